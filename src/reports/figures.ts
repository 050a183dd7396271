import { workCalendar } from '../calendar/work-calendar.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { ObligationKind } from '../obligations/obligation.type.ts';
import { sql } from '../persistence/database.ts';
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

/** One number for what counts alike in all respects but kind and body: to group by seven columns takes longer than to judge them. */
const alike = `((((month * 128 + ascii(outcome)) * 16 + coalesce(overdue_from, 0)) * 16 + coalesce(overdue_to, 0)) * 2 + compressed::int) * 4
  + given::int * 2 + insufficient::int`;

/** The tallies of a year, read once for an answer, by body: of each where they are told apart, else under ''. */
async function talliesOf(context: Context, { year, bodyId, apart }: FiguresRow): Promise<Map<string, Tally[]>> {
  const name = `figures ${bodyId} ${apart}`;
  const read = async () => {
    const rows = await sql<Tally>(
      await context.read(),
      `${judgedSql} select body as "bodyId", kind, any_value(compressed) as compressed, any_value(month) as month,
         any_value(outcome) as outcome, any_value(overdue_from) as "overdueFrom", any_value(overdue_to) as "overdueTo",
         any_value(given) as given, any_value(insufficient) as insufficient, count(*)::int as count
       from (select judged.*, case when $5 then body_id end as body, ${alike} as alike from judged) told group by body, kind, alike`,
      [...judgedValues(context, year, bodyId), apart],
    );
    return new Map([[String(year.year), Map.groupBy(rows, (row) => row.bodyId ?? '')]]);
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
  return (await sql<{ id: string }>(await context.read(), text, [ids])).map(({ id }) => id);
}
