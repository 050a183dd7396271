import type { Statement } from './batch.ts';

// Statements are prepared under a name, on each connection that meets them: PostgreSQL reads and plans them once.

/** How many statements get a name. There are fewer in the sources; texts made at run time must not fill the database's memory. */
const namedMax = 1_000;
const names = new Map<string, string>();

/** A statement with bound values, to be prepared by its text: under the same name on every connection. Without values it is said once. */
export function preparedAs(text: string, values: readonly unknown[]): Statement {
  return values.length === 0 ? { text, values } : { ...prepared(text), values };
}

/** The same of a text that comes again and again without values, as what begins and ends a transaction. */
export function prepared(text: string): Statement {
  const name = names.get(text);
  if (name !== undefined) return { text, values: [], name };
  if (names.size >= namedMax) return { text, values: [] };
  names.set(text, `s${names.size}`);
  return prepared(text);
}

/** Whether an error says that a statement was prepared before a table changed: its connection is of no use for it any more. */
export const isStale = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('cached plan must not change');
