import { workCalendar } from '../calendar/work-calendar.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { sql, sqlAnew } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { type DueCounts, dueIn, type Tally } from './figures.rules.ts';
import { judgedSql, judgedValues } from './judged.sql.ts';
import { type Months, type Year, yearOf } from './year.ts';

/** Whose figures: of a year, of one body or of all together. */
export interface FiguresRow {
  year: Year;
  bodyId: string | null;
  /** Each body of them apart, or all as one. */
  apart: boolean;
}

/** Of one body, among those that are told apart, or of all that there are. */
export interface PeriodRow extends FiguresRow {
  months: Months;
  ofBodyId: string | null;
}

/**
 * Of which body the viewer asks: the office of any, or of all; any other body of itself alone, so that of the others none
 * exists for it (NOT_FOUND).
 */
export async function bodyAskedFor(context: Context, bodyId: string | null): Promise<string | null> {
  const { actor } = context;
  if (!actor.isOffice) return found(bodyId === null || bodyId === actor.bodyId ? actor.bodyId : undefined, ['bodyId']);
  if (bodyId === null) return null;
  const [body] = await sql<{ id: string }>(await context.read(), `select id from body where id = $1`, [bodyId]);
  return found(body, ['bodyId']).id;
}

const yearMin = 1900;
const yearMax = 2999;

/** The year as the office counts it. BAD_INPUT. */
export async function yearAskedFor(context: Context, year: number): Promise<Year> {
  if (year < yearMin || year > yearMax) throw new Problem('BAD_INPUT', { reason: `not in ${yearMin} to ${yearMax}` }, ['year']);
  return yearOf(await workCalendar(await context.read()), year);
}

/**
 * What obligations are counted apart by, as the digits of one number and how large each may be: to group by eight columns
 * takes longer than to judge them, and to carry them through the groups as long again.
 */
const digits = [
  ['month', 'month', 16],
  ['outcome', 'ascii(outcome)', 128],
  ['overdueFrom', 'coalesce(overdue_from, 0)', 16],
  ['overdueTo', 'coalesce(overdue_to, 0)', 16],
  ['compressed', 'compressed::int', 2],
  ['given', 'given::int', 2],
  ['insufficient', 'insufficient::int', 2],
  ['kind', 'array_position($6::text[], kind)', 8],
] as const;
const alike = digits.reduce((number, [, digit, base]) => `(${number}) * ${base} + ${digit}`, '0');
const kinds = Object.values(ObligationKind);
const outcomes = new Map(
  (['ON_TIME', 'LATE', 'MISSING', 'CONSENTED', 'PENDING'] as const).map((outcome) => [outcome.charCodeAt(0), outcome]),
);

function tallyOf(number: number, count: number): Tally {
  const told = {} as Record<(typeof digits)[number][0], number>;
  let rest = number;
  for (const [name, , base] of digits.toReversed()) {
    told[name] = rest % base;
    rest = Math.floor(rest / base);
  }
  return {
    ...{ kind: kinds[told.kind - 1]!, month: told.month, outcome: outcomes.get(told.outcome)!, count },
    ...{ overdueFrom: told.overdueFrom || null, overdueTo: told.overdueTo || null },
    ...{ compressed: told.compressed === 1, given: told.given === 1, insufficient: told.insufficient === 1 },
  };
}

/** The tallies of a year, read once for an answer, by body: of each where they are told apart, else under ''. */
async function talliesOf(context: Context, { year, bodyId, apart }: FiguresRow): Promise<Map<string, Tally[]>> {
  const name = `figures ${year.year} ${bodyId} ${apart}`;
  const read = async () => {
    const rows = await sqlAnew<{ bodyId: string | null; alike: number; count: number }>(
      await context.read(),
      `${judgedSql} select body as "bodyId", alike, count(*)::int as count
       from (select case when $5 then body_id end as body, ${alike} as alike from judged) told group by body, alike`,
      [...judgedValues(context, year, bodyId), apart, kinds],
    );
    const tallies = new Map<string, Tally[]>();
    for (const row of rows) {
      const of = row.bodyId ?? '';
      const its = tallies.get(of) ?? [];
      tallies.set(of, its);
      its.push(tallyOf(row.alike, row.count));
    }
    return new Map([[String(year.year), tallies]]);
  };
  return (await context.loaders.load(name, String(year.year), read))!;
}

/** What was due in a period. */
export async function dueCounts(
  context: Context,
  period: PeriodRow,
  kind: ObligationKind,
  compressed = false,
): Promise<DueCounts> {
  const tallies = (await talliesOf(context, period)).get(period.ofBodyId ?? '') ?? [];
  return dueIn(
    tallies.filter((tally) => tally.kind === kind && tally.compressed === compressed),
    period.months,
  );
}

/** The bodies of which there is something due to tell, by name. */
export async function bodiesWithFigures(context: Context, row: FiguresRow): Promise<string[]> {
  const ids = [...(await talliesOf(context, { ...row, apart: true })).keys()];
  const text = `select id from body where id = any($1::uuid[]) order by name_vi, id`;
  return (await sqlAnew<{ id: string }>(await context.read(), text, [ids])).map(({ id }) => id);
}
