import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import type { Clock } from '../../clock.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { roundCloseScheduled } from '../../obligations/round-close.events.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { assertStatus, running } from './round.state.ts';
import { RoundStatus } from './round.type.ts';
import { findRound } from './rounds.ts';

export interface ScheduleRoundClose {
  roundId: string;
  /** Null: the office closes it itself. */
  closesAt: Date | null;
}

/** The office says when the clock closes a round, or that it does not. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_CLOSED, BAD_INPUT, NOTHING_TO_CHANGE. */
export async function scheduleRoundClose(useCase: UseCase, { roundId, closesAt }: ScheduleRoundClose): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const round = await findRound(tx, roundId, ['roundId']);
  assertMay(mayHandle(actor));
  assertStatus(round, [RoundStatus.DRAFT, ...running]);
  assertToCome(clock, closesAt);
  if (closesAt?.getTime() === round.closesAt?.getTime()) throw new Problem('NOTHING_TO_CHANGE', {}, ['closesAt']);
  await sql(tx, `update round set closes_at = $2 where id = $1`, [round.id, closesAt]);
  const [event] = await append(useCase, [
    { stream: proposalStream(round.proposalId), event: roundCloseScheduled(actor, round, closesAt) },
  ]);
  return { objectId: round.id, event: event! };
}

/** BAD_INPUT for an instant that is past: a round is closed at once by `closeRound`. */
export function assertToCome(clock: Clock, closesAt: Date | null): void {
  if (closesAt && closesAt <= clock.now()) throw new Problem('BAD_INPUT', { reason: 'closesAt is past' }, ['closesAt']);
}
