import { workCalendar } from '../../src/calendar/work-calendar.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { type Basis, dueOf } from '../../src/obligations/basis.rules.ts';
import { fulfilObligations } from '../../src/obligations/fulfil-obligations.ts';
import { moveDues } from '../../src/obligations/move-dues.ts';
import { ObligationKind } from '../../src/obligations/obligation.type.ts';
import { type ObligationRow, obligationColumns, toObligation } from '../../src/obligations/obligation-row.ts';
import { startObligations } from '../../src/obligations/start-obligations.ts';
import { changed, daysIn, holiday, makeup } from '../calendar/changing.ts';
import { type SlowCalendar, step, walk } from '../calendar/slow-calendar.ts';
import { asAdmin } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aPlannedProposal, aWorld, type World } from '../harness/world.ts';
import { insideOffice } from './inside-office.ts';

const hanoi = (text: string) => new Date(`${text}+07:00`);
const inHanoi = (instant: Date) => new Date(instant.getTime() + 7 * 3_600_000).toISOString();
const kind = ObligationKind.RESUBMISSION;

interface Stored extends ObligationRow {
  alertAt: Date;
}

/** What stands in the database, by id. */
async function stored(world: World): Promise<Map<string, Stored>> {
  const { rows } = await asAdmin(world.database.name, (admin) =>
    admin.query(`select ${obligationColumns}, alert_at as "alertAt" from obligation where kind = 'RESUBMISSION' order by id`),
  );
  return new Map(rows.map((row) => [row.id, { ...toObligation(row), alertAt: new Date(row.alertAt) }]));
}

async function aLaggard(world: World) {
  const { proposalId } = await aPlannedProposal(world);
  return { proposalId: readGlobalId(proposalId)!.uuid, bodyId: readGlobalId(world.body['L']!)!.uuid };
}

const start = (world: World, now: Date, owed: { proposalId: string; bodyId: string }, bases: Basis[]) =>
  insideOffice(world, { now: () => now }, (useCase) =>
    startObligations(
      useCase,
      bases.map((basis) => ({ ...owed, kind, basis, rule: null })),
    ),
  );

/** When something is due by a basis, worked out by walking from day to day; as `2024-05-02 17:00` on the wall in Hanoi. */
function slowDue(calendar: SlowCalendar, basis: Basis): string {
  switch (basis.from) {
    case 'START': {
      const [day, time] = inHanoi(new Date(basis.start)).split('T') as [string, string];
      const received = walk(calendar, time > '17:00:00.000Z' ? step(day, 1) : day, 0, 1);
      const { amount, unit } = basis;
      return `${unit === 'WORKING' ? walk(calendar, received, amount, 1) : walk(calendar, step(received, amount), 0, 1)} 17:00`;
    }
    case 'MEETING': {
      const amount = basis.amount + (basis.clearDays ? 1 : 0);
      return `${basis.unit === 'WORKING' ? walk(calendar, basis.day, amount, -1) : walk(calendar, step(basis.day, -amount), 0, -1)} 17:00`;
    }
    case 'PERIOD':
      return `${walk(calendar, basis.last, 0, basis.first === basis.last ? 1 : -1)} 17:00`;
    case 'DAY':
      return `${walk(calendar, basis.day, 0, 1)} 17:00`;
  }
}

test('whatever the calendar becomes, what is open is due as if it had always been so, and never sooner than in a working day', async () => {
  const random = seededRandom(2024);
  const upTo = (n: number) => Math.floor(random() * n);
  const aDay = () => step('2024-03-01', upTo(120));
  let now = hanoi('2024-03-01T09:00:00');
  await using world = await aWorld({ clock: { now: () => now } });
  const owed = await aLaggard(world);
  const unit = () => (random() < 0.6 ? ('WORKING' as const) : ('CALENDAR' as const));
  const bases = Array.from({ length: 150 }, (_, n): Basis => {
    const day = aDay();
    if (n % 4 === 0)
      return { from: 'START', start: hanoi(`${day}T1${upTo(9)}:30:00`).toISOString(), amount: upTo(30), unit: unit() };
    if (n % 4 === 1) return { from: 'MEETING', day, amount: upTo(8), unit: unit(), clearDays: random() < 0.5 };
    if (n % 4 === 2) return { from: 'DAY', day };
    return random() < 0.5
      ? { from: 'PERIOD', first: day, last: day }
      : { from: 'PERIOD', first: '2024-06-01', last: '2024-06-30' };
  });
  await start(world, now, owed, bases);
  let [moved, held, passed] = [0, 0, 0];
  for (let round = 0; round < 14; round++) {
    now = new Date(now.getTime() + upTo(9) * 24 * 3_600_000);
    const soon = () => step(inHanoi(now).slice(0, 10), upTo(6));
    const aDayToChange = () => (random() < 0.6 ? soon() : aDay());
    const before = await stored(world);
    const known = (await daysIn(world, 2024)).map((day) => day.split(' ') as [string, string]);
    const written = new Map(Array.from({ length: 1 + upTo(8) }, () => [aDayToChange(), random() < 0.6 ? holiday : makeup]));
    const removed = known.map(([day]) => day).filter((day) => !written.has(day) && random() < 0.5);
    await changed(world, { days: [...written].map(([day, make]) => make(day)), removeDays: removed });
    const days = (await daysIn(world, 2024)).map((day) => day.split(' ') as [string, string]);
    const of = (wanted: string) => new Set(days.filter(([, each]) => each === wanted).map(([day]) => day));
    const calendar: SlowCalendar = {
      weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
      holidays: of('HOLIDAY'),
      makeups: of('MAKEUP'),
    };
    const soonest = slowDue(calendar, { from: 'START', start: now.toISOString(), amount: 1, unit: 'WORKING' });
    for (const [id, after] of await stored(world)) {
      const was = before.get(id)!;
      const [from, to] = [was, after].map(({ currentDue }) => inHanoi(currentDue).slice(0, 16).replace('T', ' ')) as [
        string,
        string,
      ];
      const computed = slowDue(calendar, after.basis);
      const isPassed = was.currentDue < now;
      const expected = isPassed ? from : computed >= from || computed >= soonest ? computed : from < soonest ? from : soonest;
      expect([round, after.basis, to]).toEqual([round, after.basis, expected]);
      expect(after.originalDue).toEqual(was.originalDue);
      expect(after.judgedDue).toEqual(after.currentDue);
      const alert = walk(calendar, to.slice(0, 10), 2, -1);
      if (!isPassed) expect([to, inHanoi(after.alertAt).slice(0, 16)]).toEqual([to, `${alert}T08:00`]);
      if (isPassed) passed += 1;
      else if (to !== from) moved += 1;
      if (!isPassed && to !== computed) held += 1;
    }
  }
  expect([moved > 100, held > 5, passed > 100]).toEqual([true, true, true]);
  // Each move is kept: from the first date to the last one follows the other.
  const { rows } = await asAdmin(world.database.name, (admin) =>
    admin.query(`select count(*)::int as moves, count(*) filter (where from_due = to_due)::int as idle,
      count(*) filter (where from_due <> coalesce(before, original_due))::int as broken,
      count(*) filter (where calendar_version <= coalesce(earlier, 0))::int as unordered
      from (select due_change.*, original_due, lag(to_due) over each as before, lag(due_change.calendar_version) over each as earlier
        from due_change join obligation on obligation.id = obligation_id
        where obligation.kind = 'RESUBMISSION' window each as (partition by obligation_id order by due_change.calendar_version)) kept`),
  );
  expect(rows).toEqual([{ moves: moved, idle: 0, broken: 0, unordered: 0 }]);
}, 120_000);

test('what is fulfilled, ended or late already stays; an extension is computed anew from its own day', async () => {
  let now = hanoi('2024-05-01T09:00:00');
  await using world = await aWorld({ clock: { now: () => now } });
  const [given, late, extended, put] = await Promise.all(Array.from({ length: 4 }, () => aLaggard(world)));
  const onDay = (day: string): Basis[] => [{ from: 'DAY', day }];
  for (const each of [given!, extended!, put!]) await start(world, now, each, onDay('2024-05-24'));
  await start(world, now, late!, onDay('2024-05-10'));
  await insideOffice(world, { now: () => now }, async (useCase) => {
    await fulfilObligations(useCase, { proposalId: given!.proposalId, kinds: [kind] });
    const calendar = await workCalendar(useCase.tx);
    const rows = (await stored(world)).values();
    const obligation = [...rows].find(({ proposalId }) => proposalId === extended!.proposalId)!;
    const basis: Basis = { from: 'DAY', day: '2024-05-31' };
    await moveDues(useCase, calendar, 'EXTENSION', 'Gia hạn', [
      { obligation, basis, to: dueOf(calendar, basis), alertWorkingDays: 2 },
    ]);
  });
  now = hanoi('2024-05-13T09:00:00');
  const before = await stored(world);
  await changed(world, { days: ['2024-05-10', '2024-05-24', '2024-05-31'].map((day) => holiday(day)), reason: 'Bão' });
  const after = [...(await stored(world)).values()];
  const of = ({ proposalId }: { proposalId: string }) => after.find((row) => row.proposalId === proposalId)!;
  for (const each of [given!, late!]) expect(of(each)).toEqual(before.get(of(each).id));
  expect(of(put!).currentDue).toEqual(hanoi('2024-05-27T17:00:00'));
  expect(of(extended!).currentDue).toEqual(hanoi('2024-06-03T17:00:00'));
  expect(of(extended!).originalDue).toEqual(hanoi('2024-05-24T17:00:00'));
});

test('in another zone the same days are due at its cut-off', async () => {
  const now = hanoi('2024-05-01T09:00:00');
  await using world = await aWorld({ clock: { now: () => now } });
  const owed = await aLaggard(world);
  await start(world, now, owed, [
    { from: 'DAY', day: '2024-05-24' },
    { from: 'PERIOD', first: '2024-11-01', last: '2024-11-30' },
  ]);
  await changed(world, { zone: 'America/New_York', cutOff: '16:00' });
  const dues = [...(await stored(world)).values()].map(({ currentDue }) => currentDue.toISOString());
  expect(dues.sort()).toEqual(['2024-05-24T20:00:00.000Z', '2024-11-29T21:00:00.000Z']); // in summer time, and not
});

test('a change of the calendar waits for what is begun by the one before, and computes it anew', async () => {
  const now = hanoi('2024-05-01T09:00:00');
  await using world = await aWorld({ clock: { now: () => now } });
  const owed = await aLaggard(world);
  let change: Promise<unknown> = Promise.resolve();
  let changedFirst = false;
  await insideOffice(world, { now: () => now }, async (useCase) => {
    await startObligations(useCase, [{ ...owed, kind, basis: { from: 'DAY', day: '2024-05-24' }, rule: null }]);
    change = changed(world, { days: [holiday('2024-05-24')] }).then(() => {
      changedFirst = true;
    });
    await asAdmin(world.database.name, async (admin) => {
      const waits = `select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`;
      while (!changedFirst && (await admin.query(waits)).rowCount === 0);
    });
  });
  expect(changedFirst).toBe(false);
  await change;
  const dues = [...(await stored(world)).values()].map(({ currentDue }) => currentDue);
  expect(dues).toEqual([hanoi('2024-05-27T17:00:00')]);
});
