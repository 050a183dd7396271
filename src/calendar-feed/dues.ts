import { type Actor, inLocale } from '../access/actor.ts';
import { seesObligationSql } from '../access/visibility.sql.ts';
import type { Locale } from '../locale.ts';
import { sqlAnew, type Tx } from '../persistence/database.ts';
import { titleShown } from '../proposals/on-paper.rules.ts';
import { asDate } from '../text.ts';
import { type DueEntry, writeCalendar } from './calendar-feed.rules.ts';

/** More than one body ever owes at once; what is due first is shown. */
const entriesMax = 2_000;

/** What the actor's body owes still, as far as the actor may see it, as iCalendar. One statement. */
export async function calendarOf(tx: Tx, actor: Actor, locale: Locale): Promise<string> {
  const rows = await sqlAnew<Record<string, unknown>>(
    tx,
    `select obligation.id as "obligationId", obligation.kind, obligation.current_due as "dueAt", proposal.number, proposal.title,
       proposal.handling, changes.sequence, coalesce(changes.at, obligation.started_at) as "changedAt"
     from obligation join proposal on proposal.id = obligation.proposal_id
     cross join lateral (select count(*)::int as sequence, max(at) as at from due_change where due_change.obligation_id = obligation.id) changes
     where obligation.body_id = (select actor_body()) and obligation.fulfilled_at is null and obligation.ended_at is null
       and ${seesObligationSql('obligation', 'proposal')}
     order by obligation.current_due, obligation.id limit $1`,
    [entriesMax],
  );
  const entries = rows.map((raw): DueEntry => {
    const row = raw as unknown as DueEntry & { handling: Parameters<typeof titleShown>[0]['handling'] };
    return { ...row, title: titleShown(row, locale), dueAt: asDate(row.dueAt), changedAt: asDate(row.changedAt) };
  });
  return writeCalendar(entries, inLocale(locale, { nameVi: actor.bodyNameVi, nameEn: actor.bodyNameEn }), locale);
}
