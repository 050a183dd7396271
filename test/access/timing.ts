/** Two ways to ask the same, each awaited to its end. */
export interface Pair {
  name: string;
  one: () => Promise<unknown>;
  other: () => Promise<unknown>;
}

export interface Compared {
  name: string;
  /** The median of each way, and of what the other took longer than the one, pair by pair. */
  oneMs: number;
  otherMs: number;
  differenceMs: number;
  pairs: number;
}

export interface Bounds {
  closeMs: number;
  pairsMin: number;
  pairsMax: number;
}

const warmups = 3;

/**
 * Asks both ways in turn, now the one first, now the other, until they are known to be close: with each pair taken at
 * nearly the same moment, what else the machine does falls on both. Left off at `pairsMax`, however far apart they are.
 */
export async function compare({ name, one, other }: Pair, { closeMs, pairsMin, pairsMax }: Bounds): Promise<Compared> {
  for (let n = 0; n < warmups; n += 1) for (const way of [one, other]) await way();
  const times: [oneMs: number, otherMs: number][] = [];
  const asCompared = (): Compared => ({
    name,
    oneMs: median(times.map(([oneMs]) => oneMs)),
    otherMs: median(times.map(([, otherMs]) => otherMs)),
    differenceMs: median(times.map(([oneMs, otherMs]) => otherMs - oneMs)),
    pairs: times.length,
  });
  while (times.length < pairsMax) {
    if (times.length >= pairsMin && times.length % 10 === 0 && Math.abs(asCompared().differenceMs) < closeMs) break;
    if (times.length % 2) {
      const otherMs = await msOf(other);
      times.push([await msOf(one), otherMs]);
    } else {
      const oneMs = await msOf(one);
      times.push([oneMs, await msOf(other)]);
    }
  }
  return asCompared();
}

async function msOf(way: () => Promise<unknown>): Promise<number> {
  const begunMs = performance.now();
  await way();
  return performance.now() - begunMs;
}

function median(values: number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = inOrder.length / 2;
  return inOrder.length % 2 ? inOrder[Math.floor(middle)]! : (inOrder[middle - 1]! + inOrder[middle]!) / 2;
}
