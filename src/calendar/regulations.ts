import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { List } from '../graphql/paging.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import { type TimeRuleRow, timeRuleColumns } from './time-rules.ts';

export interface RegulationRow {
  id: string;
  name: string;
  decisionReference: string;
  /** First and last day, ISO dates. */
  effectiveFrom: string;
  effectiveTo: string | null;
  createdAt: Date;
  createdByPersonId: string | null;
  version: number;
}

const columns = `regulation.id, regulation.name, regulation.decision_reference as "decisionReference", regulation.effective_from::text as "effectiveFrom",
  regulation.effective_to::text as "effectiveTo", regulation.created_at as "createdAt", regulation.created_by_person_id as "createdByPersonId",
  regulation.version`;

const toRow = (raw: Record<string, unknown>): RegulationRow => ({
  ...(raw as unknown as RegulationRow),
  createdAt: asDate(raw['createdAt']),
});

/** Regulations are no secret: everybody is judged by them. In the order in which they came into force. */
export const regulationList: List<RegulationRow> = {
  name: 'regulations',
  parent: null,
  columns,
  from: 'regulation regulation',
  where: 'true',
  order: ['regulation.effective_from', 'regulation.id'],
  values: [],
  row: toRow,
};

/** A regulation, batched; nothing when there is none. */
export function regulationById(context: Context, id: string): Promise<RegulationRow | undefined> {
  return context.loaders.load('regulation', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select ${columns} from regulation where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The rules of a regulation, the general before the special, batched. */
export async function rulesOf(context: Context, regulationId: string): Promise<TimeRuleRow[]> {
  return (
    (await context.loaders.load('rules of regulation', regulationId, async (ids) => {
      const rows = await sql<TimeRuleRow>(
        await context.read(),
        `select ${timeRuleColumns} from time_rule where regulation_id = any($1::uuid[])
         order by procedure, proposal_kind nulls first, urgent nulls first, id`,
        [ids],
      );
      return Map.groupBy(rows, (row) => row.regulationId);
    })) ?? []
  );
}

/** A rule, batched; nothing when there is none. */
export function ruleById(context: Context, id: string): Promise<TimeRuleRow | undefined> {
  return context.loaders.load('time rule', id, async (ids) => {
    const rows = await sql<TimeRuleRow>(
      await context.read(),
      `select ${timeRuleColumns} from time_rule where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** One change of the regulations at a time: whether two of them overlap is seen only in all together. */
export async function holdRegulations(tx: Tx): Promise<void> {
  await sql(tx, `select pg_advisory_xact_lock(hashtext('regulations'))`);
}

/** The regulation, for a change. NOT_FOUND. */
export async function findRegulation(tx: Tx, id: string, path: string[]): Promise<RegulationRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `select ${columns} from regulation where id = $1 for no key update`, [id]);
  return toRow(found(raw, path));
}
