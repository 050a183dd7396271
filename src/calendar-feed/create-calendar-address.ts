import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import type { Locale } from '../locale.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { calendarAddressEvent } from './calendar-address.events.ts';

/** How many addresses a person may have at once for one body: one for each device, and some. */
const addressesMax = 20;

/** Makes an address for the actor, of whose secret the hash is kept. Problem: TOO_MANY. */
export async function createCalendarAddress(useCase: UseCase, hash: Buffer, locale: Locale): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const live = await sql(tx, `select from calendar_address where person_id = $1 and body_id = $2 and revoked_at is null`, [
    actor.personId,
    actor.bodyId,
  ]);
  if (live.length >= addressesMax)
    throw new Problem('TOO_MANY', { actual: live.length + 1, unit: 'addresses', limit: addressesMax });
  const id = newId();
  await sql(
    tx,
    `insert into calendar_address (id, person_id, body_id, secret_hash, locale, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [id, actor.personId, actor.bodyId, hash, locale, clock.now()],
  );
  const [event] = await append(useCase, [calendarAddressEvent('CalendarAddressCreated', actor, id)]);
  return { objectId: id, event: event! };
}
