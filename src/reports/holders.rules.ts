import { ProposalState } from '../proposals/proposal.state.ts';

/** Who holds a proposal, so that its days are charged to it (domain §6). */
export enum Holder {
  LEAD_BODY = 'LEAD_BODY',
  OFFICE = 'OFFICE',
  APPRAISERS = 'APPRAISERS',
  CHAIR = 'CHAIR',
  SUSPENDED = 'SUSPENDED',
}

/** From an instant to another, exclusive, in milliseconds; null: it has not ended. */
export interface Span {
  from: number;
  to: number | null;
}

/** What is known of a proposal: each state it came into, in order; when bodies were asked; when its clocks stood still. */
export interface Life {
  states: { state: ProposalState; leadBodyId: string | null; at: number }[];
  rounds: Span[];
  suspensions: Span[];
}

export interface Stretch {
  holder: Holder;
  /** Who led the proposal then. */
  leadBodyId: string;
  from: number;
  /** Exclusive. */
  to: number;
}

/** In a state that is not here nobody holds it: it is not in force yet, or no more. In review it depends on the rounds. */
const holders: Partial<Record<ProposalState, Holder>> = {
  [ProposalState.PLANNED]: Holder.LEAD_BODY,
  [ProposalState.IN_PREPARATION]: Holder.LEAD_BODY,
  [ProposalState.SUBMITTED]: Holder.OFFICE,
  [ProposalState.IN_REVIEW]: Holder.OFFICE,
  [ProposalState.SYNTHESIS]: Holder.OFFICE,
  [ProposalState.RESPONDING]: Holder.LEAD_BODY,
  [ProposalState.READY]: Holder.CHAIR,
  [ProposalState.SCHEDULED]: Holder.CHAIR,
};

const covers = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => from <= at && (to === null || to > at));

/**
 * Who held it when, without a gap from when it came into force to its end, or `until`.
 *
 *   state    PLANNED ── IN_PREPARATION ── SUBMITTED ── IN_REVIEW ────────────── SYNTHESIS ── READY ── DECIDED
 *   round                                                  ├─ open ─┤
 *   holder   lead body ────────────────── office ───────── appraisers  office ────────────── chair
 */
export function stretchesOf({ states, rounds, suspensions }: Life, until: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [n, { state, leadBodyId, at }] of states.entries()) {
    const end = Math.min(states[n + 1]?.at ?? until, until);
    const usual = holders[state];
    if (usual === undefined || leadBodyId === null || at >= end) continue;
    const changes = state === ProposalState.IN_REVIEW ? [...rounds, ...suspensions] : suspensions;
    if (changes.length === 0) {
      stretches.push({ holder: usual, leadBodyId, from: at, to: end });
      continue;
    }
    const inside = changes.flatMap(({ from, to }) => [from, to ?? end]).filter((instant) => instant > at && instant < end);
    const bounds = [at, ...new Set(inside.sort((one, other) => one - other)), end];
    for (const [i, from] of bounds.slice(0, -1).entries()) {
      const asked = state === ProposalState.IN_REVIEW && covers(rounds, from);
      const holder = covers(suspensions, from) ? Holder.SUSPENDED : asked ? Holder.APPRAISERS : usual;
      stretches.push({ holder, leadBodyId, from, to: bounds[i + 1]! });
    }
  }
  return stretches;
}

/** The places, from and to (exclusive), of the cut-offs that lie in a stretch: cut-offs in order, one for each working day. */
export function daysIn({ from, to }: Pick<Stretch, 'from' | 'to'>, cutOffs: readonly number[]): [from: number, to: number] {
  return [placeOf(from, cutOffs), placeOf(to, cutOffs)];
}

/** How many cut-offs come before an instant. */
function placeOf(instant: number, cutOffs: readonly number[]): number {
  let [low, high] = [0, cutOffs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cutOffs[middle]! < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
