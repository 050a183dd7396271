import { Worker } from 'node:worker_threads';
import { Problem } from '../problems.ts';
import type { AlignedBlock } from './matching.rules.ts';

/** What the thread is asked. */
export type Comparison =
  | { what: 'blocks'; before: readonly AlignedBlock[]; after: readonly AlignedBlock[] }
  | { what: 'words'; before: string; after: string };

/** Who waits for a comparison. */
export interface Waiter {
  /** Whose turn it takes. */
  of: string;
  /** Whether anybody still wants it. Left out: always. */
  isWanted?: () => boolean;
}

export interface ComparingLimits {
  /** How many may wait, and how many of one person. */
  waitingMax: number;
  waitingOfOneMax: number;
  /** How long one comparison may take before its thread is ended. */
  jobMsMax: number;
}

interface Waiting {
  comparison: Comparison;
  waiter: Waiter;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** A thread that has been begun; `isOver` once nothing it says counts any more. */
interface Thread {
  worker: Worker;
  isOver: boolean;
}

const besideThis = import.meta.url.replace(/comparing\.(\w+)$/, 'compare-thread.$1'); // .ts where it runs from its source

/**
 * A thread beside the server with a queue of its own. It does one comparison after the other, those of each person in
 * order and the persons in turn. One that nobody wants any more is not begun, and keeps nobody else out.
 */
export class Comparing {
  readonly #limits: ComparingLimits;
  readonly #file: URL;
  /** Those who wait, by person; whose turn is next stands first. */
  readonly #waiting = new Map<string, Waiting[]>();
  #thread: Thread | undefined;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: ComparingLimits, file: URL = new URL(besideThis)) {
    this.#limits = limits;
    this.#file = file;
  }

  /** How many wait, without the one that is being done. */
  get waiting(): number {
    return [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** The thread that is at work, for who wants to see how it ends. */
  get worker(): Worker | undefined {
    return this.#thread?.worker;
  }

  /** Compares when its turn comes. TOO_MANY_OPERATIONS when too many wait; UNAVAILABLE when it takes too long, or is not wanted any more. */
  compare<Result>(comparison: Comparison, waiter: Waiter): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#assertRoom(waiter.of);
      const own = this.#waiting.get(waiter.of) ?? [];
      own.push({ comparison, waiter, resolve: resolve as (result: unknown) => void, reject });
      this.#waiting.set(waiter.of, own);
      if (!this.#current) this.#next();
    });
  }

  #assertRoom(of: string): void {
    const { waitingMax, waitingOfOneMax } = this.#limits;
    const isFull = () => this.waiting >= waitingMax || (this.#waiting.get(of)?.length ?? 0) >= waitingOfOneMax;
    if (isFull()) this.#sweep();
    if (!isFull()) return;
    const limit = this.waiting >= waitingMax ? waitingMax : waitingOfOneMax;
    throw new Problem('TOO_MANY_OPERATIONS', { limit, unit: 'comparisons waiting' });
  }

  /** Takes out of the queue what nobody wants any more. */
  #sweep(): void {
    for (const [of, all] of [...this.#waiting]) {
      const { wanted = [], left = [] } = Object.groupBy(all, (each) => (isWanted(each) ? 'wanted' : 'left'));
      if (wanted.length > 0) this.#waiting.set(of, wanted);
      else this.#waiting.delete(of);
      for (const each of left) each.reject(new Problem('UNAVAILABLE'));
    }
  }

  #shift(): Waiting | undefined {
    for (const [of, own] of this.#waiting) {
      const first = own.shift();
      this.#waiting.delete(of); // and behind the others, if more is asked
      if (own.length > 0) this.#waiting.set(of, own);
      return first;
    }
    return undefined;
  }

  /** Takes the next that is still wanted. A thread with nothing to do is given up: it costs memory, and little to begin. */
  #next(): void {
    clearTimeout(this.#timer);
    for (this.#current = this.#shift(); this.#current; this.#current = this.#shift()) {
      try {
        if (!isWanted(this.#current)) throw new Problem('UNAVAILABLE');
        this.#thread ??= this.#begun();
        this.#thread.worker.postMessage(this.#current.comparison);
        const { jobMsMax } = this.#limits;
        this.#timer = setTimeout(() => this.#fail(new Problem('UNAVAILABLE')), jobMsMax).unref();
        return;
      } catch (error) {
        this.#current.reject(error);
      }
    }
    this.#giveUp();
  }

  #begun(): Thread {
    const worker = new Worker(this.#file);
    const thread = { worker, isOver: false };
    worker.unref(); // who waits for it holds the process by itself
    worker.on('message', (result: unknown) => {
      if (thread.isOver) return;
      this.#current?.resolve(result);
      this.#next();
    });
    worker.on('error', (error) => {
      if (!thread.isOver) this.#fail(error);
    });
    worker.on('exit', (code) => {
      if (!thread.isOver) this.#fail(new Error(`The thread that compares texts ended with ${code}.`));
    });
    return thread;
  }

  /** What is being done has failed, and the thread with it; the next is done by another. */
  #fail(error: unknown): void {
    this.#giveUp();
    this.#current?.reject(error);
    this.#next();
  }

  #giveUp(): void {
    if (!this.#thread) return;
    this.#thread.isOver = true;
    void this.#thread.worker.terminate();
    this.#thread = undefined;
  }
}

const isWanted = ({ waiter }: Waiting): boolean => waiter.isWanted?.() ?? true;
