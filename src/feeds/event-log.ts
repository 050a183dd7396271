import type { Audience } from '../access/audience.ts';
import { departedAmong } from '../access/personas.ts';
import type { Circles, Shown } from '../access/visibility.ts';
import type { Clock } from '../clock.ts';
import type { Position } from '../events/cursor.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { type Stream, type StreamKind, streamKey } from '../events/stream.ts';
import { Gather } from '../gather.ts';
import type { LogSource } from '../live/source.ts';
import { type Orm, sql, type Tx } from '../persistence/database.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { asDate } from '../text.ts';
import { circleAndHead, circleOfProgramme, circlesOfProposals } from './circles.ts';
import type { FollowedDraft } from './draft-feed.ts';

interface RawEvent {
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
  carried_to: string[];
  about_id: string | null;
  on_paper_number: number | null;
  /** As JSON. */
  payload: string;
  bytes: number;
}

/** Kinds of events by which something told before is taken back: an earlier event about the same object is told otherwise from then on. */
const takingBack = ['CommentRetracted', 'CommentConcealed', 'TextErased', 'ProposalUpdated']; // the last: it may be handled on paper since

/** How many drafts are kept by their id. */
const draftsMax = 10_000;

/**
 * The log as the hub reads it, in the role that sees all of it: filtering is by the one visibility function, with the
 * circles around the proposals and programmes as they are now. Events first, circles after: what is shown is judged by
 * the newer facts.
 */
export class EventLog implements LogSource<RecordedEvent, Circles> {
  readonly #tx: Tx; // by statements alone: it holds nothing
  readonly #clock: Clock;
  readonly #countRead: () => void;
  /** What is being read, by stream and place. */
  readonly #pages = new Map<string, Gather<'page', RecordedEvent[]>>();

  /** Drafts by id, as far as they never change: those that were followed last are kept. */
  readonly #drafts = new Map<string, FollowedDraft>();
  readonly #missing = new Gather((ids: string[]) => this.#readDrafts(ids));

  /** `countRead` is told of each page of events that is read. */
  constructor(orm: Orm, clock: Clock, countRead: () => void = () => {}) {
    this.#tx = orm.em.fork();
    this.#clock = clock;
    this.#countRead = countRead;
  }

  async head(stream: Stream): Promise<Position> {
    const [row] = await sql<{ head: string; head_event_id: string | null }>(
      this.#tx,
      `select head, head_event_id from stream where kind = $1 and id = $2`,
      [stream.kind, stream.id],
    );
    return row ? { seq: Number(row.head), eventId: row.head_event_id } : { seq: 0, eventId: null };
  }

  async heads(streams: Stream[]): Promise<Map<string, number>> {
    if (streams.length === 0) return new Map();
    const rows = await sql<{ kind: StreamKind; id: string; head: string }>(
      this.#tx,
      `select stream.kind, stream.id, stream.head from stream
       join unnest($1::text[], $2::uuid[]) as asked(kind, id) on asked.kind = stream.kind and asked.id = stream.id`,
      [streams.map((stream) => stream.kind), streams.map((stream) => stream.id)],
    );
    return new Map(rows.map((row) => [streamKey(row), Number(row.head)]));
  }

  /** The circles that decide who may see these events of the stream, each found by `aboutId`. One statement. */
  facts(stream: Stream, events: RecordedEvent[]): Promise<Circles> {
    if (stream.kind === 'PROGRAMME') return circleOfProgramme(this.#tx, stream.id);
    const proposalIds = stream.kind === 'PROPOSAL' ? [stream.id] : events.flatMap((event) => event.aboutId ?? []);
    return circlesOfProposals(this.#tx, [...new Set(proposalIds)]);
  }

  /** Of a proposal in one statement, since thousands follow one draft. An inbox has no facts but those of its events. */
  async look(stream: Stream, known: Circles): Promise<{ head: number; facts: Circles }> {
    if (stream.kind === 'PROPOSAL') return circleAndHead(this.#tx, stream.id, known);
    const { seq: head } = await this.head(stream);
    return { head, facts: stream.kind === 'PROGRAMME' ? await circleOfProgramme(this.#tx, stream.id) : known };
  }

  /** The heads of streams, and the ids of the events at numbers in them: what cursors are judged by. One statement for all who ask. */
  readonly #judged = new Gather(async (places: string[]) => {
    const asked = places.map((place) => JSON.parse(place) as [StreamKind, string, number]);
    const rows = await sql<{ place: number; head: string | null; head_event_id: string | null; at: string | null }>(
      this.#tx,
      `select asked.place::int, stream.head, stream.head_event_id,
         (select event_id from event where stream_kind = asked.kind and stream_id = asked.id and seq = asked.seq) as at
       from unnest($1::text[], $2::uuid[], $3::bigint[]) with ordinality as asked(kind, id, seq, place)
       left join stream on stream.kind = asked.kind and stream.id = asked.id`,
      [asked.map(([kind]) => kind), asked.map(([, id]) => id), asked.map(([, , seq]) => seq)],
    );
    return new Map(
      rows.map(({ place, head, head_event_id, at }) => [
        places[place - 1]!,
        { head: { seq: Number(head ?? 0), eventId: head_event_id }, eventIdAt: at },
      ]),
    );
  });

  /** The head, and the id of the event at a number: what a cursor is judged by. */
  async judgeAt({ kind, id }: Stream, seq: number): Promise<{ head: Position; eventIdAt: string | null }> {
    return (await this.#judged.load(JSON.stringify([kind, id, seq])))!;
  }

  /** A draft, as far as it never changes; nothing when there is none. */
  async draft(id: string): Promise<FollowedDraft | undefined> {
    const known = this.#drafts.get(id);
    if (known) return known;
    const found = await this.#missing.load(id);
    if (!found) return undefined;
    if (this.#drafts.size >= draftsMax) this.#drafts.delete(this.#drafts.keys().next().value!);
    this.#drafts.set(id, found);
    return found;
  }

  async #readDrafts(ids: string[]): Promise<Map<string, FollowedDraft>> {
    const rows = await sql<Omit<FollowedDraft, 'uploadedAt'> & { uploadedAt: string }>(
      this.#tx,
      `select id, proposal_id as "proposalId", number, uploaded_at as "uploadedAt" from draft where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, { ...row, uploadedAt: asDate(row.uploadedAt) }]));
  }

  /** An inbox names comments and threads of proposals, whose own streams say what becomes of them. */
  changesElsewhere({ kind }: Stream): boolean {
    return kind === 'BODY';
  }

  departed(viewers: ActsFor[]): Promise<ActsFor[]> {
    return departedAmong(this.#tx, viewers, this.#clock.now());
  }

  /** Thousands may come back at once and ask for the same pages: each is read once for all who asked before it was. */
  async read(stream: Stream, after: number, eventsMax: number): Promise<RecordedEvent[]> {
    const key = `${streamKey(stream)} ${after} ${eventsMax}`;
    let page = this.#pages.get(key);
    if (!page) {
      page = new Gather(async () => new Map([['page' as const, await this.#readPage(stream, after, eventsMax)]]));
      this.#pages.set(key, page);
    }
    try {
      return [...(await page.load('page'))!]; // a window adds to what it was given
    } finally {
      if (page.idle && this.#pages.get(key) === page) this.#pages.delete(key);
    }
  }

  async #readPage(stream: Stream, after: number, eventsMax: number): Promise<RecordedEvent[]> {
    this.#countRead();
    const rows = await sql<RawEvent>(
      this.#tx,
      `select event.seq, event.event_id, event.kind, event.at, event.draft_id, event.object_type, event.object_id, event.audience,
         event.owner_person_id, event.owner_body_id, event.round_id, event.trace_of_body_id,
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
         array(select draft_id::text from placement where thread_id = coalesce(comment.thread_id, thread.id,
           case when event.object_type = 'Concealment' then (select concealed.thread_id from comment concealed where concealed.id = event.object_id) end)) as carried_to
       from event
       left join lateral (select coalesce(body, remains) as payload from event_body where event_body.stream_kind = event.stream_kind
         and event_body.stream_id = event.stream_id and event_body.seq = event.seq) said on true
       left join comment on event.object_type = 'Comment' and comment.id = event.object_id
       left join thread on event.object_type = 'Thread' and thread.id = event.object_id
       left join proposal on_paper on event.object_type = 'Proposal' and on_paper.id = event.object_id
         and (on_paper.handling = 'OFF_SYSTEM' or event.at < on_paper.off_paper_at)
       where event.stream_kind = $1 and event.stream_id = $2 and event.seq > $3 order by event.seq limit $4`,
      [stream.kind, stream.id, after, eventsMax],
    );
    return rows.map((row) => toEvent(stream, row));
  }
}

function toEvent(stream: Stream, row: RawEvent): RecordedEvent {
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
    carriedTo: row.carried_to,
    aboutId: row.about_id,
    onPaperNumber: row.on_paper_number,
    takesBack: takingBack.includes(row.kind),
    payload: JSON.parse(row.payload) as RecordedEvent['payload'],
    bytes: row.bytes,
  };
}
