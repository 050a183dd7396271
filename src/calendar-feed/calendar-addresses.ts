import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { Locale } from '../locale.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate, asDateOrNull } from '../text.ts';

export interface CalendarAddressRow {
  id: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date | null;
  /** Known to who makes it, and to nobody after. */
  path: string | null;
}

const secretBytes = 32;
const secretPattern = /^[\w-]{43}$/;
const lastUsedExactToMs = 3_600_000;

/** What stands in an address, and what is kept of it. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(secretBytes).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** An address is its owner's, acting for its body, and nobody else's. */
const select = `select id, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt",
    least(revoked_at, api_token_revoked_at(made_with_token_id)) as "revokedAt" from calendar_address
  where person_id = actor_person() and body_id = actor_body()`;

const toRow = (raw: Record<string, unknown>): CalendarAddressRow => ({
  id: raw['id'] as string,
  createdAt: asDate(raw['createdAt']),
  lastUsedAt: asDateOrNull(raw['lastUsedAt']),
  revokedAt: asDateOrNull(raw['revokedAt']),
  expiresAt: asDateOrNull(raw['expiresAt']),
  path: null,
});

/** An address of the viewer's own, batched; nothing when there is none. */
export function calendarAddressById(context: Context, id: string): Promise<CalendarAddressRow | undefined> {
  return context.loaders.load('calendar address', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The viewer's addresses for the body acted for, oldest first; those that were taken back too. */
export async function calendarAddresses(context: Context): Promise<CalendarAddressRow[]> {
  const rows = await sql<Record<string, unknown>>(await context.read(), `${select} order by created_at, id`);
  return rows.map(toRow);
}

/** An address of the actor's own, locked for a change. NOT_FOUND. */
export async function findCalendarAddress(tx: Tx, id: string, path: string[]): Promise<CalendarAddressRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `${select} and id = $1 for no key update`, [id]);
  return toRow(found(raw, path));
}

/** Whose address it is that has this secret at an instant; nothing when there is none, or none any more. */
export async function addressWith(
  tx: Tx,
  secret: string,
  at: Date,
): Promise<{ id: string; login: string; bodyId: string; locale: Locale } | undefined> {
  if (!secretPattern.test(secret)) return undefined;
  const [address] = await sql<{ id: string; login: string; bodyId: string; locale: Locale }>(
    tx,
    `select id, login, body_id as "bodyId", locale from calendar_address_at($1, $2)`,
    [hashOf(secret), at],
  );
  return address;
}

/** It was read, at about this instant. */
export async function noteUse(tx: Tx, id: string, now: Date): Promise<void> {
  await sql(tx, `update calendar_address set last_used_at = $2 where id = $1 and coalesce(last_used_at, '-infinity') < $3`, [
    id,
    now,
    new Date(now.getTime() - lastUsedExactToMs),
  ]);
}
