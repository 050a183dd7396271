import type { DueAnnouncedPayload } from '../deadlines/due-announced.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { DueMovedPayload } from '../obligations/due.events.ts';
import type { ExtensionPayload } from '../obligations/extension.events.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What happens to what is owed, as followers of a draft or of an inbox are told of it; nothing for an event of another kind. */
export function tellOfDues(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  if (kind === 'DueSoon' || kind === 'DueExpired') {
    const { due, ...ids } = payloadOf<DueAnnouncedPayload>(event);
    return { kind, ...obligationTold(ids), dueAt: new Date(due) };
  }
  if (kind === 'ExtensionRequested' || kind === 'ExtensionRefused') {
    const { extensionRequestId, until, reason, ...ids } = payloadOf<ExtensionPayload>(event);
    const asked = {
      extensionRequestId: globalId('ExtensionRequest', extensionRequestId),
      until: { from: until, to: until },
      reason,
    };
    return { kind, ...obligationTold(ids), ...asked };
  }
  if (kind !== 'DueMoved') return undefined;
  const { fromDue, toDue, changeKind, ...ids } = payloadOf<DueMovedPayload>(event);
  return { kind, ...obligationTold(ids), changeKind, fromDueAt: new Date(fromDue), toDueAt: new Date(toDue) };
}

/** When an opinion is due, as the event tells that asks for it; null: it is of a time when events did not say. */
export const dueTold = (due: string | null | undefined): Date | null => (due == null ? null : new Date(due));

/** What every event about an obligation tells. */
const obligationTold = ({
  obligationId,
  obligationKind,
  bodyId,
  proposalId,
  requestId,
}: Pick<DueMovedPayload, 'obligationId' | 'obligationKind' | 'bodyId' | 'proposalId' | 'requestId'>) => ({
  obligationId: globalId('Obligation', obligationId),
  obligationKind,
  bodyId: globalId('Body', bodyId),
  proposalId: globalId('Proposal', proposalId),
  opinionRequestId: requestId && globalId('OpinionRequest', requestId),
});
