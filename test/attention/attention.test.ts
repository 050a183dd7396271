import { Attention } from '../../clients/attention.operations.ts';
import { asAdmin } from '../harness/database.ts';
import { aWorld, blocksOf, sampleText, type World } from '../harness/world.ts';
import { waitingFor, watching } from './attending.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const everybody = ['o-head', 'l-head', 'a-head', 'a-officer', 'b-officer'];
let years = 2100;

/** Steps that are watched, and what waits for somebody of one proposal after them. */
async function aWatchedWorld() {
  const { step, followers, close } = await watching(world, everybody);
  const programmeId = await step('o-clerk', 'createProgramme', { kind: 'YEAR', year: years++, title: 'Chương trình' });
  const proposalId = await step('o-clerk', 'createProposal', {
    ...{ programmeId, kind: 'SCHEME', title: `Đề án ${years}`, due: '2024-06' },
    ...{ leadBodyId: world.body['L'], decidingBodyId: world.body['P'] },
  });
  const waits = async (login: string) =>
    (await waitingFor(world, login)).filter(({ proposal }) => proposal.id === proposalId).map(({ kind }) => kind);
  const inReview = async (text = sampleText) => {
    await step('o-clerk', 'adoptProgramme', { programmeId });
    await step('l-officer', 'startProposal', { proposalId });
    const draftId = await step('l-officer', 'uploadDraft', { proposalId, text });
    await step('l-head', 'submitProposal', { proposalId, draftId });
    await step('o-desk', 'passCheck', { proposalId });
    return draftId;
  };
  const open = (draftId: string, more: object = {}) =>
    step('o-desk', 'openRound', { draftId, kind: 'APPRAISAL', bodyIds: ['A', 'B'].map((letter) => world.body[letter]), ...more });
  const signed = async (letter: string, roundId: string) => {
    await step(`${letter}-officer`, 'draftOpinion', { roundId, expectedVersion: 0, position: 'AGREE' });
    await step(`${letter}-officer`, 'passForSignature', { roundId, expectedVersion: 1 });
    await step(`${letter}-head`, 'submitOpinion', { roundId, expectedVersion: 1 });
  };
  const requestOf = async (letter: string) =>
    (await waitingFor(world, `${letter}-head`)).find(({ proposal, request }) => proposal.id === proposalId && request)!.request!
      .id;
  return { step, followers, close, programmeId, proposalId, waits, inReview, open, signed, requestOf };
}

test('a proposal waits for the office, its lead body and its head in turn, from admission to readiness', async () => {
  const { step, close, programmeId, proposalId, waits, open } = await aWatchedWorld();
  expect(await waits('o-head')).toEqual([]);
  await step('o-clerk', 'consultProgramme', { programmeId });
  expect([await waits('o-head'), await waits('o-desk'), await waits('l-head')]).toEqual([['ADMIT_PROPOSAL'], [], []]);
  await step('o-clerk', 'admitProposal', { proposalId });
  expect([await waits('o-head'), await waits('l-head')]).toEqual([[], []]);
  await step('o-clerk', 'adoptProgramme', { programmeId });
  expect([await waits('l-head'), await waits('l-officer'), await waits('a-head')]).toEqual([
    ['START_PREPARATION'],
    ['START_PREPARATION'],
    [],
  ]);
  await step('l-officer', 'startProposal', { proposalId });
  expect(await waits('l-officer')).toEqual(['PREPARE_DRAFT']);
  const draftId = await step('l-officer', 'uploadDraft', { proposalId, text: sampleText });
  expect([await waits('l-officer'), await waits('l-head')]).toEqual([[], ['SUBMIT_DOSSIER']]);
  await step('l-head', 'submitProposal', { proposalId, draftId });
  expect([await waits('l-head'), await waits('o-desk')]).toEqual([[], ['CHECK_DOSSIER']]);
  await step('o-desk', 'passCheck', { proposalId });
  expect(await waits('o-desk')).toEqual(['OPEN_ROUND']);
  const roundId = await open(draftId);
  expect(await waits('o-desk')).toEqual([]);
  await step('o-desk', 'closeRound', { roundId });
  expect(await waits('o-desk')).toEqual(['MARK_READY']);
  await step('o-desk', 'markReady', { proposalId });
  expect(await waits('o-desk')).toEqual(['SCHEDULE_PROPOSAL']);
  const newDue = '2099-06-30';
  await step('o-head', 'returnForRepreparation', { proposalId, reasonCodes: ['OTHER'], reason: 'x', newDue });
  expect([await waits('o-desk'), await waits('l-officer')]).toEqual([[], ['PREPARE_DRAFT']]);
  await step('l-head', 'submitProposal', { proposalId, draftId });
  await step('o-desk', 'returnIncomplete', { proposalId, missing: ['x'], newDue });
  expect([await waits('o-desk'), await waits('l-officer')]).toEqual([[], ['COMPLETE_DOSSIER']]);
  await close();
}, 60_000);

test('a body is to acknowledge, give, sign, give again and reconfirm its opinion, each until it has', async () => {
  const { step, close, proposalId, waits, inReview, open, requestOf } = await aWatchedWorld();
  const roundId = await open(await inReview());
  expect([await waits('a-head'), await waits('a-officer'), await waits('a-observer'), await waits('c-head')]).toEqual([
    ['ACKNOWLEDGE_REQUEST'],
    ['ACKNOWLEDGE_REQUEST'],
    [],
    [],
  ]);
  const requestId = await requestOf('a');
  await step('a-officer', 'acknowledgeRequest', { roundId });
  expect(await waits('a-officer')).toEqual(['GIVE_OPINION']);
  await step('a-officer', 'draftOpinion', { roundId, expectedVersion: 0, position: 'AGREE' });
  expect(await waits('a-officer')).toEqual(['GIVE_OPINION']);
  await step('a-officer', 'passForSignature', { roundId, expectedVersion: 1 });
  expect([await waits('a-officer'), await waits('a-head')]).toEqual([[], ['SIGN_OPINION']]);
  await step('a-head', 'submitOpinion', { roundId, expectedVersion: 1 });
  expect([await waits('a-head'), await waits('o-desk')]).toEqual([[], []]);
  await step('o-desk', 'askAgain', { requestId, reason: 'Chưa rõ' });
  expect(await waits('a-officer')).toEqual(['ANSWER_AGAIN']);
  await step('a-head', 'submitOpinion', { roundId, expectedVersion: 2 });
  expect(await waits('a-officer')).toEqual([]);
  await step('l-officer', 'uploadDraft', { proposalId, text: `${sampleText}\n\n# Điều 3. Hiệu lực\n` });
  expect([await waits('a-head'), await waits('b-head')]).toEqual([['RECONFIRM_OPINION'], ['ACKNOWLEDGE_REQUEST']]);
  const [item] = (await waitingFor(world, 'a-head')).filter(({ proposal }) => proposal.id === proposalId);
  expect(item).toMatchObject({
    round: { id: roundId },
    draft: { number: 2 },
    opinion: { id: expect.any(String) },
    forPerson: false,
  });
  await step('a-head', 'reconfirmOpinion', { roundId, expectedSequence: 2 });
  expect(await waits('a-head')).toEqual([]);
  await step('b-head', 'recuse', { roundId, reason: 'Có lợi ích liên quan' });
  expect([await waits('b-head'), await waits('o-desk')]).toEqual([[], ['CLOSE_ROUND']]);
  await step('o-desk', 'closeRound', { roundId });
  expect(await waits('o-desk')).toEqual(['MARK_READY']);
  await close();
}, 60_000);

test('whom the head lets sign is waited for like the head, as long as it lasts', async () => {
  const { step, close, waits, inReview, open } = await aWatchedWorld();
  const roundId = await open(await inReview());
  await step('a-officer', 'draftOpinion', { roundId, expectedVersion: 0, position: 'AGREE' });
  await step('a-officer', 'passForSignature', { roundId, expectedVersion: 1 });
  const officer = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(`select id from person where login = 'a-officer'`);
    return rows[0].id as string;
  });
  const { globalId } = await import('../../src/graphql/global-id.ts');
  const days = { validFrom: '2024-01-01', validTo: '2999-12-31' };
  const delegationId = await step('a-head', 'delegateSigning', { personId: globalId('Person', officer), ...days });
  expect(await waits('a-officer')).toEqual(['SIGN_OPINION']);
  await step('a-head', 'endDelegation', { delegationId });
  expect([await waits('a-officer'), await waits('a-head')]).toEqual([[], ['SIGN_OPINION']]);
  await close();
}, 60_000);

test('a paused or recalled round waits for nobody, and one that goes on waits again', async () => {
  const { step, close, waits, inReview, open } = await aWatchedWorld();
  const draftId = await inReview();
  const roundId = await open(draftId);
  await step('o-desk', 'pauseRound', { roundId });
  expect([await waits('a-head'), await waits('o-desk')]).toEqual([[], []]);
  await step('o-desk', 'resumeRound', { roundId });
  expect(await waits('a-head')).toEqual(['ACKNOWLEDGE_REQUEST']);
  await step('o-desk', 'recallRound', { roundId, reason: 'Nhầm' });
  expect([await waits('a-head'), await waits('o-desk')]).toEqual([[], ['OPEN_ROUND']]);
  await close();
}, 60_000);

test('the office is to decide on what is out of remit, found insufficient, and contested', async () => {
  const { step, close, waits, inReview, open, signed } = await aWatchedWorld();
  const roundId = await open(await inReview());
  const claimId = await step('b-head', 'claimOutOfRemit', { roundId, reason: 'Không thuộc chức năng' });
  expect([await waits('o-desk'), await waits('l-head')]).toEqual([['DECIDE_OUT_OF_REMIT'], []]);
  await step('o-desk', 'decideOutOfRemit', { claimId, accepted: true });
  expect([await waits('o-desk'), await waits('b-head')]).toEqual([[], []]);
  await signed('a', roundId);
  const opinionId = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(`select id from opinion order by signed_at desc limit 1`);
    return rows[0].id as string;
  });
  const { globalId } = await import('../../src/graphql/global-id.ts');
  const findings = (await waits('o-desk')).filter((kind) => kind === 'CONFIRM_FINDING').length;
  const findingId = await step('o-desk', 'proposeFinding', {
    ...{ opinionId: globalId('Opinion', opinionId), codes: ['TOO_VAGUE'], reason: 'Chung chung' },
  });
  expect((await waits('o-desk')).filter((kind) => kind === 'CONFIRM_FINDING')).toHaveLength(findings + 1);
  expect(await waits('a-head')).toEqual([]);
  await step('o-desk', 'confirmFinding', { findingId, reason: 'Đúng' });
  expect((await waits('o-desk')).filter((kind) => kind === 'CONFIRM_FINDING')).toHaveLength(findings);
  await step('a-head', 'contestFinding', { findingId, reason: 'Không đúng' });
  expect(await waits('o-desk')).toContain('JUDGE_CONTEST');
  await step('o-desk', 'withdrawFinding', { findingId, reason: 'Chấp nhận' });
  expect(await waits('o-desk')).not.toContain('JUDGE_CONTEST');
  await close();
}, 60_000);

test('a thread waits to be placed on a newer draft, a private one for its author alone', async () => {
  const { step, close, proposalId, waits, inReview, open } = await aWatchedWorld();
  const draftId = await inReview();
  await open(draftId);
  const block = (await blocksOf(world, draftId)).find(({ text }) => text.includes('ngân sách'))!;
  const anchor = { blockId: block.id, exact: 'ngân sách bảo đảm' };
  await step('a-officer', 'addComment', { draftId, audience: 'ROUND', text: 'Rõ hơn', anchor });
  await step('b-officer', 'addComment', { draftId, audience: 'PRIVATE', text: 'Ghi nhớ', anchor });
  await step('l-officer', 'uploadDraft', { proposalId, text: sampleText.replace('ngân sách bảo đảm', 'quỹ bảo đảm một phần') });
  expect(
    [await waits('a-head'), await waits('b-officer'), await waits('b-head')].map((kinds) => kinds.includes('CONFIRM_PLACEMENT')),
  ).toEqual([true, true, false]);
  const item = (await waitingFor(world, 'a-head')).find(({ kind }) => kind === 'CONFIRM_PLACEMENT')!;
  expect(item).toMatchObject({ draft: { number: 2 }, forPerson: false });
  await step('a-officer', 'detachThread', { threadId: item.thread!.id, draftId: item.draft!.id });
  expect(await waits('a-head')).not.toContain('CONFIRM_PLACEMENT');
  const note = (await waitingFor(world, 'b-officer')).find(({ kind }) => kind === 'CONFIRM_PLACEMENT')!;
  expect(note.forPerson).toBe(true);
  await step('b-officer', 'resolveThread', { threadId: note.thread!.id });
  expect(await waits('b-officer')).not.toContain('CONFIRM_PLACEMENT');
  await close();
}, 60_000);

test('a mention waits for whom it names and may see it, until it is read or taken back', async () => {
  const { step, close, waits, inReview, open } = await aWatchedWorld();
  const draftId = await inReview();
  await open(draftId);
  const mentions = [{ bodyId: world.body['B'] }, { bodyId: world.body['L'] }];
  const first = await step('a-officer', 'addComment', { draftId, audience: 'ROUND', text: 'Xin ý kiến', mentions });
  const mentioned = async (login: string) => (await waits(login)).filter((kind) => kind === 'MENTION').length;
  expect([await mentioned('b-head'), await mentioned('b-officer'), await mentioned('l-head'), await mentioned('a-head')]).toEqual(
    [1, 1, 0, 0],
  );
  await step('b-head', 'markRead', { draftId, upToCommentId: first });
  expect([await mentioned('b-head'), await mentioned('b-officer')]).toEqual([0, 1]);
  await step('a-officer', 'widenComment', { commentId: first, audience: 'ROUND_AND_LEAD', confirm: true });
  expect(await mentioned('l-head')).toBe(1);
  await step('a-officer', 'editComment', { commentId: first, expectedVersion: 1, text: 'Xin ý kiến', mentions: [mentions[0]] });
  expect([await mentioned('l-head'), await mentioned('b-officer')]).toEqual([0, 1]);
  await step('a-officer', 'retractComment', { commentId: first });
  expect(await mentioned('b-officer')).toBe(0);
  await close();
}, 60_000);

test('a mention in what was concealed waits for nobody who sees it no more', async () => {
  const { step, close, waits, inReview, open } = await aWatchedWorld();
  const draftId = await inReview();
  await open(draftId);
  const b = { bodyId: world.body['B'] };
  const commentId = await step('a-officer', 'addComment', { draftId, audience: 'ROUND', text: 'Xin ý kiến', mentions: [b] });
  await step('a-head', 'replyToComment', { commentId, text: 'Thêm', mentions: [b] });
  const mentioned = async () => (await waits('b-officer')).filter((kind) => kind === 'MENTION').length;
  expect(await mentioned()).toBe(2);
  await step('o-desk', 'concealComment', { commentId, decisionReference: '1-QĐ', reason: 'Lộ' });
  expect(await mentioned()).toBe(0);
  await close();
}, 60_000);

test.each(['AT_CLOSE', 'AFTER_OWN'])(
  'in a round %s no body learns from what waits, or from its inbox, what another does',
  async (mode) => {
    const { step, followers, close, waits, inReview, open, signed } = await aWatchedWorld();
    const draftId = await inReview();
    const roundId = await open(draftId, { mode });
    const before = ['a-head', 'a-officer', 'l-head'].map((login) => followers[login]!.events().length);
    await step('b-officer', 'addComment', {
      ...{
        draftId,
        audience: 'ROUND_AND_LEAD',
        text: 'Ai đó?',
        mentions: [{ bodyId: world.body['A'] }, { bodyId: world.body['L'] }],
      },
    });
    await signed('b', roundId);
    expect([await waits('a-head'), await waits('l-head')]).toEqual([['ACKNOWLEDGE_REQUEST'], []]);
    // What is its own comes through, and before it came nothing else.
    await step('a-officer', 'acknowledgeRequest', { roundId });
    const told = followers['a-head']!.events().slice(before[0]);
    expect(told.map((event) => event.__typename)).toEqual(['AttentionChanged']);
    expect(followers['l-head']!.events().slice(before[2])).toEqual([]);
    await step('o-desk', 'closeRound', { roundId });
    expect([await waits('a-head'), await waits('l-head')]).toEqual([['MENTION'], ['MENTION']]);
    await close();
  },
  60_000,
);

test('what waits longest comes first, page by page, also when what a page ended with is done meanwhile', async () => {
  const { close } = await aWatchedWorld();
  const all = await waitingFor(world, 'o-desk');
  expect(all.length).toBeGreaterThan(2);
  expect(all.map(({ startedAt }) => startedAt)).toEqual(all.map(({ startedAt }) => startedAt).sort());
  const { data } = await world.ask('o-desk', Attention, { first: 1 });
  const { pageInfo, nodes, totalCount } = data!.me.attention;
  expect([nodes, totalCount]).toEqual([[all[0]], all.length]);
  await asAdmin(world.database.name, (admin) =>
    admin.query(`update proposal set state = 'RESPONDING' where title = $1`, [all[0]!.proposal.title]),
  );
  const next = await world.ask('o-desk', Attention, { first: 1, after: pageInfo.endCursor });
  const kept = all.filter(({ proposal }) => proposal.id !== all[0]!.proposal.id);
  expect(next.data!.me.attention.nodes[0]!.proposal).toEqual(kept[0]!.proposal);
  await close();
}, 60_000);

test('only the kinds asked for are listed, and each says why in the language of the request', async () => {
  const { step, close, programmeId, proposalId } = await aWatchedWorld();
  await step('o-clerk', 'adoptProgramme', { programmeId });
  const ask = async (kinds: ('START_PREPARATION' | 'MENTION')[], locale: 'vi' | 'en') =>
    (await world.ask('l-head', Attention, { first: 100, kinds }, { locale }))
      .data!.me.attention.nodes.filter(({ proposal }) => proposal.id === proposalId)
      .map(({ reason }) => reason);
  expect(await ask(['MENTION'], 'vi')).toEqual([]);
  expect(await ask(['START_PREPARATION'], 'vi')).toEqual([
    'Nội dung đã có trong chương trình nhưng cơ quan chưa bắt đầu chuẩn bị.',
  ]);
  expect(await ask(['START_PREPARATION'], 'en')).toEqual(['The proposal is planned, and your body has not begun to prepare it.']);
  await close();
}, 60_000);
