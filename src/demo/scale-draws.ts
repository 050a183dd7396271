import { type Period, readPeriod } from '../graphql/period.ts';
import { DifficultyFlag, ProposalKind, ProposalPriority } from '../proposals/proposal.type.ts';
import type { SeededRandom } from './random.ts';
import { sometimeAfter } from './weekdays.ts';

// What differs between the proposals of the world made for measuring, in the shares of a common year.

const { HARD, COMPLEX, SENSITIVE } = DifficultyFlag;
const flagsDrawn: DifficultyFlag[][] = [[HARD], [COMPLEX], [SENSITIVE], [HARD, COMPLEX], [COMPLEX, SENSITIVE]];
const sources: Partial<Record<ProposalPriority, string>> = {
  URGENT: 'Ý kiến của Chủ tịch Hội đồng',
  HIGHER_PROGRAMME: 'Chương trình nhiệm kỳ 2021–2026',
  HARD_BACKLOG: 'Danh mục tồn đọng khó',
};

export function drawKind(random: SeededRandom): ProposalKind {
  const share = random.share();
  if (share < 0.6) return ProposalKind.SCHEME;
  return share < 0.9 ? ProposalKind.REPORT : ProposalKind.OTHER;
}

export function drawPriority(isCarriedOver: boolean, random: SeededRandom): ProposalPriority {
  const share = random.share();
  if (isCarriedOver && share < 0.5) return ProposalPriority.HARD_BACKLOG;
  if (share < 0.04) return ProposalPriority.URGENT;
  if (share < 0.16) return ProposalPriority.HIGHER_PROGRAMME;
  return share > 0.9 ? ProposalPriority.INFORMATION : ProposalPriority.REGULAR;
}

export const sourceOf = (priority: ProposalPriority): string | null => sources[priority] ?? null;

export function drawFlags(priority: ProposalPriority, random: SeededRandom): DifficultyFlag[] {
  const isFlagged = priority === ProposalPriority.HARD_BACKLOG || random.share() < 0.15;
  return isFlagged ? random.pick(flagsDrawn) : [];
}

/** A quarter, a month or a day. */
export function drawDue(year: number, random: SeededRandom): Period {
  const month = String(random.between(2, 12)).padStart(2, '0');
  const share = random.share();
  if (share < 0.35) return readPeriod(`${year}-Q${random.between(1, 4)}`)!;
  if (share < 0.8) return readPeriod(`${year}-${month}`)!;
  return readPeriod(`${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`)!;
}

/** Some days before its due date, or, for three in ten, after it; never within a fortnight of the start. */
export function drawSubmission(startedAt: Date, due: Period, random: SeededRandom): Date {
  const isLate = random.share() < 0.3;
  const days = isLate ? random.between(1, 40) : -random.between(0, 20);
  const drawn = sometimeAfter(new Date(`${due.to}T09:00:00+07:00`), days, random);
  const earliest = sometimeAfter(startedAt, 10, random);
  return drawn < earliest ? earliest : drawn;
}
