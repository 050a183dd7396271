import { sql, sqlOne, type Tx } from '../persistence/database.ts';
import { asDateOrNull } from '../text.ts';
import { runs } from './announce-due.ts';

/** A round that the clock closes, of a proposal that is not suspended; what is held up is not closed. */
export const isToClose = `round.status = 'OPEN' and round.closes_at is not null
  and not exists (select from suspension where suspension.proposal_id = round.proposal_id and suspension.to_at is null)`;

/** The first instant at which something is to be told or closed, past or to come; null: there is none. Each from an index of what is waited for. */
export async function nextInstant(tx: Tx): Promise<Date | null> {
  const { next } = await sqlOne<{ next: unknown }>(
    tx,
    `select least(
       (select alert_at from obligation where alerted_due is distinct from current_due and ${runs} order by alert_at limit 1),
       (select current_due from obligation where expired_due is distinct from current_due and ${runs} order by current_due limit 1),
       (select closes_at from round where ${isToClose} order by closes_at limit 1)) as next`,
  );
  return asDateOrNull(next);
}

/** The rounds whose time to be closed has come. */
export async function roundsToClose(tx: Tx, now: Date): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    tx,
    `select id from round where closes_at <= $1 and ${isToClose} order by closes_at, id`,
    [now],
  );
  return rows.map(({ id }) => id);
}
