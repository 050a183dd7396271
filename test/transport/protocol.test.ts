import { print } from 'graphql';
import { AddComment, DraftFeed, Me, Threads } from '../../clients/operations.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { asAdmin } from '../harness/database.ts';
import { eventually } from '../harness/process.ts';
import { frame, opcodes, RawSocket, textOf } from '../harness/raw-socket.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';

// Written from the text of the protocol: PROTOCOL.md of graphql-ws. Frames are in frames.test.ts.

let world: World;
let draftId: string;
beforeAll(async () => {
  world = await aWorld({ webSocketLimits: { ...webSocketLimits, closeGraceMs: 300 } });
  ({ draftId } = await aRound(world));
});
afterAll(() => world[Symbol.asyncDispose]());

const aSocket = () => RawSocket.open(world.url);
const query = (id: string, text = print(Me)) => ({ id, type: 'subscribe', payload: { query: text } });
const feed = (id: string) => ({ id, type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
const remark = (id: string, text: string) => ({
  id,
  type: 'subscribe',
  payload: { query: print(AddComment), variables: { input: { draftId, audience: 'ROUND', text } } },
});
const notDone = 'nobody does this';
const init = { type: 'connection_init', payload: { authorization: 'Demo a-head' } };

describe('the connection', () => {
  test('is acknowledged once it is said whose it is', async () => {
    const socket = await aSocket();
    socket.say(init);
    expect(await socket.message()).toEqual({ type: 'connection_ack' });
    socket.cut();
  });

  test('is closed with 4408 when it is not said in time', async () => {
    await using hasty = await aWorld({ webSocketLimits: { ...webSocketLimits, initMsMax: 100 } });
    const socket = await RawSocket.open(hasty.url);
    socket.say({ type: 'ping' }); // no word of whose it is
    expect(await socket.message()).toEqual({ type: 'pong' });
    expect(await socket.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  test.each<[string, object[], number]>([
    ['said twice', [init, init], 4429],
    ['not said before the first operation', [query('1')], 4401],
    ['not acknowledged yet at the first operation', [init, query('1')], 4401],
    ['said without a name', [{ type: 'connection_init' }], 4401],
    ['said with a payload of nothing', [{ type: 'connection_init', payload: null }], 4401],
    ['said with an unknown name', [{ type: 'connection_init', payload: { authorization: 'Demo nobody' } }], 4401],
    ['said with a name that is no text', [{ type: 'connection_init', payload: { authorization: 1 } }], 4401],
  ])('is closed when it is %s', async (_, messages, code) => {
    const socket = await aSocket();
    socket.say(...messages);
    expect((await socket.closed).code).toBe(code);
  });

  test('is closed with 4429 too when it is said again after it was acknowledged', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say(init);
    expect(await socket.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  test('says why it is refused in the language asked for, cut to what a close frame holds', async () => {
    const socket = await aSocket();
    socket.say({ type: 'connection_init', payload: { authorization: 'Demo both', 'accept-language': 'vi' } });
    const { code, reason } = await socket.closed;
    expect([code, reason.slice(0, 52)]).toEqual([4401, 'ACTING_BODY_REQUIRED: Người này thuộc nhiều cơ quan.']);
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
  });

  test('is closed with 1011 when this side fails, without a word of what it was', async () => {
    const failing = await aWorld();
    try {
      const socket = await RawSocket.open(failing.url);
      await asAdmin(failing.database.name, (admin) => admin.query('alter table membership rename to gone'));
      socket.say(init);
      expect(await socket.closed).toEqual({ code: 1011, reason: 'Internal error' });
    } finally {
      await asAdmin(failing.database.name, (admin) => admin.query('alter table gone rename to membership'));
      await failing.server.close();
    }
  });
});

describe('a message that is none', () => {
  const payload = { query: '{ me { role } }' };
  test.each<[string | object]>([
    ['hello'],
    [''],
    ['null'],
    ['1'],
    ['"ping"'],
    ['[{"type":"ping"}]'],
    ['{"type":"ping"'],
    [{}],
    [{ type: 1 }],
    [{ type: '' }],
    [{ type: 'start' }],
    [{ type: 'connection_init', payload: 'Demo a-head' }],
    [{ type: 'ping', payload: [1] }],
    [{ type: 'pong', payload: 'x' }],
    [{ type: 'subscribe', payload }],
    [{ type: 'subscribe', id: 1, payload }],
    [{ type: 'subscribe', id: null, payload }],
    [{ type: 'subscribe', id: '', payload }],
    [{ type: 'subscribe', id: '1' }],
    [{ type: 'subscribe', id: '1', payload: payload.query }],
    [{ type: 'subscribe', id: '1', payload: {} }],
    [{ type: 'subscribe', id: '1', payload: { query: 1 } }],
    [{ type: 'subscribe', id: '1', payload: { ...payload, variables: '{}' } }],
    [{ type: 'subscribe', id: '1', payload: { ...payload, variables: [] } }],
    [{ type: 'subscribe', id: '1', payload: { ...payload, operationName: 1 } }],
    [{ type: 'subscribe', id: '1', payload: { ...payload, extensions: 'x' } }],
    [{ type: 'complete' }],
    [{ type: 'complete', id: 1 }],
    [{ type: 'complete', id: '' }],
    [{ type: 'connection_ack' }],
    [{ type: 'next', id: '1', payload: { data: null } }],
    [{ type: 'error', id: '1', payload: [{ message: 'x' }] }],
  ])('%j closes the socket with 4400, and what follows is not done', async (message) => {
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say(message, remark('after', notDone));
    expect(await socket.closed).toEqual({ code: 4400, reason: 'Invalid message received' });
    expect(socket.frames.filter(({ opcode }) => opcode === opcodes.text)).toHaveLength(1); // the acknowledgement
    socket.cut();
  });

  test('nothing was done of what followed one', async () => {
    const { data } = await world.ask('a-head', Threads, { id: draftId, first: 100 });
    expect(JSON.stringify(data!.draft.threads)).not.toContain(notDone);
  });

  test('one in a binary frame is none', async () => {
    const socket = await aSocket();
    socket.send(frame(opcodes.binary, textOf(init)));
    expect((await socket.closed).code).toBe(4400);
  });
});

describe('ping and pong', () => {
  test('a ping is answered with its payload, before and after it is said whose the socket is; a pong is taken as it comes', async () => {
    const socket = await aSocket();
    socket.say({ type: 'ping' }, { type: 'pong' }, { type: 'ping', payload: { at: 1, 'tiếng Việt': ['ạ'] } });
    expect(await socket.message()).toEqual({ type: 'pong' });
    expect(await socket.message()).toEqual({ type: 'pong', payload: { at: 1, 'tiếng Việt': ['ạ'] } });
    await socket.init('a-head');
    socket.say({ type: 'pong', payload: { unasked: true } }, { type: 'ping', payload: null });
    expect(await socket.message()).toEqual({ type: 'pong' });
    socket.cut();
  });
});

describe('an operation', () => {
  test('with one result gives next and complete, and its id may be used again; several may go on at once', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say(query('a'), query('__proto__'), query('ý'));
    const heard: Record<string, string[]> = {};
    for (let n = 0; n < 6; n++) {
      const { id, type } = await socket.message();
      heard[`id ${id}`] = [...(heard[`id ${id}`] ?? []), type];
    }
    expect(heard).toEqual({
      'id a': ['next', 'complete'],
      'id __proto__': ['next', 'complete'],
      'id ý': ['next', 'complete'],
    });
    socket.say(query('a'));
    expect(await socket.message()).toMatchObject({ id: 'a', type: 'next', payload: { data: { me: { role: 'HEAD' } } } });
    expect(await socket.message()).toEqual({ id: 'a', type: 'complete' });
    socket.cut();
  });

  test('that is refused gives error and nothing more, and its id may be used again', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    for (const wrong of [
      '{',
      '{ nope }',
      'query A { me { role } } query B { me { role } }',
      'subscription { draftFeed(draftId: "x") { __typename } }',
    ]) {
      socket.say(query('1', wrong));
      const { id, type, payload } = await socket.message();
      expect([wrong, id, type, payload.length, typeof payload[0].message]).toEqual([wrong, '1', 'error', 1, 'string']);
    }
    socket.say(query('1'));
    expect(await socket.message()).toMatchObject({ id: '1', type: 'next' });
    socket.cut();
  });

  test('that goes on gives what comes until it is completed, and then nothing, while others go on', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say(feed('x'), feed('y'));
    const signs = [await socket.message(), await socket.message()];
    expect(signs.map(({ id }) => id).sort()).toEqual(['x', 'y']);
    socket.say({ id: 'x', type: 'complete' }, { type: 'ping' });
    expect(await socket.message()).toEqual({ type: 'pong' });
    await aComment(world, 'b-head', { draftId, text: 'một' });
    expect(await socket.message()).toMatchObject({ id: 'y', type: 'next', payload: { data: { draftFeed: { text: 'một' } } } });
    // What is said of an operation that has ended, or never was, is no error.
    socket.say({ id: 'x', type: 'complete' }, { id: 'never', type: 'complete' }, feed('x'));
    expect(await socket.message()).toMatchObject({
      id: 'x',
      type: 'next',
      payload: { data: { draftFeed: { __typename: 'Ready' } } },
    });
    socket.cut();
    await eventually('nobody listens', 5_000, () => world.server.listeners() === 0);
  });

  test('that goes on may be completed and begun anew under its id in one breath', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say(feed('x'));
    await socket.message();
    socket.send(Buffer.concat([{ id: 'x', type: 'complete' }, feed('x')].map((message) => frame(opcodes.text, textOf(message)))));
    expect(await socket.message()).toMatchObject({ id: 'x', payload: { data: { draftFeed: { __typename: 'Ready' } } } });
    expect(world.server.listeners()).toBe(1);
    socket.cut();
    await eventually('nobody listens', 5_000, () => world.server.listeners() === 0);
  });

  test('that was given up frees its id at once, also while it is still at work', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    await asAdmin(world.database.name, async (admin) => {
      await admin.query('begin; lock table programme in access exclusive mode');
      socket.say({ id: 'x', type: 'subscribe', payload: { query: '{ programmes(first: 1) { totalCount } }' } });
      await eventually('it waits for the table', 20_000, async () => {
        const { rowCount } = await admin.query(
          `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
        );
        return rowCount! > 0;
      });
      socket.say({ id: 'x', type: 'complete' }, query('x'));
      expect(await socket.message()).toMatchObject({ id: 'x', type: 'next', payload: { data: { me: { role: 'HEAD' } } } });
      await admin.query('rollback');
    });
    socket.cut();
  });

  test('of an id that is too long ends with 4400: it would stand in all that is sent', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say(query('x'.repeat(2_000)));
    expect(await socket.closed).toEqual({ code: 4400, reason: 'Invalid message received' });
  });

  test('that is completed before its result gives none', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say(query('given up'), { id: 'given up', type: 'complete' }, query('wanted'));
    expect(await socket.message()).toMatchObject({ id: 'wanted', type: 'next' });
    expect(await socket.message()).toEqual({ id: 'wanted', type: 'complete' });
    socket.say({ type: 'ping' });
    expect(await socket.message()).toEqual({ type: 'pong' });
    socket.cut();
  });

  test.each([['x'], ['ế'.repeat(500)]])('with an id that is in use closes the socket with 4409', async (id) => {
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say(feed(id));
    await socket.message();
    socket.say(query(id));
    const { code, reason } = await socket.closed;
    expect([code, reason.slice(0, 16)]).toEqual([4409, `Subscriber for ${id[0]}`]);
    await eventually('nobody listens', 5_000, () => world.server.listeners() === 0);
  });

  test('that writes is done once, whatever becomes of its socket', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    const follower = await aSocket();
    await follower.init('b-head');
    follower.say(feed('f'));
    await follower.message();
    socket.say(remark('w', 'vẫn được ghi'));
    socket.cut();
    expect(await follower.message()).toMatchObject({ payload: { data: { draftFeed: { text: 'vẫn được ghi' } } } });
    follower.cut();
  });
});
