import { workCalendar } from '../calendar/work-calendar.ts';
import type { Context } from '../graphql/context.ts';
import { openStates, ProposalState } from '../proposals/proposal.state.ts';
import type { FiguresRow, PeriodRow } from './figures.ts';
import { daysIn, type Holder, type Life, stretchesOf } from './holders.rules.ts';
import { type LivesOf, livesOf } from './lives.ts';
import { cutOffsOf, type Months } from './year.ts';

export type HeldDays = Record<Holder, number>;
const nothingHeld = (): HeldDays => ({ LEAD_BODY: 0, OFFICE: 0, APPRAISERS: 0, CHAIR: 0, SUSPENDED: 0 });

/** That a proposal was held by one holder: over the working days of the year from one place to another, exclusive. */
export interface Charged {
  proposalId: string;
  leadBodyId: string;
  holder: Holder;
  from: number;
  to: number;
}

/** That a proposal came back to its lead body: incomplete, or to be prepared again. */
export interface Returned {
  proposalId: string;
  leadBodyId: string;
  incomplete: boolean;
  month: number;
}

interface Held {
  charged: Charged[];
  returned: Returned[];
  /** The places of the working days of each month. */
  months: (readonly [from: number, to: number])[];
}

const reviewed: readonly ProposalState[] = openStates.slice(openStates.indexOf(ProposalState.IN_REVIEW));

/** What the lives of proposals come to in a year, read once for an answer. Of one body: while it led. */
export async function heldIn(context: Context, { year, bodyId }: Pick<FiguresRow, 'year' | 'bodyId'>): Promise<Held> {
  const read = async () => {
    const tx = await context.read();
    const cutOffs = cutOffsOf(await workCalendar(tx), year.year);
    const [from, to] = [year.begins[0]!, year.begins[12]!];
    const begins = year.begins.map((begin) => begin.getTime());
    const months = begins.slice(1).map((end, n) => daysIn({ from: begins[n]!, to: end }, cutOffs));
    // What is at the cut-off of today is charged once that is reached.
    const until = context.parts.clock.now().getTime() + 1;
    const held: Held = { charged: [], returned: [], months };
    for (const [proposalId, life] of await livesOf(tx, { from, to, leadBodyId: bodyId })) {
      const isOf = (leadBodyId: string | null) => bodyId === null || leadBodyId === bodyId;
      for (const stretch of stretchesOf(life, Math.min(until, begins[12]!))) {
        const { holder, leadBodyId } = stretch;
        if (stretch.to <= begins[0]! || !isOf(leadBodyId)) continue;
        const [first, last] = daysIn(stretch, cutOffs);
        // Else it is of another year, or shorter than from one cut-off to the next.
        if (first < last) held.charged.push({ proposalId, leadBodyId, holder, from: first, to: last });
      }
      held.returned.push(...returnsIn(proposalId, life, begins).filter(({ leadBodyId }) => isOf(leadBodyId)));
    }
    return new Map([[String(year.year), held]]);
  };
  return (await context.loaders.load(`held ${year.year} ${bodyId}`, String(year.year), read))!;
}

const monthOf = (instant: number, begins: readonly number[]): number => begins.findIndex((begin) => begin > instant);

/** Back from the check of the office it was incomplete, back from later it is to be prepared again. */
function returnsIn(proposalId: string, { states }: Life, begins: readonly number[]): Returned[] {
  return states.flatMap(({ state, leadBodyId, at }, n) => {
    const before = states[n - 1]?.state;
    const incomplete = before === ProposalState.SUBMITTED;
    const isReturn = state === ProposalState.IN_PREPARATION && before && (incomplete || reviewed.includes(before));
    if (!isReturn || at < begins[0]! || at >= begins[12]!) return [];
    return [{ proposalId, leadBodyId: leadBodyId!, incomplete, month: monthOf(at, begins) }];
  });
}

export const isWithin = ({ month }: { month: number }, { from, to }: Months): boolean => month >= from && month <= to;

const isIn =
  ({ months, ofBodyId }: PeriodRow) =>
  (row: Returned): boolean =>
    isWithin(row, months) && (ofBodyId === null || row.leadBodyId === ofBodyId);

/** How many working days of a stretch fall into some months. */
export function daysWithin({ months }: Held, { from, to }: Months, charged: Charged): number {
  return Math.max(0, Math.min(charged.to, months[to - 1]![1]) - Math.max(charged.from, months[from - 1]![0]));
}

/** The working days of a period by holder, of one body where bodies are told apart. */
export async function heldDaysIn(context: Context, period: PeriodRow): Promise<HeldDays> {
  const held = await heldIn(context, period);
  const days = nothingHeld();
  for (const charged of held.charged)
    if (period.ofBodyId === null || charged.leadBodyId === period.ofBodyId)
      days[charged.holder] += daysWithin(held, period.months, charged);
  return days;
}

export const returnedIn = async (context: Context, period: PeriodRow): Promise<Returned[]> =>
  (await heldIn(context, period)).returned.filter(isIn(period));

/** The working days of a proposal until now, by holder, batched: each charged to one. */
export async function heldDaysOf(context: Context, proposalId: string): Promise<HeldDays> {
  const held = await context.loaders.load('held days', proposalId, (ids) => daysOfLives(context, { ids }));
  return held ?? nothingHeld();
}

async function daysOfLives(context: Context, of: LivesOf): Promise<Map<string, HeldDays>> {
  const tx = await context.read();
  const calendar = await workCalendar(tx);
  const until = context.parts.clock.now().getTime() + 1;
  const days = new Map<string, HeldDays>();
  for (const [id, life] of await livesOf(tx, of)) {
    const held = nothingHeld();
    for (const { holder, ...stretch } of stretchesOf(life, until))
      for (const year of yearsOf(stretch)) {
        const [first, last] = daysIn(stretch, cutOffsOf(calendar, year));
        held[holder] += last - first;
      }
    days.set(id, held);
  }
  return days;
}

/** The years that a stretch may touch in any zone. */
function yearsOf({ from, to }: { from: number; to: number }): number[] {
  const [first, last] = [new Date(from - msPerDay).getUTCFullYear(), new Date(to + msPerDay).getUTCFullYear()];
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

const msPerDay = 86_400_000;
