import { type Erasable, isOneOf } from './erasable.ts';

/** What is told of the comment itself, and not of what was done to it: what it said, in any version and to anybody. */
const kinds = ['CommentAdded', 'CommentEdited', 'CommentRevealed'];

/** A comment, in all its versions, and where a signed opinion quotes it. */
export const comment: Erasable = {
  kinds,
  known: 'select array[asked.object_id::text] as key',
  saidIn: `event.object_id::text = any($1::text[]) and ${isOneOf(kinds)}`,
  places: [
    { table: 'comment', columns: ['text', 'suggested_text'], where: 'id::text = any($1::text[]) and retracted_at is null' },
    { table: 'comment_revision', columns: ['text', 'suggested_text'], where: 'comment_id::text = any($1::text[])' },
    { table: 'opinion_remark', columns: ['text', 'suggested_text'], where: 'comment_id::text = any($1::text[])' },
  ],
};
