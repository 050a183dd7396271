import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { holdCalendar } from '../../calendar/next-version.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { assertClosesAfter, keepRoundsOpen } from '../../obligations/keep-rounds-open.ts';
import { sql } from '../../persistence/database.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { findProposal } from '../../proposals/proposals.ts';
import { requireText } from '../../text.ts';
import { assertStatus } from '../rounds/round.state.ts';
import { RequestState, RoundStatus } from '../rounds/round.type.ts';
import { holdProposalOf } from '../rounds/rounds.ts';
import { readWindow, startOpinions, type WantedBy } from './opinion-due.ts';
import { askedAgain } from './request.events.ts';
import { comesFrom, moveRequest } from './request.state.ts';
import { findRequestInRound, reasonCodePointsMax, roundOfRequest } from './requests.ts';

interface AskAgain extends WantedBy {
  requestId: string;
  reason: string;
}

/** The office asks a body again that has given its opinion, which stands until another is signed; the clock closes the round no earlier than that is due. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, EMPTY_TEXT, TOO_LONG, BAD_INPUT, DUE_REQUIRED, WINDOW_TOO_SHORT, CLOSES_BEFORE. */
export async function askAgain(useCase: UseCase, input: AskAgain): Promise<Change> {
  const { tx, actor, clock } = useCase;
  await holdCalendar(tx); // before the round, as whoever changes it does
  await holdProposalOf(tx, await roundOfRequest(tx, input.requestId, ['requestId']));
  const { round, request } = await findRequestInRound(tx, input.requestId, ['requestId']);
  assertMay(mayHandle(actor));
  assertStatus(round, [RoundStatus.OPEN]);
  assertState(request.state, comesFrom(RequestState.ASKED_AGAIN));
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const proposal = await findProposal(tx, round.proposalId, ['requestId']);
  const window = await readWindow(useCase, proposal, input);
  const due = await startOpinions(useCase, round, [request], window);
  await assertClosesAfter(tx, { roundId: round.id, until: due }, ['due']);
  const closes = await keepRoundsOpen(useCase, [{ roundId: round.id, until: due }]);
  await sql(
    tx,
    `update opinion_request set asked_again_at = $2, asked_again_reason = $3, acknowledged_at = null, acknowledged_by_person_id = null
     where id = $1`,
    [request.id, clock.now(), reason],
  );
  const moved = await moveRequest(useCase, round, request, RequestState.ASKED_AGAIN, reason, due);
  const [event] = await append(useCase, [...moved, askedAgain(actor, round, request, reason, due), ...closes]);
  return { objectId: request.id, event: event! };
}
