import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { assertDay } from '../meetings/create-meeting.ts';
import { mayKeepMeetings } from '../meetings/meeting.access.ts';
import { meetingMoved } from '../meetings/meeting.events.ts';
import { assertAhead } from '../meetings/meeting.state.ts';
import { assertOnlyMeeting, findMeeting, type MeetingRow } from '../meetings/meetings.ts';
import { dueOf } from '../obligations/basis.rules.ts';
import { duesMoved, type MovedDue } from '../obligations/due.events.ts';
import { moveDues, writeBases } from '../obligations/move-dues.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { targetMeetingChanged } from './agenda.events.ts';
import { type AimedAt, leadTimesOwed, proposalsAimedAt } from './aimed-at.ts';
import { beforeMeeting, leadTimesOn } from './lead-time.ts';
import { reasonCodePointsMax } from './record-change.ts';

export interface MoveMeeting {
  meetingId: string;
  expectedVersion: number;
  day: string;
  reason: string;
}

/**
 * The office puts a meeting on another day. What is owed before it is due so long before the new day, by the rule in force
 * on that: moved as by a redate, the old date beside the new, however early that is, since late is what came after
 * meeting ⊖ n (domain §7). What has come already was judged and is not judged again. Problems: NOT_FOUND, NOT_ALLOWED,
 * WRONG_STATE, STALE_VERSION, BAD_INPUT, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG, MEETING_EXISTS, NO_LEAD_TIME.
 */
export async function moveMeeting(useCase: UseCase, input: MoveMeeting): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const meeting = await findMeeting(tx, input.meetingId, ['meetingId']);
  assertMay(mayKeepMeetings(actor));
  const calendar = await workCalendar(tx);
  assertAhead(meeting, calendar, clock.now());
  if (meeting.version !== input.expectedVersion)
    throw new Problem('STALE_VERSION', { currentVersion: meeting.version }, ['expectedVersion']);
  assertDay(input.day, 'day');
  if (input.day === meeting.day) throw new Problem('NOTHING_TO_CHANGE', {}, ['day']);
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const moved: MeetingRow = { ...meeting, day: input.day, version: meeting.version + 1 };
  assertAhead(moved, calendar, clock.now());
  await assertOnlyMeeting(tx, meeting.bodyId, moved.day);
  await sql(tx, `update meeting set day = $2, version = $3 where id = $1`, [meeting.id, moved.day, moved.version]);
  const aimed = await proposalsAimedAt(tx, meeting.id);
  const leadTimes = await moveLeadTimes(useCase, moved, aimed, reason);
  const dues = new Map(leadTimes.map(({ after }) => [after.proposalId, after.currentDue]));
  const [event] = await append(useCase, [
    ...meetingMoved(actor, moved, meeting.day, reason),
    ...aimed.flatMap((proposal) => targetMeetingChanged(actor, proposal, { ...moved, due: dues.get(proposal.id) ?? null })),
    ...duesMoved(actor, leadTimes, 'REDATE'),
  ]);
  return { objectId: meeting.id, event: event! };
}

/** Those of the dossiers that have not come, whose due date is another now. */
async function moveLeadTimes(useCase: UseCase, { id, day }: MeetingRow, aimed: AimedAt[], reason: string): Promise<MovedDue[]> {
  const { tx } = useCase;
  const proposals = new Map(aimed.map((proposal) => [proposal.id, proposal]));
  const owed = new Map(
    (await leadTimesOwed(tx, id)).filter(({ proposalId }) => proposals.has(proposalId)).map((row) => [row.id, row]),
  );
  if (owed.size === 0) return [];
  const calendar = await workCalendar(tx);
  const ruleOf = await leadTimesOn(tx, day);
  const moves = [...owed.values()].map((obligation) => {
    const rule = ruleOf(proposals.get(obligation.proposalId)!);
    const basis = beforeMeeting(day, rule);
    return { obligation, to: dueOf(calendar, basis), basis, alertWorkingDays: rule.alertWorkingDays };
  });
  await writeBases(
    tx,
    moves.map(({ obligation: { id: of }, basis }) => ({ id: of, basis })),
  );
  const moved = await moveDues(useCase, calendar, 'REDATE', reason, moves);
  return moved.map((after) => ({ before: owed.get(after.id)!, after }));
}
