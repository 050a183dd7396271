/** Where every rule reads the time. Tests and the demo world hold it still; nothing else calls `new Date()`. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
