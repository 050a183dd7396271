import type { MentionedPayload } from '../discussion/mention.events.ts';
import type { ReadPositionMovedPayload } from '../discussion/read-position.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What concerns one person or body in the discussions; nothing for an event of another kind. */
export function tellOfPerson(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'Mentioned': {
      const { commentId, threadId, draftId, proposalId, personId } = payloadOf<MentionedPayload>(event);
      return {
        kind,
        commentId: globalId('Comment', commentId),
        threadId: globalId('Thread', threadId),
        draftId: globalId('Draft', draftId),
        proposalId: globalId('Proposal', proposalId),
        personId: personId && globalId('Person', personId),
      };
    }
    case 'ReadPositionMoved': {
      const { draftId, threadId } = payloadOf<ReadPositionMovedPayload>(event);
      return { kind, draftId: globalId('Draft', draftId), threadId: threadId && globalId('Thread', threadId) };
    }
    default:
      return undefined;
  }
}
