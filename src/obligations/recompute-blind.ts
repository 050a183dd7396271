import { sql, type Tx } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import { isBlind, isGoing, type WaitedFor } from './keep-rounds-open.ts';
import type { ObligationRow } from './obligation-row.ts';

//   a change of the calendar, in a round that is blind
//
//   asked of all     due       close                          due ──► due = close          moves the close with it
//   of one, later               due = close          →              due = close            is cut at the close
//
// The close is known to all. So it moves only as what all were asked by moves, which each can compute: whether anybody has
// given an opinion, or was given time, makes no difference to it. What one body was given more is due at the close at the
// latest; that is no earlier than before.

type Due = Pick<ObligationRow, 'basis' | 'currentDue'>;

/** A round that is blind, by what its calendar makes of it. */
export interface BlindClose {
  closesAt: Date;
  /** Where it moves, and what was due before; nothing: it stays. */
  waited: Required<WaitedFor> | undefined;
}

/** The blind ones of these rounds, which are locked, by id. */
export async function blindCloses(
  tx: Tx,
  roundIds: readonly string[],
  recomputed: (due: Due) => Date,
): Promise<Map<string, BlindClose>> {
  const rows = await sql<{ roundId: string; closesAt: unknown; basis: Due['basis']; currentDue: unknown; isShared: boolean }>(
    tx,
    `select round.id as "roundId", round.closes_at as "closesAt", owed.basis, owed.current_due as "currentDue",
       not exists (select from due_change where due_change.obligation_id = owed.id and due_change.kind = 'EXTENSION')
       and not exists (select from obligation first where first.request_id = owed.request_id and first.started_at < owed.started_at) as "isShared"
     from round join obligation owed on owed.round_id = round.id and owed.proposal_id = round.proposal_id
     where round.id = any($1::uuid[]) and ${isGoing} and ${isBlind}`,
    [roundIds],
  );
  const closes = [...Map.groupBy(rows, ({ roundId }) => roundId)].map(([roundId, owed]): [string, BlindClose] => {
    const closesAt = asDate(owed[0]!.closesAt);
    const shared = owed.filter(({ isShared }) => isShared).map((row) => ({ ...row, currentDue: asDate(row.currentDue) }));
    const insteadOf = latest(shared.map(({ currentDue }) => currentDue));
    const until = latest(shared.map(recomputed));
    const moves = insteadOf !== undefined && until !== undefined && insteadOf <= closesAt && closesAt < until;
    return [roundId, { closesAt: moves ? until : closesAt, waited: moves ? { roundId, until, insteadOf } : undefined }];
  });
  return new Map(closes);
}

/** When something is due in such a round; of one that is closed earlier all the same, as the office wants it, as anywhere. */
export function cutAtClose(to: Date, { currentDue }: Due, blind: BlindClose | undefined): Date {
  return blind && currentDue <= blind.closesAt && to > blind.closesAt ? blind.closesAt : to;
}

function latest(all: readonly Date[]): Date | undefined {
  return all.length === 0 ? undefined : new Date(Math.max(...all.map((each) => each.getTime())));
}
