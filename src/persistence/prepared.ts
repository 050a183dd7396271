import type { Statement } from './batch.ts';

// Statements are prepared under a name, on each connection that meets them: PostgreSQL reads and plans them once.

/**
 * Texts that get names, and how many: those that stand in the sources, of which there are fewer; and those of pages, which are
 * put together from what is asked for. Who asks for pages of every kind takes no name from the others, and what is made at run
 * time does not fill the database's memory: beyond, a text has none.
 */
const pools = {
  source: { prefix: 's', most: 1_000, names: new Map<string, string>() },
  page: { prefix: 'p', most: 400, names: new Map<string, string>() },
};
export type Pool = keyof typeof pools;

/** A statement with bound values, to be prepared by its text: under the same name on every connection. Without values it is said once. */
export function preparedAs(text: string, values: readonly unknown[], pool: Pool = 'source'): Statement {
  return values.length === 0 ? { text, values } : { ...prepared(text, pool), values };
}

/** The same of a text that comes again and again without values, as what begins and ends a transaction. */
export function prepared(text: string, pool: Pool = 'source'): Statement {
  const { prefix, most, names } = pools[pool];
  const name = names.get(text);
  if (name !== undefined) return { text, values: [], name };
  if (names.size >= most) return { text, values: [] };
  names.set(text, `${prefix}${names.size}`);
  return prepared(text, pool);
}

/** Whether an error says that a statement was prepared before a table changed: its connection is of no use for it any more. */
export const isStale = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('cached plan must not change');
