import { createHash } from 'node:crypto';
import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { headersOf, type Persona } from '../../clients/connect.ts';
import { admissionLimits } from '../../src/graphql/admission-limits.ts';
import type { NodeType } from '../../src/graphql/global-id.ts';
import {
  type Arguments,
  ask,
  feedsOf,
  firstTold,
  idPattern,
  inputsWithId,
  mutationQuery,
  mutationsQuery,
  nodeQuery,
  queriesOf,
  replayed,
  roots,
  schema,
} from './everything.ts';
import { paged, pageQuery, streamed } from './other-ways.ts';

// The registry of paths: every way by which a viewer comes to data. Tests that compare what viewers get in two worlds run
// over all of them, so a path that is registered here is compared from then on. A field of the schema that no path asks
// for, or a route of the server that none takes, fails the test of the registry.

/** What there is to ask with in a world. */
export interface Given {
  arguments: Arguments;
  /** What the inputs of mutations are filled with, by name of the field. */
  values: Record<string, unknown>;
  /** Ids that are known beforehand. */
  ids: string[];
  /** Ids of what the viewers must not know: or, where there is nothing to hide, an id of nothing. */
  strange: Map<NodeType, string[]>;
}

export type Answers = [asked: string, answer: unknown][];

/** One viewer looking at one world, along one path after the other. */
export interface Look {
  viewer: Persona;
  given: Given;
  /** The ids that came up until now. */
  ids: Set<string>;
}

export interface Path {
  name: string;
  /** The routes it takes, as the server lists them. */
  routes: string[];
  walk(look: Look): Promise<Answers>;
}

/** The fields that were asked for, `Type.field`, by any path until now. */
export const fieldsAsked = new Set<string>();

const recorded = new Set<string>();
function record(document: string): void {
  const alike = document.replace(idPattern, 'id');
  if (recorded.has(alike)) return;
  recorded.add(alike);
  const types = new TypeInfo(schema);
  const Field = () => void fieldsAsked.add(`${types.getParentType()?.name}.${types.getFieldDef()?.name}`);
  visit(parse(document), visitWithTypeInfo(types, { Field }));
}

function asking(look: Look, query: string, variables: object = {}): Promise<unknown> {
  record(query);
  return ask(look.viewer, query, variables);
}

/** How many are asked at once: enough to keep the server busy; each connection that it opens for more costs it a while. */
const atOnce = 3;

/** Asks each, a few at a time; what they got in the order of what was asked. */
async function inTurns<Asked, Got>(all: readonly Asked[], ask: (one: Asked) => Promise<Got>): Promise<Got[]> {
  const got: Got[] = [];
  const rest = all.entries();
  const takeTurns = async () => {
    for (const [n, one] of rest) got[n] = await ask(one);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return got;
}

function askAll(look: Look, all: [asked: string, query: string, variables?: object][]): Promise<Answers> {
  return inTurns(all, async ([asked, query, variables]) => [asked, await asking(look, query, variables)]);
}

/**
 * The different answers to what was asked of the same name. What must not be known is asked about several ids of a kind,
 * and what is nothing about one: all of them are to be answered alike.
 */
function alike(answers: Answers): Answers {
  const named = Map.groupBy(answers, ([asked]) => asked);
  return [...named].map(([asked, all]) => [asked, [...new Set(all.map(([, answer]) => JSON.stringify(answer)))]]);
}

const strangeOf = ({ given }: Look): [type: NodeType, id: string][] =>
  [...given.strange].flatMap(([type, ids]) => ids.map((id): [NodeType, string] => [type, id]));
const nodesQuery = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const strangeQuery = 'query ($id: ID!) { node(id: $id) { __typename id } }';

/** Each query by itself: lists, counts, search, exports, comparisons. */
const queries = Object.values(roots.query.getFields())
  .filter((field) => field.name !== 'node')
  .map(
    (field): Path => ({
      name: `query ${field.name}`,
      routes: ['/graphql'],
      walk: (look) => askAll(look, queriesOf(field, look.given.arguments)),
    }),
  );

/** Each object that any answer named, by its id, and those that they name in turn. */
const nodes: Path = {
  name: 'query node',
  routes: ['/graphql'],
  async walk(look) {
    const answers: Answers = [];
    const asked = new Set<string>();
    for (let next = [...look.ids]; next.length > 0; ) {
      for (const id of next) asked.add(id);
      const answered = await askAll(
        look,
        next.map((id) => [`node ${id}`, ...nodeQuery(id, look.given.arguments)]),
      );
      answers.push(...answered);
      next = [...new Set(JSON.stringify(answered).match(idPattern) ?? [])].filter((id) => !asked.has(id));
    }
    return answers;
  },
};

/** What must not be known, by its id: `asked` without the id, which differs from world to world. */
const strangers: Path = {
  name: 'query node of what is hidden',
  routes: ['/graphql'],
  walk: async (look) =>
    alike(
      await askAll(
        look,
        strangeOf(look).map(([type, id]) => [type, strangeQuery, { id }]),
      ),
    ),
};

/** The same among several: no error, and nothing there. */
const strangersAmongOthers: Path = {
  name: 'query nodes of what is hidden',
  routes: ['/graphql'],
  walk: async (look) =>
    alike(
      await askAll(
        look,
        strangeOf(look).map(([type, id]) => [type, nodesQuery, { ids: [look.given.ids[0]!, id] }]),
      ),
    ),
};

/** The same ids, and those of everything else, over a socket. */
const socket: Path = {
  name: 'queries over a WebSocket',
  routes: ['/graphql'],
  async walk(look) {
    const client = createClient({
      url: look.viewer.url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: headersOf(look.viewer),
    });
    const asked = async (name: string, query: string, variables: { id: string }): Promise<[string, unknown]> => {
      record(query);
      const answers: unknown[] = [];
      for await (const answer of client.iterate({ query, variables })) answers.push(answer);
      return [`socket ${name}`, answers];
    };
    const known = [...look.ids].filter((id) => /^(round|proposal|draft)_/.test(id));
    const answers = [
      ...(await inTurns(known, (id) => asked(id, ...nodeQuery(id, look.given.arguments)))),
      ...alike(await inTurns(strangeOf(look), ([type, id]) => asked(type, strangeQuery, { id }))),
    ];
    await client.dispose();
    return answers;
  },
};

const subscriptions = Object.values(roots.subscription.getFields());
const isFeed = ({ args }: (typeof subscriptions)[number]) => args.some(({ name }) => name === 'after');

/** Each feed of a kind of what came up, with the cursor before everything that it ever told. */
async function feedsWithCursor(look: Look, field: (typeof subscriptions)[number]) {
  const feeds = feedsOf(field, [...look.ids], look.given.arguments);
  return inTurns(feeds, async (feed) => {
    const first = (await asking(look, feed.first)) as { data: Record<string, { firstCursor: string }> | null };
    return { ...feed, after: (first.data && Object.values(first.data)[0]?.firstCursor) ?? null };
  });
}

/** Each feed of each thing that came up, from the beginning up to Ready. */
const feeds = subscriptions.filter(isFeed).map(
  (field): Path => ({
    name: `subscription ${field.name}`,
    routes: ['/graphql'],
    async walk(look) {
      const answers: Answers = [];
      for (const { asked, query, after } of await feedsWithCursor(look, field)) {
        record(query);
        answers.push([asked, await replayed(look.viewer, query, after)]);
      }
      return answers;
    },
  }),
);

/** The same as event streams, and of what must not be known. */
const streams = subscriptions.filter(isFeed).map(
  (field): Path => ({
    name: `event stream of ${field.name}`,
    routes: ['/graphql'],
    async walk(look) {
      const known = await inTurns(
        await feedsWithCursor(look, field),
        async ({ asked, query, after }): Promise<Answers[number]> => [asked, await streamed(look.viewer, query, after)],
      );
      const hidden = await inTurns(
        strangeFeeds(look, field),
        async ({ query }): Promise<Answers[number]> => ['hidden', await streamed(look.viewer, query, null)],
      );
      return [...known, ...alike(hidden)];
    },
  }),
);

/** The same page by page: in one, and in small ones, whose borders tell nothing of what is hidden between. */
const eventPages = subscriptions.filter(isFeed).map(
  (field): Path => ({
    name: `pages of ${field.name}`,
    routes: ['/graphql'],
    async walk(look) {
      const pagesOf = async (query: string, after: string | null, first: number) => {
        const pages = pageQuery(query, first);
        record(pages);
        return paged(look.viewer, pages, after);
      };
      const known = await inTurns(
        await feedsWithCursor(look, field),
        async ({ asked, query, after }): Promise<Answers[number]> => [
          asked,
          [await pagesOf(query, after, 100), await pagesOf(query, after, 7)],
        ],
      );
      const hidden = await inTurns(
        strangeFeeds(look, field),
        async ({ query }): Promise<Answers[number]> => ['hidden', await pagesOf(query, null, 1)],
      );
      return [...known, ...alike(hidden)];
    },
  }),
);

/** Feeds of what must not be known. */
const strangeFeeds = (look: Look, field: (typeof subscriptions)[number]) =>
  field.args.some(({ name }) => name !== 'after')
    ? feedsOf(
        field,
        strangeOf(look).map(([, id]) => id),
        look.given.arguments,
      )
    : [];
/** What goes on now with each thing that came up: what is told first is all that there is. */
const goingsOn = subscriptions
  .filter((field) => !isFeed(field))
  .map(
    (field): Path => ({
      name: `subscription ${field.name}`,
      routes: ['/graphql'],
      async walk(look) {
        const answers: Answers = [];
        for (const { asked, query } of feedsOf(field, [...look.ids], look.given.arguments)) {
          record(query);
          answers.push([asked, await firstTold(look.viewer, query)]);
        }
        return answers;
      },
    }),
  );

/** How many mutations are sent in a request: as many as it may hold. */
const { rootFieldsMax } = admissionLimits;

/** Each mutation about what must not be known, with everything else as it should be. */
const mutations: Path = {
  name: 'mutations about what is hidden',
  routes: ['/graphql'],
  async walk(look) {
    const fields = Object.values(roots.mutation.getFields());
    for (const field of fields) record(mutationQuery(field.name));
    const all = fields.flatMap((field) =>
      inputsWithId(field, look.given.values).flatMap(([name, type, inputWith]) =>
        (look.given.strange.get(type) ?? []).map((id) => ({ name: `${field.name} ${name}`, field, input: inputWith(id) })),
      ),
    );
    const requests = Array.from({ length: Math.ceil(all.length / rootFieldsMax) }, (_, n) =>
      all.slice(n * rootFieldsMax, (n + 1) * rootFieldsMax),
    );
    const answers = await inTurns(requests, async (request): Promise<Answers> => {
      const [query, variables] = mutationsQuery(request);
      const { data, errors } = await ask<Record<string, unknown>>(look.viewer, query, variables);
      if (!data) throw new Error(`What is hidden is answered by the payload of each mutation: ${JSON.stringify(errors)}`);
      return request.map(({ name }, n) => [name, data[`mutation${n}`]]);
    });
    return alike(answers.flat());
  },
};

/** What anybody is shown who asks for a page: the explorer, and whether the server is well. */
const pages: Path = {
  name: 'pages',
  routes: [
    ...['/', '/livez', '/readyz'],
    ...['react', 'react-dom', 'graphql-ws', 'graphiql', 'explorer'].map((script) => `/explorer/${script}.js`),
    ...['/explorer/explorer.css', '/explorer/graphiql.css', '/explorer/opening.json'],
  ],
  async walk({ viewer }) {
    const answers: Answers = [];
    for (const route of this.routes)
      for (const method of ['GET', 'HEAD']) {
        const got = await exchanged(new URL(route, viewer.url), { method, headers: headersOf(viewer) });
        answers.push([`${method} ${route}`, got]);
      }
    return answers;
  },
};

/** Each file that any answer named, and those that must not be known, as they are fetched; and one that is refused. */
const files: Path = {
  name: 'files',
  routes: ['/files', '/files/<id>'],
  async walk({ viewer, given, ids }) {
    const address = viewer.url.replace(/\/graphql$/, '/files');
    const known = [...ids].filter((id) => id.startsWith('file_')).map((id) => [id, id] as const);
    const strange = (given.strange.get('Attachment') ?? []).map((id) => ['hidden', id] as const);
    const all: Answers = [];
    for (const [asked, id] of [...known, ...strange])
      for (const method of ['GET', 'HEAD', 'DELETE'])
        all.push([`${method} ${asked}`, await exchanged(`${address}/${id}`, { method, headers: headersOf(viewer) })]);
    const answers = alike(all);
    // Of bytes that are of no kind of document, so that nothing is kept of them.
    const headers = { ...headersOf(viewer), 'content-type': 'application/octet-stream' };
    answers.push(['POST', await exchanged(`${address}?name=x.pdf`, { method: 'POST', headers, body: 'MZ' })]);
    return answers;
  },
};

/** The calendar at a secret address of the viewer's own, and at addresses that are none. */
const calendars: Path = {
  name: 'calendars',
  routes: ['/calendar/<secret>.ics'],
  async walk({ viewer }) {
    const { path } = await calendarOf(viewer);
    const answers: Answers = [];
    for (const method of ['GET', 'HEAD', 'POST']) {
      const [status, headers] = await exchanged(new URL(path, viewer.url), { method });
      const text = method === 'GET' ? await (await fetch(new URL(path, viewer.url))).text() : null;
      answers.push([`${method} own`, [status, (headers as [string, string][]).filter(([name]) => name !== 'etag'), text]]);
    }
    for (const at of ['/calendar/x.ics', `/calendar/${'x'.repeat(43)}.ics`, '/calendar/'])
      answers.push([`GET ${at}`, await exchanged(new URL(at, viewer.url), {})]);
    return answers;
  },
};

/** The secret address of a viewer, made at the first walk and read once: what every walk gets does not hang on its number. */
async function calendarOf(viewer: Persona): Promise<{ id: string; path: string }> {
  const key = JSON.stringify(viewer);
  const known = calendarsOf.get(key);
  if (known) return known;
  const { data } = await ask<{ createCalendarAddress: { address: { id: string; path: string } } }>(
    viewer,
    'mutation { createCalendarAddress(input: {}) { address { id path } } }',
  );
  const { address } = data!.createCalendarAddress;
  await fetch(new URL(address.path, viewer.url));
  calendarsOf.set(key, address);
  return address;
}

const calendarsOf = new Map<string, { id: string; path: string }>();

/** An answer over HTTP: its status, what it says of itself, and a hash of what it holds. */
async function exchanged(address: string | URL, request: RequestInit): Promise<[status: number, headers: unknown, hash: string]> {
  const response = await fetch(address, request);
  const headers = [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
  const hash = createHash('sha256')
    .update(await response.text())
    .digest('hex');
  return [response.status, headers, hash];
}

export const paths: Path[] = [
  ...queries,
  nodes,
  strangers,
  strangersAmongOthers,
  socket,
  ...feeds,
  ...streams,
  ...eventPages,
  ...goingsOn,
  mutations,
  files,
  calendars,
  pages,
];

/** Routes that no viewer takes, and why. */
export const notForViewers: Record<string, string> = {
  '/metrics': 'in demo mode, where nobody is kept from anything; else at a port of its own, for those who run the server',
};

/** Everything that one viewer gets, path by path. */
export async function walkAll(viewer: Persona, given: Given): Promise<[path: string, answers: Answers][]> {
  const look: Look = { viewer, given, ids: new Set([...given.ids, (await calendarOf(viewer)).id]) };
  const walked: [string, Answers][] = [];
  for (const path of paths) {
    const answers = await path.walk(look);
    for (const id of JSON.stringify(answers).match(idPattern) ?? []) look.ids.add(id);
    walked.push([path.name, answers]);
  }
  return walked;
}
