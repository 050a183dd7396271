import type { Credential } from '../access/credential.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import type { Locale } from '../locale.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { calendarAddressEvent } from './calendar-address.events.ts';

/** How many addresses a person may have at once for one body: one for each device, and some. */
const addressesMax = 20;

/**
 * Makes an address for the actor, of whose secret the hash is kept. One that is made with an API token ends with it: revoking
 * that would be in vain if whoever had it goes on reading. Problem: TOO_MANY.
 */
export async function createCalendarAddress(
  useCase: UseCase,
  hash: Buffer,
  locale: Locale,
  credential: Credential,
): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const { tokenId, expiresAt } = credential;
  const live = await sql(
    tx,
    `select from calendar_address where person_id = $1 and body_id = $2 and revoked_at is null
       and coalesce(expires_at, 'infinity') > $3 and (made_with_token_id is null or api_token_revoked_at(made_with_token_id) is null)`,
    [actor.personId, actor.bodyId, clock.now()],
  );
  if (live.length >= addressesMax)
    throw new Problem('TOO_MANY', { actual: live.length + 1, unit: 'addresses', limit: addressesMax });
  const id = newId();
  await sql(
    tx,
    `insert into calendar_address (id, person_id, body_id, secret_hash, locale, created_at, made_with_token_id, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, actor.personId, actor.bodyId, hash, locale, clock.now(), tokenId, tokenId === null ? null : expiresAt],
  );
  const [event] = await append(useCase, [calendarAddressEvent('CalendarAddressCreated', actor, id)]);
  return { objectId: id, event: event! };
}
