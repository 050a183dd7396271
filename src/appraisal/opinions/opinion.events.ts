import type { Actor } from '../../access/actor.ts';
import { Audience } from '../../access/audience.ts';
import type { NewEvent } from '../../events/append.ts';
import { furtherWith } from '../attention.kinds.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import type { OpinionFields } from './opinion.rules.ts';

export interface OpinionSubmittedPayload extends Pick<OpinionFields, 'position' | 'conclusion'> {
  roundId: string;
  opinionId: string;
  bodyId: string;
  sequence: number;
  lateAddendum: boolean;
  afterSeeingOthers: boolean;
  /** The office, when it entered what came on paper. */
  enteredByBodyId: string | null;
  /** The draft the opinion is about; the event is one of the draft of the round. */
  draftId: string;
}

/** A body has signed its opinion, or the office has entered it. What it says is to be queried. */
export function opinionSubmitted(actor: Actor, round: RoundRow, payload: OpinionSubmittedPayload): NewEvent {
  return {
    kind: 'OpinionSubmitted',
    shown: {
      audience: Audience.DECIDERS,
      ownerPersonId: actor.personId,
      ownerBodyId: payload.bodyId,
      roundId: round.id,
      traceOfBodyId: payload.bodyId,
    },
    draftId: round.draftId,
    objectType: 'Opinion',
    objectId: payload.opinionId,
    payload: { ...payload },
    attention: furtherWith(payload.bodyId),
  };
}
