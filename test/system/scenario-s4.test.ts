import { WebSocket } from 'ws';
import { headersOf, type Persona } from '../../clients/connect.ts';
import { hubLimits } from '../../src/live/hub.ts';
import { aBlindWorld, actsAs, type BlindWorld, by, type Mode } from '../access/blind-world.ts';
import { doings, signing } from '../access/doings.ts';
import { ask, replayed } from '../access/everything.ts';

const checkpointMs = 400;
const limits = { ...hubLimits, beatMs: 50, checkpointMs };

/** A socket on which a draft, who is on it, and an inbox are followed, and every frame that came: when, and its bytes. */
async function aSocket(viewer: Persona, draftId: string) {
  const frames: { atMs: number; bytes: string }[] = [];
  const waiting = new Set<() => void>();
  const socket = new WebSocket(viewer.url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  socket.on('message', (data) => {
    frames.push({ atMs: performance.now(), bytes: String(data) });
    for (const look of [...waiting]) look();
  });
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => isSo() && waiting.delete(look) && resolve();
      waiting.add(look);
      look();
    });
  const count = (text: string) => frames.filter(({ bytes }) => bytes.includes(text)).length;
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: headersOf(viewer) }));
  await until(() => count('connection_ack') === 1);
  const feeds = [
    `subscription { draftFeed(draftId: "${draftId}") { __typename ... on Checkpoint { cursor } ... on RoundRevealed { cursor } } }`,
    'subscription { inboxFeed { __typename ... on Checkpoint { cursor } } }',
  ];
  for (const [n, query] of feeds.entries()) socket.send(JSON.stringify({ id: `${n}`, type: 'subscribe', payload: { query } }));
  await until(() => count('"Ready"') === feeds.length);
  const presence = `subscription { draftPresence(draftId: "${draftId}") { at totalCount people { personId blockId } } }`;
  socket.send(JSON.stringify({ id: 'presence', type: 'subscribe', payload: { query: presence } }));
  await until(() => count('"draftPresence"') === 1);
  return { frames, until, count, feeds: feeds.length, close: () => socket.close() };
}

const textsOf = async (viewer: Persona, draftId: string): Promise<[body: string, audience: string][]> => {
  const query = `{ draft(id: "${draftId}") { threads(first: 100) { nodes { comments(first: 100) { nodes { audience authorBody { id } } } } } } }`;
  const { data } = await ask<{ draft: { threads: { nodes: { comments: { nodes: Comment[] } }[] } } }>(viewer, query);
  return data!.draft.threads.nodes.flatMap(({ comments }) =>
    comments.nodes.map((comment): [string, string] => [comment.authorBody.id, comment.audience]),
  );
};
interface Comment {
  audience: string;
  authorBody: { id: string };
}

const opinionsOf = async (viewer: Persona, roundId: string) => {
  const query = `{ node(id: "${roundId}") { ... on Round { opinions { sequence afterSeeingOthers body { id } } } } }`;
  const { data } = await ask<{ node: { opinions: { sequence: number; afterSeeingOthers: boolean; body: { id: string } }[] } }>(
    viewer,
    query,
  );
  return data!.node.opinions;
};

test.each<Mode>(['AT_CLOSE', 'AFTER_OWN'])(
  'S4, %s: while one body acts, the open sockets of the others carry their checkpoints and not a byte more',
  async (mode) => {
    const told = await aBlindWorld(mode, { hubLimits: limits });
    const { world, drafts } = told;
    await using _ = world;
    // B last: in a round AFTER_OWN it sees the others once it has signed.
    for (const actor of ['L', 'B']) {
      const viewers = ['a-officer', 'c-head', 'd-officer', 'p-chair', ...(actor === 'B' ? ['l-officer'] : ['b-officer'])];
      const begunMs = performance.now();
      const sockets = await Promise.all(
        viewers
          .filter((login) => !/^[dp]/.test(login)) // those two do not see the draft
          .map(async (login) => [login, await aSocket(world.as(login), drafts[0])] as const),
      );
      const already = sockets.map(([, { frames }]) => frames.length);
      await actsAs(actor, told, [...doings, ...signing]);
      const actedMs = performance.now() - begunMs;
      for (const [n, [login, socket]] of sockets.entries()) {
        // However long it took: as many checkpoints as the clock asks for come, and none before its time.
        await socket.until(() => socket.count('Checkpoint') >= socket.feeds * Math.floor(actedMs / checkpointMs - 1));
        const frames = socket.frames.slice(already[n]);
        expect([login, frames.filter(({ bytes }) => !bytes.includes('"Checkpoint"'))]).toEqual([login, []]);
        const byFeed = Map.groupBy(frames, ({ bytes }) => bytes.slice(0, 10));
        for (const all of byFeed.values()) {
          expect(new Set(all.map(({ bytes }) => bytes.length)).size).toBe(1);
          for (const [place, { atMs }] of all.entries()) expect(atMs - begunMs).toBeGreaterThan((place + 1) * checkpointMs);
        }
        socket.close();
      }
    }
  },
  240_000,
);

test('S4, AT_CLOSE: the close is one reveal on each open stream; after it A sees what B said officially and signed, and never its notes', async () => {
  const told = await aBlindWorld('AT_CLOSE', { hubLimits: limits });
  const { world, drafts, roundId } = told;
  await using _ = world;
  const b = world.body['B']!;
  const before = await textsOf(world.as('a-head'), drafts[0]);
  expect(before.filter(([body]) => body === b)).toEqual([]);
  await actsAs('B', told, [...doings, ...signing]);
  const sockets = await Promise.all(['a-head', 'c-head', 'l-head'].map((login) => aSocket(world.as(login), drafts[0])));
  expect(await opinionsOf(world.as('a-head'), roundId)).toEqual([]);
  await by(world, 'o-desk', 'closeRound', { roundId });
  for (const socket of sockets) {
    await socket.until(() => socket.count('"RoundRevealed"') > 0);
    await socket.until(() => socket.count('Checkpoint') >= 2 * socket.feeds);
    expect(socket.count('"RoundRevealed"')).toBe(1);
    expect(socket.count('"CommentAdded"')).toBe(0);
    socket.close();
  }
  const after = (await textsOf(world.as('a-head'), drafts[0])).filter(([body]) => body === b).map(([, audience]) => audience);
  expect([...new Set(after)].sort()).toEqual(['DECIDERS', 'PROGRAMME', 'ROUND', 'ROUND_AND_LEAD']);
  expect(await opinionsOf(world.as('a-head'), roundId)).toEqual([{ sequence: 1, afterSeeingOthers: false, body: { id: b } }]);
  expect(await replayedBodies(told, 'a-head')).not.toContain(b);
  expect(await replayedBodies(told, 'b-head')).toContain(b);
}, 120_000);

test('S4, AFTER_OWN: A sees B the moment its head has signed, and only A; what A signs later is version 2, after seeing others', async () => {
  const told = await aBlindWorld('AFTER_OWN');
  const { world, drafts, roundId } = told;
  await using _ = world;
  const b = world.body['B']!;
  const a = world.body['A']!;
  await actsAs('B', told, [...doings, ...signing]);
  await actsAs('A', told);
  const ofB = async (login: string) => (await textsOf(world.as(login), drafts[0])).filter(([body]) => body === b).length;
  expect([await ofB('a-head'), await ofB('c-head'), await ofB('l-head')]).toEqual([0, 0, 0]);
  await actsAs('A', told, signing);
  expect(await ofB('a-head')).toBeGreaterThan(4);
  expect([await ofB('c-head'), await ofB('l-head')]).toEqual([0, 0]);
  const opinions = await opinionsOf(world.as('a-head'), roundId);
  expect(opinions.map(({ body }) => body.id).sort()).toEqual([a, b].sort());
  expect(await opinionsOf(world.as('c-head'), roundId)).toEqual([]);
  await actsAs('A', told, signing);
  const own = (await opinionsOf(world.as('a-head'), roundId)).filter(({ body }) => body.id === a);
  expect(own.map(({ sequence, afterSeeingOthers }) => [sequence, afterSeeingOthers]).sort()).toEqual([
    [1, false],
    [2, true],
  ]);
}, 120_000);

/** The bodies whose comments the draft's feed replays to somebody. */
async function replayedBodies({ world, drafts }: BlindWorld, login: string): Promise<string[]> {
  const viewer = world.as(login);
  const { data } = await ask<{ draft: { firstCursor: string } }>(viewer, `{ draft(id: "${drafts[0]}") { firstCursor } }`);
  const query = `subscription { draftFeed(draftId: "${drafts[0]}", after: "${data!.draft.firstCursor}") { __typename ... on CommentAdded { actor { bodyId } } } }`;
  const items = (await replayed(viewer, query, null)) as { __typename: string; actor?: { bodyId: string } }[];
  return items.flatMap(({ actor }) => actor?.bodyId ?? []);
}
