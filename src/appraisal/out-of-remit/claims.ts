import { seesDoingsSql, seesRoundSql } from '../../access/visibility.sql.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { sql, type Tx } from '../../persistence/database.ts';
import { asDate, asDateOrNull } from '../../text.ts';

export interface ClaimRow {
  id: string;
  requestId: string;
  roundId: string;
  bodyId: string;
  /** Null: all that is asked. */
  questionId: string | null;
  reason: string;
  claimedAt: Date;
  /** Null: the office has not decided. */
  accepted: boolean | null;
  decidedAt: Date | null;
  decisionReason: string | null;
}

const select = `select claim.id, request.id as "requestId", claim.round_id as "roundId", claim.body_id as "bodyId",
    claim.question_id as "questionId", claim.reason, claim.claimed_at as "claimedAt", claim.accepted,
    claim.decided_at as "decidedAt", claim.decision_reason as "decisionReason"
  from out_of_remit claim join opinion_request request on request.round_id = claim.round_id and request.body_id = claim.body_id
  join round on round.id = claim.round_id join proposal on proposal.id = round.proposal_id
  where ${seesRoundSql('round', 'proposal')} and ${seesDoingsSql('claim')}`;

const toRow = (raw: Record<string, unknown>): ClaimRow => ({
  ...(raw as unknown as ClaimRow),
  claimedAt: asDate(raw['claimedAt']),
  decidedAt: asDateOrNull(raw['decidedAt']),
});

/** A claim the viewer sees, batched; nothing when there is none. */
export function claimById(context: Context, id: string): Promise<ClaimRow | undefined> {
  return context.loaders.load('claim', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and claim.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The claims of a request the viewer was shown, in order of time, batched. At most one for each question, and one for all. */
export async function claimsOfRequest(context: Context, requestId: string): Promise<ClaimRow[]> {
  return (
    (await context.loaders.load('claims of request', requestId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and request.id = any($1::uuid[]) order by claim.claimed_at, claim.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toRow), (row) => row.requestId);
    })) ?? []
  );
}

/** The claim, if the actor sees it. NOT_FOUND. */
export async function findClaim(tx: Tx, id: string, path: string[]): Promise<ClaimRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `${select} and claim.id = $1`, [id]);
  return toRow(found(raw, path));
}
