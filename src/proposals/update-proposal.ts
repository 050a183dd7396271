import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { proposalAssigned, proposalUpdated } from './proposal.events.ts';
import { openStates, ProposalState } from './proposal.state.ts';
import { Handling } from './proposal.type.ts';
import { type ProposalContent, readContent, writeBodies } from './proposal-content.ts';
import { findInProgramme } from './proposals.ts';

export interface UpdateProposal {
  proposalId: string;
  expectedVersion: number;
  /** Only what is to be other than it is. */
  content: Partial<ProposalContent>;
  allowDuplicate: boolean;
}

/** How the office classes a proposal and whom it brings together: this may become known later, and needs no decision. */
const openAfterAdoption = ['contributingBodyIds', 'priority', 'prioritySource', 'flags', 'parentId'] as const;

/**
 * Writes a proposal anew while its programme is not adopted. After that the office writes only how it is classed and who
 * contributes, as long as it is open; the rest changes by decision. Problems: those of createProposal, STALE_VERSION.
 */
export async function updateProposal(useCase: UseCase, input: UpdateProposal): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const { programme, proposal } = await findInProgramme(tx, input.proposalId, ['proposalId']);
  assertMay(mayKeepProgramme(actor));
  const isAdopted = programme.state === ProgrammeState.ADOPTED;
  const isClassedOnly = Object.keys(input.content).every((key) => (openAfterAdoption as readonly string[]).includes(key));
  const before = [ProgrammeState.DRAFT, ProgrammeState.CONSULTED];
  assertState(programme.state, isClassedOnly ? [...before, ProgrammeState.ADOPTED] : before);
  assertState<ProposalState>(proposal.state, isAdopted ? openStates : [ProposalState.PROPOSED, ProposalState.PLANNED]);
  if (proposal.version !== input.expectedVersion)
    throw new Problem('STALE_VERSION', { currentVersion: proposal.version }, ['expectedVersion']);
  const contributing = await sql<{ id: string }>(tx, `select body_id as id from proposal_contributor where proposal_id = $1`, [
    proposal.id,
  ]);
  const contributed = contributing.map(({ id }) => id);
  const stored: ProposalContent = { ...proposal, contributingBodyIds: contributed };
  const { handling, title } = input.content;
  if (handling === Handling.ON_SYSTEM && proposal.handling === Handling.OFF_SYSTEM && title === undefined)
    throw new Problem('EMPTY_TEXT', {}, ['title']); // what it is called was never kept
  // A title that stays is not judged again: what was allowed once is allowed.
  const allowDuplicate = input.allowDuplicate || input.content.title === undefined;
  const content = await readContent(useCase, programme, { ...stored, ...input.content }, { selfId: proposal.id, allowDuplicate });
  await sql(
    tx,
    `update proposal set number = $2, kind = $3, title = $4, lead_body_id = $5, deciding_body_id = $6, due_from = $7, due_to = $8,
       priority = $9, priority_source = $10, flags = $11, parent_id = $12, handling = $13, version = version + 1,
       off_paper_at = case when handling = 'OFF_SYSTEM' and $13 = 'ON_SYSTEM' then $14 else off_paper_at end where id = $1`,
    [
      proposal.id,
      content.number,
      content.kind,
      content.title,
      content.leadBodyId,
      content.decidingBodyId,
      content.due?.from ?? null,
      content.due?.to ?? null,
      content.priority,
      content.prioritySource,
      content.flags,
      content.parentId,
      content.handling,
      clock.now(),
    ],
  );
  await writeBodies(useCase, programme.id, proposal.id, content);
  if (programme.state === ProgrammeState.DRAFT) await forgetUnnamed(useCase, programme.id);
  const written = { ...proposal, ...content, version: proposal.version + 1 };
  const joining = isAdopted ? content.contributingBodyIds.filter((id) => !contributed.includes(id)) : []; // else: adoption tells them
  const [event] = await append(useCase, [
    ...proposalUpdated(actor, written, programme.state),
    ...joining.map((bodyId) => proposalAssigned(actor, bodyId, written, 'CONTRIBUTING')),
  ]);
  return { objectId: proposal.id, event: event! };
}

/** A body named by mistake in a DRAFT has seen nothing, and shall see nothing of it later. */
async function forgetUnnamed({ tx }: UseCase, programmeId: string): Promise<void> {
  await sql(
    tx,
    `delete from programme_body where programme_id = $1 and not exists (
       select from proposal left join proposal_contributor contributor on contributor.proposal_id = proposal.id
       where proposal.programme_id = $1
         and programme_body.body_id in (proposal.lead_body_id, proposal.deciding_body_id, contributor.body_id))`,
    [programmeId],
  );
}
