import { sql, type Tx } from '../persistence/database.ts';

/** Which of the proposals are suspended now. One statement, however many. */
export async function suspendedAmong(tx: Tx, proposalIds: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ proposalId: string }>(
    tx,
    `select proposal_id as "proposalId" from suspension where proposal_id = any($1::uuid[]) and to_at is null`,
    [[...new Set(proposalIds)]],
  );
  return new Set(rows.map(({ proposalId }) => proposalId));
}
