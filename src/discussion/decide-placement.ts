import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append, type NewEvent } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { findThread, type ThreadRow } from './comments.ts';
import { mayPlace } from './placement.access.ts';
import { findPlacement, type PlacementRow } from './placements.ts';
import { ThreadStatus } from './thread.type.ts';

/** Which placement is decided on: a thread, and a newer draft it was carried to. */
export interface WhichPlacement {
  threadId: string;
  draftId: string;
}

/** The placement and its thread, both locked, if the actor may decide on it. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function findToDecide(
  { tx, actor }: UseCase,
  { threadId, draftId }: WhichPlacement,
): Promise<{ thread: ThreadRow; placement: PlacementRow }> {
  const thread = await findThread(tx, threadId, ['threadId']);
  const placement = await findPlacement(tx, thread.id, draftId, ['draftId']);
  assertMay(mayPlace(actor, thread));
  assertState(thread.status, [ThreadStatus.OPEN, ThreadStatus.ANSWERED]);
  return { thread, placement };
}

/** Writes what a person decided, and records it. */
export async function writeDecision(
  useCase: UseCase,
  thread: ThreadRow,
  placement: PlacementRow,
  eventOf: (thread: ThreadRow, placement: PlacementRow) => NewEvent,
): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const { status, blockId, anchor } = placement;
  await sql(
    tx,
    `update placement set status = $3, pending = false, block_id = $4, anchor_exact = $5, anchor_prefix = $6, anchor_suffix = $7,
       anchor_start = $8, anchor_end = $9, decided_by_person_id = $10, decided_by_body_id = $11, decided_at = $12
     where thread_id = $1 and draft_id = $2`,
    [
      placement.threadId,
      placement.draftId,
      status,
      blockId,
      anchor?.exact ?? null,
      anchor?.prefix ?? null,
      anchor?.suffix ?? null,
      anchor?.start ?? null,
      anchor?.end ?? null,
      actor.personId,
      actor.bodyId,
      clock.now(),
    ],
  );
  const [event] = await append(useCase, [{ stream: proposalStream(thread.proposalId), event: eventOf(thread, placement) }]);
  return { objectId: thread.id, event: event! };
}
