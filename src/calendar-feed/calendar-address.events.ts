import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { ToAppend } from '../events/new-event.ts';

export interface CalendarAddressEventPayload {
  addressId: string;
}

/** An address was made or taken back: its owner is told, who may not have done it, and nobody else. */
export function calendarAddressEvent(
  kind: 'CalendarAddressCreated' | 'CalendarAddressRevoked',
  actor: Actor,
  addressId: string,
): ToAppend {
  const payload: CalendarAddressEventPayload = { addressId };
  const shown = shownTo(Audience.PRIVATE, actor);
  const event = { kind, shown, draftId: null, objectType: 'CalendarAddress', objectId: addressId, payload: { ...payload } };
  return { stream: inboxStream(actor.bodyId), event };
}
