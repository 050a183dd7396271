import { ask } from '../../clients/connect.ts';
import { AddComment, Proposals } from '../../clients/operations.ts';
import { demoBodies } from '../../src/demo/people.ts';
import { migrationNames } from '../../src/persistence/database.ts';
import { asAdmin, databaseUrl } from '../harness/database.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { isServing, type Started, startServerProcess } from '../harness/process.ts';

const tellMsMax = 2_500;
const password = 'không-ai-biết';

/** A database that does not exist yet, and a user who may make one and take the roles, and nothing more. */
async function nothingYet() {
  const [name, user] = [`t_${crypto.randomUUID().slice(0, 8)}`, `u_${crypto.randomUUID().slice(0, 8)}`];
  await asAdmin('postgres', async (admin) => {
    await admin.query(`create role ${user} login createdb password '${password}'`);
    await admin.query(`grant collegium_owner, collegium_request, collegium_hub to ${user}`);
  });
  return {
    name,
    url: databaseUrl(name, user, password),
    remove: () =>
      asAdmin('postgres', async (admin) => {
        await admin.query(`drop database ${name} (force)`);
        await admin.query(`drop role ${user}`);
      }),
  };
}

const urlOf = (server: Started): string => /serves (\S+)/.exec(server.said())![1]!;

async function draftOn(url: string): Promise<string> {
  const { data } = await ask({ url, login: 'hoa' }, Proposals, { filter: { states: ['IN_REVIEW'] }, first: 100 });
  return data!.proposals.nodes.find((node) => node.number === 7)!.drafts.nodes[0]!.id;
}

const textsIn = (follower: Follower) => follower.events().flatMap((event) => ('text' in event ? [event.text] : []));

test('two servers that start at once on an empty database share it: one world, and all is told on both within the beat', async () => {
  const database = await nothingYet();
  const servers = [1, 2].map(() => startServerProcess({ DATABASE_URL: database.url, PORT: '0' }));
  const followers: Follower[] = [];
  try {
    await Promise.all(servers.map((server) => server.until(isServing)));
    await asAdmin(database.name, async (admin) => {
      const count = async (from: string) => Number((await admin.query(`select count(*) from ${from}`)).rows[0].count);
      expect(await count('body')).toBe(demoBodies.length);
      expect(await count('mikro_orm_migrations')).toBe(migrationNames.length);
      expect([await count('calendar_version'), await count(`person where login = 'collegium'`)]).toEqual([1, 1]);
    });

    const urls = servers.map(urlOf);
    const draftId = await draftOn(urls[0]!);
    const comment = (url: string, login: string, text: string) =>
      ask({ url, login }, AddComment, { input: { draftId, audience: 'ROUND', text } });
    followers.push(...urls.map((url) => aFollower({ url, login: 'hoa' }, draftId)));
    await Promise.all(followers.map((follower) => follower.ready()));
    const texts = Array.from({ length: 20 }, (_, n) => `${n}`);
    for (const [n, text] of texts.entries()) {
      const { data } = await comment(urls[n % 2]!, n % 3 ? 'phuc' : 'hoa', text);
      expect(data?.addComment.userErrors).toEqual([]);
    }
    const toldAll = Promise.all(followers.map((follower) => follower.until(() => textsIn(follower).length >= texts.length)));
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error(`Not told within ${tellMsMax} ms`)), tellMsMax);
    await Promise.race([toldAll, late.promise]);
    clearTimeout(timer);
    for (const follower of followers) expect(textsIn(follower)).toEqual(texts);

    // A cursor of one server is one of the other: whoever was thrown out goes on there.
    const cursor = followers[0]!.cursor();
    await comment(urls[0]!, 'phuc', 'last');
    await using moved = aFollower({ url: urls[1]!, login: 'hoa' }, draftId, cursor);
    await moved.ready();
    expect(textsIn(moved)).toEqual(['last']);

    for (const server of servers) {
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
      expect(server.said()).toContain('data in PostgreSQL at ');
      expect(server.said()).not.toContain(password);
    }
  } finally {
    await Promise.all(followers.map((follower) => follower.close()));
    for (const server of servers) server.child.kill('SIGKILL');
    await Promise.all(servers.map((server) => server.ended));
    await database.remove();
  }
}, 120_000);
