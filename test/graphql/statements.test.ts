import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Attention } from '../../clients/attention.operations.ts';
import { ask } from '../../clients/connect.ts';
import { PlacedThreads } from '../../clients/drafts.operations.ts';
import { Obligations } from '../../clients/obligations.operations.ts';
import { AddComment, Blocks, Bodies, ProgrammeById, Programmes, Proposals, Threads } from '../../clients/operations.ts';
import { ThreadsInFull } from '../../clients/threads.operations.ts';
import { demoDraftId } from '../../src/demo/seed.ts';
import { statements } from '../../src/persistence/database.ts';
import type { RunningServer } from '../../src/server.ts';
import { aDatabase } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';
import { done } from '../harness/world.ts';

let server: RunningServer;
let programmeId: string;
beforeAll(async () => {
  server = await aServer({ database: await aDatabase(), demoWorld: true });
  const { data } = await ask({ url: server.url, login: 'lan' }, Programmes, { first: 1 });
  programmeId = data!.programmes.nodes[0]!.id;
  for (let n = 0; n < 60; n++) {
    const input = { draftId: demoDraftId(), audience: 'ROUND' as const, text: `Góp ý thứ ${n}` };
    done((await ask({ url: server.url, login: 'lan' }, AddComment, { input })).data?.addComment);
  }
});
afterAll(() => server.close());

/** How many statements one answer costs. */
async function costOf<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<{ cost: number; data: Data }> {
  const seen: unknown[] = [];
  const count = (text: unknown) => void seen.push(text);
  statements.subscribe(count);
  try {
    const { data, errors } = await ask({ url: server.url, login: 'lan' }, document, variables);
    expect(errors).toBeUndefined();
    return { cost: seen.length, data: data! };
  } finally {
    statements.unsubscribe(count);
  }
}

/** `first`: the smaller page, of 2 where it is not said; it must hold all that a row can have, or the larger has more to ask. */
const lists: [string, TypedDocumentNode<unknown, { first: number }>, object][] = [
  ['bodies with their people', Bodies as never, {}],
  ['programmes', Programmes as never, {}],
  ['proposals with bodies, rounds and drafts', Proposals as never, {}],
  ['proposals by state', Proposals as never, { filter: { states: ['IN_REVIEW'] } }],
  ['proposals under a programme', ProgrammeById as never, { id: () => programmeId }],
  ['blocks', Blocks as never, { id: demoDraftId }],
  ['threads with comments and authors', Threads as never, { id: demoDraftId }],
  ['threads in full', ThreadsInFull as never, { id: demoDraftId, first: 40 }],
  ['what waits', Attention as never, { first: 10 }],
  ['what is owed', Obligations as never, { first: 30, filter: { kinds: ['OPINION'] } }],
  ['threads with placements', PlacedThreads as never, { id: demoDraftId }],
];

test.each(lists)('a page of %s costs no more statements when it is larger', async (_, document, more) => {
  const variables = Object.fromEntries(
    Object.entries(more).map(([name, value]) => [name, typeof value === 'function' ? value() : value]),
  );
  const small = await costOf(document, { first: 2, ...variables });
  const large = await costOf(document, { ...variables, first: 100 });
  expect(JSON.stringify(large.data).length).toBeGreaterThanOrEqual(JSON.stringify(small.data).length);
  expect(large.cost).toBeLessThanOrEqual(small.cost); // fewer when the larger page has read a body before it is asked for again
  expect(large.cost).toBeLessThanOrEqual(20);
});
