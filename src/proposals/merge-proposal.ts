import { assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { ObligationEnd } from '../obligations/obligation.type.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { ProgrammeChangeKind } from './change.type.ts';
import { assertNoOpenRound, writeState } from './move-proposal.ts';
import { endDues } from './programme-due.ts';
import { type ProposalMergedPayload, programmeChanged, proposalStateChanged, proposalStream } from './proposal.events.ts';
import { openStates, ProposalState } from './proposal.state.ts';
import { findProposal } from './proposals.ts';
import { type Decision, findToChange, readDecision, recordChange } from './record-change.ts';

export interface MergeProposal extends Decision {
  proposalId: string;
  intoProposalId: string;
}

/** Ends a proposal that goes on as part of another of its programme, whose followers are told too. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, ROUND_OPEN, EMPTY_TEXT, TOO_LONG. */
export async function mergeProposal(useCase: UseCase, input: MergeProposal): Promise<Change> {
  const { tx, actor } = useCase;
  const path = ['intoProposalId'];
  const proposal = await findToChange(useCase, input.proposalId);
  const into = await findProposal(tx, input.intoProposalId, path);
  const decision = readDecision(input);
  if (into.id === proposal.id || into.programmeId !== proposal.programmeId)
    throw new Problem('BAD_INPUT', { reason: 'another proposal of the same programme' }, path);
  assertState<ProposalState>(into.state, openStates);
  await assertNoOpenRound(tx, proposal.id, ['proposalId']);
  await sql(tx, `update proposal set merged_into_id = $2 where id = $1`, [proposal.id, into.id]);
  await writeState(useCase, proposal, ProposalState.MERGED);
  await endDues(useCase, proposal.id, ObligationEnd.MERGED);
  const change = await recordChange(useCase, ProgrammeChangeKind.MERGE, proposal, decision, { intoProposalId: into.id });
  const payload: ProposalMergedPayload = { ...change, intoProposalId: into.id, intoNumber: into.number };
  const merged = programmeChanged('ProposalMerged', actor, proposal, payload);
  const [event] = await append(useCase, [
    ...merged,
    { stream: proposalStream(into.id), event: merged[0]!.event },
    ...proposalStateChanged(actor, proposal, ProposalState.MERGED),
  ]);
  return { objectId: change.changeId, event: event! };
}
