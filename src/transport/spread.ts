const stepMs = 50;

/** Over how long something is spread: so many are done in a second at least, a few all at once, and all within so long. */
export interface Spread {
  msMax: number;
  perSecondMin: number;
}

/** Does something to each, spread evenly, so that they do not all come back at once elsewhere. */
export async function spread<Item>(
  items: readonly Item[],
  { msMax, perSecondMin }: Spread,
  act: (item: Item) => void,
): Promise<void> {
  const ms = Math.min(msMax, (items.length / perSecondMin) * 1000);
  const steps = Math.max(1, Math.floor(ms / stepMs));
  const begunAt = performance.now();
  for (let step = 0; step < steps; step++) {
    // Each by the time since the beginning: timers are late, and what they are late by would add up.
    const waitMs = begunAt + (step * ms) / steps - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const [from, to] = [step, step + 1].map((n) => Math.round((n * items.length) / steps));
    for (const item of items.slice(from, to)) act(item);
  }
}
