import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { roundOfOffice } from './round.events.ts';
import { assertStatus } from './round.state.ts';
import { RoundStatus } from './round.type.ts';
import { findRound } from './rounds.ts';

/** The office throws away a round that it prepared: nobody was asked. The object is the proposal. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_PAUSED, ROUND_CLOSED. */
export async function discardRound(useCase: UseCase, roundId: string): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await findRound(tx, roundId, ['roundId']);
  assertMay(mayHandle(actor));
  assertStatus(round, [RoundStatus.DRAFT]);
  await sql(tx, `delete from round where id = $1`, [round.id]);
  const event = roundOfOffice('RoundDiscarded', actor, round);
  const [appended] = await append(useCase, [{ stream: proposalStream(round.proposalId), event }]);
  return { objectId: round.proposalId, event: appended! };
}
