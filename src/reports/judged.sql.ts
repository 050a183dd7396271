import type { Context } from '../graphql/context.ts';
import { endsOf, type Year } from './year.ts';

// How an obligation counts in the figures of a year. Numbers are groups of these rows and lists are the rows, so a number
// and the list behind it cannot differ.

/** Its clock was stopped before it was due, and did not run again: it did not fall due (src/obligations/judging.rules.ts). */
const stoodStill = `coalesce(obligation.stopped_since <= obligation.judged_due, false)`;

/**
 * `judged`: every obligation that counts in the year, of one body or of all, with
 *   month         in which the due date lies by which it is judged, from 1; 0: before the year, and only overdue in it
 *   outcome       ON_TIME, LATE (given late, or not yet, or owed no more since), MISSING (nothing came by the close),
 *                 CONSENTED (nothing came, and by its rule that is consent), PENDING
 *   overdue_from  the first month at whose end it was overdue, and overdue_to the last; null: at none
 *   given         that it was given at all, be it late
 *   insufficient  that its opinion is sketchy: the latest one that answers it, by a finding that the office confirmed
 * What ended before it was due was never due; what was recalled, or was not the business of the body, counts nowhere.
 */
export const judgedSql = `with judged as (
  select owed.id, owed.kind, owed.body_id, owed.proposal_id, owed.compressed, owed.judged_due,
    owed.ended_at, owed.stopped_since, owed.late_working_days, owed.month, owed.outcome,
    case when owed.first_end <= owed.last_end then owed.first_end end as overdue_from,
    case when owed.first_end <= owed.last_end then owed.last_end end as overdue_to,
    owed.fulfilled_at is not null as given, owed.fulfilled_at is not null and owed.id in (select insufficient_obligations($3)) as insufficient
  from (
    select obligation.id, obligation.kind, obligation.body_id, obligation.proposal_id, obligation.compressed,
      obligation.judged_due, obligation.fulfilled_at, obligation.ended_at, obligation.stopped_since, obligation.late_working_days,
      width_bucket(obligation.judged_due, $1::timestamptz[]) as month,
      case when obligation.fulfilled_at <= obligation.judged_due or (obligation.fulfilled_at is not null and ${stoodStill}) then 'ON_TIME'
        when obligation.fulfilled_at is not null then 'LATE'
        when obligation.ended_reason = 'NOT_GIVEN' then 'MISSING'
        when obligation.ended_reason = 'DEEMED_CONSENT' then 'CONSENTED' when obligation.judged_due < $4::timestamptz and not ${stoodStill} then 'LATE' else 'PENDING' end as outcome,
      width_bucket(obligation.judged_due, $2::timestamptz[]) + 1 as first_end,
      case when ${stoodStill} then 0
        else coalesce(width_bucket(obligation.stopped_at - interval '1 microsecond', $2::timestamptz[]), cardinality($2::timestamptz[])) end as last_end
    from obligation
    where obligation.judged_due < ($1::timestamptz[])[13]
      and (obligation.judged_due >= ($1::timestamptz[])[1]
        or ((obligation.stopped_at is null or obligation.stopped_at > obligation.judged_due)
          and (obligation.stopped_at is null or obligation.stopped_at > ($1::timestamptz[])[1])))
      and ($3::uuid is null or obligation.body_id = $3)
      and (obligation.ended_reason is null or obligation.ended_reason in ('NOT_GIVEN', 'DEEMED_CONSENT')
        or (obligation.ended_reason not in ('RECALLED', 'OUT_OF_REMIT') and obligation.ended_at > obligation.judged_due and not ${stoodStill}))
      and (obligation.round_id is null or obligation.round_id not in (select id from round where status = 'RECALLED'))
  ) owed)`;

/** What `judgedSql` takes: `$1` to `$4`. Null: of all bodies. */
export const judgedValues = ({ parts }: Context, year: Year, bodyId: string | null): unknown[] => {
  const now = parts.clock.now();
  return [year.begins, endsOf(year, now), bodyId, now];
};
