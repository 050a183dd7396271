import type { Context } from '../graphql/context.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate, asDateOrNull } from '../text.ts';

export interface SuspensionRow {
  proposalId: string;
  startedAt: Date;
  /** Null: it lasts. */
  endedAt: Date | null;
  decisionReference: string;
  reason: string;
  actorPersonId: string;
}

/** The suspensions of a proposal that the viewer was shown, oldest first, batched: the last may last. */
export async function suspensionsOf(context: Context, proposalId: string): Promise<SuspensionRow[]> {
  return (
    (await context.loaders.load('suspensions', proposalId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `select proposal_id as "proposalId", from_at as "startedAt", to_at as "endedAt", decision_reference as "decisionReference",
           reason, actor_person_id as "actorPersonId" from suspension where proposal_id = any($1::uuid[]) order by from_at, id`,
        [ids],
      );
      const suspensions = rows.map((raw) => ({
        ...(raw as unknown as SuspensionRow),
        ...{ startedAt: asDate(raw['startedAt']), endedAt: asDateOrNull(raw['endedAt']) },
      }));
      return Map.groupBy(suspensions, (row) => row.proposalId);
    })) ?? []
  );
}

/** Which of the proposals are suspended now. One statement, however many. */
export async function suspendedAmong(tx: Tx, proposalIds: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ proposalId: string }>(
    tx,
    `select proposal_id as "proposalId" from suspension where proposal_id = any($1::uuid[]) and to_at is null`,
    [[...new Set(proposalIds)]],
  );
  return new Set(rows.map(({ proposalId }) => proposalId));
}

/** Ends the suspension of a proposal, if there is one: then it says why there was one. */
export async function endSuspension(tx: Tx, proposalId: string, at: Date): Promise<{ reason: string } | undefined> {
  const [ended] = await sql<{ reason: string }>(
    tx,
    `update suspension set to_at = greatest($2, from_at) where proposal_id = $1 and to_at is null returning reason`,
    [proposalId, at],
  );
  return ended;
}
