import pg from 'pg';
import type { Head } from './heads.ts';
import { commitmentOf, type EventHeader, hashAfter, headerColumns, instantSql, noHash } from './log-chain.ts';
import { wrongRemains } from './remains.ts';

/** The first row of the log that is not what was written. `eventId` is null where there is none. */
export interface BadRow {
  stream: string;
  seq: number;
  eventId: string | null;
  /** What is wrong with it: goes on from "Event 5 of stream X". */
  wrong: string;
}

/** The log fits and ends at these heads, or this row of it does not. */
export type Verified = { events: number } & ({ heads: Head[]; bad?: undefined } | { bad: BadRow });

const rowsAtOnce = 1_000;
const rowsBetweenWords = 50_000;

interface LogRow {
  header: EventHeader;
  commitment: Buffer;
  hash: Buffer;
  hasBody: boolean;
  salt: Buffer | null;
  body: string | null;
  remains: string | null;
  /** What events say by which its text, or another of its object, was erased; null: it was not erased. */
  erasedBy: string[] | null;
  head: string | null;
  headEventId: string | null;
  headHash: Buffer | null;
}

/**
 * Recomputes the log from its first event to its heads: that each stream counts 1, 2, 3 … without a gap, that what an
 * event says fits its commitment, that its columns and commitment fit its hash and follow the one before, that the stream
 * names the last as its head; and that what was erased was erased by a decision which is in the log itself. Compared with
 * heads that were kept elsewhere, also that nothing was cut off or written anew since. Stops at the first row that does not
 * fit. In the transaction of a user from whom nothing is hidden; memory grows with the streams, not with their events.
 */
export async function verifyLog(
  client: pg.Client,
  { only, kept = [] }: { only?: { kind: string; id: string } | undefined; kept?: readonly Head[] } = {},
  progress: (line: string) => void = () => {},
): Promise<Verified> {
  const walk = new Walk(kept.filter(({ stream }) => !only || stream === `${only.kind}:${only.id}`));
  const strays = await straysIn(client, only);
  let events = 0;
  let bad: BadRow | undefined;
  for await (const row of rowsOf(client, only)) {
    bad = walk.pass(row);
    if (bad) break;
    if (++events % rowsBetweenWords === 0) progress(`${events} events fit so far`);
  }
  bad ??= walk.end();
  const first = [...strays, ...(bad ? [bad] : [])].sort(byPlace)[0];
  return first ? { events, bad: first } : { events, heads: walk.heads };
}

/** Goes from row to row, in the order of streams and numbers. */
class Walk {
  readonly heads: Head[] = [];
  readonly #kept: Map<string, Head>;
  #at: { stream: string; seq: number; hash: Buffer; row: LogRow } | undefined;

  constructor(kept: readonly Head[]) {
    this.#kept = new Map(kept.map((head) => [head.stream, head]));
  }

  /** What is wrong at this row, or where the stream before it ends; nothing: it fits. */
  pass(row: LogRow): BadRow | undefined {
    const { header } = row;
    const stream = `${header.stream_kind}:${header.stream_id}`;
    const ended = this.#at && this.#at.stream !== stream ? this.#endStream() : undefined;
    if (ended) return ended;
    const before = this.#at ?? { seq: 0, hash: noHash };
    const [seq, expected] = [header.seq as number, before.seq + 1];
    if (row.head === null) return { stream, seq, eventId: String(header.event_id), wrong: 'is in no stream that is there' };
    if (seq > expected) return { stream, seq: expected, eventId: null, wrong: `is missing: ${seq} follows ${before.seq}` };
    const wrong =
      seq < expected
        ? `stands where ${expected} should: the order is broken`
        : (wrongBody(row) ?? wrongHash(row, before.hash) ?? this.#rewritten(stream, seq, row));
    if (wrong) return { stream, seq, eventId: String(header.event_id), wrong };
    this.#at = { stream, seq, hash: row.hash, row };
    return undefined;
  }

  /** What is wrong at the end of the last stream, or with the streams that were kept and are not there. */
  end(): BadRow | undefined {
    const ended = this.#at && this.#endStream();
    const [gone] = [...this.#kept.keys()].sort();
    return ended ?? (gone ? cut(gone, 0, this.#kept.get(gone)!.seq) : undefined);
  }

  #rewritten(stream: string, seq: number, { hash }: LogRow): string | undefined {
    const kept = this.#kept.get(stream);
    if (kept?.seq !== seq || kept.hash === hash.toString('hex')) return undefined;
    return 'has another hash than the one that was kept: the chain was written anew, here or before it';
  }

  #endStream(): BadRow | undefined {
    const { stream, seq, hash, row } = this.#at!;
    this.#at = undefined;
    const { head, headEventId, headHash } = row;
    const eventId = String(row.header.event_id);
    if (Number(head) > seq) return { stream, seq: seq + 1, eventId: null, wrong: `is missing: the head is ${head}` };
    if (Number(head) < seq) return { stream, seq, eventId, wrong: `stands beyond the head, which is ${head}` };
    if (headEventId !== eventId || !headHash?.equals(hash))
      return { stream, seq, eventId, wrong: 'is not what its stream names as its head' };
    const kept = this.#kept.get(stream);
    this.#kept.delete(stream);
    if (kept && kept.seq > seq) return cut(stream, seq, kept.seq);
    this.heads.push({ stream, seq, hash: hash.toString('hex') });
    return undefined;
  }
}

const cut = (stream: string, last: number, keptSeq: number): BadRow => ({
  stream,
  seq: last + 1,
  eventId: null,
  wrong: `is missing: the head that was kept is ${keptSeq}, so the log was cut`,
});

function wrongBody({ header, commitment, hasBody, salt, body, remains, erasedBy }: LogRow): string | undefined {
  if (!hasBody) return 'has no body: what it says is missing';
  if (body === null || salt === null) return wrongRemains(String(header.event_id), remains, erasedBy);
  return commitmentOf(salt, body).equals(commitment) ? undefined : 'says something else than what it is committed to';
}

function wrongHash({ header, commitment, hash }: LogRow, before: Buffer): string | undefined {
  if (hashAfter(before, header, commitment).equals(hash)) return undefined;
  return 'does not fit its hash: one of its columns was changed, or another event stood here';
}

/** Every event in order, with its body and its stream, some at a time. */
async function* rowsOf(client: pg.Client, only?: { kind: string; id: string }): AsyncGenerator<LogRow> {
  const columns = headerColumns.map((column) => (column === 'at' ? instantSql('event.at') : `event.${column}`));
  await client.query(`declare verified no scroll cursor for
    select ${columns.join(', ')}, event.commitment, event.hash, event_body.seq is not null, event_body.salt, event_body.body,
      event_body.remains, case when event_body.remains is not null then array(
        select decision.body from event erasure join event_body decision using (stream_kind, stream_id, seq)
        where erasure.kind = 'TextErased' and erasure.object_id = event.object_id and decision.body is not null) end,
      stream.head, stream.head_event_id, stream.head_hash
    from event
    left join event_body on event_body.stream_kind = event.stream_kind and event_body.stream_id = event.stream_id and event_body.seq = event.seq
    left join stream on stream.kind = event.stream_kind and stream.id = event.stream_id
    ${only ? `where ${isOf(only, 'event.stream_kind', 'event.stream_id')}` : ''}
    order by event.stream_kind, event.stream_id, event.seq`);
  try {
    for (;;) {
      const { rows } = await client.query<unknown[]>({ text: `fetch ${rowsAtOnce} from verified`, rowMode: 'array' });
      for (const row of rows) yield toRow(row);
      if (rows.length < rowsAtOnce) return;
    }
  } finally {
    await client.query('close verified');
  }
}

function toRow(values: unknown[]): LogRow {
  const header = Object.fromEntries(headerColumns.map((column, i) => [column, values[i]])) as EventHeader;
  header.seq = Number(header.seq);
  const [commitment, hash, hasBody, salt, body, remains, erasedBy, head, headEventId, headHash] = values.slice(
    headerColumns.length,
  ) as [
    Buffer,
    Buffer,
    boolean,
    Buffer | null,
    string | null,
    string | null,
    string[] | null,
    string | null,
    string | null,
    Buffer | null,
  ];
  return { header, commitment, hash, hasBody, salt, body, remains, erasedBy, head, headEventId, headHash };
}

/** What no walk from event to event meets, the first of each kind: a body without an event, and a stream with a head and none. */
async function straysIn(client: pg.Client, only?: { kind: string; id: string }): Promise<BadRow[]> {
  const bodies = await client.query<{ kind: string; id: string; seq: string }>(
    `select stream_kind as kind, stream_id as id, seq from event_body
     where not exists (select from event where event.stream_kind = event_body.stream_kind and event.stream_id = event_body.stream_id
       and event.seq = event_body.seq) ${only ? `and ${isOf(only, 'stream_kind', 'stream_id')}` : ''}
     order by stream_kind, stream_id, seq limit 1`,
  );
  const streams = await client.query<{ kind: string; id: string; head: string }>(
    `select kind, id, head from stream where not exists (select from event where event.stream_kind = stream.kind and event.stream_id = stream.id)
       ${only ? `and ${isOf(only, 'kind', 'stream.id')}` : ''} order by kind, id limit 1`,
  );
  return [
    ...bodies.rows.map(({ kind, id, seq }) => stray(kind, id, Number(seq), 'is missing: only what it says is there')),
    ...streams.rows.map(({ kind, id, head }) => stray(kind, id, 1, `is missing: the head is ${head}`)),
  ];
}

const stray = (kind: string, id: string, seq: number, wrong: string): BadRow => ({
  stream: `${kind}:${id}`,
  seq,
  eventId: null,
  wrong,
});

const isOf = ({ kind, id }: { kind: string; id: string }, kindColumn: string, idColumn: string): string =>
  `${kindColumn} = ${pg.escapeLiteral(kind)} and ${idColumn} = ${pg.escapeLiteral(id)}::uuid`;

const byPlace = (a: BadRow, b: BadRow): number => (a.stream === b.stream ? a.seq - b.seq : a.stream < b.stream ? -1 : 1);
