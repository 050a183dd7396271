import type { UseCase } from '../../access/use-case.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { sql, sqlOne, type Tx } from '../../persistence/database.ts';
import { findingEvents } from './finding.events.ts';
import { SufficiencyCode } from './finding.type.ts';
import { normalText } from './plain-words.rules.ts';
import { type FoundIn, putFinding } from './put-finding.ts';
import { draftToTest, type TestedDraft, type TestedQuestion, testOpinion } from './sufficiency.rules.ts';

/**
 * Tests an opinion that was just stored, answers and claims with it, and proposes to the office what the tests find, in
 * the same transaction. Returns what is to be appended: nothing of it is shown to the body that signs.
 */
export async function proposeFindings(useCase: UseCase, opinion: FoundIn): Promise<ToAppend[]> {
  const { tx, actor } = useCase;
  const { blockingText, draftId } = await sqlOne<{ blockingText: string | null; draftId: string }>(
    tx,
    `select blocking_text as "blockingText", draft_id as "draftId" from opinion where id = $1`,
    [opinion.opinionId],
  );
  const questions = await testedQuestions(tx, opinion);
  const saysMore = blockingText !== null || questions.some(({ answer }) => answer !== null);
  const draft = saysMore ? await testedDraft(tx, draftId) : draftToTest([]);
  const grounds = testOpinion({ blockingText, questions, draft });
  if (grounds.length === 0) return [];
  const found = new Set<string>(grounds.map(({ code }) => code));
  const codes = Object.values(SufficiencyCode).filter((code) => found.has(code));
  const finding = await putFinding(useCase, opinion, { codes, grounds, reason: null });
  return findingEvents(actor, finding, 'FindingProposed', null, finding.ownerBodyId);
}

/** The questions put to the body, by number, with what the opinion says to them. */
async function testedQuestions(tx: Tx, { opinionId, roundId, bodyId }: FoundIn): Promise<TestedQuestion[]> {
  const questions = await sql<Omit<TestedQuestion, 'sameElsewhere'> & { id: string }>(
    tx,
    `select question.id, question.number, question.text, question.mandatory, answer.stance, answer.text as answer,
       claim.id is not null and claim.accepted is not false as "outOfRemit"
     from question
     left join opinion_answer answer on answer.opinion_id = $1 and answer.question_id = question.id
     left join out_of_remit claim on claim.round_id = question.round_id and claim.body_id = $3 and claim.question_id = question.id
     where question.round_id = $2 and (question.to_all or exists (
       select from question_addressee addressee where addressee.question_id = question.id and addressee.body_id = $3))
     order by question.number`,
    [opinionId, roundId, bodyId],
  );
  const same = await sameElsewhere(tx, opinionId, bodyId);
  return questions.map(({ id, ...question }) => ({ ...question, sameElsewhere: same.get(id) ?? 0 }));
}

/**
 * Of each answer with words, how many other questions the body has answered in the same ones: here, and about other
 * proposals; the same question about the same proposal, asked again, is no other.
 */
async function sameElsewhere(tx: Tx, opinionId: string, bodyId: string): Promise<Map<string, number>> {
  const rows = await sql<{ id: string; proposalId: string; question: string; text: string; isOwn: boolean }>(
    tx,
    `select question.id, opinion.proposal_id as "proposalId", question.text as question, answer.text, opinion.id = $1 as "isOwn"
     from opinion join opinion_answer answer on answer.opinion_id = opinion.id join question on question.id = answer.question_id
     where opinion.body_id = $2 and words_of(answer.text) in (
       select words_of(own.text) from opinion_answer own where own.opinion_id = $1 and own.text is not null)`,
    [opinionId, bodyId],
  );
  const asked = (row: (typeof rows)[number]) => `${row.proposalId} ${normalText(row.question)}`;
  const byText = Map.groupBy(rows, (row) => normalText(row.text));
  return new Map(
    rows
      .filter((row) => row.isOwn)
      .map((row) => [row.id, new Set(byText.get(normalText(row.text))!.map(asked)).size - 1] as const),
  );
}

async function testedDraft(tx: Tx, draftId: string): Promise<TestedDraft> {
  const blocks = await sql<{ label: string | null; text: string }>(
    tx,
    `select label, text from block where draft_id = $1 order by position`,
    [draftId],
  );
  return draftToTest(blocks);
}
