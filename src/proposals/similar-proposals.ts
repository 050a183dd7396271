import type { Context } from '../graphql/context.ts';
import { Problem } from '../problems.ts';
import { titleCodePointsMax } from '../programmes/create-programme.ts';
import { requireText } from '../text.ts';
import { type ProposalRow, proposalsLike } from './proposals.ts';

export interface SimilarTo {
  title: string;
  programmeId: string | null;
  first: number;
}

const rowsMax = 20;

/** The proposals most like a title, for whoever is about to enter one. Problems: EMPTY_TEXT, TOO_LONG, BAD_INPUT, TOO_MANY. */
export function similarProposals(
  context: Context,
  { title, programmeId, first }: SimilarTo,
): Promise<{ proposal: ProposalRow; similarity: number }[]> {
  if (first < 1) throw new Problem('BAD_INPUT', { reason: 'first < 1' }, ['first']);
  if (first > rowsMax) throw new Problem('TOO_MANY', { actual: first, unit: 'rows', limit: rowsMax }, ['first']);
  return proposalsLike(context, requireText(title, titleCodePointsMax, ['title']), programmeId, first);
}
