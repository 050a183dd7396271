import type { Actor } from '../../access/actor.ts';
import { Audience } from '../../access/audience.ts';
import { shownTo } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import type { NewEvent } from '../../events/append.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import { coverageNow } from './coverage.ts';

export interface CoverageChangedPayload {
  roundId: string;
  bodyId: string;
  answered: number;
  asked: number;
  answeredLate: number;
}

type OfRound = Pick<RoundRow, 'id' | 'proposalId' | 'draftId'>;

/**
 * To append when a body has signed, or the office has said what is its business: how far it has answered now. Called
 * when all is written that counts.
 */
export async function coverageChanged({ tx, actor }: UseCase, round: OfRound, bodyId: string): Promise<ToAppend[]> {
  const counts = await coverageNow(tx, round.id, bodyId);
  const { answered = 0, asked = 0, answeredLate = 0 } = counts ?? {};
  const event = coverageCounted(actor, round, bodyId, { answered, asked, answeredLate });
  return [{ stream: proposalStream(round.proposalId), event }];
}

/** How far a body has answered. */
export function coverageCounted(
  actor: Actor,
  round: OfRound,
  bodyId: string,
  counts: Omit<CoverageChangedPayload, 'roundId' | 'bodyId'>,
): NewEvent {
  const payload: CoverageChangedPayload = { roundId: round.id, bodyId, ...counts };
  return {
    kind: 'CoverageChanged',
    shown: shownTo(Audience.DECIDERS, actor, round.id, bodyId),
    draftId: round.draftId,
    objectType: 'Round',
    objectId: round.id,
    payload: { ...payload },
  };
}
