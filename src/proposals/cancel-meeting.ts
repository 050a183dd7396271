import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { mayKeepMeetings } from '../meetings/meeting.access.ts';
import { meetingCancelled } from '../meetings/meeting.events.ts';
import { assertAhead } from '../meetings/meeting.state.ts';
import { findMeeting } from '../meetings/meetings.ts';
import { endAll } from '../obligations/fulfil-obligations.ts';
import { ObligationEnd } from '../obligations/obligation.type.ts';
import { sql, sqlOne } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { targetMeetingChanged } from './agenda.events.ts';
import { leadTimesOwed, proposalsAimedAt } from './aimed-at.ts';
import { reasonCodePointsMax } from './record-change.ts';

/**
 * The office calls a meeting off: what was aimed at it is aimed at none, and owes no lead time until it is aimed at
 * another. Nothing may stand on its agenda. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, EMPTY_TEXT, TOO_LONG,
 * MEETING_HAS_AGENDA.
 */
export async function cancelMeeting(useCase: UseCase, input: { meetingId: string; reason: string }): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const meeting = await findMeeting(tx, input.meetingId, ['meetingId']);
  assertMay(mayKeepMeetings(actor));
  assertAhead(meeting, await workCalendar(tx), clock.now());
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const { count } = await sqlOne<{ count: number }>(
    tx,
    `select count(*)::int as count from proposal where scheduled_meeting_id = $1`,
    [meeting.id],
  );
  if (count > 0) throw new Problem('MEETING_HAS_AGENDA', { count }, ['meetingId']);
  await sql(tx, `update meeting set cancelled_at = $2, cancelled_reason = $3 where id = $1`, [meeting.id, clock.now(), reason]);
  const aimed = await proposalsAimedAt(tx, meeting.id);
  await sql(tx, `update proposal set target_meeting_id = null where target_meeting_id = $1`, [meeting.id]);
  await endAll(useCase, await leadTimesOwed(tx, meeting.id), ObligationEnd.CANCELLED);
  const [event] = await append(useCase, [
    ...meetingCancelled(actor, meeting, reason),
    ...aimed.flatMap((proposal) => targetMeetingChanged(actor, proposal, null)),
  ]);
  return { objectId: meeting.id, event: event! };
}
