import type { TextErasedPayload } from '../erasure/erase-event.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** That a text was erased, in every feed that told it; nothing for an event of another kind. */
export function tellOfErasure(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  if (kind !== 'TextErased') return undefined;
  const { erasedEventId, commentId, decisionReference, reason } = payloadOf<TextErasedPayload>(event);
  return { kind, erasedEventId, erasedCommentId: commentId && globalId('Comment', commentId), decisionReference, reason };
}
