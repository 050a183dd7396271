import { act } from '../access/everything.ts';
import { asAdmin } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';
import { aPlannedProposal } from '../harness/world.ts';
import { aWorldAt, hanoi, owes, toldInProposal, toldOf } from './owing.ts';

const soon = `DueSoon ${hanoi('2024-05-04T08:00').toISOString()}`;
const expired = `DueExpired ${hanoi('2024-05-07T17:00').toISOString()}`;

test('what is due is told once, as the day begins after which two working days are left, and once at its cut-off', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aPlannedProposal(world);
  const id = await owes(world, proposalId, '2024-05-07');
  await world.clock.moveTo(hanoi('2024-05-04T07:59:59'));
  expect(await toldInProposal(world, id)).toEqual([]);
  // Saturday 4 May is a make-up day: it, and Monday 6 May, come before Tuesday 7 May.
  await world.clock.moveTo(hanoi('2024-05-07T16:59:59'));
  expect(await toldInProposal(world, id)).toEqual([soon]);
  await world.clock.moveTo(hanoi('2024-06-30T17:00'));
  expect(await toldInProposal(world, id)).toEqual([soon, expired]);
});

test('the body that owes it is told in its inbox, the office of what fell due, by the clock that acts for the office', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aPlannedProposal(world);
  const id = await owes(world, proposalId, '2024-05-07');
  await world.clock.moveTo(hanoi('2024-05-08T09:00'));
  const told = await toldOf(world, id);
  expect(told.map(({ stream, kind }) => `${stream} ${kind}`)).toEqual([
    ...['BODY DueSoon', 'PROPOSAL DueSoon', 'BODY DueExpired', 'BODY DueExpired', 'PROPOSAL DueExpired'],
  ]);
  expect(new Set(told.map(({ actor, due }) => `${actor} ${due}`))).toEqual(
    new Set([`Collegium ${hanoi('2024-05-07T17:00').toISOString()}`]),
  );
});

test('what was fulfilled, or ended, or whose clock stands still is not told of', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aPlannedProposal(world);
  const other = await aPlannedProposal(world);
  const [fulfilled, ended] = [await owes(world, proposalId, '2024-05-07'), await owes(world, proposalId, '2024-05-07')];
  const stopped = await owes(world, other.proposalId, '2024-05-07');
  const suspension = { proposalId: other.proposalId, decisionReference: '1', reason: 'chờ chủ trương' };
  await act(world.as('o-clerk'), 'suspendProposal', suspension);
  await asAdmin(world.database.name, async (admin) => {
    await admin.query(`update obligation set fulfilled_at = now(), late_working_days = 0 where id = $1`, [fulfilled]);
    await admin.query(`update obligation set ended_at = now(), ended_reason = 'WITHDRAWN' where id = $1`, [ended]);
  });
  await world.clock.moveTo(hanoi('2024-05-08T09:00'));
  for (const id of [fulfilled, ended, stopped]) expect(await toldInProposal(world, id)).toEqual([]);
  await act(world.as('o-clerk'), 'resumeProposal', { proposalId: other.proposalId }); // six working days were left, and are
  await world.clock.moveTo(hanoi('2024-05-16T09:00'));
  for (const id of [fulfilled, ended]) expect(await toldInProposal(world, id)).toEqual([]);
  expect(await toldInProposal(world, stopped)).toEqual([
    `DueSoon ${hanoi('2024-05-13T08:00').toISOString()}`,
    `DueExpired ${hanoi('2024-05-15T17:00').toISOString()}`,
  ]);
});

test('of two servers on one database one tells it', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aPlannedProposal(world);
  const ids = [];
  for (let n = 0; n < 12; n++) ids.push(await owes(world, proposalId, '2024-05-07'));
  const { database, clock } = world;
  const others = await Promise.all([1, 2, 3].map(() => aServer({ database, clock: { ...clock, at: together(clock) } })));
  await clock.moveTo(hanoi('2024-05-04T08:00'));
  await clock.moveTo(hanoi('2024-05-07T17:00'));
  for (const id of ids) expect(await toldInProposal(world, id)).toEqual([soon, expired]);
  await Promise.all(others.map((other) => other.close()));
});

/** An alarm of the clock that does not wait for what it started, so that several run at once. */
function together(clock: { at: (when: Date, run: () => void | Promise<void>) => () => void }) {
  return (when: Date, run: () => void | Promise<void>) =>
    clock.at(when, () => {
      void run();
      return new Promise((resolve) => setTimeout(resolve, 50));
    });
}

test('a server that starts late tells at its first chance what it missed: what fell due is due soon no more', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aPlannedProposal(world);
  const [past, near] = [await owes(world, proposalId, '2024-05-07'), await owes(world, proposalId, '2024-05-10')];
  await world.server.close();
  const { database, clock } = world;
  await clock.moveTo(hanoi('2024-05-09T10:30'));
  expect(await toldInProposal(world, past)).toEqual([]);
  const later = await aServer({ database, clock });
  await clock.moveTo(hanoi('2024-05-09T10:30:01'));
  const at = hanoi('2024-05-09T10:30').toISOString();
  expect(await toldInProposal(world, past)).toEqual([`DueExpired ${at}`]);
  expect(await toldInProposal(world, near)).toEqual([`DueSoon ${at}`]);
  await later.close();
  const again = await aServer({ database, clock });
  await clock.moveTo(hanoi('2024-05-10T17:00'));
  expect(await toldInProposal(world, past)).toEqual([`DueExpired ${at}`]);
  expect(await toldInProposal(world, near)).toEqual([`DueSoon ${at}`, `DueExpired ${hanoi('2024-05-10T17:00').toISOString()}`]);
  await again.close();
});

test('another due date is told of anew, whether the first had passed or not', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aPlannedProposal(world);
  const id = await owes(world, proposalId, '2024-05-07');
  await world.clock.moveTo(hanoi('2024-05-08T09:00'));
  await asAdmin(world.database.name, (admin) =>
    admin.query(`update obligation set current_due = '2024-05-14 17:00+07', alert_at = '2024-05-10 08:00+07' where id = $1`, [
      id,
    ]),
  );
  await aPlannedProposal(world); // something is committed here, so the server looks
  await world.clock.moveTo(hanoi('2024-05-15T09:00'));
  expect(await toldInProposal(world, id)).toEqual([
    ...[soon, expired],
    `DueSoon ${hanoi('2024-05-10T08:00').toISOString()}`,
    `DueExpired ${hanoi('2024-05-14T17:00').toISOString()}`,
  ]);
});

test('what a process that dies was telling is told by another, once', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aPlannedProposal(world);
  const id = await owes(world, proposalId, '2024-05-07');
  // It has marked the row and is dead before it commits: the row is held, then given back as it was.
  await asAdmin(world.database.name, async (dying) => {
    await dying.query('begin');
    await dying.query(`update obligation set alerted_due = current_due where id = $1`, [id]);
    await world.clock.moveTo(hanoi('2024-05-04T08:00'));
    expect(await toldInProposal(world, id)).toEqual([]);
  });
  await world.clock.moveTo(hanoi('2024-05-04T08:00:02'));
  expect(await toldInProposal(world, id)).toEqual([`DueSoon ${hanoi('2024-05-04T08:00:01').toISOString()}`]);
});

test('more than one batch is told at one instant', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { proposalId } = await aPlannedProposal(world);
  const id = await owes(world, proposalId, '2024-05-07');
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `insert into obligation (id, kind, body_id, proposal_id, started_at, basis, calendar_version, original_due, current_due, judged_due, alert_at)
       select gen_random_uuid(), kind, body_id, proposal_id, started_at, basis, calendar_version, original_due, current_due, judged_due, alert_at
       from obligation, generate_series(1, 249) where obligation.id = $1`,
      [id],
    ),
  );
  await world.clock.moveTo(hanoi('2024-05-04T08:00'));
  const told = await asAdmin(world.database.name, (admin) =>
    admin.query(
      `select count(*)::int as n, count(distinct object_id)::int as of from event where kind = 'DueSoon' and stream_kind = 'PROPOSAL'`,
    ),
  );
  expect(told.rows).toEqual([{ n: 250, of: 250 }]);
});
