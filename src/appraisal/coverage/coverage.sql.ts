import { seesSql } from '../../access/visibility.sql.ts';

/**
 * Each question put to each body of a round, with what the latest opinion of the body says to it, signed before the close
 * (`answer`) and after it (`late`). Only of bodies whose opinions the viewer may see, given or not: an opinion is shown to
 * DECIDERS and betrays its body, and so does that there is none. Who stood aside or is asked no more is left out.
 */
export const cellsSql = `opinion_request request
  join round on round.id = request.round_id and round.status <> 'RECALLED'
  join proposal on proposal.id = round.proposal_id
  join body on body.id = request.body_id
  cross join lateral (select 'DECIDERS'::text as audience, null::uuid as owner_person_id, request.body_id as owner_body_id,
    request.round_id, request.body_id as trace_of_body_id, null::uuid as concealed_for_body_id) shown
  ${latest('latest', false)}
  ${latest('latest_late', true)}
  join question on question.round_id = request.round_id and (question.to_all or exists (
    select from question_addressee addressee where addressee.question_id = question.id and addressee.body_id = request.body_id))
  left join opinion_answer answer on answer.opinion_id = latest.id and answer.question_id = question.id
  left join opinion_answer late on late.opinion_id = latest_late.id and late.question_id = question.id
  left join out_of_remit claim on claim.round_id = request.round_id and claim.body_id = request.body_id and claim.question_id = question.id
  where request.state not in ('RECUSED', 'CANCELLED') and ${seesSql('shown', 'proposal')}`;

function latest(name: string, isLate: boolean): string {
  return `left join lateral (select opinion.id from opinion
    where opinion.round_id = request.round_id and opinion.body_id = request.body_id and opinion.late_addendum = ${isLate}
      and ${seesSql('opinion', 'proposal')}
    order by opinion.sequence desc limit 1) ${name} on true`;
}

/** Whether it is accepted that a question of `cellsSql` is not the business of the body, or that nothing here is. */
export const isOutOfRemitSql = `(claim.accepted is true or request.state = 'OUT_OF_REMIT')`;

/** Whether an answer counts: the twin of `isCovered`. */
function isCoveredSql(answer: string): string {
  return `(${answer}.stance is not null and ${answer}.stance <> 'OUT_OF_REMIT'
    and (${answer}.stance in ('AGREE', 'NO_OBJECTION_DECLARED') or btrim(coalesce(${answer}.text, '')) <> ''))`;
}

/** How many mandatory questions are asked, answered in time, and answered only after the close. */
export const countsSql = `count(*)::int as asked, count(*) filter (where ${isCoveredSql('answer')})::int as answered,
  count(*) filter (where ${isCoveredSql('late')} and not ${isCoveredSql('answer')})::int as "answeredLate"`;

/** What is counted of the cells. */
export const countedSql = `question.mandatory and not ${isOutOfRemitSql}`;
