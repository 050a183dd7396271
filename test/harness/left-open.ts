/**
 * What tests have opened and not closed. A test that fails, or does not come to its end, closes nothing any more: were that
 * left, the ones after it would suffer (who holds a lock, who takes the processor), and the worker would not come to an end.
 */
const open = new Map<object, () => unknown>();

/** Notes that something was opened, and how it is closed should nobody do so. What it gives back forgets it: it has been closed. */
export function opened(close: () => unknown): () => void {
  const it = {};
  open.set(it, close);
  return () => void open.delete(it);
}

/** What is open now, and is not to be closed by `closeSince`. */
export const openNow = (): ReadonlySet<object> => new Set(open.keys());

/** Closes all that was opened since, what was opened last first. Gives how many there were. */
export async function closeSince(before: ReadonlySet<object>): Promise<number> {
  const left = [...open].filter(([it]) => !before.has(it)).reverse();
  for (const [it, close] of left) {
    open.delete(it);
    await Promise.resolve()
      .then(close)
      .catch(() => {}); // it may be broken, which is what the test failed by
  }
  return left.length;
}
