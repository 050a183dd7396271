import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import type { Period } from '../graphql/period.ts';
import { sql, sqlOne } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { titleCodePointsMax } from '../programmes/create-programme.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { findProgramme } from '../programmes/programmes.ts';
import { requireText } from '../text.ts';
import { Proposal } from './proposal.entity.ts';
import { proposalCreated } from './proposal.events.ts';
import { ProposalState } from './proposal.state.ts';
import type { ProposalKind } from './proposal.type.ts';

export interface CreateProposal {
  programmeId: string;
  number: number | null;
  kind: ProposalKind;
  title: string;
  leadBodyId: string | null;
  contributingBodyIds: string[];
  decidingBodyId: string | null;
  due: Period | null;
}

const contributingBodiesMax = 50;
const numberMax = 99_999;

/** Enters a proposal in a programme that is not adopted yet. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, NUMBER_TAKEN, TOO_MANY, EMPTY_TEXT, TOO_LONG. */
export async function createProposal(useCase: UseCase, input: CreateProposal): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const programme = await findProgramme(tx, input.programmeId, ['programmeId']);
  assertMay(mayKeepProgramme(actor));
  assertState(programme.state, [ProgrammeState.DRAFT, ProgrammeState.CONSULTED]);
  const title = requireText(input.title, titleCodePointsMax, ['title']);
  assertDue(input.due);
  await assertBodies(useCase, input);
  const number = await numberIn(useCase, input); // the programme is locked: nobody takes it meanwhile
  const { leadBodyId, decidingBodyId, due } = input;
  const proposal = tx.create(Proposal, {
    id: newId(),
    programmeId: programme.id,
    number,
    kind: input.kind,
    title,
    state: ProposalState.PROPOSED,
    leadBodyId,
    decidingBodyId,
    dueFrom: due?.from ?? null,
    dueTo: due?.to ?? null,
    createdAt: clock.now(),
  });
  await tx.flush();
  await sql(tx, `insert into proposal_contributor (proposal_id, body_id) select $1, unnest($2::uuid[])`, [
    proposal.id,
    input.contributingBodyIds,
  ]);
  const circle = [leadBodyId, decidingBodyId, ...input.contributingBodyIds].filter((id) => id !== null);
  await sql(tx, `insert into programme_body (programme_id, body_id) select $1, unnest($2::uuid[]) on conflict do nothing`, [
    programme.id,
    circle,
  ]);
  const [event] = await append(useCase, proposalCreated(actor, proposal));
  return { objectId: proposal.id, event: event! };
}

/** A due date has the precision of a day, a month or a quarter (domain §3). */
function assertDue(due: Period | null): void {
  if (due?.from.endsWith('-01-01') && due.to.endsWith('-12-31'))
    throw new Problem('BAD_INPUT', { reason: 'a day, a month or a quarter' }, ['due']);
}

async function numberIn({ tx }: UseCase, { number, programmeId }: CreateProposal): Promise<number> {
  if (number === null)
    return (
      await sqlOne<{ next: number }>(tx, `select coalesce(max(number), 0) + 1 as next from proposal where programme_id = $1`, [
        programmeId,
      ])
    ).next;
  if (number < 1 || number > numberMax) throw new Problem('BAD_INPUT', { reason: `number 1–${numberMax}` }, ['number']);
  const taken = await sql(tx, `select from proposal where programme_id = $1 and number = $2`, [programmeId, number]);
  if (taken.length > 0) throw new Problem('NUMBER_TAKEN', { number }, ['number']);
  return number;
}

async function assertBodies({ tx }: UseCase, input: CreateProposal): Promise<void> {
  const contributing = new Set(input.contributingBodyIds);
  if (contributing.size > contributingBodiesMax)
    throw new Problem('TOO_MANY', { actual: contributing.size, unit: 'bodies', limit: contributingBodiesMax }, [
      'contributingBodyIds',
    ]);
  if (contributing.size < input.contributingBodyIds.length || (input.leadBodyId && contributing.has(input.leadBodyId)))
    throw new Problem('BAD_INPUT', { reason: 'a body named twice' }, ['contributingBodyIds']);
  const named = [input.leadBodyId, input.decidingBodyId, ...contributing].filter((id) => id !== null);
  const known = await sql<{ id: string; kind: string }>(tx, `select id, kind from body where id = any($1::uuid[])`, [named]);
  const kinds = new Map(known.map((body) => [body.id, body.kind]));
  if (input.leadBodyId && !kinds.has(input.leadBodyId)) throw new Problem('NOT_FOUND', {}, ['leadBodyId']);
  if (input.decidingBodyId && !kinds.has(input.decidingBodyId)) throw new Problem('NOT_FOUND', {}, ['decidingBodyId']);
  if (input.decidingBodyId && kinds.get(input.decidingBodyId) !== 'DECIDING')
    throw new Problem('BAD_INPUT', { reason: 'not a deciding body' }, ['decidingBodyId']);
  for (const id of contributing) if (!kinds.has(id)) throw new Problem('NOT_FOUND', {}, ['contributingBodyIds']);
}
