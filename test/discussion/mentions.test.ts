import { InboxCursors } from '../../clients/feeds.operations.ts';
import { EditComment, NodeById } from '../../clients/operations.ts';
import { Remark, ThreadsInFull, WidenComment } from '../../clients/threads.operations.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { asAdmin } from '../harness/database.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
let person: Record<string, string>;
beforeAll(async () => {
  world = await aWorld();
  person = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(`select id, login from person`);
    return Object.fromEntries(rows.map((row) => [row.login, globalId('Person', row.id)]));
  });
});
afterAll(() => world[Symbol.asyncDispose]());

type Mentions = { personId?: string; bodyId?: string }[];
type Audience = 'PRIVATE' | 'BODY' | 'OFFICE' | 'ROUND' | 'ROUND_AND_LEAD';
const remark = async (login: string, draftId: string, audience: Audience, mentions: Mentions) =>
  (await world.ask(login, Remark, { input: { draftId, audience, text: 'x', mentions } })).data?.addComment;

/** What an inbox says of mentions in one draft, replayed from the first: the comments, and whether the person was meant. */
async function mentionsIn(login: string, draftId: string, actingAs?: string): Promise<[string, string | null][]> {
  const { data } = await world.ask(login, InboxCursors, {}, actingAs ? { actingAs } : {});
  await using inbox = anInboxFollower(world.as(login, actingAs ? { actingAs } : {}), data!.me.inboxFirstCursor);
  await inbox.ready();
  return inbox
    .events()
    .flatMap((event) =>
      event.__typename === 'Mentioned' && event.draftId === draftId ? [[event.commentId, event.personId]] : [],
    );
}

test('who is mentioned and may see it is told in the inbox: a person in each body through which it is seen, a body as one', async () => {
  const { draftId } = await aRound(world);
  await using live = anInboxFollower(world.as('b-head'));
  await live.ready();
  const mentions = [{ personId: person['b-head']! }, { bodyId: world.body['C']! }, { personId: person['both']! }];
  const payload = done(await remark('a-head', draftId, 'ROUND', [...mentions, mentions[0]!]));
  const { comment } = payload;
  expect(comment!.mentions.map((mention) => mention.person?.id ?? mention.body?.id)).toEqual([
    person['b-head'],
    world.body['C'],
    person['both'],
  ]);
  await live.until(() => live.events().length === 1);
  expect(live.events()[0]).toMatchObject({
    __typename: 'Mentioned',
    commentId: comment!.id,
    threadId: comment!.thread.id,
    draftId,
    personId: person['b-head'],
    actor: { name: 'Nguyễn Văn a-head', bodyName: 'Body A' },
  });
  expect(JSON.stringify(live.events())).not.toContain('"x"');
  expect(await mentionsIn('b-head', draftId)).toEqual([[comment!.id, person['b-head']]]);
  expect(await mentionsIn('b-officer', draftId)).toEqual([]);
  expect(await mentionsIn('c-officer', draftId)).toEqual([[comment!.id, null]]);
  for (const letter of ['A', 'B'])
    expect(await mentionsIn('both', draftId, world.body[letter])).toEqual([[comment!.id, person['both']]]);
});

test('who may not see it is told nothing, and the author cannot tell; a widening tells who sees it then, and nobody twice', async () => {
  const { draftId } = await aRound(world);
  const mentions = ['b-head', 'l-head', 'd-head', 'a-head', 'both'].map((login) => ({ personId: person[login]! }));
  const bodies = ['O', 'L', 'D'].map((letter) => ({ bodyId: world.body[letter]! }));
  const payload = done(await remark('a-head', draftId, 'BODY', [...mentions, ...bodies]));
  expect(payload.userErrors).toEqual([]);
  expect(payload.comment!.mentions).toHaveLength(8);
  const commentId = payload.comment!.id;
  const told = async () => {
    const of: [string, string?][] = [['b-head'], ['l-head'], ['d-head'], ['a-head'], ['o-desk'], ['both', 'A'], ['both', 'B']];
    const counts = await Promise.all(
      of.map(async ([login, as]) => (await mentionsIn(login, draftId, as && world.body[as])).length),
    );
    return of.flatMap(([login, as], i) => (counts[i]! > 0 ? [`${login}${as ?? ''} ${counts[i]}`] : []));
  };
  expect(await told()).toEqual(['bothA 1']);
  const widen = async (audience: Audience) =>
    done((await world.ask('a-head', WidenComment, { input: { commentId, audience, confirm: true } })).data?.widenComment);
  await widen('ROUND');
  expect(await told()).toEqual(['b-head 1', 'o-desk 1', 'bothA 1', 'bothB 1']);
  await widen('ROUND_AND_LEAD');
  expect(await told()).toEqual(['b-head 1', 'l-head 2', 'o-desk 1', 'bothA 1', 'bothB 1']);
  expect((await world.ask('d-head', NodeById, { id: commentId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('an edit mentions others in their place, and tells only who had not been mentioned; left out, all stay', async () => {
  const { draftId } = await aRound(world);
  const commentId = done(await remark('a-head', draftId, 'ROUND', [{ bodyId: world.body['B']! }])).comment!.id;
  const edit = async (expectedVersion: number, mentions?: Mentions) =>
    done(
      (
        await world.ask('a-head', EditComment, {
          input: { commentId, expectedVersion, text: 'y', ...(mentions && { mentions }) },
        })
      ).data?.editComment,
    );
  const named = async () =>
    (await world.ask('o-desk', ThreadsInFull, { id: draftId })).data!.draft.threads.nodes[0]!.comments.nodes[0]!.mentions.map(
      (mention) => mention.body?.id,
    );
  await edit(1, [{ bodyId: world.body['C']! }, { bodyId: world.body['B']! }]);
  expect(await named()).toEqual([world.body['C'], world.body['B']]);
  await edit(2);
  expect(await named()).toHaveLength(2);
  expect(await mentionsIn('b-head', draftId)).toHaveLength(1);
  expect(await mentionsIn('c-head', draftId)).toHaveLength(1);
  await edit(3, []);
  expect(await named()).toEqual([]);
});

test('a mention is of one known person or body, and there are at most twenty', async () => {
  const { draftId } = await aRound(world);
  const both = { personId: person['b-head']!, bodyId: world.body['B']! };
  expect(codesOf(await remark('a-head', draftId, 'ROUND', [both]))).toEqual(['BAD_INPUT']);
  expect(codesOf(await remark('a-head', draftId, 'ROUND', [{}]))).toEqual(['BAD_INPUT']);
  expect(codesOf(await remark('a-head', draftId, 'ROUND', [{ personId: 'person_AAAAAAAAAAAAAAAAAAAAAA' }]))).toEqual([
    'NOT_FOUND',
  ]);
  expect(codesOf(await remark('a-head', draftId, 'ROUND', [{ bodyId: person['b-head']! }]))).toEqual(['NOT_FOUND']);
  const many = Array.from({ length: 21 }, () => ({ bodyId: world.body['B']! }));
  expect(codesOf(await remark('a-head', draftId, 'ROUND', many))).toEqual(['TOO_MANY']);
  expect((await world.ask('a-head', ThreadsInFull, { id: draftId })).data!.draft.threads.totalCount).toBe(0);
});
