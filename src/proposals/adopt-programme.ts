import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { programmeStateChanged, programmeStream } from '../programmes/programme.events.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { findProgramme } from '../programmes/programmes.ts';
import { proposalStateChanged } from './proposal.events.ts';
import { ProposalState } from './proposal.state.ts';

/**
 * Records that a programme was adopted: its proposals become PLANNED, and its bodies see it.
 * It stands with the proposals because it plans each of them. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, PROGRAMME_INCOMPLETE.
 */
export async function adoptProgramme(useCase: UseCase, programmeId: string): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const programme = await findProgramme(tx, programmeId, ['programmeId']);
  assertMay(mayKeepProgramme(actor));
  assertState(programme.state, [ProgrammeState.DRAFT, ProgrammeState.CONSULTED]);
  const proposals = await sql<{ id: string; number: number; complete: boolean; state: ProposalState }>(
    tx,
    `select id, number, state, lead_body_id is not null and deciding_body_id is not null and due_to is not null as complete
     from proposal where programme_id = $1 order by number for no key update`,
    [programmeId],
  );
  const incomplete = proposals.filter((proposal) => !proposal.complete).map((proposal) => proposal.number);
  if (incomplete.length > 0) throw new Problem('PROGRAMME_INCOMPLETE', { numbers: incomplete.join(', ') });
  await sql(tx, `update programme set state = $2, adopted_at = $3 where id = $1`, [
    programmeId,
    ProgrammeState.ADOPTED,
    clock.now(),
  ]);
  await sql(tx, `update proposal set state = $2 where programme_id = $1 and state = $3`, [
    programmeId,
    ProposalState.PLANNED,
    ProposalState.PROPOSED,
  ]);
  const planned = proposals.filter((proposal) => proposal.state === ProposalState.PROPOSED);
  const [event] = await append(useCase, [
    {
      stream: programmeStream(programmeId),
      event: programmeStateChanged(actor, programmeId, programme.state, ProgrammeState.ADOPTED),
    },
    ...planned.flatMap((proposal) => proposalStateChanged(actor, { ...proposal, programmeId }, ProposalState.PLANNED)),
  ]);
  return { objectId: programmeId, event: event! };
}
