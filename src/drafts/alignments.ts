import type { Context } from '../graphql/context.ts';
import { alignAside } from './compare-aside.ts';
import type { DraftRow } from './drafts.ts';
import type { AlignedBlock, Succession } from './matching.rules.ts';

/** What aligning a block costs, where its draft is aligned with one that it does not follow. */
const unitsPerBlock = 2;
/** How many rows of alignments are kept, over all pairs of drafts; one alone may be more. */
const rowsMax = 200_000;

/** Alignments of pairs of drafts, found or being found: drafts do not change, so neither do these. Asked for last, at the end. */
const known = new Map<string, { found: Promise<Succession[]>; rows: number }>();
let rows = 0;

/** How blocks of two drafts that do not follow each other correspond: found once, for all who ask, and charged to the first. */
export function alignmentOf(
  { meter }: Context,
  older: DraftRow,
  newer: DraftRow,
  before: readonly AlignedBlock[],
  after: readonly AlignedBlock[],
): Promise<Succession[]> {
  const key = `${older.id} ${newer.id}`;
  let kept = known.get(key);
  if (kept) {
    known.delete(key);
    known.set(key, kept);
    return kept.found;
  }
  meter?.work((before.length + after.length) * unitsPerBlock);
  kept = { found: alignAside(before, after), rows: before.length + after.length };
  known.set(key, kept);
  rows += kept.rows;
  kept.found.catch(() => drop(key)); // another try may do better
  for (const oldest of known.keys()) {
    if (rows <= rowsMax || oldest === key) break;
    drop(oldest);
  }
  return kept.found;
}

function drop(key: string): void {
  rows -= known.get(key)?.rows ?? 0;
  known.delete(key);
}
