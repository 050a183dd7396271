import type { PlacementDecidedPayload } from '../discussion/placement.events.ts';
import type { ThreadPlacedPayload } from '../drafts/placement.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** Where threads of earlier drafts stand, as followers of the newer one are told of it; nothing for an event of another kind. */
export function tellOfPlacement(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'ThreadPlaced': {
      const { threadId, fromDraftId, status, pending, blockId, anchor } = payloadOf<ThreadPlacedPayload>(event);
      return {
        kind,
        threadId: globalId('Thread', threadId),
        fromDraftId: globalId('Draft', fromDraftId),
        status,
        pending,
        blockId: blockId && globalId('Block', blockId),
        anchor,
      };
    }
    case 'PlacementConfirmed':
    case 'ThreadReattached':
    case 'ThreadDetached': {
      const { threadId, status, blockId, anchor } = payloadOf<PlacementDecidedPayload>(event);
      return { kind, threadId: globalId('Thread', threadId), status, blockId: blockId && globalId('Block', blockId), anchor };
    }
    default:
      return undefined;
  }
}
