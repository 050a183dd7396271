import { workCalendar } from '../calendar/work-calendar.ts';
import type { Context } from '../graphql/context.ts';
import type { List } from '../graphql/paging.ts';
import { lateAt } from '../obligations/judging.rules.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { Problem } from '../problems.ts';
import { asDate, asDateOrNull } from '../text.ts';
import { Figure, FigureSubject, holderFigures } from './figure-items.type.ts';
import { daysWithin, heldIn, isWithin } from './held-days.ts';
import { judgedSql, judgedValues } from './judged.sql.ts';
import type { Months, Year } from './year.ts';

export interface FigureItemRow {
  id: string;
  proposalId: string;
  bodyId: string;
  obligationId: string | null;
  count: number;
  dueAt: Date | null;
  lateWorkingDays: number | null;
}

/** Which number is asked about. */
export interface FigureAsked {
  year: Year;
  months: Months;
  bodyId: string | null;
  subject: FigureSubject;
  figure: Figure;
}

const kinds: Partial<Record<FigureSubject, ObligationKind>> = {
  PROGRAMME: ObligationKind.PROGRAMME_DUE,
  DOSSIERS: ObligationKind.LEAD_TIME,
  RESUBMISSIONS: ObligationKind.RESUBMISSION,
  RESPONSES: ObligationKind.RESPONSE,
  OFFICE_CHECKS: ObligationKind.OFFICE_CHECK,
  OPINIONS: ObligationKind.OPINION,
  COMPRESSED_OPINIONS: ObligationKind.OPINION,
};

const inPeriod = 'item.month between $6 and $7';
/** Which of the obligations that count are in a number: as `dueIn` adds them up. */
const conditions: Partial<Record<Figure, string>> = {
  DUE: inPeriod,
  ON_TIME: `${inPeriod} and item.outcome = 'ON_TIME'`,
  LATE: `${inPeriod} and item.outcome = 'LATE'`,
  MISSING: `${inPeriod} and item.outcome = 'MISSING'`,
  CONSENTED: `${inPeriod} and item.outcome = 'CONSENTED'`,
  PENDING: `${inPeriod} and item.outcome = 'PENDING'`,
  INSUFFICIENT: `${inPeriod} and item.insufficient`,
  OVERDUE: 'item.overdue_from <= $7 and item.overdue_to >= $6',
};

/** The things that make a number. BAD_INPUT: there is no such number. */
export async function figureItems(context: Context, asked: FigureAsked): Promise<List<FigureItemRow>> {
  const { subject, figure } = asked;
  const [kind, condition] = [kinds[subject], conditions[figure]];
  if (kind && condition) return obligationsOf(context, asked, kind, condition);
  const counts = kind ? undefined : await countsOf(context, asked);
  if (!counts) throw new Problem('BAD_INPUT', { reason: `${subject} has no ${figure}` }, ['figure']);
  return proposalsOf(asked, counts);
}

const nameOf = ({ year, months, bodyId, subject, figure }: FigureAsked) =>
  `figure ${year.year} ${months.from} ${months.to} ${bodyId} ${subject} ${figure}`;

async function obligationsOf(
  context: Context,
  asked: FigureAsked,
  kind: ObligationKind,
  condition: string,
): Promise<List<FigureItemRow>> {
  const calendar = await workCalendar(await context.read());
  const now = context.parts.clock.now();
  return {
    name: nameOf(asked),
    with: judgedSql,
    parent: null,
    columns: `item.id, item.proposal_id as "proposalId", item.body_id as "bodyId", item.id as "obligationId", item.judged_due as "dueAt",
      item.ended_at as "endedAt", item.late_working_days as "lateWorkingDays", item.stopped_since as "stoppedSince"`,
    from: 'judged item',
    where: `item.kind = $5 and item.compressed = $8 and ${condition} and $6::int <= $7::int`,
    order: ['item.judged_due', 'item.id'],
    values: [
      ...judgedValues(context, asked.year, asked.bodyId),
      ...[kind, asked.months.from, asked.months.to, asked.subject === FigureSubject.COMPRESSED_OPINIONS],
    ],
    row: (raw) => {
      const [dueAt, endedAt] = [asDate(raw['dueAt']), asDateOrNull(raw['endedAt'])];
      const owed = { judgedDue: dueAt, stoppedSince: asDateOrNull(raw['stoppedSince']) };
      const late = raw['lateWorkingDays'] ?? lateAt(calendar, owed, endedAt ?? now);
      return { ...raw, dueAt, lateWorkingDays: late, count: 1 } as unknown as FigureItemRow;
    },
  };
}

interface Counted {
  bodyId: string;
  count: number;
}

/** How much of a number each proposal makes; nothing when there is no such number. */
async function countsOf(context: Context, asked: FigureAsked): Promise<Map<string, Counted> | undefined> {
  const held = await heldIn(context, asked);
  const { subject, figure, months } = asked;
  const counts = new Map<string, Counted>();
  const add = (proposalId: string, bodyId: string, count: number) => {
    counts.set(proposalId, { bodyId, count: (counts.get(proposalId)?.count ?? 0) + count });
  };
  const holder = holderFigures[figure];
  if (subject === FigureSubject.HELD_DAYS && holder) {
    for (const charged of held.charged) {
      const days = charged.holder === holder ? daysWithin(held, months, charged) : 0;
      if (days > 0) add(charged.proposalId, charged.leadBodyId, days);
    }
  } else if (subject === FigureSubject.RETURNS && (figure === Figure.RETURNED_INCOMPLETE || figure === Figure.RE_PREPARED)) {
    const incomplete = figure === Figure.RETURNED_INCOMPLETE;
    for (const row of held.returned)
      if (row.incomplete === incomplete && isWithin(row, months))
        if (incomplete || !counts.has(row.proposalId)) add(row.proposalId, row.leadBodyId, 1);
  } else return undefined;
  return counts;
}

function proposalsOf(asked: FigureAsked, counts: Map<string, Counted>): List<FigureItemRow> {
  return {
    name: nameOf(asked),
    parent: null,
    columns: 'item.id',
    from: 'proposal item',
    where: 'item.id = any($1::uuid[])',
    order: ['item.number', 'item.id'],
    values: [[...counts.keys()]],
    row: (raw) => {
      const id = raw['id'] as string;
      return { id, proposalId: id, ...counts.get(id)!, obligationId: null, dueAt: null, lateWorkingDays: null };
    },
  };
}
