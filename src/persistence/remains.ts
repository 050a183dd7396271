import { createHash } from 'node:crypto';
import { canonicalJson } from './log-chain.ts';

/** What stands for a text that was erased. */
export const erasedText = '—';

/** Fields that nobody writes: ids, instants, and words of closed lists. Everything else may be what somebody wrote. */
const structuralKey = /(^id|Ids?|At|[dD]ue|[dD]ay|[sS]tatus|[sS]tate|[aA]udience|[kK]inds?|[mM]ode|role|stance|position)$/;
/** And what stands in them looks like this. */
const structural = [
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  /^\d{4}-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?$/,
  /^[A-Z][A-Z_]*$/,
];

/**
 * What remains of what an event said, as canonical JSON, once its text is erased: who did it, ids, numbers, instants and
 * words of closed lists. Of everything else only that there was something.
 */
export function remainsOf(body: string): string {
  const { actor, ...said } = JSON.parse(body) as Record<string, unknown>;
  return canonicalJson({ actor, ...(without(said, '') as object) });
}

function without(value: unknown, key: string): unknown {
  if (typeof value === 'string')
    return structuralKey.test(key) && structural.some((form) => form.test(value)) ? value : erasedText;
  if (Array.isArray(value)) return value.map((item) => without(item, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, without(field, key)]));
}

/** By what the event of an erasure tells what it left: it is in the chain, and so what remains cannot be changed either. */
export const remainsHash = (remains: string): string => createHash('sha256').update(remains, 'utf8').digest('hex');

/** What is wrong with an event whose text is gone; nothing when one of these events says that it was erased, and what was left. */
export function wrongRemains(eventId: string, remains: string | null, erasedBy: readonly string[] | null): string | undefined {
  const decision = erasedBy?.map(readDecision).find((said) => said?.erasedEventId === eventId);
  if (!decision) return 'says nothing any more, and no event says by which decision it was erased';
  if (remains !== null && remainsHash(remains) === decision.remainsHash) return undefined;
  return 'was erased, and what remains of it is not what the decision left';
}

/** One that was tampered with may be anything. */
function readDecision(body: string): { erasedEventId?: unknown; remainsHash?: unknown } | undefined {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
