import type { Client } from 'pg';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { act, ask } from '../access/everything.ts';
import { changed, holiday } from '../calendar/changing.ts';
import { asAdmin } from '../harness/database.ts';
import { aDraftInReview, aRound, done } from '../harness/world.ts';
import { aWorldAt, hanoi, requestOf, signs } from './owing.ts';

// Who waits for whom: the calendar before proposals, these before rounds, rounds before what is owed in them, each kind by id.

let world: Awaited<ReturnType<typeof aWorldAt>>;
beforeEach(async () => {
  world = await aWorldAt('2024-04-26T10:00+07:00'); // opinions asked for now are due on Tuesday 7 May
});
afterEach(() => world[Symbol.asyncDispose]());

const iso = (local: string) => hanoi(local).toISOString();
const reason = 'chờ số liệu';
const uuid = (id: string) => readGlobalId(id)!.uuid;
const does = async (login: string, mutation: string, input: object) =>
  done((await act(world.as(login), mutation, input)) as never);

async function aRoundUntil(closesAt: string) {
  const round = await aRound(world);
  await does('o-desk', 'scheduleRoundClose', { roundId: round.roundId, closesAt: iso(closesAt) });
  return round;
}
const owedBy = async (proposalId: string, letter: string): Promise<string> => {
  const filter = { proposalId, kinds: ['OPINION'], bodyId: world.body[letter] };
  const query = `query ($filter: ObligationFilter) { obligations(filter: $filter) { nodes { id } } }`;
  const { data } = await ask<{ obligations: { nodes: { id: string }[] } }>(world.as('o-desk'), query, { filter });
  return data!.obligations.nodes.at(-1)!.id;
};

/** Resolves when somebody waits for a lock of this kind in the database. */
async function untilOneWaits(admin: Client, locks: string): Promise<void> {
  const waits = async () =>
    (
      await admin.query(`select from pg_locks join pg_stat_activity using (pid) where not granted and ${locks}
        and datname = current_database()`)
    ).rowCount;
  for (let n = 0; n < 2000 && !(await waits()); n++);
  expect(await waits()).toBe(1);
}
/** The rounds that nobody holds. */
const freeRounds = async (admin: Client): Promise<string[]> => {
  const { rows } = await admin.query(`select id from round order by id for no key update skip locked`);
  return rows.map(({ id }) => id);
};
/** While the administrator holds this, somebody begins what waits for it; then there is a look at which rounds are free. */
async function freeWhile(held: string, waitsFor: string, begin: () => Promise<unknown>): Promise<string[]> {
  const { free, begun } = await asAdmin(world.database.name, async (admin) => {
    await admin.query('begin');
    await admin.query(held);
    const started = begin();
    await untilOneWaits(admin, waitsFor);
    const seen = await freeRounds(admin);
    await admin.query('commit');
    return { free: seen, begun: { started } };
  });
  await begun.started;
  return free;
}
const rowLock = `locktype in ('transactionid', 'tuple')`;

test.each(['askAgain', 'grantExtension', 'resumeRound', 'resumeProposal'])(
  '%s holds the calendar before the round: a change of it can wait for nobody who waits for it',
  async (mutation) => {
    const { roundId, proposalId } = await aRoundUntil('2024-05-10T17:00');
    await signs(world, 'A', roundId);
    const suspended = { proposalId, decisionReference: 'QĐ-1', reason };
    if (mutation === 'resumeRound') await does('o-desk', 'pauseRound', { roundId });
    if (mutation === 'resumeProposal') await does('o-head', 'suspendProposal', suspended);
    const input = {
      askAgain: { requestId: await requestOf(world, roundId, 'A'), reason, due: '2024-05-14' },
      grantExtension: { obligationId: await owedBy(proposalId, 'B'), until: '2024-05-14', reason },
      resumeRound: { roundId },
      resumeProposal: { proposalId },
    }[mutation]!;
    const login = mutation === 'resumeProposal' ? 'o-head' : 'o-desk';
    const free = await freeWhile(
      `select pg_advisory_xact_lock(hashtext('calendar'))`,
      `locktype = 'advisory' and mode = 'ShareLock'`,
      () => does(login, mutation, input),
    );
    expect(free).toEqual([uuid(roundId)]);
  },
);

test('a change of the calendar holds the rounds whose close it moves, and no other that has one', async () => {
  const passed = await aRoundUntil('2024-05-07T17:00'); // as its opinions are due
  const later = await aRoundUntil('2024-05-20T17:00');
  const early = await aRoundUntil('2024-05-03T17:00');
  const obligationId = await owedBy(later.proposalId, 'A');
  const free = await freeWhile(`select from obligation where id = '${uuid(obligationId)}' for update`, rowLock, () =>
    changed(world, { days: [holiday('2024-05-07')] }),
  );
  expect(free).toEqual([later, early].map(({ roundId }) => uuid(roundId)));
  const closesAt = async (id: string) =>
    (await ask<{ node: object }>(world.as('o-desk'), `{ node(id: "${id}") { ... on Round { closesAt } } }`)).data!.node;
  expect(await closesAt(passed.roundId)).toEqual({ closesAt: iso('2024-05-08T17:00') });
  expect(await closesAt(later.roundId)).toEqual({ closesAt: iso('2024-05-20T17:00') });
  expect(await closesAt(early.roundId)).toEqual({ closesAt: iso('2024-05-03T17:00') });
});

test('who stops several rounds takes them by id, neither as they lie in the table nor as they were opened', async () => {
  const { draftId, proposalId } = await aDraftInReview(world);
  const opens = async (mutation: string, letter: string) => {
    const input = { draftId, kind: 'APPRAISAL', mode: 'OPEN', bodyIds: [world.body[letter]] };
    const payload = await act(world.as('o-desk'), mutation, input);
    return (done(payload as never) as unknown as { round: { id: string } }).round.id;
  };
  const first = await opens('prepareRound', 'A');
  const second = await opens('openRound', 'B');
  await world.clock.moveTo(hanoi('2024-04-26T11:00'));
  await does('o-desk', 'sendRound', { roundId: first }); // written anew, behind the other
  expect(uuid(first) < uuid(second)).toBe(true);
  await asAdmin(world.database.name, (admin) => admin.query('analyze round')); // so small a table is read as it lies
  const suspended = { proposalId, decisionReference: 'QĐ-1', reason };
  const free = await freeWhile(`select from round where id = '${uuid(first)}' for update`, rowLock, () =>
    does('o-head', 'suspendProposal', suspended),
  );
  expect(free).toEqual([first, second].map(uuid)); // the first is held by who looks
});

test.each(['askAgain', 'pauseRound', 'resumeRound', 'closeRound', 'the clock'])(
  '%s takes the proposal before its round, as who changes all its rounds does',
  async (mutation) => {
    const { roundId, proposalId } = await aRoundUntil('2024-05-10T17:00');
    await signs(world, 'A', roundId);
    if (mutation === 'resumeRound') await does('o-desk', 'pauseRound', { roundId });
    const input = mutation === 'askAgain' ? { requestId: await requestOf(world, roundId, 'A'), reason } : { roundId };
    const begin = () =>
      mutation === 'the clock' ? world.clock.moveTo(hanoi('2024-05-10T17:00')) : does('o-desk', mutation, input);
    const free = await freeWhile(`select from proposal where id = '${uuid(proposalId)}' for update`, rowLock, begin);
    expect(free).toEqual([uuid(roundId)]);
  },
);
