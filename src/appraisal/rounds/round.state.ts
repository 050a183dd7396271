import type { UseCase } from '../../access/use-case.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { RoundStatus } from './round.type.ts';
import type { RoundRow } from './rounds.ts';

const { DRAFT, OPEN, PAUSED, CLOSED, RECALLED, RETURNED, SUPERSEDED } = RoundStatus;

/** Where a round can go from where it is (domain §4). What has ended does not begin again. */
export const roundLeadsTo: Record<RoundStatus, readonly RoundStatus[]> = {
  [DRAFT]: [OPEN],
  [OPEN]: [PAUSED, CLOSED, RECALLED, RETURNED, SUPERSEDED],
  [PAUSED]: [OPEN, CLOSED, RECALLED, RETURNED, SUPERSEDED],
  [CLOSED]: [],
  [RECALLED]: [],
  [RETURNED]: [],
  [SUPERSEDED]: [],
};

/** Those in which bodies are being asked, whether they may answer just now or not. */
export const running = [OPEN, PAUSED] as const satisfies RoundStatus[];

/** ROUND_PAUSED, ROUND_CLOSED or WRONG_STATE unless the round is in one of these. */
export function assertStatus({ status }: Pick<RoundRow, 'status'>, allowed: readonly RoundStatus[]): void {
  if (allowed.includes(status)) return;
  if (status === PAUSED) throw new Problem('ROUND_PAUSED');
  if (status !== DRAFT && status !== OPEN) throw new Problem('ROUND_CLOSED');
  throw new Problem('WRONG_STATE', { state: status, allowed: allowed.join(', ') });
}

/** Moves a round, found and locked before, to a status: the one place where it is written. Problems: ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE. */
export async function moveRound(
  { tx, clock }: UseCase,
  round: RoundRow,
  to: RoundStatus,
  reason: string | null = null,
): Promise<RoundRow> {
  assertStatus(
    round,
    Object.values(RoundStatus).filter((from) => roundLeadsTo[from].includes(to)),
  );
  const ends = roundLeadsTo[to].length === 0;
  const openedAt = round.status === DRAFT ? clock.now() : round.openedAt;
  const moved = { ...round, status: to, openedAt, closedAt: ends ? clock.now() : null, endedReason: reason };
  await sql(
    tx,
    `update round set status = $2, opened_at = $3, closed_at = $4, ended_reason = $5, prepared = case when $2 = 'DRAFT' then prepared end
     where id = $1`,
    [round.id, to, moved.openedAt, moved.closedAt, reason],
  );
  await keepPause({ tx, clock }, round, to);
  return moved;
}

/** While a round is held up nobody but the office holds the proposal: what its days are charged by (domain §6). */
async function keepPause({ tx, clock }: Pick<UseCase, 'tx' | 'clock'>, round: RoundRow, to: RoundStatus): Promise<void> {
  if (to === PAUSED)
    await sql(
      tx,
      `insert into round_pause (round_id, from_at) values ($1, $2) on conflict (round_id, from_at) do update set to_at = null`,
      [round.id, clock.now()],
    );
  else if (round.status === PAUSED)
    await sql(tx, `update round_pause set to_at = greatest($2, from_at) where round_id = $1 and to_at is null`, [
      round.id,
      clock.now(),
    ]);
}
