import type { RoundClosedPayload, RoundOpenedPayload } from '../appraisal/rounds/round.events.ts';
import type {
  CommentAddedPayload,
  CommentConcealedPayload,
  CommentEditedPayload,
  CommentRetractedPayload,
  CommentRevealedPayload,
  ThreadDismissedPayload,
  ThreadReopenedPayload,
  ThreadResolvedPayload,
} from '../discussion/comment.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { payloadOf, type Told } from './feed-item.ts';
import { dueTold } from './tell-dues.ts';

/** What is said and asked around a draft, as its followers are told of it; nothing for an event of another kind. */
export function tellOfReview(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'CommentAdded':
      return { kind, ...snapshotTold(event) };
    case 'CommentRevealed': {
      const { formerAudience, version, writtenAt } = payloadOf<CommentRevealedPayload>(event);
      return { kind, ...snapshotTold(event), formerAudience, version, writtenAt: new Date(writtenAt) };
    }
    case 'CommentEdited': {
      const { commentId, threadId, version } = payloadOf<CommentEditedPayload>(event);
      return {
        kind,
        commentId: globalId('Comment', commentId),
        threadId: globalId('Thread', threadId),
        version,
        ...wordsOf(event),
      };
    }
    case 'CommentRetracted': {
      const { commentId, threadId, threadStatus } = payloadOf<CommentRetractedPayload>(event);
      return { kind, commentId: globalId('Comment', commentId), threadId: globalId('Thread', threadId), threadStatus };
    }
    case 'CommentConcealed':
      return tellOfConcealment(event);
    case 'ThreadResolved':
      return { kind, threadId: globalId('Thread', payloadOf<ThreadResolvedPayload>(event).threadId) };
    case 'ThreadDismissed': {
      const { threadId, reason } = payloadOf<ThreadDismissedPayload>(event);
      return { kind, threadId: globalId('Thread', threadId), reason };
    }
    case 'ThreadReopened': {
      const { threadId, threadStatus } = payloadOf<ThreadReopenedPayload>(event);
      return { kind, threadId: globalId('Thread', threadId), threadStatus };
    }
    case 'RoundOpened': {
      const { roundId, kind: roundKind, mode, bodyIds: asked, due } = payloadOf<RoundOpenedPayload>(event);
      const bodyIds = asked.map((id) => globalId('Body', id));
      return { kind, roundId: globalId('Round', roundId), roundKind, mode, bodyIds, opinionDueAt: dueTold(due) };
    }
    case 'RoundClosed':
    case 'RoundRevealed':
      return { kind, roundId: globalId('Round', payloadOf<RoundClosedPayload>(event).roundId) };
    default:
      return undefined;
  }
}

/** That something is gone, in a draft's feed and in an inbox. */
export function tellOfConcealment(event: RecordedEvent): Told {
  const { commentId, threadId, remainingStatus } = payloadOf<CommentConcealedPayload>(event);
  return { kind: event.kind, commentId: globalId('Comment', commentId), threadId: globalId('Thread', threadId), remainingStatus };
}

function snapshotTold(event: RecordedEvent) {
  const { commentId, threadId, inReplyToId, blockId, threadStatus, anchor, audience } = payloadOf<CommentAddedPayload>(event);
  return {
    commentId: globalId('Comment', commentId),
    threadId: globalId('Thread', threadId),
    inReplyToId: inReplyToId && globalId('Comment', inReplyToId),
    blockId: blockId && globalId('Block', blockId),
    threadStatus,
    anchor,
    audience,
    ...wordsOf(event),
  };
}

/** What a comment said; of one that was retracted since, only that it was. */
function wordsOf(event: RecordedEvent) {
  if (event.retracted) return { text: '', suggestedText: null, retracted: true };
  const { text, suggestedText } = payloadOf<CommentEditedPayload>(event);
  return { text, suggestedText: suggestedText ?? null, retracted: false };
}
