import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { Crowd } from '../../bench/peers/crowd.ts';
import { graphql } from '../../bench/peers/speech.ts';

/** A server as far as a crowd needs one: it tells followers frames, in any pieces. */
interface Teller {
  url: string;
  /** The followers in the order in which they asked, with the ids of their operations. */
  followers: { id: string; socket: Socket }[];
  close(): void;
}

function frameOf(words: string): Buffer {
  const payload = Buffer.from(words);
  const { length } = payload;
  return Buffer.concat([Buffer.from(length < 126 ? [0x81, length] : [0x81, 126, length >> 8, length & 255]), payload]);
}

async function aTeller(): Promise<Teller> {
  const followers: Teller['followers'] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {}); // it has left
    socket.on('data', (data) => {
      if (data.toString('latin1').startsWith('GET /graphql')) socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
      else if (data.includes('connection_init')) socket.write(frameOf('{"type":"connection_ack"}'));
      else followers.push({ id: /"id":"([^"]+)"/.exec(data.toString('latin1'))![1]!, socket }); // the mask is zero
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`,
    followers,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

const eventOf = (id: string, number: number) => {
  const text = `#${number} `.padEnd(300, 'x');
  return JSON.stringify({ id, type: 'next', payload: { data: { draftFeed: { eventId: `event ${number}`, text } } } });
};

/** Follows with five, tells each what `told` says it is told of 120 comments, and gives the crowd when that has been read. */
async function afterTelling(told: (index: number, numbers: number[]) => number[], pieces = 10_000): Promise<Crowd> {
  const teller = await aTeller();
  const numbers = Array.from({ length: 120 }, (_, number) => number);
  const crowd = new Crowd(numbers.map(() => performance.now()));
  try {
    await crowd.connect(5, { urls: [teller.url], logins: [undefined], draftId: 'draft', speech: graphql() });
    while (teller.followers.length < 5) await setImmediate();
    crowd.latencies = [];
    const lists = teller.followers.map((_, index) => told(index, numbers));
    for (const [index, { id, socket }] of teller.followers.entries()) {
      const bytes = Buffer.concat(lists[index]!.map((number) => frameOf(eventOf(id, number))));
      for (let at = 0; at < bytes.length; at += pieces) {
        socket.write(bytes.subarray(at, at + pieces));
        await setImmediate();
      }
    }
    const all = lists.flat().length;
    while (crowd.deliveries < all && crowd.faults.length === 0) await setImmediate();
    return crowd;
  } finally {
    crowd.leave();
    teller.close();
  }
}

test('a crowd counts every event of everybody, in whatever pieces they come, and reads one in a hundred of each', async () => {
  for (const pieces of [1_000_000, 1_000, 331, 7]) {
    const crowd = await afterTelling((_, numbers) => numbers, pieces);
    expect(crowd.faults).toEqual([]);
    expect([crowd.deliveries, crowd.latencies!.length]).toEqual([600, 600]);
    expect(crowd.frameBytes).toBe(Buffer.byteLength(eventOf(crypto.randomUUID(), 119)));
    expect(crowd.read).toBeGreaterThanOrEqual(120); // the first time that each comes, and one in a hundred
    expect(crowd.latencies!.every((ms) => ms > 0)).toBe(true);
  }
});

test('a crowd says that everybody has a comment when the last one has it, and not before', async () => {
  const teller = await aTeller();
  const crowd = new Crowd([performance.now()]);
  try {
    await crowd.connect(3, { urls: [teller.url], logins: [undefined], draftId: 'draft', speech: graphql() });
    while (teller.followers.length < 3) await setImmediate();
    let everyone = false;
    const reached = crowd.everyoneHas(0).then(() => (everyone = true));
    for (const [index, { id, socket }] of teller.followers.entries()) {
      expect(everyone).toBe(false);
      socket.write(frameOf(eventOf(id, 0)));
      while (crowd.deliveries <= index) await setImmediate();
    }
    await reached;
  } finally {
    crowd.leave();
    teller.close();
  }
});

test('a crowd finds that one of them missed an event, got one twice, or got two in another order', async () => {
  const missing = (n: number[]) => [...n.slice(0, 50), ...n.slice(51)];
  const twice = (n: number[]) => [...n.slice(0, 50), 49, ...n.slice(50)];
  const swapped = (n: number[]) => [...n.slice(0, 97), 98, 97, ...n.slice(99)]; // the third reads its event 98
  for (const [planted, index] of [
    [missing, 1],
    [twice, 1],
    [swapped, 2],
  ] as const) {
    const crowd = await afterTelling((each, numbers) => (each === index ? planted(numbers) : numbers));
    expect(crowd.faults[0]).toMatch(/^Event \d+ is event \d+ to one and event \d+ to another\.$/);
  }
});

test('a crowd finds that somebody was told what is for another, and that a socket was closed', async () => {
  const teller = await aTeller();
  const crowd = new Crowd([performance.now()]);
  try {
    await crowd.connect(2, { urls: [teller.url], logins: [undefined], draftId: 'draft', speech: graphql() });
    while (teller.followers.length < 2) await setImmediate();
    const [first, second] = teller.followers;
    first!.socket.write(frameOf(eventOf(second!.id, 0)));
    while (crowd.faults.length < 1) await setImmediate();
    expect(crowd.faults).toEqual([`${first!.id} was told what is for ${second!.id}.`]);
    second!.socket.write(Buffer.from([0x88, 2, 0x03, 0xf5])); // 1013
    while (crowd.faults.length < 2) await setImmediate();
    expect(crowd.faults[1]).toBe('A socket was closed with 1013.');
  } finally {
    crowd.leave();
    teller.close();
  }
});
