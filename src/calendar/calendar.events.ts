import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { ToAppend } from '../events/new-event.ts';

export interface CalendarChangedPayload {
  version: number;
  reason: string;
  /** How many days are other than before, and how many due dates moved. */
  days: number;
  duesMoved: number;
}

export interface RegulationChangedPayload {
  regulationId: string;
  name: string;
  effectiveFrom: string;
  effectiveTo: string | null;
}

/** There is a new version of the calendar: the office is told. Whose due dates moved is told of each by the stream of its proposal. */
export function calendarChanged(actor: Actor, calendarId: string, payload: CalendarChangedPayload): ToAppend {
  return toOffice(actor, 'CalendarChanged', 'Calendar', calendarId, payload);
}

/** A regulation was enacted, or its end was set: the office is told. */
export function regulationChanged(
  actor: Actor,
  { id: regulationId, name, effectiveFrom, effectiveTo }: { id: string } & Omit<RegulationChangedPayload, 'regulationId'>,
): ToAppend {
  const payload: RegulationChangedPayload = { regulationId, name, effectiveFrom, effectiveTo };
  return toOffice(actor, 'RegulationChanged', 'Regulation', regulationId, payload);
}

/** Into the inbox of the office, for which alone anybody does it. */
function toOffice(actor: Actor, kind: string, objectType: string, objectId: string, payload: object): ToAppend {
  const shown = shownTo(Audience.BODY, actor);
  return {
    stream: inboxStream(actor.bodyId),
    event: { kind, shown, draftId: null, objectType, objectId, payload: { ...payload } },
  };
}
