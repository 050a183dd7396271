import { randomBytes } from 'node:crypto';
import { sqlOne, type Tx } from '../persistence/database.ts';
import { commitmentOf, type EventHeader, headerAround, headerColumns, saltBytes } from '../persistence/log-chain.ts';

/** An event as its columns, its number still open, and what it says. */
export interface MadeEvent {
  header: EventHeader;
  body: string;
}

/** The columns of an event that are given, in the order of their values. */
const given = headerColumns.filter((column) => column !== 'seq');
const value = Object.fromEntries(given.map((column, n) => [column, `$${n + 1}`])) as Record<(typeof given)[number], string>;
const [commitment, salt, body, opens, closes] = [1, 2, 3, 4, 5].map((n) => `$${given.length + n}`);
const noHash = `'\\x${'00'.repeat(32)}'::bytea`;

/** The hash of log-chain.ts, after another with a number, as an expression. */
const hashSql = (before: string, seq: string): string =>
  `sha256(${before} || convert_to(${opens}::text || ${seq} || ${closes}::text, 'UTF8') || ${commitment}::bytea)`;

const appendSql = `with numbered as (
    insert into stream as its (kind, id, head, head_event_id, head_hash)
    values (${value.stream_kind}, ${value.stream_id}, 1, ${value.event_id}, ${hashSql(noHash, `'1'`)})
    on conflict (kind, id) do update set head = its.head + 1, head_event_id = excluded.head_event_id,
      head_hash = ${hashSql(`coalesce(its.head_hash, ${noHash})`, '(its.head + 1)::text')}
    returning head, head_hash
  ), added as (
    insert into event (seq, hash, commitment, ${given.join(', ')})
    select head, head_hash, ${commitment}, ${given.map((column) => value[column]).join(', ')} from numbered
  ), said as (
    insert into event_body (stream_kind, stream_id, seq, salt, body)
    select ${value.stream_kind}, ${value.stream_id}, head, ${salt}, ${body} from numbered
  )
  select head from numbered`;

/**
 * Appends one event with one statement: PostgreSQL numbers it under the lock of its stream, and chains it to the event
 * before. Gives the number. Nobody holds the lock while a process thinks, and whoever commits next need not wait for it.
 */
export async function appendOne(tx: Tx, made: MadeEvent): Promise<number> {
  const fresh = randomBytes(saltBytes);
  const around = headerAround(made.header);
  const { head } = await sqlOne<{ head: string }>(tx, appendSql, [
    ...given.map((column) => made.header[column]),
    ...[commitmentOf(fresh, made.body), fresh, made.body, around.opens, around.closes],
  ]);
  return Number(head);
}
