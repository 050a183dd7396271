import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { WorkCalendar } from '../calendar/due.rules.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { append } from '../events/append.ts';
import { found } from '../graphql/found.ts';
import type { Change } from '../graphql/perform.ts';
import { assertAhead } from '../meetings/meeting.state.ts';
import { findMeeting } from '../meetings/meetings.ts';
import { lateAt } from '../obligations/judging.rules.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { proposalScheduled, targetMeetingChanged } from './agenda.events.ts';
import { assertDecidedAt } from './choose-target-meeting.ts';
import { aimAt, leadTimeBefore } from './lead-time.ts';
import { writeState } from './move-proposal.ts';
import { mayHandle } from './proposal.access.ts';
import { proposalStateChanged } from './proposal.events.ts';
import { ProposalState } from './proposal.state.ts';
import { AgendaSection } from './proposal.type.ts';
import { findProposal } from './proposals.ts';

/**
 * The office puts a proposal that is ready on the agenda of a meeting: of the one it is aimed at, or of another, at which
 * it is then aimed. Its dossier came in time before that meeting, or the chair has let it go on: then it stands in the
 * section LATE, and is as late as it was in every figure. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE,
 * HANDLED_ON_PAPER, BAD_INPUT, NO_LEAD_TIME, LEAD_TIME_NOT_MET.
 */
export async function scheduleProposal(
  useCase: UseCase,
  input: { proposalId: string; meetingId: string | null },
): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const meetingId = input.meetingId ?? (await targetOf(tx, input.proposalId));
  const meeting = meetingId === null ? null : await findMeeting(tx, meetingId, ['meetingId'], true);
  const proposal = await findProposal(tx, input.proposalId, ['proposalId']);
  assertMay(mayHandle(actor));
  assertState(proposal.state, [ProposalState.READY]);
  if (!meeting) throw new Problem('BAD_INPUT', { reason: 'a meeting, since it is aimed at none' }, ['meetingId']);
  assertDecidedAt(proposal, meeting);
  const calendar = await workCalendar(tx);
  assertAhead(meeting, calendar, clock.now());
  const known = proposal.targetMeetingId === meeting.id ? await leadTimeBefore(tx, proposal.id, meeting.id) : undefined;
  const leadTime = known ?? (await aimAt(useCase, proposal, meeting));
  const section = await sectionFor(tx, leadTime, calendar, clock.now());
  await sql(tx, `update proposal set scheduled_meeting_id = $2, agenda_section = $3 where id = $1`, [
    ...[proposal.id, meeting.id, section],
  ]);
  await writeState(useCase, proposal, ProposalState.SCHEDULED);
  const aimed = known ? [] : targetMeetingChanged(actor, proposal, { ...meeting, due: leadTime.currentDue });
  const [event] = await append(useCase, [
    ...proposalScheduled(actor, proposal, meeting, section),
    ...aimed,
    ...proposalStateChanged(actor, proposal, ProposalState.SCHEDULED),
  ]);
  return { objectId: proposal.id, event: event! };
}

/** The office takes it off again; it stays aimed at the meeting. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, HANDLED_ON_PAPER. */
export async function unscheduleProposal(useCase: UseCase, proposalId: string): Promise<Change> {
  const { tx, actor } = useCase;
  const proposal = await findProposal(tx, proposalId, ['proposalId']);
  assertMay(mayHandle(actor));
  assertState(proposal.state, [ProposalState.SCHEDULED]);
  if (proposal.scheduledMeetingId === null) throw new Problem('HANDLED_ON_PAPER', {}, ['proposalId']);
  await writeState(useCase, proposal, ProposalState.READY);
  const [event] = await append(useCase, proposalStateChanged(actor, proposal, ProposalState.READY));
  return { objectId: proposal.id, event: event! };
}

/** Meetings are locked before proposals: which one it is, is asked before. */
async function targetOf(tx: Tx, proposalId: string): Promise<string | null> {
  const [row] = await sql<{ meetingId: string | null }>(
    tx,
    `select target_meeting_id as "meetingId" from proposal where id = $1`,
    [proposalId],
  );
  return found(row, ['proposalId']).meetingId;
}

/** LEAD_TIME_NOT_MET unless the dossier came in time, or the chair lets it go on. */
async function sectionFor(tx: Tx, leadTime: ObligationRow, calendar: WorkCalendar, now: Date): Promise<AgendaSection> {
  const { id, judgedDue, fulfilledAt } = leadTime;
  const days = leadTime.lateWorkingDays ?? lateAt(calendar, leadTime, fulfilledAt ?? now);
  if (fulfilledAt !== null && days === 0) return AgendaSection.NORMAL;
  const waived = await sql(tx, `select from waiver where obligation_id = $1`, [id]);
  if (waived.length === 0) throw new Problem('LEAD_TIME_NOT_MET', { due: judgedDue.toISOString(), days }, ['meetingId']);
  return AgendaSection.LATE;
}
