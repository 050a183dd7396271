import type { UseCase } from '../access/use-case.ts';
import type { ProgrammeRow } from '../programmes/programmes.ts';
import { Proposal } from './proposal.entity.ts';
import type { ProposalState } from './proposal.state.ts';
import { ProposalOrigin } from './proposal.type.ts';
import { type ProposalContent, writeBodies } from './proposal-content.ts';
import { keepState } from './state-history.ts';

interface Entry {
  state: ProposalState;
  origin: ProposalOrigin;
  predecessorId: string | null;
}

/** Puts a proposal, judged before, into its programme. What comes in UNPLANNED is in force at once, and so is its due date. */
export async function enterProposal(
  useCase: UseCase,
  programme: ProgrammeRow,
  content: ProposalContent & { number: number },
  { state, origin, predecessorId }: Entry,
): Promise<Proposal> {
  const { tx, clock, newId } = useCase;
  const { due } = content;
  const originalDue = origin === ProposalOrigin.UNPLANNED ? due : null;
  const proposal = tx.create(Proposal, {
    id: newId(),
    programmeId: programme.id,
    number: content.number,
    kind: content.kind,
    title: content.title,
    handling: content.handling,
    state,
    leadBodyId: content.leadBodyId,
    decidingBodyId: content.decidingBodyId,
    dueFrom: due?.from ?? null,
    dueTo: due?.to ?? null,
    originalDueFrom: originalDue?.from ?? null,
    originalDueTo: originalDue?.to ?? null,
    priority: content.priority,
    prioritySource: content.prioritySource,
    flags: content.flags,
    origin,
    parentId: content.parentId,
    predecessorId,
    version: 1,
    createdAt: clock.now(),
    stateAt: clock.now(),
  });
  await tx.flush();
  await keepState(tx, [proposal.id], clock.now());
  await writeBodies(useCase, programme.id, proposal.id, content);
  return proposal;
}
