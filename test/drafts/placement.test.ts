import { ThreadPlacements } from '../../clients/drafts.operations.ts';
import { ReplyToComment, ResolveThread, UploadDraft } from '../../clients/operations.ts';
import { ReopenThread } from '../../clients/threads.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower } from '../harness/follower.ts';
import { aComment, aRound, aWorld, done, sampleText, type World } from '../harness/world.ts';

const uuid = (id: string) => readGlobalId(id)!.uuid;

/** Runs statements in the role of requests, for one person acting for one body. */
async function actingAs<Row>(world: World, login: string, letter: string, statement: string, values: unknown[]): Promise<Row[]> {
  return asAdmin(world.database.name, async (admin) => {
    const { rows: people } = await admin.query('select id from person where login = $1', [login]);
    await admin.query('begin');
    await admin.query('set local role collegium_request');
    await admin.query(
      `select set_config('app.person', $1, true), set_config('app.body', $2, true), set_config('app.office', $3, true)`,
      [people[0].id, uuid(world.body[letter]!), String(letter === 'O')],
    );
    const { rows } = await admin.query(statement, values);
    await admin.query('rollback');
    return rows as Row[];
  });
}

test('the database itself shows a placement to whoever sees its thread, and gives the threads of others to nobody', async () => {
  await using world = await aWorld();
  const { proposalId, draftId } = await aRound(world);
  const audiences = ['PRIVATE', 'BODY', 'OFFICE', 'ROUND', 'ROUND_AND_LEAD'] as const;
  for (const audience of audiences) await aComment(world, 'a-head', { draftId, text: audience, audience });
  const input = { proposalId, text: `${sampleText}\n\nMột đoạn mới.`, mediaType: 'MARKDOWN' as const };
  const second = done((await world.ask('l-officer', UploadDraft, { input })).data?.uploadDraft).draft!;
  const seenBy = async (login: string, letter: string) =>
    (
      await actingAs<{ audience: string }>(
        world,
        login,
        letter,
        'select thread.audience from placement join thread on thread.id = thread_id where placement.draft_id = $1 order by thread.created_at, thread.id',
        [uuid(second.id)],
      )
    ).map(({ audience }) => audience);
  expect((await seenBy('a-head', 'A')).sort()).toEqual([...audiences].sort());
  expect((await seenBy('a-officer', 'A')).sort()).toEqual(['BODY', 'OFFICE', 'ROUND', 'ROUND_AND_LEAD']);
  expect((await seenBy('o-desk', 'O')).sort()).toEqual(['OFFICE', 'ROUND', 'ROUND_AND_LEAD']);
  expect((await seenBy('b-head', 'B')).sort()).toEqual(['ROUND', 'ROUND_AND_LEAD']);
  expect(await seenBy('l-officer', 'L')).toEqual(['ROUND_AND_LEAD']);
  expect(await seenBy('d-head', 'D')).toEqual([]);
  const alone = await actingAs(world, 'l-officer', 'L', 'select placement.thread_id from placement', []);
  expect(alone).toHaveLength(1);

  // The functions that place work once, and for the uploader only.
  for (const [login, letter] of [
    ['l-officer', 'L'],
    ['a-head', 'A'],
    ['o-desk', 'O'],
  ] as const)
    expect(await actingAs(world, login, letter, 'select * from threads_to_place($1)', [uuid(second.id)])).toEqual([]);
});

test('a thread that moved with its block is found by its placement, on every draft it was carried to', async () => {
  await using world = await aWorld();
  const { proposalId, draftId, blocks } = await aRound(world);
  const quoted = blocks.find((block) => block.text.startsWith('Cơ quan chủ trì báo cáo'))!;
  const comment = await aComment(world, 'a-head', {
    draftId,
    text: 'x',
    anchor: { blockId: quoted.id, exact: 'báo cáo hằng quý' },
  });
  for (const n of [2, 3]) {
    const text = sampleText.replace('# Điều 1', `${'# Lời nói đầu\n\nMột đoạn.\n\n'.repeat(n)}# Điều 1`);
    done((await world.ask('l-officer', UploadDraft, { input: { proposalId, text, mediaType: 'MARKDOWN' } })).data?.uploadDraft);
  }
  const { data } = await world.ask('a-head', ThreadPlacements, { id: comment.thread.id });
  expect(data!.node).toMatchObject({
    placements: [
      { status: 'PLACED', pending: false, draft: { number: 2 } },
      { status: 'PLACED', pending: false, draft: { number: 3 } },
    ],
  });
});

test('a newer draft tells what is said in the threads carried to it, and in no other', async () => {
  await using world = await aWorld();
  const { proposalId, draftId } = await aRound(world);
  const begin = async (text: string) => aComment(world, 'a-head', { draftId, text });
  const [carried, settled] = [await begin('carried'), await begin('settled')];
  done((await world.ask('a-head', ResolveThread, { input: { threadId: settled.thread.id } })).data?.resolveThread);
  const input = { proposalId, text: `${sampleText}\n\nMột đoạn mới.`, mediaType: 'MARKDOWN' as const };
  const second = done((await world.ask('l-officer', UploadDraft, { input })).data?.uploadDraft).draft!;
  await using b = aFollower(world.as('b-head'), second.id);
  await b.ready();
  done((await world.ask('a-head', ReopenThread, { input: { threadId: settled.thread.id } })).data?.reopenThread);
  for (const { id: commentId } of [settled, carried])
    done((await world.ask('b-head', ReplyToComment, { input: { commentId, text: 'x' } })).data?.replyToComment);
  await b.until(() => b.events().some((event) => 'threadId' in event && event.threadId === carried.thread.id));
  expect(b.events()).toMatchObject([{ __typename: 'CommentAdded', inReplyToId: carried.id }]);
  await using replayed = aFollower(world.as('b-head'), second.id, second.firstCursor);
  await replayed.ready();
  expect(replayed.events().map((event) => event.__typename)).toEqual(['CommentAdded']);
});

test('a thread begun on a draft that is no longer the newest is placed on the newer ones at once, and told there', async () => {
  await using world = await aWorld();
  const { proposalId, draftId, blocks } = await aRound(world);
  const upload = async (text: string) =>
    done((await world.ask('l-officer', UploadDraft, { input: { proposalId, text, mediaType: 'MARKDOWN' } })).data?.uploadDraft)
      .draft!;
  const second = await upload(sampleText.replace('báo cáo hằng quý', 'báo cáo hằng năm'));
  const third = await upload(`# Lời nói đầu\n\n${sampleText.replace('báo cáo hằng quý', 'báo cáo hằng năm')}`);
  await using b = aFollower(world.as('b-head'), third.id);
  await using l = aFollower(world.as('l-head'), third.id);
  await Promise.all([b.ready(), l.ready()]);
  const at = async (exact: string) => {
    const block = blocks.find(({ text }) => text.includes(exact))!;
    return aComment(world, 'a-head', { draftId, text: exact, anchor: { blockId: block.id, exact } });
  };
  const [kept, reworded] = [await at('phối hợp'), await at('báo cáo hằng quý')];
  const whole = await aComment(world, 'a-head', { draftId, text: 'Cả dự thảo' });
  const placementsOf = async (id: string) => (await world.ask('a-head', ThreadPlacements, { id })).data!.node;
  expect(await placementsOf(kept.thread.id)).toMatchObject({
    placements: [
      { status: 'PLACED', pending: false, draft: { number: 2 } },
      { status: 'PLACED', pending: false, draft: { number: 3 } },
    ],
  });
  expect(await placementsOf(reworded.thread.id)).toMatchObject({
    placements: [
      { status: 'MOVED', pending: true, draft: { number: 2 } },
      { status: 'MOVED', pending: true, draft: { number: 3 } },
    ],
  });
  expect(await placementsOf(whole.thread.id)).toMatchObject({ placements: [{ status: 'PLACED' }, { status: 'PLACED' }] });
  await b.until(() => b.events().length >= 5);
  expect(b.events().map((event) => event.__typename)).toEqual([
    ...['CommentAdded', 'ThreadPlaced', 'CommentAdded', 'ThreadPlaced', 'CommentAdded'],
  ]);
  done((await world.ask('b-head', ReplyToComment, { input: { commentId: whole.id, text: 'x' } })).data?.replyToComment);
  await b.until(() => b.events().length === 6);
  expect(l.events()).toEqual([]); // it was said to the round alone
  expect(second.number).toBe(2);
});

test('no thread slips between two drafts, whatever is said while the newer one is uploaded', async () => {
  await using world = await aWorld();
  const { proposalId, draftId } = await aRound(world);
  const input = { proposalId, text: `${sampleText}\n\nMột đoạn mới.`, mediaType: 'MARKDOWN' as const };
  const said = Array.from({ length: 12 }, (_, n) => aComment(world, n % 2 ? 'a-head' : 'b-head', { draftId, text: `${n}` }));
  const uploaded = world.ask('l-officer', UploadDraft, { input });
  const more = Array.from({ length: 12 }, (_, n) => aComment(world, n % 2 ? 'c-head' : 'o-desk', { draftId, text: `${n}` }));
  const second = done((await uploaded).data?.uploadDraft).draft!;
  await Promise.all([...said, ...more]);
  const missing = await asAdmin(world.database.name, (admin) =>
    admin.query('select from thread where not exists (select from placement where thread_id = thread.id and draft_id = $1)', [
      uuid(second.id),
    ]),
  );
  expect(missing.rowCount).toBe(0);
});
