import type { Position } from '../events/cursor.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { Problem } from '../problems.ts';
import type { Cohort } from './cohort.ts';
import type { AnyListener } from './following.ts';
import type { LogEntry, LogPage } from './source.ts';
import type { Window } from './window.ts';

/** Who reads. */
export interface Reader {
  /** It is too slow: its connection is to end, so that it resumes from its last cursor. */
  overrun(): void;
}

/** Where a listener has what it tells from: the same of all who follow a stream. */
export interface Home<Entry extends LogEntry, Facts> {
  readonly window: Window<Entry, Facts>;
  readonly pageMsMax: number;
  readonly taken: Taken;
  /** Reads the events after a number; nothing when they cannot be read now. */
  readPage(after: number): Promise<LogPage<Entry, Facts> | undefined>;
  /** A listener of this cohort has ended. */
  left(listener: AnyListener, cohort: Cohort<Entry, Facts, unknown>): void;
}

/** Where a listener's items go, when they are not pulled: one socket or stream, in which only so much may wait. */
export interface Sink<Out> {
  /** Whether as much waits as may: nothing more is put in until it has drained. */
  readonly full: boolean;
  /** Puts one item behind those before it; false when it is enough for one write. */
  put(item: Out): boolean;
  /** Writes what was put in, in one piece. */
  flush(): void;
  /** Writes these in one piece, if it may be one: else it is false, and nothing is done. Nothing was put in before. */
  writeAll?(items: readonly Out[]): boolean;
  /** Calls once when what waited has left, unless what it gives back is called before. */
  whenDrained(call: () => void): () => void;
}

/** Told that there is no more, and of what ended it, if anything did. */
export interface Ending {
  over(problem?: unknown): void;
}

/** Told how many events a reader is shown, and whether it is live or still catching up: for the figures. */
export type Taken = (events: number, live: boolean) => void;

/**
 * One subscription on one stream. It is either delivered to a sink, in writes of as many items as there are, or pulled by
 * whoever iterates it:
 *
 *   state        | when                              | what comes
 *   catching up  | from the start                    | events from the log, then the window; Ready at the head → live
 *   live         | after Ready                       | events as they come, a Checkpoint when one is due
 *   overrun      | live, and the floor passed it;    | nothing; the socket closes with 1013
 *                | or its sink does not drain        |
 *   closed       | return(), a right lost, shutdown  | the problem once if a right was lost; then done
 *
 * An object and not an async generator: a generator's return() waits for the next event and leaks until then.
 */
export class Listener<Entry extends LogEntry, Facts, Out> implements AsyncIterableIterator<Out, undefined>, AnyListener {
  readonly #cohort: Cohort<Entry, Facts, Out>;
  readonly #home: Home<Entry, Facts>;
  readonly #window: Window<Entry, Facts>;
  readonly #reader: Reader;
  #at: Position;
  #page: LogPage<Entry, Facts> | undefined;
  #pagePosition = 0;
  /** The head when the page was read. */
  #pageHead = 0;
  /** When it had been read. */
  #pageAt = 0;
  #live = false;
  #checkpointDue = false;
  #closed = false;
  #problem: unknown;
  #waiting: (() => void) | undefined;
  #sink: Sink<Out> | undefined;
  #ending: Ending | undefined;
  /** A page could not be read: it is tried again at the next look. */
  #unread = false;
  /** A page is being read for the sink, or the window again. */
  #reading = false;
  /** What is next has been kept for too long: it may have been taken back since. */
  #stale = false;
  /** It has just been read again: it is told now, however long telling others took. */
  #fresh = false;
  /** Since when the sink has been full. */
  #fullSince: number | undefined;
  #forgetDrain: (() => void) | undefined;

  constructor(cohort: Cohort<Entry, Facts, Out>, at: Position, home: Home<Entry, Facts>, reader: Reader) {
    this.#cohort = cohort;
    this.#at = at;
    this.#home = home;
    this.#window = home.window;
    this.#reader = reader;
  }

  get viewer(): ActsFor {
    return this.#cohort.following.viewer;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Out, undefined>> {
    // A slow reader holds its page for long: the rest is told as things are now, and not as they were when it was read.
    if (performance.now() - this.#pageAt > this.#home.pageMsMax) this.#page = undefined;
    this.#fresh = false;
    while (!this.#closed) {
      const value = this.#take();
      if (value !== undefined) return { done: false, value };
      if (this.#stale) await this.#readAgain();
      else if (this.#at.seq < this.#window.floor) await this.#catchUp();
      if (!this.#closed && (this.#unread || this.#at.seq >= this.#window.head))
        await new Promise<void>((wake) => (this.#waiting = wake));
    }
    const problem = this.#problem;
    this.#problem = undefined;
    if (problem) throw problem;
    return { done: true, value: undefined };
  }

  /** Delivers to a sink instead of being pulled, until it says that it is over; at once, when it has ended already. */
  deliver(sink: Sink<Out>, ending: Ending): void {
    this.#sink = sink;
    this.#ending = ending;
    if (this.#closed) this.#settle();
    else this.#push();
  }

  /** The same. Resolves when there is no more; rejects with what ended it. */
  deliverTo(sink: Sink<Out>): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.deliver(sink, { over: (problem) => (problem === undefined ? resolve() : reject(problem)) });
    return promise;
  }

  async return(): Promise<IteratorResult<Out, undefined>> {
    this.#close();
    return { done: true, value: undefined };
  }

  async throw(): Promise<IteratorResult<Out, undefined>> {
    return this.return();
  }

  /** The window has read on: the reader may be behind it now, or just has news. */
  moved(): void {
    if (this.#window.takenBackAt > this.#pageHead) this.#page = undefined; // what it still holds may have been taken back
    if (this.#live && this.#at.seq < this.#window.floor) {
      this.#close();
      this.#reader.overrun();
    } else {
      this.#wake();
    }
  }

  /** A right has ended: the operation ends with NOT_FOUND, as if there had never been anything. */
  dismiss(): void {
    if (this.#closed) return;
    this.#problem = new Problem('NOT_FOUND');
    this.#close();
  }

  /** Time for a checkpoint: it depends on nothing but the clock, so its coming tells nothing. */
  checkpoint(): void {
    this.#checkpointDue = true;
    this.#wake();
  }

  look(stalledMsMax: number): void {
    if (this.#unread) {
      this.#unread = false;
      this.#wake();
    }
    if (this.#fullSince === undefined) return;
    const fullMs = performance.now() - this.#fullSince;
    if (fullMs > this.#home.pageMsMax) this.#page = undefined; // it would be read again anyway, and takes up room
    if (fullMs <= stalledMsMax) return;
    this.#close();
    this.#reader.overrun();
  }

  /** Puts into the sink what there is, as long as it takes it; then waits for it to drain, for a page, or for news. */
  #push(): void {
    const sink = this.#sink!;
    if (this.#reading || this.#fullSince !== undefined) return;
    try {
      while (!this.#closed) {
        if (sink.full) {
          this.#fresh = false;
          this.#fullSince = performance.now();
          this.#forgetDrain = sink.whenDrained(() => {
            if (performance.now() - this.#pageAt > this.#home.pageMsMax) this.#page = undefined;
            this.#fullSince = undefined;
            this.#push();
          });
          return;
        }
        if (this.#takeRun(sink)) continue;
        let item = this.#take();
        if (item === undefined) {
          if (this.#stale) void this.#readOn(this.#readAgain());
          else if (this.#at.seq < this.#window.floor) void this.#readOn(this.#catchUp());
          return;
        }
        while (item !== undefined && sink.put(item)) item = this.#take();
        sink.flush();
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  async #readOn(reading: Promise<void>): Promise<void> {
    this.#reading = true;
    await reading;
    this.#reading = false;
    if (!this.#closed && !this.#unread) this.#push();
  }

  #fail(error: unknown): void {
    this.#problem = error;
    if (this.#closed) this.#settle();
    else this.#close();
  }

  #settle(): void {
    const ending = this.#ending;
    this.#ending = undefined; // it is told once
    ending?.over(this.#problem);
  }

  /**
   * Whether it has told all that is new in the window: as one run, which is the same for all of its cohort who are live and as
   * far as it is. So what several events take is not taken again for each of thousands, but the one write.
   */
  #takeRun(sink: Sink<Out>): boolean {
    const { seq } = this.#at;
    const { head, floor, ages } = this.#window;
    if (!sink.writeAll || !this.#live || this.#page || ages || seq < floor || seq >= head) return false;
    const run = this.#cohort.runAfter(seq, this.#window);
    if (!run || (run.length > 0 && !sink.writeAll(run))) return false;
    this.#at = this.#window.at;
    this.#home.taken(run.length, true);
    return true;
  }

  /** The next thing to say that needs no reading, hidden events skipped. */
  #take(): Out | undefined {
    for (;;) {
      const fromPage = this.#page?.entries[this.#pagePosition];
      const entry = fromPage ?? this.#window.after(this.#at.seq);
      if (entry === undefined) break;
      this.#stale = !fromPage && !this.#fresh && this.#window.isOlder(entry, this.#home.pageMsMax);
      if (this.#stale) return undefined;
      const { facts } = fromPage ? this.#page! : this.#window;
      if (fromPage) this.#pagePosition += 1;
      this.#at = { seq: entry.seq, eventId: entry.eventId };
      const shown = this.#cohort.show(entry, facts);
      if (shown === undefined) continue;
      this.#home.taken(1, this.#live);
      return shown;
    }
    this.#page = undefined;
    this.#fresh = false;
    if (this.#at.seq < this.#window.head) return undefined;
    if (!this.#live) {
      this.#live = true;
      this.#cohort.mayFollow(this.#window.facts); // it forgets the page that was caught up from
      return this.#cohort.following.ready(this.#at);
    }
    if (!this.#checkpointDue) return undefined;
    this.#checkpointDue = false;
    return this.#cohort.following.checkpoint(this.#at);
  }

  async #catchUp(): Promise<void> {
    const head = this.#window.head;
    const page = await this.#home.readPage(this.#at.seq);
    if (!page) {
      this.#unread = true;
      return;
    }
    if (!this.#cohort.mayFollow(page.facts)) return this.dismiss();
    if (this.#window.takenBackAt > head) return; // while it was read: once more
    this.#page = page;
    this.#pagePosition = 0;
    this.#pageHead = head;
    this.#pageAt = performance.now();
  }

  /** What waited for long in the window is told as things are now; for all who wait for it, it is read once. */
  async #readAgain(): Promise<void> {
    this.#stale = false;
    this.#fresh = await this.#window.refresh(true);
    this.#unread = !this.#fresh;
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#page = undefined;
    this.#forgetDrain?.();
    this.#home.left(this, this.#cohort as Cohort<Entry, Facts, unknown>);
    this.#settle();
    this.#wake();
  }

  #wake(): void {
    if (this.#sink) this.#push();
    const wake = this.#waiting;
    this.#waiting = undefined;
    wake?.();
  }
}
