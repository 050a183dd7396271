import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import type { Period } from '../graphql/period.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { programmeStateChanged, programmeStream } from '../programmes/programme.events.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { findProgramme } from '../programmes/programmes.ts';
import { startProgrammeDues } from './programme-due.ts';
import { proposalAssigned, proposalStateChanged } from './proposal.events.ts';
import { ProposalState } from './proposal.state.ts';
import { keepState } from './state-history.ts';

/**
 * Records that a programme was adopted: its proposals become PLANNED, their due dates come into force, its bodies see
 * it, and those that prepare something find that in their inboxes.
 * It stands with the proposals because it plans each of them. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, PROGRAMME_INCOMPLETE.
 */
export async function adoptProgramme(useCase: UseCase, programmeId: string): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const programme = await findProgramme(tx, programmeId, ['programmeId']);
  assertMay(mayKeepProgramme(actor));
  assertState(programme.state, [ProgrammeState.DRAFT, ProgrammeState.CONSULTED]);
  const proposals = await admittedIn(tx, programmeId);
  const incomplete = proposals.filter((proposal) => !proposal.complete).map((proposal) => proposal.number);
  if (incomplete.length > 0) throw new Problem('PROGRAMME_INCOMPLETE', { numbers: incomplete.join(', ') });
  await sql(tx, `update programme set state = $2, adopted_at = $3 where id = $1`, [
    programmeId,
    ProgrammeState.ADOPTED,
    clock.now(),
  ]);
  await sql(
    tx,
    `update proposal set state = $2, state_at = $4, original_due_from = due_from, original_due_to = due_to
     where programme_id = $1 and state <> $3`,
    [programmeId, ProposalState.PLANNED, ProposalState.DECLINED, clock.now()],
  );
  await startProgrammeDues(
    useCase,
    proposals.map(({ id, leadBodyId, due }) => ({ id, leadBodyId: leadBodyId!, due: due! })),
  );
  await keepState(
    tx,
    proposals.map(({ id }) => id),
    clock.now(),
  );
  const planned = proposals.filter((proposal) => proposal.state === ProposalState.PROPOSED);
  const [event] = await append(useCase, [
    {
      stream: programmeStream(programmeId),
      event: programmeStateChanged(actor, programmeId, programme.state, ProgrammeState.ADOPTED),
    },
    ...planned.flatMap((proposal) => proposalStateChanged(actor, proposal, ProposalState.PLANNED)),
    ...proposals.flatMap((proposal) => [
      proposalAssigned(actor, proposal.leadBodyId!, proposal, 'LEAD'),
      ...proposal.contributingBodyIds.map((bodyId) => proposalAssigned(actor, bodyId, proposal, 'CONTRIBUTING')),
    ]),
  ]);
  return { objectId: programmeId, event: event! };
}

interface Admitted {
  id: string;
  programmeId: string;
  number: number;
  title: string;
  state: ProposalState;
  complete: boolean;
  due: Period | null;
  leadBodyId: string | null;
  contributingBodyIds: string[];
}

/** All but the declined, locked. */
function admittedIn(tx: Tx, programmeId: string): Promise<Admitted[]> {
  return sql<Admitted>(
    tx,
    `select id, programme_id as "programmeId", number, title, state, lead_body_id as "leadBodyId",
       lead_body_id is not null and deciding_body_id is not null and due_to is not null as complete,
       case when due_to is not null then json_build_object('from', due_from, 'to', due_to) end as due,
       array(select body_id::text from proposal_contributor where proposal_id = proposal.id order by body_id) as "contributingBodyIds"
     from proposal where programme_id = $1 and state <> $2 order by number for no key update`,
    [programmeId, ProposalState.DECLINED],
  );
}
