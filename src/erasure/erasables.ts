import { acts } from './acts.ts';
import { comment } from './comment.ts';
import type { Erasable } from './erasable.ts';
import { opinion } from './opinion.ts';

/**
 * All that can be erased. Events of other kinds say nothing that somebody wrote, or say of a draft or a file what it is
 * called: those are kept as they were handed in.
 */
export const erasables: readonly Erasable[] = [comment, opinion, ...acts];

/** Said of drafts and files. */
export const keptKinds: readonly string[] = ['DraftUploaded', 'FileAttached', 'FileDetached'];

/** Every table in which something may have been erased. */
export const emptied: readonly string[] = [...new Set(erasables.flatMap(({ places }) => places.map(({ table }) => table)))];
