import { workCalendar } from '../calendar/work-calendar.ts';
import type { Context } from '../graphql/context.ts';
import { openStates, ProposalState } from '../proposals/proposal.state.ts';
import type { FiguresRow, PeriodRow } from './figures.ts';
import { daysIn, type Holder, type Life, stretchesOf } from './holders.rules.ts';
import { type LivesOf, livesOf } from './lives.ts';
import { cutOffsOf, type Months } from './year.ts';

export type HeldDays = Record<Holder, number>;
export const nothingHeld = (): HeldDays => ({ LEAD_BODY: 0, OFFICE: 0, APPRAISERS: 0, CHAIR: 0, SUSPENDED: 0 });

/** So many working days of a proposal in one month were held by one holder. */
export interface Charged {
  proposalId: string;
  leadBodyId: string;
  holder: Holder;
  month: number;
  days: number;
}

/** That a proposal came back to its lead body: incomplete, or to be prepared again. */
export interface Returned {
  proposalId: string;
  leadBodyId: string;
  incomplete: boolean;
  month: number;
}

interface Held {
  /** By month, from 1: each month is asked for by itself. */
  charged: Charged[][];
  returned: Returned[];
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
    const monthOfCutOff = months.flatMap(([begin, end], n) => Array<number>(end - begin).fill(n));
    // What is at the cut-off of today is charged once that is reached.
    const until = context.parts.clock.now().getTime() + 1;
    const held: Held = { charged: Array.from({ length: 13 }, () => []), returned: [] };
    for (const [proposalId, life] of await livesOf(tx, { from, to, leadBodyId: bodyId })) {
      const isOf = (leadBodyId: string | null) => bodyId === null || leadBodyId === bodyId;
      for (const stretch of stretchesOf(life, Math.min(until, begins[12]!))) {
        const { holder, leadBodyId } = stretch;
        if (stretch.to <= begins[0]! || !isOf(leadBodyId)) continue;
        const [first, last] = daysIn(stretch, cutOffs);
        if (first === last) continue; // of another year, or shorter than from one cut-off to the next
        for (let n = monthOfCutOff[first]!; n <= monthOfCutOff[last - 1]!; n++) {
          const [begin, end] = months[n]!;
          const days = Math.min(last, end) - Math.max(first, begin);
          if (days > 0) held.charged[n + 1]!.push({ proposalId, leadBodyId, holder, month: n + 1, days });
        }
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

/** What of a year falls into a period, of one body where bodies are told apart. */
export async function chargedIn(context: Context, period: PeriodRow): Promise<Charged[]> {
  const { from, to } = period.months;
  const charged = (await heldIn(context, period)).charged.slice(from, to + 1).flat();
  return period.ofBodyId === null ? charged : charged.filter(({ leadBodyId }) => leadBodyId === period.ofBodyId);
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
