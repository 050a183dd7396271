import { Audience } from '../../access/audience.ts';
import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { findThread } from '../../discussion/comments.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql, sqlOne } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { assertDrafts, assertTakesOpinions, holdRound } from '../requests/asked-body.ts';
import { drafting } from './draft-opinion.ts';
import { threadPicked, threadUnpicked } from './working-opinion.events.ts';
import { touchWorkingOpinion } from './working-opinions.ts';

const remarksMax = 500;

export interface PickThread {
  roundId: string;
  threadId: string;
}

/** Puts a thread of the own body into its opinion: its first comment becomes official when it is signed. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, CONCEALED, BAD_INPUT, NOTHING_TO_CHANGE, TOO_MANY. */
export async function pickThread(useCase: UseCase, { roundId, threadId }: PickThread): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const round = await holdRound(tx, roundId, ['roundId']);
  const thread = await findThread(tx, threadId, ['threadId']);
  const asked = await assertDrafts(useCase, round);
  assertMay(thread.ownerBodyId === actor.bodyId);
  assertTakesOpinions(round, true);
  if (thread.concealedForBodyId) throw new Problem('CONCEALED', {}, ['threadId']);
  if (thread.proposalId !== round.proposalId) throw new Problem('BAD_INPUT', { reason: 'of another proposal' }, ['threadId']);
  if (thread.audience === Audience.PRIVATE)
    throw new Problem('BAD_INPUT', { reason: 'a private note: widen it first' }, ['threadId']);
  const working = await touchWorkingOpinion(useCase, round.id);
  const picked = await sql(
    tx,
    `insert into working_pick (round_id, body_id, thread_id, picked_at, picked_by_person_id) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning thread_id`,
    [round.id, actor.bodyId, thread.id, clock.now(), actor.personId],
  );
  if (picked.length === 0) throw new Problem('NOTHING_TO_CHANGE', {}, ['threadId']);
  const { count } = await sqlOne<{ count: number }>(
    tx,
    `select count(*)::int as count from working_pick where round_id = $1 and body_id = $2`,
    [round.id, actor.bodyId],
  );
  if (count > remarksMax) throw new Problem('TOO_MANY', { actual: count, unit: 'remarks', limit: remarksMax }, ['threadId']);
  const [event] = await append(useCase, [
    threadPicked(actor, round, working.version, thread.id),
    ...(await drafting(useCase, round, asked)),
  ]);
  return { objectId: round.id, event: event! };
}

/** Takes a thread out of the opinion of the own body again. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, NOTHING_TO_CHANGE. */
export async function unpickThread(useCase: UseCase, { roundId, threadId }: PickThread): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await holdRound(tx, roundId, ['roundId']);
  const thread = await findThread(tx, threadId, ['threadId']);
  const asked = await assertDrafts(useCase, round);
  assertTakesOpinions(round, true);
  const working = await touchWorkingOpinion(useCase, round.id);
  const unpicked = await sql(
    tx,
    `delete from working_pick where round_id = $1 and body_id = $2 and thread_id = $3 returning thread_id`,
    [round.id, actor.bodyId, thread.id],
  );
  if (unpicked.length === 0) throw new Problem('NOTHING_TO_CHANGE', {}, ['threadId']);
  const [event] = await append(useCase, [
    threadUnpicked(actor, round, working.version, thread.id),
    ...(await drafting(useCase, round, asked)),
  ]);
  return { objectId: round.id, event: event! };
}
