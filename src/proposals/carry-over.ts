import type { UseCase } from '../access/use-case.ts';
import type { ToAppend } from '../events/new-event.ts';
import { ObligationEnd } from '../obligations/obligation.type.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { isBefore } from '../programmes/programme.rules.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import type { ProgrammeRow } from '../programmes/programmes.ts';
import { assertNoOpenRound, writeState } from './move-proposal.ts';
import { endDues } from './programme-due.ts';
import { proposalStateChanged } from './proposal.events.ts';
import { openStates, ProposalState } from './proposal.state.ts';
import { findProposal } from './proposals.ts';

const carriable: ProposalState[] = [...openStates, ProposalState.CARRIED_OVER];

/** Ends a proposal that goes on in a later programme. Gives the events of that. Problems: NOT_FOUND, BAD_PREDECESSOR, ROUND_OPEN. */
export async function carryOver(useCase: UseCase, predecessorId: string, into: ProgrammeRow): Promise<ToAppend[]> {
  const { tx, actor } = useCase;
  const path = ['predecessorId'];
  const predecessor = await findProposal(tx, predecessorId, path);
  const [programme] = await sql<ProgrammeRow>(tx, `select id, kind, year, quarter, state from programme where id = $1`, [
    predecessor.programmeId,
  ]);
  const continued = await sql(tx, `select from proposal where predecessor_id = $1`, [predecessorId]);
  const isAdopted = ![ProgrammeState.DRAFT, ProgrammeState.CONSULTED].includes(programme!.state);
  if (!isAdopted || !isBefore(programme!, into) || !carriable.includes(predecessor.state) || continued.length > 0)
    throw new Problem('BAD_PREDECESSOR', {}, path);
  await assertNoOpenRound(tx, predecessorId, path);
  if (predecessor.state === ProposalState.CARRIED_OVER) return [];
  await writeState(useCase, predecessor, ProposalState.CARRIED_OVER);
  await endDues(useCase, predecessor.id, ObligationEnd.CARRIED_OVER);
  return proposalStateChanged(actor, predecessor, ProposalState.CARRIED_OVER);
}
