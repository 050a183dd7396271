import type { PlanQueryVariables } from '../../clients/gql/graphql.ts';
import { AdoptProgramme, CreateProgramme, CreateProposal, Programmes, StartProposal } from '../../clients/operations.ts';
import {
  AdmitProposal,
  ConsultProgramme,
  DeclineProposal,
  Plan,
  PlannedProposal,
  SimilarProposals,
  UpdateProposal,
  WithdrawProposal,
} from '../../clients/programme.operations.ts';
import { anInboxFollower, aProgrammeFollower } from '../harness/follower.ts';
import { aPlannedProposal, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

let year = 2100;
const unknown = 'proposal_AAAAAAAAAAAAAAAAAAAAAA';

async function aProgramme(more: object = {}): Promise<string> {
  const input = { kind: 'YEAR' as const, year: year++, title: 'Chương trình', ...more };
  return done((await world.ask('o-clerk', CreateProgramme, { input })).data?.createProgramme).programme!.id;
}

/** An attempt to enter a proposal, complete but for what is given otherwise. */
async function entered(programmeId: string, more: object = {}) {
  const input = {
    programmeId,
    kind: 'SCHEME' as const,
    title: `Đề án ${crypto.randomUUID()}`,
    leadBodyId: world.body['L'],
    decidingBodyId: world.body['P'],
    due: '2024-06',
    ...more,
  };
  return (await world.ask('o-clerk', CreateProposal, { input })).data!.createProposal;
}
const aProposal = async (programmeId: string, more: object = {}) => done(await entered(programmeId, more)).proposal!.id;
const adopt = async (programmeId: string) =>
  done((await world.ask('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
const plan = async (id: string, login = 'o-desk') => (await world.ask(login, PlannedProposal, { id })).data?.proposal;
const update = async (input: object, login = 'o-clerk') =>
  (await world.ask(login, UpdateProposal, { input: { expectedVersion: 1, ...input } as never })).data!.updateProposal;
const numbers = async (variables: object, login = 'o-desk') =>
  (await world.ask(login, Plan, variables as never)).data!.proposals.nodes.map((node) => node.number);

test('a proposal says how urgent and how hard it is, and where that comes from', async () => {
  const programmeId = await aProgramme();
  const id = await aProposal(programmeId, {
    priority: 'HIGHER_PROGRAMME',
    prioritySource: '  Kết luận Hội nghị 8 ',
    flags: ['SENSITIVE', 'HARD', 'SENSITIVE'],
    contributingBodyIds: [world.body['C']],
  });
  expect(await plan(id)).toMatchObject({
    priority: 'HIGHER_PROGRAMME',
    prioritySource: 'Kết luận Hội nghị 8',
    flags: ['HARD', 'SENSITIVE'],
    origin: 'PLANNED',
    version: 1,
    due: '2024-06',
    originalDue: null,
  });
  expect(await plan(await aProposal(programmeId))).toMatchObject({ priority: 'REGULAR', prioritySource: null, flags: [] });
  expect(codesOf(await entered(programmeId, { prioritySource: ' ' }))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await entered(programmeId, { prioritySource: 'x'.repeat(501) }))).toEqual(['TOO_LONG']);
  for (const priority of ['URGENT', 'HIGHER_PROGRAMME'])
    expect((await entered(programmeId, { priority })).userErrors).toMatchObject([
      { code: 'PRIORITY_NEEDS_SOURCE', path: ['prioritySource'] },
    ]);
  expect(codesOf(await update({ proposalId: id, prioritySource: null }))).toEqual(['PRIORITY_NEEDS_SOURCE']);
  await adopt(programmeId);
  expect(await plan(id)).toMatchObject({ state: 'PLANNED', originalDue: '2024-06' });
});

test('proposals are found by each of their marks, and sorted by number, Vietnamese title, due date or class', async () => {
  const programmeId = await aProgramme();
  const { A, C, P } = world.body;
  await aProposal(programmeId, { title: 'Êm', due: '2024-05-20', priority: 'REGULAR', flags: ['HARD'], kind: 'REPORT' });
  await aProposal(programmeId, { title: 'Đa', due: null, priority: 'URGENT', prioritySource: 'x', leadBodyId: A });
  await aProposal(programmeId, { title: 'En', due: '2024-Q2', priority: 'REGULAR', contributingBodyIds: [C] });
  await aProposal(programmeId, { title: 'Dy', due: '2024-05', priority: 'INFORMATION', origin: 'CARRIED_OVER' });
  await aProposal(programmeId, {
    title: 'Za',
    due: '2024-04',
    priority: 'HARD_BACKLOG',
    flags: ['HARD', 'COMPLEX'],
    decidingBodyId: null,
  });
  const by = (filter: object) => numbers({ filter: { programmeId, ...filter } });
  expect(await by({ priorities: ['URGENT', 'INFORMATION'] })).toEqual([2, 4]);
  expect(await by({ flags: ['COMPLEX', 'SENSITIVE'] })).toEqual([5]);
  expect(await by({ flags: ['HARD'] })).toEqual([1, 5]);
  expect(await by({ origins: ['CARRIED_OVER'] })).toEqual([4]);
  expect(await by({ kinds: ['REPORT', 'OTHER'] })).toEqual([1]);
  expect(await by({ leadBodyId: A })).toEqual([2]);
  expect(await by({ contributingBodyId: C })).toEqual([3]);
  expect(await by({ decidingBodyId: P })).toEqual([1, 2, 3, 4]);
  expect(await by({ flags: [] })).toEqual([]);

  const expected = { NUMBER: [1, 2, 3, 4, 5], TITLE: [4, 2, 3, 1, 5], DUE: [5, 1, 4, 3, 2], PRIORITY: [2, 5, 1, 3, 4] };
  for (const [orderBy, order] of Object.entries(expected)) {
    expect([orderBy, await numbers({ filter: { programmeId }, orderBy })]).toEqual([orderBy, order]);
    const paged: number[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const variables: PlanQueryVariables = { filter: { programmeId }, orderBy: orderBy as 'DUE', first: 2, after };
      const { nodes, pageInfo } = (await world.ask('o-desk', Plan, variables)).data!.proposals;
      paged.push(...nodes.map((node) => node.number));
      [after, more] = [pageInfo.endCursor ?? null, pageInfo.hasNextPage];
    }
    expect([orderBy, paged]).toEqual([orderBy, order]);
  }
  const first = (await world.ask('o-desk', Plan, { filter: { programmeId }, orderBy: 'DUE', first: 1 })).data!.proposals;
  const elsewhere = await world.ask('o-desk', Plan, {
    filter: { programmeId },
    orderBy: 'TITLE',
    first: 1,
    after: first.pageInfo.endCursor ?? null,
  });
  expect(elsewhere.errors![0]!.extensions.code).toBe('BAD_CURSOR');
});

test('before adoption the office writes a proposal anew; of two at once, the second is told', async () => {
  const programmeId = await aProgramme();
  const { A, B, C, L, P } = world.body;
  const id = await aProposal(programmeId, { contributingBodyIds: [A, B], title: 'Tên cũ', flags: ['HARD'] });
  const answers = await Promise.all([
    update({ proposalId: id, title: 'Tên mới', contributingBodyIds: [B, C], due: null, flags: [] }),
    update({ proposalId: id, title: 'Tên mới', contributingBodyIds: [B, C], due: null, flags: [] }, 'o-head'),
  ]);
  expect(answers.map(codesOf).sort()).toEqual([[], ['STALE_VERSION']]);
  const written = (await plan(id))!;
  expect(written).toMatchObject({ title: 'Tên mới', due: null, flags: [], version: 2, kind: 'SCHEME' });
  expect(written.leadBody!.id).toBe(L);
  expect(written.contributingBodies.map((body) => body.id).sort()).toEqual([B, C].sort());
  const again = (input: object, login?: string) => update({ proposalId: id, expectedVersion: 2, ...input }, login);
  expect(codesOf(await again({ leadBodyId: B }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await again({ decidingBodyId: A }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await again({ due: '2024' }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await again({ title: ' ' }))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await again({ title: 'x' }, 'o-desk'))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await again({ title: 'x' }, 'l-head'))).toEqual(['NOT_FOUND']);
  await aProposal(programmeId, { number: 7 });
  expect(codesOf(await again({ number: 7 }))).toEqual(['NUMBER_TAKEN']);
  done(await again({ number: 1, title: null, due: '2024-08', decidingBodyId: P }));
  await adopt(programmeId);
  expect(codesOf(await update({ proposalId: id, expectedVersion: 3, title: 'Sau khi thông qua' }))).toEqual(['WRONG_STATE']);
  expect(await plan(id)).toMatchObject({ title: 'Tên mới', originalDue: '2024-08', version: 3 });
});

test('after adoption the office still says how hard a proposal is and who contributes, and the programme hears of it', async () => {
  const programmeId = await aProgramme();
  const { B, C } = world.body;
  const id = await aProposal(programmeId, { contributingBodyIds: [B] });
  await adopt(programmeId);
  done((await world.ask('l-head', StartProposal, { input: { proposalId: id } })).data?.startProposal);
  await using lead = aProgrammeFollower(world.as('l-head'), programmeId);
  await using joining = anInboxFollower(world.as('c-head'));
  await using contributing = anInboxFollower(world.as('b-head'));
  await Promise.all([lead.ready(), joining.ready(), contributing.ready()]);
  const classed = { priority: 'URGENT', prioritySource: 'Ý kiến của Chủ tịch', flags: ['HARD'], contributingBodyIds: [B, C] };
  done(await update({ proposalId: id, ...classed }));
  await lead.until(() => lead.events().length > 0);
  expect(lead.events()).toMatchObject([{ __typename: 'ProposalUpdated', proposalId: id, version: 2 }]);
  await joining.until(() => joining.events().length > 0);
  expect(joining.events()).toMatchObject([{ __typename: 'ProposalAssigned', proposalId: id, part: 'CONTRIBUTING' }]);
  expect(contributing.events()).toEqual([]); // it knows already
  const written = (await plan(id))!;
  expect(written).toMatchObject({ priority: 'URGENT', flags: ['HARD'], state: 'IN_PREPARATION', version: 2 });
  expect(written.contributingBodies.map((body) => body.id).sort()).toEqual([B, C].sort());
  expect(await plan(id, 'c-head')).toMatchObject({ id });
  const again = (input: object, login?: string) => update({ proposalId: id, expectedVersion: 2, ...input }, login);
  for (const byDecision of [
    { title: 'x' },
    { due: '2024-08' },
    { leadBodyId: B },
    { decidingBodyId: null },
    { number: 9 },
    { kind: 'REPORT' },
  ])
    expect(codesOf(await again({ ...byDecision, flags: [] }))).toEqual(['WRONG_STATE']);
  expect(codesOf(await again({ flags: [] }, 'l-head'))).toEqual(['NOT_ALLOWED']);
  const withdrawal = { proposalId: id, decisionReference: '2-QĐ', reason: 'x' };
  done((await world.ask('o-clerk', WithdrawProposal, { input: withdrawal })).data?.withdrawProposal);
  expect(codesOf(await again({ flags: [] }))).toEqual(['WRONG_STATE']);
});

test('a body named by mistake in a draft programme never sees it', async () => {
  const programmeId = await aProgramme();
  const id = await aProposal(programmeId, { leadBodyId: world.body['A'] });
  done(await update({ proposalId: id, leadBodyId: world.body['L'] }));
  await adopt(programmeId);
  expect(await plan(id, 'a-head')).toBeUndefined();
  expect(await plan(id, 'l-head')).toMatchObject({ id });
});

test('a proposal may be part of another, of its own programme or of one above, and never of itself', async () => {
  const [term, quarter, other] = [
    await aProgramme({ kind: 'TERM', year: 2081 }),
    await aProgramme({ kind: 'QUARTER', year: 2083, quarter: 2 }),
    await aProgramme({ year: 2084 }),
  ];
  const programmeId = await aProgramme({ year: 2083 });
  const root = await aProposal(term);
  const whole = await aProposal(programmeId, { parentId: root });
  const part = await aProposal(programmeId, { parentId: whole });
  const inQuarter = await aProposal(quarter, { parentId: whole });
  expect(await plan(whole)).toMatchObject({ parent: { id: root }, children: { totalCount: 2 } });
  expect((await plan(part))!.parent!.id).toBe(whole);
  expect(codesOf(await entered(programmeId, { parentId: inQuarter }))).toEqual(['BAD_PARENT']);
  expect(codesOf(await entered(term, { parentId: whole }))).toEqual(['BAD_PARENT']);
  expect(codesOf(await entered(other, { parentId: whole }))).toEqual(['BAD_PARENT']);
  expect(codesOf(await entered(programmeId, { parentId: unknown }))).toEqual(['NOT_FOUND']);
  for (const parentId of [whole, part]) expect(codesOf(await update({ proposalId: whole, parentId }))).toEqual(['BAD_PARENT']);
  done(await update({ proposalId: part, parentId: null }));
  done(await update({ proposalId: whole, parentId: part }));
  await adopt(programmeId); // the quarter and the term are the office's still
  expect(await plan(whole, 'l-head')).toMatchObject({ parent: { id: part }, children: { totalCount: 0, nodes: [] } });
  done(await update({ proposalId: inQuarter, parentId: root }));
  expect(await plan(root, 'l-head')).toBeUndefined();
});

test('what stays open goes on in a later programme: a chain without a fork', async () => {
  const { proposalId, programmeId: before } = await aPlannedProposal(world);
  const programmeId = await aProgramme();
  const [carried, taken] = [{ origin: 'CARRIED_OVER', predecessorId: proposalId }, await aProposal(programmeId)];
  expect(codesOf(await entered(programmeId, { predecessorId: proposalId }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await entered(programmeId, { origin: 'UNPLANNED' }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await entered(programmeId, { ...carried, predecessorId: unknown }))).toEqual(['NOT_FOUND']);
  expect(codesOf(await entered(programmeId, { ...carried, predecessorId: taken }))).toEqual(['BAD_PREDECESSOR']);
  expect(codesOf(await entered(await aProgramme({ year: 1950 }), carried))).toEqual(['BAD_PREDECESSOR']);
  const round = await aRound(world);
  expect(codesOf(await entered(programmeId, { ...carried, predecessorId: round.proposalId }))).toEqual(['ROUND_OPEN']);
  const both = await Promise.all([entered(programmeId, carried), entered(programmeId, carried)]);
  expect(both.map(codesOf).sort()).toEqual([[], ['BAD_PREDECESSOR']]);
  const id = both.find((answer) => answer.proposal)!.proposal!.id;
  expect(await plan(id)).toMatchObject({ origin: 'CARRIED_OVER', predecessor: { id: proposalId, state: 'CARRIED_OVER' } });
  expect((await plan(proposalId))!.successor!.id).toBe(id);
  expect((await plan(proposalId, 'l-head'))!.successor).toBeNull(); // the later programme is not for it yet
  await adopt(programmeId);
  expect((await plan(proposalId, 'l-head'))!.successor!.id).toBe(id);
  const withdrawn = await world.ask('o-clerk', WithdrawProposal, {
    input: { proposalId, decisionReference: '1-QĐ', reason: 'x' },
  });
  expect([before, codesOf(withdrawn.data?.withdrawProposal)]).toEqual([before, ['WRONG_STATE']]);
});

test('the same title twice in a programme is refused unless it is meant; titles alike are told', async () => {
  const programmeId = await aProgramme();
  const title = 'Đề án đổi mới quản lý tài sản công';
  const first = await aProposal(programmeId, { title });
  const same = ['  ĐỀ ÁN  đổi mới quản lý tài sản CÔNG ', 'De an doi moi quan ly tai san cong', title.normalize('NFD')];
  for (const again of same)
    expect((await entered(programmeId, { title: again })).userErrors).toMatchObject([
      { code: 'DUPLICATE_TITLE', path: ['title'], details: [{ name: 'number', value: '1' }] },
    ]);
  const second = await aProposal(programmeId, { title, allowDuplicate: true });
  await aProposal(await aProgramme(), { title });
  const third = await aProposal(programmeId, { title: 'Báo cáo thu ngân sách' });
  expect(codesOf(await update({ proposalId: third, title }))).toEqual(['DUPLICATE_TITLE']);
  done(await update({ proposalId: second, due: '2024-07' })); // what was allowed is not asked again
  const admit = async (input: object) =>
    (await world.ask('o-clerk', AdmitProposal, { input: { proposalId: second, ...input } })).data!.admitProposal;
  expect(codesOf(await admit({}))).toEqual(['DUPLICATE_TITLE']);
  expect(done(await admit({ allowDuplicate: true })).proposal!.state).toBe('PLANNED');

  const like = async (login: string, variables: object) =>
    (await world.ask(login, SimilarProposals, { title, programmeId, ...variables })).data?.similarProposals;
  const found = (await like('o-desk', { title: 'quản lý tài sản công: đề án đổi mới' }))!;
  expect(found.slice(0, 2).map((row) => [row.proposal.id, row.similarity])).toEqual([
    [first, 1],
    [second, 1],
  ]);
  expect(found.every((row) => row.similarity >= 0.3)).toBe(true);
  expect(await like('o-desk', { title: 'xyz' })).toEqual([]);
  expect(await like('o-desk', { first: 1 })).toHaveLength(1);
  expect(await like('l-head', {})).toEqual([]); // nobody learns of a draft programme by asking for its titles
  expect(await like('o-desk', { first: 21 })).toBeUndefined();
  expect(await like('o-desk', { title: ' ' })).toBeUndefined();
});

test('the office admits and declines; consulted bodies see it, and nothing begins before the adoption', async () => {
  const programmeId = await aProgramme();
  const [id, declined] = [await aProposal(programmeId), await aProposal(programmeId, { due: null })];
  const decline = async (login: string, reason: string) =>
    (await world.ask(login, DeclineProposal, { input: { proposalId: declined, reason } })).data!.declineProposal;
  expect(codesOf(await decline('o-clerk', ''))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await decline('o-desk', 'x'))).toEqual(['NOT_ALLOWED']);
  expect(done(await decline('o-head', 'Chưa cần thiết')).proposal).toMatchObject({
    state: 'DECLINED',
    declineReason: 'Chưa cần thiết',
  });
  expect(codesOf(await decline('o-head', 'x'))).toEqual(['WRONG_STATE']);
  const consult = async (login: string) =>
    (await world.ask(login, ConsultProgramme, { input: { programmeId } })).data!.consultProgramme;
  expect(codesOf(await consult('l-head'))).toEqual(['NOT_FOUND']);
  expect(codesOf(await consult('o-desk'))).toEqual(['NOT_ALLOWED']);
  expect(done(await consult('o-clerk')).programme!.state).toBe('CONSULTED');
  expect(codesOf(await consult('o-clerk'))).toEqual(['WRONG_STATE']);
  const ids = async (login: string) =>
    (await world.ask(login, Programmes, { first: 100 })).data!.programmes.nodes.map((programme) => programme.id);
  expect(await ids('l-head')).toContain(programmeId);
  expect(await ids('d-head')).not.toContain(programmeId);
  done((await world.ask('o-clerk', AdmitProposal, { input: { proposalId: id } })).data?.admitProposal);
  const start = async () => (await world.ask('l-head', StartProposal, { input: { proposalId: id } })).data?.startProposal;
  expect(codesOf(await start())).toEqual(['WRONG_STATE']);
  await adopt(programmeId); // a declined proposal needs no due date
  expect(await plan(declined)).toMatchObject({ state: 'DECLINED', originalDue: null });
  expect(done(await start()).proposal!.state).toBe('IN_PREPARATION');
});
