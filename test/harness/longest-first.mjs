import TestSequencer from '@jest/test-sequencer';

/** The files that take longest, the longest first. Begun first, they end while there is still something short to do. */
const longest = [
  'access/blind',
  'system/durability',
  'system/readme',
  'system/start',
  'access/hidden',
  'system/backup',
  'cli/commands',
  'attention/attention',
  'access/visibility',
  'clients/following',
  'feeds/draft-feed',
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
