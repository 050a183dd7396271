import type { Clock } from '../clock.ts';

/**
 * How much each may ask for: so many units of cost a minute, saved up to a minute's worth. Who asks for more waits until
 * what is wanting has come in again; what was refused costs nothing. Who took more than was thought owes it: a minute's
 * worth at most.
 */
export interface Budget {
  /** Units of cost a minute. */
  readonly perMinute: number;
  /** Takes from what somebody has left: 0, or for how many milliseconds to wait, and then nothing was taken. */
  take(who: string, cost: number): Promise<number>;
  /** Takes what was used already, whether or not there is so much left. */
  charge(who: string, cost: number): Promise<void>;
  close(): void;
}

/** In such a time a minute's worth comes in. */
export const fullAfterMs = 60_000;
/** Whoever was idle so long has all of it again, also if they owed as much, and need not be remembered. */
export const forgottenAfterMs = 2 * fullAfterMs;

interface Left {
  units: number;
  at: number;
}

/** The budgets that one process keeps, by itself. */
export function localBudget(perMinute: number, clock: Clock): Budget {
  const left = new Map<string, Left>(); // those who asked last at the end
  const unitsOf = (who: string, now: number) => {
    forget(left, now);
    const last = left.get(who) ?? { units: perMinute, at: now };
    const passed = Math.max(0, now - last.at);
    return Math.min(perMinute, last.units + (passed * perMinute) / fullAfterMs);
  };
  return {
    perMinute,
    async charge(who, cost) {
      const now = clock.now().getTime();
      const units = Math.max(unitsOf(who, now) - cost, -perMinute);
      left.delete(who);
      left.set(who, { units, at: now });
    },
    async take(who, cost) {
      const now = clock.now().getTime();
      const units = unitsOf(who, now);
      const isEnough = units >= cost;
      left.delete(who);
      left.set(who, { units: isEnough ? units - cost : units, at: now });
      return isEnough ? 0 : Math.ceil(((cost - units) * fullAfterMs) / perMinute);
    },
    close() {},
  };
}

/** Two at most for one who comes: so that more are forgotten than remembered, and nobody waits for it. */
function forget(left: Map<string, Left>, now: number): void {
  let looks = 0;
  for (const [who, { at }] of left) {
    if (now - at < forgottenAfterMs || looks === 2) return;
    left.delete(who);
    looks += 1;
  }
}
