import { CloseRound, EditComment, ReplyToComment, UploadDraft } from '../../clients/operations.ts';
import {
  EnterOpinion,
  OfficialThreads,
  ReconfirmOpinion,
  RequestsWithOpinions,
  SubmitOpinion,
} from '../../clients/opinions.operations.ts';
import { RetractComment } from '../../clients/threads.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower, anInboxFollower } from '../harness/follower.ts';
import { aComment, aWorld, codesOf, done, type World } from '../harness/world.ts';
import { aRoundWithQuestions, openFor, opining } from './opining.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const three = [{ text: 'Một?' }, { text: 'Hai?', mandatory: false }, { text: 'Ba?', to: ['B'] }];
const numbersIn = (payload: { userErrors: { code: string; details: { name: string; value: string }[] }[] } | undefined) =>
  payload?.userErrors.map(({ code, details }) => [code, details.find(({ name }) => name === 'numbers')?.value]);
const close = async (roundId: string) => done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
const upload = async (proposalId: string, text: string) =>
  done((await world.ask('l-officer', UploadDraft, { input: { proposalId, text, mediaType: 'PLAIN' } })).data?.uploadDraft).draft!;
const requestsOf = async (login: string, roundId: string) => {
  const { data } = await world.ask(login, RequestsWithOpinions, { roundId });
  return (data!.node as { requests: { state: string; body: { id: string }; opinions: { sequence: number }[] }[] }).requests;
};
const stateOf = async (roundId: string, letter: string) =>
  (await requestsOf('o-desk', roundId)).find(({ body }) => body.id === world.body[letter])!.state;
const asUuid = (id: string) => readGlobalId(id)!.uuid;

test('a body writes its opinion together, live to its own people alone, and what is signed is what was read', async () => {
  const { draftId, roundId, questionIds } = await aRoundWithQuestions(world, three);
  const { fields, answers, working, pass, submit, opinions } = opining(world, roundId);
  await using a = aFollower(world.as('a-head'), draftId);
  await using b = aFollower(world.as('b-head'), draftId);
  await using o = aFollower(world.as('o-desk'), draftId);
  await Promise.all([a, b, o].map((follower) => follower.ready()));
  expect(await working('a-observer')).toMatchObject({
    version: 0,
    fieldsVersion: 0,
    missing: [1],
    answers: [],
    pickedThreads: [],
  });
  expect(await working('b-officer')).toMatchObject({ version: 0, missing: [1, 3] });
  expect(await Promise.all(['o-desk', 'l-head'].map(working))).toEqual([null, null]);
  expect(await stateOf(roundId, 'A')).toBe('SENT');

  const drafted = done(await fields('a-officer', { expectedVersion: 0, position: 'AGREE', comment: 'Tốt.' }));
  expect(await stateOf(roundId, 'A')).toBe('DRAFTING');
  const one = { questionId: questionIds[0]!, expectedVersion: 0 };
  done(await answers('a-head', [{ ...one, stance: 'DISAGREE', text: ' Không, vì chi phí. ' }]));
  expect(await working('a-officer')).toMatchObject({
    ...{ version: 2, fieldsVersion: 1, position: 'AGREE', comment: 'Tốt.', missing: [], updatedBy: { login: 'a-head' } },
    answers: [
      { question: { number: 1 }, stance: 'DISAGREE', text: 'Không, vì chi phí.', version: 1, updatedBy: { login: 'a-head' } },
    ],
  });
  await a.until(() => a.events().some((event) => event.__typename === 'AnswersDrafted'));
  expect(a.events().find((event) => event.__typename === 'OpinionDrafted')).toMatchObject({
    ...{ eventId: drafted.eventId, version: 1, fieldsVersion: 1, position: 'AGREE', comment: 'Tốt.', blockingText: null },
  });
  expect(a.events().find((event) => event.__typename === 'AnswersDrafted')).toMatchObject({
    ...{ version: 2, answers: [{ questionId: questionIds[0], stance: 'DISAGREE', text: 'Không, vì chi phí.', version: 1 }] },
  });

  expect(codesOf(await pass('a-officer', 1))).toEqual(['STALE_VERSION']);
  done(await pass('a-officer', 2));
  expect(await stateOf(roundId, 'A')).toBe('AWAITING_SIGNATURE');
  done(await fields('a-officer', { expectedVersion: 1, comment: null }));
  expect(await stateOf(roundId, 'A')).toBe('DRAFTING');
  const stale = await submit('a-head', 2);
  expect(stale!.userErrors).toMatchObject([{ code: 'STALE_VERSION', details: [{ name: 'currentVersion', value: '3' }] }]);
  expect(codesOf(await submit('a-officer', 3))).toEqual(['NOT_SIGNATORY']);
  expect(codesOf(await submit('l-head', 3))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await submit('d-head', 3))).toEqual(['NOT_FOUND']);

  // Two sign at once: one does.
  const both = await Promise.all([submit('a-head', 3), submit('a-head', 3)]);
  expect(both.flatMap((payload) => codesOf(payload))).toEqual(['STALE_VERSION']);
  const [given] = await opinions('b-head');
  expect(given).toMatchObject({
    ...{
      sequence: 1,
      position: 'AGREE',
      comment: null,
      signer: { login: 'a-head' },
      enteredBy: null,
      isLatest: true,
      isStale: false,
    },
    ...{ body: { id: world.body['A'] }, draft: { id: draftId }, answers: [{ stance: 'DISAGREE', text: 'Không, vì chi phí.' }] },
    ...{ lateAddendum: false, afterSeeingOthers: false, reconfirms: null, remarks: [] },
  });
  expect(await stateOf(roundId, 'A')).toBe('SUBMITTED');
  await Promise.all([b, o].map((each) => each.until(() => each.events().some((e) => e.__typename === 'OpinionSubmitted'))));
  const told = new Set([...b.events(), ...o.events()].map((event) => event.__typename as string));
  for (const kind of ['OpinionDrafted', 'AnswersDrafted', 'OpinionPassedForSignature']) expect(told).not.toContain(kind);
  expect(b.events().find((event) => event.__typename === 'OpinionSubmitted')).toMatchObject({
    ...{ roundId, opinionId: given!.id, bodyId: world.body['A'], sequence: 1, position: 'AGREE', draftId, enteredByBodyId: null },
  });

  // The next one starts from what was written; the first stays as it was.
  done(await fields('a-head', { expectedVersion: 2, position: 'NO_OPINION' }));
  expect(await stateOf(roundId, 'A')).toBe('SUBMITTED');
  done(await submit('a-head', (await working('a-head'))!.version));
  expect((await opinions('l-head')).map(({ sequence, position, isLatest }) => [sequence, position, isLatest])).toEqual([
    [1, 'AGREE', false],
    [2, 'NO_OPINION', true],
  ]);
});

test('who writes at once what another has written meanwhile is told, and nothing of it is kept', async () => {
  const { roundId, questionIds } = await aRoundWithQuestions(world, three);
  const { fields, answers, working, pass } = opining(world, roundId);
  const [one, two, three_] = questionIds as [string, string, string];
  const answer = (questionId: string, expectedVersion: number, text = 'x') =>
    ({ questionId, stance: 'AGREE', text, expectedVersion }) as const;
  expect(codesOf(await pass('a-head', 0))).toEqual(['WRONG_STATE']);
  done(await answers('a-officer', [answer(one, 0)]));
  const refused = await answers('a-head', [answer(two, 0, 'giữ'), answer(one, 0)]);
  expect(refused!.userErrors).toMatchObject([
    { code: 'STALE_VERSION', path: ['answers', '1', 'expectedVersion'], details: [{ name: 'currentVersion', value: '1' }] },
  ]);
  expect(await working('a-head')).toMatchObject({ version: 1, answers: [{ version: 1 }] });
  expect(codesOf(await fields('a-head', { expectedVersion: 1 }))).toEqual(['STALE_VERSION']);
  expect(numbersIn(await answers('a-head', [answer(three_, 0)]))).toEqual([['NOT_ADDRESSED', '3']]);
  expect(codesOf(await answers('a-head', [answer(one, 1), answer(one, 1)]))).toEqual(['BAD_INPUT']);
  expect(codesOf(await answers('a-head', [answer('question_AAAAAAAAAAAAAAAAAAAAAA', 0)]))).toEqual(['NOT_FOUND']);
  expect(
    codesOf(
      await answers(
        'a-head',
        Array.from({ length: 101 }, () => answer(one, 1)),
      ),
    ),
  ).toEqual(['TOO_MANY']);
  expect(codesOf(await answers('a-observer', [answer(one, 1)]))).toEqual(['NOT_ALLOWED']);
  for (const login of ['l-head', 'o-desk']) expect(codesOf(await answers(login, [answer(one, 1)]))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await answers('d-head', [answer(one, 1)]))).toEqual(['NOT_FOUND']);
  const many = await Promise.all([1, 2, 3, 4].map((n) => answers('a-officer', [answer(two, 0, `${n}`)])));
  expect(many.flatMap((payload) => codesOf(payload))).toEqual(['STALE_VERSION', 'STALE_VERSION', 'STALE_VERSION']);
});

test('an opinion is refused for what is missing in it, all of it at once', async () => {
  const { roundId, questionIds } = await aRoundWithQuestions(world, three, { lead: 'B' });
  const a = opining(world, roundId);
  const [one, two, q3] = questionIds as [string, string, string];
  const submit = async (login: string, more = {}) => a.submit(login, (await a.working(login))!.version, more);
  expect(numbersIn(await submit('b-head'))).toEqual([
    ['POSITION_REQUIRED', undefined],
    ['CONCLUSION_REQUIRED', undefined],
    ['MISSING_ANSWERS', '1, 3'],
  ]);
  done(await a.fields('b-head', { expectedVersion: 0, position: 'AGREE', conclusion: 'NOT_QUALIFIED' }));
  done(
    await a.answers('b-head', [
      { questionId: one, stance: 'ALTERNATIVE', expectedVersion: 0 },
      { questionId: two, text: 'chưa rõ', expectedVersion: 0 },
    ]),
  );
  expect(numbersIn(await submit('b-head'))).toEqual([
    ['BLOCKING_TEXT_REQUIRED', undefined],
    ['MISSING_ANSWERS', '3'],
    ['ANSWER_TEXT_REQUIRED', '1'],
    ['ANSWER_STANCE_REQUIRED', '2'],
  ]);
  done(await a.fields('b-head', { expectedVersion: 1, conclusion: 'QUALIFIED', blockingText: 'sửa Điều 1' }));
  expect(codesOf(await submit('b-head', { acknowledgeMissing: true }))).toEqual([
    'BLOCKING_TEXT_UNEXPECTED',
    'ANSWER_TEXT_REQUIRED',
    'ANSWER_STANCE_REQUIRED',
  ]);
  done(await a.fields('b-head', { expectedVersion: 2, position: 'AGREE_IF_AMENDED' }));
  done(
    await a.answers('b-head', [
      { questionId: one, stance: 'ALTERNATIVE', text: 'giao cho tỉnh', expectedVersion: 1 },
      { questionId: two, expectedVersion: 1 },
    ]),
  );
  expect(numbersIn(await submit('b-head'))).toEqual([['MISSING_ANSWERS', '3']]);
  done(await submit('b-head', { acknowledgeMissing: true }));
  done(
    await a.answers('b-head', [{ questionId: q3, stance: 'OUT_OF_REMIT', text: 'không thuộc thẩm quyền', expectedVersion: 0 }]),
  );
  done(await submit('b-head')); // it was said something to, and the office decides
  const claims = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query('select question_id, reason, accepted from out_of_remit where round_id = $1', [
      asUuid(roundId),
    ]);
    return rows;
  });
  expect(claims).toEqual([{ question_id: asUuid(q3), reason: 'không thuộc thẩm quyền', accepted: null }]);

  // Who does not lead the appraisal concludes nothing.
  done(await a.fields('a-head', { expectedVersion: 0, position: 'DISAGREE', conclusion: 'QUALIFIED' }));
  done(await a.answers('a-head', [{ questionId: one, stance: 'NO_OBJECTION_DECLARED', expectedVersion: 0 }]));
  expect(codesOf(await submit('a-head'))).toEqual(['CONCLUSION_UNEXPECTED', 'BLOCKING_TEXT_REQUIRED']);
});

test('what a thread said first goes into the opinion as it was; what was said about it inside the body stays there', async () => {
  const { draftId, roundId } = await aRoundWithQuestions(world, []);
  const a = opining(world, roundId);
  const inA = await aComment(world, 'a-officer', { draftId, audience: 'BODY', text: 'Thiếu kinh phí.' });
  const reply = { commentId: inA.id, text: 'nội bộ: đừng nói ra' };
  done((await world.ask('a-head', ReplyToComment, { input: reply })).data?.replyToComment);
  const taken = await aComment(world, 'a-head', { draftId, audience: 'ROUND', text: 'rút lại' });
  const note = await aComment(world, 'a-head', { draftId, audience: 'PRIVATE', text: 'ghi chú' });
  const ofB = await aComment(world, 'b-head', { draftId, text: 'của B' });
  const officials = async (login: string) =>
    new Map((await world.ask(login, OfficialThreads, { draftId })).data!.draft.threads.nodes.map((t) => [t.id, t.isOfficial]));

  for (const { thread } of [inA, taken]) done(await a.pick('a-officer', thread.id));
  expect(codesOf(await a.pick('a-officer', inA.thread.id))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await a.pick('a-head', note.thread.id))).toEqual(['BAD_INPUT']);
  expect(codesOf(await a.pick('a-officer', note.thread.id))).toEqual(['NOT_FOUND']);
  expect(codesOf(await a.pick('a-head', ofB.thread.id))).toEqual(['NOT_ALLOWED']);
  expect((await a.working('a-head'))!.pickedThreads).toEqual([{ id: inA.thread.id }, { id: taken.thread.id }]);
  done(await a.unpick('a-head', taken.thread.id));
  expect(codesOf(await a.unpick('a-head', taken.thread.id))).toEqual(['NOTHING_TO_CHANGE']);
  done(await a.pick('a-head', taken.thread.id));
  done((await world.ask('a-head', RetractComment, { input: { commentId: taken.id } })).data?.retractComment);
  expect((await officials('a-head')).get(inA.thread.id)).toBe(false);
  done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE_WITH_COMMENTS' }));
  await a.sign('a-head');

  const remark = { position: 1, exact: null, text: 'Thiếu kinh phí.', suggestedText: null, block: null };
  for (const login of ['b-head', 'o-desk', 'l-head'])
    expect((await a.opinions(login))[0]!.remarks).toEqual([{ ...remark, thread: null }]);
  expect(JSON.stringify(await a.opinions('b-head'))).not.toContain('nội bộ');
  expect([...(await officials('b-head')).keys()]).not.toContain(inA.thread.id);
  expect((await officials('a-head')).get(inA.thread.id)).toBe(true);
  const edit = { commentId: inA.id, expectedVersion: 1, text: 'Đủ kinh phí.' };
  done((await world.ask('a-officer', EditComment, { input: edit })).data?.editComment);
  done((await world.ask('a-officer', RetractComment, { input: { commentId: inA.id } })).data?.retractComment);
  expect((await a.opinions('a-head'))[0]!.remarks).toEqual([{ ...remark, thread: { id: inA.thread.id } }]);
  await expect(
    asAdmin(world.database.name, (admin) =>
      admin.query(`update opinion set comment = 'khác' where round_id = $1`, [asUuid(roundId)]),
    ),
  ).rejects.toThrow('never changes');
});

test('after the close an opinion is a late addendum, or none', async () => {
  const { roundId } = await aRoundWithQuestions(world, []);
  const a = opining(world, roundId);
  done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  await close(roundId);
  expect(await stateOf(roundId, 'A')).not.toBe('SUBMITTED');
  const before = await stateOf(roundId, 'A');
  expect((await a.working('a-officer'))!.position).toBe('AGREE');
  expect(codesOf(await a.submit('a-head', 1))).toEqual(['ROUND_CLOSED']);
  done(await a.fields('a-head', { expectedVersion: 1, comment: 'gửi muộn' }));
  expect(await a.sign('a-head', { lateAddendum: true })).toMatchObject({ sequence: 1, lateAddendum: true });
  expect(await stateOf(roundId, 'A')).toBe(before);
  for (const [status, code] of [
    ['PAUSED', 'ROUND_PAUSED'],
    ['RECALLED', 'ROUND_CLOSED'],
  ]) {
    await asAdmin(world.database.name, (admin) =>
      admin.query('update round set status = $2 where id = $1', [asUuid(roundId), status]),
    );
    expect(codesOf(await a.submit('a-head', (await a.working('a-head'))!.version, { lateAddendum: true }))).toEqual([code]);
    expect(codesOf(await a.fields('a-head', { expectedVersion: 2, comment: 'x' }))).toEqual([code]);
  }
});

test('in a round AFTER_OWN signing reveals the others, once, and what is signed later says so', async () => {
  const { draftId, roundId } = await aRoundWithQuestions(world, [], { mode: 'AFTER_OWN' });
  const a = opining(world, roundId);
  await using follower = aFollower(world.as('a-head'), draftId);
  await follower.ready();
  for (const login of ['a-head', 'b-head']) done(await a.fields(login, { expectedVersion: 0, position: 'AGREE' }));
  expect(await a.sign('b-head')).toMatchObject({ afterSeeingOthers: false });
  expect(await a.opinions('a-head')).toEqual([]);
  expect((await requestsOf('a-head', roundId)).map(({ body }) => body.id)).toEqual([world.body['A']]);
  expect(await a.sign('a-head')).toMatchObject({ afterSeeingOthers: false });
  expect((await a.opinions('a-head')).map(({ body }) => body.id)).toEqual([world.body['B'], world.body['A']]);
  await follower.until(() => follower.events().some((event) => event.__typename === 'RoundRevealed'));
  expect(await a.sign('a-head')).toMatchObject({ sequence: 2, afterSeeingOthers: true });
  expect(await a.opinions('c-head')).toEqual([]);
  await aComment(world, 'a-head', { draftId, text: 'hết' });
  await follower.until(() => follower.events().some((event) => event.__typename === 'CommentAdded'));
  expect(follower.events().filter((event) => event.__typename === 'RoundRevealed')).toHaveLength(1);
});

test('in a round AT_CLOSE nobody sees who signed before the close, and who signs after it has seen the others', async () => {
  const { draftId, roundId } = await aRoundWithQuestions(world, [], { mode: 'AT_CLOSE' });
  const a = opining(world, roundId);
  const inA = await aComment(world, 'a-head', { draftId, audience: 'ROUND', text: 'kín' });
  done(await a.pick('a-head', inA.thread.id));
  for (const login of ['a-head', 'b-head']) done(await a.fields(login, { expectedVersion: 0, position: 'AGREE' }));
  await a.sign('a-head');
  for (const login of ['b-head', 'l-head', 'c-officer']) expect(await a.opinions(login)).toEqual([]);
  expect(await a.opinions('o-desk')).toHaveLength(1);
  await close(roundId);
  expect(await a.opinions('c-officer')).toHaveLength(1);
  const isOfficial = (await world.ask('b-head', OfficialThreads, { draftId })).data!.draft.threads.nodes;
  expect(isOfficial).toEqual([{ id: inA.thread.id, isOfficial: true }]);
  expect(await a.sign('b-head', { lateAddendum: true })).toMatchObject({ afterSeeingOthers: true, lateAddendum: true });
});

test('a newer draft makes an opinion stale, tells its body alone, and one step reconfirms it', async () => {
  const { proposalId, draftId, roundId, questionIds } = await aRoundWithQuestions(world, three);
  const a = opining(world, roundId);
  const reconfirm = async (login: string, expectedSequence: number, round = roundId) =>
    (await world.ask(login, ReconfirmOpinion, { input: { roundId: round, expectedSequence } })).data?.reconfirmOpinion;
  expect(codesOf(await reconfirm('a-head', 1))).toEqual(['WRONG_STATE']);
  const inA = await aComment(world, 'a-officer', { draftId, audience: 'BODY', text: 'Thiếu kinh phí.' });
  done(await a.pick('a-head', inA.thread.id));
  done(await a.fields('a-head', { expectedVersion: 0, position: 'DISAGREE', blockingText: 'Không đủ.' }));
  done(await a.answers('a-head', [{ questionId: questionIds[0]!, stance: 'AGREE', expectedVersion: 0 }]));
  const first = await a.sign('a-head');
  expect(codesOf(await reconfirm('a-head', 1))).toEqual(['NOTHING_TO_CHANGE']);
  await using inbox = anInboxFollower(world.as('a-officer'));
  await using other = anInboxFollower(world.as('b-officer'));
  await Promise.all([inbox.ready(), other.ready()]);
  const second = await upload(proposalId, 'hai');
  await inbox.until(() => inbox.events().some((event) => event.__typename === 'OpinionStale'));
  expect(inbox.events()).toMatchObject([
    { __typename: 'OpinionStale', opinionId: first.id, roundId, draftId: second.id, draftNumber: 2 },
  ]);
  expect(other.events()).toEqual([]);
  expect((await a.opinions('b-head'))[0]).toMatchObject({ isStale: true, draft: { id: draftId } });
  expect(codesOf(await reconfirm('a-officer', 1))).toEqual(['NOT_SIGNATORY']);
  expect(codesOf(await reconfirm('a-head', 2))).toEqual(['STALE_VERSION']);
  expect(done(await reconfirm('a-head', 1)).opinion).toMatchObject({
    ...{ sequence: 2, position: 'DISAGREE', isStale: false, isLatest: true, draft: { id: second.id, number: 2 } },
    ...{ reconfirms: { id: first.id, isStale: true, isLatest: false }, remarks: [{ text: 'Thiếu kinh phí.' }] },
    answers: [{ question: { number: 1 }, stance: 'AGREE' }],
  });

  // In a round to reconfirm, answers go to the questions asked in the same words.
  const next = await openFor(world, second.id, [{ text: 'Mới?', mandatory: false }, { text: 'Một?' }], { kind: 'RECONFIRM' });
  expect(done(await reconfirm('a-head', 2, next.roundId)).opinion).toMatchObject({
    ...{ sequence: 1, answers: [{ question: { number: 2 }, stance: 'AGREE' }], isLatest: true },
  });
  expect(codesOf(await reconfirm('a-head', 1, next.roundId))).toEqual(['NOTHING_TO_CHANGE']);
  const harder = await openFor(world, second.id, [{ text: 'Mới?' }], { kind: 'RECONFIRM' });
  expect(numbersIn(await reconfirm('a-head', 1, harder.roundId))).toEqual([['MISSING_ANSWERS', '1']]);
  await close(roundId);
  expect(codesOf(await reconfirm('a-head', 1))).toEqual(['ROUND_CLOSED']);
});

test('the office enters the paper of a body for which nobody acts, and everybody is shown that it did', async () => {
  const { draftId, roundId, questionIds } = await aRoundWithQuestions(world, [{ text: 'Một?' }]);
  const bodyId = world.body['C']!;
  const enter = async (login: string, more = {}) => {
    const answers = [{ questionId: questionIds[0]!, stance: 'AGREE' as const }];
    const input = { roundId, bodyId, documentReference: '12/CV-C', position: 'AGREE' as const, answers, ...more };
    return (await world.ask(login, EnterOpinion, { input })).data?.enterOpinion;
  };
  expect(codesOf(await enter('o-desk'))).toEqual(['BODY_HAS_ACCOUNTS']);
  const leave = (to: string | null) =>
    asAdmin(world.database.name, (admin) =>
      admin.query('update membership set valid_to = $2 where body_id = $1', [asUuid(bodyId), to]),
    );
  await leave('2021-01-01');
  try {
    expect(codesOf(await enter('a-head'))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await enter('d-head'))).toEqual(['NOT_FOUND']);
    expect(codesOf(await enter('o-desk', { bodyId: world.body['D'] }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await enter('o-desk', { documentReference: ' ' }))).toEqual(['EMPTY_TEXT']);
    expect(codesOf(await enter('o-desk', { position: 'DISAGREE', answers: [] }))).toEqual([
      'BLOCKING_TEXT_REQUIRED',
      'MISSING_ANSWERS',
    ]);
    await using b = aFollower(world.as('b-head'), draftId);
    await b.ready();
    const entered = {
      documentReference: '12/CV-C',
      enteredBy: { id: world.body['O'] },
      body: { id: bodyId },
      signer: { login: 'o-desk' },
    };
    expect(done(await enter('o-desk')).opinion).toMatchObject(entered);
    expect((await opining(world, roundId).opinions('b-head'))[0]).toMatchObject(entered);
    await b.until(() => b.events().some((event) => event.__typename === 'OpinionSubmitted'));
    expect(b.events().find((event) => event.__typename === 'OpinionSubmitted')).toMatchObject({
      ...{ bodyId, enteredByBodyId: world.body['O'] },
    });
  } finally {
    await leave(null);
  }
});

test('the same key signs once', async () => {
  const { roundId } = await aRoundWithQuestions(world, []);
  const a = opining(world, roundId);
  done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  const input = { roundId, expectedVersion: 1, idempotencyKey: `sign ${roundId}` };
  const twice = await Promise.all([1, 2].map(() => world.ask('a-head', SubmitOpinion, { input })));
  const [one, two] = twice.map(({ data }) => done(data?.submitOpinion).opinion!.id);
  expect(one).toBe(two);
  expect(await a.opinions('a-head')).toHaveLength(1);
});
