import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { findDraft } from '../../drafts/drafts.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { ProposalState } from '../../proposals/proposal.state.ts';
import { findProposal } from '../../proposals/proposals.ts';
import { putQuestions } from '../questions/questions.ts';
import { Round } from './round.entity.ts';
import { RoundStatus } from './round.type.ts';
import { askBodies, type RoundContent, readContent } from './round-content.ts';
import type { RoundRow } from './rounds.ts';
import { assertToCome } from './schedule-round-close.ts';

export interface OpenRound extends RoundContent {
  draftId: string;
  /** When the clock closes it; left out: the office does. */
  closesAt?: Date | null;
}

/** Asks bodies about a draft, all at once. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG, DUE_REQUIRED, WINDOW_TOO_SHORT. */
export async function openRound(useCase: UseCase, input: OpenRound): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const draft = await findDraft(tx, input.draftId, ['draftId']);
  const proposal = await findProposal(tx, draft.proposalId, ['draftId']);
  assertMay(mayHandle(actor));
  assertState(proposal.state, [ProposalState.IN_REVIEW]);
  assertToCome(clock, input.closesAt ?? null);
  const questions = await readContent(useCase, proposal, draft, input);
  const round: RoundRow = {
    id: newId(),
    proposalId: proposal.id,
    draftId: draft.id,
    kind: input.kind,
    mode: input.mode,
    status: RoundStatus.OPEN,
    openedAt: clock.now(),
    closedAt: null,
    closesAt: input.closesAt ?? null,
    revealedAt: null,
    leadAppraiserBodyId: input.leadAppraiserBodyId ?? null,
    endedReason: null,
  };
  tx.create(Round, round);
  await tx.flush(); // questions and requests refer to it
  await putQuestions(useCase, round.id, questions);
  const [event] = await append(useCase, await askBodies(useCase, proposal, round, input.bodyIds, input));
  return { objectId: round.id, event: event! };
}
