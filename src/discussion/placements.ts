import { seesDraftSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDateOrNull } from '../text.ts';
import type { PlacementStatus } from './placement.type.ts';
import type { Anchor } from './thread.type.ts';

export interface PlacementRow {
  threadId: string;
  draftId: string;
  status: PlacementStatus;
  pending: boolean;
  blockId: string | null;
  anchor: Anchor | null;
  confirmedByPersonId: string | null;
  confirmedByBodyId: string | null;
  confirmedAt: Date | null;
}

const select = `select placement.thread_id as "threadId", placement.draft_id as "draftId", placement.status, placement.pending,
    placement.block_id as "blockId", placement.anchor_exact as exact, placement.anchor_prefix as prefix,
    placement.anchor_suffix as suffix, placement.anchor_start as start, placement.anchor_end as "end",
    placement.decided_by_person_id as "confirmedByPersonId", placement.decided_by_body_id as "confirmedByBodyId",
    placement.decided_at as "confirmedAt"
  from placement join draft on draft.id = placement.draft_id join proposal on proposal.id = draft.proposal_id
  where ${seesDraftSql('draft', 'proposal')}`;

const toRow = ({ exact, prefix, suffix, start, end, ...raw }: Record<string, unknown>): PlacementRow => ({
  ...(raw as unknown as PlacementRow),
  anchor: exact === null ? null : ({ exact, prefix, suffix, start, end } as Anchor),
  confirmedAt: asDateOrNull(raw['confirmedAt']),
});

/** Where a thread stands on newer drafts that the viewer sees, by their number, batched. Of a thread the viewer was shown. */
export async function placementsOf(context: Context, threadId: string): Promise<PlacementRow[]> {
  return (
    (await context.loaders.load('placements', threadId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and placement.thread_id = any($1::uuid[]) order by draft.number`,
        [ids],
      );
      return Map.groupBy(rows.map(toRow), (row) => row.threadId);
    })) ?? []
  );
}

/** The placement of a thread the actor was shown, locked for a decision. NOT_FOUND when it was not carried to that draft. */
export async function findPlacement(tx: Tx, threadId: string, draftId: string, path: string[]): Promise<PlacementRow> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `${select} and placement.thread_id = $1 and placement.draft_id = $2 for no key update of placement`,
    [threadId, draftId],
  );
  return toRow(found(raw, path));
}
