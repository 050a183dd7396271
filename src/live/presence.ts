import type { AlarmClock } from '../clock.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import type { Bus } from './bus.ts';
import { Room, type RoomLimits } from './presence-room.ts';
import { type Sees, Watch } from './presence-view.ts';
import { keyOf, type Present, readWords, writeWords } from './presence-words.ts';

export interface PresenceLimits extends RoomLimits {
  /** How often it is looked at what is to be told again, and who has fallen silent. */
  tickMs: number;
}

// No settings: together they are what is promised, and processes that share a database must have the same, or one would
// forget whom another is about to tell of again.
// A process that dies is forgotten after 7 s of silence, seen at the next tick, told after the longest spacing: 9 s.
export const presenceLimits: PresenceLimits = {
  personMsMin: 1_000,
  retellMs: 3_000,
  silentMsMax: 7_000,
  tickMs: 1_000,
  peoplePerBodyMax: 200,
  shownMax: 50,
  spacingMsPerPerson: 10,
  spacingMsMax: 1_000,
};

/** Who watches a draft. */
export interface Watching {
  draftId: string;
  viewer: Omit<Present, 'blockId' | 'arrivedMs' | 'movedMs'>;
  /** What decides who sees whom, and how. */
  facts: object;
  sees: Sees;
  left: () => void;
}

/** One who watches, and by it is there itself, while it is noticed to be. */
export interface Watched {
  watch: Watch;
  /** What decides who sees whom has been read anew. */
  know(facts: object, sees: Sees): void;
  /** Whether it is noticed to be there. Not at first. */
  isHere(here: boolean): void;
}

/**
 * Who is on which draft, and at which block: in this process, and by the words of the bus in others. It is kept nowhere;
 * what is lost comes again within seconds, and who dies is forgotten as soon.
 */
export class Presence {
  readonly #bus: Bus;
  readonly #clock: AlarmClock;
  readonly #me: string;
  readonly #limits: PresenceLimits;
  readonly #rooms = new Map<string, { room: Room; unhear: () => void }>();
  #untick: (() => void) | undefined;

  /** `me`: the name of this process, unlike that of any other. */
  constructor(bus: Bus, clock: AlarmClock, me: string, limits: PresenceLimits = presenceLimits) {
    this.#bus = bus;
    this.#clock = clock;
    this.#me = me;
    this.#limits = limits;
  }

  /** Watches a draft that the viewer was found to see, until the watch is returned or ended. */
  watch({ draftId, viewer, facts, sees, left }: Watching): Watched {
    const room = this.#open(draftId, facts, sees);
    room.know(facts, sees);
    const view = room.viewOf(viewer);
    let here = false;
    const isHere = (now: boolean) => {
      if (now === here || (now && !view.watches.has(watch))) return;
      here = now;
      if (here) room.enter(watch, viewer);
      else room.leave(watch, viewer);
    };
    const watch = new Watch(view.current(), () => {
      isHere(false);
      view.watches.delete(watch);
      if (view.watches.size === 0) room.closeView(viewer);
      room.watches -= 1;
      if (room.watches === 0) this.#close(draftId);
      left();
    });
    room.watches += 1;
    view.watches.add(watch);
    return {
      watch,
      know: (read, judge) => room.know(read, judge),
      isHere(now) {
        isHere(now);
        if (now) watch.show(view.current()); // itself among them, even when the others are told later
      },
    };
  }

  /** Says at which block somebody is, to whichever process has it on a socket. Who watches nowhere is nowhere. */
  mark(draftId: string, who: ActsFor, blockId: string | null): void {
    const key = keyOf(who);
    this.#rooms.get(draftId)?.room.mark(key, blockId);
    this.#bus.tell(channelOf(draftId), writeWords({ from: this.#me, kind: 'mark', key, blockId }));
  }

  /** Goes, and says so to the others. Every watch is to have ended. */
  close(): void {
    for (const draftId of [...this.#rooms.keys()]) this.#close(draftId);
  }

  #open(draftId: string, facts: object, sees: Sees): Room {
    const known = this.#rooms.get(draftId);
    if (known) return known.room;
    const channel = channelOf(draftId);
    const room: Room = new Room(
      {
        me: this.#me,
        clock: this.#clock,
        limits: this.#limits,
        tell: (words) => this.#bus.tell(channel, writeWords(words)),
      },
      facts,
      sees,
    );
    const unhear = this.#bus.hear(channel, (text) => {
      const words = readWords(text);
      if (words && words.from !== this.#me) room.hear(words);
    });
    this.#rooms.set(draftId, { room, unhear });
    room.ask();
    this.#tickOn();
    return room;
  }

  #close(draftId: string): void {
    const known = this.#rooms.get(draftId);
    if (!known) return; // it has gone before its last watch
    this.#rooms.delete(draftId);
    known.unhear();
    known.room.close();
    if (this.#rooms.size > 0) return;
    this.#untick?.();
    this.#untick = undefined;
  }

  #tickOn(): void {
    this.#untick ??= this.#clock.at(new Date(this.#clock.now().getTime() + this.#limits.tickMs), () => {
      this.#untick = undefined;
      for (const { room } of this.#rooms.values()) room.tick();
      if (this.#rooms.size > 0) this.#tickOn();
    });
  }
}

const channelOf = (draftId: string): string => `presence:${draftId}`;
