import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import type { Change } from '../../graphql/perform.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { moveFinding } from './finding.state.ts';
import type { SufficiencyCode } from './finding.type.ts';
import { findFinding } from './findings.ts';
import { readCodes } from './propose-finding.ts';

export interface ConfirmFinding {
  findingId: string;
  /** Null: as it was proposed. */
  codes: SufficiencyCode[] | null;
  reason: string;
}

/** The office finds an opinion sketchy; from here on its body sees that. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, EMPTY_TEXT, TOO_LONG. */
export async function confirmFinding(useCase: UseCase, input: ConfirmFinding): Promise<Change> {
  const finding = await findFinding(useCase.tx, input.findingId, ['findingId']);
  assertMay(mayHandle(useCase.actor));
  const { reason } = input;
  return moveFinding(useCase, finding, 'confirm', input.codes ? { reason, codes: readCodes(input.codes) } : { reason });
}
