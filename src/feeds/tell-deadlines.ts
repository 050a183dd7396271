import type { DueAnnouncedPayload } from '../deadlines/due-announced.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What is due soon or fell due, in the feed of a draft and in an inbox alike; nothing for an event of another kind. */
export function tellOfDeadlines(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  if (kind !== 'DueSoon' && kind !== 'DueExpired') return undefined;
  const { obligationId, obligationKind, bodyId, proposalId, requestId, due } = payloadOf<DueAnnouncedPayload>(event);
  return {
    kind,
    obligationId: globalId('Obligation' as 'Round', obligationId),
    obligationKind,
    bodyId: globalId('Body', bodyId),
    proposalId: globalId('Proposal', proposalId),
    opinionRequestId: requestId && globalId('OpinionRequest', requestId),
    dueAt: new Date(due),
  };
}
