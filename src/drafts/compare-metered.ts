import type { Context } from '../graphql/context.ts';
import { diffAside, isDiffedAside } from './compare-aside.ts';
import { changedWordsMax, type DiffPart, wordsOf } from './diff.rules.ts';
import { WaitingInHand } from './waiting-in-hand.ts';

/** So much is done for one unit of cost: comparing takes time that grows with the words deleted, and with those inserted. */
const changesPerUnit = 60;

const inHand = new WaitingInHand(4);

/** Two texts compared word by word, counted as what it took. TOO_MANY_OPERATIONS, UNAVAILABLE. */
export async function diffMetered(context: Context, before: string, after: string): Promise<DiffPart[]> {
  const { meter } = context;
  const compare = () => diffAside(before, after, { of: context.actor.personId, isWanted: () => context.isWanted });
  const parts = await (isDiffedAside(before, after) ? inHand.during(context, compare) : compare());
  if (!meter) return parts;
  const changed = { EQUAL: 0, DELETED: 0, INSERTED: 0 };
  for (const { kind, text } of parts) if (kind !== 'EQUAL') changed[kind] += wordsOf(text).length;
  const most = changedWordsMax / 2; // of more it was given up
  meter.work((Math.min(changed.DELETED, most) * Math.min(changed.INSERTED, most)) / changesPerUnit);
  return parts;
}
