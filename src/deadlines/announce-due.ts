import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import { sql } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import { type DueRow, dueAnnounced } from './due-announced.events.ts';

/** How many are told of in one transaction: their streams are locked while it lasts. */
export const batchRowsMax = 100;

/** Whose clock runs: owed, and not stopped because the proposal is suspended or the round held up. As the indexes have it. */
export const runs = `obligation.fulfilled_at is null and obligation.ended_at is null and obligation.stopped_since is null`;

/** Due soon and not told of yet; nothing is due soon any more once it fell due. */
const dueSoon = `obligation.alert_at <= $1 and obligation.current_due > $1
  and obligation.alerted_due is distinct from obligation.current_due and ${runs}`;
const expired = `obligation.current_due <= $1 and obligation.expired_due is distinct from obligation.current_due and ${runs}`;

/**
 * Tells what is due soon, or fell due unfulfilled, once for each obligation and due date: what is told is marked in the
 * transaction that tells it, and what another process is telling is passed over. Returns how many; there may be more.
 */
export async function announceDue(useCase: UseCase, kind: 'DueSoon' | 'DueExpired'): Promise<number> {
  const { tx, actor, clock } = useCase;
  const [isMeant, order, mark] =
    kind === 'DueSoon'
      ? [dueSoon, 'alert_at', 'alerted_due = current_due']
      : [expired, 'current_due', 'alerted_due = current_due, expired_due = current_due'];
  const rows = await sql<Record<string, unknown>>(
    tx,
    `with claimed as (
       select obligation.id from obligation where ${isMeant} order by obligation.${order}, obligation.id limit $2
       for no key update skip locked)
     update obligation set ${mark} from claimed where obligation.id = claimed.id
     returning obligation.id, kind, body_id as "bodyId", proposal_id as "proposalId", round_id as "roundId", request_id as "requestId",
       current_due as "currentDue"`,
    [clock.now(), batchRowsMax],
  );
  const told = rows
    .map((raw): DueRow => ({ ...(raw as unknown as DueRow), currentDue: asDate(raw['currentDue']) }))
    .sort((one, other) => one.currentDue.getTime() - other.currentDue.getTime() || (one.id < other.id ? -1 : 1));
  if (told.length > 0)
    await append(
      useCase,
      told.flatMap((row) => dueAnnounced(kind, actor, row)),
    );
  return told.length;
}
