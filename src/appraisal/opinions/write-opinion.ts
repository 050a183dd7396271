import type { UseCase } from '../../access/use-case.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql, sqlOne, type Tx } from '../../persistence/database.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { type SignedFiles, signAttachments } from '../attachments/sign-attachments.ts';
import { coverageChanged } from '../coverage/coverage.events.ts';
import { proposeFindings } from '../findings/propose-findings.ts';
import { claimQuestions } from '../out-of-remit/claim-questions.ts';
import type { AskedBody } from '../requests/asked-body.ts';
import { onBehalfOf } from '../requests/on-behalf.ts';
import { fulfilOpinion } from '../requests/opinion-due.ts';
import { moveRequest } from '../requests/request.state.ts';
import { appendWithOwnReveal } from '../rounds/reveal-round.ts';
import { RequestState, RoundMode, RoundStatus } from '../rounds/round.type.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import { opinionSubmitted } from './opinion.events.ts';
import type { SignedAnswer, SignedFields } from './opinion.rules.ts';

export interface NewOpinion {
  /** Locked, so that of two opinions of a body one is the first, and no newer draft comes meanwhile. */
  round: RoundRow;
  asked: AskedBody;
  fields: SignedFields;
  answers: readonly SignedAnswer[];
  /** Whose remarks go into it: the threads picked for it, those of the opinion it reconfirms, or none. */
  remarks: 'PICKED' | 'RECONFIRMED' | 'NONE';
  /** Which files go into it. */
  files: SignedFiles;
  reconfirmsId: string | null;
  /** The paper from which the office entered it; null: it was signed here. */
  documentReference: string | null;
}

/** Stores an opinion that may be signed, as the next of its body in the round, and tells of it. */
export async function writeOpinion(useCase: UseCase, opinion: NewOpinion): Promise<Change> {
  const { actor, newId } = useCase;
  const { round, asked, fields } = opinion;
  const id = newId();
  const late = round.status === RoundStatus.CLOSED;
  const afterSeeingOthers = round.mode !== RoundMode.OPEN && (asked.isRevealed || round.revealedAt !== null);
  const stored = await storeOpinion(useCase, opinion, { id, late, afterSeeingOthers });
  await storeAnswers(useCase, id, opinion.answers);
  await storeRemarks(useCase, id, opinion);
  await signAttachments(useCase, id, opinion.files);
  const claimed = await claimQuestions(useCase, round, asked, opinion.answers);
  const submitted = opinionSubmitted(actor, round, {
    ...{ roundId: round.id, opinionId: id, bodyId: asked.bodyId, ...stored },
    ...{ position: fields.position, conclusion: fields.conclusion, lateAddendum: late, afterSeeingOthers },
    enteredByBodyId: opinion.documentReference === null ? null : actor.bodyId,
  });
  const moved = late ? [] : await moveRequest(useCase, round, asked, RequestState.SUBMITTED);
  if (!late) await fulfilOpinion(useCase, round, asked.id);
  const found = { opinionId: id, proposalId: round.proposalId, roundId: round.id, draftId: round.draftId, bodyId: asked.bodyId };
  const events = [
    { stream: proposalStream(round.proposalId), event: submitted },
    ...moved,
    ...claimed,
    ...(await coverageChanged(useCase, round, asked.bodyId)),
    ...(await proposeFindings(useCase, found)),
  ];
  const told = opinion.documentReference === null ? events : await onBehalfOf(useCase, asked.bodyId, events);
  const [event] = await appendWithOwnReveal(useCase, round, asked.bodyId, asked.isRevealed, told);
  return { objectId: id, event: event! };
}

/** It is based on the newest draft that was released, the one of the round or a later one. */
async function storeOpinion(
  { tx, actor, clock }: UseCase,
  { round, asked, fields, reconfirmsId, documentReference }: NewOpinion,
  { id, late, afterSeeingOthers }: { id: string; late: boolean; afterSeeingOthers: boolean },
): Promise<{ sequence: number; draftId: string }> {
  return sqlOne(
    tx,
    `insert into opinion (id, proposal_id, round_id, body_id, sequence, draft_id, position, blocking_text, comment, conclusion, signed_at,
       signer_person_id, entered_by_body_id, document_reference, reconfirms_opinion_id, late_addendum, after_seeing_others,
       audience, owner_person_id, owner_body_id, trace_of_body_id)
     select $1, $2, $3, $4, coalesce((select max(sequence) from opinion where round_id = $3 and body_id = $4), 0) + 1,
       (select newest.id from draft newest join draft asked on asked.id = $5 where newest.proposal_id = $2
          and newest.number >= asked.number and (newest.released_at is not null or newest.id = asked.id) order by newest.number desc limit 1),
       $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'DECIDERS', $11, $4, $4
     returning sequence, draft_id as "draftId"`,
    [
      ...[id, round.proposalId, round.id, asked.bodyId, round.draftId],
      ...[fields.position, fields.blockingText, fields.comment, fields.conclusion, clock.now(), actor.personId],
      ...[documentReference === null ? null : actor.bodyId, documentReference, reconfirmsId, late, afterSeeingOthers],
    ],
  );
}

async function storeAnswers({ tx }: UseCase, opinionId: string, answers: readonly SignedAnswer[]): Promise<void> {
  await sql(
    tx,
    `insert into opinion_answer (opinion_id, question_id, stance, text)
     select $1, given.* from unnest($2::uuid[], $3::text[], $4::text[]) given`,
    [
      opinionId,
      answers.map(({ questionId }) => questionId),
      answers.map(({ stance }) => stance),
      answers.map(({ text }) => text),
    ],
  );
}

/**
 * What a picked thread said first, as it is now, in reading order. The thread stays where it is, and what was answered in
 * it: only this much leaves the body. What was taken back meanwhile says nothing, and does not go in; what was concealed
 * goes in concealed.
 */
async function storeRemarks(
  { tx }: UseCase,
  opinionId: string,
  { round, asked, remarks, reconfirmsId }: NewOpinion,
): Promise<void> {
  const columns = 'thread_id, comment_id, comment_version, block_id, anchor_exact, text, suggested_text, concealed_for_body_id';
  if (remarks !== 'NONE') await holdQuoted(tx, round.id, asked.bodyId, reconfirmsId);
  if (remarks === 'PICKED')
    await sql(
      tx,
      `insert into opinion_remark (opinion_id, position, ${columns})
       select $1, row_number() over (order by draft.number, block.position nulls first, thread.anchor_start, thread.created_at, thread.id),
         thread.id, comment.id, comment.version, thread.block_id, thread.anchor_exact, comment.text, comment.suggested_text, thread.concealed_for_body_id
       from working_pick pick join thread on thread.id = pick.thread_id join draft on draft.id = thread.draft_id
       left join block on block.id = thread.block_id
       join comment on comment.thread_id = thread.id and comment.in_reply_to_id is null and comment.retracted_at is null
       where pick.round_id = $2 and pick.body_id = $3`,
      [opinionId, round.id, asked.bodyId],
    );
  if (remarks === 'RECONFIRMED')
    await sql(
      tx,
      `insert into opinion_remark (opinion_id, position, ${columns})
       select $1, position, ${columns} from opinion_remark where opinion_id = $2`,
      [opinionId, reconfirmsId],
    );
}

/** No thread that is quoted is concealed while it is copied: the copy would not be. */
async function holdQuoted(tx: Tx, roundId: string, bodyId: string, ofOpinionId: string | null): Promise<void> {
  await sql(
    tx,
    `select from thread where id in (select thread_id from working_pick where $3::uuid is null and round_id = $1 and body_id = $2
       union all select thread_id from opinion_remark where opinion_id = $3) order by id for share`,
    [roundId, bodyId, ofOpinionId],
  );
}
