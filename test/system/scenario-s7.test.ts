import {
  ConfirmPlacement,
  DetachThread,
  DraftDiff,
  MarkReady,
  PlacedThreads,
  ReattachThread,
  ThreadPlacements,
} from '../../clients/drafts.operations.ts';
import { CloseRound, ReplyToComment, ResolveThread, UploadDraft } from '../../clients/operations.ts';
import { ReconfirmOpinion } from '../../clients/opinions.operations.ts';
import { opining } from '../appraisal/opining.ts';
import { aFollower, anInboxFollower } from '../harness/follower.ts';
import { aComment, aRound, aWorld, blocksOf, codesOf, done, type World } from '../harness/world.ts';

const draft1 = `# Điều 1. Phạm vi

1. Đề án này quy định về việc phối hợp giữa các cơ quan trong thời hạn ba năm.

2. Nguồn lực thực hiện do ngân sách trung ương bảo đảm theo kế hoạch hằng năm.

3. Tỉnh được quyết định chuyển mục đích sử dụng rừng phòng hộ trong phạm vi được giao.

4. Kết quả được công bố công khai trên cổng thông tin của cơ quan chủ trì.

# Điều 2. Tổ chức thực hiện

1. Cơ quan chủ trì báo cáo hằng quý về tình hình thực hiện đề án.

2. Cơ quan phối hợp góp ý trong vòng mười ngày kể từ khi nhận được dự thảo.
`;
const draft2 = draft1
  .replace(
    'do ngân sách trung ương bảo đảm theo kế hoạch hằng năm',
    'do ngân sách địa phương và vốn vay bảo đảm theo kế hoạch năm năm',
  )
  .replace(/3\. Tỉnh được quyết định.*\n\n/, '')
  .replace('# Điều 1. Phạm vi\n', '# Điều 1. Phạm vi\n\n0. Mọi quy định trái với đề án này bị bãi bỏ kể từ ngày ký.\n');

async function theThreads(world: World) {
  const round = await aRound(world, draft1);
  const { draftId, blocks } = round;
  const at = (start: string) => blocks.find((block) => block.text.startsWith(start))!.id;
  const begin = async (
    login: string,
    text: string,
    blockId: string | null,
    exact = '',
    audience: 'ROUND' | 'ROUND_AND_LEAD' = 'ROUND_AND_LEAD',
  ) => {
    const anchor = blockId === null ? null : { blockId, exact };
    const comment = await aComment(world, login, { draftId, text, audience, anchor });
    return { threadId: comment.thread.id, commentId: comment.id };
  };
  const t1 = await begin('a-head', 'T1', at('1. Đề án'), 'phối hợp giữa các cơ quan');
  const t2 = await begin('a-head', 'T2', at('2. Nguồn'), 'ngân sách trung ương bảo đảm');
  const t3 = await begin('a-head', 'T3', at('3. Tỉnh'), 'chuyển mục đích sử dụng rừng phòng hộ');
  const t4 = await begin('a-head', 'T4', at('4. Kết'), 'công bố công khai');
  const t5 = await begin('a-head', 'T5', null);
  const hidden = await begin('b-head', 'hidden from L', at('2. Nguồn'), 'ngân sách trung ương', 'ROUND');
  done((await world.ask('a-head', ResolveThread, { input: { threadId: t4.threadId } })).data?.resolveThread);
  return { ...round, t1, t2, t3, t4, t5, hidden };
}

async function upload(world: World, proposalId: string, text: string) {
  return done(
    (await world.ask('l-officer', UploadDraft, { input: { proposalId, text, mediaType: 'MARKDOWN' } })).data?.uploadDraft,
  ).draft!;
}

async function placed(world: World, login: string, id: string) {
  const { data } = await world.ask(login, PlacedThreads, { id });
  return new Map(data!.draft.threads.nodes.map((thread) => [thread.id, thread]));
}

test('S7: on a new draft what still stands is placed, what was reworded waits for its body, what is gone is an orphan', async () => {
  await using world = await aWorld();
  const { proposalId, draftId, roundId, t1, t2, t3, t4, t5, hidden } = await theThreads(world);
  await using a1 = aFollower(world.as('a-head'), draftId);
  await a1.ready();
  const second = await upload(world, proposalId, draft2);
  const on = { draftId: second.id };

  const seen = await placed(world, 'a-head', second.id);
  expect([...seen.keys()].sort()).toEqual([t1, t2, t3, t5, hidden].map(({ threadId }) => threadId).sort()); // T4 is not carried
  expect(seen.get(t4.threadId)).toBeUndefined();
  expect(seen.get(t1.threadId)!.placement).toMatchObject({
    status: 'PLACED',
    pending: false,
    block: { text: expect.stringContaining('1. Đề án này'), position: 3 },
    anchor: { exact: 'phối hợp giữa các cơ quan' },
    confirmedBy: null,
  });
  expect(seen.get(t2.threadId)!.placement).toMatchObject({
    status: 'MOVED',
    pending: true,
    block: { text: expect.stringContaining('2. Nguồn lực') },
    anchor: { exact: expect.stringContaining('địa phương và vốn vay') },
  });
  expect(seen.get(t3.threadId)).toMatchObject({
    draft: { id: draftId, number: 1 },
    block: { text: expect.stringContaining('3. Tỉnh') },
    placement: { status: 'ORPHANED', pending: true, block: null, anchor: null },
  });
  expect(seen.get(t5.threadId)!.placement).toMatchObject({ status: 'PLACED', pending: false, block: null });
  expect(seen.get(t5.threadId)).toMatchObject({ draft: { id: draftId }, anchor: null });
  await a1.until(() => a1.events().some((event) => event.__typename === 'DraftSuperseded'));

  // What L may not see was placed by L's own upload, and L has no trace of it.
  expect([...(await placed(world, 'l-head', second.id)).keys()]).not.toContain(hidden.threadId);
  await using l = aFollower(world.as('l-head'), second.id, second.firstCursor);
  await using b = aFollower(world.as('b-head'), second.id, second.firstCursor);
  await Promise.all([l.ready(), b.ready()]);
  const toldOf = (follower: typeof l) =>
    follower.events().flatMap((event) => (event.__typename === 'ThreadPlaced' ? [event.threadId] : []));
  expect(toldOf(l).sort()).toEqual([t1, t2, t3].map(({ threadId }) => threadId).sort());
  expect(toldOf(b)).toContain(hidden.threadId);
  expect(await world.ask('l-head', ThreadPlacements, { id: hidden.threadId })).toMatchObject({
    errors: [{ extensions: { code: 'NOT_FOUND' } }],
  });

  // A reply in a carried thread reaches the followers of both drafts.
  const reply = await world.ask('b-officer', ReplyToComment, { input: { commentId: t2.commentId, text: 'Đồng ý với T2.' } });
  const { eventId } = done(reply.data?.replyToComment);
  await Promise.all(
    [a1, b].map((follower) => follower.until(() => follower.events().some((event) => event.eventId === eventId))),
  );

  // A pending placement keeps the proposal from READY; those of hidden threads do not.
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  const ready = () => world.ask('o-desk', MarkReady, { input: { proposalId } });
  const refused = (await ready()).data!.markReady;
  expect(codesOf(refused)).toEqual(['PLACEMENT_PENDING']);
  expect(refused.userErrors[0]!.details).toEqual([{ name: 'count', value: '2' }]);

  // Only A decides on A's threads, and L cannot resolve them.
  const resolved = await world.ask('l-head', ResolveThread, { input: { threadId: t2.threadId } });
  expect(codesOf(resolved.data?.resolveThread)).toEqual(['NOT_ALLOWED']);
  const confirm = (login: string, threadId: string) => world.ask(login, ConfirmPlacement, { input: { threadId, ...on } });
  expect(codesOf((await confirm('b-head', t2.threadId)).data?.confirmPlacement)).toEqual(['NOT_ALLOWED']);
  expect(codesOf((await confirm('a-observer', t2.threadId)).data?.confirmPlacement)).toEqual(['NOT_ALLOWED']);
  expect(codesOf((await confirm('l-head', hidden.threadId)).data?.confirmPlacement)).toEqual(['NOT_FOUND']);
  done((await confirm('a-officer', t2.threadId)).data?.confirmPlacement);
  expect(codesOf((await confirm('a-officer', t2.threadId)).data?.confirmPlacement)).toEqual(['WRONG_STATE']);
  expect(codesOf((await confirm('a-officer', t1.threadId)).data?.confirmPlacement)).toEqual(['WRONG_STATE']);

  const blocks = await blocksOf(world, second.id);
  const last = blocks.at(-1)!;
  const reattach = (exact: string) =>
    world.ask('a-head', ReattachThread, { input: { threadId: t3.threadId, ...on, anchor: { blockId: last.id, exact } } });
  expect(codesOf((await reattach('không có ở đây')).data?.reattachThread)).toEqual(['ANCHOR_NOT_FOUND']);
  done((await reattach('trong vòng mười ngày')).data?.reattachThread);
  const decided = await placed(world, 'a-head', second.id);
  expect(decided.get(t2.threadId)!.placement).toMatchObject({
    status: 'MOVED',
    pending: false,
    confirmedBy: { login: 'a-officer' },
  });
  expect(decided.get(t3.threadId)).toMatchObject({
    placement: { status: 'MOVED', pending: false, block: { id: last.id }, anchor: { exact: 'trong vòng mười ngày' } },
    comments: { nodes: [{ id: t3.commentId, text: 'T3' }] },
  });
  const there = await world.ask('a-head', PlacedThreads, { id: second.id, blockId: last.id });
  expect(there.data!.draft.threads.nodes.map(({ id }) => id)).toEqual([t3.threadId]);
  await b.until(() => b.events().some((event) => event.__typename === 'ThreadReattached'));
  expect(b.events().map((event) => event.__typename)).toContain('PlacementConfirmed');

  expect(done((await ready()).data?.markReady).proposal).toMatchObject({ state: 'READY' });
  expect(codesOf((await ready()).data?.markReady)).toEqual(['WRONG_STATE']);
});

test("S7: A's opinion is stale with the new draft and reconfirmed on it in one step; what is in a signed opinion must be placed, too", async () => {
  await using world = await aWorld();
  const { proposalId, draftId, roundId, t1, t2, t3, hidden } = await theThreads(world);
  const [a, b] = ['a-head', 'b-head'].map((login) => ({ login, ...opining(world, roundId) })) as [Opining, Opining];
  done(await a.pick(a.login, t1.threadId));
  done(await b.pick(b.login, hidden.threadId));
  for (const { login, fields, sign } of [a, b]) {
    done(await fields(login, { expectedVersion: 0, position: 'AGREE_WITH_COMMENTS' }));
    await sign(login);
  }
  await using inbox = anInboxFollower(world.as('a-officer'));
  await inbox.ready();
  const second = await upload(world, proposalId, draft2);
  await inbox.until(() => inbox.events().some((event) => event.__typename === 'OpinionStale'));
  const opinionsOfA = async () => (await a.opinions('l-head')).filter(({ body }) => body.id === world.body['A']);
  const [first] = await opinionsOfA();
  expect(first).toMatchObject({ sequence: 1, draft: { id: draftId }, isStale: true });
  const again = await world.ask('a-head', ReconfirmOpinion, { input: { roundId, expectedSequence: 1 } });
  done(again.data?.reconfirmOpinion);
  expect(await opinionsOfA()).toMatchObject([
    { ...first!, isLatest: false },
    { sequence: 2, draft: { id: second.id }, isStale: false, reconfirms: { id: first!.id }, remarks: [{ text: 'T1' }] },
  ]);

  // B said its remark to the round alone, and then officially, in its opinion.
  for (const { threadId } of [t2, t3])
    done((await world.ask('a-head', DetachThread, { input: { threadId, draftId: second.id } })).data?.detachThread);
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  const ready = async () => (await world.ask('o-desk', MarkReady, { input: { proposalId } })).data?.markReady;
  expect((await ready())!.userErrors).toMatchObject([{ code: 'PLACEMENT_PENDING', details: [{ name: 'count', value: '1' }] }]);
  const input = { threadId: hidden.threadId, draftId: second.id };
  done((await world.ask('b-head', ConfirmPlacement, { input })).data?.confirmPlacement);
  done(await ready());
});
type Opining = ReturnType<typeof opining> & { login: string };

test('a third draft builds on what was sure or decided, and looks anew for what nobody confirmed', async () => {
  await using world = await aWorld();
  const { proposalId, t1, t2, t3 } = await theThreads(world);
  const second = await upload(world, proposalId, draft2);
  done((await world.ask('a-head', DetachThread, { input: { threadId: t3.threadId, draftId: second.id } })).data?.detachThread);
  const third = await upload(world, proposalId, draft1); // T2's words stand again
  const seen = await placed(world, 'a-head', third.id);
  expect(seen.get(t1.threadId)!.placements).toMatchObject([
    { status: 'PLACED', draft: { number: 2 } },
    { status: 'PLACED', draft: { number: 3 } },
  ]);
  expect(seen.get(t2.threadId)!.placement).toMatchObject({ status: 'PLACED', anchor: { exact: 'ngân sách trung ương bảo đảm' } });
  expect(seen.get(t3.threadId)!.placement).toMatchObject({ status: 'DETACHED', pending: false, block: null });
});

test('two drafts are compared block by block and word by word, and A asks only for what changed under its own remarks', async () => {
  await using world = await aWorld();
  const { proposalId, draftId } = await theThreads(world);
  const second = await upload(world, proposalId, draft2);
  const third = await upload(world, proposalId, draft1);
  const diff = async (login: string, from: string, to: string, more = {}) => {
    const { data, errors } = await world.ask(login, DraftDiff, { from, to, ...more });
    expect(errors).toBeUndefined();
    return data!.draftDiff;
  };
  const all = await diff('a-head', draftId, second.id);
  expect(all.nodes.map(({ kind }) => kind)).toEqual([
    'UNCHANGED',
    'INSERTED',
    'UNCHANGED',
    'EDITED',
    'DELETED',
    'UNCHANGED',
    'UNCHANGED',
    'UNCHANGED',
    'UNCHANGED',
  ]);
  const edited = all.nodes[3]!;
  expect(
    edited.words
      .filter(({ kind }) => kind !== 'INSERTED')
      .map(({ text }) => text)
      .join(''),
  ).toBe(edited.from[0]!.text);
  expect(
    edited.words
      .filter(({ kind }) => kind !== 'DELETED')
      .map(({ text }) => text)
      .join(''),
  ).toBe(edited.to[0]!.text);
  expect(edited.words).toContainEqual({ kind: 'DELETED', text: 'trung' });

  const own = await diff('a-head', draftId, second.id, { underOwnThreads: true, includeUnchanged: false });
  expect(own.nodes.map(({ kind, from }) => [kind, from[0]!.text.slice(0, 2)])).toEqual([
    ['EDITED', '2.'],
    ['DELETED', '3.'],
  ]);
  expect((await diff('c-head', draftId, second.id, { underOwnThreads: true })).totalCount).toBe(0);
  expect((await diff('a-head', draftId, third.id, { includeUnchanged: false })).totalCount).toBe(0); // not successive: found out now

  const first = await diff('a-head', draftId, second.id, { first: 4 });
  const rest = await diff('a-head', draftId, second.id, { after: first.pageInfo.endCursor });
  expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
  expect(first.pageInfo.hasNextPage && !rest.pageInfo.hasNextPage).toBe(true);
  const codes = async (login: string, from: string, to: string) =>
    (await world.ask(login, DraftDiff, { from, to })).errors?.map(({ extensions }) => extensions.code);
  expect(await codes('a-head', second.id, draftId)).toEqual(['BAD_INPUT']);
  expect(await codes('d-head', draftId, second.id)).toEqual(['NOT_FOUND']);
});
