import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask } from '../../clients/connect.ts';
import { AddComment, Me, Proposals, Threads } from '../../clients/operations.ts';
import { copyDemoData } from '../harness/demo-data.ts';
import {
  aDataDir,
  aFreePort,
  eventually,
  isServing,
  packageDir,
  processesOf,
  startProgram,
  startServerProcess,
} from '../harness/process.ts';

const urlOf = (port: number) => `http://localhost:${port}/graphql`;
const goneMsMax = 5_000;

/** `npm start`, as the README says. */
function npmStart(env: Record<string, string>) {
  return startProgram('npm', ['start'], { LOG_LEVEL: 'warn', ...env });
}

/** The numbers of npm, its launcher and the server, from the process table. */
function chainOf(npm: number): { npm: number; launcher: number; server: number } {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const table = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!)
    .map(([, pid, ppid, args]) => ({ pid: Number(pid), ppid: Number(ppid), args: args! }));
  const under = (pid: number): number[] => table.filter((row) => row.ppid === pid).flatMap((row) => [row.pid, ...under(row.pid)]);
  const family = under(npm).map((pid) => table.find((row) => row.pid === pid)!);
  const launcher = family.find((row) => row.args.includes('launcher/run.mjs'))!.pid;
  const server = family.find((row) => row.args.includes('with-parent.mjs') && row.ppid === launcher)!.pid;
  return { npm, launcher, server };
}

test.each(['npm', 'launcher', 'server'] as const)(
  'kill -9 of the %s leaves nothing running 5 s later and loses nothing acknowledged',
  async (who) => {
    const data = aDataDir();
    const port = await aFreePort();
    const env = { DATA_DIR: data.dir, PORT: String(port) };
    try {
      const first = npmStart(env);
      await first.until(isServing);
      const as = { url: urlOf(port), login: 'hoa' };
      const { data: found } = await ask(as, Proposals, { filter: { states: ['IN_REVIEW'] }, first: 100 });
      const draftId = found!.proposals.nodes.find((node) => node.number === 7)!.drafts.nodes[0]!.id;
      const written = await ask(as, AddComment, { input: { draftId, audience: 'ROUND', text: `kept, whoever dies: ${who}` } });
      const commentId = written.data!.addComment.comment!.id;

      process.kill(chainOf(first.child.pid!)[who], 'SIGKILL');
      await eventually(`nothing of ${data.dir} runs`, goneMsMax, () => processesOf(data.dir).length === 0);

      const again = npmStart(env);
      await again.until(isServing);
      const threads = await ask(as, Threads, { id: draftId, first: 100 });
      expect(threads.data!.draft.threads.nodes.flatMap((thread) => thread.comments.nodes.map((comment) => comment.id))).toContain(
        commentId,
      );
      again.child.kill('SIGTERM');
      await again.ended;
      await eventually(`nothing of ${data.dir} runs`, goneMsMax, () => processesOf(data.dir).length === 0);
    } finally {
      data.remove();
    }
  },
  60_000,
);

test('a second start on the same folder is refused by name, SIGTERM drains and exits 0, and the folder is free', async () => {
  const data = aDataDir();
  await copyDemoData(data.dir);
  const env = { DATA_DIR: data.dir, PORT: '0' };
  try {
    const first = startServerProcess(env);
    await first.until(isServing);
    const second = startServerProcess(env);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Another Collegium is running on ${data.dir}`);
    expect(second.said()).not.toMatch(/^\s+at /m);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const third = startServerProcess(env);
    await third.until(isServing);
    third.child.kill('SIGINT');
    expect(await third.ended).toBe(0);
  } finally {
    data.remove();
  }
}, 120_000);

test.each([
  [{ HOST: '0.0.0.0' }, 'HOST=0.0.0.0 cannot be used'],
  [{ PORT: '70000' }, 'PORT=70000 cannot be used'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=loud cannot be used'],
  [{ DATABASE_URL: 'postgres://app:secret@' }, 'DATABASE_URL=… cannot be used'],
  [{ REDIS_URL: 'http://somewhere' }, 'REDIS_URL=… cannot be used'],
  [{ OIDC_ISSUER: 'https://somewhere' }, 'OIDC_ISSUER set, and not OIDC_AUDIENCE'],
  [{ OIDC_ISSUER: 'https://somewhere', OIDC_AUDIENCE: 'x', IDENTITY: 'demo' }, 'Không được chạy chế độ minh họa: IDENTITY=demo'],
  [{ OIDC_ISSUER: 'https://somewhere', OIDC_AUDIENCE: 'x', IDENTITY: 'demo' }, 'Demo mode is refused: IDENTITY=demo'],
  [{ DATA_DIR: '/etc/passwd' }, 'DATA_DIR /etc/passwd is not a folder'],
])('%j is refused at the start with a sentence', async (env, sentence) => {
  const refused = startServerProcess({ DATA_DIR: '/nonexistent-unless-refused/x', ...(env as Record<string, string>) });
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toContain(sentence);
  expect(refused.said()).not.toMatch(/^\s+at /m);
});

test('a taken port is told, and PostgreSQL does not stay behind', async () => {
  const data = aDataDir();
  await copyDemoData(data.dir);
  const port = await aFreePort();
  const { createServer } = await import('node:net');
  const taken = createServer().listen(port, '127.0.0.1');
  try {
    const refused = startServerProcess({ DATA_DIR: data.dir, PORT: String(port) });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(processesOf(data.dir)).toEqual([]);
  } finally {
    taken.close();
    data.remove();
  }
});

test('npm start -- --help lists every setting that the README lists', async () => {
  const help = startProgram('npm', ['start', '--', '--help']);
  expect(await help.ended).toBe(0);
  const readme = readFileSync(path.join(packageDir, 'README.md'), 'utf8');
  const { settingsTable } = await import('../../src/config.ts');
  for (const { name, default: otherwise, meaning } of settingsTable()) {
    expect(help.said()).toContain(name);
    expect(help.said()).toContain(meaning);
    expect(readme).toContain(`| \`${name}\` | ${otherwise || '—'} | ${meaning} |`);
  }
}, 60_000);

test('follow survives a restart of the server and shows nothing twice; demo plays on the same server', async () => {
  const data = aDataDir();
  await copyDemoData(data.dir);
  const port = await aFreePort();
  const env = { DATA_DIR: data.dir, PORT: String(port) };
  const url = urlOf(port);
  let server = startServerProcess(env);
  try {
    await server.until(isServing);
    const draftId = /--draft (\S+)/.exec(server.said())![1]!;
    const follow = startProgram('npm', ['run', '--silent', 'follow', '--', '--as', 'hoa', '--draft', draftId, '--url', url]);
    await follow.until(/that is all so far/);
    const demo = startProgram('npm', ['run', '--silent', 'demo', '--', '--fast', '--url', url]);
    expect([await demo.ended, demo.said()]).toEqual([0, expect.stringContaining('Done.')]);
    await follow.until(/đã góp ý xong đối với dự thảo này/);
    server.child.kill('SIGTERM');
    await server.ended;
    await follow.until(/the connection is gone/);
    server = startServerProcess(env);
    await server.until(isServing);
    const me = await ask({ url, login: 'phuc' }, Me, {});
    expect(me.data!.me.person.login).toBe('phuc');
    await ask({ url, login: 'phuc' }, AddComment, { input: { draftId, audience: 'ROUND', text: 'after the restart' } });
    await follow.until(/after the restart/);
    const lines = follow
      .said()
      .split('\n')
      .filter((line) => /^(•| {2}↳)/.test(line));
    expect(new Set(lines).size).toBe(lines.length);
    follow.child.kill('SIGTERM');
    await follow.ended;
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
    data.remove();
  }
}, 180_000);
