import type { UseCase } from '../../access/use-case.ts';
import { workCalendar } from '../../calendar/work-calendar.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { roundCloseScheduled } from '../../obligations/round-close.events.ts';
import { dueAfterStop } from '../../obligations/stop.rules.ts';
import type { Clocks } from '../../obligations/stop-clocks.ts';
import { sql, type Tx } from '../../persistence/database.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { asDate } from '../../text.ts';
import { type RoundRow, roundColumns, toRound } from './rounds.ts';

/**
 * What stopped the clocks of a round stopped its close as well: where nothing holds it still any more, the clock closes it
 * as many working days later as its opinions are due. Returns what is to be appended.
 */
export async function moveCloses({ tx, actor, clock }: UseCase, clocks: Clocks): Promise<ToAppend[]> {
  const calendar = await workCalendar(tx);
  const going = await goingOn(tx, clocks);
  const moved = going.flatMap(({ round, stoppedSince }) => {
    if (round.closesAt === null) return [];
    const closesAt = dueAfterStop(calendar, round.closesAt, stoppedSince, clock.now());
    return closesAt.getTime() === round.closesAt.getTime() ? [] : [{ round, closesAt }];
  });
  await sql(
    tx,
    `update round set stopped_since = null, closes_at = coalesce(moved.closes_at, round.closes_at)
     from unnest($1::uuid[]) as going(id) left join unnest($2::uuid[], $3::timestamptz[]) as moved(id, closes_at) on moved.id = going.id
     where round.id = going.id`,
    [going.map(({ round }) => round.id), moved.map(({ round }) => round.id), moved.map(({ closesAt }) => closesAt)],
  );
  return moved.map(({ round, closesAt }) => ({
    stream: proposalStream(round.proposalId),
    event: roundCloseScheduled(actor, round, closesAt),
  }));
}

/** The rounds that go on and that nothing holds still, and since when they stood: one that was opened meanwhile, since then. */
async function goingOn(tx: Tx, { proposalId, roundId }: Clocks): Promise<{ round: RoundRow; stoppedSince: Date }[]> {
  const rows = await sql<Record<string, unknown>>(
    tx,
    `select ${roundColumns}, coalesce(round.stopped_since, round.opened_at) as "stoppedSince" from round
     where proposal_id = $1 and ($2::uuid is null or id = $2) and status = 'OPEN'
       and not exists (select from suspension where proposal_id = round.proposal_id and to_at is null)
     order by id for no key update`,
    [proposalId, roundId ?? null],
  );
  return rows.map(({ stoppedSince, ...raw }) => ({ round: toRound(raw), stoppedSince: asDate(stoppedSince) }));
}
