import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import type { NewEvent } from '../events/append.ts';
import { preparing } from '../proposals/proposal.events.ts';

export interface DraftUploadedPayload {
  draftId: string;
  number: number;
  title: string;
}

/** A draft was uploaded: known to its makers, and to the circle of the review when it was released at once. */
export function draftUploaded(actor: Actor, payload: DraftUploadedPayload, released: boolean): NewEvent {
  return {
    kind: 'DraftUploaded',
    shown: shownTo(released ? Audience.ROUND_AND_LEAD : Audience.BODY, actor),
    draftId: payload.draftId,
    objectType: 'Draft',
    objectId: payload.draftId,
    payload: { ...payload },
    attention: released ? [] : [{ of: 'LEAD', kinds: preparing }],
  };
}
