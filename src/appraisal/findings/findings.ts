import { seesSql } from '../../access/visibility.sql.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { sql, type Tx } from '../../persistence/database.ts';
import { asDate } from '../../text.ts';
import type { FindingStatus, SufficiencyCode } from './finding.type.ts';
import type { Ground } from './sufficiency.rules.ts';

export interface FindingRow {
  id: string;
  proposalId: string;
  roundId: string;
  /** The draft of the round. */
  draftId: string;
  bodyId: string;
  opinionId: string;
  status: FindingStatus;
  codes: SufficiencyCode[];
  grounds: Ground[];
  proposedAt: Date;
  ownerBodyId: string;
}

export interface FindingStepRow {
  findingId: string;
  status: FindingStatus;
  codes: SufficiencyCode[];
  reason: string | null;
  at: Date;
  byPersonId: string | null;
  byBodyId: string | null;
}

const select = `select finding.id, finding.proposal_id as "proposalId", finding.round_id as "roundId", round.draft_id as "draftId",
    finding.body_id as "bodyId", finding.opinion_id as "opinionId", finding.status, finding.codes, finding.grounds,
    finding.proposed_at as "proposedAt", finding.owner_body_id as "ownerBodyId"
  from sufficiency_finding finding join round on round.id = finding.round_id join proposal on proposal.id = finding.proposal_id
  where ${seesSql('finding', 'proposal')}`;

const toRow = (raw: Record<string, unknown>): FindingRow => ({
  ...(raw as unknown as FindingRow),
  proposedAt: asDate(raw['proposedAt']),
});

/** A finding the viewer sees, batched; nothing when there is none. */
export function findingById(context: Context, id: string): Promise<FindingRow | undefined> {
  return context.loaders.load('finding', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and finding.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** What was found in an opinion, as far as the viewer sees it, in order of time, batched. */
export async function findingsOf(context: Context, opinionId: string): Promise<FindingRow[]> {
  return (
    (await context.loaders.load('findings', opinionId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and finding.opinion_id = any($1::uuid[]) order by finding.proposed_at, finding.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toRow), (row) => row.opinionId);
    })) ?? []
  );
}

/** The steps of a finding, in order, batched. Of one the viewer was shown. */
export async function stepsOf(context: Context, findingId: string): Promise<FindingStepRow[]> {
  return (
    (await context.loaders.load('finding steps', findingId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `select finding_id as "findingId", status, codes, reason, at, by_person_id as "byPersonId", by_body_id as "byBodyId"
         from finding_step where finding_id = any($1::uuid[]) order by sequence`,
        [ids],
      );
      const steps = rows.map((raw) => ({ ...(raw as unknown as FindingStepRow), at: asDate(raw['at']) }));
      return Map.groupBy(steps, (step) => step.findingId);
    })) ?? []
  );
}

/** Whether the latest opinion of a body in a round is found to be sketchy, batched; null for who is told of no finding of it. */
export async function isInsufficient(context: Context, roundId: string, bodyId: string): Promise<boolean | null> {
  if (!context.actor.isOffice && context.actor.bodyId !== bodyId) return null;
  const bodies = await context.loaders.load('insufficient', roundId, async (ids) => {
    const rows = await sql<{ roundId: string; bodyId: string }>(
      await context.read(),
      `select distinct finding.round_id as "roundId", finding.body_id as "bodyId"
       from sufficiency_finding finding join proposal on proposal.id = finding.proposal_id join opinion on opinion.id = finding.opinion_id
       where finding.round_id = any($1::uuid[]) and finding.status = 'CONFIRMED' and ${seesSql('finding', 'proposal')}
         and not exists (select from opinion later where later.round_id = opinion.round_id and later.body_id = opinion.body_id
           and later.sequence > opinion.sequence)`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.roundId);
  });
  return bodies?.some((row) => row.bodyId === bodyId) ?? false;
}

/** The finding, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findFinding(tx: Tx, id: string, path: string[]): Promise<FindingRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `${select} and finding.id = $1 for no key update of finding`, [id]);
  return toRow(found(raw, path));
}
