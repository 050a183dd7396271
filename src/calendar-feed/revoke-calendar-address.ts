import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { calendarAddressEvent } from './calendar-address.events.ts';
import { findCalendarAddress } from './calendar-addresses.ts';

/** Takes an address back: from now on nothing is found there. Problems: NOT_FOUND, NOTHING_TO_CHANGE. */
export async function revokeCalendarAddress(useCase: UseCase, addressId: string): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const address = await findCalendarAddress(tx, addressId, ['addressId']);
  if (address.revokedAt) throw new Problem('NOTHING_TO_CHANGE');
  await sql(tx, `update calendar_address set revoked_at = $2 where id = $1`, [address.id, clock.now()]);
  const [event] = await append(useCase, [calendarAddressEvent('CalendarAddressRevoked', actor, address.id)]);
  return { objectId: address.id, event: event! };
}
