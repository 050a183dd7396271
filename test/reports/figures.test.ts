import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { FigureItems, FiguresOfBodies, FiguresOfYear, HeldDaysOfProposal } from '../../clients/figures.operations.ts';
import type { Figure, FigureSubject } from '../../clients/gql/graphql.ts';
import { CloseRound, PassCheck, StartProposal, SubmitProposal, UploadDraft } from '../../clients/operations.ts';
import { ReassignProposal } from '../../clients/programme.operations.ts';
import { PauseRound, RecallRound, ResumeRound } from '../../clients/rounds.operations.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import type { DueCounts } from '../../src/reports/figures.rules.ts';
import { openFor, opining } from '../appraisal/opining.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { asAdmin } from '../harness/database.ts';
import { aDraftInReview, aPlannedProposal, aWorld, done, sampleText, type World } from '../harness/world.ts';
import { aYear, expected, put, type RandomYear, rounds } from './random-year.ts';

type ResultOf<Document> = Document extends TypedDocumentNode<infer Data, never> ? Data : never;
const at = (text: string) => new Date(`${text}:00+07:00`);

/** A world whose clock is set by hand. */
async function atTime(start: string): Promise<World & { at(text: string): void }> {
  let now = at(start);
  const world = await aWorld({ clock: { now: () => now } });
  await putCalendar(world.database, year2024);
  return Object.assign(world, {
    at: (text: string) => {
      now = at(text);
    },
  });
}

type Asks = Pick<World, 'ask' | 'body'>;

async function figuresOf(
  world: Asks,
  login: string,
  more: { by?: 'MONTH' | 'QUARTER' | 'YEAR'; bodyId?: string; year?: number } = {},
) {
  const { data, errors } = await world.ask(login, FiguresOfYear, { year: 2024, ...more });
  if (errors) throw new Error(JSON.stringify(errors));
  return data!.figures;
}

/** The counts of a period that are not nought. */
async function told(world: Asks, login: string, period: string, subject: 'programme' | 'opinions' | 'compressedOpinions') {
  const by = period.includes('Q') ? 'QUARTER' : period.includes('-') ? 'MONTH' : 'YEAR';
  const { periods } = await figuresOf(world, login, { by });
  const due = periods.find((each) => each.period === period)![subject];
  return Object.fromEntries(Object.entries(due).filter(([, count]) => typeof count === 'number' && count > 0));
}

async function itemsOf(world: Asks, login: string, period: string, subject: FigureSubject, figure: Figure, bodyId?: string) {
  const pageAfter = async (after: string | null): Promise<NonNullable<ResultOf<typeof FigureItems>>['figureItems']> => {
    const { data, errors } = await world.ask(login, FigureItems, { period, subject, figure, bodyId, first: 7, after });
    if (errors) throw new Error(JSON.stringify(errors));
    return data!.figureItems;
  };
  let page = await pageAfter(null);
  const items = [...page.nodes];
  while (page.pageInfo.hasNextPage) {
    page = await pageAfter(page.pageInfo.endCursor!);
    items.push(...page.nodes);
  }
  expect(items).toHaveLength(page.totalCount);
  return items;
}

test('one opinion on time, one late, one missing; what had too little time is apart, and a round that was recalled nowhere', async () => {
  await using world = await atTime('2024-04-26T09:00');
  const { draftId } = await aDraftInReview(world);
  world.at('2024-04-26T10:00');
  const ask = async (more: object = {}) => (await openFor(world, draftId, [{ text: 'Một?' }], { mode: 'OPEN', ...more })).roundId;
  const sign = async (roundId: string, letter: string) => {
    done(await opining(world, roundId).fields(`${letter}-officer`, { expectedVersion: 0, position: 'AGREE' }));
    await opining(world, roundId).sign(`${letter}-head`, { acknowledgeMissing: true });
  };
  const answered = async (roundId: string) => {
    world.at('2024-05-07T16:59');
    await sign(roundId, 'a');
    expect(await told(world, 'o-head', '2024-05', 'opinions')).toMatchObject({ due: 3, onTime: 1, pending: 2 });
    world.at('2024-05-10T09:00');
    expect(await told(world, 'o-head', '2024-05', 'opinions')).toMatchObject({ due: 3, onTime: 1, late: 2, overdue: 2 });
    await sign(roundId, 'b');
    world.at('2024-05-10T17:00');
    done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  };
  const first = await ask();
  const recalled = await ask();
  const short = await ask({ due: '2024-05-02', acceptUrgency: true });
  done((await world.ask('o-desk', RecallRound, { input: { roundId: recalled, reason: 'Nhầm.' } })).data?.recallRound);
  await answered(first);
  expect(await told(world, 'o-head', '2024-05', 'opinions')).toEqual({ due: 3, onTime: 1, late: 1, missing: 1 });
  expect(await told(world, 'a-head', '2024', 'opinions')).toEqual({ due: 1, onTime: 1 });
  expect(await told(world, 'b-head', '2024-Q2', 'opinions')).toEqual({ due: 1, late: 1 });
  expect(await told(world, 'c-head', '2024', 'opinions')).toEqual({ due: 1, missing: 1 });
  const [late] = await itemsOf(world, 'o-head', '2024-05', 'OPINIONS', 'LATE');
  expect(late).toMatchObject({
    count: 1,
    dueAt: at('2024-05-07T17:00').toISOString(),
    lateWorkingDays: 3,
    body: { id: world.body['B'] },
  });
  done((await world.ask('o-desk', CloseRound, { input: { roundId: short } })).data?.closeRound);
  expect(await told(world, 'o-head', '2024-05', 'compressedOpinions')).toEqual({ due: 3, missing: 3 });
  expect(await told(world, 'o-head', '2024-05', 'opinions')).toEqual({ due: 3, onTime: 1, late: 1, missing: 1 });
});

test('a recalled round takes even what was given out of the figures', async () => {
  await using world = await atTime('2024-04-26T09:00');
  const { draftId } = await aDraftInReview(world);
  const { roundId } = await openFor(world, draftId, [{ text: 'Một?' }]);
  done(await opining(world, roundId).fields('a-officer', { expectedVersion: 0, position: 'AGREE' }));
  await opining(world, roundId).sign('a-head', { acknowledgeMissing: true });
  expect(await told(world, 'o-head', '2024', 'opinions')).toMatchObject({ due: 3, onTime: 1 });
  world.at('2024-06-03T09:00');
  expect((await figuresOf(world, 'o-head')).periods[5]!.heldDays).toMatchObject({ appraisers: 0, office: 0 }); // not a cut-off in June yet
  expect((await figuresOf(world, 'o-head', { by: 'YEAR' })).periods[0]!.heldDays).toMatchObject({ appraisers: 24, office: 0 });
  done((await world.ask('o-desk', RecallRound, { input: { roundId, reason: 'Nhầm.' } })).data?.recallRound);
  expect(await told(world, 'o-head', '2024', 'opinions')).toEqual({});
  expect(await itemsOf(world, 'o-head', '2024', 'OPINIONS', 'DUE')).toEqual([]);
  expect((await figuresOf(world, 'o-head', { by: 'YEAR' })).periods[0]!.heldDays).toMatchObject({ appraisers: 0, office: 24 });
});

test('two years in one question are counted each by itself', async () => {
  await using world = await atTime('2024-12-20T09:00');
  const { draftId } = await aDraftInReview(world);
  await openFor(world, draftId, [{ text: 'Một?' }]);
  world.at('2025-01-10T09:00');
  const year = (of: number) => `figures(year: ${of}, by: YEAR) { periods { opinions { due } heldDays { appraisers } } }`;
  const question = parse(`{ one: ${year(2024)} other: ${year(2025)} }`) as TypedDocumentNode<Record<'one' | 'other', unknown>>;
  const { data, errors } = await world.ask('o-head', question, {});
  expect(errors).toBeUndefined();
  const one = (of: number) => figuresOf(world, 'o-head', { by: 'YEAR', year: of });
  for (const [years, of] of [
    [data!.one, 2024],
    [data!.other, 2025],
  ] as const)
    expect(await one(of)).toMatchObject(years as object);
  expect(data).toMatchObject({ one: { periods: [{ opinions: { due: 3 } }] }, other: { periods: [{ opinions: { due: 0 } }] } });
});

const decision = { decisionReference: 'QĐ-1', reason: 'Vì thế.' };

test('days go to who held the proposal at the cut-off, to the lead body of the day, and open into proposals', async () => {
  await using world = await atTime('2024-03-04T08:00'); // a Monday
  const { proposalId } = await aPlannedProposal(world);
  world.at('2024-03-06T09:00');
  done((await world.ask('l-officer', StartProposal, { input: { proposalId } })).data?.startProposal);
  world.at('2024-03-07T17:00'); // at the very cut-off the new lead body has it
  done(
    (await world.ask('o-clerk', ReassignProposal, { input: { proposalId, leadBodyId: world.body['D']!, ...decision } })).data
      ?.reassignProposal,
  );
  const text = { proposalId, text: sampleText, mediaType: 'MARKDOWN' as const };
  const draftId = done((await world.ask('d-officer', UploadDraft, { input: text })).data?.uploadDraft).draft!.id;
  world.at('2024-03-08T17:01'); // after it
  done((await world.ask('d-head', SubmitProposal, { input: { proposalId, draftId } })).data?.submitProposal);
  world.at('2024-03-12T09:00');
  done((await world.ask('o-desk', PassCheck, { input: { proposalId } })).data?.passCheck);
  world.at('2024-03-13T09:00');
  const { roundId } = await openFor(world, draftId, [{ text: 'Một?' }]);
  world.at('2024-03-14T09:00'); // held up over one cut-off, and over none
  done((await world.ask('o-desk', PauseRound, { input: { roundId } })).data?.pauseRound);
  world.at('2024-03-15T08:00');
  done((await world.ask('o-desk', ResumeRound, { input: { roundId } })).data?.resumeRound);
  world.at('2024-03-15T08:10');
  done((await world.ask('o-desk', PauseRound, { input: { roundId } })).data?.pauseRound);
  world.at('2024-03-15T08:20');
  done((await world.ask('o-desk', ResumeRound, { input: { roundId } })).data?.resumeRound);
  world.at('2024-03-18T09:00');
  done((await world.ask('o-desk', PauseRound, { input: { roundId } })).data?.pauseRound);
  world.at('2024-03-19T09:00'); // ended while it was held up
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  world.at('2024-03-20T16:59');

  const held = async (login: string) => (await world.ask(login, HeldDaysOfProposal, { id: proposalId })).data?.proposal?.heldDays;
  const days = { leadBody: 5, office: 5, appraisers: 2, chair: 0, suspended: 0, total: 12 }; // 4 March to 19 March
  expect(await held('o-head')).toEqual(days);
  expect(await held('d-head')).toEqual(days);
  expect(await held('a-head')).toBeNull();
  const march = async (login: string) => (await figuresOf(world, login)).periods[2]!.heldDays;
  expect(await march('o-head')).toEqual(days);
  expect(await march('l-head')).toMatchObject({ leadBody: 3, total: 3 });
  expect(await march('d-head')).toMatchObject({ leadBody: 2, office: 5, appraisers: 2, total: 9 });
  expect(await itemsOf(world, 'd-head', '2024-03', 'HELD_DAYS', 'OFFICE')).toMatchObject([
    { count: 5, proposal: { id: proposalId } },
  ]);
  expect(await itemsOf(world, 'd-head', '2024-02', 'HELD_DAYS', 'OFFICE')).toEqual([]);
  const last = await asAdmin(world.database.name, (admin) =>
    admin.query(`select distinct on (proposal_id) proposal.state = history.state and proposal.lead_body_id = history.lead_body_id as same
      from proposal_state_history history join proposal on proposal.id = proposal_id order by proposal_id, sequence desc`),
  );
  expect(last.rows).toEqual([{ same: true }]);
});

test('what came back incomplete is counted by how often, and apart from what had to be prepared again', async () => {
  await using world = await atTime('2024-03-04T08:00');
  const { proposalId } = await aPlannedProposal(world);
  const states = ['IN_PREPARATION', 'SUBMITTED', 'IN_PREPARATION', 'SUBMITTED', 'IN_PREPARATION', 'SUBMITTED', 'IN_REVIEW'];
  const again = ['IN_PREPARATION', 'SUBMITTED', 'IN_REVIEW', 'SYNTHESIS', 'IN_PREPARATION'];
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `insert into proposal_state_history select proposal_id, sequence + n, state, lead_body_id, $2::timestamptz + n * interval '1 day'
       from (select proposal_id, max(sequence) as sequence, min(lead_body_id::text)::uuid as lead_body_id from proposal_state_history group by 1) last,
         unnest($1::text[]) with ordinality as next(state, n)`,
      [[...states, ...again], at('2024-03-04T08:00')],
    ),
  );
  world.at('2024-05-01T08:00');
  const [first] = (await figuresOf(world, 'l-head', { by: 'QUARTER' })).periods;
  expect(first).toMatchObject({ returnedIncomplete: 2, rePrepared: 1 });
  expect(await itemsOf(world, 'l-head', '2024-03', 'RETURNS', 'RETURNED_INCOMPLETE')).toMatchObject([
    { count: 2, proposal: { id: proposalId } },
  ]);
  expect(await itemsOf(world, 'l-head', '2024', 'RETURNS', 'RE_PREPARED')).toMatchObject([
    { count: 1, proposal: { id: proposalId } },
  ]);
  expect((await figuresOf(world, 'd-head', { by: 'YEAR' })).periods).toMatchObject([{ returnedIncomplete: 0, rePrepared: 0 }]);
});

/** A world in which bodies owe what looks random, as if they had been forty: by letter of the body, and all together. */
async function aRandomWorld(world: World, now: Date): Promise<Map<string, RandomYear>> {
  const { proposalId, draftId } = await aDraftInReview(world);
  const [proposal, draft, person, office] = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(
      `select proposal.id as proposal, draft.id as draft, person_id as person, body.id as office from proposal, draft, body
       join membership on body_id = body.id where body.kind = 'OFFICE' limit 1`,
    );
    return [rows[0].proposal, rows[0].draft, rows[0].person, rows[0].office];
  });
  expect([globalId('Proposal', proposal), globalId('Draft', draft)]).toEqual([proposalId, draftId]);
  const ids = rounds.map(() => newId());
  const bodies = await asAdmin(world.database.name, async (admin) => {
    for (const [n, id] of ids.entries())
      await admin.query(
        `insert into round (id, proposal_id, draft_id, kind, mode, status, opened_at, closed_at) values ($1, $2, $3, 'APPRAISAL', 'OPEN', $4, now(), now())`,
        [id, proposal, draft, n === 3 ? 'RECALLED' : 'CLOSED'],
      );
    for (let n = 0; n < 36; n++)
      await admin.query(`insert into body (id, kind, name_vi, name_en) values ($1, 'ORDINARY', $2, $2)`, [newId(), `Số ${n}`]);
    return (await admin.query<{ id: string }>(`select id from body where kind = 'ORDINARY' order by name_vi`)).rows;
  });
  const years = new Map(bodies.map(({ id }, n) => [globalId('Body', id), aYear(n + 500, id, now.getTime())]));
  const owed = [...years.values()].flatMap((year) => year.owed).filter(({ kind }) => kind !== 'LEAD_TIME'); // without a meeting
  const signed = [...years.values()].flatMap((year) => year.signed);
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `delete from obligation; insert into programme_body select programme.id, body.id from programme, body on conflict do nothing`,
    ),
  );
  await put(world.database.name, { owed, signed }, { proposal, draft, rounds: ids, person, office });
  return years;
}

const figures: [Figure, keyof DueCounts][] = [
  ['DUE', 'due'],
  ['ON_TIME', 'onTime'],
  ['LATE', 'late'],
  ['MISSING', 'missing'],
  ['CONSENTED', 'consented'],
  ['PENDING', 'pending'],
  ['OVERDUE', 'overdue'],
  ['INSUFFICIENT', 'insufficient'],
];
const monthsOf: Record<string, string[]> = { '2024-05': ['2024-05'], '2024-Q2': ['2024-04', '2024-05', '2024-06'] };

test('each number opens into the very obligations that one finds by hand, of all bodies and of one; the office alone sees those of others', async () => {
  const now = '2024-06-12T10:00';
  await using world = await atTime(now);
  const years = await aRandomWorld(world, at(now));
  const together = {
    owed: [...years.values()].flatMap(({ owed }) => owed),
    signed: [...years.values()].flatMap(({ signed }) => signed),
  };
  const own = years.get(world.body['B']!)!;
  let listed = 0;
  for (const [login, year] of [
    ['o-clerk', together],
    ['b-officer', own],
  ] as const)
    for (const period of Object.keys(monthsOf))
      for (const [subject, kind, compressed] of [
        ['PROGRAMME', 'PROGRAMME_DUE', false],
        ['OPINIONS', 'OPINION', false],
        ['COMPRESSED_OPINIONS', 'OPINION', true],
      ] as const) {
        const sets = expected(year, { kind, compressed, months: monthsOf[period]!, now: at(now).getTime() });
        const field = ({ PROGRAMME: 'programme', OPINIONS: 'opinions', COMPRESSED_OPINIONS: 'compressedOpinions' } as const)[
          subject
        ];
        const counts = await told(world, login, period, field);
        for (const [figure, name] of figures) {
          const items = await itemsOf(world, login, period, subject, figure);
          expect([login, period, subject, figure, items.map(({ obligation }) => obligation!.id).sort()]).toEqual([
            ...[login, period, subject, figure, sets[name].map((id) => globalId('Obligation', id)).sort()],
          ]);
          expect(items.length).toBe(counts[name] ?? 0);
          listed += items.length;
        }
      }
  expect(listed).toBeGreaterThan(100);

  const [quarter] = (await figuresOf(world, 'o-head', { by: 'QUARTER' })).periods.slice(1);
  const { due, pending, late, lateShare } = quarter!.opinions;
  expect(lateShare).toEqual({ percent: Math.round((1_000 * late) / (due - pending)) / 10, n: due - pending });
  const [mine] = (await figuresOf(world, 'b-head', { by: 'QUARTER' })).periods.slice(1);
  expect(mine!.opinions.lateShare).toEqual({ percent: null, n: mine!.opinions.due - mine!.opinions.pending });
  expect(mine!.opinions.lateShare.n).toBeLessThan(5);

  const { data } = await world.ask('o-head', FiguresOfBodies, { year: 2024 });
  const ofB = data!.figures.bodies.find(({ body }) => body.id === world.body['B']);
  const alone = await figuresOf(world, 'o-head', { by: 'QUARTER', bodyId: world.body['B']! });
  expect(ofB!.periods.map(({ opinions, programme }) => [opinions, programme])).toEqual(
    alone.periods.map(({ opinions, programme }) => [opinions, programme]),
  );
  expect((await figuresOf(world, 'b-officer', { by: 'QUARTER' })).periods).toEqual(alone.periods);
  expect((await world.ask('b-head', FiguresOfBodies, { year: 2024 })).data!.figures.bodies.map(({ body }) => body.id)).toEqual([
    world.body['B'],
  ]);
});

test('of another body there is nothing, nor of one that there is not; nor a number that makes no sense, nor a day, nor a year of nobody', async () => {
  await using world = await atTime('2024-06-12T10:00');
  const codeOf = async (login: string, more: object) => {
    const { errors } = await world.ask(login, FiguresOfYear, { year: 2024, by: 'YEAR', ...more } as never);
    return errors?.map(({ extensions }) => extensions?.['code']);
  };
  const itemCodeOf = async (login: string, more: object) => {
    const { errors } = await world.ask(login, FigureItems, {
      period: '2024',
      subject: 'OPINIONS',
      figure: 'DUE',
      ...more,
    } as never);
    return errors?.map(({ extensions }) => extensions?.['code']);
  };
  for (const ask of [codeOf, itemCodeOf]) {
    expect(await ask('a-head', { bodyId: world.body['B'] })).toEqual(['NOT_FOUND']);
    expect(await ask('p-chair', { bodyId: world.body['B'] })).toEqual(['NOT_FOUND']);
    for (const login of ['a-head', 'o-head'])
      expect(await ask(login, { bodyId: globalId('Body', newId()) })).toEqual(['NOT_FOUND']);
    expect(await ask('a-head', { bodyId: world.body['A'] })).toBeUndefined();
    expect(await ask('o-desk', { bodyId: world.body['A'] })).toBeUndefined();
  }
  expect(await codeOf('o-head', { year: 1_899 })).toEqual(['BAD_INPUT']);
  expect(await itemCodeOf('o-head', { period: '2024-05-02' })).toEqual(['BAD_INPUT']);
  expect(await itemCodeOf('o-head', { figure: 'CHAIR' })).toEqual(['BAD_INPUT']);
  expect(await itemCodeOf('o-head', { subject: 'RETURNS', figure: 'LATE' })).toEqual(['BAD_INPUT']);
  expect((await figuresOf(world, 'o-head', { year: 2040 })).periods).toHaveLength(12);
});
