import type { AlarmClock } from '../clock.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { type Sees, View, type ViewLimits, type Watch } from './presence-view.ts';
import { keyOf, type PresenceWords, type Present } from './presence-words.ts';

export interface RoomLimits extends ViewLimits {
  /** What becomes of one person is told at most once in so long: what it last was, at the end of it. */
  personMsMin: number;
  /** How often all people of a process are told to the others again. */
  retellMs: number;
  /** Of whom nothing was heard for so long, whose people are gone. */
  silentMsMax: number;
  /** How many people of one body are known on one draft; who comes later is shown once another has gone. */
  peoplePerBodyMax: number;
}

/** Somebody on the sockets of this process. */
interface Own {
  present: Present;
  watches: Set<Watch>;
}

/** Another process: when it was last heard, and its people. */
interface Other {
  heardMs: number;
  people: Map<string, Present>;
}

/**
 * Who is on one draft, while somebody here watches it:
 *
 *   own sockets ──┐                      ┌── told to other processes
 *                 ├─ at most once per ───┤
 *   other         │  second and person   └── people ─ a view for each body ─ its watches
 *   processes ────┘
 */
export class Room {
  readonly #own = new Map<string, Own>();
  readonly #others = new Map<string, Other>();
  /** Who is here, as it is told. */
  readonly #people = new Map<string, Present>();
  readonly #countOf = new Map<string, number>();
  /** The own people, as other processes were told of them. */
  readonly #toldAbroad = new Map<string, Present>();
  readonly #views = new Map<string, View>();
  /** When something was last told of a person; and what takes back that more is told at the end of the second. */
  readonly #toldMs = new Map<string, number>();
  readonly #pending = new Map<string, () => void>();
  readonly #news = { people: new Map<string, Present>(), gone: new Set<string>(), views: new Set<View>() };
  readonly #clock: AlarmClock;
  readonly #limits: RoomLimits;
  readonly #tell: (words: PresenceWords) => void;
  readonly #me: string;
  #facts: object;
  #sees: Sees;
  #allToldMs = Number.NEGATIVE_INFINITY;
  #asked = false;
  watches = 0;

  constructor(
    of: { me: string; clock: AlarmClock; limits: RoomLimits; tell: (words: PresenceWords) => void },
    facts: object,
    sees: Sees,
  ) {
    this.#me = of.me;
    this.#clock = of.clock;
    this.#limits = of.limits;
    this.#tell = of.tell;
    this.#facts = facts;
    this.#sees = sees;
  }

  /** What decides who sees whom, as it was read last: many say the same of it, and it counts once. */
  know(facts: object, sees: Sees): void {
    if (facts === this.#facts) return;
    this.#facts = facts;
    this.#sees = sees;
    for (const view of this.#views.values()) view.judge(sees);
  }

  /** What a body is shown. */
  viewOf(viewer: ActsFor): View {
    let view = this.#views.get(viewer.bodyId);
    if (!view) {
      view = new View(viewer, this.#people, this.#sees, this.#clock, this.#limits);
      this.#views.set(viewer.bodyId, view);
    }
    return view;
  }

  /** Nobody of the body watches any more. */
  closeView(viewer: ActsFor): void {
    this.#views.get(viewer.bodyId)?.close();
    this.#views.delete(viewer.bodyId);
  }

  /** Somebody is there, over one more socket. */
  enter(watch: Watch, who: Omit<Present, 'blockId' | 'arrivedMs' | 'movedMs'>): void {
    const key = keyOf(who);
    const own = this.#own.get(key);
    if (own) own.watches.add(watch);
    else {
      const nowMs = this.#clock.now().getTime();
      const before = this.#people.get(key); // known already through another process: it stays where it is
      const present = { ...who, blockId: before?.blockId ?? null, arrivedMs: nowMs, movedMs: before?.movedMs ?? 0 };
      this.#own.set(key, { present, watches: new Set([watch]) });
    }
    this.#changed(key);
    this.#flush();
  }

  /** Over one socket less; gone with the last. */
  leave(watch: Watch, who: ActsFor): void {
    const key = keyOf(who);
    const own = this.#own.get(key);
    if (!own?.watches.delete(watch) || own.watches.size > 0) return;
    this.#own.delete(key);
    this.#changed(key);
    this.#flush();
  }

  /** Somebody said where it is. Nothing, unless it is here. */
  mark(key: string, blockId: string | null): void {
    const own = this.#own.get(key);
    if (!own || own.present.blockId === blockId) return;
    own.present = { ...own.present, blockId, movedMs: this.#clock.now().getTime() };
    this.#changed(key);
    this.#flush();
  }

  /** Asks who is there: at first, and once more a second later, since what was answered too soon may not have been heard yet. */
  ask(): void {
    this.#tell({ from: this.#me, kind: 'ask' });
  }

  /** Words of another process. */
  hear(words: PresenceWords): void {
    if (words.kind === 'mark') this.mark(words.key, words.blockId);
    else if (words.kind === 'ask') this.#tellAll();
    else this.#learn(words);
  }

  /** Looked at every second: who is silent is forgotten, and those here are told again. */
  tick(): void {
    const nowMs = this.#clock.now().getTime();
    if (!this.#asked) this.ask();
    this.#asked = true;
    if (this.#toldAbroad.size > 0 && nowMs - this.#allToldMs >= this.#limits.retellMs) this.#tellAll();
    for (const [from, other] of this.#others) {
      if (nowMs - other.heardMs < this.#limits.silentMsMax) continue;
      this.#others.delete(from);
      for (const key of other.people.keys()) this.#changed(key);
    }
    for (const key of this.#own.keys()) if (!this.#people.has(key)) this.#changed(key); // its body had too many
    for (const [key, toldMs] of this.#toldMs)
      if (nowMs - toldMs >= this.#limits.personMsMin && !this.#pending.has(key)) this.#toldMs.delete(key);
    this.#flush();
  }

  /** Nobody watches here any more. */
  close(): void {
    for (const takeBack of this.#pending.values()) takeBack();
    for (const view of this.#views.values()) view.close();
    if (this.#toldAbroad.size > 0) this.#tell({ from: this.#me, kind: 'all', people: [] });
  }

  /** The people of another process. */
  #learn(words: Extract<PresenceWords, { people: Present[] }>): void {
    const other = this.#others.get(words.from) ?? { heardMs: 0, people: new Map() };
    this.#others.set(words.from, other);
    other.heardMs = this.#clock.now().getTime();
    const told = new Map(words.people.map((present) => [keyOf(present), present]));
    const gone = words.kind === 'all' ? [...other.people.keys()].filter((key) => !told.has(key)) : words.gone;
    for (const key of gone) other.people.delete(key);
    for (const [key, present] of told) other.people.set(key, present);
    if (other.people.size === 0) this.#others.delete(words.from);
    for (const key of [...gone, ...told.keys()]) this.#changed(key);
    this.#flush();
  }

  /** Something is new of a person: it is told now, or at the end of the second in which it was told of last. */
  #changed(key: string): void {
    if (this.#pending.has(key)) return;
    const dueMs = (this.#toldMs.get(key) ?? Number.NEGATIVE_INFINITY) + this.#limits.personMsMin;
    if (this.#clock.now().getTime() >= dueMs) {
      this.#take(key);
      return;
    }
    const ring = () => {
      this.#pending.delete(key);
      this.#take(key);
      this.#flush();
    };
    this.#pending.set(key, this.#clock.at(new Date(dueMs), ring));
  }

  /** A person as it is now, for those who watch here and for other processes. */
  #take(key: string): void {
    const own = this.#own.get(key)?.present;
    const before = this.#people.get(key);
    const present = this.#merged(key, own);
    if (!before && present && (this.#countOf.get(present.bodyId) ?? 0) >= this.#limits.peoplePerBodyMax) return;
    if (own !== this.#toldAbroad.get(key)) this.#tellAbroad(key, own);
    if (before === present || (before && present && isSame(before, present))) return;
    this.#toldMs.set(key, this.#clock.now().getTime());
    if (present) this.#people.set(key, present);
    else this.#people.delete(key);
    const { bodyId } = (present ?? before)!;
    this.#countOf.set(bodyId, (this.#countOf.get(bodyId) ?? 0) + Number(!before) - Number(!present));
    for (const view of this.#views.values()) if (view.shows((present ?? before)!)) this.#news.views.add(view);
  }

  #tellAbroad(key: string, own: Present | undefined): void {
    this.#toldMs.set(key, this.#clock.now().getTime());
    if (own) {
      this.#toldAbroad.set(key, own);
      this.#news.people.set(key, own);
      this.#news.gone.delete(key);
    } else {
      this.#toldAbroad.delete(key);
      this.#news.people.delete(key);
      this.#news.gone.add(key);
    }
  }

  /** One person, whoever speaks of it: where it last said it is, and since it first came. */
  #merged(key: string, own: Present | undefined): Present | undefined {
    const told = [...this.#others.values()].flatMap((other) => other.people.get(key) ?? []);
    const all = own ? [own, ...told] : told;
    const [last] = all.toSorted((one, other) => other.movedMs - one.movedMs);
    return last && { ...last, arrivedMs: Math.min(...all.map((present) => present.arrivedMs)) };
  }

  #tellAll(): void {
    this.#allToldMs = this.#clock.now().getTime();
    this.#tell({ from: this.#me, kind: 'all', people: [...this.#toldAbroad.values()] });
  }

  /** Tells what has gathered, once for all of it. */
  #flush(): void {
    const { people, gone, views } = this.#news;
    if (people.size + gone.size > 0) this.#tell({ from: this.#me, kind: 'some', people: [...people.values()], gone: [...gone] });
    people.clear();
    gone.clear();
    for (const view of views) view.changed();
    views.clear();
  }
}

function isSame(one: Present, other: Present): boolean {
  return one.blockId === other.blockId && one.arrivedMs === other.arrivedMs && one.name === other.name;
}
