import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { findDraft } from '../../drafts/drafts.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { findProposal } from '../../proposals/proposals.ts';
import { putQuestions } from '../questions/questions.ts';
import { roundOfOffice } from './round.events.ts';
import { assertStatus } from './round.state.ts';
import { RoundStatus } from './round.type.ts';
import { type RoundContent, readContent } from './round-content.ts';
import { findRound, holdProposalOf } from './rounds.ts';

/** The office writes a round anew that it prepares. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_PAUSED, ROUND_CLOSED, BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG. */
export async function reviseRound(useCase: UseCase, input: RoundContent & { roundId: string }): Promise<Change> {
  const { tx, actor } = useCase;
  await holdProposalOf(tx, input.roundId);
  const round = await findRound(tx, input.roundId, ['roundId']);
  assertMay(mayHandle(actor));
  assertStatus(round, [RoundStatus.DRAFT]);
  const draft = await findDraft(tx, round.draftId, ['roundId']);
  const proposal = await findProposal(tx, round.proposalId, ['roundId']);
  const questions = await readContent(useCase, proposal, draft, input);
  await sql(
    tx,
    `update round set kind = $2, mode = $3, lead_appraiser_body_id = $4, prepared = $5,
       prepared_due = $6, prepared_urgency = $7 where id = $1`,
    [
      round.id,
      input.kind,
      input.mode,
      input.leadAppraiserBodyId ?? null,
      JSON.stringify(input.bodyIds),
      input.due?.to ?? null,
      input.acceptUrgency ?? false,
    ],
  );
  await sql(tx, `delete from question where round_id = $1`, [round.id]);
  await putQuestions(useCase, round.id, questions);
  const event = roundOfOffice('RoundRevised', actor, round);
  const [appended] = await append(useCase, [{ stream: proposalStream(round.proposalId), event }]);
  return { objectId: round.id, event: appended! };
}
