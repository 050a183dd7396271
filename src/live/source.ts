import type { Position } from '../events/cursor.ts';
import type { Stream } from '../events/stream.ts';
import type { ActsFor } from '../persistence/transaction.ts';

/** One event as the log has it, recorded `at`; `bytes` is about what it occupies in memory. */
export interface LogEntry extends Position {
  eventId: string;
  at: Date;
  bytes: number;
  /** Whether an earlier entry is told otherwise from now on: what was read of the stream before must be read again. */
  takesBack: boolean;
  /** Its sealed cursor, once it was told to anybody: it stays the same when the entry is read again. */
  cursor?: string;
}

/** Entries read from the log, and what decides who may see them, which is read after them. */
export interface LogPage<Entry extends LogEntry, Facts> {
  entries: Entry[];
  facts: Facts;
}

/** Where the hub reads: the durable log, for many viewers at once. Filtering is the listener's. */
export interface LogSource<Entry extends LogEntry, Facts> {
  /** The last position of a stream; of one that has no events yet, 0. */
  head(stream: Stream): Promise<Position>;
  /** The last numbers of many streams, in one statement, by stream key. */
  heads(streams: Stream[]): Promise<Map<string, number>>;
  /**
   * Events after a number, oldest first, at most `eventsMax`; and what is true now about what these, and the `kept` ones, are
   * about: the `known` facts if nothing in them has changed.
   */
  read(
    stream: Stream,
    after: number,
    eventsMax: number,
    kept?: readonly Entry[],
    known?: NoInfer<Facts>,
  ): Promise<LogPage<Entry, Facts>>;
  /**
   * The last number, and the facts as they are then, for who has read everything until now; the `known` ones if nothing in
   * them has changed. Only of a stream that does not change elsewhere.
   */
  look(stream: Stream, known: NoInfer<Facts>): Promise<{ head: number; facts: Facts }>;
  /** Whether what its entries are about changes without an entry of this very stream: what was kept of it is read again for who resumes. */
  changesElsewhere(stream: Stream): boolean;
  /** Those of the viewers who no longer act for their body. */
  departed(viewers: ActsFor[]): Promise<ActsFor[]>;
}
