import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { assertAhead } from '../meetings/meeting.state.ts';
import { findMeeting, type MeetingRow } from '../meetings/meetings.ts';
import { Problem } from '../problems.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { targetMeetingChanged } from './agenda.events.ts';
import { aimAt } from './lead-time.ts';
import { mayHandle } from './proposal.access.ts';
import { openStates, ProposalState } from './proposal.state.ts';
import { Handling } from './proposal.type.ts';
import { findInProgramme, type ProposalRow } from './proposals.ts';

/** Once it is on an agenda it is aimed there: first it is taken off. */
const aimable = openStates.filter((state) => state !== ProposalState.SCHEDULED);

/**
 * The office aims a proposal at a meeting of the body that decides it: from then on its lead time is owed, by the rule in
 * force on the day of the meeting; the former one is replaced. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE,
 * HANDLED_ON_PAPER, BAD_INPUT, NOTHING_TO_CHANGE, NO_LEAD_TIME.
 */
export async function chooseTargetMeeting(useCase: UseCase, input: { proposalId: string; meetingId: string }): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const meeting = await findMeeting(tx, input.meetingId, ['meetingId'], true);
  const { programme, proposal } = await findInProgramme(tx, input.proposalId, ['proposalId']);
  assertMay(mayHandle(actor));
  assertState(programme.state, [ProgrammeState.ADOPTED]);
  assertState<ProposalState>(proposal.state, aimable);
  assertDecidedAt(proposal, meeting);
  assertAhead(meeting, await workCalendar(tx), clock.now());
  if (proposal.targetMeetingId === meeting.id) throw new Problem('NOTHING_TO_CHANGE', {}, ['meetingId']);
  const { currentDue: due } = await aimAt(useCase, proposal, meeting);
  const [event] = await append(useCase, targetMeetingChanged(actor, proposal, { ...meeting, due }));
  return { objectId: proposal.id, event: event! };
}

/** BAD_INPUT unless it is a meeting of the body that decides the proposal; HANDLED_ON_PAPER when that goes another way. */
export function assertDecidedAt(proposal: ProposalRow, meeting: MeetingRow): void {
  if (proposal.handling === Handling.OFF_SYSTEM) throw new Problem('HANDLED_ON_PAPER', {}, ['proposalId']);
  if (meeting.bodyId !== proposal.decidingBodyId)
    throw new Problem('BAD_INPUT', { reason: 'a meeting of the body that decides it' }, ['meetingId']);
}
