import { ProposalState } from '../../src/proposals/proposal.state.ts';
import type { Life, Span } from '../../src/reports/holders.rules.ts';
import { seededRandom } from '../harness/traffic.ts';

// Lives that look random, and, written from the definitions alone, who holds a proposal in one.

const hour = 3_600_000;
export const cutOff = (date: string): number => Date.parse(`${date}T17:00:00+07:00`);

/** Where a proposal may go from each state, and may be when it ends. */
const next: Partial<Record<ProposalState, ProposalState[]>> = {
  PROPOSED: [ProposalState.PLANNED, ProposalState.DECLINED],
  PLANNED: [ProposalState.IN_PREPARATION, ProposalState.WITHDRAWN, ProposalState.CARRIED_OVER],
  IN_PREPARATION: [ProposalState.SUBMITTED, ProposalState.IN_PREPARATION],
  SUBMITTED: [ProposalState.IN_REVIEW, ProposalState.IN_PREPARATION],
  IN_REVIEW: [ProposalState.SYNTHESIS, ProposalState.IN_PREPARATION],
  SYNTHESIS: [ProposalState.RESPONDING, ProposalState.READY, ProposalState.MERGED],
  RESPONDING: [ProposalState.SYNTHESIS],
  READY: [ProposalState.SCHEDULED],
  SCHEDULED: [ProposalState.READY, ProposalState.DECIDED],
};

/** The states of a proposal, and rounds and suspensions whenever. Instants fall on cut-offs as often as beside them. */
export function aLife(seed: number, firstDay: string): { life: Life; until: number } {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const later = (at: number) => at + [0, 1, hour * below(40), hour * 24 * below(12)][below(4)]!;
  const snapped = (at: number) => (random() < 0.3 ? cutOff(new Date(at).toISOString().slice(0, 10)) : at);
  let at = Date.parse(`${firstDay}T00:00:00Z`) + hour * below(24 * 40);
  const life: Life = { states: [], rounds: [], suspensions: [] };
  for (let state = ProposalState.PROPOSED as ProposalState | undefined; state; ) {
    life.states.push({ state, leadBodyId: `L${below(2)}`, at });
    at = Math.max(at, snapped(later(at)));
    const open = next[state];
    state = open && random() < 0.95 ? open[below(open.length)] : undefined;
  }
  const spans = (count: number): Span[] => {
    let from = life.states[0]!.at;
    return Array.from({ length: count }, (_, n) => {
      from = Math.max(from, snapped(later(later(from))));
      const to = n === count - 1 && random() < 0.3 ? null : later(from);
      const span = { from, to };
      from = to ?? from;
      return span;
    });
  };
  life.rounds = spans(below(3));
  life.suspensions = spans(below(3));
  return { life, until: later(at) };
}

/** Who has it at an instant, asked of each fact by itself. */
export function holderAt({ states, rounds, suspensions }: Life, at: number): string | null {
  const now = states.filter((each) => each.at <= at).at(-1)?.state;
  const during = (spans: Span[]) => spans.some(({ from, to }) => !(at < from) && !(to !== null && at >= to));
  if (now === undefined || ['PROPOSED', 'DECLINED', 'DECIDED', 'WITHDRAWN', 'MERGED', 'CARRIED_OVER'].includes(now)) return null;
  if (during(suspensions)) return 'SUSPENDED';
  if (['PLANNED', 'IN_PREPARATION', 'RESPONDING'].includes(now)) return 'LEAD_BODY';
  if (['READY', 'SCHEDULED'].includes(now)) return 'CHAIR';
  return now === 'IN_REVIEW' && during(rounds) ? 'APPRAISERS' : 'OFFICE';
}
