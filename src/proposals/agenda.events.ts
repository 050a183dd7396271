import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import type { ToAppend } from '../events/new-event.ts';
import type { MeetingRow } from '../meetings/meetings.ts';
import { inBoth, ofProposal, type Placed, preparing } from './proposal.events.ts';
import type { AgendaSection } from './proposal.type.ts';

/** Days are ISO dates, instants ISO texts. All null: it is aimed at no meeting any more. */
export interface TargetMeetingChangedPayload {
  proposalId: string;
  meetingId: string | null;
  day: string | null;
  /** When the dossier is due before that meeting; null also when it has come. */
  due: string | null;
}

export interface ProposalScheduledPayload {
  proposalId: string;
  meetingId: string;
  day: string;
  section: AgendaSection;
}

export interface LeadTimeWaivedPayload {
  proposalId: string;
  obligationId: string;
  meetingId: string;
}

type Aim = Pick<MeetingRow, 'id' | 'day'> & { due: Date | null };

/** A proposal is aimed at a meeting, or that meets on another day, or not at all. It is the whole programme's to know. */
export function targetMeetingChanged(actor: Actor, proposal: Placed, aim: Aim | null): ToAppend[] {
  const payload: TargetMeetingChangedPayload = {
    ...{ proposalId: proposal.id, meetingId: aim?.id ?? null, day: aim?.day ?? null },
    due: aim?.due?.toISOString() ?? null,
  };
  const event = ofProposal('TargetMeetingChanged', actor, proposal.id, Audience.PROGRAMME, payload);
  return inBoth(proposal, { ...event, attention: [{ of: 'LEAD', kinds: preparing }] });
}

/** It stands on the agenda of a meeting; that its state is another is told beside. */
export function proposalScheduled(
  actor: Actor,
  proposal: Placed,
  meeting: Pick<MeetingRow, 'id' | 'day'>,
  section: AgendaSection,
): ToAppend[] {
  const payload: ProposalScheduledPayload = { proposalId: proposal.id, meetingId: meeting.id, day: meeting.day, section };
  return inBoth(proposal, ofProposal('ProposalScheduled', actor, proposal.id, Audience.PROGRAMME, payload));
}

/** The chair lets a late dossier go on. Why is asked of the obligation. */
export function leadTimeWaived(actor: Actor, proposal: Placed, obligationId: string, meetingId: string): ToAppend[] {
  const payload: LeadTimeWaivedPayload = { proposalId: proposal.id, obligationId, meetingId };
  return inBoth(proposal, ofProposal('LeadTimeWaived', actor, proposal.id, Audience.PROGRAMME, payload));
}
