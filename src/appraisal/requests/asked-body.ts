import { type Actor, Role } from '../../access/actor.ts';
import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { seesRoundSql } from '../../access/visibility.sql.ts';
import { isDelegate } from '../../bodies/delegations.ts';
import { found } from '../../graphql/found.ts';
import { sql, type Tx } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { RequestState, RoundStatus } from '../rounds/round.type.ts';
import type { RequestRow } from './requests.ts';

/** A round, as far as who writes an opinion in it needs to know. */
export interface RoundOfOpinion {
  id: string;
  proposalId: string;
  draftId: string;
  status: RoundStatus;
}

type Standing = Pick<RoundOfOpinion, 'id' | 'status'>;

/** The request of a body that still takes part. */
export type AskedBody = Pick<RequestRow, 'id' | 'bodyId' | 'state' | 'isRevealed'>;

/**
 * The round, if the actor sees it, held until the transaction ends: it is not closed under what is written, while others
 * write as well. NOT_FOUND.
 */
export async function holdRound(tx: Tx, id: string, path: string[]): Promise<RoundOfOpinion> {
  const [round] = await sql<RoundOfOpinion>(
    tx,
    `select round.id, round.proposal_id as "proposalId", round.draft_id as "draftId", round.status
     from round join proposal on proposal.id = round.proposal_id
     where round.id = $1 and ${seesRoundSql('round', 'proposal')} for share of round`,
    [id],
  );
  return found(round, path);
}

/**
 * A body asked in a round and still taking part, locked for a change; nothing when it is not. Of a round that was recalled,
 * whoever was asked: that it is over is what there is to say (`assertTakesOpinions`), not that the body may do nothing in it.
 */
export async function askedBody(tx: Tx, round: Standing, bodyId: string): Promise<AskedBody | undefined> {
  const [asked] = await sql<AskedBody>(
    tx,
    `select id, body_id as "bodyId", state, revealed_seq is not null as "isRevealed" from opinion_request
     where round_id = $1 and body_id = $2 and (state not in ('RECUSED', 'CANCELLED') or $3) for no key update`,
    [round.id, bodyId, round.status === RoundStatus.RECALLED],
  );
  return asked;
}

/** NOT_ALLOWED unless the actor writes on the opinion of the own body: observers only read. */
export async function assertDrafts({ tx, actor }: UseCase, round: Standing): Promise<AskedBody> {
  const asked = await askedBody(tx, round, actor.bodyId);
  assertMay(asked !== undefined && actor.role !== Role.OBSERVER);
  return asked!;
}

/** NOT_ALLOWED unless the own body is asked; NOT_SIGNATORY unless the actor is its head, or delegated by the head. */
export async function assertSigns(useCase: UseCase, round: Standing): Promise<AskedBody> {
  const { tx, actor, clock } = useCase;
  const asked = await askedBody(tx, round, actor.bodyId);
  assertMay(asked !== undefined);
  if (!(actor.role === Role.HEAD || (await mayStandIn(tx, actor, clock.now())))) throw new Problem('NOT_SIGNATORY');
  return asked!;
}

async function mayStandIn(tx: Tx, actor: Actor, at: Date): Promise<boolean> {
  return actor.role !== Role.OBSERVER && (await isDelegate(tx, actor, at));
}

/** ROUND_PAUSED, or ROUND_CLOSED unless it is open, or closed and it may be late: a round that was taken back takes nothing. */
export function assertTakesOpinions({ status }: Pick<RoundOfOpinion, 'status'>, mayBeLate: boolean): void {
  if (status === RoundStatus.PAUSED) throw new Problem('ROUND_PAUSED');
  if (status !== RoundStatus.OPEN && !(mayBeLate && status === RoundStatus.CLOSED)) throw new Problem('ROUND_CLOSED');
}

/** A body that writes an opinion is DRAFTING it; one that gave its opinion, or was asked again after it did, has given one. */
export function startsDrafting(state: RequestState): boolean {
  return [RequestState.SENT, RequestState.ACKNOWLEDGED, RequestState.AWAITING_SIGNATURE].includes(state);
}
