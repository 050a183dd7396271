import { seesProgrammeSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { List } from '../graphql/paging.ts';
import type { Period } from '../graphql/period.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import type { ProposalState } from './proposal.state.ts';
import type { ProposalKind } from './proposal.type.ts';

export interface ProposalRow {
  id: string;
  programmeId: string;
  number: number;
  kind: ProposalKind;
  title: string;
  state: ProposalState;
  leadBodyId: string | null;
  decidingBodyId: string | null;
  due: Period | null;
  createdAt: Date;
}

export const proposalColumns = `proposal.id, proposal.programme_id as "programmeId", proposal.number, proposal.kind, proposal.title,
  proposal.state, proposal.lead_body_id as "leadBodyId", proposal.deciding_body_id as "decidingBodyId",
  proposal.due_from::text as "dueFrom", proposal.due_to::text as "dueTo", proposal.created_at as "createdAt"`;

const toRow = ({ dueFrom, dueTo, ...raw }: Record<string, unknown>): ProposalRow => ({
  ...(raw as unknown as ProposalRow),
  due: dueFrom === null ? null : { from: dueFrom as string, to: dueTo as string },
  createdAt: asDate(raw['createdAt']),
});

/** Whoever sees a programme sees its proposals: agenda, due dates and states, not their texts. */
const seesProposal = `exists (select from programme where programme.id = proposal.programme_id and ${seesProgrammeSql('programme')})`;

export interface ProposalsOf {
  programmeId: string | null;
  states: ProposalState[] | null;
  leadBodyId: string | null;
  dueIn: Period | null;
}

/** The proposals the viewer sees, by number. */
export function proposalList(filter: ProposalsOf, under: 'programme' | null = null): List<ProposalRow> {
  return {
    name: `proposals ${JSON.stringify(filter)}`,
    parent: under && 'proposal.programme_id',
    columns: proposalColumns,
    from: 'proposal proposal',
    where: `${seesProposal}
      and ($1::uuid is null or proposal.programme_id = $1) and ($2::text[] is null or proposal.state = any($2))
      and ($3::uuid is null or proposal.lead_body_id = $3) and ($4::date is null or proposal.due_to between $4 and $5::date)`,
    order: ['proposal.number', 'proposal.id'],
    values: [filter.programmeId, filter.states, filter.leadBodyId, filter.dueIn?.from ?? null, filter.dueIn?.to ?? null],
    row: toRow,
  };
}

/** A proposal the viewer sees, batched; nothing when there is none. */
export function proposalById(context: Context, id: string): Promise<ProposalRow | undefined> {
  return context.loaders.load('proposal', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select ${proposalColumns} from proposal where id = any($1::uuid[]) and ${seesProposal}`,
      [ids],
    );
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The ids of the contributing bodies of a proposal, batched. */
export async function contributorsOf(context: Context, proposalId: string): Promise<string[]> {
  return (
    (await context.loaders.load('contributors', proposalId, async (ids) => {
      const rows = await sql<{ proposalId: string; bodyId: string }>(
        await context.read(),
        `select contributor.proposal_id as "proposalId", contributor.body_id as "bodyId"
         from proposal_contributor contributor join body on body.id = contributor.body_id
         where contributor.proposal_id = any($1::uuid[]) order by body.name_vi, body.id`,
        [ids],
      );
      return new Map([...Map.groupBy(rows, (row) => row.proposalId)].map(([id, own]) => [id, own.map((row) => row.bodyId)]));
    })) ?? []
  );
}

/** The proposal, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findProposal(tx: Tx, id: string, path: string[]): Promise<ProposalRow> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${proposalColumns} from proposal where id = $1 and ${seesProposal} for no key update`,
    [id],
  );
  return toRow(found(raw, path));
}
