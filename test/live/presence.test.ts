import { print } from 'graphql';
import { WebSocket } from 'ws';
import { CloseRound } from '../../clients/operations.ts';
import { DraftPresence, MarkPresence } from '../../clients/presence.operations.ts';
import { systemClock } from '../../src/clock.ts';
import { localBus } from '../../src/live/bus.ts';
import { presenceLimits } from '../../src/live/presence.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { signs } from '../feeds/policy.sign.ts';
import { aClock } from '../harness/clock.ts';
import { asAdmin } from '../harness/database.ts';
import { aWatcher, type Watcher } from '../harness/presence.ts';
import { frame, opcodes, RawSocket } from '../harness/raw-socket.ts';
import { aServer } from '../harness/server.ts';
import { aDraft, aDraftInReview, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

const msMax = 1000;

async function marks(world: World, login: string, input: { draftId: string; blockId?: string }, url = world.url) {
  const { data } = await world.ask(login, MarkPresence, { input }, { url });
  return data?.markPresence;
}

/** How long after a change was known to be done something was seen. */
async function msUntil(change: () => Promise<unknown>, seen: () => Promise<unknown>): Promise<number> {
  await change();
  const done = performance.now();
  await seen();
  return performance.now() - done;
}

const aWorldNow = (options: Parameters<typeof aWorld>[0] = {}) => aWorld({ clock: systemClock, ...options });

test('who follows is there: the whole list at once, then whenever it changes, until it leaves or its socket ends', async () => {
  await using world = await aWorldNow();
  const { draftId, blocks } = await aRound(world);
  await using a = await aWatcher(world.as('a-head'), draftId);
  expect(a.lists).toEqual([
    {
      at: expect.any(String),
      people: [
        {
          personId: expect.stringMatching(/^person_/),
          name: 'Nguyễn Văn a-head',
          bodyId: world.body['A'],
          bodyName: 'Body A',
          blockId: null,
          arrivedAt: expect.any(String),
        },
      ],
      totalCount: 1,
    },
  ]);
  await using b = await aWatcher(world.as('b-head', { locale: 'vi' }), draftId);
  expect(b.lists[0]!.people.map(({ bodyName }) => bodyName)).toEqual(['Cơ quan B', 'Cơ quan A']); // one's own first
  await a.sees('a-head@', 'b-head@');
  const block = blocks[2]!.id;
  expect(done(await marks(world, 'b-head', { draftId, blockId: block }))).toMatchObject({ eventId: null, cursor: null });
  await a.sees('a-head@', `b-head@${block}`);
  done(await marks(world, 'b-head', { draftId }));
  await a.sees('a-head@', 'b-head@');
  await using a2 = await aWatcher(world.as('a-officer'), draftId);
  await b.sees('a-head@', 'a-officer@', 'b-head@');
  await a2.leave();
  await b.sees('a-head@', 'b-head@');
  a.socket.terminate();
  await b.sees('b-head@');
});

test('one person is there once, over however many sockets: at the block it said last, until the last is gone', async () => {
  await using world = await aWorldNow();
  const { draftId, blocks } = await aRound(world);
  await using b = await aWatcher(world.as('b-head'), draftId);
  await using first = await aWatcher(world.as('a-head'), draftId);
  await b.sees('a-head@', 'b-head@');
  await using second = await aWatcher(world.as('a-head'), draftId);
  const block = blocks[1]!.id;
  done(await marks(world, 'a-head', { draftId, blockId: block }));
  await b.sees(`a-head@${block}`, 'b-head@');
  const before = b.lists.length;
  await first.leave();
  done(await marks(world, 'a-head', { draftId }));
  await b.sees('a-head@', 'b-head@');
  expect(b.lists.slice(before).map(({ totalCount }) => totalCount)).toEqual([2]);
  await second.leave();
  await b.sees('b-head@');
});

test('at one point of time one change of a person is told; of more, the last, at the end of the second', async () => {
  const clock = aClock('2024-03-01T09:00:00Z');
  await using world = await aWorld({ clock });
  const { draftId, blocks } = await aRound(world);
  await using b = await aWatcher(world.as('b-head'), draftId);
  await clock.moveTo('2024-03-01T09:00:02Z');
  await using _ = await aWatcher(world.as('a-head'), draftId);
  await b.sees('a-head@', 'b-head@');
  const told = b.lists.length;
  for (const block of [3, 0, 2]) done(await marks(world, 'a-head', { draftId, blockId: blocks[block]!.id }));
  await clock.moveTo('2024-03-01T09:00:02.999Z');
  done(await marks(world, 'a-head', { draftId, blockId: blocks[1]!.id }));
  await using c = await aWatcher(world.as('c-head'), draftId); // who comes is told no more than the others
  expect(c.last()).toEqual(['a-head@', 'b-head@', 'c-head@']);
  await b.sees('a-head@', 'b-head@', 'c-head@');
  expect(b.lists.length).toBe(told + 1);
  await clock.moveTo('2024-03-01T09:00:03.050Z');
  await b.sees(`a-head@${blocks[1]!.id}`, 'b-head@', 'c-head@');
  expect(b.lists.length).toBe(told + 2);
});

test('a crowd is told of at the pace of a few, and as a list that does not grow', async () => {
  const clock = aClock('2024-03-01T09:00:00Z');
  const limits = { ...presenceLimits, shownMax: 2, peoplePerBodyMax: 3, spacingMsPerPerson: 100 };
  await using world = await aWorld({ clock, presenceLimits: limits });
  const { draftId } = await aRound(world);
  const watchers: Watcher[] = [];
  try {
    for (const [n, login] of ['b-head', 'o-desk', 'a-head', 'a-officer', 'a-observer'].entries()) {
      await clock.moveTo(`2024-03-01T09:00:00.00${n}Z`);
      watchers.push(await aWatcher(world.as(login), draftId));
    }
    const [b] = watchers;
    await clock.moveTo('2024-03-01T09:00:00.099Z');
    expect(b!.lists.length).toBe(1); // itself; the others come within the time that one person takes
    await clock.moveTo('2024-03-01T09:00:00.100Z');
    await b!.until(() => b!.lists.at(-1)!.totalCount === 5);
    expect(b!.lists.length).toBe(2);
    expect(b!.last()).toEqual(['b-head@', 'o-desk@']);
    // A fourth of one body is there once another of it has gone.
    const late = await aWatcher(world.as('both', { actingAs: world.body['A']! }), draftId);
    watchers.push(late);
    expect(late.lists[0]!.totalCount).toBe(5);
    await clock.moveTo('2024-03-01T09:00:01.500Z');
    expect(late.lists.length).toBe(1);
    for (const watcher of watchers.slice(2, 4)) await watcher.leave();
    await clock.moveTo('2024-03-01T09:00:05Z');
    await late.sees('a-observer@', 'both@');
    expect(late.lists.at(-1)!.totalCount).toBe(4);
  } finally {
    for (const watcher of watchers) await watcher[Symbol.asyncDispose]();
  }
});

/** Who sees whom among these, each by the letter of its body. */
async function seen(world: World, draftId: string, logins: string[]): Promise<Record<string, string>> {
  const watchers = new Map<string, Watcher>();
  for (const login of logins) watchers.set(login, await aWatcher(world.as(login), draftId));
  const found: Record<string, string> = {};
  for (const login of logins) {
    // Once more, now that all are there: the first list is the whole.
    await using again = await aWatcher(world.as(login), draftId);
    found[login[0]!] = [...new Set(again.last().map((person) => person[0]))].join('');
  }
  for (const watcher of watchers.values()) await watcher[Symbol.asyncDispose]();
  return found;
}

test('who takes part in a round, and the office, see each other; the lead body is seen by the office only, and sees its own', async () => {
  await using world = await aWorldNow();
  const { draftId } = await aRound(world, undefined, ['A', 'B']);
  const d = await aWatcher(world.as('d-head'), draftId);
  expect([await d.ended, d.lists]).toEqual(['NOT_FOUND', []]);
  await d[Symbol.asyncDispose]();
  expect(await seen(world, draftId, ['a-head', 'b-head', 'l-head', 'o-desk'])).toEqual({
    ...{ a: 'abo', b: 'abo', l: 'l', o: 'ablo' },
  });
});

test('outside of rounds the office sees everybody, and everybody their own', async () => {
  await using world = await aWorldNow();
  const early = await aDraft(world);
  expect(await seen(world, early.draftId, ['l-head', 'o-desk'])).toEqual({ l: 'l', o: '' }); // it does not see the draft
  const { draftId } = await aDraftInReview(world);
  expect(await seen(world, draftId, ['l-head', 'o-desk'])).toEqual({ l: 'l', o: 'lo' });
});

test('in a blind round nobody sees others; at the close they do, within a second', async () => {
  await using world = await aWorldNow();
  const { draftId, roundId } = await aRound(world, undefined, ['A', 'B'], 'AT_CLOSE');
  expect(await seen(world, draftId, ['a-head', 'b-head', 'l-head', 'o-desk'])).toEqual({
    ...{ a: 'a', b: 'b', l: 'l', o: 'ablo' },
  });
  await using a = await aWatcher(world.as('a-head'), draftId);
  await using b = await aWatcher(world.as('b-head'), draftId);
  await using o = await aWatcher(world.as('o-desk'), draftId);
  await o.sees('a-head@', 'b-head@', 'o-desk@');
  const close = async () => done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  const all = ['a-head@', 'b-head@', 'o-desk@'];
  expect(await msUntil(close, () => Promise.all([a.sees(...all), b.sees(...all)]))).toBeLessThan(msMax);
  expect([a.lists.length, b.lists.length]).toEqual([2, 2]); // itself, and then all of them: of the others' coming nothing was told
});

test('in a round AFTER_OWN a body sees the others once its head has signed, and they do not see it', async () => {
  await using world = await aWorldNow();
  const { draftId, roundId } = await aRound(world, undefined, ['A', 'B'], 'AFTER_OWN');
  await using a = await aWatcher(world.as('a-officer'), draftId);
  await using b = await aWatcher(world.as('b-head'), draftId);
  const sign = () => signs(world, { login: 'a-head', body: 'A' }, roundId);
  expect(await msUntil(sign, () => a.sees('a-officer@', 'b-head@'))).toBeLessThan(msMax);
  await using c = await aWatcher(world.as('b-officer'), draftId);
  expect(c.last()).toEqual(['b-head@', 'b-officer@']);
  await b.sees('b-head@', 'b-officer@');
});

test('a membership that ends, ends the watching, and the person is gone for the others, within a second', async () => {
  await using world = await aWorldNow();
  const { draftId } = await aRound(world);
  await using a = await aWatcher(world.as('a-officer'), draftId);
  await using b = await aWatcher(world.as('b-head'), draftId);
  await b.sees('a-officer@', 'b-head@');
  const end = () =>
    asAdmin(world.database.name, (admin) =>
      admin.query(
        `update membership set valid_to = '2020-01-02' where person_id = (select id from person where login = 'a-officer')`,
      ),
    );
  expect(await msUntil(end, () => b.sees('b-head@'))).toBeLessThan(msMax);
  expect(await a.ended).toBe('NOT_FOUND');
});

test('who answers no ping is not there, and is again once it does', async () => {
  await using world = await aWorldNow({ webSocketLimits: { ...webSocketLimits, attendanceIntervalMs: 60 } });
  const { draftId } = await aRound(world);
  await using b = await aWatcher(world.as('b-head'), draftId);
  await using a = await aWatcher(world.as('a-head'), draftId, { autoPong: false });
  await b.sees('a-head@', 'b-head@');
  await b.sees('b-head@');
  expect(a.socket.readyState).toBe(WebSocket.OPEN);
  a.socket.on('ping', (data) => a.socket.pong(data));
  await b.sees('a-head@', 'b-head@');
});

test('whose socket is being closed is not there, however long it takes to say good-bye', async () => {
  await using world = await aWorldNow({ webSocketLimits: { ...webSocketLimits, attendanceIntervalMs: 60 } });
  const { draftId } = await aRound(world);
  await using b = await aWatcher(world.as('b-head'), draftId);
  const a = await RawSocket.open(world.url);
  await a.init('a-head');
  a.say({ id: '1', type: 'subscribe', payload: { query: print(DraftPresence), variables: { draftId } } });
  await b.sees('a-head@', 'b-head@');
  a.send(frame(opcodes.text, 'nonsense'));
  expect((await a.closed).code).toBe(4400); // which it does not answer
  let hasEnded = false;
  void a.ended.then(() => (hasEnded = true));
  await b.sees('b-head@');
  expect(hasEnded).toBe(false);
  a.cut();
});

test('who watches nowhere is nowhere, and where one cannot be is NOT_FOUND', async () => {
  await using world = await aWorldNow();
  const { draftId, blocks } = await aRound(world);
  const other = await aRound(world);
  await using b = await aWatcher(world.as('b-head'), draftId);
  done(await marks(world, 'a-head', { draftId, blockId: blocks[0]!.id }));
  await using c = await aWatcher(world.as('c-head'), draftId);
  await b.sees('b-head@', 'c-head@');
  expect(c.last()).toEqual(['b-head@', 'c-head@']);
  const refused = async (login: string, input: { draftId: string; blockId?: string }) => {
    const payload = await marks(world, login, input);
    return [codesOf(payload), payload!.userErrors[0]?.path];
  };
  expect(await refused('d-head', { draftId })).toEqual([['NOT_FOUND'], ['draftId']]);
  expect(await refused('c-head', { draftId, blockId: other.blocks[0]!.id })).toEqual([['NOT_FOUND'], ['blockId']]);
  expect(await refused('c-head', { draftId, blockId: 'x' })).toEqual([['NOT_FOUND'], ['blockId']]);
});

test('people on another process are there too, say over either where they are, and are forgotten when it falls silent', async () => {
  const clock = aClock('2024-03-01T09:00:00Z');
  const bus = localBus();
  let cut = false;
  await using world = await aWorld({ clock, bus });
  // The other process: dead, it is neither heard nor does it hear.
  const server = await aServer({
    ...{ database: world.database, clock },
    bus: {
      ...bus,
      tell: (channel, words) => cut || bus.tell(channel, words),
      hear: (channel, heard) => bus.hear(channel, (words) => cut || heard(words)),
    },
  });
  try {
    const { draftId, blocks } = await aRound(world);
    await using a = await aWatcher(world.as('a-head', { url: server.url }), draftId);
    await using b = await aWatcher(world.as('b-head'), draftId);
    expect(b.last()).toEqual(['a-head@', 'b-head@']); // asked for, not waited for
    await clock.moveTo('2024-03-01T09:00:01Z');
    await a.sees('a-head@', 'b-head@');
    await clock.moveTo('2024-03-01T09:00:02Z');
    // Over HTTP, to the process that does not hold the socket.
    const [one, two] = [blocks[1]!.id, blocks[2]!.id];
    done(await marks(world, 'a-head', { draftId, blockId: one }));
    done(await marks(world, 'b-head', { draftId, blockId: two }, server.url));
    await clock.moveTo('2024-03-01T09:00:04Z');
    for (const watcher of [a, b]) await watcher.sees(`a-head@${one}`, `b-head@${two}`);
    // One person on both is one, and stays when it leaves one of them.
    await using twice = await aWatcher(world.as('a-head'), draftId);
    expect(twice.last()).toEqual([`a-head@${one}`, `b-head@${two}`]);
    await twice.leave();
    await clock.moveTo('2024-03-01T09:00:06Z');
    await using c = await aWatcher(world.as('c-head'), draftId);
    expect(c.last()).toEqual([`a-head@${one}`, `b-head@${two}`, 'c-head@']);
    await clock.moveTo('2024-03-01T09:01:00Z'); // told again and again, it stays
    expect(c.last()).toContain(`a-head@${one}`);
    await a.until((people) => people.includes('c-head@'));
    cut = true;
    const before = c.lists.length;
    await clock.moveTo('2024-03-01T09:01:03Z');
    expect(c.lists.length).toBe(before);
    await clock.moveTo('2024-03-01T09:01:10Z');
    await c.sees(`b-head@${two}`, 'c-head@');
    await a.sees(`a-head@${one}`); // and it has forgotten the others
    cut = false;
    await clock.moveTo('2024-03-01T09:01:14Z');
    await c.sees(`a-head@${one}`, `b-head@${two}`, 'c-head@');
  } finally {
    await server.close();
  }
});

test('nothing of it is kept, and a server that stops takes its people along', async () => {
  const clock = aClock('2024-03-01T09:00:00Z');
  const bus = localBus();
  await using world = await aWorld({ clock, bus });
  const { draftId, blocks } = await aRound(world);
  const rows = () =>
    asAdmin(world.database.name, async (admin) => {
      const { rows } = await admin.query(
        `select sum((xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', tablename), true, true, '')))[1]::text::int) as n
         from pg_tables where schemaname = 'public'`,
      );
      return rows[0].n;
    });
  const before = await rows();
  const server = await aServer({ database: world.database, clock, bus });
  await using a = await aWatcher(world.as('a-head', { url: server.url }), draftId);
  await using b = await aWatcher(world.as('b-head'), draftId);
  done(await marks(world, 'a-head', { draftId, blockId: blocks[0]!.id }));
  await clock.moveTo('2024-03-01T09:00:02Z');
  await b.sees(`a-head@${blocks[0]!.id}`, 'b-head@');
  expect(await rows()).toBe(before);
  // It goes within the second of what was told of them last: it says so all the same, and is not just missed.
  done(await marks(world, 'a-head', { draftId, blockId: blocks[1]!.id }));
  await clock.moveTo('2024-03-01T09:00:02.100Z');
  await b.sees(`a-head@${blocks[1]!.id}`, 'b-head@');
  const gone = new Promise((resolve) => a.socket.once('close', resolve));
  await server.close();
  await gone;
  await clock.moveTo('2024-03-01T09:00:03.100Z');
  await b.sees('b-head@');
});
