import type { Actor } from '../access/actor.ts';
import { zoneSql } from '../access/personas.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate, asDateOrNull } from '../text.ts';

/** That the head of a body lets somebody sign for it on some days. */
export interface DelegationRow {
  id: string;
  bodyId: string;
  personId: string;
  /** First and last day, ISO dates. */
  validFrom: string;
  validTo: string;
  grantedAt: Date;
  grantedByPersonId: string;
  endedAt: Date | null;
}

/** A body's delegations are its own business, and the office's. */
const select = `select id, body_id as "bodyId", person_id as "personId", valid_from::text as "validFrom", valid_to::text as "validTo",
    granted_at as "grantedAt", granted_by_person_id as "grantedByPersonId", ended_at as "endedAt"
  from delegation where (body_id = actor_body() or actor_is_office())`;

const toRow = (raw: Record<string, unknown>): DelegationRow => ({
  ...(raw as unknown as DelegationRow),
  grantedAt: asDate(raw['grantedAt']),
  endedAt: asDateOrNull(raw['endedAt']),
});

/** A delegation the viewer sees, batched; nothing when there is none. */
export function delegationById(context: Context, id: string): Promise<DelegationRow | undefined> {
  return context.loaders.load('delegation', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The delegations of a body that the viewer sees, in order of granting, batched. */
export async function delegationsOf(context: Context, bodyId: string): Promise<DelegationRow[]> {
  return (
    (await context.loaders.load('delegations', bodyId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and body_id = any($1::uuid[]) order by granted_at, id`,
        [ids],
      );
      return Map.groupBy(rows.map(toRow), (row) => row.bodyId);
    })) ?? []
  );
}

/** The delegation, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findDelegation(tx: Tx, id: string, path: string[]): Promise<DelegationRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `${select} and id = $1 for no key update`, [id]);
  return toRow(found(raw, path));
}

/** Whether the actor may sign for the body on the day of an instant, because its head said so. */
export async function isDelegate(tx: Tx, { personId, bodyId }: Actor, at: Date): Promise<boolean> {
  const valid = await sql(
    tx,
    `select from delegation where person_id = $1 and body_id = $2 and ended_at is null
       and ($3::timestamptz at time zone ${zoneSql})::date between valid_from and valid_to limit 1`,
    [personId, bodyId, at],
  );
  return valid.length > 0;
}
