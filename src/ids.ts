import { createHash, randomUUIDv7 } from 'node:crypto';

/** Where ids of stored things come from: new ones in order of time, or, in the demo world, the same at every start. */
export type NewId = () => string;

/** UUID version 7: index-friendly. Events have random ids instead, since a piece of them goes into cursors. */
export const newId: NewId = () => randomUUIDv7();

/** Ids that follow from a seed and a count: the same seed gives the same ids in the same order (RFC 9562, version 8). */
export function seededIds(seed: string): NewId {
  let count = 0;
  return () => {
    const hex = createHash('sha256').update(`${seed}/${count++}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
