import type { AnyListener, Following } from './following.ts';
import type { LogEntry } from './source.ts';
import type { Follower, Window } from './window.ts';

/** How many events are told as one run: who is further behind is told one by one. */
const runEventsMax = 50;

/**
 * Listeners of one stream whose viewers, feed and language are equal: whether they may follow, and what they are shown of
 * an event, is found once for all of them, as long as the facts are the same.
 */
export class Cohort<Entry extends LogEntry, Facts, Out> implements Follower<Facts> {
  readonly listeners = new Set<AnyListener>();
  readonly following: Following<Entry, Facts, Out>;
  #facts: Facts | undefined;
  #mayFollow: boolean | undefined;
  /** Kept as long as the event is: it goes with what the window and pages let go. */
  #shown = new WeakMap<Entry, { out: Out | undefined }>();
  /** What was last found to be new to somebody. */
  #run: { after: number; head: number; shown: readonly Out[] } | undefined;

  constructor(following: Following<Entry, Facts, Out>) {
    this.following = following;
  }

  /** The window has read on, to these facts: who follows may have lost the right, or has news. */
  moved(facts: Facts, news: boolean): void {
    if (!this.mayFollow(facts)) this.dismiss();
    else if (news) for (const listener of this.listeners) listener.moved();
  }

  /** Their right has ended. */
  dismiss(): void {
    for (const listener of this.listeners) listener.dismiss();
  }

  mayFollow(facts: Facts): boolean {
    this.#judgeBy(facts);
    this.#mayFollow ??= this.following.mayFollow(facts);
    return this.#mayFollow;
  }

  show(entry: Entry, facts: Facts): Out | undefined {
    this.#judgeBy(facts);
    let shown = this.#shown.get(entry);
    if (!shown) {
      shown = { out: this.following.show(entry, facts) };
      this.#shown.set(entry, shown);
    }
    return shown.out;
  }

  /** What they are shown of the window after a number, all of it; nothing when that is much. The same for all who ask for the same. */
  runAfter(after: number, window: Window<Entry, Facts>): readonly Out[] | undefined {
    const { head, facts } = window;
    this.#judgeBy(facts);
    if (this.#run?.after === after && this.#run.head === head) return this.#run.shown;
    if (head - after > runEventsMax) return undefined;
    const shown: Out[] = [];
    for (let entry = window.after(after); entry; entry = window.after(entry.seq)) {
      const out = this.show(entry, facts);
      if (out !== undefined) shown.push(out);
    }
    this.#run = { after, head, shown };
    return shown;
  }

  /** Other facts: nothing that was found by the former holds. */
  #judgeBy(facts: Facts): void {
    if (facts === this.#facts) return;
    this.#facts = facts;
    this.#mayFollow = undefined;
    this.#shown = new WeakMap();
    this.#run = undefined;
  }
}
