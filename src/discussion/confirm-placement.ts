import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { Problem } from '../problems.ts';
import { findToDecide, type WhichPlacement, writeDecision } from './decide-placement.ts';
import { placementConfirmed } from './placement.events.ts';

/** The body that began a thread says that it stands where it was proposed, or that its passage is gone. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function confirmPlacement(useCase: UseCase, input: WhichPlacement): Promise<Change> {
  const { thread, placement } = await findToDecide(useCase, input);
  if (!placement.pending) throw new Problem('WRONG_STATE', { state: placement.status, allowed: 'PENDING' });
  return writeDecision(useCase, thread, placement, placementConfirmed);
}
