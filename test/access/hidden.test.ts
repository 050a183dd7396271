import type { Persona } from '../../clients/connect.ts';
import { globalId, type NodeType } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import { asAdmin } from '../harness/database.ts';
import { pdf, upload } from '../harness/files.ts';
import { aWorld, blocksOf, sampleText, type World } from '../harness/world.ts';
import { type About, argumentsOf, valuesOf } from './arguments.ts';
import { act, ask, fieldsOfSchema, inputsWithId, itemTypes, notAsked, objectTypes, roots } from './everything.ts';
import { differences, masked } from './mask.ts';
import { fieldsAsked, type Given, notForViewers, paths, walkAll } from './paths.ts';
import { nothingLike, type Stored, someOf, storedIn } from './strange.ts';

const at = new Date('2024-03-01T09:00:00Z');
const secret = 'bí mật, phối hợp, bảo đảm';
/** Codes of answers that would compare nothing. */
/** The answers that should not be there, with what stands around the code; nothing when there are none. */
const failed = /.{0,300}(?:INTERNAL|GRAPHQL_VALIDATION|TOO_COMPLEX).{0,100}/;
const decision = { decisionReference: '15-QĐ/VP', reason: 'Theo kết luận họp giao ban' };

interface Told extends About {
  /** What all that are asked see, to do something with. */
  seen: { roundId: string; threadId: string; commentId: string };
  /** What a former lead body wrote to itself, and the round in which it did. */
  ofD: string;
  handedOn: string;
}

/**
 * Two programmes of work under discussion. What is hidden from all `viewers` happens only with `more`: among others, on
 * the same drafts, in drafts and rounds of a proposal that they see, and in a programme that is not shown yet.
 */
async function aWorldWith(more: boolean): Promise<Told> {
  const world = await aWorld({ clock: { now: () => at }, explorer: true, wrongCredentialsPerMinuteMax: 1e6 });
  const { body } = world;
  const by = async (login: string, mutation: string, input: object, actingAs?: string): Promise<string> => {
    const payload = await act(world.as(login, actingAs ? { actingAs } : {}), mutation, input);
    if (payload.userErrors.length > 0) throw new Error(`${mutation} by ${login}: ${JSON.stringify(payload.userErrors)}`);
    return Object.values(payload).flatMap((value) => (value as { id?: string } | null)?.id ?? [])[0]!;
  };
  const hidden = async (...step: Parameters<typeof by>) => (more ? by(...step) : '');
  const person = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(`select id, login from person`);
    return Object.fromEntries(rows.map((row) => [row.login, globalId('Person', row.id)]));
  });
  const everybody = [...['B', 'L', 'D', 'P'].map((letter) => ({ bodyId: body[letter] })), { personId: person['b-officer'] }];
  const threadOf = async (commentId: string): Promise<string> => {
    const { data } = await ask<{ node: { thread: { id: string } } }>(
      world.as('a-head'),
      `{ node(id: "${commentId}") { ... on Comment { thread { id } } } }`,
    );
    return data!.node.thread.id;
  };

  const programme = await by('o-clerk', 'createProgramme', { kind: 'YEAR', year: 2024, title: 'Chương trình năm 2024' });
  const entry = { programmeId: programme, kind: 'SCHEME', decidingBodyId: body['P'], due: '2024-06' };
  const x = await by('o-clerk', 'createProposal', { ...entry, title: 'Đề án phối hợp', leadBodyId: body['L'] });
  const y = await by('o-clerk', 'createProposal', { ...entry, title: 'Đề án khác', leadBodyId: body['A'], flags: ['HARD'] });
  const z = await by('o-clerk', 'createProposal', { ...entry, title: 'Báo cáo', leadBodyId: body['D'], parentId: x });
  const w = await by('o-clerk', 'createProposal', { ...entry, title: 'Đề án chuyển giao', leadBodyId: body['D'] });
  const u = await by('o-clerk', 'createProposal', { ...entry, title: 'Báo cáo gấp', leadBodyId: body['A'] });
  await by('o-clerk', 'adoptProgramme', { programmeId: programme });
  await by('o-clerk', 'redateProposal', { proposalId: z, due: '2024-Q3', ...decision });
  const inReview = async (proposalId: string, letter: string, bodyIds: unknown[]) => {
    await by(`${letter}-officer`, 'startProposal', { proposalId });
    const draftId = await by(`${letter}-officer`, 'uploadDraft', { proposalId, text: sampleText });
    await by(`${letter}-head`, 'submitProposal', { proposalId, draftId });
    await by('o-desk', 'passCheck', { proposalId });
    const questions = [
      { text: 'phối hợp thế nào?' },
      { text: 'bảo đảm ra sao?', mandatory: false, bodyIds: bodyIds.slice(0, 1) },
    ];
    const asked = { draftId, kind: 'APPRAISAL', bodyIds, questions, leadAppraiserBodyId: bodyIds[0] };
    return { draftId, roundId: await by('o-desk', 'openRound', asked) };
  };
  const { draftId, roundId } = await inReview(x, 'l', [body['A'], body['B']]);
  const other = await inReview(y, 'a', [body['C']]);
  const blocks = await blocksOf(world, draftId);
  const block = blocks.find(({ text }) => text.includes('ngân sách'))!.id;
  const anchor = { blockId: block, exact: 'ngân sách bảo đảm' };

  const first = { draftId, audience: 'ROUND', text: 'phối hợp với ai?', anchor, suggestedText: 'ngân sách tỉnh bảo đảm' };
  const one = await by('a-officer', 'addComment', { ...first, mentions: everybody });
  await by('b-officer', 'replyToComment', { commentId: one, text: 'bảo đảm' });
  const two = await by('l-officer', 'addComment', { draftId, audience: 'ROUND_AND_LEAD', text: 'đã tiếp thu' });
  const three = await by('a-head', 'addComment', { draftId, audience: 'ROUND_AND_LEAD', text: 'thôi', anchor });
  const four = await by('b-head', 'addComment', { draftId, audience: 'OFFICE', text: 'xin ý kiến' });
  await by('b-head', 'widenComment', { commentId: four, audience: 'ROUND_AND_LEAD', confirm: true });
  const unanswered = await by('b-head', 'addComment', { draftId, audience: 'ROUND_AND_LEAD', text: 'hỏi', anchor });
  const ended = await by('b-officer', 'addComment', { draftId, audience: 'ROUND_AND_LEAD', text: 'bỏ' });
  await by('o-desk', 'dismissThread', { threadId: await threadOf(ended), reason: 'trùng' });

  await by('a-officer', 'acknowledgeRequest', { roundId });
  await by('b-head', 'claimOutOfRemit', { roundId, reason: 'không thuộc thẩm quyền' });

  // What A and B sign, and what A goes on writing within.
  const questionId = await questionOf(world, roundId);
  const threadOfB = await threadOf(unanswered);
  await by('b-officer', 'pickThread', { roundId, threadId: threadOfB });
  const fileOf = async (login: string) => (await upload(world, login, 'phối hợp.pdf', pdf(secret))).id;
  await by('b-officer', 'attachFile', { roundId, fileId: await fileOf('b-officer') });
  const signed: string[] = [];
  for (const letter of ['a', 'b']) {
    const said = { roundId, expectedVersion: 0, position: 'AGREE', comment: 'đồng ý' };
    await by(`${letter}-officer`, 'draftOpinion', { ...said, conclusion: letter === 'a' ? 'QUALIFIED' : null });
    // What A says is found to say nothing: by a test, and only the office knows.
    const answer = letter === 'a' ? { stance: 'DISAGREE', text: 'không đồng ý' } : { stance: 'AGREE', text: 'bảo đảm' };
    const answers = [{ questionId, ...answer, expectedVersion: 0 }];
    await by(`${letter}-officer`, 'draftAnswers', { roundId, answers });
    const expectedVersion = letter === 'a' ? 2 : 4;
    signed.push(await by(`${letter}-head`, 'submitOpinion', { roundId, expectedVersion, acknowledgeMissing: true }));
  }
  for (const opinionId of signed) {
    const findingId = await hidden('o-desk', 'proposeFinding', { opinionId, codes: ['TOO_NARROW'], reason: secret });
    if (opinionId === signed[0])
      for (const [login, step] of [
        ['o-desk', 'confirmFinding'],
        ['a-head', 'contestFinding'],
        ['o-head', 'upholdFinding'],
      ] as const)
        await hidden(login, step, { findingId, reason: secret });
    await hidden('o-desk', 'withdrawFinding', { findingId, reason: secret });
  }
  await hidden('a-officer', 'draftOpinion', { roundId, expectedVersion: 1, position: 'DISAGREE', blockingText: secret });
  await hidden('a-officer', 'draftAnswers', { roundId, answers: [{ questionId, text: secret, expectedVersion: 1 }] });
  for (const attachment of more ? [await fileOf('a-officer'), await fileOf('a-head')] : [])
    for (const change of ['attachFile', 'detachFile', 'attachFile'])
      await by('a-officer', change, { roundId, fileId: attachment });
  await hidden('a-head', 'passForSignature', { roundId, expectedVersion: 11 });
  const delegation = { personId: person['a-officer'], validFrom: '2024-03-01', validTo: '2024-12-31' };
  const delegationId = await hidden('a-head', 'delegateSigning', delegation);
  await hidden('a-head', 'endDelegation', { delegationId });
  await by('b-head', 'delegateSigning', { ...delegation, personId: person['b-officer'] });

  // On the same draft, among fewer: every audience, every thing that can be done with a thread.
  const told = { draftId, text: secret, anchor, suggestedText: secret, mentions: everybody };
  const inA = await hidden('a-head', 'addComment', { ...told, audience: 'BODY' });
  await hidden('a-officer', 'replyToComment', { commentId: inA, text: secret });
  await hidden('a-officer', 'editComment', {
    commentId: await hidden('a-officer', 'replyToComment', { commentId: unanswered, audience: 'BODY', text: secret }),
    expectedVersion: 1,
    text: `${secret} 2`,
    mentions: everybody,
  });
  if (more)
    for (const pick of ['pickThread', 'unpickThread', 'pickThread'])
      await by('a-head', pick, { roundId, threadId: await threadOf(inA) });
  const toOffice = await hidden('a-head', 'replyToComment', {
    commentId: two,
    audience: 'OFFICE',
    text: secret,
    mentions: everybody,
  });
  await hidden('o-desk', 'replyToComment', { commentId: toOffice, audience: 'BODY', text: secret });
  await hidden('o-desk', 'replyToComment', { commentId: unanswered, audience: 'OFFICE', text: secret });
  const note = await hidden('a-officer', 'addComment', { ...told, audience: 'PRIVATE' });
  for (const audience of ['BODY', 'OFFICE'])
    await hidden('a-officer', 'widenComment', { commentId: note, audience, confirm: true });
  if (more) {
    const threadId = await threadOf(note);
    await by('o-desk', 'dismissThread', { threadId, reason: secret });
    await by('a-head', 'reopenThread', { threadId });
    await by('a-head', 'resolveThread', { threadId });
    await by('a-head', 'reopenThread', { threadId });
    await by('o-desk', 'replyToComment', { commentId: note, text: secret });
  }
  await hidden('a-head', 'retractComment', { commentId: await hidden('a-head', 'addComment', { ...told, audience: 'OFFICE' }) });
  for (const login of ['b-head', 'l-officer', 'o-desk']) await hidden(login, 'addComment', { ...told, audience: 'PRIVATE' });
  await hidden('both', 'addComment', { ...told, audience: 'PRIVATE' }, body['A']);
  for (const login of ['b-head', 'a-officer', 'o-desk', 'l-officer'])
    await hidden(login, 'markRead', { draftId, upToCommentId: one === '' ? '' : login === 'l-officer' ? two : one });

  // What is being prepared for the same draft, and how far a round is that they do not see.
  const prepared = { draftId, kind: 'APPRAISAL', bodyIds: [body['B']], questions: [{ text: secret, bodyIds: [body['B']] }] };
  const roundId2 = await hidden('o-desk', 'prepareRound', prepared);
  await hidden('o-clerk', 'reviseRound', { ...prepared, draftId: undefined, roundId: roundId2, mode: 'AT_CLOSE' });
  await hidden('o-desk', 'discardRound', { roundId: await hidden('o-desk', 'prepareRound', prepared) });
  await hidden('c-officer', 'acknowledgeRequest', { roundId: other.roundId });
  await hidden('o-desk', 'decideOutOfRemit', {
    claimId: await hidden('c-head', 'claimOutOfRemit', { roundId: other.roundId, reason: secret }),
    accepted: false,
    reason: secret,
  });
  await hidden('o-desk', 'pauseRound', { roundId: other.roundId });
  await hidden('o-desk', 'resumeRound', { roundId: other.roundId });

  // More time, for what all see and for what they do not.
  const owedBy = async (proposalId: string, kind: string): Promise<string> => {
    const query = `{ obligations(filter: { proposalId: "${proposalId}", kinds: [${kind}] }) { nodes { id } } }`;
    return (await ask<{ obligations: { nodes: { id: string }[] } }>(world.as('o-desk'), query)).data!.obligations.nodes[0]!.id;
  };
  const time = { until: '2024-12-20', reason: 'chờ số liệu' };
  await by('d-head', 'requestExtension', { obligationId: await owedBy(z, 'PROGRAMME_DUE'), ...time });
  const asked = { obligationId: await owedBy(y, 'OPINION'), until: '2024-03-29', reason: secret };
  await hidden('o-desk', 'refuseExtension', {
    extensionRequestId: await hidden('c-head', 'requestExtension', asked),
    reason: secret,
  });
  await hidden('c-head', 'requestExtension', asked);
  await hidden('o-desk', 'grantExtension', { ...asked, until: '2024-04-12' });
  await by('o-clerk', 'suspendProposal', { proposalId: w, ...decision });
  await by('o-clerk', 'resumeProposal', { proposalId: w });

  await by('a-head', 'retractComment', { commentId: three });
  await by('b-officer', 'markRead', { draftId, upToCommentId: one });
  // The next draft takes all threads with it, hidden ones too.
  const draft2 = await by('l-officer', 'uploadDraft', {
    proposalId: x,
    text: sampleText.replace('ngân sách bảo đảm', 'ngân quỹ bảo đảm'),
  });
  if (more) await by('a-head', 'detachThread', { threadId: await threadOf(inA), draftId: draft2 });
  if (more) await by('a-head', 'confirmPlacement', { threadId: await threadOf(note), draftId: draft2 });
  await by('b-officer', 'replyToComment', { commentId: one, text: 'nhắc lại' });

  // A proposal whose drafts they do not see: another draft, another round, and what is said there.
  const nextOfY = await hidden('a-officer', 'uploadDraft', {
    proposalId: y,
    text: `# ${secret}\n\n${sampleText}`,
    title: secret,
  });
  const roundOfY = await hidden('o-desk', 'openRound', { draftId: nextOfY, kind: 'CONSULTATION', bodyIds: [body['C']] });
  await hidden('c-officer', 'addComment', { draftId: nextOfY, audience: 'ROUND_AND_LEAD', text: secret, mentions: everybody });
  await hidden('c-officer', 'addComment', { draftId: other.draftId, audience: 'ROUND', text: secret });
  await hidden('c-head', 'recuse', { roundId: roundOfY, reason: secret });
  await hidden('o-desk', 'closeRound', { roundId: roundOfY });
  await hidden('o-desk', 'recallRound', {
    roundId: await hidden('o-desk', 'openRound', { draftId: nextOfY, kind: 'RECONFIRM', bodyIds: [body['C']] }),
    reason: secret,
  });

  // A proposal of a former lead body: what it wrote to itself is its own, and what comes after is not for it.
  const handedOn = await inReview(w, 'd', [body['C']]);
  const ofD = await by('d-officer', 'addComment', { draftId: handedOn.draftId, audience: 'BODY', text: 'ghi nhớ' });
  await by('d-officer', 'addComment', { draftId: handedOn.draftId, audience: 'ROUND_AND_LEAD', text: 'bảo đảm' });
  await by('o-clerk', 'reassignProposal', { proposalId: w, leadBodyId: body['A'], ...decision });
  await hidden('c-officer', 'addComment', { draftId: handedOn.draftId, audience: 'ROUND_AND_LEAD', text: secret });
  await hidden('a-officer', 'uploadDraft', { proposalId: w, text: `# ${secret}\n\n${sampleText}` });
  await hidden('a-officer', 'addComment', {
    draftId: handedOn.draftId,
    audience: 'ROUND_AND_LEAD',
    text: secret,
    mentions: everybody,
  });

  // A programme that is not shown yet, with proposals that are called the same, and part of what they see.
  const next = await hidden('o-clerk', 'createProgramme', { kind: 'QUARTER', year: 2024, quarter: 4, title: 'phối hợp' });
  const mine = {
    ...entry,
    programmeId: next,
    title: 'Đề án phối hợp',
    leadBodyId: body['B'],
    contributingBodyIds: [body['D'], body['L']],
  };
  const entered = await hidden('o-clerk', 'createProposal', { ...mine, parentId: x });
  await hidden('o-clerk', 'updateProposal', { proposalId: entered, expectedVersion: 1, title: 'Đề án phối hợp, bí mật' });
  await hidden('o-clerk', 'declineProposal', { proposalId: await hidden('o-clerk', 'createProposal', mine), reason: secret });
  const content = Buffer.from('Tên đề án,Cơ quan chủ trì\nĐề án phối hợp ba,Cơ quan B\n').toString('base64');
  if (more) await act(world.as('o-clerk'), 'importProgramme', { programmeId: next, format: 'CSV', content });

  // Concealed by decision: what they had seen, and what they never could.
  const concealed = await by('a-head', 'addComment', {
    draftId,
    audience: 'ROUND_AND_LEAD',
    text: 'lỡ lời',
    mentions: everybody,
  });
  await by('o-desk', 'replyToComment', { commentId: concealed, text: 'đã ghi nhận' });
  await by('o-desk', 'concealComment', { commentId: concealed, ...decision });
  await hidden('o-desk', 'concealComment', { commentId: toOffice, decisionReference: secret, reason: secret });
  // Said to the deciders, and to the whole programme.
  await by('a-head', 'addComment', { draftId, audience: 'DECIDERS', text: 'trình' });
  await by('l-head', 'addComment', { draftId, audience: 'PROGRAMME', text: 'lịch họp', anchor, mentions: everybody });

  // A dossier that came late for its meeting, was let go on, and is prepared again: its words are not for the viewers.
  const meeting = await by('o-clerk', 'createMeeting', { bodyId: body['P'], day: '2024-03-05' });
  await by('o-desk', 'chooseTargetMeeting', { proposalId: u, meetingId: meeting });
  await by('o-clerk', 'moveMeeting', { meetingId: meeting, expectedVersion: 1, day: '2024-03-06', reason: 'lùi một ngày' });
  await by('a-officer', 'startProposal', { proposalId: u });
  const draftOfU = await by('a-officer', 'uploadDraft', { proposalId: u, text: sampleText });
  const words = more ? secret : 'tờ trình';
  const checklist = [{ item: words }, { item: 'phụ lục', isEnclosed: false, note: words }];
  await by('a-head', 'submitProposal', { proposalId: u, draftId: draftOfU, checklist });
  await by('o-desk', 'returnIncomplete', { proposalId: u, missing: [words], newDue: '2024-03-29' });
  await by('a-head', 'submitProposal', { proposalId: u, draftId: draftOfU, checklist });
  await by('o-desk', 'passCheck', { proposalId: u });
  await by('p-chair', 'grantWaiver', { obligationId: await owedBy(u, 'LEAD_TIME'), reason: 'cần trình ngay' });
  await hidden('o-desk', 'prepareRound', { draftId: draftOfU, kind: 'CONSULTATION', bodyIds: [body['B']] });
  const again = { reasonCodes: ['WEAK_GROUNDS', 'OTHER'], reason: words, newDue: '2024-04-26' };
  await by('p-chair', 'returnForRepreparation', { proposalId: u, ...again });

  for (const login of ['o-desk', 'b-officer']) await putToken(world, login, 'phối hợp');
  if (more) for (const login of ['a-officer', 'b-head']) await putToken(world, login, secret);

  await by('o-clerk', 'withdrawProposal', { proposalId: z, ...decision });
  await by('o-desk', 'closeRound', { roundId });
  const seen = { roundId, threadId: await threadOf(two), commentId: two };
  return { world, programme, proposal: x, drafts: [draftId, draft2], block, seen, ofD, handedOn: handedOn.roundId, meeting };
}

/** An API token of a person: in demo mode nobody can make one. */
const putToken = (world: World, login: string, name: string) =>
  asAdmin(world.database.name, (admin) =>
    admin.query(
      `insert into api_token (id, person_id, body_id, name, prefix, secret_hash, scopes, created_at, expires_at, last_used_at)
       select $1, person.id, body_id, $2, 'clg_abcdefgh', sha256(convert_to(login, 'UTF8')), '{READ}', $3, $3::timestamptz + interval '1 day', $3
       from person join membership on person_id = person.id where login = $4`,
      [newId(), name, at, login],
    ),
  );

const viewers = (world: World): Persona[] => [
  ...['b-officer', 'l-head', 'd-officer', 'p-chair'].map((login) => world.as(login)),
  world.as('both', { actingAs: world.body['B']! }),
];

let plain: Told;
let fuller: Told;
/** What the office gets, which sees most. */
let asked: string;
beforeAll(async () => {
  plain = await aWorldWith(false);
  fuller = await aWorldWith(true);
  const told = (await given())[1];
  asked = JSON.stringify([await walkAll(fuller.world.as('o-desk'), told), await walkAll(fuller.world.as('a-head'), told)]);
}, 600_000);
afterAll(async () => {
  await plain?.world[Symbol.asyncDispose]();
  await fuller?.world[Symbol.asyncDispose]();
});

/** Each world with what its viewers must not know, in the plainer one ids of nothing. */
async function given(): Promise<[plain: Given, fuller: Given]> {
  const hidden: Stored = [];
  for (const [type, id] of await storedIn(fuller.world)) {
    const answers = await Promise.all(viewers(fuller.world).map((viewer) => nodeOf(viewer, id)));
    if (answers.every(({ data }) => data === null)) hidden.push([type, id]);
  }
  const strange = someOf(hidden);
  const of = (told: Told, ids: Given['strange']): Given => ({
    ...{ arguments: argumentsOf(told), values: { ...valuesOf(told), ...told.seen }, ids: told.drafts, strange: ids },
  });
  return [of(plain, nothingLike(strange)), of(fuller, strange)];
}

const nodeOf = (persona: Persona, id: string) => ask<{ node: { id: string } }>(persona, `{ node(id: "${id}") { id } }`);

test('every query, list and argument of the schema is asked below', () => {
  expect(notAsked(argumentsOf(fuller))).toEqual([]);
});

test('and every type of an answer is met', () => {
  const met = new Set(asked.match(/(?<="__typename":")\w+/g));
  expect(objectTypes().filter((type) => !met.has(type) && !itemTypes.has(type))).toEqual([]);
  expect(failed.exec(asked)?.[0]).toBeUndefined();
});

test('every field of the schema and every route of the server is on a path, so that what comes later is compared too', () => {
  expect(fieldsOfSchema().filter((field) => !fieldsAsked.has(field))).toEqual([]);
  const routes = [...paths.flatMap((path) => path.routes), ...Object.keys(notForViewers)];
  expect(fuller.world.server.routes.filter((route) => !routes.includes(route))).toEqual([]);
  expect(routes.filter((route) => !fuller.world.server.routes.includes(route))).toEqual([]);
});

test('what is hidden changes not a byte of any answer or feed, by whatever path', async () => {
  const [inPlain, inFuller] = await given();
  for (const [n, viewer] of viewers(plain.world).entries()) {
    const lines = masked(await walkAll(viewer, inPlain));
    expect(differences(lines, masked(await walkAll(viewers(fuller.world)[n]!, inFuller)))).toEqual([]);
    expect(failed.exec(lines.join())?.[0]).toBeUndefined();
  }
}, 600_000);

test('an id of what is hidden is answered as the id of nothing, by every query and every mutation', async () => {
  const { world } = fuller;
  const stored = await storedIn(world);
  let compared = 0;
  for (const viewer of [...viewers(world), world.as('o-clerk')]) {
    const seen = new Map<NodeType, string>();
    const hidden = new Map<NodeType, string>();
    for (const [type, id] of stored) ((await nodeOf(viewer, id)).data ? seen : hidden).set(type, id);
    const values = {
      ...valuesOf(fuller),
      ...{ roundId: seen.get('Round') ?? '', threadId: seen.get('Thread') ?? '', commentId: seen.get('Comment') ?? '' },
      ...{
        questionId: seen.get('Question') ?? '',
        delegationId: seen.get('Delegation') ?? '',
        fileId: seen.get('Attachment') ?? '',
      },
      ...{ bodyId: world.body['C'], personId: seen.get('Person') ?? globalId('Person', newId()) },
      ...{ requestId: seen.get('OpinionRequest') ?? '', claimId: seen.get('OutOfRemitClaim') ?? '' },
    };
    for (const field of Object.values(roots.mutation.getFields()))
      for (const [name, type, inputWith] of inputsWithId(field, values)) {
        const id = hidden.get(type);
        if (!id) continue;
        const [ofHidden, ofNothing] = [id, globalId(type, newId())].map((which) => act(viewer, field.name, inputWith(which)));
        expect([field.name, name, await ofHidden]).toEqual([field.name, name, await ofNothing]);
        compared += 1;
      }
    for (const [type, id] of hidden) {
      expect(await nodeOf(viewer, id)).toEqual(await nodeOf(viewer, globalId(type, newId())));
    }
  }
  expect(compared).toBeGreaterThan(100);
}, 600_000);

test('a former lead body is not told whether the round goes on in which it spoke', async () => {
  const { world, ofD, handedOn } = plain;
  const attempts = async () => {
    const asD = (mutation: string, more: object) => act(world.as('d-officer'), mutation, { commentId: ofD, ...more });
    const answers = [
      await asD('editComment', { expectedVersion: 1, text: 'y' }),
      await asD('widenComment', { audience: 'OFFICE' }),
      await asD('replyToComment', { text: 'y' }),
      await asD('retractComment', {}),
    ];
    return answers.map(({ userErrors }) => userErrors.map(({ code }) => code));
  };
  const notAllowed = [['NOT_ALLOWED'], ['NOT_ALLOWED'], ['NOT_ALLOWED'], ['NOT_ALLOWED']];
  expect(await attempts()).toEqual(notAllowed);
  expect((await act(world.as('o-desk'), 'closeRound', { roundId: handedOn })).userErrors).toEqual([]);
  expect(await attempts()).toEqual(notAllowed);
});

async function questionOf(world: World, roundId: string): Promise<string> {
  const query = `{ node(id: "${roundId}") { ... on Round { questions { id } } } }`;
  const { data } = await ask<{ node: { questions: { id: string }[] } }>(world.as('o-desk'), query);
  return data!.node.questions[0]!.id;
}
