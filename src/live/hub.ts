import type { Position } from '../events/cursor.ts';
import { type Stream, streamKey } from '../events/stream.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { Problem } from '../problems.ts';
import type { Bus } from './bus.ts';
import { Cohort } from './cohort.ts';
import type { AnyListener, Following } from './following.ts';
import { type Home, Listener, type Reader, type Taken } from './listener.ts';
import type { LogEntry, LogPage, LogSource } from './source.ts';
import { Window, type WindowLimits } from './window.ts';

export interface HubLimits extends WindowLimits {
  /** How often the log's heads and the followers' memberships are looked at, hints or not. */
  beatMs: number;
  /** How long a reader that is catching up may hold a page: what it has not been shown by then is read again. */
  pageMsMax: number;
  /** How often a live listener gets a Checkpoint. */
  checkpointMs: number;
  /** How long a reader may take to read anything of what waits for it. */
  stalledMsMax: number;
}

export const hubLimits: HubLimits = {
  pageEventsMax: 200,
  windowEventsMax: 1_000,
  windowBytesMax: 4_000_000,
  gatherMsMax: 100,
  beatMs: 500,
  pageMsMax: 250,
  checkpointMs: 30_000,
  stalledMsMax: 15_000,
};

/** A reader that is never too slow. */
const patient: Reader = { overrun: () => {} };

interface Followed<Entry extends LogEntry, Facts> extends Home<Entry, Facts> {
  /** Who follows it, by key of what is followed; as the window knows them, too. */
  cohorts: Map<string, Cohort<Entry, Facts, unknown>>;
  opened: Promise<void>;
  unlisten: () => void;
}

/**
 * Who is listening now, in this process. A stream has a window while anybody follows it.
 *
 *   commit ── announce ── wake ── read the log once ── each listener takes what it may see
 *      └────── hint lost? the beat asks for all heads in one statement ──┘
 */
export class Hub<Entry extends LogEntry, Facts> {
  readonly #source: LogSource<Entry, Facts>;
  readonly #bus: Bus;
  readonly #limits: HubLimits;
  readonly #failed: (error: unknown) => void;
  readonly #taken: Taken;
  readonly #told: (entry: Entry) => void;
  readonly #followed = new Map<string, Followed<Entry, Facts>>();
  readonly #checkpointAt = new Map<AnyListener, number>();
  #beat: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  /** Streams that may have gone on without a hint; and what finds out. */
  readonly #doubted = new Set<Window<Entry, Facts>>();
  #settling: Promise<void> | undefined;
  /** What is still being read for those who may have left meanwhile. */
  readonly #reading = new Set<Promise<unknown>>();
  #beatAt = 0;
  #closed = false;

  constructor(
    source: LogSource<Entry, Facts>,
    bus: Bus,
    failed: (error: unknown) => void,
    limits: HubLimits = hubLimits,
    taken: Taken = () => {},
    told: (entry: Entry) => void = () => {},
  ) {
    this.#source = source;
    this.#bus = bus;
    this.#failed = failed;
    this.#limits = limits;
    this.#taken = taken;
    this.#told = told;
  }

  /** How many subscriptions are followed here. */
  get listeners(): number {
    return this.#checkpointAt.size;
  }

  /** How long ago the log was last looked at by the beat; undefined while nobody follows anything. */
  get beatAgeMs(): number | undefined {
    return this.#beat && performance.now() - this.#beatAt;
  }

  /**
   * Follows a stream from a position that has been judged (undefined: from the head). Registers first and reads after:
   * the other order loses what happens in between. The reader is told when it is too slow.
   * NOT_FOUND when the viewer may not follow, as things are now; UNAVAILABLE when that cannot be read.
   */
  async follow<Out>(
    stream: Stream,
    after: Position | undefined,
    following: Following<Entry, Facts, Out>,
    reader: Reader = patient,
  ): Promise<Listener<Entry, Facts, Out>> {
    if (this.#closed) throw new Error('The hub is closed.');
    const wasOpen = this.#followed.has(streamKey(stream));
    const followed = this.#open(stream, after);
    const { window } = followed;
    let cohort: Cohort<Entry, Facts, Out>;
    window.joining += 1; // keeps it open until the listener is in it
    try {
      await followed.opened;
      // What this request was judged by may be newer than what an open window has read: read once more, together.
      const anew = after !== undefined && this.#source.changesElsewhere(stream);
      if (wasOpen && !(await (anew ? window.refresh(true) : window.look()))) throw new Problem('UNAVAILABLE');
      cohort = (followed.cohorts.get(following.key) ?? new Cohort(following)) as Cohort<Entry, Facts, Out>;
      if (!cohort.mayFollow(window.facts)) throw new Problem('NOT_FOUND');
    } catch (error) {
      window.joining -= 1;
      this.#release(followed);
      throw error;
    }
    followed.cohorts.set(following.key, cohort);
    window.followers.set(following.key, cohort);
    const listener = new Listener(cohort, after ?? window.at, followed, reader);
    cohort.listeners.add(listener);
    window.joining -= 1;
    this.#checkpointAt.set(listener, performance.now() + this.#limits.checkpointMs);
    return listener;
  }

  /** A place that is in memory because its stream is followed here; nothing when it must be looked up. */
  known(stream: Stream, seq: number): Position | undefined {
    return this.#followed.get(streamKey(stream))?.window.known(seq);
  }

  /** Ends every subscription, and what is being read: after it, nobody asks the log for anything. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beat);
    const windows = [...this.#followed.values()].map((followed) => followed.window);
    for (const listener of [...this.#checkpointAt.keys()]) await listener.return();
    await this.#looking;
    await Promise.all([...windows.map((window) => window.settled()), ...this.#reading]);
  }

  /** Waits, when the hub closes, for something that is being read. */
  #track<T>(reading: Promise<T>): Promise<T> {
    this.#reading.add(reading);
    const over = () => this.#reading.delete(reading);
    reading.then(over, over);
    return reading;
  }

  async #readPage(stream: Stream, after: number): Promise<LogPage<Entry, Facts> | undefined> {
    try {
      const { facts } = this.#followed.get(streamKey(stream))?.window ?? {};
      return await this.#source.read(stream, after, this.#limits.pageEventsMax, [], facts);
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  #open(stream: Stream, after: Position | undefined): Followed<Entry, Facts> {
    const key = streamKey(stream);
    let followed = this.#followed.get(key);
    if (!followed) {
      const window = new Window(stream, this.#source, this.#limits, this.#failed, this.#told);
      const opened = Promise.withResolvers<void>();
      const home: Followed<Entry, Facts> = {
        window,
        cohorts: new Map(),
        opened: opened.promise,
        pageMsMax: this.#limits.pageMsMax,
        taken: this.#taken,
        readPage: (seq) => this.#track(this.#readPage(stream, seq)),
        left: (listener, cohort) => this.#left(home, listener, cohort),
        unlisten: this.#bus.listen(key, (seq) => {
          if (seq === Number.POSITIVE_INFINITY) opened.promise.then(() => this.#doubt(window)).catch(() => {});
          else if (seq > window.head) opened.promise.then(() => window.refresh()).catch(() => {}); // told to who waits for it to open
        }),
      };
      followed = home;
      this.#followed.set(key, home);
      window.open(after).then(opened.resolve, opened.reject);
      if (!this.#beat) this.#beatAt = performance.now();
      this.#beat ??= setInterval(() => this.#look(), this.#limits.beatMs).unref();
    }
    return followed;
  }

  #left(followed: Followed<Entry, Facts>, listener: AnyListener, cohort: Cohort<Entry, Facts, unknown>): void {
    const { key } = cohort.following;
    cohort.listeners.delete(listener);
    if (cohort.listeners.size === 0) {
      followed.cohorts.delete(key);
      followed.window.followers.delete(key);
    }
    this.#checkpointAt.delete(listener);
    this.#release(followed);
  }

  #release(followed: Followed<Entry, Facts>): void {
    const { window, unlisten } = followed;
    if (window.followers.size + window.joining > 0) return;
    unlisten();
    void this.#track(window.settled());
    const key = streamKey(window.stream);
    if (this.#followed.get(key) === followed) this.#followed.delete(key);
    if (this.#followed.size > 0) return;
    clearInterval(this.#beat);
    this.#beat = undefined;
  }

  /** Hints about this stream may have been lost. Of all that are doubted at once, as when Redis comes back, one statement asks for the heads. */
  #doubt(window: Window<Entry, Facts>): void {
    this.#doubted.add(window);
    this.#settling ??= this.#track(this.#settle()).finally(() => {
      this.#settling = undefined;
    });
  }

  async #settle(): Promise<void> {
    try {
      while (this.#doubted.size > 0 && !this.#closed) {
        await new Promise((resolve) => setImmediate(resolve)); // they come one by one
        const windows = [...this.#doubted];
        this.#doubted.clear();
        refreshBehind(windows, await this.#source.heads(windows.map((window) => window.stream)));
      }
    } catch (error) {
      this.#doubted.clear(); // the beat looks at all
      this.#failed(error);
    }
  }

  /** The slow beat: what no hint told, memberships that ended, checkpoints that are due. */
  #look(): void {
    if (this.#closed) return;
    this.#looking ??= this.#lookAtAll().finally(() => {
      this.#looking = undefined;
    });
  }

  async #lookAtAll(): Promise<void> {
    try {
      const windows = [...this.#followed.values()].map((followed) => followed.window);
      const heads = await this.#source.heads(windows.map((window) => window.stream));
      refreshBehind(windows, heads);
      await this.#dismissDeparted();
      this.#beatAt = performance.now();
    } catch (error) {
      this.#failed(error);
    }
    const now = performance.now();
    for (const [listener, at] of this.#checkpointAt) {
      listener.look(this.#limits.stalledMsMax);
      if (at > now) continue;
      this.#checkpointAt.set(listener, at + this.#limits.checkpointMs);
      listener.checkpoint();
    }
  }

  async #dismissDeparted(): Promise<void> {
    const byViewer = new Map<string, { viewer: ActsFor; cohorts: Cohort<Entry, Facts, unknown>[] }>();
    for (const { cohorts } of this.#followed.values())
      for (const cohort of cohorts.values()) {
        const { viewer } = cohort.following;
        const key = `${viewer.personId} ${viewer.bodyId}`;
        const known = byViewer.get(key);
        if (known) known.cohorts.push(cohort);
        else byViewer.set(key, { viewer, cohorts: [cohort] });
      }
    const departed = await this.#source.departed([...byViewer.values()].map(({ viewer }) => viewer));
    for (const { personId, bodyId } of departed)
      for (const cohort of byViewer.get(`${personId} ${bodyId}`)?.cohorts ?? []) cohort.dismiss();
  }
}

/** Those whose log has gone on are read on. */
function refreshBehind<Entry extends LogEntry, Facts>(windows: Window<Entry, Facts>[], heads: Map<string, number>): void {
  for (const window of windows)
    if (window.isOpen && (heads.get(streamKey(window.stream)) ?? 0) > window.head) void window.refresh();
}
