import type { UseCase } from '../../access/use-case.ts';
import { holdCalendar } from '../../calendar/next-version.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { letClocksRun } from '../../obligations/stop-clocks.ts';
import { endSuspension } from '../../obligations/suspensions.ts';
import { Problem } from '../../problems.ts';
import { proposalResumed } from '../../proposals/proposal.events.ts';
import { findToChange } from '../../proposals/record-change.ts';
import { moveCloses } from '../rounds/move-closes.ts';

/**
 * A suspended proposal goes on: what is owed about it is due as many working days later as it was suspended, except in a
 * round that is held up; its rounds are closed as much later. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, NOTHING_TO_CHANGE.
 */
export async function resumeProposal(useCase: UseCase, proposalId: string): Promise<Change> {
  const { tx, actor, clock } = useCase;
  await holdCalendar(tx); // before its rounds, as whoever changes it does
  const proposal = await findToChange(useCase, proposalId);
  const suspension = await endSuspension(tx, proposal.id, clock.now());
  if (!suspension) throw new Problem('NOTHING_TO_CHANGE', {}, ['proposalId']);
  const closes = await moveCloses(useCase, { proposalId: proposal.id }); // rounds before what is owed in them
  const moved = await letClocksRun(useCase, { proposalId: proposal.id }, suspension.reason);
  const [event] = await append(useCase, [...proposalResumed(actor, proposal), ...moved, ...closes]);
  return { objectId: proposal.id, event: event! };
}
