import type { Actor } from '../access/actor.ts';
import { AttentionKind } from '../bodies/attention.type.ts';
import type { ChangesAttention, ToAppend } from '../events/new-event.ts';
import { aboutObligation } from './due.events.ts';
import type { ObligationKind } from './obligation.type.ts';
import type { ObligationRow } from './obligation-row.ts';

/** `until` is an ISO day. */
export interface ExtensionPayload {
  proposalId: string;
  obligationId: string;
  obligationKind: ObligationKind;
  bodyId: string;
  requestId: string | null;
  extensionRequestId: string;
  until: string;
  reason: string;
}

interface Asked {
  id: string;
  until: string;
  reason: string;
}

/** An answer waits at the office, or waits there no longer. */
export const answerWaits: ChangesAttention = { of: 'OFFICE', kinds: [AttentionKind.ANSWER_EXTENSION] };

/** A body asks for more time: told to whoever may know of the obligation. Its own inbox need not tell it. */
export function extensionRequested(actor: Actor, obligation: ObligationRow, asked: Asked): ToAppend[] {
  const [inProposal] = told('ExtensionRequested', actor, obligation, asked);
  return [{ ...inProposal!, event: { ...inProposal!.event, attention: [answerWaits] } }];
}

/** The office does not grant it: told to whoever may know of the obligation, and to the body in its inbox. */
export function extensionRefused(actor: Actor, obligation: ObligationRow, asked: Asked): ToAppend[] {
  return told('ExtensionRefused', actor, obligation, asked).map(({ stream, event }) => ({
    ...{ stream, event: { ...event, attention: [answerWaits] } },
  }));
}

function told(kind: string, actor: Actor, obligation: ObligationRow, { id, until, reason }: Asked): ToAppend[] {
  const { id: obligationId, kind: obligationKind, bodyId, proposalId, requestId } = obligation;
  const payload: ExtensionPayload = {
    ...{ proposalId, obligationId, obligationKind, bodyId, requestId, extensionRequestId: id, until, reason },
  };
  return aboutObligation(kind, actor, obligation, { ...payload });
}
