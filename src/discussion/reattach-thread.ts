import type { UseCase } from '../access/use-case.ts';
import type { AnchorInput } from '../drafts/anchor.rules.ts';
import { findDraft } from '../drafts/drafts.ts';
import type { Change } from '../graphql/perform.ts';
import { placeAnchor } from './add-comment.ts';
import { findToDecide, type WhichPlacement, writeDecision } from './decide-placement.ts';
import { threadReattached } from './placement.events.ts';
import { PlacementStatus } from './placement.type.ts';

export interface ReattachThread extends WhichPlacement {
  anchor: AnchorInput & { blockId: string };
}

/** Puts a thread, with all its comments, on a passage of a newer draft. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ANCHOR_NOT_FOUND, ANCHOR_AMBIGUOUS, EMPTY_TEXT, TOO_LONG, BAD_INPUT. */
export async function reattachThread(useCase: UseCase, input: ReattachThread): Promise<Change> {
  const { thread, placement } = await findToDecide(useCase, input);
  const draft = await findDraft(useCase.tx, input.draftId, ['draftId']);
  const anchor = await placeAnchor(useCase, draft, input.anchor);
  const moved = { ...placement, status: PlacementStatus.MOVED, blockId: input.anchor.blockId, anchor };
  return writeDecision(useCase, thread, moved, threadReattached);
}
