import { randomBytes } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import { sql, type Tx } from '../persistence/database.ts';
import {
  canonicalJson,
  commitmentOf,
  type EventHeader,
  hashAfter,
  instantOf,
  noHash,
  saltBytes,
} from '../persistence/log-chain.ts';
import { appendOne, type MadeEvent } from './append-one.ts';
import { attentionChanged } from './attention.ts';
import type { NewEvent, ToAppend } from './new-event.ts';
import { type Stream, type StreamKind, streamKey } from './stream.ts';

export type { NewEvent };

/** An event that has its place, or will: its number is known once `numbered` was awaited. */
export interface Appended {
  stream: Stream;
  seq: number;
  eventId: string;
}

/** What a transaction appended, and the numbers that are still to come. */
const appendedIn = new WeakMap<Tx, { places: Appended[]; numbers: Promise<unknown> }>();

/**
 * Records what happened, in the transaction that did it: the last thing a use case does. Numbers are taken under the
 * lock of each stream, streams in order of (kind, id) so that no two transactions wait for each other, and with them the
 * hash that the next event follows. One event, as most are, goes with what was asked before and with the commit that
 * follows, and nobody waits for its number; several are chained here, and go in with one statement. Announcing is not done
 * here, nor can be: it follows the commit (`announceOf`). Whose attention they change is told as well. Returns what was
 * appended, in the order given.
 */
export async function append(
  { tx, actor, clock }: { tx: Tx; actor: Actor; clock: Clock },
  given: ToAppend[],
): Promise<Appended[]> {
  await tx.flush(); // what the use case changed comes before the lock, which is held to the end
  const events = [...given, ...(await attentionChanged({ tx, actor }, given))];
  const before = appendedIn.get(tx) ?? { places: [], numbers: Promise.resolve() };
  const [only] = events;
  if (only && events.length === 1) {
    const place = new Place(only.stream);
    const taken = place.take(appendOne(tx, madeOf(actor, clock.now(), only.event, place)));
    const numbers = Promise.all([before.numbers, taken]);
    numbers.catch(() => {}); // nobody need wait for it: what fails, fails the transaction
    appendedIn.set(tx, { places: [...before.places, place], numbers });
    return [place];
  }
  const appended = await appendMany({ tx, actor, at: clock.now() }, events);
  appendedIn.set(tx, { places: [...before.places, ...appended], numbers: before.numbers });
  return appended.slice(0, given.length);
}

/** Waits until what was appended in a transaction has its numbers, before the commit or after it. */
export async function numbered(tx: Tx): Promise<void> {
  await appendedIn.get(tx)?.numbers;
}

/** A place whose number comes later. */
class Place implements Appended {
  readonly stream: Stream;
  readonly eventId = crypto.randomUUID();
  #seq: number | undefined;

  constructor(stream: Stream) {
    this.stream = stream;
  }

  get seq(): number {
    if (this.#seq === undefined) throw new Error('This event has no number yet: await numbered(tx).');
    return this.#seq;
  }

  /** Takes its number when it comes. */
  async take(number: Promise<number>): Promise<void> {
    this.#seq = await number;
  }
}

async function appendMany({ tx, actor, at }: { tx: Tx; actor: Actor; at: Date }, events: ToAppend[]): Promise<Appended[]> {
  const amounts = new Map<string, { stream: Stream; amount: number }>();
  for (const { stream } of events) {
    const entry = amounts.get(streamKey(stream));
    if (entry) entry.amount += 1;
    else amounts.set(streamKey(stream), { stream, amount: 1 });
  }
  const streams = [...amounts.values()];
  const heads = await sql<{ kind: StreamKind; id: string; head: string; before: Buffer | null }>(
    tx,
    `select asked.kind, asked.id, numbered.head, numbered.before
     from (select * from unnest($1::text[], $2::uuid[], $3::int[]) as t(kind, id, amount) order by kind, id) asked,
       lateral number_events(asked.kind, asked.id, asked.amount) numbered`,
    [streams.map((s) => s.stream.kind), streams.map((s) => s.stream.id), streams.map((s) => s.amount)],
  );
  const last = new Map(
    heads.map(({ head, before, ...stream }) => {
      const key = streamKey(stream);
      return [key, { seq: Number(head) - amounts.get(key)!.amount, hash: before ?? noHash }];
    }),
  );
  const chained = events.map(({ stream, event }) => {
    const before = last.get(streamKey(stream))!;
    const place = { stream, seq: before.seq + 1, eventId: crypto.randomUUID() };
    const made = chainedEvent(actor, at, event, place, before.hash, randomBytes(saltBytes));
    last.set(streamKey(stream), { seq: place.seq, hash: made.hash });
    return { ...made, place };
  });
  await insertEvents(tx, chained);
  return chained.map(({ place }) => place);
}

/** An event as the log stores it: its row, what it says apart from it, and its hash, which is in the row as well. */
export interface ChainedEvent {
  row: EventHeader & { commitment: string; hash: string };
  salt: Buffer;
  body: string;
  hash: Buffer;
}

/** An event in the chain of its stream, after one with the hash `before`. It says who did it as they are called now. */
export function chainedEvent(
  actor: Actor,
  at: Date,
  event: NewEvent,
  place: Appended,
  before: Buffer,
  salt: Buffer,
): ChainedEvent {
  const { header, body } = madeOf(actor, at, event, place, place.seq);
  const commitment = commitmentOf(salt, body);
  const hash = hashAfter(before, header, commitment);
  return { row: { ...header, commitment: hex(commitment), hash: hex(hash) }, salt, body, hash };
}

/** An event as its columns and what it says, before it is chained; as long as it has no number, with 0. */
function madeOf(
  { personId, personName: name, bodyId, bodyNameVi, bodyNameEn }: Actor,
  at: Date,
  event: NewEvent,
  { stream, eventId }: Pick<Appended, 'stream' | 'eventId'>,
  seq = 0,
): MadeEvent {
  const header: EventHeader = {
    stream_kind: stream.kind,
    stream_id: stream.id,
    seq,
    event_id: eventId,
    kind: event.kind,
    at: instantOf(at),
    actor_person_id: personId,
    actor_body_id: bodyId,
    on_behalf_of_body_id: event.onBehalfOf?.bodyId ?? null,
    audience: event.shown.audience,
    owner_person_id: event.shown.ownerPersonId,
    owner_body_id: event.shown.ownerBodyId,
    round_id: event.shown.roundId,
    trace_of_body_id: event.shown.traceOfBodyId,
    draft_id: event.draftId,
    object_type: event.objectType,
    object_id: event.objectId,
  };
  const saidBy = { personId, name, bodyId, bodyNameVi, bodyNameEn, onBehalfOf: event.onBehalfOf };
  return { header, body: canonicalJson({ actor: saidBy, ...event.payload }) };
}

/** Bytes as PostgreSQL reads them from a text. */
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

async function insertEvents(tx: Tx, chained: (ChainedEvent & { place: Appended })[]): Promise<void> {
  await sql(
    tx,
    `with added as (
       insert into event select * from jsonb_populate_recordset(null::event, $1::jsonb)
     ), said as (
       insert into event_body (stream_kind, stream_id, seq, salt, body)
       select * from unnest($2::text[], $3::uuid[], $4::bigint[], $5::bytea[], $6::text[])
     ), heads as (
       select distinct on (kind, id) *
       from unnest($2::text[], $3::uuid[], $4::bigint[], $7::uuid[], $8::bytea[]) as t(kind, id, seq, event_id, hash)
       order by kind, id, seq desc)
     update stream set head_event_id = heads.event_id, head_hash = heads.hash
     from heads where stream.kind = heads.kind and stream.id = heads.id`,
    [
      JSON.stringify(chained.map(({ row }) => row)),
      chained.map(({ place }) => place.stream.kind),
      chained.map(({ place }) => place.stream.id),
      chained.map(({ place }) => place.seq),
      chained.map(({ salt }) => salt),
      chained.map(({ body }) => body),
      chained.map(({ place }) => place.eventId),
      chained.map(({ hash }) => hash),
    ],
  );
}

/** A stream that was appended to: its last number, and how many events. */
export interface Announcement {
  stream: Stream;
  seq: number;
  events: number;
}

/** The streams a committed transaction appended to: what to announce. */
export async function announcementsOf(tx: Tx): Promise<Announcement[]> {
  await numbered(tx);
  const last = new Map<string, Announcement>();
  for (const { stream, seq } of appendedIn.get(tx)?.places ?? [])
    last.set(streamKey(stream), { stream, seq, events: (last.get(streamKey(stream))?.events ?? 0) + 1 });
  return [...last.values()];
}
