import type { Context } from '../graphql/context.ts';
import { alignAside, comparing, isAlignedAside } from './compare-aside.ts';
import type { DraftRow } from './drafts.ts';
import type { AlignedBlock, Succession } from './matching.rules.ts';
import { WaitingInHand } from './waiting-in-hand.ts';

/** What aligning a block costs, where its draft is aligned with one that it does not follow. */
const unitsPerBlock = 2;
/** How many rows of alignments are kept, over all pairs of drafts; one alone may be more. */
const rowsMax = 200_000;
const inHand = new WaitingInHand(2);

interface Kept {
  found: Promise<Succession[]>;
  rows: number;
  /** Those who ask while it is being found, none once it is: it is wanted as long as one of them wants it. */
  askers: (() => boolean)[];
}

/** Alignments of pairs of drafts, found or being found: drafts do not change, so neither do these. Asked for last, at the end. */
const known = new Map<string, Kept>();
let rows = 0;

/** How blocks of two drafts that do not follow each other correspond: found once, for all who ask, and charged to the first. TOO_MANY_OPERATIONS, UNAVAILABLE. */
export function alignmentOf(
  context: Context,
  older: DraftRow,
  newer: DraftRow,
  before: readonly AlignedBlock[],
  after: readonly AlignedBlock[],
): Promise<Succession[]> {
  const isFound = known.get(`${older.id} ${newer.id}`)?.askers.length === 0;
  const find = () => kept(context, older, newer, before, after);
  return isFound || !isAlignedAside(before, after) ? find() : inHand.during(context, find);
}

function kept(
  context: Context,
  older: DraftRow,
  newer: DraftRow,
  before: readonly AlignedBlock[],
  after: readonly AlignedBlock[],
): Promise<Succession[]> {
  const key = `${older.id} ${newer.id}`;
  const isWanted = () => context.isWanted;
  const sought = known.get(key);
  if (sought) {
    if (sought.askers.length > 0) sought.askers.push(isWanted); // none is left once it is found
    known.delete(key);
    known.set(key, sought);
    return sought.found;
  }
  context.meter?.work((before.length + after.length) * unitsPerBlock);
  const askers = [isWanted];
  const anybody = () => {
    const wanted = askers.some((asks) => asks());
    if (!wanted) drop(key, begun); // at once: who asks next begins it anew
    return wanted;
  };
  const waiter = { of: context.actor.personId, isWanted: anybody, by: comparing.ofDrafts };
  const begun: Kept = { found: nothingYet, rows: before.length + after.length, askers };
  known.set(key, begun);
  rows += begun.rows;
  begun.found = alignAside(before, after, waiter);
  begun.found.then(
    () => askers.splice(0),
    () => drop(key, begun), // another try may do better
  );
  for (const [oldest, each] of known) {
    if (rows <= rowsMax || oldest === key) break;
    drop(oldest, each);
  }
  return begun.found;
}

const nothingYet: Promise<Succession[]> = Promise.resolve([]);

/** Forgets it, if it is still what is known: another may have taken its place. */
function drop(key: string, kept: Kept): void {
  if (known.get(key) !== kept) return;
  rows -= kept.rows;
  known.delete(key);
}
