import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ask } from '../../clients/connect.ts';
import { WhoAmI } from '../../clients/tokens.operations.ts';
import { runCommand } from '../harness/cli.ts';
import { aDatabase, asAdmin, databaseUrl } from '../harness/database.ts';
import { aFreePort, isServing, packageDir, type Started, startProgram } from '../harness/process.ts';
import { aProvider, audience } from '../harness/provider.ts';

// What the manual says of systemd, of a provider and of passwords, tried from its text: the unit as systemd reads it, its
// command in the environment that it names, and what the operator is told to do beside.

const manual = readFileSync(path.join(packageDir, 'OPERATIONS.md'), 'utf8');
const [unit] = [...manual.matchAll(/^```ini\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);

/** Each `key=value` of the unit, as of an instance. */
const lines = (instance: number): [key: string, value: string][] =>
  [...unit!.matchAll(/^([A-Za-z]+)=(.*)$/gm)].map(([, key, value]) => [key!, value!.replaceAll('%i', String(instance))]);
const saidOf = (key: string, instance: number): string => lines(instance).find(([name]) => name === key)![1];
const assigned = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name!, value!]));

/** The server as the unit starts it, with what stands in its environment file. */
async function started(file: Record<string, string>): Promise<Started & { url: string }> {
  const port = await aFreePort();
  const { METRICS_PORT: _, ...environment } = assigned(saidOf('Environment', port)); // 1 before a free port may be no port
  const [node, ...args] = saidOf('ExecStart', port).split(' ');
  expect([path.basename(node!), environment['PORT']]).toEqual(['node', String(port)]);
  const server = startProgram(process.execPath, args, { LOG_LEVEL: 'warn', ...file, ...environment, DRAIN_NOTICE_MS: '0' });
  await server.until(isServing);
  return { ...server, url: `http://127.0.0.1:${port}/graphql` };
}
async function stopped({ child, ended }: Started): Promise<void> {
  child.kill('SIGTERM'); // as systemd stops it
  expect(await ended).toBe(0);
}

test('systemd reads the unit, and finds nothing to complain of', () => {
  expect(lines(4001).map(([key]) => key)).toEqual(
    expect.arrayContaining(['User', 'WorkingDirectory', 'EnvironmentFile', 'Environment', 'ExecStart', 'Restart', 'WantedBy']),
  );
  expect(assigned(saidOf('Environment', 4001))).toMatchObject({ PORT: '4001', METRICS_PORT: '14001' });
  const { error } = spawnSync('systemd-analyze', ['--version']);
  if (error) return; // a machine without it
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-unit-'));
  try {
    const file = path.join(folder, 'collegium@4001.service');
    writeFileSync(file, unit!.replace('/usr/bin/node', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', '--recursive-errors=no', file], {
      encoding: 'utf8',
    });
    expect([status, stderr.split('\n').filter((line) => line.includes('collegium@'))]).toEqual([0, []]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('with a provider in the environment its tokens are taken, the first administrator is made by the command, and demo mode is over', async () => {
  const { OIDC_ISSUER, OIDC_AUDIENCE } = assigned(/`OIDC_ISSUER=[^\n]*/.exec(manual)![0].replaceAll(/[`,]/g, ' '));
  expect([OIDC_ISSUER, OIDC_AUDIENCE]).toEqual(['https://id.example/realm', 'collegium']);
  await using provider = await aProvider(['quan-tri']);
  const { name } = await aDatabase();
  const env = { DATABASE_URL: databaseUrl(name), OIDC_ISSUER: provider.settings.issuer, OIDC_AUDIENCE: audience };
  const [, command] = /`npx collegium (admin --login <login> --name "<full name>")`/.exec(manual)!;
  const args = command!.replace('<login>', 'quan-tri').split(' ').slice(0, -2);
  expect(await runCommand([...args.slice(0, -1), '--name', 'Nguyễn Quản Trị'], env)).toMatchObject({ exit: 0 });
  const server = await started(env);
  const token = await provider.token('quan-tri');
  const { data } = await ask({ url: server.url, login: '', token }, WhoAmI, {});
  expect(data?.me.person.login).toBe('quan-tri');
  const { data: nobody, errors } = await ask({ url: server.url, login: 'quan-tri' }, WhoAmI, {});
  expect([nobody ?? null, errors?.[0]?.extensions?.['code']]).toEqual([null, 'UNAUTHENTICATED']);
  await stopped(server);
  const demo = await runCommand(['serve'], { DATABASE_URL: databaseUrl(name), PORT: String(await aFreePort()) });
  expect(demo).toEqual({ exit: 1, said: expect.stringContaining('Demo mode is refused') });
});

test('a password is changed without a pause: a second login, one server after the other, and the first is dropped', async () => {
  expect(manual).toContain('make a second login (`create role collegium_2 …`, `grant … to collegium_2`)');
  const [, grant] = /^(grant collegium_owner, .* to )collegium;$/m.exec(manual)!;
  const { name } = await aDatabase();
  const logins = [1, 2].map((n) => `collegium_${n}_${crypto.randomUUID().slice(0, 8)}`) as [string, string];
  const makes = (login: string) =>
    asAdmin(name, async (admin) => {
      await admin.query(`create role ${login} login password 'secret'`);
      await admin.query(`${grant}${login}`);
    });
  const envOf = (login: string) => ({ DATABASE_URL: databaseUrl(name, login, 'secret') });
  const isReady = async ({ url }: { url: string }) => (await fetch(url.replace('/graphql', '/readyz'))).status;
  await makes(logins[0]);
  const before = await started(envOf(logins[0]));
  await makes(logins[1]);
  const after = await started(envOf(logins[1]));
  expect([await isReady(before), await isReady(after)]).toEqual([200, 200]);
  await stopped(before);
  await asAdmin(name, (admin) => admin.query(`drop role ${logins[0]}`));
  expect(await isReady(after)).toBe(200);
  await stopped(after);
  await asAdmin(name, (admin) => admin.query(`drop role ${logins[1]}`));
});
