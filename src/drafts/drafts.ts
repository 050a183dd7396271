import { seesDraftSql } from '../access/visibility.sql.ts';
import { Columns, instant } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { List } from '../graphql/paging.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import type { BlockKind, DraftMediaType } from './draft.type.ts';

export interface DraftRow {
  id: string;
  proposalId: string;
  number: number;
  title: string;
  mediaType: DraftMediaType;
  bytes: number;
  sha256: string;
  blockCount: number;
  uploadedByPersonId: string;
  uploadedAt: Date;
  releasedAt: Date | null;
}

export interface BlockRow {
  id: string;
  draftId: string;
  position: number;
  kind: BlockKind;
  headingPath: string[];
  label: string | null;
  text: string;
}

const draftColumns = new Columns<DraftRow>(
  {
    id: 'draft.id',
    proposalId: 'draft.proposal_id',
    number: 'draft.number',
    title: 'draft.title',
    mediaType: 'draft.media_type',
    bytes: 'draft.bytes',
    sha256: `encode(draft.sha256, 'hex')`,
    blockCount: 'draft.block_count',
    uploadedByPersonId: 'draft.uploaded_by_person_id',
    uploadedAt: instant('draft.uploaded_at'),
    releasedAt: instant('draft.released_at'),
  },
  ['number', 'title', 'blockCount', 'uploadedAt'],
);
const blockColumns = `block.id, block.draft_id as "draftId", block.position, block.kind, block.heading_path as "headingPath", block.label, block.text`;
/** Not as `exists`: of that a join would be planned, which reads all proposals there are for the one of a draft. */
const seesDraft = `(select ${seesDraftSql('draft', 'proposal')} from proposal where proposal.id = draft.proposal_id)`;

const toDraft = draftColumns.all.row;
const toBlock = ({ id, draftId, position, kind, headingPath, label, text }: Record<string, unknown>): BlockRow =>
  ({ id, draftId, position, kind, headingPath, label, text }) as BlockRow;

/** The drafts of a proposal that the viewer sees, by number. */
export const draftsOfProposal: List<DraftRow> = {
  name: 'drafts',
  parent: 'draft.proposal_id',
  ...draftColumns.all,
  from: 'draft draft',
  where: seesDraft,
  order: ['draft.number', 'draft.id'],
  values: [],
};

/** The blocks of a draft that the viewer sees, in reading order. */
export const blocksOfDraft: List<BlockRow> = {
  name: 'blocks',
  parent: 'block.draft_id',
  columns: blockColumns,
  from: 'block block',
  where: 'true',
  order: ['block.position', 'block.id'],
  values: [],
  row: toBlock,
};

/** A draft the viewer sees, batched; nothing when there is none. */
export function draftById(context: Context, id: string): Promise<DraftRow | undefined> {
  return context.loaders.load('draft', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select ${draftColumns.all.columns} from draft where id = any($1::uuid[]) and ${seesDraft}`,
      [ids],
    );
    return new Map(rows.map(toDraft).map((row) => [row.id, row]));
  });
}

/** A block of a draft the viewer sees, batched; nothing when there is none. */
export function blockById(context: Context, id: string): Promise<BlockRow | undefined> {
  return context.loaders.load('block', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select ${blockColumns} from block join draft on draft.id = block.draft_id where block.id = any($1::uuid[]) and ${seesDraft}`,
      [ids],
    );
    return new Map(rows.map(toBlock).map((row) => [row.id, row]));
  });
}

/** The text as it was uploaded, batched. Of a draft the viewer was shown. */
export async function originalOf(context: Context, draftId: string): Promise<string> {
  const text = await context.loaders.load('original', draftId, async (ids) => {
    const rows = await sql<{ id: string; original: Buffer }>(
      await context.read(),
      `select id, original from draft where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.original.toString('utf8')]));
  });
  return found(text);
}

interface RawPosition {
  id: string;
  seq: string;
  eventId: string | null;
}

/** The cursor before everything about a draft, batched. */
export async function firstCursorOf(context: Context, draft: DraftRow): Promise<string> {
  const position = await context.loaders.load('first position', draft.id, async (ids) => {
    const rows = await sql<RawPosition>(
      await context.read(),
      `select draft.id, before.seq, before.event_id as "eventId"
       from unnest($1::uuid[]) as draft(id) cross join lateral event_before(draft.id, 'DraftUploaded') before`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  });
  return context.parts.cursors.ofStream(proposalStream(draft.proposalId), {
    seq: Number(found(position).seq),
    eventId: found(position).eventId,
  });
}

/** The draft, for a change around it, if the actor sees it. NOT_FOUND. */
export async function findDraft(tx: Tx, id: string, path: string[]): Promise<DraftRow> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${draftColumns.all.columns} from draft where id = $1 and ${seesDraft}`,
    [id],
  );
  return toDraft(found(raw, path));
}
