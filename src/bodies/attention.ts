import { Audience } from '../access/audience.ts';
import type { Shown } from '../access/visibility.ts';
import type { ChangesAttention } from '../events/new-event.ts';
import { AttentionKind } from './attention.type.ts';

/** Whose it is to say where a thread stands: its body's, or, of a private note, its author's alone. */
export function toPlace({ audience, ownerBodyId, ownerPersonId }: Shown): ChangesAttention {
  const kinds = [AttentionKind.CONFIRM_PLACEMENT];
  return { of: { bodyId: ownerBodyId }, kinds, ...(audience === Audience.PRIVATE && { personId: ownerPersonId }) };
}
