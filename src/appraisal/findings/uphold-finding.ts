import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import type { Change } from '../../graphql/perform.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { moveFinding } from './finding.state.ts';
import { findFinding } from './findings.ts';

/** The office upholds a finding that was contested. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, EMPTY_TEXT, TOO_LONG, BAD_INPUT. */
export async function upholdFinding(useCase: UseCase, input: { findingId: string; reason: string }): Promise<Change> {
  const finding = await findFinding(useCase.tx, input.findingId, ['findingId']);
  assertMay(mayHandle(useCase.actor));
  return moveFinding(useCase, finding, 'uphold', input);
}
