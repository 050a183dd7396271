import { seesObligationSql } from '../access/visibility.sql.ts';
import { calendarNow } from '../calendar/calendar-now.ts';
import { asDay } from '../calendar/days.rules.ts';
import { instantOf } from '../calendar/zone.rules.ts';
import type { Context } from '../graphql/context.ts';
import { type ObligationRow, obligationColumns, toObligation } from '../obligations/obligation-row.ts';
import { sqlAnew } from '../persistence/database.ts';

const partRowsMax = 100;

export interface DigestPartRow {
  totalCount: number;
  obligations: ObligationRow[];
}

export type DigestPartName = 'fellDue' | 'overdue' | 'dueSoon' | 'moved';

/** By the due date in force when it passed, as lateness is judged: what moved it later cures nothing, and what stood still by then did not fall due. */
const runsTill = `(stopped_since is null or stopped_since > judged_due)`;

/**
 * What the acting body owed as a day ended, in parts; `ahead`: how many working days what is due soon may be away. What
 * was recalled is in none, as in no figure. One statement, and the calendar.
 */
export async function digestOf(context: Context, isoDay: string, ahead: number): Promise<Record<DigestPartName, DigestPartRow>> {
  const calendar = await calendarNow(context);
  const day = asDay(isoDay);
  const [begins, ends, until] = [day, day + 1, calendar.days.forward(day, ahead) + 1].map((on) =>
    instantOf(calendar.zone, on, 0),
  );
  const rows = await sqlAnew<Record<string, unknown> & { part: DigestPartName; total: number; place: number }>(
    await context.read(),
    `with owed as (
       select obligation.id, obligation.current_due, obligation.judged_due, obligation.ended_at, obligation.stopped_since, (obligation.fulfilled_at is null or obligation.fulfilled_at >= $2)
         and (obligation.ended_at is null or obligation.ended_at >= $2) as is_open
       from obligation join proposal on proposal.id = obligation.proposal_id
       where obligation.body_id = (select actor_body()) and obligation.started_at < $2
         and obligation.ended_reason is distinct from 'RECALLED'
         and (obligation.round_id is null or obligation.round_id not in (select id from round where status = 'RECALLED')) and ${seesObligationSql('obligation', 'proposal')}),
     parts as (
       select 'fellDue' as part, id, judged_due as due from owed where judged_due >= $1 and judged_due < $2
         and (ended_at is null or ended_at > judged_due) and ${runsTill}
       union all select 'overdue', id, judged_due from owed where judged_due < $1 and is_open and ${runsTill}
       union all select 'dueSoon', id, current_due from owed where current_due >= $2 and current_due < $3 and judged_due >= $2 and is_open
         and stopped_since is null
       union all select 'moved', id, current_due from owed where exists (select from due_change
         where due_change.obligation_id = owed.id and due_change.at >= $1 and due_change.at < $2)),
     placed as (
       select part, id, count(*) over (partition by part)::int as total, row_number() over (partition by part order by due, id) as place
       from parts)
     select placed.part, placed.total, ${obligationColumns} from placed join obligation on obligation.id = placed.id
     where placed.place <= $4 order by placed.part, placed.place`,
    [begins, ends, until, partRowsMax],
  );
  const parts = Map.groupBy(rows, ({ part }) => part);
  const partOf = (part: DigestPartName): DigestPartRow => {
    const own = parts.get(part) ?? [];
    return { totalCount: own[0]?.total ?? 0, obligations: own.map(toObligation) };
  };
  return { fellDue: partOf('fellDue'), overdue: partOf('overdue'), dueSoon: partOf('dueSoon'), moved: partOf('moved') };
}
