import { assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { officeId } from '../../bodies/bodies.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { requireText } from '../../text.ts';
import { type FindingEventKind, findingEvents } from './finding.events.ts';
import { FindingStatus, type SufficiencyCode } from './finding.type.ts';
import type { FindingRow } from './findings.ts';

const { PROPOSED, CONFIRMED, CONTESTED, WITHDRAWN } = FindingStatus;

export type FindingMove = 'confirm' | 'contest' | 'uphold' | 'withdraw';

interface Move {
  from: readonly FindingStatus[];
  to: FindingStatus;
  tells: FindingEventKind;
}

/**
 * Where a finding can go from where it is (domain §3): the one table. The office confirms, upholds and withdraws, the head
 * of the body contests. What is withdrawn stays withdrawn; the office may propose the same again, as another finding.
 */
export const findingMoves: Record<FindingMove, Move> = {
  confirm: { from: [PROPOSED], to: CONFIRMED, tells: 'FindingConfirmed' },
  contest: { from: [CONFIRMED], to: CONTESTED, tells: 'FindingContested' },
  uphold: { from: [CONTESTED], to: CONFIRMED, tells: 'FindingUpheld' },
  withdraw: { from: [PROPOSED, CONFIRMED, CONTESTED], to: WITHDRAWN, tells: 'FindingWithdrawn' },
};

export const findingReasonCodePointsMax = 4_000;

/**
 * Moves a finding, found and locked before: the one place where its status is written, with the step that keeps what was
 * before. From when it is confirmed it is the body's, which sees it. WRONG_STATE, EMPTY_TEXT, TOO_LONG, BAD_INPUT.
 */
export async function moveFinding(
  useCase: UseCase,
  finding: FindingRow,
  name: FindingMove,
  given: { reason: string; codes?: SufficiencyCode[] },
): Promise<Change> {
  const { tx, actor } = useCase;
  const { from, to, tells } = findingMoves[name];
  assertState(finding.status, from);
  const reason = requireText(given.reason, findingReasonCodePointsMax, ['reason']);
  const moved: FindingRow = {
    ...finding,
    status: to,
    codes: given.codes ?? finding.codes,
    ownerBodyId: to === CONFIRMED ? finding.bodyId : finding.ownerBodyId,
  };
  await sql(tx, `update sufficiency_finding set status = $2, codes = $3, owner_body_id = $4 where id = $1`, [
    finding.id,
    moved.status,
    moved.codes,
    moved.ownerBodyId,
  ]);
  await sql(
    tx,
    `insert into finding_step (finding_id, sequence, status, codes, reason, at, by_person_id, by_body_id)
     select $1, count(*) + 1, $2, $3, $4, $5, $6, $7 from finding_step where finding_id = $1`,
    [finding.id, moved.status, moved.codes, reason, useCase.clock.now(), actor.personId, actor.bodyId],
  );
  const inbox = name === 'contest' ? await officeId(useCase.tx) : moved.ownerBodyId === finding.bodyId ? finding.bodyId : null;
  const [event] = await append(useCase, findingEvents(actor, moved, tells, reason, inbox));
  return { objectId: finding.id, event: event! };
}
