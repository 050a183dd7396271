import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { ToAppend } from '../events/new-event.ts';
import { aboutObligation, type DueMovedPayload } from '../obligations/due.events.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';

export interface DueAnnouncedPayload
  extends Pick<DueMovedPayload, 'obligationId' | 'obligationKind' | 'bodyId' | 'proposalId' | 'requestId'> {
  /** The due date, as an ISO instant. */
  due: string;
}

/** An obligation of which something is to be said. */
export type DueRow = Pick<ObligationRow, 'id' | 'kind' | 'bodyId' | 'proposalId' | 'roundId' | 'requestId' | 'currentDue'>;

/**
 * Something is due soon, or fell due and was not there: to all who may see what is owed, and to the inbox of the body that
 * owes it; what fell due also to that of the office.
 */
export function dueAnnounced(kind: 'DueSoon' | 'DueExpired', office: Actor, row: DueRow): ToAppend[] {
  const { id: obligationId, kind: obligationKind, bodyId, proposalId, requestId, currentDue } = row;
  const payload: DueAnnouncedPayload = {
    ...{ obligationId, obligationKind, bodyId, proposalId, requestId },
    due: currentDue.toISOString(),
  };
  const told = aboutObligation(kind, office, row, { ...payload });
  if (kind === 'DueSoon' || bodyId === office.bodyId) return told;
  const { event } = told[0]!;
  const shown = { ...event.shown, audience: Audience.BODY, ownerBodyId: office.bodyId };
  return [...told, { stream: inboxStream(office.bodyId), event: { ...event, shown } }];
}
