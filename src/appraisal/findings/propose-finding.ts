import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { seesSql } from '../../access/visibility.sql.ts';
import { append } from '../../events/append.ts';
import { found } from '../../graphql/found.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql, type Tx } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { requireText } from '../../text.ts';
import { findingEvents } from './finding.events.ts';
import { findingReasonCodePointsMax } from './finding.state.ts';
import type { SufficiencyCode } from './finding.type.ts';
import { type FoundIn, putFinding } from './put-finding.ts';

export interface ProposeFinding {
  opinionId: string;
  codes: SufficiencyCode[];
  reason: string;
}

/** The office proposes by itself that an opinion is sketchy. Problems: NOT_FOUND, NOT_ALLOWED, BAD_INPUT, EMPTY_TEXT, TOO_LONG. */
export async function proposeFinding(useCase: UseCase, input: ProposeFinding): Promise<Change> {
  const { tx, actor } = useCase;
  const opinion = await findOpinion(tx, input.opinionId);
  assertMay(mayHandle(actor));
  const codes = readCodes(input.codes);
  const reason = requireText(input.reason, findingReasonCodePointsMax, ['reason']);
  const finding = await putFinding(useCase, opinion, { codes, grounds: [], reason });
  const [event] = await append(useCase, findingEvents(actor, finding, 'FindingProposed', reason, null));
  return { objectId: finding.id, event: event! };
}

/** At least one code, each once. BAD_INPUT. */
export function readCodes(codes: SufficiencyCode[]): SufficiencyCode[] {
  if (codes.length === 0) throw new Problem('BAD_INPUT', { reason: 'no code' }, ['codes']);
  if (new Set(codes).size < codes.length) throw new Problem('BAD_INPUT', { reason: 'a code named twice' }, ['codes']);
  return codes;
}

async function findOpinion(tx: Tx, id: string): Promise<FoundIn> {
  const [opinion] = await sql<FoundIn>(
    tx,
    `select opinion.id as "opinionId", opinion.proposal_id as "proposalId", opinion.round_id as "roundId", round.draft_id as "draftId",
       opinion.body_id as "bodyId"
     from opinion join round on round.id = opinion.round_id join proposal on proposal.id = opinion.proposal_id
     where opinion.id = $1 and ${seesSql('opinion', 'proposal')}`,
    [id],
  );
  return found(opinion, ['opinionId']);
}
