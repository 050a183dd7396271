import { createConnection, createServer, type Socket } from 'node:net';
import { demoBodies } from '../../src/demo/people.ts';
import { demoDraftId } from '../../src/demo/seed.ts';
import { violations } from '../harness/checker.ts';
import { asAdmin } from '../harness/database.ts';
import { aDataDir, aFreePort, eventually, isServing, type Started, startServerProcess } from '../harness/process.ts';
import { write } from '../harness/traffic.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';
import { reviewClients, watch } from './review-client.ts';

const names = Object.keys(reviewClients);

test('the server is killed and started again while each client follows: each gets every comment once, in order', async () => {
  const data = aDataDir();
  const env = { DATA_DIR: data.dir, PORT: String(await aFreePort()) };
  let server: Started = startServerProcess(env);
  const url = `http://127.0.0.1:${env.PORT}/graphql`;
  const draftId = demoDraftId();
  const clients = names.map((name) => ({ name, client: reviewClients[name]!({ url, login: 'mai' }) }));
  try {
    await server.until(isServing);
    const { feedCursor } = await clients[0]!.client.readDraft(draftId);
    const followed = clients.map(({ name, client }) => ({ name, watched: watch(client, draftId, feedCursor) }));
    await Promise.all(followed.map(({ watched }) => watched.ready()));

    const kills = 2;
    const commentsBetween = 12;
    let acknowledgedSoFar = 0;
    const killing = (async () => {
      for (let kill = 1; kill <= kills; kill++) {
        while (acknowledgedSoFar < kill * commentsBetween) await new Promise((resolve) => setTimeout(resolve, 5));
        server.child.kill('SIGKILL');
        await server.ended;
        server = startServerProcess(env);
        await server.until(isServing);
      }
    })();
    const writers = ['hoa', 'nam', 'phuc'].map((login) => ({
      login,
      body: demoBodies.find((body) => body.people.some((person) => person.login === login))!.key,
    }));
    const acknowledged = await write({
      url,
      draftId,
      writers,
      each: 20,
      roundBodies: ['office'], // the body of those who follow
      bodyOf: () => 'office',
      acknowledged: (all) => (acknowledgedSoFar = all.length),
    });
    await killing;
    const entitled = acknowledged.filter((comment) => comment.entitled('office')).length;
    const arrived = Promise.all(followed.map(({ watched }) => watched.until(() => watched.comments().length >= entitled)));
    const waitedMsMax = 10_000;
    await Promise.race([arrived, new Promise((resolve) => setTimeout(resolve, waitedMsMax))]);

    const replay = watch(clients[0]!.client, draftId, feedCursor);
    await replay.ready();
    const log = replay.comments();
    const visible = acknowledged.filter((comment) => comment.entitled('office'));
    const shown = followed.map(({ name, watched }) => ({ reader: name, events: watched.comments() }));
    expect(visible).toHaveLength(45);
    expect(violations(visible, log, shown)).toEqual([]);
    // Each was cut off and told again where the live part begins.
    for (const { watched } of followed)
      expect(watched.items.filter((item) => item.__typename === 'Ready').length).toBeGreaterThan(1);
  } finally {
    await Promise.all(clients.map(({ client }) => client.dispose()));
    server.child.kill('SIGTERM');
    await server.ended;
    data.remove();
  }
}, 240_000);

/** A way to a port of this machine, on which what is connected can fall silent without a word; who connects after it, is not. */
async function aLink(to: number): Promise<{ port: number; fallSilent: () => void; close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = createConnection(to, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => socket.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    fallSilent() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe.each(names)('%s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('reads a draft, writes a remark, and is shown what was said since and what is said now', async () => {
    const { draftId } = await aRound(world);
    const client = reviewClients[name]!(world.as('b-head'));
    const { feedCursor, title } = await client.readDraft(draftId);
    expect(title).toBe('Đề án thử');
    const mine = await client.addComment({ draftId, audience: 'ROUND', text: 'mine', idempotencyKey: '1' });
    expect(mine.userErrors).toEqual([]);
    expect(await client.addComment({ draftId, audience: 'ROUND', text: 'mine', idempotencyKey: '1' })).toEqual(mine);
    const watched = watch(client, draftId, feedCursor);
    await watched.ready();
    const theirs = await aComment(world, 'a-head', { draftId, text: 'theirs' });
    await watched.until(() => watched.comments().length === 2);
    expect(watched.comments()).toEqual([
      { text: 'mine', eventId: mine.eventId },
      { text: 'theirs', eventId: theirs.eventId },
    ]);
    watched.leave();
    await eventually('it left', 5_000, () => world.server.listeners() === 0);
    await client.dispose();
  });

  test('gives up a connection that fell silent, as after a sleep, and is shown what it missed, once', async () => {
    const { draftId } = await aRound(world);
    const link = await aLink(Number(new URL(world.url).port));
    const client = reviewClients[name]!({ ...world.as('b-head'), url: `http://127.0.0.1:${link.port}/graphql` });
    try {
      const watched = watch(client, draftId, null);
      await watched.ready();
      await aComment(world, 'a-head', { draftId, text: 'before' });
      await watched.until(() => watched.comments().length === 1);
      link.fallSilent();
      await aComment(world, 'a-head', { draftId, text: 'meanwhile' });
      await watched.until(() => watched.comments().length === 2);
      expect(watched.comments().map((comment) => comment.text)).toEqual(['before', 'meanwhile']);
      watched.leave();
    } finally {
      await client.dispose();
      link.close();
    }
  });

  test('is told when its right ends, and does not ask again and again', async () => {
    const { draftId } = await aRound(world);
    const client = reviewClients[name]!(world.as('b-officer'));
    const watched = watch(client, draftId, null);
    await watched.ready();
    await asAdmin(world.database.name, (admin) =>
      admin.query(
        `update membership set valid_to = '2020-01-02' where person_id = (select id from person where login = 'b-officer')`,
      ),
    );
    expect(client.reasonsIn(await watched.ended)).toEqual(['NOT_FOUND']);
    expect(world.server.listeners()).toBe(0);
    // Back again: had it gone on asking, it would be listening now.
    await asAdmin(world.database.name, (admin) => admin.query('update membership set valid_to = null'));
    await aComment(world, 'a-head', { draftId, text: 'later' });
    expect(watched.comments()).toEqual([]);
    expect(world.server.listeners()).toBe(0);
    await client.dispose();
  });

  test('is told when nobody knows who it is, and does not come back', async () => {
    const { draftId } = await aRound(world);
    const client = reviewClients[name]!(world.as('nobody'));
    const watched = watch(client, draftId, null);
    expect(client.reasonsIn(await watched.ended)).toEqual([4401]);
    expect(watched.items).toEqual([]);
    await client.dispose();
  });

  test('hears ResyncRequired, and that it is over, when the log is another one', async () => {
    const { draftId } = await aRound(world);
    const { cursor, eventId } = await aComment(world, 'a-head', { draftId, text: 'x' });
    // A folder copied back: the same number, another event.
    await asAdmin(world.database.name, (admin) =>
      admin.query('update event set event_id = gen_random_uuid() where event_id = $1', [eventId]),
    );
    const client = reviewClients[name]!(world.as('b-head'));
    const watched = watch(client, draftId, cursor);
    expect(await watched.ended).toBeUndefined();
    expect(watched.items.map((item) => item.__typename)).toEqual(['ResyncRequired']);
    await client.dispose();
  });
});
