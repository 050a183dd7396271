import { hasExpired, judge, lateAt } from '../../src/obligations/judging.rules.ts';
import { ObligationEnd } from '../../src/obligations/obligation.type.ts';
import { countBetween, step, works } from '../calendar/slow-calendar.ts';
import { type AnyCourse, courses, happens, instant } from './courses.ts';

// Each over 10 000 worlds: a calendar, an obligation, and what becomes of it.

const muchLater = new Date('2025-06-01T00:00:00Z');
const localDay = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Where it stands after each of the happenings. */
function stations({ fast, start, happenings }: Pick<AnyCourse, 'fast' | 'start' | 'happenings'>) {
  let course = start;
  return happenings.map((happening) => {
    const before = course;
    course = happens(fast, course, happening);
    return { happening, before, after: course };
  });
}
const lastOf = (world: AnyCourse) => stations(world).at(-1)!;

test('a due date moves by what is recorded and by nothing else, the original one never, and nobody is late by less than nothing', () => {
  let moves = 0;
  for (const world of courses(5, ['MOVED', 'STOPPED', 'RUN', 'GIVEN', 'UNDONE', 'ENDED']))
    for (const { happening, before, after } of stations(world)) {
      const mayMove = happening.kind === 'MOVED' || happening.kind === 'RUN';
      if (after.currentDue !== before.currentDue) moves += 1;
      const late = judge(world.fast, after, happening.at).lateWorkingDays;
      const holds = [
        after.originalDue === world.start.originalDue,
        mayMove || (after.currentDue === before.currentDue && after.judgedDue === before.judgedDue),
        late >= 0 && (after.lateWorkingDays ?? 0) >= 0,
        (after.lateWorkingDays === null) === ((after.fulfilledAt ?? after.endedAt) === null),
      ];
      if (holds.includes(false)) expect([world.n, happening, ...holds]).toEqual([world.n, happening, true, true, true, true]);
    }
  expect(moves).toBeGreaterThan(2_000);
});

test('it is judged by the due date that was in force when it passed, in working days counted one by one', () => {
  const verdicts = { ON_TIME: 0, LATE: 0 };
  for (const world of courses(6, ['MOVED', 'MOVED', 'GIVEN'])) {
    const { n, slow, fast, start, happenings } = world;
    const course = lastOf(world).after;
    const given = happenings.findIndex(({ kind }) => kind === 'GIVEN');
    // Each due date until another took its place; the last stays.
    const moves = happenings.slice(0, given === -1 ? undefined : given).flatMap((move) => (move.kind === 'MOVED' ? [move] : []));
    const dues = [start.originalDue, ...moves.map(({ to }) => to)];
    const passed = dues.find((due, at) => !moves[at] || due < moves[at].at)!;
    expect([n, course.judgedDue, course.currentDue]).toEqual([n, passed, dues.at(-1)]);
    if (given === -1) continue;
    // From the text of the rule: the working days after the due day, up to and including the day of receipt.
    const { at } = happenings[given]!;
    const [dueDay, day] = [localDay(passed), localDay(at)];
    let received = at > instant(day, fast.cutOffMinute) ? step(day, 1) : day;
    while (!works(slow, received)) received = step(received, 1);
    const lateWorkingDays = at <= passed ? 0 : countBetween(slow, dueDay, received);
    const verdict = lateWorkingDays > 0 ? 'LATE' : 'ON_TIME';
    verdicts[verdict] += 1;
    expect([n, judge(fast, course, muchLater)]).toEqual([n, { verdict, lateWorkingDays, compressed: start.compressed }]);
  }
  expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(1_000);
});

test('an extension after expiry never turns late into on time, nor takes a day off: it is as if it had not been granted', () => {
  let granted = 0;
  for (const world of courses(7, ['MOVED', 'MOVED', 'STOPPED', 'RUN', 'GIVEN', 'UNDONE'])) {
    const all = stations(world);
    const expired = all.findIndex(({ happening, before }) => before.fulfilledAt === null && hasExpired(before, happening.at));
    if (expired === -1) continue;
    if (all.slice(expired).some(({ before, after }) => after.currentDue > before.currentDue)) granted += 1;
    const without = world.happenings.filter(({ kind }, n) => n < expired || kind === 'GIVEN' || kind === 'UNDONE');
    const other = stations({ ...world, happenings: without }).at(-1)?.after ?? world.start;
    const judgement = judge(world.fast, all.at(-1)!.after, muchLater);
    expect([world.n, judgement]).toEqual([world.n, judge(world.fast, other, muchLater)]);
    expect([world.n, ['LATE', 'OVERDUE'].includes(judgement.verdict)]).toEqual([world.n, true]);
  }
  expect(granted).toBeGreaterThan(1_000);
});

test('an extension before expiry is what it is judged by', () => {
  let granted = 0;
  for (const world of courses(8, ['MOVED', 'STOPPED', 'RUN']))
    for (const { happening, before, after } of stations(world)) {
      if (happening.kind !== 'MOVED' || happening.at > before.judgedDue) continue;
      granted += 1;
      const { fast, n } = world;
      expect([n, after.judgedDue, lateAt(fast, after, happening.to)]).toEqual([n, happening.to, 0]);
    }
  expect(granted).toBeGreaterThan(1_000);
});

test('what was recalled is in no figure, whatever came before; nor what was not the business of the body', () => {
  const before = new Set<string>();
  for (const world of courses(9, ['MOVED', 'STOPPED', 'RUN', 'GIVEN', 'UNDONE'])) {
    const { happening, after } = lastOf(world);
    before.add(judge(world.fast, after, happening.at).verdict);
    for (const endedReason of [ObligationEnd.RECALLED, ObligationEnd.OUT_OF_REMIT]) {
      const { verdict, lateWorkingDays } = judge(world.fast, { ...after, endedAt: happening.at, endedReason }, muchLater);
      expect([world.n, verdict, lateWorkingDays]).toEqual([world.n, 'NOT_JUDGED', 0]);
    }
  }
  expect([...before].sort()).toEqual(['LATE', 'ON_TIME', 'OPEN', 'OVERDUE']);
});

test('what is over is judged once: neither time changes it nor a later calendar', () => {
  const others = courses(10, ['MOVED']);
  const seen = new Set<string>();
  for (const world of courses(11, ['MOVED', 'STOPPED', 'GIVEN', 'ENDED'])) {
    const { happening, after } = lastOf(world);
    const later = (others.next().value as AnyCourse).fast;
    if (after.fulfilledAt === null && after.endedAt === null) continue;
    const then = judge(world.fast, after, happening.at);
    seen.add(`${after.endedReason === ObligationEnd.NOT_GIVEN ? 'NOT_GIVEN: ' : ''}${then.verdict}`);
    expect([world.n, judge(world.fast, after, muchLater)]).toEqual([world.n, then]);
    expect([world.n, judge(later, after, muchLater)]).toEqual([world.n, then]);
  }
  expect([...seen].sort()).toEqual(['CONSENTED', 'LATE', 'NOT_GIVEN: MISSING', 'NOT_JUDGED', 'ON_TIME', 'OVERDUE']);
});
