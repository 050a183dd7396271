import TestSequencer from '@jest/test-sequencer';

/** The files that take longest, the longest first. Begun first, they end while there is still something short to do. */
const longest = [
  'system/readme',
  'access/blind',
  'access/canaries',
  'transport/leak',
  'audit/erase-anything',
  'system/durability',
  'access/unfiltered',
  'system/start',
  'access/hidden',
  'cli/commands',
  'deadlines/blind-closes',
  'access/visibility',
  'system/half-open',
  'system/backup',
  'attention/attention',
  'access/rules',
  'live/delivery',
  'clients/following',
  'feeds/draft-feed',
  'system/stopping',
  // With a real Redis: most of it is waiting.
  'redis/planted-in-reading',
  'redis/chaos',
  'redis/redis-alone',
  'redis/planted-in-need',
  'redis/planted-in-telling',
  'redis/planted-in-rules',
  'redis/manual',
].map((name) => `/test/${name}.test.ts`);

const place = ({ path }) => {
  const known = longest.findIndex((name) => path.endsWith(name));
  return known === -1 ? longest.length : known;
};

/** Jest's own order is by what it remembers of the last run: on a clean clone nothing, and then by the size of the files. */
export default class LongestFirst extends TestSequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((one, other) => place(one) - place(other));
  }
}
