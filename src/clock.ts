/** Where every rule reads the time. Tests and the demo world hold it still; nothing else calls `new Date()`. */
export interface Clock {
  now(): Date;
}

/** A clock that also wakes, for what has to happen at an instant. Tests move it; what was to happen by then happens. */
export interface AlarmClock extends Clock {
  /** Runs once it is so late, at once if it is already. Gives what takes it back. `run` sees to its own errors. */
  at(when: Date, run: () => void | Promise<void>): () => void;
}

/** What a timer of Node can wait at most: a longer wait is made of several. */
const waitMsMax = 2 ** 31 - 1;

export const systemClock: AlarmClock = {
  now: () => new Date(),
  at(when, run) {
    let timer: NodeJS.Timeout;
    const wait = () => {
      const left = when.getTime() - Date.now();
      timer = setTimeout(left <= 0 ? run : wait, Math.min(Math.max(left, 0), waitMsMax));
      timer.unref(); // nobody is kept from ending by what is to happen next year
    };
    wait();
    return () => clearTimeout(timer);
  },
};
