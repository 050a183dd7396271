import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { Problem } from '../problems.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { findProgramme } from '../programmes/programmes.ts';
import { carryOver } from './carry-over.ts';
import { enterProposal } from './enter-proposal.ts';
import { proposalCreated } from './proposal.events.ts';
import { ProposalState } from './proposal.state.ts';
import { Handling, ProposalOrigin, ProposalPriority } from './proposal.type.ts';
import { type ProposalContent, readContent } from './proposal-content.ts';

type Plain = 'handling' | 'priority' | 'prioritySource' | 'flags' | 'parentId';

/** What is left out is as plain as can be: REGULAR, without flags, PLANNED, part of nothing. */
export interface CreateProposal extends Omit<ProposalContent, Plain>, Partial<Pick<ProposalContent, Plain>> {
  programmeId: string;
  origin?: ProposalOrigin;
  predecessorId?: string | null;
  allowDuplicate?: boolean;
}

/** Enters a proposal in a programme that is not adopted yet. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, NUMBER_TAKEN, TOO_MANY, EMPTY_TEXT, TOO_LONG, PRIORITY_NEEDS_SOURCE, DUPLICATE_TITLE, BAD_PARENT, BAD_PREDECESSOR, ROUND_OPEN. */
export async function createProposal(useCase: UseCase, input: CreateProposal): Promise<Change> {
  const { tx, actor } = useCase;
  const programme = await findProgramme(tx, input.programmeId, ['programmeId']);
  assertMay(mayKeepProgramme(actor));
  assertState(programme.state, [ProgrammeState.DRAFT, ProgrammeState.CONSULTED]);
  const { origin = ProposalOrigin.PLANNED, predecessorId = null, allowDuplicate = false } = input;
  assertOrigin(origin, predecessorId);
  const content = await readContent(useCase, programme, withDefaults(input), { selfId: null, allowDuplicate });
  const carried = predecessorId ? await carryOver(useCase, predecessorId, programme) : [];
  const proposal = await enterProposal(useCase, programme, content, { state: ProposalState.PROPOSED, origin, predecessorId });
  const [event] = await append(useCase, [...proposalCreated(actor, proposal, programme.state), ...carried]);
  return { objectId: proposal.id, event: event! };
}

function withDefaults(input: CreateProposal): ProposalContent {
  return {
    ...input,
    handling: input.handling ?? Handling.ON_SYSTEM,
    priority: input.priority ?? ProposalPriority.REGULAR,
    prioritySource: input.prioritySource ?? null,
    flags: input.flags ?? [],
    parentId: input.parentId ?? null,
  };
}

function assertOrigin(origin: ProposalOrigin, predecessorId: string | null): void {
  if (origin === ProposalOrigin.UNPLANNED) throw new Problem('BAD_INPUT', { reason: 'UNPLANNED: addProposal' }, ['origin']);
  if (predecessorId && origin !== ProposalOrigin.CARRIED_OVER)
    throw new Problem('BAD_INPUT', { reason: 'predecessorId: CARRIED_OVER' }, ['predecessorId']);
}
