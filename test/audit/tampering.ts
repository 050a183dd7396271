import type pg from 'pg';

/** A place in the log. */
export interface Place {
  stream: string;
  seq: number;
}

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

export interface Column {
  name: string;
  type: string;
}

/** Which columns name the place of a row. */
const keys = {
  event: ['stream_kind', 'stream_id', 'seq'],
  event_body: ['stream_kind', 'stream_id', 'seq'],
  stream: ['kind', 'id', 'head'],
} as const;
export const tables = Object.keys(keys) as (keyof typeof keys)[];

const placeOf = (kind: string, id: string, seq: string | number): Place => ({ stream: `${kind}:${id}`, seq: Number(seq) });

/** Every column of a table. */
export async function columnsOf(admin: pg.Client, table: keyof typeof keys): Promise<Column[]> {
  const { rows } = await admin.query<Column>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  return rows;
}

/**
 * Flips one bit of one byte of a column of one row that has a value there, as text of which PostgreSQL keeps no other.
 * Returns where that row stood and where it stands now.
 */
export async function flipOne(
  admin: pg.Client,
  random: Random,
  table: keyof typeof keys,
  { name, type }: Column,
): Promise<Place[]> {
  const rows = await admin.query<{ place: string; bytes: string }>(
    `select ctid::text as place, ${bytesOf(name, type)} as bytes from ${table} where ${name} is not null order by 1`,
  );
  const row = pick(random, rows.rows);
  const bytes = Buffer.from(row.bytes, 'hex');
  bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
  const [kind, id, seq] = keys[table];
  const key = `${kind} as kind, ${id} as id, ${seq} as seq`;
  const before = await admin.query(`select ${key} from ${table} where ctid = $1::tid`, [row.place]);
  const after = await admin.query(
    `update ${table} set ${name} = ${valueFrom(type, '$2')} where ctid = $1::tid returning ${key}`,
    [row.place, bytes.toString('hex')],
  );
  return [...before.rows, ...after.rows].map(({ kind, id, seq }) => placeOf(kind, id, seq));
}

const sends: Record<string, string> = { uuid: 'uuid_send', bigint: 'int8send', text: 'textsend' };

/** What a value is made of, in hexadecimal digits: of an instant its microseconds. */
function bytesOf(column: string, type: string): string {
  if (type === 'bytea') return `encode(${column}, 'hex')`;
  if (type === 'timestamp with time zone') return `encode(int8send((extract(epoch from ${column}) * 1000000)::bigint), 'hex')`;
  return `encode(${sends[type]!}(${column}), 'hex')`;
}

/** The value of such bytes. */
function valueFrom(type: string, hex: string): string {
  if (type === 'bytea') return `decode(${hex}, 'hex')`;
  if (type === 'uuid') return `${hex}::uuid`;
  if (type === 'bigint') return `('x' || ${hex})::bit(64)::bigint`;
  if (type === 'text') return `convert_from(decode(${hex}, 'hex'), 'UTF8')`;
  return `'epoch'::timestamptz + ('x' || ${hex})::bit(64)::bigint * interval '1 microsecond'`;
}

interface Row {
  kind: string;
  id: string;
  seq: number;
  head: number;
}

async function rowsOf(admin: pg.Client): Promise<Row[]> {
  const { rows } = await admin.query<Row>(
    `select stream_kind as kind, stream_id as id, seq::int, head::int
     from event join stream on stream.kind = stream_kind and stream.id = stream_id order by 1, 2, 3`,
  );
  return rows;
}

const both = ['event', 'event_body'] as const;
const at = 'stream_kind = $1 and stream_id = $2';

/** Deletes an event, with what it says or without it, or only that. */
export async function deleteOne(admin: pg.Client, random: Random): Promise<Place[]> {
  const { kind, id, seq } = pick(random, await rowsOf(admin));
  for (const table of pick(random, [both, ['event'], ['event_body']] as const))
    await admin.query(`delete from ${table} where ${at} and seq = $3`, [kind, id, seq]);
  return [placeOf(kind, id, seq)];
}

/** Has two events of a stream change places, or only what they say; the first of the two is the one that is wrong. */
export async function swapTwo(admin: pg.Client, random: Random): Promise<Place[] | undefined> {
  const rows = await rowsOf(admin);
  const { kind, id, seq, head } = pick(random, rows);
  const other = 1 + Math.floor(random() * head);
  if (other === seq) return undefined;
  for (const table of pick(random, [both, ['event'], ['event_body']] as const))
    for (const [from, to] of [
      [seq, -1],
      [other, seq],
      [-1, other],
    ])
      await admin.query(`update ${table} set seq = $4 where ${at} and seq = $3`, [kind, id, from, to]);
  return [placeOf(kind, id, Math.min(seq, other))];
}

/** Puts in an event that is a copy of another, at the end or between others, with the head moved as it would have been or not. */
export async function insertOne(admin: pg.Client, random: Random): Promise<Place[]> {
  const { kind, id, head } = pick(random, await rowsOf(admin));
  const place = 1 + Math.floor(random() * (head + 1));
  const source = 1 + Math.floor(random() * head);
  const whole = random() < 0.7;
  for (const table of both) {
    await admin.query(`create temporary table copied on commit drop as select * from ${table} where ${at} and seq = $3`, [
      kind,
      id,
      source,
    ]);
    await admin.query(`update copied set seq = $1`, [place]);
    await admin.query(`update ${table} set seq = -seq where ${at} and seq >= $3`, [kind, id, place]);
    await admin.query(`update ${table} set seq = 1 - seq where ${at} and seq < 0`, [kind, id]);
    if (table === 'event') await admin.query(`update copied set event_id = gen_random_uuid()`);
    await admin.query(`insert into ${table} select * from copied`);
    await admin.query('drop table copied');
  }
  if (whole)
    await admin.query(
      `update stream set head = head + 1, head_event_id = last.event_id, head_hash = last.hash
       from event last where stream.kind = $1 and stream.id = $2 and ${at} and last.seq = head + 1`,
      [kind, id],
    );
  return [placeOf(kind, id, place)];
}
