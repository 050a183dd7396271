import fc from 'fast-check';
import {
  AddComment,
  AdoptProgramme,
  CloseRound,
  CreateProgramme,
  CreateProposal,
  DraftById,
  NodeById,
  ProposalById,
  StartProposal,
} from '../../clients/operations.ts';
import {
  AddProposal,
  ConsultProgramme,
  MergeProposal,
  Plan,
  PlannedProposal,
  ProgrammeChanges,
  ReassignProposal,
  RedateProposal,
  WithdrawProposal,
} from '../../clients/programme.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { openDatabase, sql, statements } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower } from '../harness/follower.ts';
import { aComment, aPlannedProposal, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const decision = { decisionReference: '15-QĐ/VP', reason: 'Theo kết luận họp giao ban' };
const uuid = (id: string) => readGlobalId(id)!.uuid;
const plan = async (id: string, login = 'o-desk') => (await world.ask(login, PlannedProposal, { id })).data?.proposal;
const changes = async (id: string, login = 'o-desk') =>
  (await world.ask(login, ProgrammeChanges, { id, first: 100 })).data?.programme.changes;

const add = async (programmeId: string, more: object = {}, login = 'o-clerk') => {
  const input = {
    programmeId,
    kind: 'REPORT' as const,
    title: `Báo cáo ${crypto.randomUUID()}`,
    leadBodyId: world.body['L']!,
    decidingBodyId: world.body['P']!,
    due: '2024-Q3',
    ...decision,
    ...more,
  };
  return (await world.ask(login, AddProposal, { input })).data!.addProposal;
};
const redate = async (proposalId: string, due: string, more: object = {}, login = 'o-clerk') =>
  (await world.ask(login, RedateProposal, { input: { proposalId, due, ...decision, ...more } })).data!.redateProposal;
const reassign = async (proposalId: string, letter: string, more: object = {}, login = 'o-clerk') =>
  (await world.ask(login, ReassignProposal, { input: { proposalId, leadBodyId: world.body[letter]!, ...decision, ...more } }))
    .data!.reassignProposal;
const withdraw = async (proposalId: string, more: object = {}, login = 'o-clerk') =>
  (await world.ask(login, WithdrawProposal, { input: { proposalId, ...decision, ...more } })).data!.withdrawProposal;
const merge = async (proposalId: string, intoProposalId: string, more: object = {}, login = 'o-clerk') =>
  (await world.ask(login, MergeProposal, { input: { proposalId, intoProposalId, ...decision, ...more } })).data!.mergeProposal;
const added = async (programmeId: string, more: object = {}) => done(await add(programmeId, more)).change!.proposal.id;

/** What stands in a stream, with its audience. The feeds have their own tests; here is what is recorded. */
const recorded = (kind: string, id: string) =>
  asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query<{ kind: string; audience: string; owner: string; payload: Record<string, unknown> }>(
      `select kind, audience, owner_body_id as owner, body::json as payload from event join event_body using (stream_kind, stream_id, seq) where stream_kind = $1 and stream_id = $2 order by seq`,
      [kind, uuid(id)],
    );
    return rows;
  });
const kindsIn = async (kind: string, id: string) => (await recorded(kind, id)).map((event) => event.kind);

test('each change to an adopted programme is kept with its decision, reason and actor, and told in both streams', async () => {
  const { programmeId, proposalId } = await aPlannedProposal(world);
  const before = (await kindsIn('PROGRAMME', programmeId)).length;
  const extra = done(await add(programmeId, { contributingBodyIds: [world.body['C']!] })).change!;
  expect(extra).toMatchObject({
    kind: 'ADD',
    proposal: { number: 2, state: 'PLANNED', origin: 'UNPLANNED', due: '2024-Q3', originalDue: '2024-Q3' },
  });
  const moved = done(await redate(proposalId, '2024-09')).change!;
  expect(moved).toMatchObject({ fromDue: '2024-06', toDue: '2024-09', proposal: { due: '2024-09', originalDue: '2024-06' } });
  const given = done(await reassign(proposalId, 'A', {}, 'o-head')).change!;
  expect([given.fromLeadBody!.id, given.toLeadBody!.id]).toEqual([world.body['L'], world.body['A']]);
  const merged = done(await merge(extra.proposal.id, proposalId)).change!;
  expect(merged).toMatchObject({ proposal: { state: 'MERGED' }, intoProposal: { id: proposalId } });
  const taken = done(await withdraw(proposalId)).change!;
  expect(taken.proposal.state).toBe('WITHDRAWN');

  const history = (await changes(programmeId))!;
  expect(history.nodes.map((change) => [change.id, change.kind])).toEqual(
    [extra, moved, given, merged, taken].map((change) => [change.id, change.kind]),
  );
  for (const change of history.nodes) {
    expect(change).toMatchObject({ ...decision, programme: { id: programmeId }, actorBody: { id: world.body['O'] } });
    const again = await world.ask('l-head', NodeById, { id: change.id });
    expect(again.data!.node).toEqual({ __typename: 'ProgrammeChange', id: change.id });
  }
  expect(history.nodes.map((change) => change.actor.name.split(' ').at(-1))).toEqual([
    ...['o-clerk', 'o-clerk', 'o-head', 'o-clerk', 'o-clerk'],
  ]);
  expect((await plan(proposalId))!.changes.nodes.map((change) => change.kind)).toEqual(['REDATE', 'REASSIGN', 'WITHDRAW']);
  expect(await plan(proposalId)).toMatchObject({ version: 3, mergedFrom: { nodes: [{ id: extra.proposal.id }] } });
  expect((await plan(extra.proposal.id))!.mergedInto!.id).toBe(proposalId);

  const told = ['ProposalAdded', 'ProposalRedated', 'ProposalReassigned', 'ProposalMerged', 'ProposalStateChanged'];
  const inProgramme = (await recorded('PROGRAMME', programmeId)).slice(before);
  expect(inProgramme.map((event) => event.kind)).toEqual([...told, 'ProposalWithdrawn', 'ProposalStateChanged']);
  expect(new Set(inProgramme.map((event) => event.audience))).toEqual(new Set(['PROGRAMME']));
  expect(inProgramme[1]!.payload).toMatchObject({ changeId: uuid(moved.id), fromDue: '2024-06', toDue: '2024-09', ...decision });
  expect((await kindsIn('PROPOSAL', proposalId)).slice(-6)).toEqual([
    ...['ProposalRedated', 'DueMoved', 'ProposalReassigned', 'ProposalMerged', 'ProposalWithdrawn', 'ProposalStateChanged'],
  ]);
});

test('a change that may not be made changes nothing, and says why', async () => {
  const { programmeId, proposalId } = await aPlannedProposal(world);
  const other = await aPlannedProposal(world);
  const attempts: [login: string, code: string][] = [
    ['o-desk', 'NOT_ALLOWED'],
    ['l-head', 'NOT_ALLOWED'],
    ['d-head', 'NOT_FOUND'],
  ];
  for (const [login, code] of attempts) {
    expect(codesOf(await add(programmeId, {}, login))).toEqual([code]);
    expect(codesOf(await redate(proposalId, '2024-09', {}, login))).toEqual([code]);
    expect(codesOf(await reassign(proposalId, 'A', {}, login))).toEqual([code]);
    expect(codesOf(await withdraw(proposalId, {}, login))).toEqual([code]);
    expect(codesOf(await merge(proposalId, other.proposalId, {}, login))).toEqual([code]);
  }
  for (const blank of [{ decisionReference: ' ' }, { reason: '' }]) {
    expect(codesOf(await add(programmeId, blank))).toEqual(['EMPTY_TEXT']);
    expect(codesOf(await redate(proposalId, '2024-09', blank))).toEqual(['EMPTY_TEXT']);
    expect(codesOf(await reassign(proposalId, 'A', blank))).toEqual(['EMPTY_TEXT']);
    expect(codesOf(await withdraw(proposalId, blank))).toEqual(['EMPTY_TEXT']);
  }
  expect(codesOf(await withdraw(proposalId, { reason: 'x'.repeat(2001) }))).toEqual(['TOO_LONG']);
  expect(codesOf(await withdraw(proposalId, { decisionReference: 'x'.repeat(201) }))).toEqual(['TOO_LONG']);
  expect(codesOf(await add(programmeId, { title: 'ĐỀ ÁN THỬ' }))).toEqual(['DUPLICATE_TITLE']);
  expect(codesOf(await add(programmeId, { number: 1 }))).toEqual(['NUMBER_TAKEN']);
  expect(codesOf(await add(programmeId, { due: '2024' }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await redate(proposalId, '2024'))).toEqual(['BAD_INPUT']);
  expect(codesOf(await redate(proposalId, '2024-06'))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await reassign(proposalId, 'L'))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await merge(proposalId, proposalId))).toEqual(['BAD_INPUT']);
  expect(codesOf(await merge(proposalId, other.proposalId))).toEqual(['BAD_INPUT']);
  expect(codesOf(await merge(proposalId, 'proposal_AAAAAAAAAAAAAAAAAAAAAA'))).toEqual(['NOT_FOUND']);
  expect((await changes(programmeId))!.totalCount).toBe(0);
  expect(await plan(proposalId)).toMatchObject({ state: 'PLANNED', due: '2024-06', version: 1 });

  const gone = await added(programmeId);
  done(await withdraw(gone));
  for (const late of [
    await redate(gone, '2025-01'),
    await reassign(gone, 'A'),
    await withdraw(gone),
    await merge(gone, proposalId),
  ])
    expect(codesOf(late)).toEqual(['WRONG_STATE']);
  expect(codesOf(await merge(proposalId, gone))).toEqual(['WRONG_STATE']);
  expect(codesOf((await world.ask('l-head', StartProposal, { input: { proposalId: gone } })).data?.startProposal)).toEqual([
    'WRONG_STATE',
  ]);
});

test('there are no changes before the adoption, and none for bodies outside', async () => {
  const created = await world.ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: 1990, title: 'x' } });
  const programmeId = done(created.data?.createProgramme).programme!.id;
  const input = {
    programmeId,
    kind: 'SCHEME' as const,
    title: 'Đề án',
    leadBodyId: world.body['L'],
    decidingBodyId: world.body['P'],
    due: '2024-06',
  };
  const proposalId = done((await world.ask('o-clerk', CreateProposal, { input })).data?.createProposal).proposal!.id;
  const early = async () =>
    [await redate(proposalId, '2024-07'), await withdraw(proposalId), await add(programmeId)].map(codesOf);
  expect(await early()).toEqual([['WRONG_STATE'], ['WRONG_STATE'], ['WRONG_STATE']]);
  done((await world.ask('o-clerk', ConsultProgramme, { input: { programmeId } })).data?.consultProgramme);
  expect(await early()).toEqual([['WRONG_STATE'], ['WRONG_STATE'], ['WRONG_STATE']]);
  done((await world.ask('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
  const change = done(await redate(proposalId, '2024-07')).change!;
  for (const [login, count] of Object.entries({ 'o-desk': 1, 'l-head': 1, 'p-chair': 1, 'a-head': undefined }))
    expect([login, (await changes(programmeId, login))?.totalCount]).toEqual([login, count]);
  const hidden = await world.ask('a-head', NodeById, { id: change.id });
  expect(hidden).toEqual(await world.ask('a-head', NodeById, { id: 'change_AAAAAAAAAAAAAAAAAAAAAA' }));
  done(await reassign(proposalId, 'A')); // the circle grows, and nobody who has seen the programme leaves it
  for (const login of ['a-head', 'l-head']) expect((await changes(programmeId, login))!.totalCount).toBe(2);

  const request = await openDatabase(world.database, 'collegium_request', [], 1);
  try {
    const rowsFor = (letter: string) =>
      inTransaction(request, { personId: crypto.randomUUID(), bodyId: uuid(world.body[letter]!), isOffice: false }, (tx) =>
        sql(tx, `select from programme_change where programme_id = $1`, [uuid(programmeId)]),
      );
    expect([(await rowsFor('A')).length, (await rowsFor('D')).length]).toEqual([2, 0]); // the fence says the same
    const tamper = (statement: string) => sql(request.em.fork(), statement);
    await expect(tamper(`update programme_change set reason = 'x'`)).rejects.toThrow('permission denied');
    await expect(tamper(`delete from programme_change`)).rejects.toThrow('permission denied');
  } finally {
    await request.close();
  }
});

test('another lead body: it sees the drafts, the former one no longer does, and its feed ends', async () => {
  const { proposalId, draftId, roundId } = await aRound(world, undefined, ['A', 'B']);
  await aComment(world, 'a-officer', { draftId, text: 'Cho cơ quan chủ trì', audience: 'ROUND_AND_LEAD' });
  await using former = aFollower(world.as('l-head'), draftId);
  await former.ready();
  expect(codesOf(await reassign(proposalId, 'A'))).toEqual(['ASKED_IN_ROUND']);
  done(await reassign(proposalId, 'D'));
  expect(await former.ended).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  const sees = async (login: string) => (await world.ask(login, DraftById, { id: draftId })).data?.draft.id;
  expect([await sees('d-head'), await sees('l-head')]).toEqual([draftId, undefined]);
  expect((await world.ask('l-head', ProposalById, { id: proposalId })).data!.proposal.leadBody!.id).toBe(world.body['D']);
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  done(await reassign(proposalId, 'A')); // asked once, in a round that is over
  expect(await plan(proposalId)).toMatchObject({ leadBody: { id: world.body['A'] }, contributingBodies: [] });
});

test('a contributing body that takes the lead contributes no longer', async () => {
  const { programmeId } = await aPlannedProposal(world);
  const id = await added(programmeId, { contributingBodyIds: [world.body['B']!, world.body['C']!] });
  done(await reassign(id, 'C'));
  expect(await plan(id)).toMatchObject({ leadBody: { id: world.body['C'] }, contributingBodies: [{ id: world.body['B'] }] });
});

test('a proposal with an open round is neither withdrawn nor merged; once it is, nothing more is said on it', async () => {
  const { programmeId, proposalId, draftId, roundId } = await aRound(world);
  const target = await added(programmeId);
  expect(codesOf(await withdraw(proposalId))).toEqual(['ROUND_OPEN']);
  expect(codesOf(await merge(proposalId, target))).toEqual(['ROUND_OPEN']);
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  done(await merge(proposalId, target));
  const remark = await world.ask('a-officer', AddComment, { input: { draftId, audience: 'ROUND', text: 'x' } });
  expect(codesOf(remark.data?.addComment)).toEqual(['ROUND_CLOSED']);
  expect((await world.ask('l-head', DraftById, { id: draftId })).data!.draft.id).toBe(draftId); // readable as before
});

test('a body finds in its inbox what it is given to prepare: at the adoption, when added, when reassigned', async () => {
  await using own = await aWorld();
  const inbox = (letter: string) =>
    asAdmin(own.database.name, async (admin) => {
      const { rows } = await admin.query<{ audience: string; owner: string; payload: { role: string; number: number } }>(
        `select audience, owner_body_id as owner, body::json as payload from event join event_body using (stream_kind, stream_id, seq)
         where stream_kind = 'BODY' and stream_id = $1 and kind = 'ProposalAssigned' order by seq`,
        [uuid(own.body[letter]!)],
      );
      for (const row of rows) expect(row).toMatchObject({ audience: 'BODY', owner: uuid(own.body[letter]!) });
      return rows.map(({ payload }) => [payload.role, payload.number]);
    });
  const { programmeId, proposalId } = await aPlannedProposal(own);
  expect(await inbox('L')).toEqual([['LEAD', 1]]);
  const input = {
    programmeId,
    kind: 'OTHER' as const,
    title: 'Việc đột xuất',
    leadBodyId: own.body['A']!,
    contributingBodyIds: [own.body['B']!],
    decidingBodyId: own.body['P']!,
    due: '2024-10-10',
    ...decision,
  };
  done((await own.ask('o-clerk', AddProposal, { input })).data?.addProposal);
  const to = { proposalId, leadBodyId: own.body['B']!, ...decision };
  done((await own.ask('o-clerk', ReassignProposal, { input: to })).data?.reassignProposal);
  expect([await inbox('A'), await inbox('B'), await inbox('L'), await inbox('C')]).toEqual([
    [['LEAD', 2]],
    [
      ['CONTRIBUTING', 2],
      ['LEAD', 1],
    ],
    [['LEAD', 1]],
    [],
  ]);
});

test('whatever is decided, the original due date stays, there is one lead body, and the history tells how it came', async () => {
  const letters = ['A', 'B', 'C', 'D', 'L'];
  const dues = ['2024-03-15', '2024-07', '2024-Q4', '2025-01-31'];
  const step = fc.oneof(
    fc.record({ what: fc.constant('redate' as const), to: fc.constantFrom(...dues) }),
    fc.record({ what: fc.constant('reassign' as const), to: fc.constantFrom(...letters) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { programmeId, proposalId } = await aPlannedProposal(world);
      let [due, lead] = ['2024-06', 'L'];
      let made = 0;
      for (const { what, to } of steps) {
        const isSo = what === 'redate' ? to === due : to === lead;
        const codes = codesOf(await (what === 'redate' ? redate(proposalId, to) : reassign(proposalId, to)));
        expect(codes).toEqual(isSo ? ['NOTHING_TO_CHANGE'] : []);
        if (what === 'redate') due = to;
        else lead = to;
        made += isSo ? 0 : 1;
        expect(await plan(proposalId)).toMatchObject({ originalDue: '2024-06', due, leadBody: { id: world.body[lead] } });
      }
      const history = (await changes(programmeId))!.nodes;
      expect(history).toHaveLength(made);
      const last = (kind: string) => history.findLast((change) => change.kind === kind);
      expect([last('REDATE')?.toDue ?? '2024-06', last('REASSIGN')?.toLeadBody?.id ?? world.body['L']]).toEqual([
        due,
        world.body[lead],
      ]);
      history
        .filter((change) => change.kind === 'REDATE')
        .reduce((from, change) => {
          expect(change.fromDue).toBe(from);
          return change.toDue!;
        }, '2024-06');
    }),
    { numRuns: 8, seed: 3 },
  );
  await asAdmin(world.database.name, (admin) =>
    expect(admin.query(`update proposal set original_due_from = '2030-01-01', original_due_to = '2030-01-31'`)).rejects.toThrow(
      'never changes',
    ),
  );
});

test('of two that merge into each other at once, one is refused', async () => {
  const { programmeId, proposalId } = await aPlannedProposal(world);
  const other = await added(programmeId);
  const both = await Promise.all([merge(proposalId, other), merge(other, proposalId)]);
  expect(both.map(codesOf).sort()).toEqual([[], ['WRONG_STATE']]);
});

test('a page of changes, and of proposals with their kin, costs no more statements when it is larger', async () => {
  const { programmeId, proposalId } = await aPlannedProposal(world);
  for (let n = 0; n < 6; n++) {
    const id = await added(programmeId, { parentId: proposalId });
    if (n % 2) done(await merge(id, proposalId));
    else done(await reassign(id, 'A'));
  }
  const cost = async (work: () => Promise<{ errors?: unknown }>) => {
    let seen = 0;
    const count = () => void seen++;
    statements.subscribe(count);
    try {
      expect((await work()).errors).toBeUndefined();
      return seen;
    } finally {
      statements.unsubscribe(count);
    }
  };
  const changesOf = (first: number) => cost(() => world.ask('o-desk', ProgrammeChanges, { id: programmeId, first }));
  const planOf = (first: number) =>
    cost(() => world.ask('o-desk', Plan, { filter: { programmeId }, orderBy: 'PRIORITY', first }));
  for (const read of [changesOf, planOf]) {
    const small = await read(3);
    expect(await read(100)).toBeLessThanOrEqual(small);
    expect(small).toBeLessThanOrEqual(20);
  }
});
