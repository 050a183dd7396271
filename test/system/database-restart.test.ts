import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { print } from 'graphql';
import { WebSocket } from 'ws';
import { ask, connect, type FeedItem, followDraft } from '../../clients/connect.ts';
import { AddComment, DraftById, Me } from '../../clients/operations.ts';
import { demoDraftId } from '../../src/demo/seed.ts';
import { bootstrap } from '../../src/persistence/bootstrap.ts';
import { databaseName, onSocket } from '../../src/persistence/database.ts';
import type { RunningServer } from '../../src/server.ts';
import { violations, type Write } from '../harness/checker.ts';
import { FaultProxy } from '../harness/fault-proxy.ts';
import { aFollower } from '../harness/follower.ts';
import { aPostgres, type Stop, stops, type TestPostgres } from '../harness/postgres.ts';
import { eventually } from '../harness/process.ts';
import { aServer } from '../harness/server.ts';
import { commentsIn, seededRandom } from '../harness/traffic.ts';

const draftId = demoDraftId();
let postgres: TestPostgres;
let server: RunningServer;
const as = () => ({ url: server.url, login: 'hoa' });
const ready = async () => (await fetch(new URL('/readyz', server.url))).status;
const isReady = () => eventually('it is ready', 10_000, async () => (await ready()) === 200);

beforeAll(async () => {
  postgres = await aPostgres();
  const database = { ...onSocket(postgres.socketDir, databaseName), silenceMsMax: 2_000 }; // as main.ts sets it, and sooner
  await bootstrap(database);
  server = await aServer({ database, demoWorld: true });
});
afterAll(async () => {
  await server?.close();
  await postgres?.remove();
});

/** Adds a comment and says how that ended. */
async function add(text: string): Promise<Write> {
  const input = { draftId, text, audience: 'ROUND' as const, idempotencyKey: text };
  const { data, errors } = await ask(as(), AddComment, { input });
  const entitled = () => true;
  if (data?.addComment.eventId) return { text, outcome: 'acknowledged', eventId: data.addComment.eventId, entitled };
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', retryable: true });
  return { text, outcome: 'unknown', entitled };
}

test.each(stops)(
  'while PostgreSQL is away (%s) requests are told to come again, and feeds go on after it without a gap',
  async (how: Stop) => {
    const { feedCursor } = (await ask(as(), DraftById, { id: draftId })).data!.draft;
    await using before = aFollower(as(), draftId, feedCursor);
    await before.ready();
    const writes = [await add(`${how} 1`)];
    await postgres.stop(how);

    writes.push(await add(`${how} 2`));
    expect(writes[1]!.outcome).toBe('unknown');
    const read = await ask(as(), DraftById, { id: draftId });
    expect(read.errors?.[0]).toMatchObject({ extensions: { code: 'UNAVAILABLE', retryable: true } });
    expect(await ready()).toBe(503);
    await using meanwhile = aFollower(as(), draftId, feedCursor); // connects again and again, and is not refused for good

    await postgres.start();
    await isReady();
    writes.push(await add(`${how} 2`), await add(`${how} 3`)); // the same key: done once
    for (const follower of [before, meanwhile]) await follower.until(() => commentsIn(follower).length >= 3);
    await using after = aFollower(as(), draftId, feedCursor);
    await after.ready();
    const shown = [before, meanwhile].map((follower) => ({ reader: 'hoa', events: commentsIn(follower) }));
    expect(violations(writes, commentsIn(after), shown)).toEqual([]);
  },
  60_000,
);

test('a socket that is open when PostgreSQL goes: a query is told so, its feeds are closed with 1013 at most and go on by themselves', async () => {
  const { feedCursor } = (await ask(as(), DraftById, { id: draftId })).data!.draft;
  const closes: number[] = [];
  const client = connect(as(), {
    webSocketImpl: WebSocket,
    retryWaitMs: 50,
    onClosed: (event) => closes.push((event as { code: number }).code),
  });
  let ended: unknown;
  const followed = () => {
    const shown: FeedItem[] = [];
    const leave = followDraft(client, draftId, feedCursor, {
      item: (item) => shown.push(item),
      end: (reason) => (ended = reason),
    });
    return { shown, leave };
  };
  const texts = (shown: FeedItem[]) => shown.flatMap((item) => (item.__typename === 'CommentAdded' ? [item.text] : []));
  const before = followed();
  try {
    await eventually('it is live', 5_000, () => before.shown.some((item) => item.__typename === 'Ready'));
    await postgres.stop('fast');
    const me = new Promise((resolve, reject) =>
      client.subscribe({ query: print(Me) }, { next: resolve, error: reject, complete: () => {} }),
    );
    await expect(me).rejects.toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    expect(closes).toEqual([]);
    const fresh = followed();
    await postgres.start();
    await isReady();
    await add('said on the socket');
    await eventually('both go on', 15_000, () =>
      [before, fresh].every(({ shown }) => texts(shown).join() === 'said on the socket'),
    );
    expect(closes.filter((code) => code !== 1013)).toEqual([]);
    expect(ended).toBeUndefined();
    fresh.leave();
  } finally {
    before.leave();
    await postgres.start();
    await client.dispose();
  }
}, 60_000);

test('PostgreSQL loses one of its processes, or every connection is ended: nobody who follows misses anything', async () => {
  const { feedCursor } = (await ask(as(), DraftById, { id: draftId })).data!.draft;
  await using follower = aFollower(as(), draftId, feedCursor);
  await follower.ready();
  const writes: Write[] = [];
  for (const [n, strike] of [() => postgres.crash(), () => postgres.dismiss('collegium')].entries()) {
    await strike();
    await isReady();
    writes.push(await add(`struck ${n}`));
    if (writes.at(-1)!.outcome === 'unknown') writes.push(await add(`struck ${n}`));
  }
  await follower.until(() => commentsIn(follower).length >= 2);
  await using after = aFollower(as(), draftId, feedCursor);
  await after.ready();
  expect(violations(writes, commentsIn(after), [{ reader: 'hoa', events: commentsIn(follower) }])).toEqual([]);
}, 60_000);

test('the way to PostgreSQL swallows everything without a word: connections that wait in vain are ended, and feeds go on', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-swallowed-'));
  const [file, random] = ['.s.PGSQL.5432', seededRandom(1)];
  const to = () => ({ path: path.join(postgres.socketDir, file) });
  const way = await FaultProxy.start({ to, path: path.join(folder, file), random });
  const behind = await aServer({ database: { ...onSocket(folder, databaseName), silenceMsMax: 1_000 } });
  try {
    const { feedCursor } = (await ask(as(), DraftById, { id: draftId })).data!.draft;
    await using follower = aFollower({ url: behind.url, login: 'hoa' }, draftId, feedCursor);
    await follower.ready();
    expect(way.strike('half-open')).toBeGreaterThan(0);
    way.heal(); // new connections pass; those there were stay dead
    const { eventId } = await add('swallowed');
    await follower.until(() => commentsIn(follower).length > 0);
    expect(commentsIn(follower)).toEqual([{ text: 'swallowed', eventId }]);
    way.bury();
    await eventually('it is ready', 10_000, async () => (await fetch(new URL('/readyz', behind.url))).status === 200);
  } finally {
    await behind.close();
    await way.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
