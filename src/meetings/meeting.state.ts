import { assertState } from '../access/require.ts';
import { printDay } from '../calendar/days.rules.ts';
import type { WorkCalendar } from '../calendar/due.rules.ts';
import { localOf } from '../calendar/zone.rules.ts';
import type { MeetingRow } from './meetings.ts';

/** Where a meeting stands, by its day and whether it was called off: nothing of it is stored that could be wrong. */
export type MeetingState = 'AHEAD' | 'HELD' | 'CANCELLED';

export function stateOf(meeting: Pick<MeetingRow, 'day' | 'cancelledAt'>, calendar: WorkCalendar, now: Date): MeetingState {
  if (meeting.cancelledAt) return 'CANCELLED';
  return meeting.day < printDay(localOf(calendar.zone, now).day) ? 'HELD' : 'AHEAD';
}

/** WRONG_STATE unless the meeting is still to come: on its own day it is. */
export function assertAhead(meeting: MeetingRow, calendar: WorkCalendar, now: Date): void {
  assertState<MeetingState>(stateOf(meeting, calendar, now), ['AHEAD']);
}
