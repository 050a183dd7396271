import { setImmediate } from 'node:timers/promises';
import { headersOf } from '../../clients/connect.ts';
import { UploadDraft } from '../../clients/operations.ts';
import { comparing } from '../../src/drafts/compare-aside.ts';
import type { Comparing } from '../../src/drafts/comparing.ts';
import { asAdmin } from '../harness/database.ts';
import { ways } from '../harness/ways.ts';
import { aComment, aRound, aWorld, done, type World } from '../harness/world.ts';

// Whoever waits for a comparison holds nothing that others need. A comparison that takes minutes is put before them, and
// broken off when they have waited enough.

/** Long enough to be compared beside the server, short enough to be done at once. */
const aText = (seed: number, blocks = 160) => Array.from({ length: blocks }, (_, n) => `Đoạn ${seed} số ${n}.`).join('\n\n');

/** Keeps a thread busy until what is given back is called. */
function busy(thread: Comparing): () => Promise<void> {
  const unlike = (side: string) =>
    Array.from({ length: 6_000 }, (_, n) => ({
      kind: 'PARAGRAPH' as const,
      headingPath: [],
      label: null,
      text: Array.from({ length: 40 }, (_, word) => `${side}${(n * 7919 + word * 104_729) % 99_991}`).join(' '),
    }));
  const compared = thread.compare({ what: 'blocks', before: unlike('a'), after: unlike('b') }, { of: 'a test' });
  const brokenOff = expect(compared).rejects.toThrow('ended with');
  return async () => {
    await thread.worker!.terminate();
    await brokenOff;
  };
}

const waitingIn = async (thread: Comparing, count: number) => {
  while (thread.waiting !== count) await setImmediate();
};

let world: World;
let round: Awaited<ReturnType<typeof aRound>>;
let drafts: string[];
beforeAll(async () => {
  world = await aWorld({ admission: { introspection: 'everyone', costMax: 50_000 } });
  round = await aRound(world, aText(1));
  drafts = [round.draftId];
  for (const seed of [2, 3, 4, 5, 6]) drafts.push((await upload(aText(seed))).id);
}, 60_000);
afterAll(() => world[Symbol.asyncDispose]());

const upload = async (text: string, idempotencyKey?: string) => {
  const input = { proposalId: round.proposalId, text, mediaType: 'MARKDOWN' as const, idempotencyKey };
  return done((await world.ask('l-officer', UploadDraft, { input })).data?.uploadDraft).draft!;
};
/** Pairs of drafts that do not follow each other, each of which has to be aligned. */
const pairs = () => drafts.flatMap((from, a) => drafts.slice(a + 2).map((to) => [from, to] as const));
const diff = ([from, to]: readonly [string, string]) =>
  `draftDiff(fromDraftId: "${from}", toDraftId: "${to}", first: 1) { totalCount }`;
const [[, overHttp]] = ways as [(typeof ways)[0]];

/** How many transactions of requests are open, whoever waits in them. */
const open = () =>
  asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'collegium_request' and state <> 'idle'`,
    );
    return rows[0].n as number;
  });

test('ten readers who wait hold no connection, and changes are made meanwhile; who hangs up keeps no place', async () => {
  const letGo = busy(comparing.ofDrafts);
  const hangUp = new AbortController();
  const headers = { 'content-type': 'application/json', ...headersOf(world.as('l-officer')) };
  const readers = pairs().map((pair, n) =>
    fetch(world.url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: `{ ${diff(pair)} }` }),
      ...(n > 0 && { signal: hangUp.signal }),
    }).then((response) => response.json()),
  );
  expect(readers).toHaveLength(10);
  const settled = Promise.allSettled(readers);
  await waitingIn(comparing.ofDrafts, 10);
  expect(await open()).toBe(0);
  await aComment(world, 'a-head', { draftId: round.draftId, text: 'Một ý kiến.' });
  expect(await upload(aText(7))).toMatchObject({ number: 7 });
  expect(comparing.ofDrafts.waiting).toBe(10); // none of them was answered by then

  hangUp.abort();
  const fill = Array.from({ length: 190 }, (_, n) =>
    comparing.ofDrafts.compare({ what: 'words', before: '', after: `${n}` }, { of: `${n % 10}` }),
  );
  for (let isIn = false; !isIn; await setImmediate())
    isIn = await Promise.race([
      comparing.ofDrafts.compare({ what: 'words', before: '', after: 'x' }, { of: 'x' }).then(
        () => true,
        () => false,
      ),
      setImmediate(true),
    ]);
  expect(comparing.ofDrafts.waiting).toBeLessThan(200);
  await letGo();
  await Promise.all(fill);
  const [first, ...others] = await settled;
  expect(first).toMatchObject({ status: 'fulfilled', value: { data: { draftDiff: { totalCount: expect.any(Number) } } } });
  expect(others.map(({ status }) => status)).toEqual(Array(9).fill('rejected'));
  const [, second] = pairs();
  expect(await overHttp(world.as('l-officer'), { query: `{ ${diff(second!)} }` })).toMatchObject({
    data: { draftDiff: { totalCount: expect.any(Number) } },
  });
});

test('who reads other things besides waits with a connection: two may, and others are told to come back', async () => {
  const newer = (await upload(aText(8))).id;
  const letGo = busy(comparing.ofDrafts);
  const mixed = (from: string) =>
    overHttp(world.as('l-officer'), { query: `{ ${diff([from, newer])} draft(id: "${from}") { id } }` });
  const two = drafts.slice(0, 2).map(mixed);
  await waitingIn(comparing.ofDrafts, 2);
  const third = await mixed(drafts[2]!);
  expect(third.errors![0]!.extensions).toMatchObject({ code: 'TOO_MANY_OPERATIONS', retryable: true, details: { limit: 2 } });
  await letGo();
  for (const { errors, data } of await Promise.all(two)) {
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('draft.id');
  }
  expect((await mixed(drafts[2]!)).errors).toBeUndefined();
});

test('an upload that waits holds no lock; a draft that came meanwhile is the one it follows', async () => {
  const letGo = busy(comparing.ofChanges);
  await upload(aText(9, 20)); // what is short is aligned at once, with what was before and with what follows
  const before = await upload(aText(10, 140));
  const held = upload(aText(12, 200), 'held');
  await waitingIn(comparing.ofChanges, 1);
  expect(await open()).toBe(0);
  await aComment(world, 'a-head', { draftId: round.draftId, text: 'Một ý kiến khác.' });
  const meanwhile = await upload(aText(12, 150));
  await letGo();
  const uploaded = await held;
  expect([meanwhile.number, uploaded.number]).toEqual([before.number + 1, before.number + 2]);
  expect((await upload(aText(12, 200), 'held')).id).toBe(uploaded.id);
  const query = `{ draftDiff(fromDraftId: "${meanwhile.id}", toDraftId: "${uploaded.id}", includeUnchanged: false, first: 1) { totalCount } }`;
  expect((await overHttp(world.as('l-officer'), { query })).data).toEqual({ draftDiff: { totalCount: 50 } });
});
