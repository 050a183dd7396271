import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { findToDecide, type WhichPlacement, writeDecision } from './decide-placement.ts';
import { threadDetached } from './placement.events.ts';
import { PlacementStatus } from './placement.type.ts';

/** Takes a thread off the text of a newer draft; it stays open, and stands where it was begun. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function detachThread(useCase: UseCase, input: WhichPlacement): Promise<Change> {
  const { thread, placement } = await findToDecide(useCase, input);
  const detached = { ...placement, status: PlacementStatus.DETACHED, blockId: null, anchor: null };
  return writeDecision(useCase, thread, detached, threadDetached);
}
