import { createUnionType } from 'type-graphql';
import { MeetingCancelled, MeetingCreated, MeetingMoved } from './agenda-events.type.ts';
import { CalendarChanged, DuesRecomputed, RegulationChanged } from './calendar-events.type.ts';
import { DueExpired, DueSoon } from './deadline-events.type.ts';
import { DueMoved, ExtensionRefused } from './due-events.type.ts';
import { TextErased } from './erasure-events.type.ts';
import { Checkpoint, Ready, ResyncRequired } from './event.type.ts';
import { FindingConfirmed, FindingContested, FindingProposed, FindingUpheld, FindingWithdrawn } from './finding-events.type.ts';
import {
  ApiTokenCreated,
  ApiTokenRevoked,
  AttentionChanged,
  CalendarAddressCreated,
  CalendarAddressRevoked,
  Mentioned,
  OpinionRequested,
  PlacementPending,
  ProposalAssigned,
  ReadPositionMoved,
} from './inbox-events.type.ts';
import { DelegationEnded, OpinionStale, SigningDelegated } from './opinion-events.type.ts';

import { AskedAgain, RequestCancelled, RequestRecused, RoundWithdrawn } from './request-events.type.ts';
import { CommentConcealed } from './review-events.type.ts';
import { OutOfRemitClaimed, OutOfRemitDecided } from './round-events.type.ts';

export const InboxFeedItem = createUnionType({
  name: 'InboxFeedItem',
  description:
    'What the feed of an inbox says: events, each an `Event`, and signs of where it stands (Ready, Checkpoint, ResyncRequired).',
  types: () =>
    [
      OpinionRequested,
      AskedAgain,
      RequestCancelled,
      RequestRecused,
      RoundWithdrawn,
      OutOfRemitClaimed,
      OutOfRemitDecided,
      ProposalAssigned,
      Mentioned,
      PlacementPending,
      OpinionStale,
      SigningDelegated,
      DelegationEnded,
      FindingProposed,
      FindingConfirmed,
      FindingContested,
      FindingUpheld,
      FindingWithdrawn,
      CommentConcealed,
      ReadPositionMoved,
      AttentionChanged,
      CalendarAddressCreated,
      CalendarAddressRevoked,
      ApiTokenCreated,
      ApiTokenRevoked,
      DueMoved,
      CalendarChanged,
      DuesRecomputed,
      RegulationChanged,
      DueSoon,
      DueExpired,
      MeetingCreated,
      MeetingMoved,
      MeetingCancelled,
      ExtensionRefused,
      TextErased,
      Ready,
      Checkpoint,
      ResyncRequired,
    ] as const,
  resolveType: (value) => (value as unknown as { kind: string }).kind,
});
