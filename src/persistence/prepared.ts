import type { QueryConfig } from 'pg';

// Statements are prepared under a name, on each connection that meets them: PostgreSQL reads and plans them once.

/** How many statements get a name. There are fewer in the sources; texts made at run time must not fill the database's memory. */
const namedMax = 1_000;
const names = new Map<string, string>();

/** A statement with bound values as the driver prepares it: by its text, the same name on every connection. */
export function preparedAs(text: string, values: readonly unknown[]): QueryConfig {
  if (values.length === 0) return { text };
  let name = names.get(text);
  if (name === undefined && names.size < namedMax) {
    name = `s${names.size}`;
    names.set(text, name);
  }
  return { ...(name !== undefined && { name }), text, values: [...values] };
}

/** Whether an error says that a statement was prepared before a table changed: its connection is of no use for it any more. */
export const isStale = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('cached plan must not change');
