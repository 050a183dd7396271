import type { UseCase } from '../access/use-case.ts';
import type { ToAppend } from '../events/new-event.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { asDate } from '../text.ts';
import type { MovedDue } from './due.events.ts';
import { type RoundToClose, roundCloseScheduled } from './round-close.events.ts';

//   more time is given before the due date: the clock closes the round no earlier than the opinion is due
//        due      close      until                         due                 close = until
//   ──────┼─────────┼──────────┼───────      →      ─────────┼────────────────────┼───────
//
// Given after it, the round is closed as before: such a date cures nothing (domain §6), and what has not come by the close is
// not given. Whoever wants the round open for it all the same says so (`scheduleRoundClose`).
//
// In a round that is blind no close moves because one body is given time: of two bodies the other would know for whom
// (domain §5.3). So there it is refused until the office has said to all, by an act of its own, that it is closed later.

/** An opinion that is waited for. */
export interface WaitedFor {
  roundId: string;
  until: Date;
  /** When it was due before: a round that was to be closed earlier than that stays as the office wants it. */
  insteadOf?: Date;
}

/** The opinions of these that were not late when they were moved. */
export function waitedFor(moved: readonly MovedDue[]): Required<WaitedFor>[] {
  return moved.flatMap(({ before, after }) => {
    const { roundId, currentDue: until, judgedDue } = after;
    return roundId === null || judgedDue < until ? [] : [{ roundId, until, insteadOf: before.currentDue }];
  });
}

/**
 * The clock closes no round before the opinions that are waited for are due: what would be closed earlier is closed then.
 * The rounds were locked before what is owed in them. Returns what is to be appended.
 */
export async function keepRoundsOpen({ tx, actor }: UseCase, all: readonly WaitedFor[]): Promise<ToAppend[]> {
  const byRound = Map.groupBy(all, ({ roundId }) => roundId);
  if (byRound.size === 0) return [];
  const rounds = await roundsToClose(tx, [...byRound.keys()]);
  const moved = rounds.flatMap(({ closesAt, ...round }) => {
    const later = byRound
      .get(round.id)!
      .filter(({ until, insteadOf }) => closesAt < until && !(insteadOf && closesAt < insteadOf));
    const last = Math.max(...later.map(({ until }) => until.getTime()));
    return later.length === 0 ? [] : [{ round, closesAt: new Date(last) }];
  });
  if (moved.length === 0) return [];
  await sql(
    tx,
    `update round set closes_at = moved.closes_at from unnest($1::uuid[], $2::timestamptz[]) as moved(id, closes_at)
     where round.id = moved.id`,
    [moved.map(({ round }) => round.id), moved.map(({ closesAt }) => closesAt)],
  );
  return moved.map(({ round, closesAt }) => ({
    stream: { kind: 'PROPOSAL', id: round.proposalId },
    event: roundCloseScheduled(actor, round, closesAt),
  }));
}

/** CLOSES_BEFORE when a round that is blind still would be closed by the clock before something is due in it. Of a round that is locked. */
export async function assertClosesAfter(tx: Tx, { roundId, until }: WaitedFor, path: string[]): Promise<void> {
  const [early] = await sql<{ closesAt: unknown }>(
    tx,
    `select closes_at as "closesAt" from round where id = $1 and closes_at < $2 and ${isGoing} and ${isBlind}`,
    [roundId, until],
  );
  if (!early) return;
  const closesAt = asDate(early.closesAt).toISOString();
  throw new Problem('CLOSES_BEFORE', { closesAt, until: until.toISOString() }, path);
}

/** The round in which something is owed, locked: before it, as all do who change both. */
export async function holdRoundOf(tx: Tx, obligationId: string): Promise<void> {
  await sql(tx, `select from round where id = (select round_id from obligation where id = $1) for no key update`, [obligationId]);
}

/** These rounds, locked: before what is owed in them. */
export async function holdRounds(tx: Tx, roundIds: readonly string[]): Promise<void> {
  await sql(tx, `select from round where id = any($1::uuid[]) order by id for no key update`, [roundIds]);
}

/** A round that the clock closes. */
export const isGoing = `round.status in ('OPEN', 'PAUSED') and round.closes_at is not null`;

/** What is owed in it betrays its body. */
export const isBlind = `round.mode <> 'OPEN' and round.revealed_seq is null`;

async function roundsToClose(tx: Tx, roundIds: string[]): Promise<(RoundToClose & { closesAt: Date })[]> {
  const rows = await sql<RoundToClose & { closesAt: unknown }>(
    tx,
    `select id, proposal_id as "proposalId", draft_id as "draftId", status, closes_at as "closesAt" from round
     where id = any($1::uuid[]) and ${isGoing} order by id for no key update`,
    [roundIds],
  );
  return rows.map(({ closesAt, ...round }) => ({ ...round, closesAt: asDate(closesAt) }));
}
