import { type Anchor, anchorAt, unitsOf } from './anchor.rules.ts';
import { diffWords } from './diff.rules.ts';
import { type AlignedBlock, doubtfulConfidence, type Succession, sureConfidence } from './matching.rules.ts';

// Where a quotation of one draft stands in the next. It is PLACED only where its very words stand, in the passage that
// came of its own; whatever needs a decision is proposed (MOVED) or said to be gone (ORPHANED), and waits for a person.

export type PlacementStatus = 'PLACED' | 'MOVED' | 'ORPHANED' | 'DETACHED';

/** Where a quotation stands in the new draft: the block by its index, and the passage. */
export interface Place {
  status: 'PLACED' | 'MOVED' | 'ORPHANED';
  /** Whether a person has to say so. */
  pending: boolean;
  block: number | null;
  anchor: Anchor | null;
}

/** So much of a text, unchanged around a quotation, is taken as saying which one it is. */
const contextUnitsMax = 32;
/** With less text that has stayed the same, quotation included, nothing is placed. */
const sameUnitsMin = 12;
/** A quotation this long is known by its words alone within its passage, and proposed by them elsewhere. */
const tellingUnitsMin = 40;
/** How many quotations are looked for in the whole draft: each costs a pass over it. */
const searchesMax = 1_000;

const orphaned: Place = { status: 'ORPHANED', pending: true, block: null, anchor: null };

/** The blocks that a block became, with all that they came from: one, or several where it was split or joined. */
interface Group {
  /** The least sure of its rows. */
  confidence: number;
  before: Joined;
  after: Joined;
  /** What both have in common, as stretches in code units. */
  same: () => { before: number; after: number; length: number }[];
}

/** Texts of blocks, joined by line feeds, with the place of each. */
interface Joined {
  text: string;
  blocks: { index: number; at: number }[];
}

/** Places the quotations of one draft on a newer one. */
export class Placer {
  readonly #before: readonly AlignedBlock[];
  readonly #after: readonly AlignedBlock[];
  readonly #groups = new Map<number, Group>();
  readonly #rowsFrom: Map<number, Succession[]>;
  readonly #rowsTo: Map<number, Succession[]>;
  #whole: { before: string; after: string } | undefined;
  #searches = 0;

  constructor(before: readonly AlignedBlock[], after: readonly AlignedBlock[], rows: readonly Succession[]) {
    this.#before = before;
    this.#after = after;
    this.#rowsFrom = Map.groupBy(rows, (row) => row.from);
    this.#rowsTo = Map.groupBy(rows, (row) => row.to);
  }

  /** The place of what stands at an anchor in a block of the older draft. */
  place(block: number, anchor: Pick<Anchor, 'exact' | 'start'>): Place {
    const { exact } = anchor;
    const at = unitsOf(this.#before[block]!.text, anchor.start) ?? 0;
    const group = this.#rowsFrom.has(block) ? this.#groupOf(block) : undefined;
    if (!group) return this.#elsewhere(exact) ?? orphaned;
    const own = group.before.blocks.find(({ index }) => index === block)!.at + at;
    const [only] = group.after.blocks;
    if (group.before.text === group.after.text && group.after.blocks.length === 1)
      return this.#at(only!.index, own, exact.length, group.confidence >= sureConfidence ? 'PLACED' : 'MOVED');
    const known = group.confidence > doubtfulConfidence ? this.#inGroup(group, own, exact) : undefined;
    return known ?? this.#elsewhere(exact) ?? this.#proposed(group, own, exact.length);
  }

  /** The quotation where the words around it have stayed the same, or where it stands once in what its block became. */
  #inGroup(group: Group, at: number, exact: string): Place | undefined {
    const { before, after } = group;
    const run = group.same().find((same) => same.before <= at && at + exact.length <= same.before + same.length);
    if (run) {
      const start = Math.max(run.before, at - contextUnitsMax);
      const end = Math.min(run.before + run.length, at + exact.length + contextUnitsMax);
      const known = before.text.slice(start, end);
      if (known.trim().length >= sameUnitsMin && isOnce(before.text, known) && isOnce(after.text, known))
        return this.#atJoined(after, run.after + at - run.before, exact.length);
    }
    if (exact.length < tellingUnitsMin || !isOnce(before.text, exact) || !isOnce(after.text, exact)) return undefined;
    return this.#atJoined(after, after.text.indexOf(exact), exact.length);
  }

  /** The same words in another block, where they tell enough and stand once in each draft: proposed, for another passage may say the same. */
  #elsewhere(exact: string): Place | undefined {
    if (exact.length < tellingUnitsMin || this.#searches >= searchesMax) return undefined;
    this.#searches += 1;
    this.#whole ??= { before: joined(this.#before).text, after: joined(this.#after).text };
    if (!isOnce(this.#whole.before, exact) || !isOnce(this.#whole.after, exact)) return undefined;
    const to = this.#after.findIndex(({ text }) => text.includes(exact));
    if (to === -1) return undefined; // it stands across two blocks
    return this.#at(to, this.#after[to]!.text.indexOf(exact), exact.length, 'MOVED');
  }

  /** What stands now between the words before and after the quotation that have stayed the same; gone when nothing does. */
  #proposed(group: Group, at: number, length: number): Place {
    const same = group.same();
    const before = same.findLast((run) => run.before < at + length && run.before <= at);
    const after = same.find((run) => run.before + run.length >= at + length && run.before + run.length > at);
    const from = before ? before.after + Math.min(before.length, at - before.before) : 0;
    const until = after ? after.after + Math.max(0, at + length - after.before) : group.after.text.length;
    const stretch = group.after.text.slice(from, Math.max(from, until));
    const start = from + (stretch.length - stretch.trimStart().length);
    const inBlock = group.after.blocks.findLast((place) => place.at <= start)!;
    const blockEnd = inBlock.at + this.#after[inBlock.index]!.text.length;
    const end = Math.min(from + stretch.trimEnd().length, blockEnd);
    if (!/[\p{L}\p{N}]/u.test(group.after.text.slice(start, Math.max(start, end)))) return orphaned;
    return this.#at(inBlock.index, start - inBlock.at, end - start, 'MOVED');
  }

  #atJoined(after: Joined, at: number, length: number): Place | undefined {
    const place = after.blocks.findLast((candidate) => candidate.at <= at)!;
    if (at + length > place.at + this.#after[place.index]!.text.length) return undefined; // it stands across two blocks
    return this.#at(place.index, at - place.at, length, 'PLACED');
  }

  #at(block: number, at: number, length: number, status: 'PLACED' | 'MOVED'): Place {
    return { status, pending: status === 'MOVED', block, anchor: anchorAt(this.#after[block]!.text, at, length) };
  }

  #groupOf(block: number): Group {
    const known = this.#groups.get(block);
    if (known) return known;
    const [from, to] = [new Set([block]), new Set<number>()];
    let confidence = 1;
    for (let grown = true; grown; ) {
      grown = false;
      const rows = [
        ...[...from].flatMap((f) => this.#rowsFrom.get(f) ?? []),
        ...[...to].flatMap((t) => this.#rowsTo.get(t) ?? []),
      ];
      for (const row of rows) {
        if (!from.has(row.from) || !to.has(row.to)) grown = true;
        from.add(row.from);
        to.add(row.to);
        confidence = Math.min(confidence, row.confidence);
      }
    }
    const inReadingOrder = (blocks: readonly AlignedBlock[], of: Set<number>) =>
      joined(
        blocks,
        [...of].sort((a, b) => a - b),
      );
    const before = inReadingOrder(this.#before, from);
    const after = inReadingOrder(this.#after, to);
    let same: ReturnType<Group['same']> | undefined;
    const group: Group = { confidence, before, after, same: () => (same ??= sameOf(before.text, after.text)) };
    for (const member of from) this.#groups.set(member, group);
    return group;
  }
}

function joined(blocks: readonly AlignedBlock[], indices: Iterable<number> = blocks.keys()): Joined {
  const places: Joined['blocks'] = [];
  const texts: string[] = [];
  let at = 0;
  for (const index of indices) {
    places.push({ index, at });
    texts.push(blocks[index]!.text);
    at += blocks[index]!.text.length + 1;
  }
  return { text: texts.join('\n'), blocks: places };
}

function sameOf(before: string, after: string): { before: number; after: number; length: number }[] {
  const same: ReturnType<typeof sameOf> = [];
  let [i, j] = [0, 0];
  for (const { kind, text } of diffWords(before, after)) {
    if (kind === 'EQUAL') same.push({ before: i, after: j, length: text.length });
    if (kind !== 'INSERTED') i += text.length;
    if (kind !== 'DELETED') j += text.length;
  }
  return same;
}

function isOnce(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return at >= 0 && text.indexOf(part, at + 1) === -1;
}
