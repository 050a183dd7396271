import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { requireText } from '../text.ts';
import { moveProposal } from './move-proposal.ts';
import { unsaid } from './on-paper.rules.ts';
import { ProposalState } from './proposal.state.ts';
import { Handling } from './proposal.type.ts';
import { findInProgramme } from './proposals.ts';
import { reasonCodePointsMax } from './record-change.ts';

/** The office does not admit a proposal to a programme, and says why. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, EMPTY_TEXT, TOO_LONG. */
export async function declineProposal(useCase: UseCase, input: { proposalId: string; reason: string }): Promise<Change> {
  const { programme, proposal } = await findInProgramme(useCase.tx, input.proposalId, ['proposalId']);
  assertMay(mayKeepProgramme(useCase.actor));
  assertState(programme.state, [ProgrammeState.DRAFT, ProgrammeState.CONSULTED]);
  assertState(proposal.state, [ProposalState.PROPOSED]);
  const given = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const reason = proposal.handling === Handling.OFF_SYSTEM ? unsaid : given;
  await sql(useCase.tx, `update proposal set decline_reason = $2 where id = $1`, [proposal.id, reason]);
  return moveProposal(useCase, proposal, ProposalState.DECLINED, programme.state);
}
