import type { Audience } from '../access/audience.ts';
import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { type AnchorInput, findAnchor } from '../drafts/anchor.rules.ts';
import { type DraftRow, findDraft } from '../drafts/drafts.ts';
import { newerDrafts, placeLateThread } from '../drafts/place-late-thread.ts';
import { append } from '../events/append.ts';
import { found } from '../graphql/found.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { mayWrite } from './comment.access.ts';
import { commentAdded } from './comment.events.ts';
import type { ThreadRow } from './comments.ts';
import { readMentions, tellMentioned, writeMentions } from './mention.ts';
import type { MentionRow } from './mentions.ts';
import { findPlace } from './place.ts';
import { type Anchor, ThreadStatus } from './thread.type.ts';
import { newComment, writeComment, writeThread } from './write-comment.ts';

export interface AddComment {
  draftId: string;
  roundId: string | null;
  anchor: (AnchorInput & { blockId: string }) | null;
  audience: Audience;
  text: string;
  suggestedText?: string | null;
  mentions?: MentionRow[];
}

/** Begins a thread on a draft under review. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_PAUSED, ROUND_CLOSED, ANCHOR_NOT_FOUND, ANCHOR_AMBIGUOUS, SUGGESTION_NEEDS_ANCHOR, EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT. */
export async function addComment(useCase: UseCase, input: AddComment): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const [draft, place, newer] = await Promise.all([
    findDraft(tx, input.draftId, ['draftId']), // the first to say no
    findPlace(tx, input.draftId, input.roundId),
    newerDrafts(tx, input.draftId),
  ]);
  assertMay(mayWrite(actor, place, input.audience));
  const anchor = input.anchor && (await placeAnchor(useCase, draft, input.anchor));
  const mentions = await readMentions(useCase, input.mentions ?? []);
  const thread: ThreadRow = {
    id: newId(),
    proposalId: draft.proposalId,
    draftId: draft.id,
    roundId: place.roundId,
    blockId: input.anchor?.blockId ?? null,
    anchor,
    audience: input.audience,
    ownerPersonId: actor.personId,
    ownerBodyId: actor.bodyId,
    status: ThreadStatus.OPEN,
    createdAt: clock.now(),
    resolvedAt: null,
    dismissedAt: null,
    dismissedByPersonId: null,
    dismissalReason: null,
    traceOfBodyId: actor.isOffice ? null : actor.bodyId,
    concealedForBodyId: null,
  };
  const comment = newComment(useCase, thread, { ...input, answered: null, owner: actor });
  writeThread(useCase, thread);
  writeComment(useCase, thread, comment);
  const placed = await placeLateThread(useCase, draft, newer, { ...thread, anchor });
  if (mentions.length > 0) await writeMentions(useCase, comment, mentions);
  const [event] = await append(useCase, [
    { stream: proposalStream(draft.proposalId), event: commentAdded(thread, comment) },
    ...placed,
    ...(await tellMentioned(useCase, thread, comment, mentions)),
  ]);
  return { objectId: comment.id, event: event! };
}

/** The passage of a block of a draft. Problems: NOT_FOUND and those of `findAnchor`. */
export async function placeAnchor({ tx }: UseCase, draft: DraftRow, input: AnchorInput & { blockId: string }): Promise<Anchor> {
  const [block] = await sql<{ text: string }>(tx, `select text from block where id = $1 and draft_id = $2`, [
    input.blockId,
    draft.id,
  ]);
  return findAnchor(found(block, ['anchor', 'blockId']).text, input);
}
