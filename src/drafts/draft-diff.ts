import { seesSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { type Bounds, cutPage, pageAsked } from '../graphql/page-bounds.ts';
import type { Page } from '../graphql/paging.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { alignmentOf } from './alignments.ts';
import { type Change, changesOf } from './changes.rules.ts';
import { diffMetered } from './compare-metered.ts';
import type { DiffPart } from './diff.rules.ts';
import { type BlockRow, type DraftRow, draftById } from './drafts.ts';
import type { Succession, SuccessionKind } from './matching.rules.ts';

/** What reading a block costs, all of whose draft is read to compare it. */
const unitsPerBlockRead = 0.2;

export interface DraftDiff extends Bounds {
  fromDraftId: string;
  toDraftId: string;
  includeUnchanged: boolean;
  underOwnThreads: boolean;
}

export interface BlockChangeRow {
  kind: Change['kind'];
  from: BlockRow[];
  to: BlockRow[];
  confidence: number;
  words: () => Promise<DiffPart[]>;
}

/**
 * Two drafts of one proposal compared, block by block: a page of passages. `isAlone` where the operation asks nothing else:
 * it has no connection in hand then while it waits. Errors: NOT_FOUND, BAD_INPUT, TOO_MANY, BAD_CURSOR, TOO_MANY_OPERATIONS.
 */
export async function draftDiff(context: Context, args: DraftDiff, isAlone = false): Promise<Page<BlockChangeRow>> {
  const [older, newer] = await Promise.all(
    [args.fromDraftId, args.toDraftId].map(async (id) => found(await draftById(context, id))),
  );
  if (older!.proposalId !== newer!.proposalId || older!.number >= newer!.number)
    throw new Problem('BAD_INPUT', { reason: 'an older and a newer draft of one proposal' }, ['toDraftId']);
  context.meter?.work((older!.blockCount + newer!.blockCount) * unitsPerBlockRead);
  const tx = await context.read();
  const before = await blocksInOrder(tx, older!.id);
  const after = await blocksInOrder(tx, newer!.id);
  const own = args.underOwnThreads ? await blocksUnderOwnThreads(tx, older!.id) : undefined;
  const areNext = older!.number + 1 === newer!.number;
  if (isAlone && !areNext) await context.rest();
  const successions = areNext
    ? await successionsStored(tx, older!, newer!)
    : await alignmentOf(context, older!, newer!, before, after);
  const changes = changesOf(before.length, after.length, successions).filter(
    ({ kind, from }) =>
      (args.includeUnchanged || kind !== 'UNCHANGED') && (!own || from.some((index) => own.has(before[index]!.id))),
  );
  return pageOf(context, args, changes, before, after);
}

/** Of drafts that follow each other: the rows that were stored. */
async function successionsStored(tx: Tx, older: DraftRow, newer: DraftRow): Promise<Succession[]> {
  const rows = await sql<{ from: number; to: number; kind: SuccessionKind; confidence: number }>(
    tx,
    `select earlier.position - 1 as from, later.position - 1 as to, succession.kind, succession.confidence
     from block_succession succession
     join block earlier on earlier.id = succession.from_block_id join block later on later.id = succession.to_block_id
     where earlier.draft_id = $1 and later.draft_id = $2 order by earlier.position, later.position`,
    [older.id, newer.id],
  );
  return rows;
}

/** A passage is named by its first block: of the newer draft, or of the older when it was deleted. */
function pageOf(
  context: Context,
  { fromDraftId, toDraftId, includeUnchanged, underOwnThreads, ...bounds }: DraftDiff,
  changes: Change[],
  before: BlockRow[],
  after: BlockRow[],
): Page<BlockChangeRow> {
  const asked = pageAsked(bounds);
  const { cursors } = context.parts;
  const list = `diff ${fromDraftId} ${toDraftId} ${includeUnchanged} ${underOwnThreads}`;
  const nameOf = ({ from, to }: Change) => (to.length > 0 ? after[to[0]!]! : before[from[0]!]!).id;
  const indexAt = (side: 'after' | 'before', otherwise: number) => {
    const cursor = asked[side];
    if (cursor === null) return otherwise;
    const name = cursors.openPage(list, cursor, side);
    const index = changes.findIndex((change) => nameOf(change) === name);
    if (index === -1) throw new Problem('BAD_CURSOR', {}, [side]);
    return index;
  };
  const between = changes.slice(indexAt('after', -1) + 1, indexAt('before', changes.length));
  const { page: shown, ...more } = cutPage(asked, asked.backwards ? between.reverse() : between);
  const edges = shown.map((change) => ({
    cursor: cursors.ofPage(list, nameOf(change)),
    node: rowOf(
      context,
      change,
      change.from.map((index) => before[index]!),
      change.to.map((index) => after[index]!),
    ),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { ...more, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: async () => changes.length,
  };
}

function rowOf(context: Context, { kind, confidence }: Change, from: BlockRow[], to: BlockRow[]): BlockChangeRow {
  const textOf = (blocks: BlockRow[]) => blocks.map(({ text }) => text).join('\n');
  return { kind, confidence, from, to, words: () => diffMetered(context, textOf(from), textOf(to)) };
}

function blocksInOrder(tx: Tx, draftId: string): Promise<BlockRow[]> {
  return sql<BlockRow>(
    tx,
    `select id, draft_id as "draftId", position, kind, heading_path as "headingPath", label, text
     from block where draft_id = $1 order by position`,
    [draftId],
  );
}

/** The blocks of a draft on which the acting body has threads that the viewer sees. */
async function blocksUnderOwnThreads(tx: Tx, draftId: string): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(
    tx,
    `select standing.block_id as id
     from (select id as thread_id, draft_id, block_id from thread
           union all select thread_id, draft_id, block_id from placement) standing
     join thread on thread.id = standing.thread_id join proposal on proposal.id = thread.proposal_id
     where standing.draft_id = $1 and standing.block_id is not null
       and thread.owner_body_id = actor_body() and ${seesSql('thread', 'proposal')}`,
    [draftId],
  );
  return new Set(rows.map(({ id }) => id));
}
