import type { Clock } from '../clock.ts';

/**
 * How much each may ask for: so many units of cost a minute, saved up to a minute's worth. Who asks for more waits until
 * what is wanting has come in again; what was refused costs nothing.
 */
export interface Budget {
  /** Units of cost a minute. */
  readonly perMinute: number;
  /** Takes from what somebody has left: 0, or for how many milliseconds to wait, and then nothing was taken. */
  take(who: string, cost: number): Promise<number>;
  close(): void;
}

/** Whoever was idle so long has all of it again, and need not be remembered. */
export const fullAfterMs = 60_000;

interface Left {
  units: number;
  at: number;
}

/** The budgets that one process keeps, by itself. */
export function localBudget(perMinute: number, clock: Clock): Budget {
  const left = new Map<string, Left>(); // those who asked last at the end
  return {
    perMinute,
    async take(who, cost) {
      const now = clock.now().getTime();
      forget(left, now);
      const last = left.get(who) ?? { units: perMinute, at: now };
      const passed = Math.max(0, now - last.at);
      const units = Math.min(perMinute, last.units + (passed * perMinute) / fullAfterMs);
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
    if (now - at < fullAfterMs || looks === 2) return;
    left.delete(who);
    looks += 1;
  }
}
