import type { UseCase } from '../access/use-case.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { sql } from '../persistence/database.ts';
import { ended, given, undone } from './judging.rules.ts';
import { ObligationEnd } from './obligation.type.ts';
import { type ObligationRow, obligationsToChange, type Which } from './obligation-row.ts';

/**
 * What was owed has been given, at this instant or at another; `provisional`: unless the office finds it incomplete.
 * Judged here and now, by the due date that was in force and the calendar as it is; never again (domain §6).
 */
export async function fulfilObligations(
  { tx, clock }: UseCase,
  which: Which,
  { at = clock.now(), provisional = false }: { at?: Date; provisional?: boolean } = {},
): Promise<ObligationRow[]> {
  const owed = await obligationsToChange(tx, which);
  if (owed.length === 0) return [];
  const calendar = await workCalendar(tx);
  const rows = owed.map((row) => ({ ...given(calendar, row, at), provisional }));
  await sql(
    tx,
    `update obligation set fulfilled_at = $3, provisional = $4, late_working_days = judged.late
     from unnest($1::uuid[], $2::int[]) as judged(id, late) where obligation.id = judged.id`,
    [rows.map(({ id }) => id), rows.map(({ lateWorkingDays }) => lateWorkingDays), at, provisional],
  );
  return rows;
}

/** The office found it complete: it was fulfilled when it was given. */
export async function confirmFulfilment({ tx }: UseCase, which: Which): Promise<ObligationRow[]> {
  const provisional = await obligationsToChange(tx, which, 'PROVISIONAL');
  await sql(tx, `update obligation set provisional = false where id = any($1::uuid[])`, [provisional.map(({ id }) => id)]);
  return provisional.map((row) => ({ ...row, provisional: false }));
}

/** The office found it incomplete: it is owed as if it had not been given. */
export async function undoFulfilment({ tx }: UseCase, which: Which): Promise<ObligationRow[]> {
  const provisional = await obligationsToChange(tx, which, 'PROVISIONAL');
  await sql(
    tx,
    `update obligation set fulfilled_at = null, provisional = false, late_working_days = null where id = any($1::uuid[])`,
    [provisional.map(({ id }) => id)],
  );
  return provisional.map((row) => ({ ...undone(row), provisional: false }));
}

/** What was owed is owed no more, and was not given: as late as it was by then. */
export async function endObligations(useCase: UseCase, which: Which, reason: ObligationEnd): Promise<ObligationRow[]> {
  return endAll(useCase, await obligationsToChange(useCase.tx, which), reason);
}

/** The same of obligations that were found owed, and locked, before. */
export async function endAll({ tx, clock }: UseCase, owed: ObligationRow[], reason: ObligationEnd): Promise<ObligationRow[]> {
  if (owed.length === 0) return [];
  const calendar = await workCalendar(tx);
  const now = clock.now();
  const rows = owed.map((row) => ended(calendar, row, reason, now));
  await sql(
    tx,
    `update obligation set ended_at = $3, ended_reason = $4, late_working_days = judged.late
     from unnest($1::uuid[], $2::int[]) as judged(id, late) where obligation.id = judged.id`,
    [rows.map(({ id }) => id), rows.map(({ lateWorkingDays }) => lateWorkingDays), now, reason],
  );
  return rows;
}

/** What did not come is found not to have been the business of the body: it is missing no more. */
export async function excuseMissing({ tx }: UseCase, requestId: string): Promise<void> {
  await sql(tx, `update obligation set ended_reason = $2 where request_id = $1 and ended_reason = $3`, [
    requestId,
    ObligationEnd.OUT_OF_REMIT,
    ObligationEnd.NOT_GIVEN,
  ]);
}
