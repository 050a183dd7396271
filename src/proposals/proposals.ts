import { seesProgrammeSql } from '../access/visibility.sql.ts';
import { Columns, instant, period } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { List } from '../graphql/paging.ts';
import type { Period } from '../graphql/period.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { findProgramme, type ProgrammeRow } from '../programmes/programmes.ts';
import type { ProposalState } from './proposal.state.ts';
import {
  type AgendaSection,
  type DifficultyFlag,
  type Handling,
  type ProposalKind,
  ProposalOrder,
  type ProposalOrigin,
  ProposalPriority,
} from './proposal.type.ts';

export interface ProposalRow {
  id: string;
  programmeId: string;
  number: number;
  kind: ProposalKind;
  title: string;
  handling: Handling;
  state: ProposalState;
  leadBodyId: string | null;
  decidingBodyId: string | null;
  due: Period | null;
  originalDue: Period | null;
  priority: ProposalPriority;
  prioritySource: string | null;
  flags: DifficultyFlag[];
  origin: ProposalOrigin;
  parentId: string | null;
  predecessorId: string | null;
  mergedIntoId: string | null;
  declineReason: string | null;
  /** The meeting that its lead time is counted from. */
  targetMeetingId: string | null;
  /** The meeting on whose agenda it stands, and where there. */
  scheduledMeetingId: string | null;
  agendaSection: AgendaSection | null;
  repreparations: number;
  incompleteReturns: number;
  version: number;
  createdAt: Date;
}

const proposalColumns = new Columns<ProposalRow>(
  {
    id: 'proposal.id',
    programmeId: 'proposal.programme_id',
    number: 'proposal.number',
    kind: 'proposal.kind',
    title: 'proposal.title',
    handling: 'proposal.handling',
    state: 'proposal.state',
    leadBodyId: 'proposal.lead_body_id',
    decidingBodyId: 'proposal.deciding_body_id',
    due: period('proposal.due_from', 'proposal.due_to'),
    originalDue: period('proposal.original_due_from', 'proposal.original_due_to'),
    priority: 'proposal.priority',
    prioritySource: 'proposal.priority_source',
    flags: 'proposal.flags',
    origin: 'proposal.origin',
    parentId: 'proposal.parent_id',
    predecessorId: 'proposal.predecessor_id',
    mergedIntoId: 'proposal.merged_into_id',
    declineReason: 'proposal.decline_reason',
    targetMeetingId: 'proposal.target_meeting_id',
    scheduledMeetingId: 'proposal.scheduled_meeting_id',
    agendaSection: 'proposal.agenda_section',
    repreparations: 'proposal.repreparations',
    incompleteReturns: 'proposal.incomplete_returns',
    version: 'proposal.version',
    createdAt: instant('proposal.created_at'),
  },
  ['number', 'kind', 'title', 'handling', 'state', 'leadBodyId', 'due', 'priority'],
);

const toRow = proposalColumns.all.row;

/** Whoever sees a programme sees its proposals: agenda, due dates and states, not their texts. */
const seesProposal = `proposal.programme_id = any (array(select programme.id from programme where ${seesProgrammeSql('programme')}))`;

export interface ProposalsOf {
  programmeId: string | null;
  states: ProposalState[] | null;
  kinds: ProposalKind[] | null;
  priorities: ProposalPriority[] | null;
  flags: DifficultyFlag[] | null;
  origins: ProposalOrigin[] | null;
  leadBodyId: string | null;
  contributingBodyId: string | null;
  decidingBodyId: string | null;
  dueIn: Period | null;
}

export const everyProposal: ProposalsOf = {
  programmeId: null,
  states: null,
  kinds: null,
  priorities: null,
  flags: null,
  origins: null,
  leadBodyId: null,
  contributingBodyId: null,
  decidingBodyId: null,
  dueIn: null,
};

/** What a list of proposals may hang on, with the column that says so. */
const parents = { programme: 'proposal.programme_id', parent: 'proposal.parent_id', target: 'proposal.merged_into_id' } as const;

const byDue = [`coalesce(proposal.due_to, 'infinity'::date)`, 'proposal.number', 'proposal.id'];
const orders: Record<ProposalOrder, string[]> = {
  [ProposalOrder.NUMBER]: ['proposal.number', 'proposal.id'],
  [ProposalOrder.TITLE]: ['proposal.title', 'proposal.id'],
  [ProposalOrder.DUE]: byDue,
  [ProposalOrder.PRIORITY]: [
    `array_position('{${Object.values(ProposalPriority).join(',')}}'::text[], proposal.priority)`,
    ...byDue,
  ],
};

/** The proposals the viewer sees, or those under one thing. */
export function proposalList(
  filter: ProposalsOf,
  order: ProposalOrder = ProposalOrder.NUMBER,
  under: keyof typeof parents | null = null,
): List<ProposalRow> {
  return {
    name: `proposals ${under} ${order} ${JSON.stringify(filter)}`,
    parent: under && parents[under],
    ...proposalColumns.all,
    from: 'proposal proposal',
    where:
      filter === everyProposal
        ? seesProposal
        : `${seesProposal}
      and ($1::uuid is null or proposal.programme_id = $1) and ($2::text[] is null or proposal.state = any($2))
      and ($3::uuid is null or proposal.lead_body_id = $3) and ($4::date is null or proposal.due_to between $4 and $5::date)
      and ($6::text[] is null or proposal.kind = any($6)) and ($7::text[] is null or proposal.priority = any($7))
      and ($8::text[] is null or proposal.flags && $8) and ($9::text[] is null or proposal.origin = any($9))
      and ($10::uuid is null or exists (select from proposal_contributor contributor
        where contributor.proposal_id = proposal.id and contributor.body_id = $10))
      and ($11::uuid is null or proposal.deciding_body_id = $11)`,
    order: orders[order],
    values:
      filter === everyProposal
        ? []
        : [
            filter.programmeId,
            filter.states,
            filter.leadBodyId,
            filter.dueIn?.from ?? null,
            filter.dueIn?.to ?? null,
            filter.kinds,
            filter.priorities,
            filter.flags,
            filter.origins,
            filter.contributingBodyId,
            filter.decidingBodyId,
          ],
  };
}

/** A proposal the viewer sees, batched; nothing when there is none. */
export function proposalById(context: Context, id: string): Promise<ProposalRow | undefined> {
  return loadProposal(context, 'id', id);
}

/** What continues a proposal in a later programme, if the viewer sees it; batched. */
export function successorOf(context: Context, id: string): Promise<ProposalRow | undefined> {
  return loadProposal(context, 'predecessorId', id);
}

const keyColumns = { id: 'proposal.id', predecessorId: 'proposal.predecessor_id' } as const;

function loadProposal(context: Context, by: keyof typeof keyColumns, id: string): Promise<ProposalRow | undefined> {
  return context.loaders.load(`proposal by ${by}`, id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select ${proposalColumns.all.columns} from proposal where ${keyColumns[by]} = any($1::uuid[]) and ${seesProposal}`,
      [ids],
    );
    return new Map(rows.map(toRow).map((row) => [row[by]!, row]));
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

/** `fold` of a title that is in NFC, as all are that are kept: composing it again takes three quarters of the time of fold. */
export const foldedSql = (title: string) => `lower(unaccent('unaccent', ${title}))`;

/** The least likeness that is told. */
const similarityMin = 0.3;

/** The proposals the viewer sees whose titles are most like a text. All titles are compared: a few thousand take some 20 ms. */
export async function proposalsLike(
  context: Context,
  title: string,
  programmeId: string | null,
  rowsMax: number,
): Promise<{ proposal: ProposalRow; similarity: number }[]> {
  const rows = await sql<Record<string, unknown>>(
    await context.read(),
    `select * from (select ${proposalColumns.all.columns}, similarity(${foldedSql('proposal.title')}, fold($1))::float8 as similarity from proposal
       where ${seesProposal} and ($2::uuid is null or proposal.programme_id = $2)) compared
     where similarity >= ${similarityMin} order by similarity desc, number, id limit $3`,
    [title, programmeId, rowsMax],
  );
  return rows.map(({ similarity, ...raw }) => ({ proposal: toRow(raw), similarity: similarity as number }));
}

/** The proposal, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findProposal(tx: Tx, id: string, path: string[]): Promise<ProposalRow> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${proposalColumns.all.columns} from proposal where id = $1 and ${seesProposal} for no key update`,
    [id],
  );
  return toRow(found(raw, path));
}

/** The proposal and its programme, both locked, the programme first, as all do who change several of its proposals. NOT_FOUND. */
export async function findInProgramme(
  tx: Tx,
  id: string,
  path: string[],
): Promise<{ programme: ProgrammeRow; proposal: ProposalRow }> {
  const [at] = await sql<{ programmeId: string }>(tx, `select programme_id as "programmeId" from proposal where id = $1`, [id]);
  const programme = await findProgramme(tx, found(at, path).programmeId, path);
  return { programme, proposal: await findProposal(tx, id, path) };
}
