import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { ObligationEnd } from '../obligations/obligation.type.ts';
import { ProgrammeChangeKind } from './change.type.ts';
import { assertNoOpenRound, writeState } from './move-proposal.ts';
import { endDues } from './programme-due.ts';
import { programmeChanged, proposalStateChanged } from './proposal.events.ts';
import { ProposalState } from './proposal.state.ts';
import { type Decision, findToChange, readDecision, recordChange } from './record-change.ts';

export interface WithdrawProposal extends Decision {
  proposalId: string;
}

/** Takes a proposal out of an adopted programme; its drafts and discussions stay readable. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_OPEN, EMPTY_TEXT, TOO_LONG. */
export async function withdrawProposal(useCase: UseCase, input: WithdrawProposal): Promise<Change> {
  const { tx, actor } = useCase;
  const proposal = await findToChange(useCase, input.proposalId);
  const decision = readDecision(input);
  await assertNoOpenRound(tx, proposal.id, ['proposalId']);
  await writeState(useCase, proposal, ProposalState.WITHDRAWN);
  await endDues(useCase, proposal.id, ObligationEnd.WITHDRAWN);
  const change = await recordChange(useCase, ProgrammeChangeKind.WITHDRAW, proposal, decision);
  const [event] = await append(useCase, [
    ...programmeChanged('ProposalWithdrawn', actor, proposal, change),
    ...proposalStateChanged(actor, proposal, ProposalState.WITHDRAWN),
  ]);
  return { objectId: change.changeId, event: event! };
}
