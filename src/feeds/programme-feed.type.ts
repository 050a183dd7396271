import { createUnionType } from 'type-graphql';
import { LeadTimeWaived, ProposalReturned, ProposalScheduled, TargetMeetingChanged } from './agenda-events.type.ts';
import { TextErased } from './erasure-events.type.ts';
import { Checkpoint, Ready, ResyncRequired } from './event.type.ts';
import {
  ProgrammeCreated,
  ProgrammeImported,
  ProgrammeStateChanged,
  ProposalAdded,
  ProposalCreated,
  ProposalMerged,
  ProposalReassigned,
  ProposalRedated,
  ProposalResumed,
  ProposalStateChanged,
  ProposalSuspended,
  ProposalUpdated,
  ProposalWithdrawn,
} from './programme-events.type.ts';

export const ProgrammeFeedItem = createUnionType({
  name: 'ProgrammeFeedItem',
  description:
    'What the feed of a programme says: events, each an `Event`, and signs of where it stands (Ready, Checkpoint, ResyncRequired).',
  types: () =>
    [
      ProgrammeCreated,
      ProgrammeImported,
      ProgrammeStateChanged,
      ProposalCreated,
      ProposalUpdated,
      ProposalStateChanged,
      ProposalAdded,
      ProposalRedated,
      ProposalReassigned,
      ProposalWithdrawn,
      ProposalMerged,
      TargetMeetingChanged,
      ProposalScheduled,
      LeadTimeWaived,
      ProposalReturned,
      ProposalSuspended,
      ProposalResumed,
      TextErased,
      Ready,
      Checkpoint,
      ResyncRequired,
    ] as const,
  resolveType: (value) => (value as unknown as { kind: string }).kind,
});
