import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { ToAppend } from '../events/new-event.ts';
import type { ObligationKind } from '../obligations/obligation.type.ts';
import { proposalStream } from '../proposals/proposal.events.ts';

export interface DueAnnouncedPayload {
  obligationId: string;
  obligationKind: ObligationKind;
  bodyId: string;
  proposalId: string;
  /** Of an opinion alone. */
  requestId: string | null;
  /** The due date, as an ISO instant. */
  due: string;
}

/** An obligation of which something is to be said. */
export interface DueRow {
  id: string;
  kind: ObligationKind;
  bodyId: string;
  proposalId: string;
  roundId: string | null;
  requestId: string | null;
  currentDue: Date;
}

/**
 * Something is due soon, or fell due and was not there: to all who may see what is owed, and to the inbox of the body that
 * owes it; what fell due also to the office. That an opinion is missing betrays its body, as its request would.
 */
export function dueAnnounced(kind: 'DueSoon' | 'DueExpired', actor: Actor, row: DueRow): ToAppend[] {
  const { id: obligationId, kind: obligationKind, bodyId, proposalId, roundId, requestId, currentDue } = row;
  const payload: DueAnnouncedPayload = {
    ...{ obligationId, obligationKind, bodyId, proposalId, requestId },
    due: currentDue.toISOString(),
  };
  const audience = roundId === null ? Audience.PROGRAMME : Audience.ROUND_AND_LEAD;
  const shown = shownTo(audience, actor, roundId, roundId && bodyId);
  const event = { kind, shown, draftId: null, objectType: 'Obligation', objectId: obligationId, payload: { ...payload } };
  const inboxes = new Set(kind === 'DueExpired' ? [bodyId, actor.bodyId] : [bodyId]);
  return [
    { stream: proposalStream(proposalId), event },
    ...[...inboxes].map((ownerBodyId) => ({
      stream: inboxStream(ownerBodyId),
      event: { ...event, shown: { ...shown, audience: Audience.BODY, ownerBodyId } },
    })),
  ];
}
