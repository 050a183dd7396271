import type { Audience } from '../access/audience.ts';
import type { Shown } from '../access/visibility.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Stream } from '../events/stream.ts';

/** An event as `eventsAfter` reads it. */
export interface RawEvent {
  seq: string;
  event_id: string;
  kind: string;
  at: string;
  draft_id: string | null;
  object_type: string;
  object_id: string;
  audience: Audience;
  owner_person_id: string;
  owner_body_id: string;
  round_id: string | null;
  trace_of_body_id: string | null;
  now_audience: Audience | null;
  now_owner_person_id: string;
  now_owner_body_id: string;
  now_concealed_for_body_id: string | null;
  retracted: boolean;
  /** Null: to none, as mostly. */
  carried_to: string[] | null;
  about_id: string | null;
  on_paper_number: number | null;
  /** As JSON. */
  payload: string;
  bytes: number;
}

/** Kinds of events by which something told before is taken back: an earlier event about the same object is told otherwise from then on. */
const takingBack = ['CommentRetracted', 'CommentConcealed', 'TextErased', 'ProposalUpdated']; // the last: it may be handled on paper since

/** The events of a stream after a number, oldest first, as they are told now. */
export const eventsAfter = `select event.seq, event.event_id, event.kind, event.at, event.draft_id, event.object_type, event.object_id,
    event.audience, event.owner_person_id, event.owner_body_id, event.round_id, event.trace_of_body_id,
    case when event.stream_kind = 'BODY' then (said.payload::json ->> 'proposalId')::uuid else event.stream_id end as about_id,
    on_paper.number as on_paper_number,
    case when on_paper.id is null then said.payload else (said.payload::jsonb || '{"title": null}'
      || case when said.payload::jsonb ? 'reason' then '{"reason": "—", "decisionReference": "—"}'::jsonb else '{}' end)::text end as payload,
    octet_length(said.payload) as bytes,
    coalesce(comment.audience, thread.audience) as now_audience,
    coalesce(comment.owner_person_id, thread.owner_person_id) as now_owner_person_id,
    coalesce(comment.owner_body_id, thread.owner_body_id) as now_owner_body_id,
    coalesce(comment.concealed_for_body_id, thread.concealed_for_body_id) as now_concealed_for_body_id,
    comment.retracted_at is not null as retracted,
    nullif(array(select draft_id::text from placement where thread_id = coalesce(comment.thread_id, thread.id,
      case when event.object_type = 'Concealment' then (select concealed.thread_id from comment concealed where concealed.id = event.object_id) end)),
      '{}') as carried_to
  from event
  left join lateral (select coalesce(body, remains) as payload from event_body where event_body.stream_kind = event.stream_kind
    and event_body.stream_id = event.stream_id and event_body.seq = event.seq) said on true
  left join comment on event.object_type = 'Comment' and comment.id = event.object_id
  left join thread on event.object_type = 'Thread' and thread.id = event.object_id
  left join proposal on_paper on event.object_type = 'Proposal' and on_paper.id = event.object_id
    and (on_paper.handling = 'OFF_SYSTEM' or event.at < on_paper.off_paper_at)
  where event.stream_kind = $1 and event.stream_id = $2 and event.seq > $3 order by event.seq limit $4`;

export function toEvent(stream: Stream, row: RawEvent): RecordedEvent {
  const shown: Shown = {
    audience: row.audience,
    ownerPersonId: row.owner_person_id,
    ownerBodyId: row.owner_body_id,
    roundId: row.round_id,
    traceOfBodyId: row.trace_of_body_id,
  };
  return {
    stream,
    seq: Number(row.seq),
    eventId: row.event_id,
    kind: row.kind,
    at: new Date(row.at),
    draftId: row.draft_id,
    objectType: row.object_type,
    objectId: row.object_id,
    shown,
    shownNow: row.now_audience && {
      ...shown,
      audience: row.now_audience,
      ownerPersonId: row.now_owner_person_id,
      ownerBodyId: row.now_owner_body_id,
      concealedForBodyId: row.now_concealed_for_body_id,
    },
    retracted: row.retracted,
    carriedTo: row.carried_to ?? [],
    aboutId: row.about_id,
    onPaperNumber: row.on_paper_number,
    takesBack: takingBack.includes(row.kind),
    payload: JSON.parse(row.payload) as RecordedEvent['payload'],
    bytes: row.bytes,
  };
}
