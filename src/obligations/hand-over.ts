import type { UseCase } from '../access/use-case.ts';
import { holdCalendar } from '../calendar/next-version.ts';
import { sql } from '../persistence/database.ts';
import { endObligations } from './fulfil-obligations.ts';
import { ObligationEnd } from './obligation.type.ts';
import type { Which } from './obligation-row.ts';

/**
 * Another body owes it from now on: what the former one owed ends, as late as it is, and stays in its figures. What is due
 * still goes to the other with the date it is due; what is overdue does not, before there is a new date.
 */
export async function handOver(useCase: UseCase, which: Which, toBodyId: string): Promise<void> {
  const { tx, clock, newId } = useCase;
  const now = clock.now();
  await holdCalendar(tx); // a change of it comes before both, or computes the heir's anew
  const ended = await endObligations(useCase, which, ObligationEnd.REPLACED);
  const due = ended.filter(({ currentDue, stoppedSince }) => stoppedSince !== null || currentDue >= now);
  await sql(
    tx,
    `insert into obligation (id, kind, body_id, proposal_id, meeting_id, started_at, basis, rule_id, calendar_version,
       original_due, current_due, judged_due, stopped_since, alert_at, compressed)
     select heir.new_id, kind, $3, proposal_id, meeting_id, $4, basis, rule_id, calendar_version, current_due, current_due, current_due,
       stopped_since, alert_at, compressed
     from unnest($1::uuid[], $2::uuid[]) as heir(new_id, of_id) join obligation on obligation.id = heir.of_id`,
    [due.map(() => newId()).sort(), due.map(({ id }) => id), toBodyId, now],
  );
}
