import { ChooseTargetMeeting, MoveMeeting, SubmitDossier } from '../../clients/agenda.operations.ts';
import { ReassignProposal, RedateProposal } from '../../clients/programme.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { asAdmin } from '../harness/database.ts';
import { aDraft, aWorld, done, type World } from '../harness/world.ts';
import { aDraftAimedAt, aHeldClock, aMeeting, dossiersOf, instant, owed, submit } from './dossiers.ts';
import { returning } from './returning.ts';

const clock = aHeldClock('2024-03-04 09:00:00');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock });
  await putCalendar(world.database, year2024);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => clock.hold('2024-03-04 09:00:00'));

const { incomplete, again, pass } = returning(() => world);

const decision = { decisionReference: '1', reason: 'x' };
const reassign = async (proposalId: string, letter: string) =>
  (await world.ask('o-clerk', ReassignProposal, { input: { proposalId, leadBodyId: world.body[letter]!, ...decision } })).data
    ?.reassignProposal;

test('what moved while the dossier was at the office has moved when it is owed again: the meeting, the programme, the calendar', async () => {
  const [movable, fixed] = [await aMeeting(world, '2024-06-14'), await aMeeting(world, '2024-07-05')];
  const [redated, recomputed] = [await aDraftAimedAt(world, movable), await aDraftAimedAt(world, fixed)];
  const prepared = await aDraft(world);
  await submit(world, prepared);
  await pass(prepared);
  done(await again(prepared.proposalId));
  for (const each of [redated, recomputed, prepared]) await submit(world, each);
  const moving = { meetingId: movable, expectedVersion: 1, day: '2024-06-12', reason: 'Sớm hơn' };
  done((await world.ask('o-clerk', MoveMeeting, { input: moving })).data?.moveMeeting);
  const redate = { proposalId: redated.proposalId, due: '2024-08', ...decision };
  done((await world.ask('o-clerk', RedateProposal, { input: redate })).data?.redateProposal);
  await putCalendar(world.database, {
    holidays: [...year2024.holidays, '2024-04-26'],
    makeups: [...year2024.makeups, '2024-06-29'],
  });
  for (const { proposalId } of [redated, recomputed, prepared]) done(await incomplete(proposalId));
  await putCalendar(world.database, year2024);

  const changed = (kind: string, from: string, to: string) => ({
    ...{ dueAt: instant(`${to} 17:00:00`), fulfilledAt: null },
    changes: [{ kind, fromDueAt: instant(`${from} 17:00:00`), toDueAt: instant(`${to} 17:00:00`), reason: '—' }],
  });
  expect(await owed(world, redated.proposalId, 'LEAD_TIME')).toMatchObject([changed('REDATE', '2024-06-07', '2024-06-05')]);
  expect(await owed(world, redated.proposalId, 'PROGRAMME_DUE')).toMatchObject([changed('REDATE', '2024-06-28', '2024-08-30')]);
  expect(await owed(world, recomputed.proposalId, 'LEAD_TIME')).toMatchObject([changed('CALENDAR', '2024-06-28', '2024-06-29')]);
  expect(await owed(world, recomputed.proposalId, 'PROGRAMME_DUE')).toMatchObject([
    changed('REDATE', '2024-06-28', '2024-06-29'),
  ]);
  expect(await owed(world, prepared.proposalId, 'RESUBMISSION')).toMatchObject([changed('REDATE', '2024-04-26', '2024-05-02')]);
});

test('a calendar that changed while the dossier was at the office makes a lead time no sooner than a working day from now', async () => {
  const drafted = await aDraftAimedAt(world, await aMeeting(world, '2024-05-24')); // due on the 17th
  await submit(world, drafted);
  clock.hold('2024-05-15 09:00:00');
  await putCalendar(world.database, {
    ...year2024,
    holidays: [...year2024.holidays, '2024-05-20', '2024-05-21', '2024-05-22'], // by these due on the 14th
  });
  done(await incomplete(drafted.proposalId, { newDue: '2024-07-12' }));
  await putCalendar(world.database, year2024);
  expect(await owed(world, drafted.proposalId, 'LEAD_TIME')).toMatchObject([
    { dueAt: instant('2024-05-16 17:00:00'), changes: [{ kind: 'CALENDAR' }], lateWorkingDays: 0 },
  ]);
});

test('a lead body that took over what was late, and so owed nothing, owes by the new date what it sent incomplete', async () => {
  const [first, second] = [await aDraft(world), await aDraft(world)];
  await submit(world, second);
  await pass(second);
  done(await again(second.proposalId));
  clock.hold('2024-07-03 09:00:00');
  for (const [{ proposalId, draftId }, kind] of [
    [first, 'PROGRAMME_DUE'],
    [second, 'RESUBMISSION'],
  ] as const) {
    done(await reassign(proposalId, 'D'));
    done((await world.ask('d-head', SubmitDossier, { input: { proposalId, draftId } })).data?.submitProposal);
    done(await incomplete(proposalId, { newDue: '2024-07-12' }));
    const { obligations } = await dossiersOf(world, proposalId);
    expect(obligations.nodes.filter(({ body }) => body.id === world.body['D'])).toMatchObject([
      { kind, dueAt: instant('2024-07-12 17:00:00'), fulfilledAt: null, endReason: null },
    ]);
  }
});

test('whoever changes what is owed holds the calendar before any obligation: a change of it can wait for nobody who waits for it', async () => {
  const meetingId = await aMeeting(world, '2024-05-31');
  const [sent, coming] = [await aDraftAimedAt(world, meetingId), await aDraftAimedAt(world, meetingId)];
  await submit(world, sent);
  const elsewhere = await aMeeting(world, '2024-06-07');
  const steps: [proposalId: string, step: () => Promise<unknown>][] = [
    [sent.proposalId, async () => done(await incomplete(sent.proposalId))],
    [
      coming.proposalId,
      async () => {
        const aim = { proposalId: coming.proposalId, meetingId: elsewhere };
        done((await world.ask('o-desk', ChooseTargetMeeting, { input: aim })).data?.chooseTargetMeeting);
      },
    ],
    [coming.proposalId, () => submit(world, coming)],
    [sent.proposalId, async () => done(await reassign(sent.proposalId, 'D'))],
  ];
  for (const [proposalId, step] of steps) {
    const doing = await asAdmin(world.database.name, async (admin) => {
      await admin.query(`begin`);
      await admin.query(`select pg_advisory_xact_lock(hashtext('calendar'))`);
      const started = { done: step() };
      const waits = async () =>
        (
          await admin.query(`select from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and not granted
            and database = (select oid from pg_database where datname = current_database())`)
        ).rowCount;
      for (let n = 0; n < 2000 && !(await waits()); n++);
      expect(await waits()).toBe(1);
      const free = `select from obligation where proposal_id = $1 for no key update nowait`;
      expect((await admin.query(free, [readGlobalId(proposalId)!.uuid])).rowCount).toBeGreaterThan(0);
      await admin.query('commit');
      return started;
    });
    await doing.done;
  }
});
