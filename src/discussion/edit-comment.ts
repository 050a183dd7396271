import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { requireText } from '../text.ts';
import { assertNotConcealed, assertNotRetracted, mayEdit } from './comment.access.ts';
import { commentEdited } from './comment.events.ts';
import { type CommentRow, findComment, findThread } from './comments.ts';
import { mentionsGone, readMentions, tellMentioned, writeMentions } from './mention.ts';
import { findMentions, type MentionRow } from './mentions.ts';
import { findOpenPlace } from './place.ts';
import { readSuggestion } from './suggestion.rules.ts';
import { commentCodePointsMax, writeRevision } from './write-comment.ts';

export interface EditComment {
  commentId: string;
  expectedVersion: number;
  text: string;
  /** Left out: the suggestion stays; null: it is taken away. */
  suggestedText?: string | null;
  /** Left out: whom it mentions stays. */
  mentions?: MentionRow[];
}

/** Gives one's own comment a new text; the old one stays as a revision. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, RETRACTED, CONCEALED, STALE_VERSION, SUGGESTION_NEEDS_ANCHOR, EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT. */
export async function editComment(useCase: UseCase, input: EditComment): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const comment = await findComment(tx, input.commentId, ['commentId']); // locked: of two edits at once the second finds the first
  const thread = await findThread(tx, comment.threadId, ['commentId']);
  assertMay(mayEdit(actor, comment));
  await findOpenPlace(tx, thread.roundId);
  assertNotRetracted(comment);
  assertNotConcealed(comment);
  if (comment.version !== input.expectedVersion)
    throw new Problem('STALE_VERSION', { currentVersion: comment.version }, ['expectedVersion']);
  const { suggestedText } = input;
  const edited: CommentRow = {
    ...comment,
    text: requireText(input.text, commentCodePointsMax, ['text']),
    suggestedText: suggestedText === undefined ? comment.suggestedText : readSuggestion(suggestedText, thread.anchor),
    version: comment.version + 1,
    editedAt: clock.now(),
  };
  await sql(tx, `update comment set text = $2, suggested_text = $3, version = $4, edited_at = $5 where id = $1`, [
    edited.id,
    edited.text,
    edited.suggestedText,
    edited.version,
    edited.editedAt,
  ]);
  writeRevision(useCase, edited, clock.now());
  const { added, gone } = input.mentions ? await mentionAnew(useCase, edited, input.mentions) : { added: [], gone: [] };
  const attention = await mentionsGone(useCase, thread, edited, gone);
  const [event] = await append(useCase, [
    { stream: proposalStream(thread.proposalId), event: { ...commentEdited(thread, edited), attention } },
    ...(await tellMentioned(useCase, thread, edited, added)),
  ]);
  return { objectId: edited.id, event: event! };
}

/** Mentions others in their place. Who was mentioned before is not told again; who is no longer, that it does not wait. */
async function mentionAnew(
  useCase: UseCase,
  comment: CommentRow,
  given: MentionRow[],
): Promise<{ added: MentionRow[]; gone: MentionRow[] }> {
  const mentions = await readMentions(useCase, given);
  const before = await findMentions(useCase.tx, comment.id);
  await writeMentions(useCase, comment, mentions);
  const idOf = (mention: MentionRow) => mention.personId ?? mention.bodyId;
  const [known, now] = [new Set(before.map(idOf)), new Set(mentions.map(idOf))];
  return {
    added: mentions.filter((mention) => !known.has(idOf(mention))),
    gone: before.filter((mention) => !now.has(idOf(mention))),
  };
}
