import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { ToAppend } from '../events/new-event.ts';

export interface ApiTokenEventPayload {
  tokenId: string;
}

/** A token was made or revoked: its owner is told, who may not have done it, and nobody else. */
export function apiTokenEvent(kind: 'ApiTokenCreated' | 'ApiTokenRevoked', actor: Actor, tokenId: string): ToAppend {
  const payload: ApiTokenEventPayload = { tokenId };
  const shown = shownTo(Audience.PRIVATE, actor);
  const event = { kind, shown, draftId: null, objectType: 'ApiToken', objectId: tokenId, payload: { ...payload } };
  return { stream: inboxStream(actor.bodyId), event };
}
