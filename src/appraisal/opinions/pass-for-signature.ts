import { assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { assertDrafts, assertTakesOpinions, holdRound } from '../requests/asked-body.ts';
import { moveRequest } from '../requests/request.state.ts';
import { RequestState } from '../rounds/round.type.ts';
import { opinionPassed } from './working-opinion.events.ts';
import { findWorkingOpinion } from './working-opinions.ts';

/** States in which an opinion is being written: the first, or, of a body that has given one, the next. */
const written = [RequestState.DRAFTING, RequestState.SUBMITTED, RequestState.ASKED_AGAIN, RequestState.NOT_GIVEN];

/** The opinion of the own body is written, and waits to be signed. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, STALE_VERSION. */
export async function passForSignature(
  useCase: UseCase,
  { roundId, expectedVersion }: { roundId: string; expectedVersion: number },
): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await holdRound(tx, roundId, ['roundId']);
  const asked = await assertDrafts(useCase, round);
  assertTakesOpinions(round, true);
  assertState(asked.state, written);
  const working = await findWorkingOpinion(useCase, round.id, expectedVersion);
  const to = asked.state === RequestState.DRAFTING ? RequestState.AWAITING_SIGNATURE : asked.state;
  const [event] = await append(useCase, [
    opinionPassed(actor, round, working.version),
    ...(await moveRequest(useCase, round, asked, to)),
  ]);
  return { objectId: round.id, event: event! };
}
