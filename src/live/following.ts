import type { Position } from '../events/cursor.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import type { LogEntry } from './source.ts';

/** What one follower wants of a stream, and how it is told. */
export interface Following<Entry extends LogEntry, Facts, Out> {
  /** Two of a stream with the same key are the same in everything. */
  key: string;
  viewer: ActsFor;
  /** What the viewer is shown of an event, or nothing: a hidden event only moves the position. */
  show(entry: Entry, facts: Facts): Out | undefined;
  /** Whether the viewer may follow at all, as things are now. */
  mayFollow(facts: Facts): boolean;
  ready(at: Position): Out;
  checkpoint(at: Position): Out;
}

/** A listener, whatever it tells. */
export interface AnyListener {
  /** Its window has read on. */
  moved(): void;
  /** Its right has ended. */
  dismiss(): void;
  /** Time for a checkpoint. */
  checkpoint(): void;
  /** Time to look at a reader that does not read. */
  look(stalledMsMax: number): void;
  return(): Promise<unknown>;
}
