import 'reflect-metadata';
import { Role } from '../../src/access/actor.ts';
import { installCalendar } from '../../src/calendar/install-calendar.ts';
import { workCalendar } from '../../src/calendar/work-calendar.ts';
import type { Context } from '../../src/graphql/context.ts';
import { Loaders } from '../../src/graphql/loaders.ts';
import { readPeriod } from '../../src/graphql/period.ts';
import { newId } from '../../src/ids.ts';
import { ObligationKind } from '../../src/obligations/obligation.type.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { dueCounts } from '../../src/reports/figures.ts';
import { monthsOf, yearOf } from '../../src/reports/year.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { putCast } from '../harness/world.ts';
import { aYear, expected, put, type RandomYear, recalledRound, rounds } from './random-year.ts';

const worlds = 10_000;
/** In a month, as one begins, when the year is over, and before it. */
const nows = ['2024-07-15T10:00:00+07:00', '2024-05-01T00:00:00+07:00', '2025-03-01T00:00:00+07:00', '2023-12-20T09:00:00+07:00'];
const two = (n: number) => String(n).padStart(2, '0');
const monthNames = Array.from({ length: 12 }, (_, n) => `2024-${two(n + 1)}`);
const periods = [...monthNames, '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2024'];
const kinds = [
  [ObligationKind.PROGRAMME_DUE, false],
  [ObligationKind.LEAD_TIME, false],
  [ObligationKind.OPINION, false],
  [ObligationKind.OPINION, true],
] as const;

test(`the figures of ${worlds} bodies are what one counts by hand, by month, quarter and year; nothing of a recalled round is in them`, async () => {
  const database = await aDatabase();
  await putCast(database);
  const ids = { proposal: newId(), draft: newId(), programme: newId(), rounds: rounds.map(() => newId()) };
  const { person, office } = await asAdmin(database.name, async (admin) => {
    await admin.query(`set session_replication_role = replica`);
    await admin.query(
      `insert into programme (id, kind, year, title, state, created_at) values ($1, 'YEAR', 2024, '-', 'ADOPTED', now())`,
      [ids.programme],
    );
    await admin.query(
      `insert into proposal (id, programme_id, number, kind, title, state, created_at, state_at) values ($1, $2, 1, 'SCHEME', '-', 'IN_REVIEW', now(), now())`,
      [ids.proposal, ids.programme],
    );
    for (const [n, id] of ids.rounds.entries())
      await admin.query(
        `insert into round (id, proposal_id, draft_id, kind, mode, status, opened_at) values ($1, $2, $3, 'APPRAISAL', 'OPEN', $4, now())`,
        [id, ids.proposal, ids.draft, n === recalledRound ? 'RECALLED' : 'CLOSED'],
      );
    const { rows } = await admin.query(
      `select body.id as office, person_id as person from body join membership on body_id = body.id where kind = 'OFFICE' limit 1`,
    );
    return rows[0];
  });
  const years = new Map<string, { year: RandomYear; now: number }>();
  for (let seed = 1; seed <= worlds; seed++) {
    const [body, now] = [newId(), Date.parse(nows[seed % nows.length]!)];
    years.set(body, { year: aYear(seed, body, now), now });
  }
  const all = [...years.values()].map(({ year }) => year);
  const together = { owed: all.flatMap(({ owed }) => owed), signed: all.flatMap(({ signed }) => signed) };
  await put(database.name, together, { ...ids, person, office });
  const orm = await openDatabase(database, 'collegium_request', [], 1);
  const told = { due: 0, overdue: 0, insufficient: 0, missing: 0 };
  try {
    await installCalendar(orm);
    const actor = { personId: person, bodyId: office, isOffice: true, login: 'o-head', role: Role.HEAD };
    for (const now of nows)
      await inTransaction(orm, actor, async (tx) => {
        const parts = { clock: { now: () => new Date(now) } };
        const context = { actor, parts, loaders: new Loaders(undefined), read: async () => tx } as unknown as Context;
        const of = { year: yearOf(await workCalendar(tx), 2024), bodyId: null, apart: true };
        for (const [body, world] of years) {
          if (world.now !== Date.parse(now)) continue;
          for (const name of periods) {
            const months = monthsOf(readPeriod(name)!, []);
            for (const [kind, compressed] of kinds) {
              const counts = await dueCounts(context, { ...of, months, ofBodyId: body }, kind, compressed);
              const inMonths = monthNames.slice(months.from - 1, months.to);
              const sets = expected(world.year, { kind, compressed, months: inMonths, now: world.now });
              const byHand = Object.fromEntries(Object.entries(sets).map(([key, list]) => [key, list.length]));
              if (Object.keys(byHand).some((key) => byHand[key] !== counts[key as keyof typeof counts]))
                throw new Error(
                  `${body} ${now} ${name} ${kind} ${compressed}: ${JSON.stringify({ counts, byHand, owed: world.year }, null, 1)}`,
                );
              for (const key of Object.keys(told) as (keyof typeof told)[]) told[key] += counts[key];
            }
          }
        }
      });
  } finally {
    await orm.close();
  }
  for (const count of Object.values(told)) expect(count).toBeGreaterThan(1_000);
}, 280_000);
