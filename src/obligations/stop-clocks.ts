import type { UseCase } from '../access/use-case.ts';
import { printDay } from '../calendar/days.rules.ts';
import { receivedOn, type WorkCalendar } from '../calendar/due.rules.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { localOf } from '../calendar/zone.rules.ts';
import type { ToAppend } from '../events/new-event.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { type Basis, cutOffMinuteOf } from './basis.rules.ts';
import { duesMoved } from './due.events.ts';
import { DueChangeKind } from './due-change.type.ts';
import { moveDues } from './move-dues.ts';
import { type ObligationRow, obligationColumns, toObligation } from './obligation-row.ts';
import { alertWorkingDays } from './start-obligations.ts';
import { runsOn } from './stop.rules.ts';

// A clock stands still while a round is held up, for its opinions, and while a proposal is suspended, for all that is owed
// about it. `obligation.stopped_since` says so: no alert and no expiry are told of such a one, and it gets no later.
// But for the lead time of a dossier: the meeting that it is counted from does not wait (domain §7).

/** Whose clocks: of all that is owed about a proposal, or of the opinions of one round. */
export interface Clocks {
  proposalId: string;
  roundId?: string;
}

/** They stand still from now on. What stands already stays as it is, and what has expired is as late as ever (isStoppable). */
export async function stopClocks({ tx, clock }: UseCase, { proposalId, roundId }: Clocks): Promise<void> {
  // What the clock closes waits too (appraisal/rounds/move-closes.ts); rounds before what is owed in them.
  await sql(
    tx,
    `with stopping as (
       select id from round where proposal_id = $1 and ($2::uuid is null or id = $2) and status in ('OPEN', 'PAUSED')
         and stopped_since is null
       order by id for no key update)
     update round set stopped_since = $3 from stopping where round.id = stopping.id`,
    [proposalId, roundId ?? null, clock.now()],
  );
  await sql(
    tx,
    `with stopping as (
       select id from obligation where proposal_id = $1 and ($2::uuid is null or round_id = $2) and ended_at is null
         and kind <> 'LEAD_TIME' and (fulfilled_at is null or provisional) and stopped_since is null and current_due >= $3
       order by id for no key update)
     update obligation set stopped_since = $3 from stopping where obligation.id = stopping.id`,
    [proposalId, roundId ?? null, clock.now()],
  );
}

/** They run on, unless something else holds them still: as much is left as was left when they were stopped. Returns what is to be appended. */
export async function letClocksRun(useCase: UseCase, clocks: Clocks, reason: string): Promise<ToAppend[]> {
  const { tx, actor, clock } = useCase;
  const stopped = await heldByNothing(tx, clocks);
  if (stopped.length === 0) return [];
  const calendar = await workCalendar(tx);
  const moves = stopped.map(({ alertWorkingDays, ...obligation }) => {
    const to = runsOn(calendar, obligation, clock.now()).currentDue;
    return { obligation, to, basis: basisOf(calendar, obligation, to, clock.now()), alertWorkingDays };
  });
  const moved = await moveDues(useCase, calendar, DueChangeKind.SUSPENSION, reason, moves);
  const ids = stopped.map(({ id }) => id);
  await sql(tx, `update obligation set stopped_since = null where id = any($1::uuid[])`, [ids]);
  return duesMoved(
    actor,
    moved.map((after) => ({ before: stopped.find(({ id }) => id === after.id)!, after })),
    DueChangeKind.SUSPENSION,
  );
}

/** What the date follows from now: of a number of working days, those that are left; so a change of the calendar keeps them. */
function basisOf(calendar: WorkCalendar, { basis }: ObligationRow, to: Date, now: Date): Basis {
  const { day } = localOf(calendar.zone, to);
  const cutOffMinute = cutOffMinuteOf(basis);
  if (basis.from !== 'START' || basis.unit !== 'WORKING') return { from: 'DAY', day: printDay(day), cutOffMinute };
  const left = calendar.days.between(receivedOn(calendar, now, cutOffMinute ?? undefined), day);
  return { from: 'START', start: now.toISOString(), amount: left, unit: 'WORKING', cutOffMinute };
}

/** Those that stand still although neither their proposal is suspended nor their round held up. Locked, in one order. */
async function heldByNothing(tx: Tx, { proposalId, roundId }: Clocks): Promise<(ObligationRow & { alertWorkingDays: number })[]> {
  const rows = await sql<Record<string, unknown>>(
    tx,
    `select ${obligationColumns}, coalesce(time_rule.alert_working_days, $3::int) as "alertWorkingDays"
     from obligation left join time_rule on time_rule.id = obligation.rule_id
     where obligation.proposal_id = $1 and ($2::uuid is null or obligation.round_id = $2) and obligation.stopped_since is not null
       and obligation.ended_at is null and (obligation.fulfilled_at is null or obligation.provisional)
       and not exists (select from suspension where suspension.proposal_id = obligation.proposal_id and suspension.to_at is null)
       and not exists (select from round where round.id = obligation.round_id and round.status = 'PAUSED')
     order by obligation.id for no key update of obligation`,
    [proposalId, roundId ?? null, alertWorkingDays],
  );
  return rows.map((raw) => ({ ...toObligation(raw), alertWorkingDays: raw['alertWorkingDays'] as number }));
}
