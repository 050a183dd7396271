import type { UseCase } from '../access/use-case.ts';
import { findDraft } from '../drafts/drafts.ts';
import { found } from '../graphql/found.ts';
import type { Trial } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';

export interface MarkPresence {
  draftId: string;
  blockId: string | null;
}

/** Looks whether one can be there: on a draft that one sees, at a block of it. Changes nothing. Problem: NOT_FOUND. */
export async function markPresence({ tx }: UseCase, { draftId, blockId }: MarkPresence): Promise<Trial> {
  const draft = await findDraft(tx, draftId, ['draftId']);
  if (blockId !== null) {
    const [block] = await sql(tx, `select from block where id = $1 and draft_id = $2`, [blockId, draft.id]);
    found(block, ['blockId']);
  }
  return { objectId: draft.id, event: null };
}
