import type { AlarmClock } from '../clock.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import type { Present } from './presence-words.ts';

/** Who is on a draft, as one body is shown it. Each list takes the place of the one before. */
export interface PresenceList {
  at: Date;
  /** The viewers' own people first, then who came first; at most so many as are shown. */
  people: readonly Present[];
  /** How many there are that the body may know of. */
  totalCount: number;
}

/** Whether the viewer may learn of somebody: of all people of one body the same. */
export type Sees = (viewer: ActsFor, present: ActsFor) => boolean;

export interface ViewLimits {
  /** How many people a list names. */
  shownMax: number;
  /** Lists follow each other so much later for each person that they are about, so that a crowd costs no more than a few. */
  spacingMsPerPerson: number;
  spacingMsMax: number;
}

/** One who is told: gives the newest list that it has not given yet, and nothing in between. */
export class Watch implements AsyncIterableIterator<PresenceList, undefined> {
  #list: PresenceList;
  #given: PresenceList | undefined;
  #ended = false;
  #problem: Error | undefined;
  #waiting: (() => void) | undefined;
  readonly #left: () => void;

  constructor(first: PresenceList, left: () => void) {
    this.#list = first;
    this.#left = left;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<PresenceList, undefined>> {
    while (!this.#ended) {
      const list = this.#list;
      const isNew = !this.#given || !saySame(list, this.#given);
      this.#given = list;
      if (isNew) return { done: false, value: list };
      await new Promise<void>((wake) => (this.#waiting = wake));
    }
    const problem = this.#problem;
    this.#problem = undefined;
    if (problem) throw problem;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<PresenceList, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  throw(): Promise<IteratorResult<PresenceList, undefined>> {
    return this.return();
  }

  show(list: PresenceList): void {
    this.#list = list;
    this.#wake();
  }

  /** There is nothing more to tell, or it may not be told. */
  end(problem?: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#problem = problem;
    this.#left();
    this.#wake();
  }

  #wake(): void {
    const wake = this.#waiting;
    this.#waiting = undefined;
    wake?.();
  }
}

/**
 * What one body is shown of a draft, for all who watch it there. When its lists come depends on nothing but what it is
 * shown: who is hidden from it moves no list by a millisecond.
 */
export class View {
  readonly watches = new Set<Watch>();
  readonly #viewer: ActsFor;
  readonly #people: ReadonlyMap<string, Present>;
  readonly #clock: AlarmClock;
  readonly #limits: ViewLimits;
  readonly #seen = new Map<string, boolean>();
  #sees: Sees;
  #told: PresenceList;
  #toldMs = Number.NEGATIVE_INFINITY;
  #unring: (() => void) | undefined;

  constructor(viewer: ActsFor, people: ReadonlyMap<string, Present>, sees: Sees, clock: AlarmClock, limits: ViewLimits) {
    this.#viewer = viewer;
    this.#people = people;
    this.#sees = sees;
    this.#clock = clock;
    this.#limits = limits;
    this.#told = this.look();
  }

  /** Whether its body may learn of somebody. */
  shows(present: Present): boolean {
    const known = this.#seen.get(present.bodyId);
    if (known !== undefined) return known;
    const shows = this.#sees(this.#viewer, present);
    this.#seen.set(present.bodyId, shows);
    return shows;
  }

  /** Who may see whom is judged anew; and told at once, if it is not as it was. */
  judge(sees: Sees): void {
    this.#sees = sees;
    const before = [...this.#seen];
    this.#seen.clear();
    const present = new Map([...this.#people.values()].map((one) => [one.bodyId, one]));
    if (before.some(([bodyId, shown]) => present.has(bodyId) && this.shows(present.get(bodyId)!) !== shown)) this.#tell();
  }

  /** Somebody it shows has come, moved or gone. */
  changed(): void {
    if (this.#unring) return;
    const { spacingMsPerPerson, spacingMsMax } = this.#limits;
    const dueMs = this.#toldMs + Math.min(this.#told.totalCount * spacingMsPerPerson, spacingMsMax);
    if (this.#clock.now().getTime() >= dueMs) this.#tell();
    else this.#unring = this.#clock.at(new Date(dueMs), () => this.#tell());
  }

  /** The list as it is now. */
  look(): PresenceList {
    const { bodyId } = this.#viewer;
    const seen = [...this.#people.values()].filter((present) => this.shows(present));
    seen.sort(
      (one, other) =>
        Number(other.bodyId === bodyId) - Number(one.bodyId === bodyId) ||
        one.arrivedMs - other.arrivedMs ||
        (one.personId < other.personId ? -1 : 1),
    );
    return { at: this.#clock.now(), people: seen.slice(0, this.#limits.shownMax), totalCount: seen.length };
  }

  /** The same, and the one that was told last when that still holds: so whoever comes is told what others were. */
  current(): PresenceList {
    const list = this.look();
    return saySame(list, this.#told) ? this.#told : list;
  }

  close(): void {
    this.#unring?.();
  }

  #tell(): void {
    this.#unring?.();
    this.#unring = undefined;
    const list = this.look();
    if (saySame(list, this.#told)) return;
    this.#told = list;
    this.#toldMs = list.at.getTime();
    for (const watch of this.watches) watch.show(list);
  }
}

/** Whether two lists say the same: somebody who has not changed is the same object. */
function saySame(one: PresenceList, other: PresenceList): boolean {
  return one.totalCount === other.totalCount && one.people.every((present, n) => present === other.people[n]);
}
