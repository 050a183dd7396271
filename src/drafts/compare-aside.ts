import { alignBlocks } from './align.rules.ts';
import { Comparing, type Waiter } from './comparing.ts';
import { type DiffPart, diffWords } from './diff.rules.ts';
import type { AlignedBlock, Succession } from './matching.rules.ts';

// What compares long texts takes seconds, in which a server that did it itself would answer nobody. So it is done in
// threads beside it; short ones are done at once, which is less than to ask for it.

// None of what follows is a setting. From where a thread is worth asking was measured: it depends on the comparing, and not
// on the place. How many may wait follows from how long one may take, and from what it holds meanwhile, two drafts: who is
// behind a hundred others has long given up. More is done at once by more servers.

/** Up to so many blocks on both sides together. */
const blocksAtOnceMax = 300;
/** Up to so many characters on both sides together. */
const charactersAtOnceMax = 1_500;

const readers = { waitingMax: 200, waitingOfOneMax: 100 };
/**
 * Each has a queue of its own: nobody who reads holds up who writes, and what is short does not wait for what is long.
 */
export const comparing = {
  /** What changes wait for: uploads above all. */
  ofChanges: new Comparing({ waitingMax: 100, waitingOfOneMax: 20, jobMsMax: 60_000 }),
  /** Whole drafts, for readers. */
  ofDrafts: new Comparing({ ...readers, jobMsMax: 60_000 }),
  /** Passages word by word, for readers. */
  ofWords: new Comparing({ waitingMax: 2_000, waitingOfOneMax: 1_000, jobMsMax: 20_000 }),
};

/** Whether two drafts are so long that they are aligned beside the server. */
export const isAlignedAside = (before: readonly AlignedBlock[], after: readonly AlignedBlock[]): boolean =>
  before.length + after.length > blocksAtOnceMax;

/** `alignBlocks`, beside the server. TOO_MANY_OPERATIONS, UNAVAILABLE. */
export async function alignAside(
  before: readonly AlignedBlock[],
  after: readonly AlignedBlock[],
  { by, ...waiter }: Waiter & { by: Comparing },
): Promise<Succession[]> {
  if (!isAlignedAside(before, after)) return alignBlocks(before, after);
  const bare = ({ kind, headingPath, label, text }: AlignedBlock) => ({ kind, headingPath, label, text });
  return by.compare({ what: 'blocks', before: before.map(bare), after: after.map(bare) }, waiter);
}

/** Whether two texts are so long that they are compared beside the server. */
export const isDiffedAside = (before: string, after: string): boolean => before.length + after.length > charactersAtOnceMax;

/** `diffWords`, in the same way. */
export async function diffAside(before: string, after: string, waiter: Waiter): Promise<DiffPart[]> {
  if (!isDiffedAside(before, after)) return diffWords(before, after);
  return comparing.ofWords.compare({ what: 'words', before, after }, waiter);
}
