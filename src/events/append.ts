import type { Actor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { attentionChanged } from './attention.ts';
import type { NewEvent, ToAppend } from './new-event.ts';
import { type Stream, type StreamKind, streamKey } from './stream.ts';

export type { NewEvent };

/** An event that now has its place. */
export interface Appended {
  stream: Stream;
  seq: number;
  eventId: string;
}

const appendedIn = new WeakMap<Tx, Appended[]>();

/**
 * Records what happened, in the transaction that did it: the last thing a use case does. Numbers are taken under the
 * lock of each stream, streams in order of (kind, id) so that no two transactions wait for each other; all events go in
 * with one statement. Announcing is not done here, nor can be: it follows the commit (`announceOf`).
 * Whose attention they change is told as well. Returns what was appended, in the order given.
 */
export async function append(
  { tx, actor, clock }: { tx: Tx; actor: Actor; clock: Clock },
  given: ToAppend[],
): Promise<Appended[]> {
  await tx.flush(); // what the use case changed comes before the lock, which is held to the end
  const events = [...given, ...(await attentionChanged({ tx, actor }, given))];
  const amounts = new Map<string, { stream: Stream; amount: number }>();
  for (const { stream } of events) {
    const entry = amounts.get(streamKey(stream));
    if (entry) entry.amount += 1;
    else amounts.set(streamKey(stream), { stream, amount: 1 });
  }
  const streams = [...amounts.values()];
  const heads = await sql<{ kind: StreamKind; id: string; head: string }>(
    tx,
    `select asked.kind, asked.id, number_events(asked.kind, asked.id, asked.amount) as head
     from (select * from unnest($1::text[], $2::uuid[], $3::int[]) as t(kind, id, amount) order by kind, id) asked`,
    [streams.map((s) => s.stream.kind), streams.map((s) => s.stream.id), streams.map((s) => s.amount)],
  );
  const next = new Map(heads.map((row) => [streamKey(row), Number(row.head) - amounts.get(streamKey(row))!.amount]));
  const at = clock.now();
  const appended = events.map(({ stream }) => {
    const seq = next.get(streamKey(stream))! + 1;
    next.set(streamKey(stream), seq);
    return { stream, seq, eventId: crypto.randomUUID() };
  });
  await insertEvents(tx, actor, at, events, appended);
  appendedIn.set(tx, [...(appendedIn.get(tx) ?? []), ...appended]);
  return appended.slice(0, given.length);
}

/** An event as the log stores it, with a snapshot of who did it as they are called now. */
export function eventRow(actor: Actor, at: Date, event: NewEvent, { stream, seq, eventId }: Appended) {
  const { personId, personName: name, bodyId, bodyNameVi, bodyNameEn } = actor;
  return {
    stream_kind: stream.kind,
    stream_id: stream.id,
    seq,
    event_id: eventId,
    kind: event.kind,
    at,
    actor_person_id: personId,
    actor_body_id: bodyId,
    audience: event.shown.audience,
    owner_person_id: event.shown.ownerPersonId,
    owner_body_id: event.shown.ownerBodyId,
    round_id: event.shown.roundId,
    trace_of_body_id: event.shown.traceOfBodyId,
    on_behalf_of_body_id: event.onBehalfOf?.bodyId ?? null,
    draft_id: event.draftId,
    object_type: event.objectType,
    object_id: event.objectId,
    payload: { actor: { personId, name, bodyId, bodyNameVi, bodyNameEn, onBehalfOf: event.onBehalfOf }, ...event.payload },
  };
}

async function insertEvents(tx: Tx, actor: Actor, at: Date, events: ToAppend[], appended: Appended[]): Promise<void> {
  const rows = events.map(({ event }, i) => eventRow(actor, at, event, appended[i]!));
  await sql(
    tx,
    `with added as (
       insert into event select * from jsonb_populate_recordset(null::event, $1::jsonb)
     ), heads as (
       select distinct on (kind, id) * from unnest($2::text[], $3::uuid[], $4::bigint[], $5::uuid[]) as t(kind, id, seq, event_id)
       order by kind, id, seq desc)
     update stream set head_event_id = heads.event_id from heads where stream.kind = heads.kind and stream.id = heads.id`,
    [
      JSON.stringify(rows),
      appended.map((a) => a.stream.kind),
      appended.map((a) => a.stream.id),
      appended.map((a) => a.seq),
      appended.map((a) => a.eventId),
    ],
  );
}

/** The streams a transaction appended to, each with its last number and how many: what to announce once it has committed. */
export function announcementsOf(tx: Tx): { stream: Stream; seq: number; events: number }[] {
  const last = new Map<string, { stream: Stream; seq: number; events: number }>();
  for (const { stream, seq } of appendedIn.get(tx) ?? [])
    last.set(streamKey(stream), { stream, seq, events: (last.get(streamKey(stream))?.events ?? 0) + 1 });
  return [...last.values()];
}
