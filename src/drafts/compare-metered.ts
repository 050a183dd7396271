import type { Context } from '../graphql/context.ts';
import { diffAside } from './compare-aside.ts';
import { changedWordsMax, type DiffPart, wordsOf } from './diff.rules.ts';

/** So much is done for one unit of cost: comparing takes time that grows with the words deleted, and with those inserted. */
const changesPerUnit = 60;

/** Two texts compared word by word, counted as what it took. */
export async function diffMetered({ meter }: Context, before: string, after: string): Promise<DiffPart[]> {
  const parts = await diffAside(before, after, () => meter?.assertWithin());
  if (!meter) return parts;
  const changed = { EQUAL: 0, DELETED: 0, INSERTED: 0 };
  for (const { kind, text } of parts) if (kind !== 'EQUAL') changed[kind] += wordsOf(text).length;
  const most = changedWordsMax / 2; // of more it was given up
  meter.work((Math.min(changed.DELETED, most) * Math.min(changed.INSERTED, most)) / changesPerUnit);
  return parts;
}
