import { createUnionType } from 'type-graphql';
import { Checkpoint, Ready, ResyncRequired } from './event.type.ts';
import { Mentioned, OpinionRequested, PlacementPending, ProposalAssigned, ReadPositionMoved } from './inbox-events.type.ts';
import { DelegationEnded, OpinionStale, SigningDelegated } from './opinion-events.type.ts';

export const InboxFeedItem = createUnionType({
  name: 'InboxFeedItem',
  description:
    'What the feed of an inbox says: events, each an `Event`, and signs of where it stands (Ready, Checkpoint, ResyncRequired).',
  types: () =>
    [
      OpinionRequested,
      ProposalAssigned,
      Mentioned,
      PlacementPending,
      OpinionStale,
      SigningDelegated,
      DelegationEnded,
      ReadPositionMoved,
      Ready,
      Checkpoint,
      ResyncRequired,
    ] as const,
  resolveType: (value) => (value as unknown as { kind: string }).kind,
});
