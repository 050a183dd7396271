import { Problem } from '../problems.ts';

export const pageRowsMax = 100;
export const pageRowsDefault = 20;

/** Which page of a list a client asks for, as Relay has it. */
export interface Bounds {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** The same once it is judged. */
export interface PageAsked {
  /** How many rows at most. */
  rows: number;
  /** Whether they are the last of those between the cursors, and not the first. */
  backwards: boolean;
  after: string | null;
  before: string | null;
}

/** Judges what is asked for; null counts as left out. Problems: BAD_INPUT, TOO_MANY. */
export function pageAsked({ first, last, after, before }: Bounds): PageAsked {
  const isGiven = (value: unknown) => value !== null && value !== undefined;
  if (isGiven(first) && isGiven(last)) throw new Problem('BAD_INPUT', { reason: 'first and last at once' }, ['last']);
  const backwards = isGiven(last);
  const rows = (backwards ? last : first) ?? pageRowsDefault;
  assertRows(rows, backwards ? 'last' : 'first');
  return { rows, backwards, after: after ?? null, before: before ?? null };
}

/** How many rows a page may have: BAD_INPUT, TOO_MANY. */
export function assertRows(rows: number, argument: 'first' | 'last' = 'first'): void {
  if (rows < 1) throw new Problem('BAD_INPUT', { reason: `${argument} < 1` }, [argument]);
  if (rows > pageRowsMax) throw new Problem('TOO_MANY', { actual: rows, unit: 'rows', limit: pageRowsMax }, [argument]);
}

/**
 * Of what was read for a page in the direction asked for, one row more than it holds where there are more: the page in the
 * order of the list, and on which sides more is known to be: where it was cut off, and where a cursor bounds it.
 */
export function cutPage<Read>({ rows, backwards, after, before }: PageAsked, read: readonly Read[]) {
  const isCut = read.length > rows;
  const page = read.slice(0, rows);
  return {
    page: backwards ? page.reverse() : page,
    hasNextPage: backwards ? before !== null : isCut || before !== null,
    hasPreviousPage: backwards ? isCut || after !== null : after !== null,
  };
}

/** Whether what was read for a page is the whole list, so that nobody need count it. */
export function isWhole({ rows, after, before }: PageAsked, read: readonly unknown[]): boolean {
  return after === null && before === null && read.length <= rows;
}
