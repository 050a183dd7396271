import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { settingsTable } from '../../src/config.ts';
import { aPostgres } from '../harness/postgres.ts';
import { aFreePort, packageDir } from '../harness/process.ts';
import { aRedis } from '../harness/redis.ts';

const manual = readFileSync(path.join(packageDir, 'OPERATIONS.md'), 'utf8');
const blocksOf = (language: string): string[] =>
  [...manual.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block!);

const runMsMax = 150_000;

/** What a shell does with a script, with all that it said. */
function run(script: string): Promise<{ status: number | string | null; said: string }> {
  const child = spawn('bash', ['-euo', 'pipefail', script], { cwd: packageDir, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const insist = setTimeout(() => child.kill('SIGKILL'), runMsMax);
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => {
      clearTimeout(insist);
      for (const stream of [child.stdout, child.stderr]) stream.destroy(); // what it left running holds them open
      resolve({ status: code ?? signal, said });
    }),
  );
}

test('the manual, command by command as it stands there: two servers, a balancer, a rolling restart, a backup and a restore', async () => {
  const postgres = await aPostgres();
  await using redis = await aRedis();
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-manual-'));
  chmodSync(folder, 0o755);
  const [first, second, balancer] = [await aFreePort(), await aFreePort(), await aFreePort()];
  // The addresses are those of this machine, and that is all that is changed.
  const here = (text: string) =>
    text
      .replace(/(postgres:\/\/\S+?@)db\.example:5432\/(\w+)/g, `$1/$2?host=${encodeURIComponent(postgres.socketDir)}`)
      .replaceAll('redis.example:6379', new URL(redis.url).host)
      .replaceAll('/var/lib/collegium', folder)
      .replace(/\b4001\b/g, String(first))
      .replace(/\b4002\b/g, String(second))
      .replace(/\b8080\b/g, String(balancer));
  const blocks = blocksOf('sh');
  expect(blocks.length).toBeGreaterThanOrEqual(10);
  const [nginx, ...more] = blocksOf('nginx');
  expect(more).toEqual([]);
  writeFileSync(path.join(folder, 'collegium.conf'), here(nginx!));
  const script = path.join(folder, 'manual.sh');
  writeFileSync(script, blocks.map((block, n) => `echo "— block ${n + 1}" >&2\n${here(block)}`).join('\n'));
  try {
    const { status, said } = await run(script);
    expect([status, status === 0 ? '' : said + logsIn(folder)]).toEqual([0, '']);
    expect(said).toMatch(/✓ PostgreSQL: .*\n/);
    expect(said).toMatch(/✓ redis: .* carries hints between processes\n/);
    expect(said).toMatch(/✓ log: \d+ events in \d+ streams, none missing\n/);
    expect(said).toMatch(/holds \d+ rows and \d+ streams/);
    // Each remark was heard once, through two restarts.
    const heard = readFileSync(path.join(folder, 'heard'), 'utf8');
    for (const text of ['said on the first', 'said on the second', 'said in between', 'said afterwards'])
      expect([text, heard.split(text).length - 1]).toEqual([text, 1]);
  } finally {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.pid')))
      try {
        process.kill(Number(readFileSync(path.join(folder, name), 'utf8')), 'SIGTERM');
      } catch {} // it has ended
    await postgres.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}, 200_000);

const logsIn = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => `\n${name}:\n${readFileSync(path.join(folder, name), 'utf8').slice(-3_000)}`)
    .join('');

test('every setting, command and file that the manual names is there', () => {
  const settings = settingsTable().map(({ name }) => name);
  for (const [, name] of manual.matchAll(/\b([A-Z]{2,}(?:_[A-Z]+)+)\b/g))
    if (!['ADMIN_URL', 'BACKUP_URL', 'REDIS_ADMIN_URL', 'RESTORED_URL', 'ON_ERROR_STOP'].includes(name!))
      expect(settings).toContain(name);
  const commands = readFileSync(path.join(packageDir, 'src/cli/commands.ts'), 'utf8');
  for (const [, command] of manual.matchAll(/npx collegium ([a-z-]+)/g))
    expect(commands).toMatch(new RegExp(`^  '?${command}'?: `, 'm'));
  for (const [, file] of manual.matchAll(/`?((?:test|src)\/[\w./-]+\.(?:ts|mjs))/g))
    expect(() => readFileSync(path.join(packageDir, file!))).not.toThrow();
});
