import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { ToAppend } from '../events/new-event.ts';
import type { MeetingRow } from './meetings.ts';

/** Days are ISO dates. */
export interface MeetingCreatedPayload {
  meetingId: string;
  bodyId: string;
  day: string;
  title: string | null;
}

export interface MeetingMovedPayload {
  meetingId: string;
  bodyId: string;
  fromDay: string;
  toDay: string;
  reason: string;
}

export interface MeetingCancelledPayload {
  meetingId: string;
  bodyId: string;
  day: string;
  reason: string;
}

/** A deciding body is to meet. */
export function meetingCreated(actor: Actor, meeting: MeetingRow): ToAppend[] {
  const { id: meetingId, bodyId, day, title } = meeting;
  const payload: MeetingCreatedPayload = { meetingId, bodyId, day, title };
  return toBoth('MeetingCreated', actor, meeting, payload);
}

/** It meets on another day. What follows for a proposal is told in the stream of that. */
export function meetingMoved(actor: Actor, meeting: MeetingRow, fromDay: string, reason: string): ToAppend[] {
  const { id: meetingId, bodyId, day: toDay } = meeting;
  const payload: MeetingMovedPayload = { meetingId, bodyId, fromDay, toDay, reason };
  return toBoth('MeetingMoved', actor, meeting, payload);
}

/** It does not meet after all. */
export function meetingCancelled(actor: Actor, meeting: MeetingRow, reason: string): ToAppend[] {
  const { id: meetingId, bodyId, day } = meeting;
  const payload: MeetingCancelledPayload = { meetingId, bodyId, day, reason };
  return toBoth('MeetingCancelled', actor, meeting, payload);
}

/** To the inboxes of the office, which keeps the meetings, and of the body that meets. */
function toBoth(kind: string, actor: Actor, { id, bodyId }: MeetingRow, payload: object): ToAppend[] {
  return [actor.bodyId, bodyId].map((inboxOf) => ({
    stream: inboxStream(inboxOf),
    event: {
      kind,
      shown: { ...shownTo(Audience.BODY, actor), ownerBodyId: inboxOf },
      ...{ draftId: null, objectType: 'Meeting', objectId: id, payload: { ...payload } },
    },
  }));
}
