import type { Succession, SuccessionKind } from './matching.rules.ts';

/** One passage of a comparison: which blocks (by index) became which. */
export interface Change {
  kind: SuccessionKind | 'INSERTED' | 'DELETED';
  from: number[];
  to: number[];
  confidence: number;
}

/** How much a kind says: of a passage with several rows, the strongest is its kind. */
const strength: SuccessionKind[] = ['UNCHANGED', 'EDITED', 'MOVED', 'JOINED', 'SPLIT'];

/**
 * The comparison of two drafts, each block in exactly one passage, in the order of the newer draft; what was deleted
 * stands where it stood, after what came before it.
 */
export function changesOf(beforeLength: number, afterLength: number, rows: readonly Succession[]): Change[] {
  const byFrom = Map.groupBy(rows, (row) => row.from);
  const byTo = Map.groupBy(rows, (row) => row.to);
  const done = new Set<number>();
  const changes: Change[] = [];
  let next = 0; // of the older draft: everything before it has been told
  const tellDeleted = (until: number) => {
    for (; next < until; next++) if (!byFrom.has(next)) changes.push({ kind: 'DELETED', from: [next], to: [], confidence: 1 });
  };
  for (let to = 0; to < afterLength; to++) {
    if (done.has(to)) continue;
    const passage = passageAt(to, byFrom, byTo);
    for (const block of passage.to) done.add(block);
    const first = passage.from[0];
    if (first !== undefined && passage.kind !== 'MOVED' && first >= next) tellDeleted(first);
    changes.push(passage);
  }
  tellDeleted(beforeLength);
  return changes;
}

function passageAt(start: number, byFrom: Map<number, Succession[]>, byTo: Map<number, Succession[]>): Change {
  const [from, to] = [new Set<number>(), new Set([start])];
  const rows = new Set<Succession>();
  const waiting = [...(byTo.get(start) ?? [])];
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    if (rows.has(row)) continue;
    rows.add(row);
    if (!from.has(row.from)) waiting.push(...byFrom.get(row.from)!);
    if (!to.has(row.to)) waiting.push(...byTo.get(row.to)!);
    from.add(row.from);
    to.add(row.to);
  }
  if (rows.size === 0) return { kind: 'INSERTED', from: [], to: [start], confidence: 1 };
  const inOrder = (blocks: Set<number>) => [...blocks].sort((a, b) => a - b);
  return {
    kind: strength.findLast((kind) => [...rows].some((row) => row.kind === kind))!,
    from: inOrder(from),
    to: inOrder(to),
    confidence: Math.min(...[...rows].map((row) => row.confidence)),
  };
}
