import { seesRemarkSql, seesSql } from '../../access/visibility.sql.ts';
import type { Context } from '../../graphql/context.ts';
import { sql } from '../../persistence/database.ts';
import { asDate } from '../../text.ts';
import type { SignedAnswer, SignedFields } from './opinion.rules.ts';

export interface OpinionRow extends SignedFields {
  id: string;
  proposalId: string;
  roundId: string;
  bodyId: string;
  sequence: number;
  draftId: string;
  signedAt: Date;
  signerPersonId: string;
  enteredByBodyId: string | null;
  documentReference: string | null;
  reconfirmsId: string | null;
  lateAddendum: boolean;
  afterSeeingOthers: boolean;
  isStale: boolean;
  isLatest: boolean;
}

export interface OpinionAnswerRow extends SignedAnswer {
  opinionId: string;
}

export interface OpinionRemarkRow {
  opinionId: string;
  position: number;
  threadId: string;
  blockId: string | null;
  exact: string | null;
  text: string;
  suggestedText: string | null;
}

const select = `select opinion.id, opinion.proposal_id as "proposalId", opinion.round_id as "roundId", opinion.body_id as "bodyId",
    opinion.sequence, opinion.draft_id as "draftId", opinion.position, opinion.blocking_text as "blockingText", opinion.comment,
    opinion.conclusion, opinion.signed_at as "signedAt", opinion.signer_person_id as "signerPersonId",
    opinion.entered_by_body_id as "enteredByBodyId", opinion.document_reference as "documentReference",
    opinion.reconfirms_opinion_id as "reconfirmsId", opinion.late_addendum as "lateAddendum",
    opinion.after_seeing_others as "afterSeeingOthers",
    exists (select from draft newer join draft own on own.id = opinion.draft_id where newer.proposal_id = opinion.proposal_id
      and newer.number > own.number and newer.released_at is not null) as "isStale",
    not exists (select from opinion later where later.round_id = opinion.round_id and later.body_id = opinion.body_id
      and later.sequence > opinion.sequence) as "isLatest"
  from opinion join proposal on proposal.id = opinion.proposal_id where ${seesSql('opinion', 'proposal')}`;

const toRow = (raw: Record<string, unknown>): OpinionRow => ({
  ...(raw as unknown as OpinionRow),
  signedAt: asDate(raw['signedAt']),
});

/** An opinion the viewer sees, batched; nothing when there is none. */
export function opinionById(context: Context, id: string): Promise<OpinionRow | undefined> {
  return context.loaders.load('opinion', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and opinion.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The opinions given in a round that the viewer sees, earlier ones included, in order of signing, batched. */
export async function opinionsOfRound(context: Context, roundId: string): Promise<OpinionRow[]> {
  return (
    (await context.loaders.load('opinions of round', roundId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and opinion.round_id = any($1::uuid[]) order by opinion.signed_at, opinion.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toRow), (row) => row.roundId);
    })) ?? []
  );
}

/** The answers of an opinion, by the numbers of their questions, batched. Of one the viewer was shown. */
export async function answersOf(context: Context, opinionId: string): Promise<OpinionAnswerRow[]> {
  return (
    (await context.loaders.load('answers', opinionId, async (ids) => {
      const rows = await sql<OpinionAnswerRow>(
        await context.read(),
        `select answer.opinion_id as "opinionId", answer.question_id as "questionId", answer.stance, answer.text
         from opinion_answer answer join question on question.id = answer.question_id
         where answer.opinion_id = any($1::uuid[]) order by question.number`,
        [ids],
      );
      return Map.groupBy(rows, (row) => row.opinionId);
    })) ?? []
  );
}

/** The remarks of an opinion, in order, batched; without those of concealed threads, but for the office and the body. Of one the viewer was shown. */
export async function remarksOf(context: Context, opinionId: string): Promise<OpinionRemarkRow[]> {
  return (
    (await context.loaders.load('remarks', opinionId, async (ids) => {
      const rows = await sql<OpinionRemarkRow>(
        await context.read(),
        `select opinion_id as "opinionId", row_number() over (partition by opinion_id order by position)::int as position, thread_id as "threadId", block_id as "blockId", anchor_exact as exact, text,
           suggested_text as "suggestedText"
         from opinion_remark remark where opinion_id = any($1::uuid[]) and ${seesRemarkSql('remark')} order by remark.opinion_id, remark.position`,
        [ids],
      );
      return Map.groupBy(rows, (row) => row.opinionId);
    })) ?? []
  );
}

/** Whether a thread was put into a signed opinion that the viewer sees, batched. */
export async function isInOpinion(context: Context, threadId: string): Promise<boolean> {
  return (
    (await context.loaders.load('threads in opinions', threadId, async (ids) => {
      const rows = await sql<{ id: string }>(
        await context.read(),
        `select distinct remark.thread_id as id from opinion_remark remark join opinion on opinion.id = remark.opinion_id
         join proposal on proposal.id = opinion.proposal_id
         where remark.thread_id = any($1::uuid[]) and ${seesRemarkSql('remark')} and ${seesSql('opinion', 'proposal')}`,
        [ids],
      );
      return new Map(rows.map(({ id }) => [id, true]));
    })) ?? false
  );
}
