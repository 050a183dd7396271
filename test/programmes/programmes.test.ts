import {
  AdoptProgramme,
  Bodies,
  CreateProgramme,
  CreateProposal,
  Me,
  ProgrammeById,
  Programmes,
  ProposalById,
  Proposals,
} from '../../clients/operations.ts';
import { aDraft, aDraftInReview, aRound, aWorld, codesOf, done } from '../harness/world.ts';

test('a programme is the office’s until it is adopted; then its bodies see it, and no others', async () => {
  await using world = await aWorld();
  const created = await world.ask('o-clerk', CreateProgramme, {
    input: { kind: 'QUARTER', year: 2024, quarter: 2, title: 'Quý II' },
  });
  const programmeId = done(created.data?.createProgramme).programme!.id;
  const create = (input: object) =>
    world.ask('o-clerk', CreateProposal, { input: { programmeId, kind: 'REPORT', title: 'Báo cáo', ...input } });
  const complete = {
    leadBodyId: world.body['L'],
    decidingBodyId: world.body['P'],
    due: '2024-Q2',
    contributingBodyIds: [world.body['C']!],
  };
  expect(done((await create(complete)).data?.createProposal).proposal).toMatchObject({
    number: 1,
    state: 'PROPOSED',
    due: '2024-Q2',
  });
  done((await create({ title: 'Báo cáo khác' })).data?.createProposal);
  expect((await world.ask('l-head', Programmes, {})).data!.programmes.totalCount).toBe(0);

  const early = await world.ask('o-clerk', AdoptProgramme, { input: { programmeId } });
  expect(early.data!.adoptProgramme.userErrors).toMatchObject([
    { code: 'PROGRAMME_INCOMPLETE', details: [{ name: 'numbers', value: '2' }] },
  ]);
  const other = await world.ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: 2024, title: 'Năm' } });
  const otherId = done(other.data?.createProgramme).programme!.id;
  done(
    (await world.ask('o-clerk', CreateProposal, { input: { ...complete, programmeId: otherId, kind: 'SCHEME', title: 'x' } }))
      .data?.createProposal,
  );
  expect(
    done((await world.ask('o-head', AdoptProgramme, { input: { programmeId: otherId } })).data?.adoptProgramme).programme!.state,
  ).toBe('ADOPTED');
  for (const [login, count] of Object.entries({ 'l-head': 1, 'c-head': 1, 'p-chair': 1, 'a-head': 0, 'o-desk': 2 }))
    expect([login, (await world.ask(login, Programmes, {})).data!.programmes.totalCount]).toEqual([login, count]);
  const seen = await world.ask('l-head', ProgrammeById, { id: otherId });
  expect(seen.data!.programme.proposals.nodes).toMatchObject([{ number: 1, state: 'PLANNED' }]);
  expect(codesOf((await world.ask('o-clerk', AdoptProgramme, { input: { programmeId: otherId } })).data?.adoptProgramme)).toEqual(
    ['WRONG_STATE'],
  );
});

test('what does not fit a programme is refused', async () => {
  await using world = await aWorld();
  const create = (login: string, input: object) =>
    world.ask(login, CreateProgramme, { input: { kind: 'YEAR', year: 2024, title: 'x', ...input } as never });
  expect(codesOf((await create('o-desk', {})).data?.createProgramme)).toEqual(['NOT_ALLOWED']);
  expect(codesOf((await create('o-clerk', { quarter: 1 })).data?.createProgramme)).toEqual(['BAD_INPUT']);
  expect(codesOf((await create('o-clerk', { kind: 'QUARTER' })).data?.createProgramme)).toEqual(['BAD_INPUT']);
  expect(codesOf((await create('o-clerk', { year: 24 })).data?.createProgramme)).toEqual(['BAD_INPUT']);
  const both = await Promise.all([create('o-clerk', {}), create('o-head', {})]);
  expect(both.map((answer) => codesOf(answer.data?.createProgramme)).sort()).toEqual([[], ['PROGRAMME_EXISTS']]);
  const programmeId = both.find((answer) => answer.data?.createProgramme.programme)!.data!.createProgramme.programme!.id;
  const propose = async (input: object) =>
    codesOf(
      (await world.ask('o-clerk', CreateProposal, { input: { programmeId, kind: 'SCHEME', title: 'x', ...input } })).data
        ?.createProposal,
    );
  expect(await propose({ number: 3 })).toEqual([]);
  expect(await propose({ number: 3 })).toEqual(['NUMBER_TAKEN']);
  expect(await propose({ number: 0 })).toEqual(['BAD_INPUT']);
  expect(await propose({ due: '2024' })).toEqual(['BAD_INPUT']);
  expect(await propose({ decidingBodyId: world.body['L'] })).toEqual(['BAD_INPUT']);
  expect(await propose({ leadBodyId: world.body['L'], contributingBodyIds: [world.body['L']] })).toEqual(['BAD_INPUT']);
  expect(await propose({ leadBodyId: 'body_AAAAAAAAAAAAAAAAAAAAAA' })).toEqual(['NOT_FOUND']);
  const badDate = await world.ask('o-clerk', CreateProposal, {
    input: { programmeId, kind: 'SCHEME', title: 'x', due: '2024-02-30' },
  });
  expect(badDate.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
});

test('proposals are found by state, lead body and the period they are due in', async () => {
  await using world = await aWorld();
  const created = await world.ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: 2024, title: 'x' } });
  const programmeId = done(created.data?.createProgramme).programme!.id;
  const dues = ['2024-01-15', '2024-02', '2024-Q1', '2024-Q2'];
  for (const [i, due] of dues.entries())
    done(
      (
        await world.ask('o-clerk', CreateProposal, {
          input: {
            programmeId,
            kind: 'SCHEME',
            title: due,
            due,
            leadBodyId: world.body[i % 2 ? 'A' : 'L'],
            decidingBodyId: world.body['P'],
          },
        })
      ).data?.createProposal,
    );
  const titles = async (filter: object) =>
    (await world.ask('o-desk', Proposals, { filter })).data!.proposals.nodes.map((node) => node.title);
  expect(await titles({ dueIn: '2024-02' })).toEqual(['2024-02']);
  expect(await titles({ dueIn: '2024-03' })).toEqual(['2024-Q1']);
  expect(await titles({ dueIn: '2024-Q1' })).toEqual(dues.slice(0, 3));
  expect(await titles({ dueIn: '2024' })).toEqual(dues);
  expect(await titles({ leadBodyId: world.body['A'] })).toEqual(['2024-02', '2024-Q2']);
  expect(await titles({ states: ['PLANNED'] })).toEqual([]);
  expect(await titles({ programmeId, states: ['PROPOSED'], dueIn: '2024-01' })).toEqual(['2024-01-15']);
});

test('a draft is its makers’ until it is sent, then the office’s, then of the bodies asked', async () => {
  await using world = await aWorld();
  const drafts = async (login: string, id: string) =>
    (await world.ask(login, ProposalById, { id })).data?.proposal.drafts.totalCount;
  const made = await aDraft(world);
  expect([await drafts('l-head', made.proposalId), await drafts('o-desk', made.proposalId)]).toEqual([1, 0]);
  const sent = await aDraftInReview(world);
  expect([await drafts('o-desk', sent.proposalId), await drafts('p-chair', sent.proposalId)]).toEqual([1, 0]);
  const asked = await aRound(world, undefined, ['A']);
  expect([
    await drafts('a-head', asked.proposalId),
    await drafts('p-chair', asked.proposalId),
    await drafts('b-head', asked.proposalId),
  ]).toEqual([1, 0, undefined]);
});

test('bodies are listed by name with their people, and one says who one is', async () => {
  await using world = await aWorld();
  const { data } = await world.ask('a-observer', Bodies, { first: 3 });
  expect(data!.bodies.totalCount).toBe(7);
  expect(data!.bodies.nodes.map((body) => body.nameVi)).toEqual(['Cơ quan A', 'Cơ quan B', 'Cơ quan C']);
  expect(data!.bodies.nodes[0]!.memberships.map((membership) => membership.person.login)).toEqual([
    'a-head',
    'a-observer',
    'a-officer',
    'both',
  ]);
  expect((await world.ask('a-observer', Me, {}, { locale: 'vi' })).data!.me).toMatchObject({
    role: 'OBSERVER',
    actingBody: { name: 'Cơ quan A' },
  });
});
