import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import { attentionChangedOf } from '../events/attention.ts';
import type { ToAppend } from '../events/new-event.ts';
import { waitsWith } from './due.events.ts';
import type { ObligationRow } from './obligation-row.ts';

export interface DuesRecomputedPayload {
  /** Null: of several; in the inbox of the body that owes. */
  proposalId: string | null;
  calendarVersion: number;
  obligationIds: string[];
}

/**
 * A change of the calendar moved due dates, perhaps of all that is open: so it is told once, and not of each. In the
 * stream of each proposal one event for all that the same people may know of, in the inbox of each body one for all that it
 * owes. In a round that is blind that an opinion is owed still betrays its body: of that each is told apart.
 */
export function duesRecomputed(
  actor: Actor,
  calendarVersion: number,
  moved: readonly ObligationRow[],
  blindRoundIds: ReadonlySet<string>,
): ToAppend[] {
  const traceOf = ({ roundId, bodyId }: ObligationRow) => (roundId !== null && blindRoundIds.has(roundId) ? bodyId : null);
  const told = (shown: ToAppend['event']['shown'], objectId: string, proposalId: string | null, all: ObligationRow[]) => {
    const payload: DuesRecomputedPayload = { proposalId, calendarVersion, obligationIds: all.map(({ id }) => id) };
    const objectType = proposalId ? 'Proposal' : 'Body';
    return { kind: 'DuesRecomputed', draftId: null, objectType, objectId, payload: { ...payload }, shown };
  };
  const groups = Map.groupBy(moved, (row) => `${row.proposalId} ${row.roundId} ${traceOf(row)}`);
  const inProposals = [...groups.values()].map((all): ToAppend => {
    const { proposalId, roundId } = all[0]!;
    const audience = roundId === null ? Audience.PROGRAMME : Audience.ROUND_AND_LEAD;
    const shown = shownTo(audience, actor, roundId, traceOf(all[0]!));
    return { stream: { kind: 'PROPOSAL', id: proposalId }, event: told(shown, proposalId, proposalId, all) };
  });
  const byBody = [...Map.groupBy(moved, ({ bodyId }) => bodyId)];
  const inInboxes = byBody.map(([bodyId, all]): ToAppend => {
    const shown = { ...shownTo(Audience.BODY, actor), ownerBodyId: bodyId };
    return { stream: inboxStream(bodyId), event: told(shown, bodyId, null, all) };
  });
  const waiting = byBody.map(([bodyId, all]) => ({
    bodyId,
    kinds: [...new Set(all.flatMap(({ kind }) => waitsWith[kind]))].sort(),
  }));
  return [
    ...inProposals,
    ...inInboxes,
    ...attentionChangedOf(
      actor,
      waiting.filter(({ kinds }) => kinds.length > 0),
    ),
  ];
}
