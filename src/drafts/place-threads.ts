import type { Audience } from '../access/audience.ts';
import type { UseCase } from '../access/use-case.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { ToAppend } from '../events/new-event.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { alignAside, comparing, isAlignedAside } from './compare-aside.ts';
import type { AlignedBlock, Succession } from './matching.rules.ts';
import { type Place, type PlacementStatus, Placer } from './place.rules.ts';
import { placementPending, threadPlaced } from './placement.events.ts';

/** A block with the id it is stored under. */
export interface StoredBlock extends AlignedBlock {
  id: string;
}

export interface NewDraft {
  id: string;
  proposalId: string;
  number: number;
  released: boolean;
  blocks: readonly StoredBlock[];
}

/** To whom a thread is shown. */
export interface ShownThread {
  audience: Audience;
  ownerPersonId: string;
  ownerBodyId: string;
  roundId: string;
  traceOfBodyId: string | null;
  concealedForBodyId: string | null;
}

export interface ThreadToPlace extends ShownThread {
  threadId: string;
  /** Where it stood last for sure: on which draft, in which block, which words. */
  lastStatus: PlacementStatus;
  lastDraftId: string;
  lastBlockId: string | null;
  exact: string | null;
  start: number | null;
}

export function shownOf(thread: ShownThread): ShownThread {
  const { audience, ownerPersonId, ownerBodyId, roundId, traceOfBodyId, concealedForBodyId } = thread;
  return { audience, ownerPersonId, ownerBodyId, roundId, traceOfBodyId, concealedForBodyId };
}

/** What a thread of the whole draft, an orphan and a detached thread have in common: no passage to look for. */
const nowhere = { pending: false, block: null, anchor: null };

/**
 * Records what became of the blocks of the previous draft, and places every open thread of the proposal on the new one,
 * those included that the actor may not see: nothing of them is returned but the events, each for its own audience.
 */
export async function placeThreads(useCase: UseCase, draft: NewDraft): Promise<ToAppend[]> {
  const { tx } = useCase;
  const previous = await blocksOfPrevious(tx, draft);
  if (previous.blocks.length === 0) return [];
  const rows = await alignedBeforehand(useCase, previous.draftId, newDraft, previous.blocks, draft.blocks);
  await insertSuccessions(tx, previous.blocks, draft.blocks, rows);
  const threads = await threadsToPlace(tx, draft.id);
  const before = { id: previous.draftId, blocks: previous.blocks, rows };
  const places = await placesOf(useCase, draft, threads, before, {
    name: newDraft,
    read: (draftId) => blocksOf(tx, draftId),
  });
  await sql(tx, `select place_threads($1, $2::jsonb)`, [
    draft.id,
    JSON.stringify(places.map((place) => storedPlace(draft, place))),
  ]);
  return places.flatMap((place) => eventsOf(draft, place));
}

export type Placed = { thread: ThreadToPlace; place: Omit<Place, 'status'> & { status: PlacementStatus } };

/** The draft that is being uploaded, whose id is another each time it is tried. */
const newDraft = 'new';

/**
 * How the blocks of two drafts correspond. Of long ones that is found out before the transaction: names say which drafts
 * they are, and drafts do not change.
 */
async function alignedBeforehand(
  { beforehand, actor }: UseCase,
  olderName: string,
  newerName: string,
  before: readonly AlignedBlock[],
  after: readonly AlignedBlock[],
): Promise<Succession[]> {
  const align = () => alignAside(before, after, { of: actor.personId, by: comparing.ofChanges });
  return beforehand && isAlignedAside(before, after) ? beforehand.find(`alignment ${olderName} ${newerName}`, align) : align();
}

/**
 * Where threads stand on a draft, which has a name for what is found out beforehand; `read` gives the blocks of one before
 * the previous, where a thread stood there last.
 */
export async function placesOf(
  useCase: UseCase,
  draft: NewDraft,
  threads: ThreadToPlace[],
  previous: { id: string; blocks: readonly StoredBlock[]; rows: Succession[] },
  { name, read }: { name: string; read: (draftId: string) => Promise<readonly StoredBlock[]> },
): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const [draftId, own] of Map.groupBy(threads, (thread) => thread.lastDraftId)) {
    const blocks = draftId === previous.id ? previous.blocks : await read(draftId);
    const rows = draftId === previous.id ? previous.rows : await alignedBeforehand(useCase, draftId, name, blocks, draft.blocks);
    const placer = new Placer(blocks, draft.blocks, rows);
    const indexOf = new Map(blocks.map((block, index) => [block.id, index]));
    for (const thread of own) {
      const { lastBlockId, exact, start, lastStatus } = thread;
      const hasPassage = lastBlockId !== null && exact !== null && start !== null;
      const place = hasPassage ? placer.place(indexOf.get(lastBlockId)!, { exact, start }) : { ...nowhere, status: lastStatus };
      placed.push({ thread, place });
    }
  }
  return placed;
}

/** A placement as it is stored. */
export function storedPlace(draft: NewDraft, { thread, place: { status, pending, block, anchor } }: Placed) {
  return {
    thread_id: thread.threadId,
    draft_id: draft.id,
    status,
    pending,
    block_id: block === null ? null : draft.blocks[block]!.id,
    anchor_exact: anchor?.exact ?? null,
    anchor_prefix: anchor?.prefix ?? null,
    anchor_suffix: anchor?.suffix ?? null,
    anchor_start: anchor?.start ?? null,
    anchor_end: anchor?.end ?? null,
  };
}

/** Of a thread on the whole draft there is nothing to tell: it stands as it stood. */
export function eventsOf(draft: NewDraft, { thread, place }: Placed): ToAppend[] {
  if (thread.lastBlockId === null && place.status === 'PLACED') return [];
  const told = { id: thread.threadId, shown: shownOf(thread) };
  const { status, pending, anchor } = place;
  const blockId = place.block === null ? null : draft.blocks[place.block]!.id;
  const event = threadPlaced(told, draft.id, { fromDraftId: thread.lastDraftId, status, pending, blockId, anchor });
  const events = [{ stream: proposalStream(draft.proposalId), event }];
  if (!pending || !draft.released) return events;
  const asks = placementPending(told, { proposalId: draft.proposalId, draftId: draft.id, draftNumber: draft.number, status });
  return [...events, { stream: inboxStream(thread.ownerBodyId), event: asks }];
}

async function blocksOfPrevious(tx: Tx, draft: NewDraft): Promise<{ draftId: string; blocks: StoredBlock[] }> {
  const [previous] = await sql<{ id: string }>(tx, `select id from draft where proposal_id = $1 and number = $2`, [
    draft.proposalId,
    draft.number - 1,
  ]);
  return previous ? { draftId: previous.id, blocks: await blocksOf(tx, previous.id) } : { draftId: draft.id, blocks: [] };
}

/** The blocks of a draft, in reading order: of one the actor was shown. */
export function blocksOf(tx: Tx, draftId: string): Promise<StoredBlock[]> {
  return sql<StoredBlock>(
    tx,
    `select id, kind, heading_path as "headingPath", label, text from block where draft_id = $1 order by position`,
    [draftId],
  );
}

function threadsToPlace(tx: Tx, draftId: string): Promise<ThreadToPlace[]> {
  return sql<ThreadToPlace>(
    tx,
    `select thread_id as "threadId", audience, owner_person_id as "ownerPersonId", owner_body_id as "ownerBodyId",
       round_id as "roundId", trace_of_body_id as "traceOfBodyId", concealed_for_body_id as "concealedForBodyId", last_status as "lastStatus", last_draft_id as "lastDraftId", last_block_id as "lastBlockId",
       exact, start
     from threads_to_place($1)`,
    [draftId],
  );
}

async function insertSuccessions(
  tx: Tx,
  before: readonly StoredBlock[],
  after: readonly StoredBlock[],
  rows: Succession[],
): Promise<void> {
  await sql(
    tx,
    `insert into block_succession (from_block_id, to_block_id, kind, confidence)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::real[])`,
    [
      rows.map((row) => before[row.from]!.id),
      rows.map((row) => after[row.to]!.id),
      rows.map((row) => row.kind),
      rows.map((row) => row.confidence),
    ],
  );
}
