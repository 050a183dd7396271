import { seesDoingsSql, seesRoundSql } from '../../access/visibility.sql.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { sql, type Tx } from '../../persistence/database.ts';
import { asDate, asDateOrNull } from '../../text.ts';
import type { RequestState } from '../rounds/round.type.ts';
import { findRound, type RoundRow } from '../rounds/rounds.ts';

/** Why a round is recalled, a body asked again or no more, stands aside, or is not concerned. */
export const reasonCodePointsMax = 2_000;

export interface RequestRow {
  id: string;
  roundId: string;
  bodyId: string;
  state: RequestState;
  stateAt: Date;
  sentAt: Date;
  acknowledgedAt: Date | null;
  askedAgainAt: Date | null;
  askedAgainReason: string | null;
  endedReason: string | null;
  /** Whether the round, AFTER_OWN, was revealed to this body. */
  isRevealed: boolean;
}

const select = `select request.id, request.round_id as "roundId", request.body_id as "bodyId", request.state, request.state_at as "stateAt",
    request.sent_at as "sentAt", request.acknowledged_at as "acknowledgedAt", request.asked_again_at as "askedAgainAt",
    request.asked_again_reason as "askedAgainReason", request.ended_reason as "endedReason",
    request.revealed_seq is not null as "isRevealed"
  from opinion_request request join round on round.id = request.round_id join proposal on proposal.id = round.proposal_id
  join body on body.id = request.body_id
  where ${seesRoundSql('round', 'proposal')} and ${seesDoingsSql('request')}`;

const toRow = (raw: Record<string, unknown>): RequestRow => ({
  ...(raw as unknown as RequestRow),
  stateAt: asDate(raw['stateAt']),
  sentAt: asDate(raw['sentAt']),
  acknowledgedAt: asDateOrNull(raw['acknowledgedAt']),
  askedAgainAt: asDateOrNull(raw['askedAgainAt']),
});

/** A request the viewer sees, batched; nothing when there is none. */
export function requestById(context: Context, id: string): Promise<RequestRow | undefined> {
  return context.loaders.load('request', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and request.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The requests of a round that the viewer sees, by name of the body, batched. There are at most 100. */
export async function requestsOfRound(context: Context, roundId: string): Promise<RequestRow[]> {
  return (
    (await context.loaders.load('requests of round', roundId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and request.round_id = any($1::uuid[]) order by body.name_vi, body.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toRow), (row) => row.roundId);
    })) ?? []
  );
}

/** The request of a body in a round, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findRequest(tx: Tx, roundId: string, bodyId: string, path: string[]): Promise<RequestRow> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `${select} and request.round_id = $1 and request.body_id = $2 for no key update of request`,
    [roundId, bodyId],
  );
  return toRow(found(raw, path));
}

/** The request of the actor's own body in a round the actor sees, locked for a change; nothing when it is not asked there. */
export async function findOwnRequest(tx: Tx, roundId: string): Promise<RequestRow | undefined> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `${select} and request.round_id = $1 and request.body_id = actor_body() for no key update of request`,
    [roundId],
  );
  return raw && toRow(raw);
}

/** The round of a request that the actor sees, without a lock. NOT_FOUND. */
export async function roundOfRequest(tx: Tx, id: string, path: string[]): Promise<string> {
  const [seen] = await sql<Record<string, unknown>>(tx, `${select} and request.id = $1`, [id]);
  return toRow(found(seen, path)).roundId;
}

/** The request and its round, both locked for a change, if the actor sees it. Rounds are locked before their requests. NOT_FOUND. */
export async function findRequestInRound(tx: Tx, id: string, path: string[]): Promise<{ round: RoundRow; request: RequestRow }> {
  const [seen] = await sql<Record<string, unknown>>(tx, `${select} and request.id = $1`, [id]);
  const { roundId, bodyId } = toRow(found(seen, path));
  const round = await findRound(tx, roundId, path);
  return { round, request: await findRequest(tx, roundId, bodyId, path) };
}

/** All requests of a round by name of the body, locked for a change: what ends a round moves those that have not ended. */
export function requestsToMove(tx: Tx, roundId: string): Promise<Pick<RequestRow, 'id' | 'bodyId' | 'state'>[]> {
  return sql(
    tx,
    `select request.id, request.body_id as "bodyId", request.state from opinion_request request
     join body on body.id = request.body_id where request.round_id = $1 order by body.name_vi, body.id for no key update of request`,
    [roundId],
  );
}
