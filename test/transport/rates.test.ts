import { connect } from 'node:net';
import { print } from 'graphql';
import { DraftFeed, Me, Proposals } from '../../clients/operations.ts';
import { burstSeconds, SentBy } from '../../src/transport/rates.ts';
import { type WebSocketLimits, webSocketLimits } from '../../src/transport/sockets.ts';
import { asAdmin } from '../harness/database.ts';
import { anEventStream } from '../harness/event-source.ts';
import { eventually } from '../harness/process.ts';
import { RawSocket } from '../harness/raw-socket.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

const limits: WebSocketLimits = {
  ...webSocketLimits,
  operationsPerPersonMax: 3,
  operationsPerAddressMax: 4,
  perPerson: { messagesPerSecondMax: 2, bytesPerSecondMax: 2_000 },
  perAddress: { messagesPerSecondMax: 3, bytesPerSecondMax: 3_000 },
  closeGraceMs: 300,
};
const world = (some: Partial<WebSocketLimits>) =>
  aWorld({ webSocketLimits: { ...webSocketLimits, closeGraceMs: 300, ...some }, trustedProxies: 1 });
const { perPerson, perAddress, operationsPerPersonMax, operationsPerAddressMax } = limits;

const me = JSON.stringify({ query: print(Me) });

/** A request as a proxy passes it on: its status, what it is refused with, and when to come again. */
async function post({ url }: World, address: string, login: string, body = me, path = '/graphql', signal?: AbortSignal) {
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, authorization: `Demo ${login}` },
    body,
    ...(signal && { signal }),
  });
  const { errors } = (await answer.json()) as { errors?: { message: string; extensions: { code: string; details: object } }[] };
  const { code, details } = errors?.[0]?.extensions ?? {};
  return { status: answer.status, code, details, again: answer.headers.get('retry-after') };
}
const refused = (code: string, limit: number, unit: string) => ({
  ...{ status: 429, code, details: { limit, unit }, again: expect.stringMatching(/^\d+$/) },
});
const taken = { status: 200, again: null };

test('a person sends so many requests, from wherever; then a socket of that person is closed too, and nobody else is touched', async () => {
  await using own = await world({ perPerson });
  const socket = await RawSocket.open(own.url);
  await socket.init('a-head'); // counts as one
  const may = perPerson.messagesPerSecondMax * burstSeconds - 1;
  for (let n = 0; n < may; n++) expect(await post(own, `192.0.2.${n}`, 'a-head')).toMatchObject(taken);
  const tooMany = () => post(own, '192.0.2.99', 'a-head');
  let answer = await tooMany(); // what was sent before has drained a little meanwhile
  for (let n = 0; n < may && answer.status === 200; n++) answer = await tooMany();
  expect(answer).toEqual(refused('TOO_MANY_MESSAGES', 2, 'messages per person'));
  expect(await post(own, '192.0.2.99', 'b-head')).toMatchObject(taken);
  for (let n = 0; n < 5; n++) await tooMany();
  socket.say({ type: 'ping' });
  expect(await socket.closed).toEqual({
    code: 1013,
    reason: 'TOO_MANY_MESSAGES: Too much was sent: at most 2 messages per person a second.',
  });
  socket.cut();
  const late = await RawSocket.open(own.url); // it may come back, and is not told for good that it is unknown
  late.say({ type: 'connection_init', payload: { authorization: 'Demo a-head' } });
  expect(await late.closed).toMatchObject({ code: 1013, reason: expect.stringContaining('TOO_MANY_MESSAGES') });
  late.cut();
});

test('a person sends so many bytes: what came before it was known whose they are counts', async () => {
  await using own = await world({ perPerson: { ...perPerson, messagesPerSecondMax: 1e6 } });
  const body = JSON.stringify({ query: print(Me), more: 'x'.repeat(15_000) });
  expect(await post(own, '192.0.2.1', 'a-head', body)).toMatchObject(taken);
  expect(await post(own, '192.0.2.2', 'a-head', body)).toEqual(refused('TOO_MANY_MESSAGES', 2_000, 'bytes per person'));
  expect(await post(own, '192.0.2.1', 'b-head', body)).toMatchObject(taken);
});

test('an address sends so many requests, whoever they are of and whatever they ask for; another is not touched', async () => {
  await using own = await world({ perAddress });
  const may = perAddress.messagesPerSecondMax * burstSeconds;
  const paths = ['/graphql', '/files', '/calendar/x.ics', '/nowhere'];
  let answer: Awaited<ReturnType<typeof post>> | undefined;
  let sent = 0;
  for (; sent < 10 * may && answer?.code !== 'TOO_MANY_MESSAGES'; sent++)
    answer = await post(own, '192.0.2.1', sent % 2 ? 'a-head' : 'nobody', me, paths[sent % 4]);
  expect(sent).toBeGreaterThan(may);
  expect(answer).toEqual(refused('TOO_MANY_MESSAGES', 3, 'messages per address'));
  expect(await post(own, '192.0.2.2', 'a-head')).toMatchObject(taken);
  const stream = await anEventStream(own.as('a-head'), { query: print(Me), headers: { 'x-forwarded-for': '192.0.2.1' } });
  expect(await stream.ended).toBe('ended');
  expect([stream.events()[0], stream.results()[0]!.errors![0]!.extensions.code, stream.events().length]).toEqual([
    ...[{ retry: '10000' }, 'TOO_MANY_MESSAGES', 2], // an EventSource survives it, and comes back
  ]);
});

test('an address sends so many bytes: more is refused before all of it has come', async () => {
  await using own = await world({ perAddress: { ...perAddress, messagesPerSecondMax: 1e6 }, messageBytesMax: 2_000_000 });
  for (const accept of ['application/json', 'text/event-stream']) {
    const socket = connect(Number(new URL(own.url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {}); // it is closed while more is being sent
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nx-forwarded-for: 192.0.2.1\r\nauthorization: Demo a-head\r\ncontent-type: application/json\r\naccept: ${accept}\r\ncontent-length: 1000000\r\n\r\n{"x":"${'x'.repeat(40_000)}`,
    );
    await ended;
    expect(text).toMatch(
      accept === 'application/json' ? /^HTTP\/1.1 429 [\s\S]*retry-after: \d/i : /^HTTP\/1.1 200 [\s\S]*retry: 10000/,
    );
    expect(text).toContain('TOO_MANY_MESSAGES');
    expect(text).toContain('bytes per address');
  }
  expect(await post(own, '192.0.2.1', 'a-head')).toEqual(refused('TOO_MANY_MESSAGES', 3_000, 'bytes per address'));
  expect(await post(own, '192.0.2.2', 'a-head')).toMatchObject(taken);
});

test('requests that are being answered count with what is followed, of a person, until they are: also of one who has hung up', async () => {
  await using own = await world({ operationsPerPersonMax });
  const { draftId } = await aRound(own);
  const socket = await RawSocket.open(own.url);
  await socket.init('a-head');
  for (const id of ['1', '2']) {
    socket.say({ id, type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
    expect((await socket.message()).type).toBe('next');
  }
  const proposals = JSON.stringify({ query: print(Proposals), variables: { first: 1 } });
  await asAdmin(own.database.name, async (admin) => {
    await admin.query('begin');
    await admin.query('lock table proposal in access exclusive mode');
    const hangUp = new AbortController();
    const waiting = post(own, '192.0.2.1', 'a-head', proposals, '/graphql', hangUp.signal);
    await eventually('it waits', 5_000, async () => (await admin.query('select from pg_locks where not granted')).rowCount! > 0);
    expect(await post(own, '192.0.2.2', 'a-head')).toEqual(refused('TOO_MANY_OPERATIONS', 3, 'per person'));
    expect(await post(own, '192.0.2.2', 'b-head')).toMatchObject(taken);
    hangUp.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await expect(post(own, '192.0.2.2', 'nobody')).resolves.toMatchObject({ code: 'UNKNOWN_PERSON' }); // by now it is known that somebody has hung up
    expect(await post(own, '192.0.2.2', 'a-head')).toEqual(refused('TOO_MANY_OPERATIONS', 3, 'per person'));
    await admin.query('rollback');
  });
  await eventually('it is let in', 5_000, async () => (await post(own, '192.0.2.2', 'a-head')).status === 200);
  socket.cut();
});

test('an address has so many requests and operations at once, from their first byte; and again when one has gone', async () => {
  await using own = await world({ operationsPerAddressMax });
  const head = 'host: 127.0.0.1\r\nx-forwarded-for: 192.0.2.1\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n';
  const halves = Array.from({ length: operationsPerAddressMax }, () => {
    const half = connect(Number(new URL(own.url).port), '127.0.0.1');
    half.write(`POST /graphql HTTP/1.1\r\n${head}{`);
    return half;
  });
  await eventually('all of them have come', 5_000, async () => (await post(own, '192.0.2.1', 'a-head')).status === 429);
  expect(await post(own, '192.0.2.1', 'a-head')).toEqual(refused('TOO_MANY_OPERATIONS', 4, 'per address'));
  expect(await post(own, '192.0.2.2', 'a-head')).toMatchObject(taken);
  const socket = await RawSocket.open(own.url, { headers: { 'x-forwarded-for': '192.0.2.1' } });
  await socket.init('a-head');
  socket.say({ id: '1', type: 'subscribe', payload: { query: print(Me) } });
  const { type, payload } = await socket.message();
  expect([type, payload[0].extensions.code, payload[0].extensions.details]).toEqual([
    ...['error', 'TOO_MANY_OPERATIONS', { limit: 4, unit: 'per address' }],
  ]);
  socket.cut();
  for (const half of halves) half.destroy();
  await eventually('it is let in', 5_000, async () => (await post(own, '192.0.2.1', 'a-head')).status === 200);
});

test('who sends all the time is remembered, however long ago the first of it came', () => {
  const sent = new SentBy(perPerson, ' per person');
  const sendAll = (now: number) => {
    for (let n = 0; n < perPerson.messagesPerSecondMax * burstSeconds; n++) sent.add('busy', 1, 0, now);
  };
  sent.add('busy', 1, 0, 0);
  const at = 2 * burstSeconds * 1_000;
  sendAll(at - 1);
  for (const now of [at, at + 1]) expect(() => sent.add('busy', 1, 0, now)).toThrow('TOO_MANY_MESSAGES');
  expect(sent.senders).toBe(1);
});

test('who has not sent for long is not remembered, and who was refused for long is let in as soon as anybody', () => {
  const sent = new SentBy(perPerson, ' per person');
  for (let n = 0; n < 1_000; n++) sent.add(`person ${n}`, 1, 1, 1_000 * n);
  expect(sent.senders).toBeLessThan(3 * burstSeconds);
  let now = 1e6;
  for (let n = 0; n < 1_000; n++)
    try {
      sent.add('busy', 1, 1, now);
    } catch {}
  now += 1_000 * burstSeconds + 500;
  sent.add('busy', 1, 1, now);
  expect(() => sent.add('busy', 1, 1, now)).toThrow('TOO_MANY_MESSAGES');
});
