import { seesProgrammeSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import type { List } from '../graphql/paging.ts';
import type { Period } from '../graphql/period.ts';
import { sql } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import type { ProgrammeChangeKind } from './change.type.ts';

export interface ChangeRow {
  id: string;
  programmeId: string;
  proposalId: string;
  kind: ProgrammeChangeKind;
  decisionReference: string;
  reason: string;
  actorPersonId: string;
  actorBodyId: string;
  at: Date;
  fromDue: Period | null;
  toDue: Period | null;
  fromLeadBodyId: string | null;
  toLeadBodyId: string | null;
  intoProposalId: string | null;
}

const period = (columns: string) =>
  `case when change.${columns}_to is not null then json_build_object('from', change.${columns}_from, 'to', change.${columns}_to) end`;

const columns = `change.id, change.programme_id as "programmeId", change.proposal_id as "proposalId", change.kind,
  change.decision_reference as "decisionReference", change.reason, change.actor_person_id as "actorPersonId",
  change.actor_body_id as "actorBodyId", change.at, ${period('from_due')} as "fromDue", ${period('to_due')} as "toDue",
  change.from_lead_body_id as "fromLeadBodyId", change.to_lead_body_id as "toLeadBodyId", change.into_proposal_id as "intoProposalId"`;

const toRow = (raw: Record<string, unknown>): ChangeRow => ({ ...(raw as unknown as ChangeRow), at: asDate(raw['at']) });

/** Whoever sees a programme sees how it was changed. */
const seesChange = `exists (select from programme where programme.id = change.programme_id and ${seesProgrammeSql('programme')})`;

/** The changes of a programme or a proposal, in the order they were recorded in. */
export function changeList(under: 'programme' | 'proposal'): List<ChangeRow> {
  return {
    name: `changes of ${under}`,
    parent: `change.${under}_id`,
    columns,
    from: 'programme_change change',
    where: seesChange,
    order: ['change.at', 'change.id'],
    values: [],
    row: toRow,
  };
}

/** A change the viewer sees, batched; nothing when there is none. */
export function changeById(context: Context, id: string): Promise<ChangeRow | undefined> {
  return context.loaders.load('change', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select ${columns} from programme_change change where change.id = any($1::uuid[]) and ${seesChange}`,
      [ids],
    );
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}
