import type { RoundClosedPayload, RoundOpenedPayload } from '../appraisal/round.events.ts';
import type { CommentAddedPayload, CommentEditedPayload, ThreadResolvedPayload } from '../discussion/comment.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What is said and asked around a draft, as its followers are told of it; nothing for an event of another kind. */
export function tellOfReview(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'CommentAdded': {
      const { commentId, threadId, inReplyToId, blockId, threadStatus, anchor, audience, text } =
        payloadOf<CommentAddedPayload>(event);
      return {
        kind,
        commentId: globalId('Comment', commentId),
        threadId: globalId('Thread', threadId),
        inReplyToId: inReplyToId && globalId('Comment', inReplyToId),
        blockId: blockId && globalId('Block', blockId),
        threadStatus,
        anchor,
        audience,
        text,
      };
    }
    case 'CommentEdited': {
      const { commentId, threadId, version, text } = payloadOf<CommentEditedPayload>(event);
      return { kind, commentId: globalId('Comment', commentId), threadId: globalId('Thread', threadId), version, text };
    }
    case 'ThreadResolved':
      return { kind, threadId: globalId('Thread', payloadOf<ThreadResolvedPayload>(event).threadId) };
    case 'RoundOpened': {
      const { roundId, kind: roundKind, mode, bodyIds } = payloadOf<RoundOpenedPayload>(event);
      return { kind, roundId: globalId('Round', roundId), roundKind, mode, bodyIds: bodyIds.map((id) => globalId('Body', id)) };
    }
    case 'RoundClosed':
      return { kind, roundId: globalId('Round', payloadOf<RoundClosedPayload>(event).roundId) };
    default:
      return undefined;
  }
}
