import { EditComment, NodeById } from '../../clients/operations.ts';
import { Remark, ThreadsInFull, WidenComment } from '../../clients/threads.operations.ts';
import { asAdmin } from '../harness/database.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';
import { globalId } from '../../src/graphql/global-id.ts';

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
  const { data } = await world.ask(login, InboxFirst, {}, actingAs ? { actingAs } : {});
  await using inbox = anInboxFollower(world.as(login, actingAs ? { actingAs } : {}), data!.me.inboxFirstCursor);
  await inbox.ready();
  return inbox
    .events()
    .flatMap((event) => (event.__typename === 'Mentioned' && event.draftId === draftId ? [[event.commentId, event.personId]] : []));
}
