import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { concernedBodies } from '../access/concerned.ts';
import type { Tx } from '../persistence/database.ts';
import type { NewEvent, ToAppend } from './new-event.ts';
import type { Stream } from './stream.ts';

export interface AttentionChangedPayload {
  /** Null: of more proposals than one. */
  proposalId: string | null;
  kinds: string[];
}

interface Change extends AttentionChangedPayload {
  bodyId: string;
  personId: string | null;
}

/**
 * What events that are being appended change in what waits for bodies: one event to the inbox of each, told once however
 * many events say so. Nothing is stored but this: the list itself is derived when it is asked for.
 */
export async function attentionChanged(
  { tx, actor }: { tx: Tx; actor: Actor },
  events: readonly ToAppend[],
): Promise<ToAppend[]> {
  const changes = events.flatMap(({ stream, event }) =>
    isRepeated(stream, event)
      ? []
      : (event.attention ?? []).map((change) => ({
          ...change,
          proposalId: stream.kind === 'PROPOSAL' ? stream.id : null,
          roundId: event.shown.roundId,
        })),
  );
  if (changes.length === 0) return [];
  const bodies = await concernedBodies(
    tx,
    changes.map(({ of, proposalId, roundId }) => ({ concerned: of, proposalId, roundId })),
  );
  const once = new Map<string, Change>();
  for (const [n, { proposalId, personId = null, kinds }] of changes.entries())
    for (const bodyId of bodies[n]!) {
      const key = `${bodyId} ${personId} ${proposalId}`;
      const known = once.get(key)?.kinds ?? [];
      once.set(key, { bodyId, personId, proposalId, kinds: [...new Set([...known, ...kinds])].sort() });
    }
  return [...once.values()].map((change) => told(actor, change));
}

/** That what waits for these bodies may have changed, of more proposals than one: one event to the inbox of each. */
export const attentionChangedOf = (actor: Actor, bodies: readonly { bodyId: string; kinds: string[] }[]): ToAppend[] =>
  bodies.map(({ bodyId, kinds }) => told(actor, { bodyId, personId: null, proposalId: null, kinds }));

/** What of a proposal is told in its programme and in inboxes as well counts where it is told first. */
function isRepeated({ kind }: Stream, { objectType }: NewEvent): boolean {
  return kind === 'BODY' || (kind === 'PROGRAMME' && objectType === 'Proposal');
}

/** Told of no round: which proposal, and what of, is no secret of the circle, and is told to those it waits for alone. */
function told(actor: Actor, { bodyId, personId, ...payload }: Change): ToAppend {
  return {
    stream: { kind: 'BODY', id: bodyId },
    event: {
      kind: 'AttentionChanged',
      shown: {
        audience: personId ? Audience.PRIVATE : Audience.BODY,
        ownerPersonId: personId ?? actor.personId,
        ownerBodyId: bodyId,
        roundId: null,
        traceOfBodyId: null,
      },
      draftId: null,
      objectType: 'Body',
      objectId: bodyId,
      payload: { ...payload },
    },
  };
}
