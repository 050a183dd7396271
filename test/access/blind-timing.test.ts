import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { headersOf, type Persona } from '../../clients/connect.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import { argumentsOf } from './arguments.ts';
import { aBlindWorld, type BlindWorld, by, threadOf } from './blind-world.ts';
import { ask, feedsOf, nodeQuery, queriesOf, roots } from './everything.ts';
import { compare } from './timing.ts';

const bounds = { closeMs: 1, pairsMin: 20, pairsMax: 400 };
const remarks = ['BODY', 'OFFICE', 'ROUND', 'ROUND_AND_LEAD', 'ROUND', 'OFFICE', 'ROUND_AND_LEAD'];

let quiet: BlindWorld;
let busy: BlindWorld;
/** A remark that A must not see, where there is one; and what it says nothing of, where there is none. */
let hidden: { quiet: string; busy: string };
beforeAll(async () => {
  [quiet, busy] = [await aBlindWorld('AT_CLOSE'), await aBlindWorld('AT_CLOSE')];
  const { draftId, block } = busy.scene;
  const anchor = { blockId: block, exact: 'ngân sách bảo đảm' };
  let last = '';
  for (const audience of remarks)
    last = await by(busy.world, 'b-officer', 'addComment', { draftId, audience, text: 'phối hợp, ngân sách', anchor });
  hidden = { quiet: globalId('Comment', newId()), busy: last };
}, 240_000);
afterAll(async () => {
  await quiet?.world[Symbol.asyncDispose]();
  await busy?.world[Symbol.asyncDispose]();
});

type Way = [name: string, ask: () => Promise<unknown>];

/** Every way by which A comes to what is said of the draft, in one world. */
async function waysOf(told: BlindWorld, hiddenId: string): Promise<{ ways: Way[]; end: () => void }> {
  const viewer: Persona = told.world.as('a-officer');
  const given = argumentsOf(told);
  const query = (name: string, text: string, variables: object = {}): Way => [name, () => ask(viewer, text, variables)];
  const queries = Object.values(roots.query.getFields())
    .filter(({ name }) => name !== 'node')
    .map((field) => query(field.name, queriesOf(field, given)[0]![1]));
  const { toAll } = told.scene.ofOffice;
  const ids = {
    draft: told.drafts[0],
    round: told.roundId,
    proposal: told.proposal,
    thread: await threadOf(viewer, toAll),
    toAll,
  };
  const client = createClient({
    url: viewer.url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: headersOf(viewer),
    lazy: false,
  });
  const feeds: Way[] = [];
  for (const field of ['draftFeed', 'inboxFeed'].map((name) => roots.subscription.getFields()[name]!)) {
    const [feed] = feedsOf(field, [told.drafts[0]], given);
    const { data } = await ask<Record<string, { firstCursor: string }>>(viewer, feed!.first);
    const after = Object.values(data!)[0]!.firstCursor;
    feeds.push([
      `${field.name}, replayed`,
      async () => {
        for await (const item of client.iterate<Record<string, { __typename: string }>>({
          query: feed!.query,
          variables: { after },
        }))
          if (item.data?.[field.name]?.__typename === 'Ready') break;
      },
    ]);
  }
  const ways = [
    ...queries,
    ...Object.entries(ids).map(([name, id]) => query(`node of ${name}`, ...nodeQuery(id, given))),
    query('node of what is hidden', `{ node(id: "${hiddenId}") { id } }`),
    query('what waits and what is unread', `{ draft(id: "${told.drafts[0]}") { unreadCount threads { totalCount } } }`),
    ...feeds,
  ];
  return { ways, end: () => void client.dispose() };
}

test('whether another body has said nothing or seven things, each way answers within a millisecond of the same time', async () => {
  const [inQuiet, inBusy] = [await waysOf(quiet, hidden.quiet), await waysOf(busy, hidden.busy)];
  const compared = [];
  for (const [n, [name, one]] of inQuiet.ways.entries())
    compared.push(await compare({ name, one, other: inBusy.ways[n]![1] }, bounds));
  inQuiet.end();
  inBusy.end();
  expect(compared.filter(({ differenceMs }) => Math.abs(differenceMs) >= bounds.closeMs)).toEqual([]);
}, 300_000);

test('two milliseconds more would be noticed', async () => {
  const one = () => ask(quiet.world.as('a-officer'), '{ me { __typename } }');
  const slower = async () => {
    const answer = await one();
    for (const untilMs = performance.now() + 2; performance.now() < untilMs; );
    return answer;
  };
  const { differenceMs } = await compare({ name: 'slower', one, other: slower }, { ...bounds, pairsMax: 40 });
  expect(differenceMs).toBeGreaterThan(bounds.closeMs);
}, 60_000);
