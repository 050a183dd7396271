import type { UseCase } from '../access/use-case.ts';
import type { ToAppend } from '../events/new-event.ts';
import { sql, type Tx } from '../persistence/database.ts';
import type { Anchor } from './anchor.rules.ts';
import type { DraftRow } from './drafts.ts';
import type { Succession } from './matching.rules.ts';
import {
  eventsOf,
  type Placed,
  placesOf,
  type ShownThread,
  type StoredBlock,
  shownOf,
  storedPlace,
  type ThreadToPlace,
} from './place-threads.ts';

interface LateThread extends ShownThread {
  id: string;
  blockId: string | null;
  anchor: Anchor | null;
}

/** A draft that was released after another of the same proposal. */
export interface NewerDraft {
  id: string;
  number: number;
}

/**
 * The drafts that have been released since this one. Asked after the round is held, as by who uploads a draft: no thread
 * slips between the two.
 */
export function newerDrafts(tx: Tx, draftId: string): Promise<NewerDraft[]> {
  return sql<NewerDraft>(
    tx,
    `select newer.id, newer.number from draft join draft newer on newer.proposal_id = draft.proposal_id
       and newer.number > draft.number and newer.released_at is not null
     where draft.id = $1 order by newer.number`,
    [draftId],
  );
}

/**
 * Places a thread that was begun on a draft when newer ones had been released already: at once, on each of them, as it
 * would have been carried had it been there before. The thread is stored.
 */
export async function placeLateThread(
  useCase: UseCase,
  draft: DraftRow,
  newer: readonly NewerDraft[],
  thread: LateThread,
): Promise<ToAppend[]> {
  if (newer.length === 0) return [];
  const { blocks, rows } = await textsOf(useCase.tx, [draft.id, ...newer.map(({ id }) => id)]);
  let standing: ThreadToPlace = {
    ...{ threadId: thread.id, ...shownOf(thread), lastStatus: 'PLACED', lastDraftId: draft.id },
    ...{ lastBlockId: thread.blockId, exact: thread.anchor?.exact ?? null, start: thread.anchor?.start ?? null },
  };
  let previous = draft.id;
  const placed: { draft: Parameters<typeof storedPlace>[0]; at: Placed }[] = [];
  for (const { id, number } of newer) {
    const next = { id, number, proposalId: draft.proposalId, released: true, blocks: blocks.get(id) ?? [] };
    const before = { id: previous, blocks: blocks.get(previous) ?? [], rows: rows(previous, id) };
    const [at] = await placesOf(useCase, next, [standing], before, {
      name: id,
      read: async (draftId) => blocks.get(draftId) ?? [],
    });
    placed.push({ draft: next, at: at! });
    standing = standingAfter(next, at!);
    previous = id;
  }
  const stored = placed.map(({ draft: on, at }) => storedPlace(on, at));
  await sql(useCase.tx, `insert into placement select * from jsonb_populate_recordset(null::placement, $1::jsonb)`, [
    JSON.stringify(stored),
  ]);
  return placed.flatMap(({ draft: on, at }) => eventsOf(on, at));
}

/** Where the thread stands for sure after a draft: a proposal nobody confirmed is not built upon. */
function standingAfter(draft: { id: string; blocks: readonly StoredBlock[] }, { thread, place }: Placed): ThreadToPlace {
  if (place.pending) return thread;
  const { status, block, anchor } = place;
  return {
    ...{ ...thread, lastStatus: status, lastDraftId: draft.id },
    ...{
      lastBlockId: block === null ? null : draft.blocks[block]!.id,
      exact: anchor?.exact ?? null,
      start: anchor?.start ?? null,
    },
  };
}

/** The blocks of drafts, by draft, and what became of them between two: as it was recorded when the newer one came. */
async function textsOf(tx: Tx, draftIds: string[]) {
  const all = await sql<StoredBlock & { draftId: string }>(
    tx,
    `select id, draft_id as "draftId", kind, heading_path as "headingPath", label, text from block
     where draft_id = any($1::uuid[]) order by draft_id, position`,
    [draftIds],
  );
  const blocks: Map<string, readonly StoredBlock[]> = Map.groupBy(all, (block) => block.draftId);
  const successions = await sql<{ fromId: string; toId: string; kind: Succession['kind']; confidence: number }>(
    tx,
    `select from_block_id as "fromId", to_block_id as "toId", succession.kind, confidence from block_succession succession
     join block on block.id = from_block_id where block.draft_id = any($1::uuid[])`,
    [draftIds],
  );
  const rows = (before: string, after: string): Succession[] => {
    const [from, to] = [before, after].map((id) => new Map((blocks.get(id) ?? []).map((block, index) => [block.id, index])));
    return successions.flatMap(({ fromId, toId, kind, confidence }) => {
      const [a, b] = [from!.get(fromId), to!.get(toId)];
      return a === undefined || b === undefined ? [] : [{ from: a, to: b, kind, confidence }];
    });
  };
  return { blocks, rows };
}
