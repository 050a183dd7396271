import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { mayHandle } from '../proposals/proposal.access.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { roundResumed } from './round.events.ts';
import { assertStatus, moveRound } from './round.state.ts';
import { RoundStatus } from './round.type.ts';
import { findRound } from './rounds.ts';

/** The office lets a round go on that it held up. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_CLOSED, WRONG_STATE. */
export async function resumeRound(useCase: UseCase, roundId: string): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await findRound(tx, roundId, ['roundId']);
  assertMay(mayHandle(actor));
  assertStatus(round, [RoundStatus.PAUSED]); // a DRAFT is opened by sending it
  await moveRound(useCase, round, RoundStatus.OPEN);
  const [event] = await append(useCase, [{ stream: proposalStream(round.proposalId), event: roundResumed(actor, round) }]);
  return { objectId: round.id, event: event! };
}
