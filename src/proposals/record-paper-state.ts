import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { confirmFulfilment, fulfilObligations } from '../obligations/fulfil-obligations.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { moveProposal } from './move-proposal.ts';
import { mayHandle } from './proposal.access.ts';
import { ProposalState } from './proposal.state.ts';
import { Handling } from './proposal.type.ts';
import { findInProgramme } from './proposals.ts';

/** The way on paper: of what is written there nothing comes here. */
const onPaper = [
  ProposalState.PLANNED,
  ProposalState.IN_PREPARATION,
  ProposalState.SUBMITTED,
  ProposalState.IN_REVIEW,
  ProposalState.SYNTHESIS,
  ProposalState.READY,
  ProposalState.SCHEDULED,
  ProposalState.DECIDED,
];

/** The office records how far a proposal has come that is handled on paper; forward only. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function recordPaperState(
  useCase: UseCase,
  { proposalId, state }: { proposalId: string; state: ProposalState },
): Promise<Change> {
  const { programme, proposal } = await findInProgramme(useCase.tx, proposalId, ['proposalId']);
  assertMay(mayHandle(useCase.actor));
  assertState(programme.state, [ProgrammeState.ADOPTED]);
  assertState(proposal.handling, [Handling.OFF_SYSTEM]);
  const at = onPaper.indexOf(state);
  assertState<ProposalState>(proposal.state, onPaper.slice(0, Math.max(at, 0)));
  if (onPaper.indexOf(ProposalState.SUBMITTED) <= at) {
    const dossier = { proposalId, kinds: [ObligationKind.PROGRAMME_DUE] };
    await fulfilObligations(useCase, dossier, { provisional: true });
    if (state !== ProposalState.SUBMITTED) await confirmFulfilment(useCase, dossier);
  }
  return moveProposal(useCase, proposal, state);
}
