import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { stopClocks } from '../obligations/stop-clocks.ts';
import { suspendedAmong } from '../obligations/suspensions.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { proposalSuspended } from './proposal.events.ts';
import { type Decision, findToChange, keptOf, readDecision } from './record-change.ts';

export interface SuspendProposal extends Decision {
  proposalId: string;
}

/**
 * Suspends a proposal by decision. It is a flag that stops the clocks: nothing that is owed about it falls due, and whatever
 * may be done with it may be done still. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG.
 */
export async function suspendProposal(useCase: UseCase, input: SuspendProposal): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const proposal = await findToChange(useCase, input.proposalId);
  const decision = keptOf(proposal, readDecision(input));
  if ((await suspendedAmong(tx, [proposal.id])).size > 0) throw new Problem('NOTHING_TO_CHANGE', {}, ['proposalId']);
  await sql(
    tx,
    `insert into suspension (id, proposal_id, from_at, decision_reference, reason, actor_person_id) values ($1, $2, $3, $4, $5, $6)`,
    [newId(), proposal.id, clock.now(), decision.decisionReference, decision.reason, actor.personId],
  );
  await stopClocks(useCase, { proposalId: proposal.id });
  const [event] = await append(useCase, proposalSuspended(actor, proposal, decision));
  return { objectId: proposal.id, event: event! };
}
