import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import type { ChecklistItem } from './submission.type.ts';

const itemsMax = 50;
const itemCodePointsMax = 500;
const noteCodePointsMax = 2_000;

/** A checklist as it is kept: each document once, and of what is left out, why. TOO_MANY, EMPTY_TEXT, TOO_LONG, BAD_INPUT. */
export function readChecklist(items: { item: string; isEnclosed: boolean; note?: string | null }[]): ChecklistItem[] {
  const path = ['checklist'];
  if (items.length > itemsMax) throw new Problem('TOO_MANY', { actual: items.length, unit: 'rows', limit: itemsMax }, path);
  const named = new Set<string>();
  return items.map(({ item, isEnclosed, note }, n) => {
    const at = [...path, String(n)];
    const name = requireText(item, itemCodePointsMax, [...at, 'item']);
    if (named.has(name)) throw new Problem('BAD_INPUT', { reason: 'each document once' }, [...at, 'item']);
    named.add(name);
    const isSaid = !isEnclosed || (note ?? null) !== null;
    return { item: name, isEnclosed, note: isSaid ? requireText(note ?? '', noteCodePointsMax, [...at, 'note']) : null };
  });
}
