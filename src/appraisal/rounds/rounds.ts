import { seesRoundSql } from '../../access/visibility.sql.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import type { Period } from '../../graphql/period.ts';
import { sql, sqlOne, type Tx } from '../../persistence/database.ts';
import { asDate, asDateOrNull } from '../../text.ts';
import type { RoundKind, RoundMode, RoundStatus } from './round.type.ts';

export interface RoundRow {
  id: string;
  proposalId: string;
  draftId: string;
  kind: RoundKind;
  mode: RoundMode;
  status: RoundStatus;
  openedAt: Date;
  closedAt: Date | null;
  /** When the clock closes it; null: the office does. */
  closesAt: Date | null;
  /** When a blind round was revealed to all. */
  revealedAt: Date | null;
  leadAppraiserBodyId: string | null;
  endedReason: string | null;
}

export const roundColumns = `round.id, round.proposal_id as "proposalId", round.draft_id as "draftId", round.kind, round.mode, round.status,
    round.opened_at as "openedAt", round.closed_at as "closedAt", round.closes_at as "closesAt",
    round.revealed_at as "revealedAt", round.lead_appraiser_body_id as "leadAppraiserBodyId", round.ended_reason as "endedReason"`;

const select = `select ${roundColumns}
  from round join proposal on proposal.id = round.proposal_id where ${seesRoundSql('round', 'proposal')}`;

export const toRound = (raw: Record<string, unknown>): RoundRow => ({
  ...(raw as unknown as RoundRow),
  openedAt: asDate(raw['openedAt']),
  closedAt: asDateOrNull(raw['closedAt']),
  closesAt: asDateOrNull(raw['closesAt']),
  revealedAt: asDateOrNull(raw['revealedAt']),
});

/** A round the viewer sees, batched; nothing when there is none. */
export function roundById(context: Context, id: string): Promise<RoundRow | undefined> {
  return context.loaders.load('round', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and round.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRound).map((row) => [row.id, row]));
  });
}

/** The rounds of a proposal that the viewer sees, in order of opening, batched. There are a handful. */
export async function roundsOfProposal(context: Context, proposalId: string): Promise<RoundRow[]> {
  return (
    (await context.loaders.load('rounds of proposal', proposalId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and round.proposal_id = any($1::uuid[]) order by round.opened_at, round.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toRound), (row) => row.proposalId);
    })) ?? []
  );
}

/** The ids of the bodies asked in a round, or of a DRAFT those that will be, by name, batched. Of a round the viewer was shown. */
export async function bodiesAsked(context: Context, roundId: string): Promise<string[]> {
  return (
    (await context.loaders.load('bodies asked', roundId, async (ids) => {
      const rows = await sql<{ roundId: string; bodyId: string }>(
        await context.read(),
        `select asked.round_id as "roundId", asked.body_id as "bodyId" from (
           select round_id, body_id from opinion_request where round_id = any($1::uuid[])
           union all select id, jsonb_array_elements_text(prepared)::uuid from round where id = any($1::uuid[])) asked
         join body on body.id = asked.body_id order by body.name_vi, body.id`,
        [ids],
      );
      return new Map([...Map.groupBy(rows, (row) => row.roundId)].map(([id, own]) => [id, own.map((row) => row.bodyId)]));
    })) ?? []
  );
}

/** The bodies a DRAFT will ask, and until when. */
export function preparedFor(tx: Tx, roundId: string): Promise<{ bodyIds: string[]; due: Period | null; acceptUrgency: boolean }> {
  return sqlOne(
    tx,
    `select array(select jsonb_array_elements_text(prepared)) as "bodyIds", prepared_urgency as "acceptUrgency",
       case when prepared_due is not null then json_build_object('from', prepared_due, 'to', prepared_due) end as due
     from round where id = $1`,
    [roundId],
  );
}

/** The rounds of a proposal in one of these, locked in one order, for what ends them all. */
export async function roundsToEnd(tx: Tx, proposalId: string, statuses: readonly RoundStatus[]): Promise<RoundRow[]> {
  const rows = await sql<Record<string, unknown>>(
    tx,
    `${select} and round.proposal_id = $1 and round.status = any($2) order by round.id for no key update of round`,
    [proposalId, statuses],
  );
  return rows.map(toRound);
}

/**
 * The proposal of a round, locked: before the round, for whoever changes both. What changes all rounds of a proposal has it
 * first, too, so of two such neither waits for the other.
 */
export async function holdProposalOf(tx: Tx, roundId: string): Promise<void> {
  await sql(tx, `select from proposal where id = (select proposal_id from round where id = $1) for no key update`, [roundId]);
}

/** The round, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findRound(tx: Tx, id: string, path: string[]): Promise<RoundRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `${select} and round.id = $1 for no key update of round`, [id]);
  return toRound(found(raw, path));
}
