import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { type Period, printPeriod } from '../graphql/period.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { ProgrammeChangeKind } from './change.type.ts';
import { moveProgrammeDue } from './programme-due.ts';
import { type ProposalRedatedPayload, programmeChanged } from './proposal.events.ts';
import { assertDue } from './proposal-content.ts';
import { type Decision, findToChange, readDecision, recordChange } from './record-change.ts';

export interface RedateProposal extends Decision {
  proposalId: string;
  due: Period;
}

/** Gives a proposal another due date; the original one stays beside it. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG. */
export async function redateProposal(useCase: UseCase, input: RedateProposal): Promise<Change> {
  const { tx, actor } = useCase;
  const proposal = await findToChange(useCase, input.proposalId);
  const decision = readDecision(input);
  const [from, to] = [proposal.due!, input.due]; // every proposal of an adopted programme has a due date
  assertDue(to);
  if (printPeriod(from) === printPeriod(to)) throw new Problem('NOTHING_TO_CHANGE', {}, ['due']);
  await sql(tx, `update proposal set due_from = $2, due_to = $3, version = version + 1 where id = $1`, [
    proposal.id,
    to.from,
    to.to,
  ]);
  const change = await recordChange(useCase, ProgrammeChangeKind.REDATE, proposal, decision, { due: { from, to } });
  const payload: ProposalRedatedPayload = { ...change, fromDue: printPeriod(from), toDue: printPeriod(to) };
  const moved = await moveProgrammeDue(useCase, { ...proposal, due: to }, change.reason);
  const [event] = await append(useCase, [...programmeChanged('ProposalRedated', actor, proposal, payload), ...moved]);
  return { objectId: change.changeId, event: event! };
}
