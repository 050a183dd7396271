import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { holdCalendar } from '../../calendar/next-version.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { letClocksRun } from '../../obligations/stop-clocks.ts';
import { unsaid } from '../../proposals/on-paper.rules.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { findProposal } from '../../proposals/proposals.ts';
import { moveCloses } from './move-closes.ts';
import { roundResumed } from './round.events.ts';
import { assertStatus, moveRound } from './round.state.ts';
import { RoundStatus } from './round.type.ts';
import { findRound, holdProposalOf } from './rounds.ts';

/** The office lets a round go on that it held up: its opinions are due, and the clock closes it, as many working days later as it was held up. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_CLOSED, WRONG_STATE. */
export async function resumeRound(useCase: UseCase, roundId: string): Promise<Change> {
  const { tx, actor } = useCase;
  await holdCalendar(tx); // before the round, as whoever changes it does
  await holdProposalOf(tx, roundId);
  const round = await findRound(tx, roundId, ['roundId']);
  assertMay(mayHandle(actor));
  assertStatus(round, [RoundStatus.PAUSED]); // a DRAFT is opened by sending it
  await findProposal(tx, round.proposalId, ['roundId']); // it is not resumed at the same time, when each would wait for the other
  await moveRound(useCase, round, RoundStatus.OPEN);
  const clocks = { proposalId: round.proposalId, roundId: round.id };
  const moved = [...(await letClocksRun(useCase, clocks, unsaid)), ...(await moveCloses(useCase, clocks))];
  const [event] = await append(useCase, [
    { stream: proposalStream(round.proposalId), event: roundResumed(actor, round) },
    ...moved,
  ]);
  return { objectId: round.id, event: event! };
}
