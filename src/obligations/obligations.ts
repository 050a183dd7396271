import { seesObligationSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import type { List } from '../graphql/paging.ts';
import type { Period } from '../graphql/period.ts';
import { sql } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import type { DueChangeKind } from './due-change.type.ts';
import type { ObligationKind } from './obligation.type.ts';
import { type ObligationRow, obligationColumns, toObligation } from './obligation-row.ts';

const seesObligation = `exists (select from proposal seen_proposal where seen_proposal.id = obligation.proposal_id
  and ${seesObligationSql('obligation', 'seen_proposal')})`;

export interface ObligationsOf {
  kinds: ObligationKind[] | null;
  bodyId: string | null;
  proposalId: string | null;
  programmeId: string | null;
  isOpen: boolean | null;
  dueIn: Period | null;
}

export const everyObligation: ObligationsOf = {
  ...{ kinds: null, bodyId: null, proposalId: null, programmeId: null, isOpen: null, dueIn: null },
};

/** The obligations the viewer sees, or those about one proposal, what is due first before the rest. */
export function obligationList(filter: ObligationsOf, under: 'proposal' | null = null): List<ObligationRow> {
  return {
    name: `obligations ${under} ${JSON.stringify(filter)}`,
    parent: under && 'obligation.proposal_id',
    columns: obligationColumns,
    from: 'obligation obligation',
    where: `${seesObligation}
      and ($1::text[] is null or obligation.kind = any($1)) and ($2::uuid is null or obligation.body_id = $2)
      and ($3::uuid is null or obligation.proposal_id = $3)
      and ($4::uuid is null or exists (select from proposal its where its.id = obligation.proposal_id and its.programme_id = $4))
      and ($5::boolean is null or (obligation.fulfilled_at is null and obligation.ended_at is null) = $5)
      and ($6::date is null or (obligation.current_due at time zone (select zone from calendar_version order by version desc limit 1))::date
        between $6 and $7::date)`,
    order: ['obligation.current_due', 'obligation.id'],
    values: [
      ...[filter.kinds, filter.bodyId, filter.proposalId, filter.programmeId, filter.isOpen],
      ...[filter.dueIn?.from ?? null, filter.dueIn?.to ?? null],
    ],
    row: toObligation,
  };
}

/** An obligation the viewer sees, batched; nothing when there is none. */
export function obligationById(context: Context, id: string): Promise<ObligationRow | undefined> {
  return context.loaders.load('obligation', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select ${obligationColumns} from obligation where obligation.id = any($1::uuid[]) and ${seesObligation}`,
      [ids],
    );
    return new Map(rows.map(toObligation).map((row) => [row.id, row]));
  });
}

/** What was owed by a request that the viewer was shown, oldest first, batched: one more each time it was asked again. */
export async function obligationsOfRequest(context: Context, requestId: string): Promise<ObligationRow[]> {
  return (
    (await context.loaders.load('obligations of request', requestId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `select ${obligationColumns} from obligation where obligation.request_id = any($1::uuid[]) and ${seesObligation}
         order by obligation.started_at, obligation.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toObligation), (row) => row.requestId!);
    })) ?? []
  );
}

export interface DueChangeRow {
  obligationId: string;
  kind: DueChangeKind;
  fromDueAt: Date;
  toDueAt: Date;
  isAfterExpiry: boolean;
  calendarVersion: number;
  at: Date;
  actorPersonId: string;
  reason: string;
}

/** How the due date of an obligation that the viewer was shown was moved, oldest first, batched. */
export async function changesOf(context: Context, obligationId: string): Promise<DueChangeRow[]> {
  return (
    (await context.loaders.load('due changes', obligationId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `select obligation_id as "obligationId", kind, from_due as "fromDueAt", to_due as "toDueAt", after_expiry as "isAfterExpiry",
           calendar_version as "calendarVersion", at, actor_person_id as "actorPersonId", reason
         from due_change where obligation_id = any($1::uuid[]) order by at, id`,
        [ids],
      );
      const changes = rows.map((raw) => ({
        ...(raw as unknown as DueChangeRow),
        ...{ fromDueAt: asDate(raw['fromDueAt']), toDueAt: asDate(raw['toDueAt']), at: asDate(raw['at']) },
      }));
      return Map.groupBy(changes, (change) => change.obligationId);
    })) ?? []
  );
}

export interface WaiverRow {
  at: Date;
  chairPersonId: string;
  reason: string;
}

/** The waiver of an obligation that the viewer was shown, batched; nothing when there is none. */
export function waiverOf(context: Context, obligationId: string): Promise<WaiverRow | undefined> {
  return context.loaders.load('waiver', obligationId, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select obligation_id as "obligationId", at, chair_person_id as "chairPersonId", reason from waiver where obligation_id = any($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.map((raw) => [raw['obligationId'] as string, { ...(raw as unknown as WaiverRow), at: asDate(raw['at']) }]),
    );
  });
}
