import { WebSocket } from 'ws';
import { ask, connect, followDraft } from '../../clients/connect.ts';
import { AddComment, Me, Proposals } from '../../clients/operations.ts';
import { aBalancer } from '../harness/balancer.ts';
import { aDatabase, asAdmin, databaseUrl } from '../harness/database.ts';
import { aFreePort, eventually, isServing, type Started, startServerProcess } from '../harness/process.ts';
import { RawSocket } from '../harness/raw-socket.ts';

// A server process that is told to stop while people work on it: alone, and one of two behind a balancer.

const people = ['thang', 'nam', 'phuc', 'nga', 'dung', 'hoa', 'quan', 'vy', 'xuan', 'bach'];

async function draftOn(url: string): Promise<string> {
  const { data } = await ask({ url, login: 'hoa' }, Proposals, { filter: { states: ['IN_REVIEW'] }, first: 100 });
  return data!.proposals.nodes.find((node) => node.number === 7)!.drafts.nodes[0]!.id;
}

/** People who write one comment after the other until they are told to stop; what they could not write. */
function writers(url: string, draftId: string, amount: number) {
  const written: string[] = [];
  const failed: string[] = [];
  let writing = true;
  const done = Promise.all(
    people.slice(0, amount).map(async (login) => {
      for (let n = 0; writing; n++) {
        const text = `${login} ${n}`;
        try {
          const { data, errors } = await ask({ url, login }, AddComment, { input: { draftId, audience: 'ROUND', text } });
          if (data?.addComment.eventId) written.push(text);
          else failed.push(`${text}: ${JSON.stringify(errors ?? data)}`);
        } catch (error) {
          failed.push(`${text}: ${causeOf(error)}`);
          if (causeOf(error) === 'ECONNREFUSED') return;
        }
      }
    }),
  );
  return {
    written,
    failed,
    async stop() {
      writing = false;
      await done;
    },
    done,
  };
}

/** What these people wrote, as the database has it. */
async function textsIn(database: string): Promise<Set<string>> {
  const { rows } = await asAdmin(database, (admin) =>
    admin.query<{ text: string }>(`select text from comment where text ~ $1`, [`^(${people.join('|')}) [0-9]+$`]),
  );
  return new Set(rows.map(({ text }) => text));
}

const causeOf = (error: unknown): string => {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? String(error);
};

/** For how long it goes on as before once it is told to stop: long enough to be seen on a machine that has much to do. */
const noticeMs = 2_000;

test('SIGTERM under load: it says that it is not ready, answers what is asked, closes all sockets with 1012 bit by bit, and exits 0', async () => {
  const port = await aFreePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const database = await aDatabase();
  const env = { DATABASE_URL: databaseUrl(database.name), PORT: String(port), DRAIN_NOTICE_MS: String(noticeMs) };
  const server = startServerProcess(env);
  try {
    await server.until(isServing);
    const draftId = await draftOn(url);
    const sockets = await Promise.all(Array.from({ length: 300 }, () => RawSocket.open(url)));
    await Promise.all(sockets.map((socket, n) => socket.init(people[n % people.length]!)));
    const closedAt: number[] = [];
    const closed = sockets.map(async (socket) => {
      const { code } = await socket.closed;
      closedAt.push(performance.now());
      socket.cut();
      return code;
    });
    const work = writers(url, draftId, 6);
    await eventually('they write', 10_000, () => work.written.length > 20);
    server.child.kill('SIGTERM');
    const readyz = async () => (await fetch(new URL('/readyz', url))).status;
    await eventually('it is not ready, and says so', noticeMs, async () => (await readyz()) === 503);
    expect((await ask({ url, login: 'hoa' }, Me, {})).data?.me.person.login).toBe('hoa');
    const before = work.written.length;
    expect(new Set(await Promise.all(closed))).toEqual(new Set([1012]));
    expect(work.written.length).toBeGreaterThan(before); // requests were answered while sockets were closed
    expect(Math.max(...closedAt) - Math.min(...closedAt)).toBeGreaterThan(1_000); // 200 a second
    await work.done;
    expect(await server.ended).toBe(0);
    // No request that reached it was left without an answer: nobody was there any more, or nobody had taken the connection
    // yet, which the system then breaks off. Either way it was not done.
    const reasons = work.failed.map((line) => line.replace(/^.*: /, ''));
    expect(reasons.filter((reason) => reason === 'ECONNREFUSED')).toHaveLength(6);
    expect(reasons.filter((reason) => reason !== 'ECONNREFUSED' && reason !== 'ECONNRESET')).toEqual([]);
    expect(await textsIn(database.name)).toEqual(new Set(work.written));
  } finally {
    server.child.kill('SIGKILL');
    await server.ended;
  }
}, 120_000);

test('two servers behind a balancer are restarted one after the other: no request fails, no socket breaks, all is told once', async () => {
  const database = databaseUrl((await aDatabase()).name);
  const ports = [await aFreePort(), await aFreePort()];
  const start = (port: number) => startServerProcess({ DATABASE_URL: database, PORT: String(port), DRAIN_NOTICE_MS: '1000' });
  const servers: Started[] = [];
  await using balancer = await aBalancer(ports);
  const url = `http://127.0.0.1:${balancer.port}/graphql`;
  try {
    servers[0] = start(ports[0]!);
    await servers[0].until(isServing); // it makes the demo world
    servers[1] = start(ports[1]!);
    await servers[1].until(isServing);
    await balancer.untilReady(2);
    const draftId = await draftOn(url);
    const followers = people.map((login) => follower(url, login, draftId));
    await Promise.all(followers.map(({ ready }) => ready));
    const work = writers(url, draftId, 5);
    for (const [n, port] of ports.entries()) {
      const before = work.written.length;
      await eventually('they write', 10_000, () => work.written.length > before + 20);
      servers[n]!.child.kill('SIGTERM');
      expect(await servers[n]!.ended).toBe(0);
      servers[n] = start(port);
      await servers[n]!.until(isServing);
      await balancer.untilReady(2);
    }
    const before = work.written.length;
    await eventually('they write', 10_000, () => work.written.length > before + 20);
    await work.stop();
    expect(work.failed).toEqual([]);
    await eventually('all is told', 10_000, () => followers.every(({ texts }) => texts.length >= work.written.length));
    for (const { texts, closes, login } of followers) {
      expect([login, texts]).toEqual([login, followers[0]!.texts]);
      expect([login, closes.filter((code) => code !== 1012)]).toEqual([login, []]);
      expect([login, closes.length > 0]).toEqual([login, true]); // it was on one of them, or on one after the other
    }
    expect([...followers[0]!.texts].sort()).toEqual([...work.written].sort());
    for (const { leave } of followers) await leave();
  } finally {
    for (const server of servers) server.child.kill('SIGKILL');
    await Promise.all(servers.map((server) => server.ended));
  }
}, 180_000);

/** Somebody who follows with the stock client, and with what codes it was closed. */
function follower(url: string, login: string, draftId: string) {
  const texts: string[] = [];
  const closes: number[] = [];
  const ready = Promise.withResolvers<void>();
  const client = connect(
    { url, login },
    { webSocketImpl: WebSocket, retryWaitMs: 50, onClosed: (event) => closes.push((event as { code: number }).code) },
  );
  followDraft(client, draftId, null, {
    item(item) {
      if (item.__typename === 'Ready') ready.resolve();
      if (item.__typename === 'CommentAdded') texts.push(item.text ?? '');
    },
    end: (reason) => ready.reject(reason),
  });
  const leave = async () => {
    await client.dispose();
  };
  return { login, texts, closes, ready: ready.promise, leave };
}
