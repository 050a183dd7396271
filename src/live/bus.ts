/**
 * Wakes those who follow a stream, in this process or another. Hints only: they may be lost, doubled, late or early; the
 * log is the truth, and whoever listens also looks at it at a slow beat.
 */
export interface Bus {
  /** Says that a stream has events up to `seq`. Call it after the commit, and do not wait for it. */
  announce(stream: string, seq: number): void;
  /** Calls `wake` at every announcement on the stream, until the returned function is called. */
  listen(stream: string, wake: (seq: number) => void): () => void;
  /** Calls `wake` at every announcement of this process, whatever the stream, until the returned function is called. */
  listenToAll(wake: () => void): () => void;
}

/** A bus within one process. */
export function localBus(): Bus {
  const listeners = new Map<string, Set<(seq: number) => void>>();
  const toAll = new Set<() => void>();
  return {
    announce(stream, seq) {
      for (const wake of listeners.get(stream) ?? []) wake(seq);
      for (const wake of toAll) wake();
    },
    listenToAll(wake) {
      toAll.add(wake);
      return () => toAll.delete(wake);
    },
    listen(stream, wake) {
      const heard = listeners.get(stream) ?? new Set();
      listeners.set(stream, heard.add(wake));
      return () => {
        if (heard.delete(wake) && heard.size === 0 && listeners.get(stream) === heard) listeners.delete(stream);
      };
    },
  };
}
