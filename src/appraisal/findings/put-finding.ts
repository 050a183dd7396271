import { Audience } from '../../access/audience.ts';
import type { UseCase } from '../../access/use-case.ts';
import { officeId } from '../../bodies/bodies.ts';
import { sql } from '../../persistence/database.ts';
import { FindingStatus, type SufficiencyCode } from './finding.type.ts';
import type { FindingRow } from './findings.ts';
import type { Ground } from './sufficiency.rules.ts';

/** The opinion in which something is found, and the draft of its round. */
export type FoundIn = Pick<FindingRow, 'opinionId' | 'proposalId' | 'roundId' | 'draftId' | 'bodyId'>;

/**
 * Stores a finding as it is proposed, with its first step. It is the office's alone, even where the body's own signature
 * gives rise to it. `reason` null: the tests propose it, and nobody is named.
 */
export async function putFinding(
  useCase: UseCase,
  { opinionId, proposalId, roundId, draftId, bodyId }: FoundIn,
  { codes, grounds, reason }: { codes: SufficiencyCode[]; grounds: Ground[]; reason: string | null },
): Promise<FindingRow> {
  const { tx, actor, clock, newId } = useCase;
  const finding: FindingRow = {
    ...{ id: newId(), opinionId, proposalId, roundId, draftId, bodyId, codes, grounds },
    status: FindingStatus.PROPOSED,
    proposedAt: clock.now(),
    ownerBodyId: await officeId(tx),
  };
  await sql(
    tx,
    `insert into sufficiency_finding (id, proposal_id, round_id, body_id, opinion_id, status, codes, grounds, proposed_at, audience,
       owner_person_id, owner_body_id, trace_of_body_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $4)`,
    [
      ...[finding.id, proposalId, roundId, bodyId, opinionId, finding.status, codes, JSON.stringify(grounds), finding.proposedAt],
      ...[Audience.OFFICE, actor.personId, finding.ownerBodyId],
    ],
  );
  await sql(
    tx,
    `insert into finding_step (finding_id, sequence, status, codes, reason, at, by_person_id, by_body_id) values ($1, 1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[finding.id, finding.status, codes, reason, finding.proposedAt],
      ...(reason === null ? [null, null] : [actor.personId, actor.bodyId]),
    ],
  );
  return finding;
}
