import { createUnionType } from 'type-graphql';
import { DraftSuperseded, PlacementConfirmed, ThreadDetached, ThreadPlaced, ThreadReattached } from './draft-events.type.ts';
import { Checkpoint, Ready, ResyncRequired } from './event.type.ts';
import {
  AnswersDrafted,
  OpinionDrafted,
  OpinionPassedForSignature,
  OpinionSubmitted,
  ThreadPicked,
  ThreadUnpicked,
} from './opinion-events.type.ts';
import {
  ProposalAdded,
  ProposalCreated,
  ProposalMerged,
  ProposalReassigned,
  ProposalRedated,
  ProposalStateChanged,
  ProposalUpdated,
  ProposalWithdrawn,
} from './programme-events.type.ts';
import {
  CommentAdded,
  CommentEdited,
  CommentRetracted,
  CommentRevealed,
  RoundClosed,
  RoundOpened,
  RoundRevealed,
  ThreadDismissed,
  ThreadReopened,
  ThreadResolved,
} from './review-events.type.ts';

export const DraftFeedItem = createUnionType({
  name: 'DraftFeedItem',
  description:
    'What a draft feed says: events, each an `Event`, and signs of where it stands (Ready, Checkpoint, ResyncRequired).',
  types: () =>
    [
      CommentAdded,
      CommentEdited,
      CommentRevealed,
      CommentRetracted,
      ThreadResolved,
      ThreadDismissed,
      ThreadReopened,
      RoundOpened,
      RoundClosed,
      RoundRevealed,
      OpinionSubmitted,
      OpinionDrafted,
      AnswersDrafted,
      ThreadPicked,
      ThreadUnpicked,
      OpinionPassedForSignature,
      ProposalCreated,
      ProposalUpdated,
      ProposalAdded,
      ProposalStateChanged,
      ProposalRedated,
      ProposalReassigned,
      ProposalWithdrawn,
      ProposalMerged,
      DraftSuperseded,
      ThreadPlaced,
      PlacementConfirmed,
      ThreadReattached,
      ThreadDetached,
      Ready,
      Checkpoint,
      ResyncRequired,
    ] as const,
  resolveType: (value) => (value as unknown as { kind: string }).kind,
});
