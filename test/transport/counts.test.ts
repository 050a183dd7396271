import { print } from 'graphql';
import { DraftFeed } from '../../clients/operations.ts';
import { Encoder } from '../../src/live/encoder.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { aClock } from '../harness/clock.ts';
import { asAdmin } from '../harness/database.ts';
import { anEventStream } from '../harness/event-source.ts';
import { eventually } from '../harness/process.ts';
import { RawSocket } from '../harness/raw-socket.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

// What is counted is given back, when and only when nothing is done for it any more.

/** How many operations a person may have: more than a world takes that is built by one request after the other. */
const most = 3;
const limits = { ...webSocketLimits, operationsPerPersonMax: most, closeGraceMs: 300 };
const programmes = '{ programmes(first: 60) { nodes { title } } }';

/** A socket of somebody who follows a draft as often as may be. */
async function aFollowingSocket({ url }: World, login: string, draftId: string): Promise<RawSocket> {
  const socket = await RawSocket.open(url);
  await socket.init(login);
  for (let n = 0; n < most; n++) {
    socket.say({ id: `${n}`, type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
    expect(await socket.message()).toMatchObject({ type: 'next', payload: { data: { draftFeed: { __typename: 'Ready' } } } });
  }
  return socket;
}

/** Asks for programmes, and gives the code with which that is refused. */
const ways: Record<string, (world: World, login: string) => Promise<string | undefined>> = {
  async HTTP({ url }, login) {
    const { errors } = await asked(url, login);
    return errors?.[0]?.extensions.code;
  },
  async SSE(world, login) {
    const stream = await anEventStream(world.as(login), { query: programmes });
    await stream.ended;
    return stream.results()[0]!.errors?.[0]?.extensions.code;
  },
  async WEBSOCKET({ url }, login) {
    const socket = await RawSocket.open(url);
    await socket.init(login);
    socket.say({ id: '1', type: 'subscribe', payload: { query: programmes } });
    const { type, payload } = await socket.message();
    socket.cut();
    return type === 'error' ? payload[0].extensions.code : undefined;
  },
};

interface Answered {
  extensions?: { cost: { cost: number } };
  errors?: { extensions: { code: string } }[];
}

async function asked(url: string, login: string): Promise<Answered> {
  const headers = { 'content-type': 'application/json', authorization: `Demo ${login}`, 'graphql-cost': '1' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: programmes }) });
  return (await answer.json()) as Answered;
}

test.each(Object.entries(ways))(
  'over %s an operation too many is refused before it takes anything off the budget',
  async (_, ask) => {
    const costPerMinuteMax = 1_000;
    await using world = await aWorld({ webSocketLimits: limits, costPerMinuteMax, clock: aClock('2024-03-01T09:00:00Z') });
    const { draftId } = await aRound(world);
    const socket = await aFollowingSocket(world, 'a-head', draftId);
    for (let n = 0; n < 20; n++) expect(await ask(world, 'a-head')).toBe('TOO_MANY_OPERATIONS');
    socket.cut();
    await eventually('it has been given back', 5_000, async () => (await ask(world, 'a-head')) !== 'TOO_MANY_OPERATIONS');
    expect(await ask(world, 'a-head')).toBeUndefined(); // and not RATE_LIMITED
    expect((await asked(world.url, 'b-head')).extensions!.cost.cost * 20).toBeGreaterThan(costPerMinuteMax);
  },
);

test.each(Object.entries(ways))(
  'over %s an operation of one who has hung up counts until its work has ended',
  async (way, ask) => {
    await using world = await aWorld({ webSocketLimits: limits });
    await asAdmin(world.database.name, async (admin) => {
      await admin.query('begin; lock table programme in access exclusive mode');
      const hangUps = await Promise.all(Array.from({ length: most }, () => begun[way]!(world)));
      await eventually('they wait for the table', 20_000, async () => {
        const { rowCount } = await admin.query(
          `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
        );
        return rowCount === most;
      });
      await Promise.all(hangUps.map((hangUp) => hangUp()));
      for (const each of Object.values(ways)) expect(await each(world, 'a-head')).toBe('TOO_MANY_OPERATIONS');
      await admin.query('rollback');
    });
    await eventually('it has been given back', 5_000, async () => (await ask(world, 'a-head')) === undefined);
  },
);

/** Asks for programmes, and gives what hangs up: it resolves once the server knows. */
const begun: Record<string, (world: World) => Promise<() => Promise<void>>> = {
  async HTTP({ url }) {
    const hangUp = new AbortController();
    const headers = { 'content-type': 'application/json', authorization: 'Demo a-head' };
    const body = JSON.stringify({ query: programmes });
    const sent = fetch(url, { method: 'POST', headers, body, signal: hangUp.signal });
    return async () => {
      hangUp.abort();
      await expect(sent).rejects.toThrow('aborted');
      await fetch(url, { method: 'POST' }); // by the time that is answered it is known that somebody has hung up
    };
  },
  async SSE(world) {
    const stream = await anEventStream(world.as('a-head'), { query: programmes });
    return async () => {
      stream.leave();
      await eventually('the server knows', 5_000, async () => (await figure(world, 'streams')) === 0);
    };
  },
  async WEBSOCKET(world) {
    const socket = await RawSocket.open(world.url);
    await socket.init('a-head');
    socket.say({ id: '1', type: 'subscribe', payload: { query: programmes } });
    return async () => {
      socket.cut();
      await eventually('the server knows', 5_000, async () => (await figure(world, 'sockets')) === 0);
    };
  },
};

async function figure({ url }: World, what: string): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  return Number(new RegExp(`^collegium_${what} (\\d+)$`, 'm').exec(metrics)![1]);
}

test('what was begun and could not be followed, since this side failed, counts no more, and nothing of it listens', async () => {
  await using world = await aWorld({ webSocketLimits: limits, logTo: () => {} });
  const { draftId } = await aRound(world);
  const { join } = Encoder.prototype;
  Encoder.prototype.join = () => {
    throw new Error('broken on purpose');
  };
  try {
    for (let n = 0; n < most; n++) {
      const socket = await RawSocket.open(world.url);
      await socket.init('a-head');
      socket.say({ id: '1', type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
      expect(await socket.closed).toEqual({ code: 1011, reason: 'Internal error' });
      socket.cut();
      const stream = await anEventStream(world.as('b-head'), { query: print(DraftFeed), variables: { draftId } });
      expect(await stream.ended).toBe('ended');
      expect([stream.results()[0]!.errors![0]!.extensions.code, stream.text().includes('complete')]).toEqual(['INTERNAL', false]);
    }
  } finally {
    Encoder.prototype.join = join;
  }
  await eventually('nobody listens', 5_000, () => world.server.listeners() === 0);
  for (const login of ['a-head', 'b-head']) (await aFollowingSocket(world, login, draftId)).cut();
});
