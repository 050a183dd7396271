import { departedAmong } from '../access/personas.ts';
import type { Circles } from '../access/visibility.ts';
import type { Clock } from '../clock.ts';
import type { Position } from '../events/cursor.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { type Stream, type StreamKind, streamKey } from '../events/stream.ts';
import { Gather } from '../gather.ts';
import type { LogPage, LogSource } from '../live/source.ts';
import type { Statement } from '../persistence/batch.ts';
import { type Orm, sql, sqlInOrder, type Tx } from '../persistence/database.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { asDate } from '../text.ts';
import { circleOfStream, circlesFrom, circlesOfProposals, headAndCircle, saysTheSame } from './circles.ts';
import type { FollowedDraft } from './draft-feed.ts';
import { eventsAfter, type RawEvent, toEvent } from './event-rows.ts';

/** Events, and after them the circle around what their stream is of, as it was said and read; undefined when that is nothing of its own. */
interface Page {
  events: RecordedEvent[];
  circle: { text: string | null; circles: Circles } | undefined;
}

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
  readonly #pages = new Map<string, Gather<'page', Page>>();

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

  /** One statement, since thousands follow one draft. An inbox has no facts but those of its events. */
  async look(stream: Stream, known: Circles = new Map()): Promise<{ head: number; facts: Circles }> {
    if (stream.kind === 'BODY') return { head: (await this.head(stream)).seq, facts: known };
    const [row] = await sql<{ head: string | null; circle: string | null }>(this.#tx, headAndCircle[stream.kind], [stream.id]);
    return { head: Number(row!.head ?? 0), facts: circlesFrom(stream, row!.circle, known) };
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

  /**
   * Thousands may come back at once and ask for the same pages: each is read once for all who asked before it was. Around a
   * proposal or a programme is one circle, which comes with them; the events of an inbox are about any number of proposals.
   */
  async read(
    stream: Stream,
    after: number,
    eventsMax: number,
    kept: readonly RecordedEvent[] = [],
    known?: Circles,
  ): Promise<LogPage<RecordedEvent, Circles>> {
    const { events, circle } = await this.#pageAt(stream, after, eventsMax);
    const entries = [...events]; // a window adds to what it was given
    if (circle) return { entries, facts: saysTheSame(known, circle.text) ? known : circle.circles };
    const proposalIds = [...kept, ...events].flatMap((event) => event.aboutId ?? []);
    return { entries, facts: await circlesOfProposals(this.#tx, [...new Set(proposalIds)]) };
  }

  async #pageAt(stream: Stream, after: number, eventsMax: number): Promise<Page> {
    const key = `${streamKey(stream)} ${after} ${eventsMax}`;
    let page = this.#pages.get(key);
    if (!page) {
      page = new Gather(async () => new Map([['page' as const, await this.#readPage(stream, after, eventsMax)]]));
      this.#pages.set(key, page);
    }
    try {
      return (await page.load('page'))!;
    } finally {
      if (page.idle && this.#pages.get(key) === page) this.#pages.delete(key);
    }
  }

  async #readPage(stream: Stream, after: number, eventsMax: number): Promise<Page> {
    this.#countRead();
    const asked: Statement[] = [{ text: eventsAfter, values: [stream.kind, stream.id, after, eventsMax] }];
    if (stream.kind !== 'BODY') asked.push({ text: circleOfStream[stream.kind], values: [stream.id] });
    const [rows, circles] = (await sqlInOrder(this.#tx, asked)) as [RawEvent[], { circle: string | null }[] | undefined];
    const text = circles?.[0]?.circle;
    return {
      events: rows.map((row) => toEvent(stream, row)),
      circle: text === undefined ? undefined : { text, circles: circlesFrom(stream, text) },
    };
  }
}
