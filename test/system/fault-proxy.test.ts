import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { arrived } from '../../src/transport/arrival.ts';
import { FaultProxy } from '../harness/fault-proxy.ts';
import { eventually } from '../harness/process.ts';
import { seededRandom } from '../harness/traffic.ts';

/** A server that keeps what it hears and says it back, with a proxy before it. */
async function aLine({ echo = true, random = seededRandom(1) } = {}) {
  const heard: Buffer[] = [];
  const arrivals: number[] = [];
  const sockets: Socket[] = [];
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      heard.push(chunk);
      arrivals.push(chunk.length);
      if (echo) socket.write(chunk);
    });
    socket.on('end', () => socket.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const to = () => ({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  const proxy = await FaultProxy.start({ to, random });
  return {
    proxy,
    sockets,
    arrivals,
    heard: () => Buffer.concat(heard).toString(),
    async [Symbol.asyncDispose]() {
      await proxy.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function aClient(at: { port: number } | { path: string }) {
  const socket = connect({ allowHalfOpen: true, ...('path' in at ? at : { host: '127.0.0.1', port: at.port }) });
  let said = '';
  let how: string | undefined;
  const closed = new Promise<string>((resolve) => {
    socket.on('error', (error: NodeJS.ErrnoException) => (how = error.code ?? 'error'));
    socket.on('end', () => (how ??= 'end'));
    socket.on('close', () => resolve(how ?? 'close'));
  });
  socket.on('end', () => socket.end());
  socket.on('data', (chunk) => (said += String(chunk)));
  return {
    socket,
    said: () => said,
    closed,
    until: (text: string) => eventually(`it says ${text}`, 5_000, () => said === text),
  };
}

test('without a fault everything passes, and an end comes after the last bytes', async () => {
  await using line = await aLine();
  const client = await aClient(line.proxy);
  const text = 'x'.repeat(3_000_000);
  client.socket.end(text);
  expect(await client.closed).toBe('end');
  expect(client.said() === text).toBe(true);
  await eventually('the connection is forgotten', 1_000, () => line.proxy.connections === 0);
});

test('cut closes both ends in order, and new connections until it heals', async () => {
  await using line = await aLine();
  const client = await aClient(line.proxy);
  client.socket.write('a');
  await client.until('a');
  expect(line.proxy.strike('cut')).toBe(1);
  expect(await client.closed).toBe('end');
  await eventually('the server was told', 1_000, () => line.sockets[0]!.readableEnded);
  expect(await (await aClient(line.proxy)).closed).toBe('end');
  line.proxy.heal();
  const again = await aClient(line.proxy);
  again.socket.write('b');
  await again.until('b');
});

test('reset sends RST to both ends', async () => {
  await using line = await aLine();
  const client = await aClient(line.proxy);
  client.socket.write('a');
  await client.until('a');
  const far = new Promise<string>((resolve) => line.sockets[0]!.on('error', (e: NodeJS.ErrnoException) => resolve(e.code!)));
  line.proxy.strike('reset');
  expect(await client.closed).toBe('ECONNRESET');
  expect(await far).toBe('ECONNRESET');
});

test('half-open takes what is said and passes nothing, not even that the other end has gone; it never comes back to life', async () => {
  await using line = await aLine();
  const client = await aClient(line.proxy);
  client.socket.write('a');
  await client.until('a');
  line.proxy.strike('half-open');
  const fresh = await aClient(line.proxy); // accepted, and nothing behind it
  await new Promise<void>((resolve) => fresh.socket.write('b', () => resolve()));
  await new Promise<void>((resolve) => client.socket.write('c', () => resolve()));
  line.sockets[0]!.resetAndDestroy();
  line.proxy.heal();
  const well = await aClient(line.proxy);
  well.socket.write('d');
  await well.until('d'); // by then the others would have heard
  expect(line.heard()).toBe('ad');
  expect([client.said(), fresh.said()]).toEqual(['a', '']);
  expect([client.socket.destroyed, client.socket.readableEnded, fresh.socket.destroyed]).toEqual([false, false, false]);
});

test('of half-open connections neither system is answered any more: what it sent does not arrive', async () => {
  await using line = await aLine();
  const client = await aClient(line.proxy);
  client.socket.write('a');
  await client.until('a');
  const [server] = line.sockets as [Socket];
  await eventually('all has arrived', 5_000, async () => (await arrived([server])).get(server) === 1);
  line.proxy.strike('half-open');
  const fresh = await aClient(line.proxy); // whose server sends to it as well
  await eventually('it is accepted behind, too', 5_000, () => line.sockets.length === 2);
  const all = [server, client.socket, line.sockets[1]!];
  const before = await arrived(all);
  for (const socket of all) await new Promise<void>((resolve) => socket.write('lost', () => resolve()));
  await using well = await aLine(); // the same, and nothing befalls it: by then the others would have arrived
  const other = await aClient(well.proxy);
  other.socket.write('b');
  await other.until('b');
  await eventually('what is sent to the living has arrived', 5_000, async () => {
    const [living] = well.sockets as [Socket];
    return (await arrived([living])).get(living) === 1;
  });
  expect(await arrived(all)).toEqual(before);
  fresh.socket.destroy();
});

test('delay gives on everything later, in its order', async () => {
  await using line = await aLine({ echo: false, random: () => 0.5 });
  line.proxy.strike('delay');
  const client = await aClient(line.proxy);
  const began = performance.now();
  for (const piece of 'abcdefgh') await new Promise<void>((resolve) => client.socket.write(piece, () => resolve()));
  await eventually('all has come', 5_000, () => line.heard() === 'abcdefgh');
  expect(performance.now() - began).toBeGreaterThan(0.5 * 120 - 5);
});

test('drip passes a few bytes at a time', async () => {
  await using line = await aLine({ echo: false });
  line.proxy.strike('drip');
  const client = await aClient(line.proxy);
  client.socket.write('0123456789'.repeat(10));
  await eventually('all has come', 5_000, () => line.heard() === '0123456789'.repeat(10));
  expect(line.arrivals.length).toBeGreaterThan(5);
});

test('a share is struck by chance, and the same share with the same seed', async () => {
  const struck: number[] = [];
  for (let time = 0; time < 2; time++) {
    await using line = await aLine();
    for (let n = 0; n < 20; n++) {
      const client = await aClient(line.proxy);
      client.socket.write('a');
      await client.until('a');
    }
    struck.push(line.proxy.strike('cut', 0.3));
  }
  expect(struck[0]).toBe(struck[1]);
  expect(struck[0]).toBeGreaterThan(0);
  expect(struck[0]).toBeLessThan(20);
});

test('it stands before a unix socket as well', async () => {
  await using line = await aLine();
  const place = path.join(tmpdir(), `fault-proxy-${process.pid}.sock`);
  const to = () => ({ host: '127.0.0.1', port: line.proxy.port });
  const proxy = await FaultProxy.start({ to, random: seededRandom(1), path: place });
  const client = await aClient({ path: place });
  client.socket.write('a');
  await client.until('a');
  await proxy.close();
  expect(await client.closed).toBe('end');
});
