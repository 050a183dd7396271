import { createHash } from 'node:crypto';

// How the events of a stream are chained:
//
//   commitment = SHA-256(salt ‖ body)                      body: the canonical JSON of what it says (event_body)
//   hash       = SHA-256(hash before ‖ header ‖ commitment)  before the first: 32 zero bytes
//   header     = the canonical JSON of the list of its columns, in the order of `headerColumns`
//
// The header and the commitment say nothing of the text: salt and body may be erased, and the chain still fits.

/** Of no event: what the first of a stream follows. */
export const noHash: Buffer = Buffer.alloc(32);

export const saltBytes = 16;

/** The columns of an event that its hash covers beside the commitment, in this order for ever. */
export const headerColumns = [
  'stream_kind',
  'stream_id',
  'seq',
  'event_id',
  'kind',
  'at',
  'actor_person_id',
  'actor_body_id',
  'on_behalf_of_body_id',
  'audience',
  'owner_person_id',
  'owner_body_id',
  'round_id',
  'trace_of_body_id',
  'draft_id',
  'object_type',
  'object_id',
] as const;

/** An event without what it says. `at` as `instantOf` writes it, `seq` as a number. */
export type EventHeader = Record<(typeof headerColumns)[number], string | number | null>;

/** An instant as a header has it: UTC to the microsecond, which is what PostgreSQL keeps. */
export const instantOf = (at: Date): string => at.toISOString().replace('Z', '000Z');

/** The same of a column, as an expression for statements. */
export const instantSql = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * The one text of a value, whatever the order of its fields (RFC 8785, the JSON Canonicalization Scheme): keys in the order
 * of their UTF-16 code units, no space, numbers and strings as ECMAScript writes them. What JSON leaves out is left out.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON());
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** What stands in the chain for what an event says, and tells nothing of it to who does not have the salt. */
export function commitmentOf(salt: Buffer, body: string): Buffer {
  return createHash('sha256').update(salt).update(body, 'utf8').digest();
}

/** The text of a header before its number and after it: for PostgreSQL, that gives the number, to hash it there. */
export function headerAround(header: EventHeader): { opens: string; closes: string } {
  const at = headerColumns.indexOf('seq');
  const textOf = (columns: readonly (keyof EventHeader)[]) =>
    columns.map((column) => JSON.stringify(header[column] ?? null)).join(',');
  return { opens: `[${textOf(headerColumns.slice(0, at))},`, closes: `,${textOf(headerColumns.slice(at + 1))}]` };
}

/** The hash of an event that follows one with the hash `before`. */
export function hashAfter(before: Buffer, header: EventHeader, commitment: Buffer): Buffer {
  return createHash('sha256')
    .update(before)
    .update(JSON.stringify(headerColumns.map((column) => header[column] ?? null)), 'utf8')
    .update(commitment)
    .digest();
}
