import { InboxCursors } from '../../clients/feeds.operations.ts';
import type { OpenRoundInput } from '../../clients/gql/graphql.ts';
import { AddComment, CloseRound, NodeById, OpenRound, UploadDraft } from '../../clients/operations.ts';
import {
  CancelRequest,
  DiscardRound,
  PauseRound,
  PrepareRound,
  RecallRound,
  ResumeRound,
  ReviseRound,
  RoundInFull,
  RoundsOfDraft,
  SendRound,
} from '../../clients/rounds.operations.ts';
import { aFollower, anInboxFollower } from '../harness/follower.ts';
import { aComment, aDraftInReview, aRound, aWorld, codesOf, done, sampleText, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const bodies = (letters: string) => [...letters].map((letter) => world.body[letter]!);
const contentFor = (letters: string, more: Partial<OpenRoundInput> = {}) => ({
  kind: 'APPRAISAL' as const,
  mode: 'OPEN' as const,
  bodyIds: bodies(letters),
  questions: [],
  ...more,
});
const ask = async (input: Partial<OpenRoundInput> & Pick<OpenRoundInput, 'draftId'>) =>
  (await world.ask('o-desk', OpenRound, { input: { ...contentFor('AB'), ...input } })).data?.openRound;
const roundAs = async (login: string, id: string) => {
  const { data } = await world.ask(login, RoundInFull, { id });
  return data?.node as Extract<NonNullable<typeof data>['node'], { status?: unknown }> | undefined;
};
const stateOf = async (draftId: string) => (await world.ask('o-desk', RoundsOfDraft, { id: draftId })).data!.draft.proposal.state;
const by = async (document: typeof PauseRound, roundId: string, login = 'o-desk') =>
  Object.values((await world.ask(login, document, { input: { roundId } })).data!)[0] as unknown as {
    userErrors: { code: string; message: string }[];
  };
const doneBy = async (document: unknown, roundId: string, login = 'o-desk') =>
  done(await by(document as typeof PauseRound, roundId, login));
const codesBy = async (document: unknown, roundId: string, login = 'o-desk') =>
  codesOf(await by(document as typeof PauseRound, roundId, login));
const recall = async (roundId: string, login = 'o-desk', reason = 'gửi nhầm') =>
  (await world.ask(login, RecallRound, { input: { roundId, reason } })).data?.recallRound;

test('questions are numbered in their order, put to all or to named bodies, and one body is the lead appraiser', async () => {
  const { draftId } = await aDraftInReview(world);
  const opened = await ask({
    draftId,
    leadAppraiserBodyId: world.body['B']!,
    questions: [{ text: ' Phạm vi đã rõ chưa? ' }, { text: 'Nguồn lực?', mandatory: false, bodyIds: bodies('B') }],
  });
  const round = await roundAs('a-officer', done(opened).round!.id);
  expect(round).toMatchObject({
    leadAppraiser: { id: world.body['B'] },
    questions: [
      { number: 1, text: 'Phạm vi đã rõ chưa?', mandatory: true, toAll: true, addressees: bodies('AB').map((id) => ({ id })) },
      { number: 2, text: 'Nguồn lực?', mandatory: false, toAll: false, addressees: [{ id: world.body['B'] }] },
    ],
    requests: [{ state: 'SENT' }, { state: 'SENT' }],
  });
  const question = round!.questions![0]!.id;
  expect((await world.ask('l-head', NodeById, { id: question })).data?.node.id).toBe(question);
  const hidden = await world.ask('d-head', NodeById, { id: question });
  expect(hidden).toEqual(await world.ask('d-head', NodeById, { id: 'question_AAAAAAAAAAAAAAAAAAAAAA' }));
});

test('a question is refused that is empty, too long, one too many, or put to a body that is not asked', async () => {
  const { draftId } = await aDraftInReview(world);
  const refused = async (questions: OpenRoundInput['questions'], more: Partial<OpenRoundInput> = {}) =>
    (await ask({ draftId, questions, ...more }))!.userErrors.map(({ code, path }) => [code as string, path?.join('.')]);
  expect(await refused([{ text: ' ' }])).toEqual([['EMPTY_TEXT', 'questions.0.text']]);
  expect(await refused([{ text: 'x'.repeat(4_001) }])).toEqual([['TOO_LONG', 'questions.0.text']]);
  expect(await refused(Array.from({ length: 101 }, () => ({ text: 'x' })))).toEqual([['TOO_MANY', 'questions']]);
  expect(await refused([{ text: 'x' }, { text: 'y', bodyIds: bodies('C') }])).toEqual([['BAD_INPUT', 'questions.1.bodyIds']]);
  expect(await refused([{ text: 'x', bodyIds: [] }])).toEqual([['BAD_INPUT', 'questions.0.bodyIds']]);
  expect(await refused([{ text: 'x', bodyIds: bodies('AA') }])).toEqual([['BAD_INPUT', 'questions.0.bodyIds']]);
  expect(await refused([], { leadAppraiserBodyId: world.body['C']! })).toEqual([['BAD_INPUT', 'leadAppraiserBodyId']]);
  expect(await refused([], { kind: 'RECONFIRM' })).toEqual([['BAD_INPUT', 'kind']]);
});

test('a round that is prepared is the office’s alone until it is sent: then its bodies are asked, once', async () => {
  const { draftId, firstCursor } = await aDraftInReview(world);
  await using a = anInboxFollower(world.as('a-head'));
  await a.ready();
  const input = { draftId, ...contentFor('AC', { questions: [{ text: 'một', bodyIds: bodies('C') }] }) };
  const roundId = done((await world.ask('o-desk', PrepareRound, { input })).data?.prepareRound).round!.id;
  expect(await roundAs('o-clerk', roundId)).toMatchObject({
    status: 'DRAFT',
    bodies: bodies('AC').map((id) => ({ id })),
    requests: [],
  });
  for (const login of ['a-head', 'l-head', 'c-head']) {
    const hidden = await world.ask(login, NodeById, { id: roundId });
    expect(hidden).toEqual(await world.ask(login, NodeById, { id: 'round_AAAAAAAAAAAAAAAAAAAAAA' }));
    expect(await codesBy(SendRound, roundId, login)).toEqual(['NOT_FOUND']);
  }
  // Nothing is said in it: to the lead body the draft has no round at all.
  const remark = { draftId, audience: 'ROUND_AND_LEAD' as const, text: 'x' };
  for (const login of ['l-head', 'o-desk'])
    expect((await world.ask(login, AddComment, { input: remark })).data?.addComment.userErrors).toMatchObject([
      { code: 'WRONG_STATE', details: [{ value: 'NO_ROUND' }, {}] },
    ]);
  expect(await codesBy(PauseRound, roundId)).toEqual(['WRONG_STATE']);
  expect(await codesBy(ResumeRound, roundId)).toEqual(['WRONG_STATE']);
  expect(await codesBy(CloseRound, roundId)).toEqual(['WRONG_STATE']);
  expect(codesOf(await recall(roundId))).toEqual(['WRONG_STATE']);

  const revised = { roundId, ...contentFor('AB', { mode: 'AT_CLOSE', questions: [{ text: 'hai' }] }) };
  done((await world.ask('o-clerk', ReviseRound, { input: revised })).data?.reviseRound);
  await doneBy(SendRound, roundId);
  expect(await roundAs('a-head', roundId)).toMatchObject({
    status: 'OPEN',
    mode: 'AT_CLOSE',
    bodies: bodies('AB').map((id) => ({ id })),
    questions: [{ number: 1, text: 'hai', toAll: true }],
    requests: [{ state: 'SENT', body: { id: world.body['A'] } }],
  });
  await a.until(() => a.events().length === 1);
  expect(a.events()[0]).toMatchObject({ __typename: 'OpinionRequested', roundId });
  expect(await codesBy(SendRound, roundId)).toEqual(['WRONG_STATE']);
  expect(await codesBy(DiscardRound, roundId)).toEqual(['WRONG_STATE']);
  const kindsFor = async (login: string) => {
    await using all = aFollower(world.as(login), draftId, firstCursor);
    await all.ready();
    return all
      .events()
      .map((event) => event.__typename)
      .filter((kind) => kind.startsWith('Round'));
  };
  expect(await kindsFor('o-desk')).toEqual(['RoundPrepared', 'RoundRevised', 'RoundOpened']);
  expect(await kindsFor('l-head')).toEqual(['RoundOpened']);
});

test('a round that was thrown away is no more, and asked nobody', async () => {
  const { draftId } = await aDraftInReview(world);
  const input = { draftId, ...contentFor('AB', { questions: [{ text: 'một', bodyIds: bodies('A') }] }) };
  const roundId = done((await world.ask('o-desk', PrepareRound, { input })).data?.prepareRound).round!.id;
  await doneBy(DiscardRound, roundId);
  expect(await codesBy(DiscardRound, roundId)).toEqual(['NOT_FOUND']);
  expect((await world.ask('o-desk', RoundsOfDraft, { id: draftId })).data!.draft.rounds).toEqual([]);
});

test('while a round is held up nothing is said in it; then it goes on, or is closed', async () => {
  const { draftId, roundId } = await aRound(world);
  await using a = aFollower(world.as('a-head'), draftId);
  await a.ready();
  const say = async (login: string) =>
    codesOf((await world.ask(login, AddComment, { input: { draftId, audience: 'ROUND_AND_LEAD', text: 'x' } })).data?.addComment);
  expect(await codesBy(PauseRound, roundId, 'a-head')).toEqual(['NOT_ALLOWED']);
  await doneBy(PauseRound, roundId);
  expect(await codesBy(PauseRound, roundId)).toEqual(['ROUND_PAUSED']);
  expect([await say('a-head'), await say('l-head'), await say('o-desk')]).toEqual([
    ['ROUND_PAUSED'],
    ['ROUND_PAUSED'],
    ['ROUND_PAUSED'],
  ]);
  expect(await say('d-head')).toEqual(['NOT_FOUND']);
  await doneBy(ResumeRound, roundId);
  expect(await codesBy(ResumeRound, roundId)).toEqual(['WRONG_STATE']);
  await aComment(world, 'b-head', { draftId, text: 'y' });
  await doneBy(PauseRound, roundId);
  await doneBy(CloseRound, roundId);
  expect(await say('a-head')).toEqual(['ROUND_CLOSED']);
  for (const document of [PauseRound, ResumeRound, CloseRound])
    expect(await codesBy(document, roundId)).toEqual(['ROUND_CLOSED']);
  await a.until(() => a.events().some((event) => event.__typename === 'ProposalStateChanged'));
  expect(a.events().map((event) => event.__typename)).toEqual([
    ...['RoundPaused', 'RoundResumed', 'CommentAdded', 'RoundPaused', 'RoundClosed'],
    ...['RequestStateChanged', 'RequestStateChanged', 'RequestStateChanged', 'ProposalStateChanged'],
  ]);
});

test('the proposal goes to SYNTHESIS with the last round that is open or held up; one that is prepared does not count', async () => {
  const { draftId, roundId } = await aRound(world);
  const second = done(await ask({ draftId })).round!.id;
  done((await world.ask('o-desk', PrepareRound, { input: { draftId, ...contentFor('C') } })).data?.prepareRound);
  await doneBy(PauseRound, second);
  await doneBy(CloseRound, roundId);
  expect(await stateOf(draftId)).toBe('IN_REVIEW');
  await doneBy(CloseRound, second);
  expect(await stateOf(draftId)).toBe('SYNTHESIS');
});

test('a round that was a mistake is taken back: each body is told once, a blind one stays blind, the proposal stays IN_REVIEW', async () => {
  const { draftId } = await aDraftInReview(world);
  const roundId = done(await ask({ draftId, mode: 'AT_CLOSE' })).round!.id;
  await aComment(world, 'a-head', { draftId, text: 'kín' });
  await using b = anInboxFollower(world.as('b-head'), (await world.ask('b-head', InboxCursors, {})).data!.me.inboxFeedCursor);
  await using l = aFollower(world.as('l-head'), draftId);
  await using bOnDraft = aFollower(world.as('b-head'), draftId);
  await Promise.all([b.ready(), l.ready(), bOnDraft.ready()]);
  expect(codesOf(await recall(roundId, 'a-head'))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await recall(roundId, 'o-desk', ' '))).toEqual(['EMPTY_TEXT']);
  done(await recall(roundId));
  expect(await roundAs('b-head', roundId)).toMatchObject({
    status: 'RECALLED',
    endedReason: 'gửi nhầm',
    revealedAt: null,
    requests: [{ state: 'CANCELLED', body: { id: world.body['B'] } }],
  });
  expect(await stateOf(draftId)).toBe('IN_REVIEW');
  const again = done(await ask({ draftId, bodyIds: bodies('C') })).round!.id;
  await l.until(() => l.events().length === 2);
  expect(l.events().map((event) => event.__typename)).toEqual(['RoundRecalled', 'RoundOpened']);
  await b.until(() => b.events().length > 0);
  expect(b.events()).toMatchObject([{ __typename: 'RoundWithdrawn', roundId, draftId, reason: 'gửi nhầm' }]);
  expect(codesOf(await recall(roundId))).toEqual(['ROUND_CLOSED']);
  await doneBy(CloseRound, again);
  expect(await stateOf(draftId)).toBe('SYNTHESIS');
  expect(bOnDraft.events().map((event) => event.__typename)).not.toContain('CommentAdded');
});

test('of a round that was recalled its bodies keep what they saw of each other; who had left before gets no more', async () => {
  const { draftId, firstCursor } = await aDraftInReview(world);
  const opened = done(await ask({ draftId, bodyIds: bodies('ABC') })).round!;
  const said = await aComment(world, 'a-head', { draftId, text: 'trước khi thu hồi' });
  const seenBy = async (login: string) => {
    const { data } = await world.ask(login, RoundInFull, { id: opened.id });
    const states = (data!.node as { requests: { state: string }[] }).requests.map(({ state }) => state);
    return [(await world.ask(login, NodeById, { id: said.id })).data?.node?.id ?? null, states];
  };
  const requests = (await roundAs('o-desk', opened.id))!.requests;
  const ofC = requests.find(({ body }) => body.id === world.body['C'])!;
  done((await world.ask('o-desk', CancelRequest, { input: { requestId: ofC.id, reason: 'x' } })).data?.cancelRequest);
  await using b = aFollower(world.as('b-head'), draftId);
  await using c = aFollower(world.as('c-head'), draftId);
  await Promise.all([b.ready(), c.ready()]);
  done(await recall(opened.id));
  await b.until(() => b.events().some((event) => event.__typename === 'RoundRecalled'));
  for (const login of ['a-head', 'b-head', 'o-desk'])
    expect(await seenBy(login)).toEqual([said.id, ['CANCELLED', 'CANCELLED', 'CANCELLED']]);
  expect(await seenBy('c-head')).toEqual([null, ['CANCELLED']]);
  await using replayed = aFollower(world.as('b-head'), draftId, firstCursor);
  await replayed.ready();
  expect(replayed.events().map((event) => event.__typename)).toEqual(expect.arrayContaining(['CommentAdded', 'RoundRecalled']));
  expect(c.events()).toEqual([]);
});

test('a RECONFIRM round on a newer draft asks the questions of the latest round before, under their numbers', async () => {
  const { draftId, proposalId } = await aDraftInReview(world);
  const first = done(
    await ask({
      draftId,
      bodyIds: bodies('ABC'),
      questions: [
        { text: 'một' },
        { text: 'hai', bodyIds: bodies('C') },
        { text: 'ba', bodyIds: bodies('BC'), mandatory: false },
      ],
    }),
  );
  const mistake = done(await ask({ draftId, questions: [{ text: 'nhầm' }] })).round!.id;
  done(await recall(mistake));
  const text = sampleText.replace('quý', 'năm');
  const draft2 = done(
    (await world.ask('l-officer', UploadDraft, { input: { proposalId, text, mediaType: 'MARKDOWN' } })).data?.uploadDraft,
  ).draft!.id;
  const again = done(await ask({ draftId: draft2, kind: 'RECONFIRM' })).round!.id;
  expect((await roundAs('a-head', again))!.questions).toMatchObject([
    { number: 1, text: 'một', toAll: true, mandatory: true },
    { number: 3, text: 'ba', toAll: false, mandatory: false, addressees: [{ id: world.body['B'] }] },
  ]);
  const own = done(await ask({ draftId: draft2, kind: 'RECONFIRM', questions: [{ text: 'khác' }] })).round!.id;
  expect((await roundAs('a-head', own))!.questions).toMatchObject([{ number: 1, text: 'khác' }]);
  expect((await ask({ draftId, kind: 'RECONFIRM' }))!.userErrors).toMatchObject([{ code: 'BAD_INPUT', path: ['kind'] }]);
  expect(first.round!.id).not.toBe(again);
});
