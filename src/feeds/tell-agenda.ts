import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { MeetingCancelledPayload, MeetingCreatedPayload, MeetingMovedPayload } from '../meetings/meeting.events.ts';
import type { LeadTimeWaivedPayload, ProposalScheduledPayload, TargetMeetingChangedPayload } from '../proposals/agenda.events.ts';
import type { ProposalReturnedPayload } from '../proposals/return.events.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What leads a proposal to a meeting, or back, as followers of it or its programme are told; nothing for an event of another kind. */
export function tellOfAgenda(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'TargetMeetingChanged': {
      const { proposalId, meetingId, day, due } = payloadOf<TargetMeetingChangedPayload>(event);
      const targetMeetingId = meetingId && globalId('Meeting', meetingId);
      return { kind, ...ofProposal(proposalId), targetMeetingId, targetDay: day, leadTimeDueAt: due && new Date(due) };
    }
    case 'ProposalScheduled': {
      const { proposalId, meetingId, day, section } = payloadOf<ProposalScheduledPayload>(event);
      return { kind, ...ofProposal(proposalId), meetingId: globalId('Meeting', meetingId), day, section };
    }
    case 'LeadTimeWaived': {
      const { proposalId, obligationId, meetingId } = payloadOf<LeadTimeWaivedPayload>(event);
      const ids = { obligationId: globalId('Obligation', obligationId), meetingId: globalId('Meeting', meetingId) };
      return { kind, ...ofProposal(proposalId), ...ids };
    }
    case 'ProposalReturned': {
      const { proposalId, returnKind, reasonCodes, newDue } = payloadOf<ProposalReturnedPayload>(event);
      return { kind, ...ofProposal(proposalId), returnKind, reasonCodes, newDue };
    }
    default:
      return undefined;
  }
}

/** When a deciding body meets, as an inbox is told of it; nothing for an event of another kind. */
export function tellOfMeetings(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'MeetingCreated': {
      const { meetingId, bodyId, day, title } = payloadOf<MeetingCreatedPayload>(event);
      return { kind, ...ofMeeting(meetingId, bodyId), day, meetingTitle: title };
    }
    case 'MeetingMoved': {
      const { meetingId, bodyId, fromDay, toDay, reason } = payloadOf<MeetingMovedPayload>(event);
      return { kind, ...ofMeeting(meetingId, bodyId), fromDay, toDay, reason };
    }
    case 'MeetingCancelled': {
      const { meetingId, bodyId, day, reason } = payloadOf<MeetingCancelledPayload>(event);
      return { kind, ...ofMeeting(meetingId, bodyId), day, reason };
    }
    default:
      return undefined;
  }
}

const ofProposal = (id: string) => ({ proposalId: globalId('Proposal', id) });
const ofMeeting = (id: string, bodyId: string) => ({ meetingId: globalId('Meeting', id), bodyId: globalId('Body', bodyId) });
