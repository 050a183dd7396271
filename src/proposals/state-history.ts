import { sql, type Tx } from '../persistence/database.ts';

/**
 * Keeps from when proposals are in the state in which they are now, and whose: whoever writes a state, or another lead
 * body, says so here. The rows of the proposals are locked by what was written, so the numbers have no gap.
 */
export async function keepState(tx: Tx, proposalIds: readonly string[], at: Date): Promise<void> {
  await sql(
    tx,
    `insert into proposal_state_history (proposal_id, sequence, state, lead_body_id, at)
     select id, coalesce((select max(sequence) from proposal_state_history where proposal_id = proposal.id), 0) + 1, state, lead_body_id, $2
     from proposal where id = any($1::uuid[])`,
    [proposalIds, at],
  );
}
