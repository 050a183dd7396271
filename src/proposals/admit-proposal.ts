import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { moveProposal } from './move-proposal.ts';
import { ProposalState } from './proposal.state.ts';
import { assertOnlyTitle } from './proposal-content.ts';
import { findInProgramme } from './proposals.ts';

export interface AdmitProposal {
  proposalId: string;
  allowDuplicate: boolean;
}

/** The office admits a proposal to a programme that is not adopted yet. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, DUPLICATE_TITLE. */
export async function admitProposal(useCase: UseCase, { proposalId, allowDuplicate }: AdmitProposal): Promise<Change> {
  const { programme, proposal } = await findInProgramme(useCase.tx, proposalId, ['proposalId']);
  assertMay(mayKeepProgramme(useCase.actor));
  assertState(programme.state, [ProgrammeState.DRAFT, ProgrammeState.CONSULTED]);
  assertState(proposal.state, [ProposalState.PROPOSED]);
  if (!allowDuplicate) await assertOnlyTitle(useCase.tx, programme.id, proposal.title, proposal.id);
  return moveProposal(useCase, proposal, ProposalState.PLANNED, programme.state);
}
