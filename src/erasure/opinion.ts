import { type Erasable, isOneOf } from './erasable.ts';

/** What a body was asked, in this round and in those in which it said the same again. */
const isOfRequest = (round: string, body: string) =>
  `(${round}, ${body}) in (select round_id, body_id from opinion_request where id::text = any($1::text[]))`;
const isHere = isOfRequest('round_id', 'body_id');
const isItsOpinion = `opinion_id in (select id from opinion where ${isHere})`;

const kinds = ['OpinionDrafted', 'AnswersDrafted', 'OpinionSubmitted', 'OutOfRemitClaimed', 'OutOfRemitDecided'];

/**
 * The opinion of a body: in the making and signed, with its answers and every version, and the opinions of later rounds
 * that reconfirm it. An answer that is no business of the body is also why it claims so; what is found wanting quotes it.
 * The comments in it are erased each by itself.
 */
export const opinion: Erasable = {
  kinds,
  known: `
    with recursive said_by as (
      select request.id, request.round_id, request.body_id from opinion_request request
      where request.round_id = asked.round_id and request.body_id = asked.trace_of_body_id
      union
      select again.id, again.round_id, again.body_id from said_by
      join opinion one on one.round_id = said_by.round_id and one.body_id = said_by.body_id
      join opinion other on other.id = one.reconfirms_opinion_id or other.reconfirms_opinion_id = one.id
      join opinion_request again on again.round_id = other.round_id and again.body_id = other.body_id
    ) select coalesce(array_agg(id::text), '{}') as key from said_by`,
  saidIn: `${isOfRequest('event.round_id', 'event.trace_of_body_id')}
    and (${isOneOf(kinds)} or (event.kind = 'RequestStateChanged' and event.said->>'to' = 'OUT_OF_REMIT'))`,
  places: [
    { table: 'working_opinion', columns: ['blocking_text', 'comment'], where: isHere },
    { table: 'working_answer', columns: ['text'], where: isHere },
    { table: 'opinion', columns: ['blocking_text', 'comment', 'document_reference'], where: isHere },
    { table: 'opinion_answer', columns: ['text'], where: isItsOpinion },
    { table: 'out_of_remit', columns: ['reason', 'decision_reason'], where: isHere },
    { table: 'opinion_request', columns: ['ended_reason'], where: `id::text = any($1::text[]) and state = 'OUT_OF_REMIT'` },
    {
      table: 'sufficiency_finding',
      columns: [],
      else: {
        grounds: `coalesce((select jsonb_agg(case when ground->>'found' is null then ground else ground || '{"found":"—"}' end)
          from jsonb_array_elements(grounds) ground), '[]')`,
      },
      where: isItsOpinion,
    },
  ],
};
