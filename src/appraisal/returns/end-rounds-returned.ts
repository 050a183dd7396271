import type { UseCase } from '../../access/use-case.ts';
import { officeId } from '../../bodies/bodies.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { endObligations } from '../../obligations/fulfil-obligations.ts';
import { ObligationEnd, ObligationKind } from '../../obligations/obligation.type.ts';
import { sql } from '../../persistence/database.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { requestCancelled } from '../requests/request.events.ts';
import { comesFrom, moveRequests } from '../requests/request.state.ts';
import { requestsToMove } from '../requests/requests.ts';
import { roundOfOffice, roundReturned } from '../rounds/round.events.ts';
import { moveRound, running } from '../rounds/round.state.ts';
import { RequestState, RoundStatus } from '../rounds/round.type.ts';
import { type RoundRow, roundsToEnd } from '../rounds/rounds.ts';

/**
 * Ends the rounds of a proposal that goes back to its lead body. What was signed stands, and of a blind round all see it
 * from now on, the lead body above all, which is to take it up; what was not signed is not asked for any more, and nobody
 * is said to have given nothing. Rounds in preparation are thrown away. Gives what is to be appended.
 */
export async function endRoundsReturned(
  useCase: UseCase,
  proposalId: string,
  reason: string,
): Promise<{ ended: RoundRow[]; events: ToAppend[] }> {
  const { tx, actor } = useCase;
  const stream = proposalStream(proposalId);
  const rounds = await roundsToEnd(tx, proposalId, [RoundStatus.DRAFT, ...running]);
  const office = await officeId(tx); // the chair may do this, who knows nothing of what is being prepared
  const prepared = rounds.filter(({ status }) => status === RoundStatus.DRAFT);
  const ended = rounds.filter(({ status }) => status !== RoundStatus.DRAFT);
  await sql(tx, `delete from round where id = any($1::uuid[])`, [prepared.map(({ id }) => id)]);
  await endObligations(useCase, { proposalId, kinds: [ObligationKind.OPINION] }, ObligationEnd.RETURNED);
  const events: ToAppend[] = prepared.map((round) => ({ stream, event: roundOfOffice('RoundDiscarded', actor, round, office) }));
  // One after the other: it is seldom more than one that runs.
  for (const round of ended) {
    await moveRound(useCase, round, RoundStatus.RETURNED, reason);
    events.push({ stream, event: roundReturned(actor, round, reason) }, ...(await endRequests(useCase, round, reason)));
  }
  return { ended, events };
}

async function endRequests(useCase: UseCase, round: RoundRow, reason: string): Promise<ToAppend[]> {
  const { actor } = useCase;
  const requests = await requestsToMove(useCase.tx, round.id);
  const asked = requests.filter(({ state }) => comesFrom(RequestState.NOT_GIVEN).includes(state));
  const again = requests.filter(({ state }) => state === RequestState.ASKED_AGAIN);
  const moves = [
    ...asked.map((request) => ({ ...request, to: RequestState.CANCELLED })),
    ...again.map((request) => ({ ...request, to: RequestState.SUBMITTED })),
  ];
  const moved = await moveRequests(useCase, round, moves, reason);
  return [...moved, ...asked.map((request) => requestCancelled(actor, round, request, reason))];
}
