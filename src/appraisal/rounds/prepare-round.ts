import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { findDraft } from '../../drafts/drafts.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { ProposalState } from '../../proposals/proposal.state.ts';
import { findProposal } from '../../proposals/proposals.ts';
import { putQuestions } from '../questions/questions.ts';
import type { OpenRound } from './open-round.ts';
import { roundOfOffice } from './round.events.ts';
import { RoundStatus } from './round.type.ts';
import { readContent } from './round-content.ts';

/** The office prepares a round that it sends later. Problems: those of `openRound`; how long its bodies have is judged when it is sent. */
export async function prepareRound(useCase: UseCase, input: OpenRound): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const draft = await findDraft(tx, input.draftId, ['draftId']);
  const proposal = await findProposal(tx, draft.proposalId, ['draftId']);
  assertMay(mayHandle(actor));
  assertState(proposal.state, [ProposalState.SUBMITTED, ProposalState.IN_REVIEW]);
  const questions = await readContent(useCase, proposal, draft, input);
  const round = { id: newId(), proposalId: proposal.id, draftId: draft.id };
  await sql(
    tx,
    `insert into round (id, proposal_id, draft_id, kind, mode, status, opened_at, lead_appraiser_body_id, prepared,
       prepared_due, prepared_urgency)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[round.id, proposal.id, draft.id, input.kind, input.mode, RoundStatus.DRAFT, clock.now()],
      ...[input.leadAppraiserBodyId ?? null, JSON.stringify(input.bodyIds), input.due?.to ?? null, input.acceptUrgency ?? false],
    ],
  );
  await putQuestions(useCase, round.id, questions);
  const event = roundOfOffice('RoundPrepared', actor, round);
  const [appended] = await append(useCase, [{ stream: proposalStream(proposal.id), event }]);
  return { objectId: round.id, event: appended! };
}
