import type { Position } from '../events/cursor.ts';
import type { Stream } from '../events/stream.ts';
import type { LogEntry, LogPage, LogSource } from './source.ts';

export interface WindowLimits {
  /** Events read from the log at once. */
  pageEventsMax: number;
  /** The newest events kept in memory for a stream that is followed, by number and by size. */
  windowEventsMax: number;
  windowBytesMax: number;
  /** How long what comes may be gathered while telling all who follow takes long; 0: never. */
  gatherMsMax: number;
}

/** Telling takes this part of the time at most: a twentieth. */
const timePerTell = 20;

/** Those who follow a window with one view of it, as the window knows them. */
export interface Follower<Facts> {
  /** The window has read on, to these facts; `news`: there are events that were not there before. */
  moved(facts: Facts, news: boolean): void;
}

/**
 * The newest events of one followed stream, read from the log once for all who follow it here.
 *
 *   the log     1 2 3 4 5 6 7 8 9 …
 *   the window            [6 7 8 9]      floor = 5, head = 9
 *   listeners      ^2 catching up: reads the log itself, page by page
 *                            ^8 behind by one: takes 9 from here
 *                              ^9 live: waits
 *
 * A live listener that the floor passes has overrun: it is too slow for its socket, and is closed to resume later.
 * So nothing is queued per listener, and memory is bounded per stream.
 */
export class Window<Entry extends LogEntry, Facts> {
  readonly stream: Stream;
  /** Who follows it, by key of what is followed. */
  readonly followers = new Map<string, Follower<Facts>>();
  /** Whether it has been opened: nobody reads it on before. */
  isOpen = false;
  /** Listeners on their way in. */
  joining = 0;
  /** The last position read. */
  at: Position = { seq: 0, eventId: null };
  facts!: Facts;
  /** The last number by which something was taken back: pages read before it are told otherwise now. */
  takenBackAt = 0;
  readonly #source: LogSource<Entry, Facts>;
  readonly #limits: WindowLimits;
  readonly #failed: (error: unknown) => void;
  readonly #told: (entry: Entry) => void;
  #entries: Entry[] = [];
  #bytes = 0;
  #reading: Promise<boolean> | undefined;
  #stale = false;
  /** Something has been told of that is new: else it is looked first whether anything is. */
  #news = false;
  #anew = false;
  /** Until when the time lasts that what has been told may take, if telling is to take its part of the time. */
  #tellingUntil = 0;
  /** When each entry that is kept was read, of a stream whose entries are told otherwise without an entry of its own. */
  readonly #readAt: WeakMap<Entry, number> | undefined;

  /** `told` is called with each entry read once all who follow have been told that it is there. */
  constructor(
    stream: Stream,
    source: LogSource<Entry, Facts>,
    limits: WindowLimits,
    failed: (error: unknown) => void,
    told: (entry: Entry) => void = () => {},
  ) {
    this.stream = stream;
    this.#source = source;
    this.#limits = limits;
    this.#failed = failed;
    this.#told = told;
    if (source.changesElsewhere(stream)) this.#readAt = new WeakMap();
  }

  get head(): number {
    return this.at.seq;
  }

  /** The last number before the first event kept. */
  get floor(): number {
    return this.#entries[0] === undefined ? this.head : this.#entries[0].seq - 1;
  }

  /** The place at a number, when it is the head or among what is kept. */
  known(seq: number): Position | undefined {
    if (seq === this.head) return this.at;
    const next = seq > this.floor ? this.after(seq - 1) : undefined;
    return next?.seq === seq ? { seq, eventId: next.eventId } : undefined;
  }

  /** The first event after a number that is kept here. */
  after(seq: number): Entry | undefined {
    const last = this.#entries.at(-1);
    if (seq < this.floor || last === undefined || last.seq <= seq) return undefined;
    const next = this.#entries[seq - this.floor];
    if (next?.seq === seq + 1) return next; // a log has no gaps
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle]!.seq > seq) high = middle;
      else low = middle + 1;
    }
    return this.#entries[low];
  }

  /** Whether what is kept may be told otherwise after a while, without an entry of this stream. */
  get ages(): boolean {
    return this.#readAt !== undefined;
  }

  /** Whether something kept may be told otherwise since: it is to be read again when it was read longer ago than so. */
  isOlder(entry: Entry, ms: number): boolean {
    const readAt = this.#readAt?.get(entry);
    return readAt !== undefined && performance.now() - readAt > ms;
  }

  /**
   * Opens at the head; or, for one who resumes a little behind it, from there: thousands who were cut off at once come back
   * with about the same place.
   */
  async open(after?: Position): Promise<void> {
    this.at = await this.#source.head(this.stream);
    if (after && after.seq < this.head && this.head - after.seq <= this.#limits.pageEventsMax) this.at = after;
    await this.#readOn();
    this.isOpen = true;
  }

  /**
   * Something may be new: read on, once for all, however many ask meanwhile. Resolves when a read that began after the
   * call has been made: true, or false when it failed; then it is tried again at the next beat. `anew`: what is kept is read
   * again, too.
   */
  refresh(anew = false): Promise<boolean> {
    this.#news = true;
    if (anew) this.#anew = true;
    return this.#again();
  }

  /**
   * Somebody comes, and is to be judged by things as they are now: the same where mostly nothing is new, which is found out
   * with less.
   */
  look(): Promise<boolean> {
    if (this.#readAt) this.#news = true; // what decides is told by its entries alone
    return this.#again();
  }

  #again(): Promise<boolean> {
    this.#stale = true;
    this.#reading ??= this.#readWhileStale().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Resolves when nothing is being read any more. */
  async settled(): Promise<void> {
    await this.#reading;
  }

  async #readWhileStale(): Promise<boolean> {
    try {
      while (this.#stale) {
        if (!this.#news && (await this.#nothingIsNew())) continue;
        await this.#pause();
        this.#stale = false;
        this.#news = false;
        const read = await this.#readOn();
        if (read.length === this.#limits.pageEventsMax) this.#stale = this.#news = true;
        const before = processorMs();
        for (const follower of this.followers.values()) follower.moved(this.facts, read.length > 0);
        this.#hasTold(processorMs() - before);
        if (this.followers.size > 0) for (const entry of read) this.#told(entry);
      }
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  /** Takes over the facts as they are now, unless there are events to be read before them. */
  async #nothingIsNew(): Promise<boolean> {
    this.#stale = false;
    const { head, facts } = await this.#source.look(this.stream, this.facts);
    if (this.#news || head > this.head) {
      this.#stale = this.#news = true;
      return false;
    }
    if (facts !== this.facts) {
      this.facts = facts;
      for (const follower of this.followers.values()) follower.moved(facts, false);
    }
    return true;
  }

  /** What is kept, as it is told now, under the cursors that it had: a new one would tell that something was taken back. */
  async #readAgain(read: readonly Entry[], facts: Facts): Promise<LogPage<Entry, Facts>> {
    const cursors = new Map(this.#entries.map(({ seq, cursor }) => [seq, cursor]));
    const again = await this.#source.read(this.stream, this.floor, this.#entries.length, read, facts);
    for (const entry of again.entries) {
      const cursor = cursors.get(entry.seq);
      if (cursor !== undefined) entry.cursor = cursor;
    }
    return again;
  }

  /**
   * Telling takes at most a twentieth of the process' time, unless somebody would wait for longer than a limit because of it:
   * meanwhile what comes is gathered, so that several events leave in one write, and a burst to thousands costs little more
   * than one event. It may be ahead of its part by as much as the limit, so that nothing waits where it takes less on the
   * whole: were there a pause after each, two events that come close together would be told later the more there are to tell.
   */
  async #pause(): Promise<void> {
    const pauseMs = this.#tellingUntil - this.#limits.gatherMsMax - performance.now();
    if (pauseMs > 0) await new Promise((resume) => setTimeout(resume, pauseMs));
  }

  #hasTold(tookMs: number): void {
    const now = performance.now();
    const until = Math.max(this.#tellingUntil, now) + tookMs * timePerTell;
    this.#tellingUntil = Math.min(until, now + 2 * this.#limits.gatherMsMax);
  }

  async #readOn(): Promise<Entry[]> {
    const read = await this.#source.read(this.stream, this.head, this.#limits.pageEventsMax, this.#entries, this.facts);
    const { entries } = read;
    let { facts } = read;
    const takesBack = entries.findLast((entry) => entry.takesBack);
    // What is kept was told as it was then: once something is taken back, it is read again.
    const asked = this.#anew;
    const anew = asked || takesBack !== undefined;
    this.#anew = false;
    let kept = this.#entries;
    try {
      if (anew) ({ entries: kept, facts } = await this.#readAgain(entries, facts));
    } catch (error) {
      this.#anew ||= asked; // it is still to be read again
      throw error;
    }
    this.facts = facts;
    if (takesBack) this.takenBackAt = takesBack.seq;
    if (anew) {
      this.#entries = kept;
      this.#bytes = kept.reduce((bytes, entry) => bytes + entry.bytes, 0);
    }
    if (this.#readAt) for (const entry of anew ? kept.concat(entries) : entries) this.#readAt.set(entry, performance.now());
    const before = kept.length; // what was read just now is dropped only once everybody was told of it
    for (const entry of entries) {
      this.#entries.push(entry);
      this.#bytes += entry.bytes;
      this.at = { seq: entry.seq, eventId: entry.eventId };
    }
    let dropped = 0;
    while (
      dropped < before &&
      (this.#entries.length - dropped > this.#limits.windowEventsMax || this.#bytes > this.#limits.windowBytesMax)
    ) {
      this.#bytes -= this.#entries[dropped]!.bytes;
      dropped += 1;
    }
    if (dropped === 1)
      this.#entries.shift(); // as it mostly is: what is left is not moved for it
    else if (dropped > 0) this.#entries.splice(0, dropped);
    return entries;
  }
}

/** What telling has used of a processor: on a busy machine it lasts longer, and takes no more; what others do beside it does not count. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
