import type { UseCase } from '../access/use-case.ts';
import { clockActor } from '../bodies/clock-actor.ts';
import type { AlarmClock } from '../clock.ts';
import { announcementsOf } from '../events/append.ts';
import type { Parts } from '../graphql/context.ts';
import { announceAll } from '../graphql/perform.ts';
import { actFor, inTransaction } from '../persistence/transaction.ts';
import { announceDue, batchRowsMax } from './announce-due.ts';
import { closeRoundInTime } from './close-round-in-time.ts';
import { nextInstant, roundsToClose } from './next-instant.ts';

/** How long it sleeps at most: other processes may have added something earlier. */
export const lookMs = 60_000;
/** How long it sleeps at least: what another process is doing is not looked at again and again. */
const restMs = 1_000;
/** How long it waits when the database did not answer. */
const retryMs = 5_000;

interface Needs extends Pick<Parts, 'orm' | 'newId' | 'bus' | 'metrics' | 'log'> {
  clock: AlarmClock;
}

/**
 * Does what is to happen at an instant: tells what is due soon and what fell due, and closes rounds. The rows themselves
 * say what is left to be done, so it does not matter which process does it, nor whether one was running at the instant.
 * Nothing is judged here: whether something is late is computed from instants. No library for jobs: a job would say once
 * more what the rows say, and be made anew with each extension, pause and change of the calendar; and it would not wait
 * for a clock of ours.
 *
 *   look ── tell, close ── when is the next? ── sleep till then ── look …
 *             a commit here, or a minute, wakes it before
 */
export class Deadlines {
  readonly #needs: Needs;
  readonly #lookMs: number;
  #alarm: { when: Date; cancel: () => void } | undefined;
  #looking: Promise<void> | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #poked = false;
  #closed = false;
  readonly #deaf: () => void;

  constructor(needs: Needs, lookMsMax: number = lookMs) {
    this.#needs = needs;
    this.#lookMs = lookMsMax;
    this.#deaf = needs.bus.listenToAll(() => this.#poke());
    this.#wakeAt(needs.clock.now());
  }

  /** Ends what is being done, and does no more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#deaf();
    this.#alarm?.cancel();
    await this.#looking;
  }

  /** Something was changed in this process; among it may be what is due before all that was known. */
  #poke(): void {
    if (this.#closed) return;
    this.#poked = true;
    if (!this.#looking) this.#wakeAt(this.#rested());
  }

  #rested(): Date {
    return new Date(Math.max(this.#needs.clock.now().getTime(), this.#lookedAt + restMs));
  }

  #wakeAt(when: Date): void {
    if (this.#closed || (this.#alarm && this.#alarm.when <= when)) return;
    this.#alarm?.cancel();
    const look = () => {
      this.#alarm = undefined;
      this.#looking = this.#look().finally(() => {
        this.#looking = undefined;
      });
      return this.#looking;
    };
    this.#alarm = { when, cancel: this.#needs.clock.at(when, look) };
  }

  async #look(): Promise<void> {
    const { clock, log } = this.#needs;
    this.#lookedAt = clock.now().getTime();
    this.#poked = false;
    let next = this.#lookedAt + this.#lookMs;
    try {
      const first = await this.#doWhatIsDue();
      if (first) next = Math.min(next, first.getTime());
    } catch (error) {
      log.warn({ err: error }, 'what is due could not be told; trying again');
      next = this.#lookedAt + retryMs;
    }
    const rested = this.#rested();
    this.#wakeAt(this.#poked || next < rested.getTime() ? rested : new Date(next));
  }

  /** Gives when there is something to do next. */
  async #doWhatIsDue(): Promise<Date | null> {
    for (const kind of ['DueExpired', 'DueSoon'] as const)
      while ((await this.#asClock((useCase) => announceDue(useCase, kind))) === batchRowsMax && !this.#closed);
    const rounds = await this.#asClock(({ tx, clock }) => roundsToClose(tx, clock.now()));
    let failure: unknown;
    for (const id of rounds ?? [])
      await this.#asClock((useCase) => closeRoundInTime(useCase, id)).catch((error: unknown) => {
        failure = error; // the others are closed all the same
      });
    if (failure) throw failure;
    return (await this.#asClock(({ tx }) => nextInstant(tx))) ?? null;
  }

  /** One transaction as the clock, announced after; nothing as long as there is no office to act for. */
  async #asClock<T>(work: (useCase: UseCase) => Promise<T>): Promise<T | undefined> {
    const { orm, clock, newId } = this.#needs;
    const done = await inTransaction(orm, undefined, async (tx) => {
      const actor = await clockActor(tx);
      if (!actor) return undefined;
      await actFor(tx, actor);
      const result = await work({ tx, actor, clock, newId });
      return { result, announcements: announcementsOf(tx) };
    });
    if (done) announceAll(this.#needs, done.announcements);
    return done?.result;
  }
}
