import { statements } from '../../src/persistence/database.ts';
import { act, ask } from '../access/everything.ts';
import { asAdmin } from '../harness/database.ts';
import { aRound, done, type World } from '../harness/world.ts';
import { aWorldAt, hanoi, owes, signs } from './owing.ts';

const parts = ['fellDue', 'overdue', 'dueSoon', 'moved'] as const;
type Digest = Record<(typeof parts)[number], { totalCount: number; obligations: { kind: string; dueAt: string }[] }>;
const query = `query ($day: Period!, $ahead: Int! = 5) { digest(day: $day, ahead: $ahead) {
  ${parts.map((part) => `${part} { totalCount obligations { kind dueAt lateWorkingDays changes { toDueAt } body { id } } }`).join(' ')} } }`;

async function digest(world: World, login: string, day: string, more: object = {}) {
  const { data, errors } = await ask<{ digest: Digest }>(world.as(login), query, { day, ...more });
  if (!data) return errors as { extensions: { code: string } }[];
  return Object.fromEntries(
    parts.map((part) => {
      const { totalCount, obligations } = data.digest[part];
      expect(totalCount).toBe(obligations.length);
      return [part, obligations.map(({ kind, dueAt }) => `${kind} ${dueAt.slice(0, 10)}`)];
    }),
  );
}

const nothing = { fellDue: [], overdue: [], dueSoon: [], moved: [] };

test('a digest says of a day what fell due, what was overdue, what is due soon and what was moved', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId, proposalId } = await aRound(world);
  const owed = 'OPINION 2024-05-07';
  // Thursday 2 May is the first of five working days up to Tuesday 7 May.
  expect(await digest(world, 'a-officer', '2024-04-26', { ahead: 4 })).toEqual(nothing);
  expect(await digest(world, 'a-officer', '2024-04-26')).toEqual({ ...nothing, dueSoon: [owed] });
  expect(await digest(world, 'a-officer', '2024-04-25')).toEqual(nothing);
  expect(await digest(world, 'a-officer', '2024-05-07')).toEqual({ ...nothing, fellDue: [owed] });
  expect(await digest(world, 'a-officer', '2024-05-08')).toEqual({ ...nothing, overdue: [owed] });
  expect(await digest(world, 'd-officer', '2024-05-07')).toEqual(nothing);
  await world.clock.moveTo(hanoi('2024-05-10T09:00'));
  await signs(world, 'A', roundId);
  // Days that ended before stay as they were.
  expect(await digest(world, 'a-officer', '2024-05-09')).toEqual({ ...nothing, overdue: [owed] });
  expect(await digest(world, 'a-officer', '2024-05-10')).toEqual(nothing);
  expect(await digest(world, 'a-officer', '2024-05-07')).toEqual({ ...nothing, fellDue: [owed] });
  // What is the lead body's, moved by decision.
  const moved = await owes(world, proposalId, '2024-05-13');
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `insert into due_change (id, obligation_id, kind, from_due, to_due, after_expiry, calendar_version, at, actor_person_id, reason)
       select gen_random_uuid(), id, 'EXTENSION', current_due, current_due, false, 1, '2024-05-11 10:00+07', (select id from person limit 1), '-'
       from obligation where id = $1`,
      [moved],
    ),
  );
  expect(await digest(world, 'l-officer', '2024-05-11', { ahead: 1 })).toMatchObject({
    moved: ['RESPONSE 2024-05-13'],
    dueSoon: ['RESPONSE 2024-05-13'],
  });
  expect(await digest(world, 'l-officer', '2024-05-10', { ahead: 1 })).toMatchObject({ moved: [] });
}, 60_000);

test('more time that is given after expiry takes nothing off a digest, and what stands still does not fall due', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aRound(world);
  await world.clock.moveTo(hanoi('2024-05-08T09:00'));
  const filter = { proposalId, bodyId: world.body['B'], kinds: ['OPINION'] };
  const { data } = await ask<{ obligations: { nodes: { id: string }[] } }>(
    world.as('o-desk'),
    `query ($filter: ObligationFilter!) { obligations(filter: $filter) { nodes { id } } }`,
    { filter },
  );
  const more = { obligationId: data!.obligations.nodes[0]!.id, until: '2024-05-14', reason: 'Vì thế.' };
  done((await act(world.as('o-desk'), 'grantExtension', more)) as never);
  const late = ['OPINION 2024-05-14'];
  expect(await digest(world, 'b-officer', '2024-05-07')).toEqual({ ...nothing, fellDue: late });
  expect(await digest(world, 'b-officer', '2024-05-08')).toEqual({ ...nothing, overdue: late, moved: late });
  expect(await digest(world, 'b-officer', '2024-05-09')).toEqual({ ...nothing, overdue: late });
  // Suspended while it is still to come.
  await owes(world, proposalId, '2024-05-13');
  expect(await digest(world, 'l-officer', '2024-05-09')).toMatchObject({ dueSoon: ['RESPONSE 2024-05-13'] });
  const decision = { decisionReference: 'QĐ-1', reason: 'Vì thế.' };
  done((await act(world.as('o-head'), 'suspendProposal', { proposalId, ...decision })) as never);
  for (const day of ['2024-05-09', '2024-05-13', '2024-05-14']) expect(await digest(world, 'l-officer', day)).toEqual(nothing);
}, 60_000);

test('what was recalled is in no digest', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId } = await aRound(world);
  await signs(world, 'B', roundId);
  await world.clock.moveTo(hanoi('2024-05-08T10:00'));
  done((await act(world.as('o-desk'), 'recallRound', { roundId, reason: 'Gửi nhầm' })) as never);
  for (const day of ['2024-05-06', '2024-05-07', '2024-05-08'])
    for (const login of ['a-officer', 'b-officer']) expect(await digest(world, login, day)).toEqual(nothing);
});

test('a digest of no day, or of too many, is refused; it costs as many statements for much as for little', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aRound(world);
  for (const [day, more] of [
    ['2024-05', {}],
    ['2024-05-07', { ahead: 0 }],
    ['2024-05-07', { ahead: 61 }],
  ] as const)
    expect(await digest(world, 'a-officer', day, more)).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  const cost = async () => {
    let count = 0;
    const counted = () => void count++;
    statements.subscribe(counted);
    const found = await digest(world, 'l-officer', '2024-05-06');
    statements.unsubscribe(counted);
    return { count, found: (found as Record<string, string[]>)['dueSoon']!.length };
  };
  await owes(world, proposalId, '2024-05-07');
  const small = await cost();
  for (let n = 0; n < 20; n++) await owes(world, proposalId, '2024-05-07');
  const large = await cost();
  expect([small.found, large.found]).toEqual([1, 21]);
  expect(large.count).toBeLessThanOrEqual(small.count);
}, 60_000);
