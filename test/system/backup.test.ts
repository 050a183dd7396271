import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ask } from '../../clients/connect.ts';
import { AddComment, DraftById, Proposals } from '../../clients/operations.ts';
import { demoBodies } from '../../src/demo/people.ts';
import { startEmbeddedPostgres } from '../../src/persistence/embedded-postgres.ts';
import type { Acknowledged } from '../harness/checker.ts';
import { runCommand, startCommand } from '../harness/cli.ts';
import { copyDemoData } from '../harness/demo-data.ts';
import { aFollower } from '../harness/follower.ts';
import { aDataDir, aFreePort, eventually, isServing, packageDir, processesOf, startServerProcess } from '../harness/process.ts';
import { write } from '../harness/traffic.ts';

const bodyOf = (login: string) => demoBodies.find((body) => body.people.some((person) => person.login === login))!.key;
const writers = ['thang', 'dung', 'hoa', 'xuan'].map((login) => ({ login, body: bodyOf(login) }));

async function asSuperuser<T>(socketDir: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ host: socketDir, user: 'postgres', database: 'collegium' });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Every event up to the heads given, or all, each with every column, in the order of the log. */
async function logOf(admin: pg.Client, heads?: Map<string, number>): Promise<string[]> {
  const { rows } = await admin.query<{ stream: string; seq: string; line: string }>(
    `select stream_kind || ':' || stream_id as stream, seq, row_to_json(event)::text as line from event order by stream_kind, stream_id, seq`,
  );
  return rows.filter(({ stream, seq }) => !heads || Number(seq) <= (heads.get(stream) ?? 0)).map((row) => row.line);
}

test('a backup taken while four write restores to an equal log of another epoch; who follows is told to query again', async () => {
  const [original, restored] = [aDataDir(), aDataDir()];
  await copyDemoData(original.dir);
  const file = path.join(path.dirname(original.dir), 'busy.backup');
  const port = await aFreePort();
  const url = `http://localhost:${port}/graphql`;
  const env = { PORT: String(port) };
  let server = startServerProcess({ ...env, DATA_DIR: original.dir });
  try {
    await server.until(isServing);
    const proposals = await ask({ url, login: 'mai' }, Proposals, { filter: { states: ['IN_REVIEW'] }, first: 100 });
    const draftId = proposals.data!.proposals.nodes.find((node) => node.number === 7)!.drafts.nodes[0]!.id;
    const follower = aFollower({ url, login: 'hoa' }, draftId);
    await follower.ready();

    let all: Acknowledged[] = [];
    const started = Promise.withResolvers<void>();
    const writing = write({
      url,
      draftId,
      writers,
      each: 60,
      roundBodies: [],
      bodyOf,
      acknowledged: (now) => {
        all = now;
        if (now.length >= 40) started.resolve();
      },
    });
    await started.promise;
    const before = [...all];
    const backup = await runCommand(['backup', '--to', file], { DATA_DIR: original.dir });
    expect(backup).toEqual({ exit: 0, said: expect.stringMatching(/event: \d+ rows/) });
    const during = all.length - before.length;
    expect(during).toBeGreaterThan(0); // they did write meanwhile
    await writing;
    const oldCursor = follower.cursor();
    await follower.close();

    expect(await runCommand(['restore', '--from', file, '--data-dir', original.dir])).toEqual({
      exit: 3,
      said: expect.stringContaining(`A server is running on ${original.dir}`),
    });
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);

    const restore = await runCommand(['restore', '--from', file, '--data-dir', restored.dir]);
    expect(restore).toEqual({ exit: 0, said: expect.stringContaining(`${restored.dir} holds`) });
    server = startServerProcess({ ...env, DATA_DIR: restored.dir });
    await server.until(isServing);
    const copy = await asSuperuser(path.join(restored.dir, 'socket'), async (admin) => ({
      log: await logOf(admin),
      heads: new Map(
        (await admin.query<{ stream: string; head: string }>(`select kind || ':' || id as stream, head from stream`)).rows.map(
          (row) => [row.stream, Number(row.head)],
        ),
      ),
      installation: (await admin.query('select epoch, cursor_key from installation')).rows[0],
    }));
    const postgres = await startEmbeddedPostgres({ dataDir: original.dir, packageDir });
    const source = await asSuperuser(postgres.socketDir, async (admin) => ({
      log: await logOf(admin, copy.heads),
      events: (await logOf(admin)).length,
      installation: (await admin.query('select epoch, cursor_key from installation')).rows[0],
    }));
    await postgres.stop();
    expect(copy.log).toEqual(source.log);
    expect(copy.log.length).toBeLessThan(source.events);
    const ids = new Set(copy.log.map((line) => JSON.parse(line).event_id));
    expect(before.filter((comment) => !ids.has(comment.eventId))).toEqual([]);
    expect(copy.installation.cursor_key).toEqual(source.installation.cursor_key);
    expect(copy.installation.epoch).not.toBe(source.installation.epoch);

    await using old = aFollower({ url, login: 'hoa' }, draftId, oldCursor);
    await old.until(() => old.items.length > 0);
    expect(old.items.map((item) => item.__typename)).toEqual(['ResyncRequired']);
    const draft = (await ask({ url, login: 'hoa' }, DraftById, { id: draftId })).data!.draft;
    await using again = aFollower({ url, login: 'hoa' }, draftId, draft.feedCursor);
    await again.ready();
    await ask({ url, login: 'dung' }, AddComment, { input: { draftId, audience: 'ROUND', text: 'sau khi khôi phục' } });
    await again.until(() => again.events().length > 0);
    expect(again.events()).toMatchObject([{ __typename: 'CommentAdded', text: 'sau khi khôi phục' }]);
    expect((await runCommand(['doctor', '--json'], { ...env, DATA_DIR: restored.dir })).exit).toBe(0);
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
    original.remove();
    restored.remove();
  }
}, 300_000);

test('a restore that is killed half-way leaves a folder that is refused by a sentence, and is run again', async () => {
  const [original, restored] = [aDataDir(), aDataDir()];
  const file = path.join(path.dirname(original.dir), 'demo.backup');
  const args = ['restore', '--from', file, '--data-dir', restored.dir];
  try {
    expect((await runCommand(['seed', '--data-dir', original.dir])).exit).toBe(0);
    expect((await runCommand(['backup', '--data-dir', original.dir, '--to', file])).exit).toBe(0);
    for (const until of [/Creating the database/, /block: \d+ rows/]) {
      const killed = startCommand(args);
      await killed.until(until);
      killed.child.kill('SIGKILL');
      await killed.ended;
      await eventually('nothing of it runs', 5_000, () => processesOf(restored.dir).length === 0);
      const refused = startServerProcess({ PORT: '0', DATA_DIR: restored.dir });
      expect(await refused.ended).toBe(1);
      expect(refused.said()).toContain(`A restore into ${restored.dir} did not finish. Run it again: npx collegium restore`);
      const examined = await runCommand(['doctor', '--data-dir', restored.dir], { PORT: '0' });
      expect(examined).toEqual({
        exit: 1,
        said: expect.stringContaining(`✗ restore: A restore into ${restored.dir} did not finish.`),
      });
    }
    expect((await runCommand(args)).exit).toBe(0);
    expect(existsSync(path.join(restored.dir, 'cluster.restoring'))).toBe(false);
    const server = startServerProcess({ PORT: '0', DATA_DIR: restored.dir });
    await server.until(isServing);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  } finally {
    original.remove();
    restored.remove();
  }
}, 300_000);
