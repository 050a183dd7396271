import { InboxCursors } from '../../clients/feeds.operations.ts';
import { AddComment, CloseRound, NodeById, OpenRound, Threads } from '../../clients/operations.ts';
import {
  AcknowledgeRequest,
  AskAgain,
  CancelRequest,
  ClaimOutOfRemit,
  DecideOutOfRemit,
  PauseRound,
  Recuse,
  RoundInFull,
} from '../../clients/rounds.operations.ts';
import { WidenComment } from '../../clients/threads.operations.ts';
import { Audience } from '../../src/access/audience.ts';
import { aFollower, anInboxFollower } from '../harness/follower.ts';
import { aComment, aDraftInReview, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';
import { opining } from './opining.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const reason = 'lý do';
const requestsAs = async (login: string, id: string) => {
  const { data } = await world.ask(login, RoundInFull, { id });
  const round = data!.node as Extract<typeof data & object, object>['node'] & {
    requests?: { id: string; state: string; body: { id: string } }[];
  };
  return round.requests!;
};
const requestOf = async (letter: string, roundId: string) =>
  (await requestsAs('o-desk', roundId)).find(({ body }) => body.id === world.body[letter])! as {
    id: string;
    state: string;
    acknowledgedAt?: unknown;
    endedReason?: unknown;
  };
const acknowledge = async (login: string, roundId: string) =>
  (await world.ask(login, AcknowledgeRequest, { input: { roundId } })).data?.acknowledgeRequest;
const recuse = async (login: string, roundId: string) =>
  (await world.ask(login, Recuse, { input: { roundId, reason } })).data?.recuse;
const claim = async (login: string, roundId: string) =>
  (await world.ask(login, ClaimOutOfRemit, { input: { roundId, reason } })).data?.claimOutOfRemit;
const decide = async (login: string, claimId: string, accepted: boolean, why: string | null = null) =>
  (await world.ask(login, DecideOutOfRemit, { input: { claimId, accepted, reason: why } })).data?.decideOutOfRemit;
const askAgain = async (login: string, requestId: string) =>
  (await world.ask(login, AskAgain, { input: { requestId, reason } })).data?.askAgain;
const cancel = async (login: string, requestId: string) =>
  (await world.ask(login, CancelRequest, { input: { requestId, reason } })).data?.cancelRequest;
const close = async (roundId: string) => done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
const inboxOf = async (login: string) =>
  anInboxFollower(world.as(login), (await world.ask(login, InboxCursors, {})).data!.me.inboxFeedCursor);
const give = async (login: string, roundId: string) => {
  const a = opining(world, roundId);
  done(await a.fields(login, { expectedVersion: 0, position: 'AGREE' }));
  await a.sign(login);
};
/** What an inbox was told, beside that what waits has changed. */
const notices = (inbox: Awaited<ReturnType<typeof inboxOf>>) =>
  inbox.events().filter((event) => event.__typename !== 'AttentionChanged');
const aBlindRound = async (mode: 'AT_CLOSE' | 'AFTER_OWN' = 'AT_CLOSE') => {
  const { draftId, firstCursor } = await aDraftInReview(world);
  const input = { draftId, kind: 'APPRAISAL' as const, mode, bodyIds: ['A', 'B', 'C'].map((letter) => world.body[letter]!) };
  return { draftId, firstCursor, roundId: done((await world.ask('o-desk', OpenRound, { input })).data?.openRound).round!.id };
};

test('a body takes note of what it is asked, by anybody but its observers; the circle of the round is told', async () => {
  const { draftId, roundId } = await aRound(world);
  await using l = aFollower(world.as('l-head'), draftId);
  await l.ready();
  expect(codesOf(await acknowledge('a-observer', roundId))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await acknowledge('l-head', roundId))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await acknowledge('d-head', roundId))).toEqual(['NOT_FOUND']);
  const { request } = done(await acknowledge('a-officer', roundId));
  expect(request).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgedAt: expect.any(String) });
  expect(codesOf(await acknowledge('a-head', roundId))).toEqual(['NOTHING_TO_CHANGE']);
  await l.until(() => l.events().length === 1);
  expect(l.events()[0]).toMatchObject({
    requestId: request!.id,
    bodyId: world.body['A'],
    fromState: 'SENT',
    toState: 'ACKNOWLEDGED',
  });
});

test('a body that stands aside writes no more in the round and sees no more of the others; the office is told', async () => {
  const { draftId, roundId } = await aRound(world);
  await aComment(world, 'b-head', { draftId, text: 'trước' });
  await using office = await inboxOf('o-desk');
  await using a = await inboxOf('a-officer');
  await using onDraft = aFollower(world.as('a-officer'), draftId);
  await Promise.all([office.ready(), a.ready(), onDraft.ready()]);
  expect(codesOf(await recuse('a-officer', roundId))).toEqual(['NOT_ALLOWED']);
  expect(done(await recuse('a-head', roundId)).request).toMatchObject({ state: 'RECUSED', endedReason: reason });
  await Promise.all([office.until(() => notices(office).length > 0), a.until(() => notices(a).length > 0)]);
  for (const inbox of [office, a])
    expect(notices(inbox)).toMatchObject([{ __typename: 'RequestRecused', roundId, bodyId: world.body['A'], reason }]);
  expect(
    codesOf((await world.ask('a-head', AddComment, { input: { draftId, audience: 'BODY', text: 'x' } })).data?.addComment),
  ).toEqual(['NOT_ALLOWED']);
  done(await acknowledge('b-officer', roundId));
  expect((await world.ask('a-head', Threads, { id: draftId, first: 20 })).data!.draft.threads.totalCount).toBe(0);
  expect(await requestsAs('a-head', roundId)).toMatchObject([{ state: 'RECUSED', body: { id: world.body['A'] } }]);
  expect(await requestsAs('b-head', roundId)).toHaveLength(3);
  expect(codesOf(await recuse('a-head', roundId))).toEqual(['WRONG_STATE']);
  expect(codesOf(await claim('a-head', roundId))).toEqual(['WRONG_STATE']);
  await close(roundId);
  await onDraft.until(() => onDraft.events().some((event) => event.__typename === 'ProposalStateChanged'));
  expect(onDraft.events().map((event) => event.__typename)).toEqual(['ProposalStateChanged']);
});

test('what is not the business of a body is claimed by its head, once, and decided by the office, once', async () => {
  const { draftId, roundId } = await aRound(world);
  await using office = await inboxOf('o-desk');
  await using b = await inboxOf('b-head');
  await using l = aFollower(world.as('l-head'), draftId);
  await Promise.all([office.ready(), b.ready(), l.ready()]);
  expect(codesOf(await claim('a-officer', roundId))).toEqual(['NOT_ALLOWED']);
  const ofA = done(await claim('a-head', roundId)).claim!;
  expect(ofA).toMatchObject({ reason, accepted: null, request: { state: 'SENT' } });
  expect(codesOf(await claim('a-head', roundId))).toEqual(['OUT_OF_REMIT_CLAIMED']);
  const ofB = done(await claim('b-head', roundId)).claim!;
  expect(codesOf(await decide('a-head', ofA.id, true))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await decide('d-head', ofA.id, true))).toEqual(['NOT_FOUND']);
  expect(codesOf(await decide('o-desk', ofB.id, false))).toEqual(['EMPTY_TEXT']);
  expect(done(await decide('o-desk', ofA.id, true)).claim).toMatchObject({ accepted: true, request: { state: 'OUT_OF_REMIT' } });
  expect(done(await decide('o-desk', ofB.id, false, 'vẫn cần ý kiến')).claim).toMatchObject({
    accepted: false,
    request: { state: 'SENT' },
  });
  expect(codesOf(await decide('o-desk', ofB.id, true))).toEqual(['WRONG_STATE']);
  expect(codesOf(await claim('b-head', roundId))).toEqual(['OUT_OF_REMIT_CLAIMED']);
  await Promise.all([
    office.until(() => notices(office).length === 2),
    b.until(() => notices(b).length === 1),
    l.until(() => l.events().length === 6),
  ]);
  expect(notices(office)).toMatchObject([{ __typename: 'OutOfRemitClaimed', claimId: ofA.id }, { claimId: ofB.id }]);
  expect(notices(b)).toMatchObject([{ __typename: 'OutOfRemitDecided', accepted: false, decisionReason: 'vẫn cần ý kiến' }]);
  expect(l.events().map((event) => event.__typename)).toEqual([
    ...[
      'OutOfRemitClaimed',
      'OutOfRemitClaimed',
      'OutOfRemitDecided',
      'RequestStateChanged',
      'CoverageChanged',
      'OutOfRemitDecided',
    ],
  ]);
  await close(roundId);
  expect((await requestsAs('o-desk', roundId)).map(({ state }) => state)).toEqual(['OUT_OF_REMIT', 'NOT_GIVEN', 'NOT_GIVEN']);
});

test('a claim made in time is decided after the close, too', async () => {
  const { roundId } = await aRound(world);
  const { claim: made } = done(await claim('c-head', roundId));
  await close(roundId);
  expect(codesOf(await claim('a-head', roundId))).toEqual(['ROUND_CLOSED']);
  expect(done(await decide('o-desk', made!.id, true)).claim).toMatchObject({ request: { state: 'OUT_OF_REMIT' } });
});

test('the office asks again who has given an opinion; what was given stands if nothing comes before the close', async () => {
  const { roundId } = await aRound(world);
  await using a = await inboxOf('a-head');
  await a.ready();
  const [ofA, ofB] = [await requestOf('A', roundId), await requestOf('B', roundId)];
  expect(codesOf(await askAgain('o-desk', ofA.id))).toEqual(['WRONG_STATE']);
  done(await acknowledge('a-head', roundId));
  await give('a-head', roundId);
  expect(codesOf(await askAgain('b-head', ofA.id))).toEqual(['NOT_ALLOWED']);
  expect(done(await askAgain('o-desk', ofA.id)).request).toMatchObject({ state: 'ASKED_AGAIN', askedAgainReason: reason });
  expect(await requestOf('A', roundId)).toMatchObject({ acknowledgedAt: null, endedReason: null });
  await a.until(() => notices(a).length === 1);
  expect(notices(a)[0]).toMatchObject({ __typename: 'AskedAgain', requestId: ofA.id, reason });
  expect(done(await acknowledge('a-officer', roundId)).request).toMatchObject({
    state: 'ASKED_AGAIN',
    acknowledgedAt: expect.any(String),
  });
  expect(codesOf(await acknowledge('a-officer', roundId))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await recuse('a-head', roundId))).toEqual(['WRONG_STATE']);
  expect(codesOf(await cancel('o-desk', ofA.id))).toEqual(['WRONG_STATE']);
  done(await cancel('o-desk', ofB.id));
  await close(roundId);
  expect((await requestsAs('o-desk', roundId)).map(({ state }) => state)).toEqual(['SUBMITTED', 'CANCELLED', 'NOT_GIVEN']);
  expect(codesOf(await askAgain('o-desk', ofA.id))).toEqual(['ROUND_CLOSED']);
  expect(codesOf(await cancel('o-desk', ofA.id))).toEqual(['ROUND_CLOSED']);
});

test('while a round is held up a body does nothing in it, and the office may still ask one no more', async () => {
  const { roundId } = await aRound(world);
  done((await world.ask('o-desk', PauseRound, { input: { roundId } })).data?.pauseRound);
  const paused = [await acknowledge('a-head', roundId), await recuse('a-head', roundId), await claim('a-head', roundId)];
  expect(paused.map(codesOf)).toEqual([['ROUND_PAUSED'], ['ROUND_PAUSED'], ['ROUND_PAUSED']]);
  const ofB = await requestOf('B', roundId);
  expect(codesOf(await askAgain('o-desk', ofB.id))).toEqual(['ROUND_PAUSED']);
  await using b = await inboxOf('b-head');
  await b.ready();
  done(await cancel('o-desk', ofB.id));
  await b.until(() => notices(b).length === 1);
  expect(notices(b)[0]).toMatchObject({ __typename: 'RequestCancelled', requestId: ofB.id, reason });
});

test.each(['AT_CLOSE', 'AFTER_OWN'] as const)('in a round %s a body learns nothing of how far another is', async (mode) => {
  const { draftId, firstCursor, roundId } = await aBlindRound(mode);
  const note = await aComment(world, 'b-head', { draftId, text: 'ghi', audience: Audience.PRIVATE });
  const told = async () => {
    await using feed = aFollower(world.as('b-head'), draftId, firstCursor);
    await feed.ready();
    const round = (await world.ask('b-head', RoundInFull, { id: roundId })).data;
    const widened = (
      await world.ask('b-head', WidenComment, { input: { commentId: note.id, audience: 'ROUND', confirm: false } })
    ).data;
    return [feed.events().map((event) => event.__typename), round, widened];
  };
  const before = await told();
  const made = done(await claim('a-head', roundId)).claim!;
  done(await acknowledge('a-officer', roundId));
  done(await recuse('c-head', roundId));
  done(await decide('o-desk', made.id, false, reason));
  done(await cancel('o-desk', (await requestOf('A', roundId)).id));
  expect(await told()).toEqual(before);
  for (const id of [made.id, (await requestOf('A', roundId)).id]) {
    const nothing = `${id.split('_')[0]}_AAAAAAAAAAAAAAAAAAAAAA`;
    expect(await world.ask('b-head', NodeById, { id })).toEqual(await world.ask('b-head', NodeById, { id: nothing }));
    for (const act of id === made.id
      ? [(which: string) => decide('b-head', which, true)]
      : [(which: string) => askAgain('b-head', which), (which: string) => cancel('b-head', which)])
      expect(await act(id)).toEqual(await act(nothing));
  }
  await close(roundId);
  expect(await requestsAs('b-head', roundId)).toHaveLength(3);
});
