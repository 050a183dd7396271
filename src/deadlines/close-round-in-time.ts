import type { UseCase } from '../access/use-case.ts';
import { closeRound } from '../appraisal/rounds/close-round.ts';
import { holdProposalOf } from '../appraisal/rounds/rounds.ts';
import { sql } from '../persistence/database.ts';
import { isToClose } from './next-instant.ts';

/** Closes a round as the office would, if it is still to be closed and nobody else is at it. Gives whether it did. */
export async function closeRoundInTime(useCase: UseCase, roundId: string): Promise<boolean> {
  await holdProposalOf(useCase.tx, roundId);
  const claimed = await sql(
    useCase.tx,
    `select from round where id = $1 and closes_at <= $2 and ${isToClose} for no key update skip locked`,
    [roundId, useCase.clock.now()],
  );
  if (claimed.length === 0) return false;
  await closeRound(useCase, roundId);
  return true;
}
