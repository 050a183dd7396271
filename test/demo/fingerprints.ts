import type { Database } from '../../src/persistence/database.ts';
import { asAdmin } from '../harness/database.ts';

/** What every database has of its own: its epoch and keys, and what is written while people use it. */
const ownTables = ['installation', 'idempotency', 'mikro_orm_migrations'];

/** Where event ids differ, so does what names them or is hashed with them. */
const hashed = ['head_event_id', 'head_hash', 'commitment', 'hash', 'salt'];

/** A hash of the rows of each table that has some, whatever their order, but for columns that are not meant to be alike. */
export function fingerprints(database: Database, withoutColumns: string[] = []): Promise<Record<string, string>> {
  return asAdmin(database.name, async (admin) => {
    const { rows: tables } = await admin.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1) order by 1`,
      [ownTables],
    );
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await admin.query<{ hash: string | null }>(
        `select md5(string_agg(text, e'\\n' order by text)) as hash
         from (select (to_jsonb(t) - $1::text[])::text as text from ${admin.escapeIdentifier(name)} t) rows`,
        [[...withoutColumns, ...(withoutColumns.includes('event_id') ? hashed : [])]],
      );
      if (rows[0]!.hash) found[name] = rows[0]!.hash;
    }
    return found;
  });
}

/** Every way in which the log of a database is not one that could have come about: gaps, times that run back, wrong heads. */
export function logFaults(database: Database): Promise<string[]> {
  return asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query<{ fault: string }>(`
      select format('%s %s: event %s follows %s', stream_kind, stream_id, seq, before) as fault from (
        select *, lag(seq, 1, 0::bigint) over by_seq as before, lag(at) over by_seq as earlier from event
        window by_seq as (partition by stream_kind, stream_id order by seq)) placed
      where seq <> before + 1 or at < earlier
      union all
      select format('%s %s: head %s', kind, id, head) from stream
        left join lateral (select seq, event_id from event where stream_kind = stream.kind and stream_id = stream.id
          order by seq desc limit 1) last on true
      where head is distinct from last.seq or head_event_id is distinct from last.event_id
      union all
      select format('%s %s has no head', stream_kind, stream_id) from event
        where not exists (select from stream where kind = stream_kind and id = stream_id) limit 20`);
    return rows.map((row) => row.fault);
  });
}
