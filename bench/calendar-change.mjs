// How long a change of the calendar takes that moves every obligation that is open, and those that it moves.
import pg from 'pg';
import { ask, median } from './processes.mjs';
import { startOnScale } from './scale-world.mjs';

const times = 6;
const version = '{ calendar { version } }';
const change = `mutation ($input: ChangeCalendarInput!) { changeCalendar(input: $input) { userErrors { code message } } }`;
const isOpen = 'fulfilled_at is null and ended_at is null';

export async function calendarChange(world) {
  const server = await startOnScale(world);
  const admin = new pg.Client({ host: server.socketDir, user: 'postgres', database: 'collegium' });
  await admin.connect();
  console.log('seconds to change the calendar, medians of 6     open    moved   answer');
  for (const [what, which] of [
    ['what is open as the world ends', isOpen],
    [
      'and all of a year beside it',
      `${isOpen} or (kind in ('PROGRAMME_DUE', 'OPINION') and extract(year from original_due) = 2023)`,
    ],
  ]) {
    const open = await reopen(admin, which);
    const took = [];
    let moved = 0;
    for (let time = 0; time < times; time++) {
      // A day off before what is due, and none again: all of it moves each time.
      const day = { day: '2099-03-18', kind: 'HOLIDAY', name: 'Nghỉ', source: 'đo' };
      const days = time % 2 === 0 ? { days: [day] } : { removeDays: [day.day] };
      const { calendar } = await ask(server.url, 'lan', version);
      const input = { expectedVersion: calendar.version, reason: 'đo', ...days };
      const begun = performance.now();
      const answer = await ask(server.url, 'lan', change, { input });
      took.push(performance.now() - begun);
      if (answer.changeCalendar.userErrors.length > 0) throw new Error(JSON.stringify(answer.changeCalendar.userErrors));
      moved = await movedBy(admin, calendar.version + 1);
    }
    const columns = [String(open).padStart(8), String(moved).padStart(8), (median(took) / 1000).toFixed(2).padStart(8)];
    console.log(`${what.padEnd(44)} ${columns.join(' ')}`);
  }
  await admin.end();
  await server.stop();
}

/** Some obligations are open, and due on a day far from now. */
async function reopen(admin, which) {
  await admin.query(`
    update obligation set basis = '{"from": "START", "start": "2099-03-16T02:00:00.000Z", "amount": 7, "unit": "WORKING"}',
      original_due = '2099-03-25T10:00:00Z', current_due = '2099-03-25T10:00:00Z', judged_due = '2099-03-25T10:00:00Z',
      alert_at = '2099-03-23T01:00:00Z', fulfilled_at = null, provisional = false, late_working_days = null, ended_at = null,
      ended_reason = null
    where ${which}`);
  await admin.query('vacuum analyze obligation');
  const { rows } = await admin.query(`select count(*)::int as count from obligation where ${isOpen}`);
  return rows[0].count;
}

async function movedBy(admin, calendarVersion) {
  const { rows } = await admin.query(`select count(*)::int as count from due_change where calendar_version = $1`, [
    calendarVersion,
  ]);
  return rows[0].count;
}
