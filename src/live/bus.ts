/**
 * Wakes those who follow a stream, in this process or another. Hints only: they may be lost, doubled, late or early; the
 * log is the truth, and whoever listens also looks at it at a slow beat.
 */
export interface Bus {
  /** Says that a stream has events up to `seq`. Call it after the commit, and do not wait for it. */
  announce(stream: string, seq: number): void;
  /**
   * Calls `wake` at every announcement on the stream, by whatever process, until the returned function is called. With
   * Infinity: hints may have been lost, so that whoever listens is to look at the log.
   */
  listen(stream: string, wake: (seq: number) => void): () => void;
  /**
   * Calls `wake` at every announcement of this process, whatever the stream, until the returned function is called. Not at
   * those of others: what a commit calls for is done by the process that made it, or by the next that looks.
   */
  listenToAll(wake: () => void): () => void;
  /** Says words that nobody keeps to whoever hears the channel, in any process, this one included. They may be lost. */
  tell(channel: string, words: string): void;
  /** Calls `heard` with all that is told on the channel, until the returned function is called. */
  hear(channel: string, heard: (words: string) => void): () => void;
  /** Why hints do not reach other processes now; undefined when they do, or when there is nobody to reach. */
  readonly degraded: string | undefined;
  /** How many hints and words for other processes were dropped so far, since they could not be sent on. */
  readonly dropped: number;
  /** Ends what goes on between processes; within this one everything still reaches who listens. */
  close(): Promise<void>;
}

/** A bus within one process. Others on the same database learn of what happened here by their beat. */
export function localBus(): Bus {
  const streams = new Ears<number>();
  const channels = new Ears<string>();
  const all = new Ears<void>();
  return {
    announce(stream, seq) {
      streams.tell(stream, seq);
      all.tell('');
    },
    listen: (stream, wake) => streams.add(stream, wake),
    listenToAll: (wake) => all.add('', wake),
    tell: (channel, words) => channels.tell(channel, words),
    hear: (channel, heard) => channels.add(channel, heard),
    degraded: undefined,
    dropped: 0,
    close: async () => {},
  };
}

/** Who is to be called about what, by name. */
export class Ears<Told> {
  readonly #byName = new Map<string, Set<(told: Told) => void>>();
  readonly #first: (name: string) => void;
  readonly #none: (name: string) => void;

  /** `first` is called with a name when the first ear is added to it, `none` when the last one has left. */
  constructor(first: (name: string) => void = () => {}, none: (name: string) => void = () => {}) {
    this.#first = first;
    this.#none = none;
  }

  /** Gives what takes the ear back. The same function added twice counts as two. */
  add(name: string, call: (told: Told) => void): () => void {
    const ear = (told: Told) => call(told);
    const ears = this.#byName.get(name);
    if (ears) ears.add(ear);
    else {
      this.#byName.set(name, new Set([ear]));
      this.#first(name);
    }
    return () => {
      const left = this.#byName.get(name);
      if (!left?.delete(ear) || left.size > 0) return;
      this.#byName.delete(name);
      this.#none(name);
    };
  }

  tell(name: string, told: Told): void {
    for (const ear of this.#byName.get(name) ?? []) ear(told);
  }
}
