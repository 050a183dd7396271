import { createHash } from 'node:crypto';
import pg from 'pg';

// Most of what PostgreSQL does in the tests is planning: the row policies of every table go into each plan anew, for a
// handful of rows. So here each statement with parameters is prepared under a name, and planned once for a connection,
// where `plan_cache_mode` says so (global-setup.ts). What it answers is the same; the plan is not looked at by any test.

type Query = (this: pg.Client, text: unknown, values?: unknown, ...more: unknown[]) => unknown;

/** Makes every client of this process prepare what it asks. Once is enough, more does no harm. */
export function planOnce(): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  if (prototype.query.name === prepared.name) return;
  const plain = prototype.query;
  prototype.query = prepared;
  function prepared(this: pg.Client, text: unknown, values?: unknown, ...more: unknown[]): unknown {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return plain.call(this, text, values, ...more);
    const name = createHash('md5').update(text).digest('hex');
    return plain.call(this, { name, text, values }, ...more);
  }
}
