import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import type { ProgrammeState } from '../programmes/programme.type.ts';
import { proposalStateChanged } from './proposal.events.ts';
import type { ProposalState } from './proposal.state.ts';
import type { ProposalRow } from './proposals.ts';
import { keepState } from './state-history.ts';

/**
 * Moves a proposal, found and locked before, to a state: the one place where a state is written. Only what is SCHEDULED, or
 * was decided from there, stands on an agenda.
 */
export async function writeState({ tx, clock }: UseCase, proposal: ProposalRow, to: ProposalState): Promise<void> {
  await sql(
    tx,
    `update proposal set state = $2, state_at = $3,
       scheduled_meeting_id = case when $2 in ('SCHEDULED', 'DECIDED') then scheduled_meeting_id end,
       agenda_section = case when $2 in ('SCHEDULED', 'DECIDED') then agenda_section end
     where id = $1`,
    [proposal.id, to, clock.now()],
  );
  await keepState(tx, [proposal.id], clock.now());
}

/** Moves a proposal to a state and records just that. */
export async function moveProposal(
  useCase: UseCase,
  proposal: ProposalRow,
  to: ProposalState,
  programmeState?: ProgrammeState,
): Promise<Change> {
  await writeState(useCase, proposal, to);
  const [event] = await append(useCase, proposalStateChanged(useCase.actor, proposal, to, programmeState));
  return { objectId: proposal.id, event: event! };
}

/** ROUND_OPEN while bodies are being asked, whether they may answer just now or not. Rounds stand on a higher floor, but opening one takes the lock of the proposal, held here. */
export async function assertNoOpenRound(tx: Tx, proposalId: string, path: string[]): Promise<void> {
  const open = await sql(tx, `select from round where proposal_id = $1 and status in ('OPEN', 'PAUSED')`, [proposalId]);
  if (open.length > 0) throw new Problem('ROUND_OPEN', {}, path);
}
