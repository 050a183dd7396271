import { Role } from '../../access/actor.ts';
import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import type { Change } from '../../graphql/perform.ts';
import { moveFinding } from './finding.state.ts';
import { findFinding } from './findings.ts';

/** The head of the body contests a finding. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, EMPTY_TEXT, TOO_LONG, BAD_INPUT. */
export async function contestFinding(useCase: UseCase, input: { findingId: string; reason: string }): Promise<Change> {
  const { tx, actor } = useCase;
  const finding = await findFinding(tx, input.findingId, ['findingId']);
  assertMay(actor.bodyId === finding.bodyId && actor.role === Role.HEAD);
  return moveFinding(useCase, finding, 'contest', input);
}
