import type { UseCase } from '../../access/use-case.ts';
import type { DraftRow } from '../../drafts/drafts.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import type { ProposalRow } from '../../proposals/proposals.ts';
import { type NewQuestion, readQuestions } from '../questions/questions.ts';
import { assertOneDay, readWindow, startOpinions, type WantedBy } from '../requests/opinion-due.ts';
import { opinionRequested, roundOpened } from './round.events.ts';
import { RequestState, RoundKind, type RoundMode } from './round.type.ts';
import type { RoundRow } from './rounds.ts';

/** What bodies are to be asked, which of them, and how. */
export interface RoundContent extends WantedBy {
  kind: RoundKind;
  mode: RoundMode;
  bodyIds: string[];
  questions?: Omit<NewQuestion, 'number'>[];
  leadAppraiserBodyId?: string | null;
}

const bodiesMax = 100;

/** Whether this can be asked about the draft, with the questions that are put. Problems: NOT_FOUND, BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG. */
export async function readContent(
  useCase: UseCase,
  proposal: ProposalRow,
  draft: Pick<DraftRow, 'number'>,
  content: RoundContent,
): Promise<NewQuestion[]> {
  await assertCanBeAsked(useCase, proposal, content.bodyIds, ['bodyIds']);
  assertOneDay(content.due);
  const { leadAppraiserBodyId: lead = null, bodyIds, questions = [] } = content;
  if (lead !== null && !bodyIds.includes(lead))
    throw new Problem('BAD_INPUT', { reason: 'the lead appraiser is one of the bodies asked' }, ['leadAppraiserBodyId']);
  if (content.kind !== RoundKind.RECONFIRM) return readQuestions(questions, bodyIds);
  const earlier = await earlierRound(useCase, proposal.id, draft.number);
  if (!earlier) throw new Problem('BAD_INPUT', { reason: 'no round on an earlier draft to reconfirm' }, ['kind']);
  return questions.length > 0 ? readQuestions(questions, bodyIds) : questionsAgain(useCase, earlier.id, bodyIds);
}

/** Ordinary bodies other than the lead body, each once. */
export async function assertCanBeAsked({ tx }: UseCase, proposal: ProposalRow, bodyIds: string[], path: string[]): Promise<void> {
  if (bodyIds.length === 0) throw new Problem('BAD_INPUT', { reason: 'no body' }, path);
  if (bodyIds.length > bodiesMax)
    throw new Problem('TOO_MANY', { actual: bodyIds.length, unit: 'bodies', limit: bodiesMax }, path);
  if (new Set(bodyIds).size < bodyIds.length) throw new Problem('BAD_INPUT', { reason: 'a body named twice' }, path);
  const known = await sql<{ id: string; kind: string }>(tx, `select id, kind from body where id = any($1::uuid[])`, [bodyIds]);
  if (known.length < bodyIds.length) throw new Problem('NOT_FOUND', {}, path);
  if (known.some((body) => body.kind !== 'ORDINARY' || body.id === proposal.leadBodyId))
    throw new Problem('BAD_INPUT', { reason: 'ordinary bodies other than the lead body' }, path);
}

/** The latest round of the proposal on a draft before this one; those that are prepared or were recalled asked nothing. */
async function earlierRound({ tx }: UseCase, proposalId: string, draftNumber: number): Promise<{ id: string } | undefined> {
  const [round] = await sql<{ id: string }>(
    tx,
    `select round.id from round join draft on draft.id = round.draft_id
     where round.proposal_id = $1 and draft.number < $2 and round.status not in ('DRAFT', 'RECALLED')
     order by round.opened_at desc, round.id desc limit 1`,
    [proposalId, draftNumber],
  );
  return round;
}

/** The questions of an earlier round, under their numbers there: to all, or to those of their bodies that are asked again. */
async function questionsAgain({ tx }: UseCase, roundId: string, bodyIds: string[]): Promise<NewQuestion[]> {
  const rows = await sql<NewQuestion & { toAll: boolean; bodyIds: string[] }>(
    tx,
    `select number, text, mandatory, to_all as "toAll", array(select body_id::text from question_addressee
       where question_id = question.id and body_id = any($2::uuid[]) order by body_id) as "bodyIds"
     from question where round_id = $1 order by number`,
    [roundId, bodyIds],
  );
  return rows
    .filter((row) => row.toAll || row.bodyIds.length > 0)
    .map(({ toAll, bodyIds: addressed, ...question }) => ({ ...question, bodyIds: toAll ? null : addressed }));
}

/** Asks the bodies of a round that is stored and OPEN now: each has its request, and owes its opinion by the same date. Returns what is to be appended. Problems: BAD_INPUT, DUE_REQUIRED, WINDOW_TOO_SHORT. */
export async function askBodies(
  useCase: UseCase,
  proposal: ProposalRow,
  round: RoundRow,
  bodyIds: string[],
  wanted: WantedBy,
): Promise<ToAppend[]> {
  const { tx, actor, clock, newId } = useCase;
  const window = await readWindow(useCase, proposal, wanted);
  const requests = bodyIds.map((bodyId) => ({ id: newId(), bodyId }));
  await sql(
    tx,
    `insert into opinion_request (id, round_id, body_id, state, sent_at, state_at)
     select asked.id, $1, asked.body_id, $2, $3, $3 from unnest($4::uuid[], $5::uuid[]) as asked(id, body_id)`,
    [round.id, RequestState.SENT, clock.now(), requests.map(({ id }) => id), bodyIds],
  );
  await sql(tx, `insert into programme_body (programme_id, body_id) select $1, unnest($2::uuid[]) on conflict do nothing`, [
    proposal.programmeId,
    bodyIds,
  ]);
  const due = await startOpinions(useCase, round, requests, window);
  return [
    { stream: proposalStream(proposal.id), event: roundOpened(actor, round, bodyIds, due) },
    ...bodyIds.map((bodyId) => opinionRequested(actor, round, bodyId, due)),
  ];
}
