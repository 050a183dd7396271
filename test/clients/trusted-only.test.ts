import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { WebSocket } from 'ws';
import { connect, type FeedItem } from '../../clients/connect.ts';
import { textsSent, withTexts } from '../../clients/manifest.ts';
import { DraftFeed } from '../../clients/operations.ts';
import { poll } from '../../clients/polling.ts';
import { followSse } from '../../clients/sse.ts';
import { onRemark, readDiscussion } from '../../clients/tada/review.ts';
import { openingWith } from '../../src/explorer/opening.ts';
import { readTrustedDocuments } from '../../src/graphql/trusted-documents.ts';
import { ask } from '../access/everything.ts';
import { runCommand } from '../harness/cli.ts';
import { aDataDir, packageDir } from '../harness/process.ts';
import { aServer } from '../harness/server.ts';
import { ways } from '../harness/ways.ts';
import { aComment, aRound, aWorld, type Drafted, type World } from '../harness/world.ts';
import { reviewClients, watch } from './review-client.ts';

// A server that takes trusted documents only, with the manifest of this project: each of its own clients works on it.

const manifest = path.join(packageDir, 'clients/gql/persisted-documents.json');
const admission = {
  introspection: 'everyone',
  costMax: 250_000,
  trustedOnly: true,
  trusted: readTrustedDocuments(manifest),
} as const;

type FeedOf = { draftId: string; after?: string | null };

let world: World;
let drafted: Drafted;
beforeAll(async () => {
  world = await aWorld({ admission, explorer: true });
  drafted = await aRound(world);
});
afterAll(() => world[Symbol.asyncDispose]());

test.each(ways)('over %s it takes no other document, not even one that says the same in another way', async (_, way) => {
  for (const query of ['{ me { role } }', '{ me { person { login } } }'])
    expect(await way(world.as('a-head'), { query })).toMatchObject({ errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }] });
});

test('the manifest has every text that a client of ours sends, as codegen left it', () => {
  const known = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  expect(withTexts(known, textsSent())).toEqual(known);
});

test.each(Object.keys(reviewClients))('%s reads a draft, remarks on it and follows it', async (name) => {
  const client = reviewClients[name]!(world.as('a-head'));
  try {
    const { feedCursor } = await client.readDraft(drafted.draftId);
    const watched = watch(client, drafted.draftId, feedCursor);
    await watched.ready();
    const text = `by ${name}`;
    const { eventId } = await client.addComment({ draftId: drafted.draftId, audience: 'ROUND', text });
    await watched.until(() => watched.comments().length > 0);
    expect(watched.comments()).toEqual([{ eventId, text }]);
    watched.leave();
  } finally {
    await client.dispose();
  }
});

test.each([
  ['an event stream', followSse<FeedItem, FeedOf>],
  ['asking again and again', poll<FeedItem, FeedOf>],
])('a draft is followed by %s', async (_, following) => {
  const items: FeedItem[] = [];
  const told = Promise.withResolvers<unknown>();
  const leave = following(
    world.as('b-head'),
    DraftFeed,
    { draftId: drafted.draftId, after: drafted.firstCursor },
    {
      item(item) {
        items.push(item);
        if (item.__typename === 'CommentAdded' && item.text === 'heard') told.resolve(undefined);
      },
      end: told.reject,
    },
  );
  await aComment(world, 'a-head', { draftId: drafted.draftId, text: 'heard' });
  await told.promise;
  leave();
});

test('the documents of gql.tada are asked', async () => {
  expect(await readDiscussion(world.as('b-head'), drafted.draftId)).toMatchObject({ title: 'Đề án thử' });
  const client = connect(world.as('b-head'), { webSocketImpl: WebSocket });
  const heard = Promise.withResolvers<string>();
  const sink = { remark: ({ text }: { text: string }) => heard.resolve(text), end: heard.reject };
  onRemark(client, drafted.draftId, drafted.firstCursor, sink);
  await aComment(world, 'a-head', { draftId: drafted.draftId, text: 'heard by tada' });
  await heard.promise;
  await client.dispose();
});

test('the programs of the command line follow, export and import', async () => {
  const { dir, remove } = aDataDir();
  const sheet = path.join(path.dirname(dir), 'trusted.csv');
  const as = (...args: string[]) => runCommand([...args, '--as', 'o-clerk', '--url', world.url]);
  try {
    for (const what of [['--draft', drafted.draftId], ['--programme', drafted.programmeId], ['--inbox']])
      expect(await as('follow', ...what, '--until-ready')).toMatchObject({
        exit: 0,
        said: expect.stringContaining('all so far'),
      });
    expect(await as('export', '--programme', drafted.programmeId, '--format', 'csv', '--to', sheet)).toMatchObject({ exit: 0 });
    // Its rows are there already, which the server says once it has taken the document.
    const imported = await as('import', '--programme', drafted.programmeId, '--dry-run', sheet);
    expect(imported).toEqual({ exit: 1, said: expect.stringContaining('The state is ADOPTED') });
  } finally {
    remove();
  }
});

test('the explorer asks what it is opened with, and for the schema', async () => {
  for (const { query } of openingWith(true).tabs) {
    const codes = ((await ask(world.as('a-head'), query)).errors as { extensions: { code: string } }[] | undefined) ?? [];
    expect(codes.map(({ extensions }) => extensions.code)).not.toContain('UNKNOWN_DOCUMENT');
  }
  // GraphiQL has a graphql-js of its own in it, minified, whose text is to be the one that is trusted.
  const { resolve } = createRequire(import.meta.url);
  const graphiql = readFileSync(path.join(path.dirname(resolve('graphiql/package.json')), 'graphiql.min.js'), 'utf8');
  const [made] = /function \w+\(e\)\{const t=\{descriptions:[^`]*`[^`]*query IntrospectionQuery[^`]*`\}/.exec(graphiql)!;
  const schemaQuestion = runInNewContext(`(${made})({})`) as string;
  expect(await ask(world.as('a-head'), schemaQuestion)).toMatchObject({ data: { __schema: {} } });
});

test('a calendar program reads at its address', async () => {
  const beside = await aServer({ database: world.database });
  const query = 'mutation { createCalendarAddress(input: {}) { address { path } } }';
  const { data } = await ask<{ createCalendarAddress: { address: { path: string } } }>(
    { url: beside.url, login: 'a-head' },
    query,
  );
  await beside.close();
  const { path: address } = data!.createCalendarAddress.address;
  expect((await fetch(new URL(address, world.url))).status).toBe(200);
});
