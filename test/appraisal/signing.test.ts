import { ConcealComment } from '../../clients/audiences.operations.ts';
import { CloseRound, EditComment, ReplyToComment, UploadDraft } from '../../clients/operations.ts';
import { EnterOpinion } from '../../clients/opinions.operations.ts';
import { AskAgain, RecallRound, RoundInFull } from '../../clients/rounds.operations.ts';
import { RetractComment } from '../../clients/threads.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower, anInboxFollower } from '../harness/follower.ts';
import { aComment, aWorld, codesOf, done, type World } from '../harness/world.ts';
import { aRoundWithQuestions, opining } from './opining.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const edit = async (login: string, commentId: string, expectedVersion: number, text: string) =>
  (await world.ask(login, EditComment, { input: { commentId, expectedVersion, text } })).data?.editComment;
const retract = async (login: string, commentId: string) =>
  (await world.ask(login, RetractComment, { input: { commentId } })).data?.retractComment;
const close = async (roundId: string) => (await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound;
const requestOf = async (letter: string, roundId: string) => {
  const { data } = await world.ask('o-desk', RoundInFull, { id: roundId });
  const { requests } = data!.node as { requests: { id: string; state: string; body: { id: string } }[] };
  return requests.find(({ body }) => body.id === world.body[letter])!;
};

test('who edits or takes back what a picked thread said first changes what is to be signed; who answers it does not', async () => {
  const { draftId, roundId } = await aRoundWithQuestions(world, []);
  const a = opining(world, roundId);
  const said = await aComment(world, 'a-officer', { draftId, audience: 'BODY', text: 'Thiếu kinh phí.' });
  done(await a.pick('a-head', said.thread.id));
  done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  expect((await a.working('a-head'))!.version).toBe(2);
  const reply = done(
    (await world.ask('a-head', ReplyToComment, { input: { commentId: said.id, text: 'nội bộ' } })).data?.replyToComment,
  ).comment!;
  done(await edit('a-head', reply.id, 1, 'nội bộ hơn'));
  expect((await a.working('a-head'))!.version).toBe(2);

  done(await edit('a-officer', said.id, 1, 'Thừa kinh phí.'));
  expect(codesOf(await a.submit('a-head', 2))).toEqual(['STALE_VERSION']);
  expect(codesOf(await a.pass('a-head', 2))).toEqual(['STALE_VERSION']);
  expect(await a.working('a-head')).toMatchObject({ version: 3, updatedBy: { login: 'a-officer' } });
  expect((await a.sign('a-head')).remarks).toEqual([{ text: 'Thừa kinh phí.' }]);
  const read = (await a.working('a-head'))!.version;
  done(await retract('a-officer', said.id));
  expect(codesOf(await a.submit('a-head', read))).toEqual(['STALE_VERSION']);
  expect((await a.sign('a-head')).remarks).toEqual([]);
});

test('who signs while another edits what goes in signs what was read, or is told', async () => {
  for (let n = 0; n < 5; n++) {
    const { draftId, roundId } = await aRoundWithQuestions(world, []);
    const a = opining(world, roundId);
    const said = await aComment(world, 'a-officer', { draftId, audience: 'BODY', text: 'trước' });
    done(await a.pick('a-head', said.thread.id));
    done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
    const [signed] = await Promise.all([a.submit('a-head', 2), edit('a-officer', said.id, 1, 'sau')]);
    if (signed!.opinion) expect(signed!.opinion.remarks).toEqual([{ text: 'trước' }]);
    else expect(codesOf(signed)).toEqual(['STALE_VERSION']);
  }
});

test('what the office concealed does not come back by an opinion into which its thread was picked', async () => {
  const { draftId, roundId } = await aRoundWithQuestions(world, []);
  const a = opining(world, roundId);
  const said = await aComment(world, 'a-head', { draftId, audience: 'ROUND', text: 'tên người' });
  done(await a.pick('a-head', said.thread.id));
  done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  const input = { commentId: said.id, decisionReference: '1/QĐ', reason: 'lộ bí mật' };
  done((await world.ask('o-desk', ConcealComment, { input })).data?.concealComment);
  await a.sign('a-head');
  for (const login of ['b-head', 'l-head']) expect(JSON.stringify(await a.opinions(login))).not.toContain('tên người');
  expect(JSON.stringify(await a.opinions('a-officer'))).toContain('tên người');
});

test('an answer that is out of remit is told as a claim, to the office in its inbox and to the circle of the round, once', async () => {
  const { draftId, roundId, questionIds } = await aRoundWithQuestions(world, [{ text: 'Một?' }, { text: 'Hai?' }]);
  const a = opining(world, roundId);
  await using office = anInboxFollower(world.as('o-head'));
  await using l = aFollower(world.as('l-head'), draftId);
  await Promise.all([office.ready(), l.ready()]);
  const claimed = { questionId: questionIds[1]!, stance: 'OUT_OF_REMIT' as const, text: 'không thuộc chức năng' };
  done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  const agreed = { questionId: questionIds[0]!, stance: 'AGREE' as const, expectedVersion: 0 };
  done(await a.answers('a-head', [agreed, { ...claimed, expectedVersion: 0 }]));
  await a.sign('a-head');
  const told = { questionId: questionIds[1], bodyId: world.body['A'], reason: claimed.text };
  const claims = (items: { __typename: string }[]) => items.filter((item) => item.__typename === 'OutOfRemitClaimed');
  await Promise.all([office.until(() => claims(office.items).length === 1), l.until(() => claims(l.items).length === 1)]);
  for (const { items } of [office, l]) expect(claims(items)).toMatchObject([told]);
  const changed = (kind: string) =>
    office.events().some((event) => event.__typename === 'AttentionChanged' && event.kinds.includes(kind as never));
  await office.until(() => changed('DECIDE_OUT_OF_REMIT'));

  // Signed again it is claimed already.
  done(await a.fields('a-head', { expectedVersion: 1, comment: 'thêm' }));
  await a.sign('a-head');
  await l.until(() => l.events().filter((event) => event.__typename === 'OpinionSubmitted').length === 2);
  done(await a.answers('a-head', [{ ...claimed, questionId: questionIds[0]!, expectedVersion: 1 }]));
  await a.sign('a-head');
  await Promise.all([office, l].map((each) => each.until(() => claims(each.items).length > 1)));
  for (const { items } of [office, l]) expect(claims(items)).toMatchObject([told, { ...told, questionId: questionIds[0] }]);
});

test('in a blind round another body is told nothing of an answer that is out of remit', async () => {
  const { draftId, roundId, questionIds } = await aRoundWithQuestions(world, [{ text: 'Một?' }], { mode: 'AT_CLOSE' });
  const a = opining(world, roundId);
  await using b = aFollower(world.as('b-head'), draftId);
  await using office = aFollower(world.as('o-desk'), draftId);
  await Promise.all([b.ready(), office.ready()]);
  done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  const answer = { questionId: questionIds[0]!, stance: 'OUT_OF_REMIT' as const, text: 'không', expectedVersion: 0 };
  done(await a.answers('a-head', [answer]));
  await a.sign('a-head');
  const kindsOf = (follower: typeof b) => follower.events().map((event) => event.__typename);
  await office.until(() => kindsOf(office).includes('OutOfRemitClaimed'));
  done(await close(roundId));
  await b.until(() => kindsOf(b).includes('RoundRevealed'));
  expect(kindsOf(b)).not.toContain('OutOfRemitClaimed');
});

test('what the office enters for a body says so in every event of it', async () => {
  const { draftId, roundId, questionIds } = await aRoundWithQuestions(world, [{ text: 'Một?' }]);
  const bodyId = world.body['C']!;
  const leave = (to: string | null) =>
    asAdmin(world.database.name, (admin) =>
      admin.query('update membership set valid_to = $2 where body_id = $1', [readGlobalId(bodyId)!.uuid, to]),
    );
  await using b = aFollower(world.as('b-head'), draftId);
  await using office = anInboxFollower(world.as('o-head'));
  await Promise.all([b.ready(), office.ready()]);
  await leave('2021-01-01');
  try {
    const answers = [{ questionId: questionIds[0]!, stance: 'OUT_OF_REMIT' as const, text: 'không thuộc chức năng' }];
    const input = { roundId, bodyId, documentReference: '12/CV-C', position: 'AGREE' as const, answers };
    done((await world.ask('o-desk', EnterOpinion, { input })).data?.enterOpinion);
  } finally {
    await leave(null);
  }
  const a = opining(world, roundId);
  done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  await a.sign('a-head', { acknowledgeMissing: true });
  await b.until(() => b.events().filter((event) => event.__typename === 'CoverageChanged').length === 2);
  await office.until(() => office.items.some((item) => item.__typename === 'OutOfRemitClaimed'));
  const forWhom = b.events().map(({ __typename: kind, actor }) => [kind, actor.onBehalfOfBodyId, actor.onBehalfOfBodyName]);
  const [entered, own] = [
    [bodyId, 'Body C'],
    [null, null],
  ];
  expect(forWhom).toEqual([
    ...[
      ['OpinionSubmitted', ...entered!],
      ['RequestStateChanged', ...entered!],
      ['OutOfRemitClaimed', ...entered!],
    ],
    ...[
      ['CoverageChanged', ...entered!],
      ['RequestStateChanged', ...own!],
    ],
    ...[
      ['OpinionSubmitted', ...own!],
      ['RequestStateChanged', ...own!],
      ['CoverageChanged', ...own!],
    ],
  ]);
  const claimed = office.events().find((event) => event.__typename === 'OutOfRemitClaimed');
  expect(claimed!.actor).toMatchObject({ onBehalfOfBodyName: 'Body C' });
});

test('who signs while the round is closed or taken back has signed in time, or is told that it is over', async () => {
  for (let n = 0; n < 6; n++) {
    const { roundId } = await aRoundWithQuestions(world, [], { mode: n % 2 ? 'OPEN' : 'AFTER_OWN' });
    const a = opining(world, roundId);
    done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
    const recalls = n % 3 === 0;
    const end = recalls
      ? world.ask('o-desk', RecallRound, { input: { roundId, reason: 'nhầm' } }).then(({ data }) => done(data?.recallRound))
      : close(roundId).then((payload) => done(payload));
    const [signed] = await Promise.all([a.submit('a-head', 1), end]);
    const { state } = await requestOf('A', roundId);
    if (signed!.opinion) {
      expect(signed!.opinion.lateAddendum).toBe(false);
      expect(state).toBe(recalls ? 'CANCELLED' : 'SUBMITTED');
    } else {
      expect(codesOf(signed)).toEqual(['ROUND_CLOSED']);
      expect(state).toBe(recalls ? 'CANCELLED' : 'NOT_GIVEN');
    }
    if (recalls) expect(codesOf(await a.fields('a-officer', { expectedVersion: 1 }))).toEqual(['ROUND_CLOSED']);
  }
});

test('a body that is asked again while it signs anew is asked again, or has answered', async () => {
  const { roundId } = await aRoundWithQuestions(world, []);
  const a = opining(world, roundId);
  done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  await a.sign('a-head');
  const { id: requestId } = await requestOf('A', roundId);
  for (let n = 2; n < 6; n++) {
    const { version, fieldsVersion } = (await a.working('a-head'))!;
    const [signed, asked, written] = await Promise.all([
      a.submit('a-head', version),
      world.ask('o-desk', AskAgain, { input: { requestId, reason: 'rõ hơn' } }),
      a.fields('a-officer', { expectedVersion: fieldsVersion, comment: `lần ${n}` }),
    ]);
    done(asked.data?.askAgain);
    done(written);
    expect(['SUBMITTED', 'ASKED_AGAIN']).toContain((await requestOf('A', roundId)).state);
    if (!signed!.opinion) expect(codesOf(signed)).toEqual(['STALE_VERSION']);
    await a.sign('a-head');
    expect((await requestOf('A', roundId)).state).toBe('SUBMITTED');
  }
});

test('an opinion signed while a newer draft comes is about it, or is overtaken by it and its body told', async () => {
  for (const late of [false, true, false, true]) {
    const { proposalId, draftId, roundId } = await aRoundWithQuestions(world, []);
    const a = opining(world, roundId);
    await using inbox = anInboxFollower(world.as('a-head'));
    await inbox.ready();
    done(await a.fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
    if (late) done(await close(roundId));
    const input = { proposalId, text: 'Hai.', mediaType: 'PLAIN' as const };
    const [signed, uploaded] = await Promise.all([
      a.submit('a-head', 1, { lateAddendum: late }),
      world.ask('l-head', UploadDraft, { input }),
    ]);
    const newer = done(uploaded.data?.uploadDraft).draft!.id;
    const { draft } = done(signed).opinion!;
    expect([draftId, newer]).toContain(draft.id);
    expect((await a.opinions('a-head'))[0]!.isStale).toBe(draft.id === draftId);
    if (draft.id === draftId) await inbox.until(() => inbox.events().some((event) => event.__typename === 'OpinionStale'));
  }
});
