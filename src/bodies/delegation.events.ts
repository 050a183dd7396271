import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import type { NewEvent } from '../events/append.ts';
import type { ToAppend } from '../events/new-event.ts';
import type { DelegationRow } from './delegations.ts';
import { inboxStream } from './inbox.events.ts';

export interface SigningDelegatedPayload {
  delegationId: string;
  personId: string;
  validFrom: string;
  validTo: string;
}

export interface DelegationEndedPayload {
  delegationId: string;
  personId: string;
}

/** The head lets somebody sign for the body: its people are told. */
export function signingDelegated(actor: Actor, delegation: DelegationRow): ToAppend {
  const { id: delegationId, personId, validFrom, validTo } = delegation;
  const payload: SigningDelegatedPayload = { delegationId, personId, validFrom, validTo };
  return ofDelegation('SigningDelegated', actor, delegation, payload);
}

/** Somebody signs for the body no more. */
export function delegationEnded(actor: Actor, delegation: DelegationRow): ToAppend {
  const payload: DelegationEndedPayload = { delegationId: delegation.id, personId: delegation.personId };
  return ofDelegation('DelegationEnded', actor, delegation, payload);
}

function ofDelegation(kind: string, actor: Actor, delegation: DelegationRow, payload: object): ToAppend {
  const event: NewEvent = {
    kind,
    shown: shownTo(Audience.BODY, actor),
    draftId: null,
    objectType: 'Delegation',
    objectId: delegation.id,
    payload: { ...payload },
  };
  return { stream: inboxStream(delegation.bodyId), event };
}
