import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Draft } from '../drafts/draft.type.ts';
import { type DraftRow, draftById } from '../drafts/drafts.ts';
import type { Stream } from '../events/stream.ts';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { perform } from '../graphql/perform.ts';
import { Problem } from '../problems.ts';
import type { CommentRow, ThreadRow } from './comments.ts';
import { markRead } from './mark-read.ts';
import { MarkReadInput, ReadPositionPayload } from './read-position.type.ts';
import { Comment, Thread } from './thread.type.ts';
import { isUnread, unreadInThread, unreadOnDraft } from './unread.ts';

@Resolver(() => Thread)
export class ThreadReadingResolver {
  @FieldResolver(() => Int, { description: 'How many comments of others in it the viewer sees and has not read (chưa đọc).' })
  unreadCount(@Root() thread: ThreadRow, @Ctx() context: Context): Promise<number> {
    return unreadInThread(context, thread.id);
  }
}

@Resolver(() => Comment)
export class CommentReadingResolver {
  @Needs()
  @FieldResolver(() => Boolean, {
    description: "Whether the viewer, acting for this body, has not read it. One's own are read, retracted ones too.",
  })
  isUnread(@Root() comment: CommentRow, @Ctx() context: Context): Promise<boolean> {
    return isUnread(context, comment.id);
  }
}

@Resolver(() => Draft)
export class DraftReadingResolver {
  @Needs()
  @FieldResolver(() => Int, { description: 'How many comments of others on it the viewer sees and has not read (chưa đọc).' })
  unreadCount(@Root() draft: DraftRow, @Ctx() context: Context): Promise<number> {
    return unreadOnDraft(context, draft.id);
  }

  @Mutation(() => ReadPositionPayload, {
    description:
      "Says how far one has read a draft, or one thread of it; per person and acting body, and never back. One's other clients are told in the body's inbox feed. Problems: NOT_FOUND, BAD_INPUT, BAD_CURSOR.",
  })
  async markRead(
    @Arg('input', () => MarkReadInput, { description: 'What, and how far.' }) input: MarkReadInput,
    @Ctx() context: Context,
  ): Promise<ReadPositionPayload> {
    const { upToCursor } = input;
    const outcome = await perform(context, 'markRead', input, (useCase) =>
      markRead(useCase, {
        draftId: input.draftId ? uuidOf('Draft', input.draftId, ['draftId']) : null,
        threadId: input.threadId ? uuidOf('Thread', input.threadId, ['threadId']) : null,
        upToCommentId: input.upToCommentId ? uuidOf('Comment', input.upToCommentId, ['upToCommentId']) : null,
        upToCursor: typeof upToCursor === 'string' ? (stream) => placeIn(context, stream, upToCursor) : null,
      }),
    );
    const draft = outcome.objectId ? await draftById(context, outcome.objectId) : undefined;
    return { ...outcome, draft: draft ?? null } as ReadPositionPayload;
  }
}

/** The number a cursor stands at, in the log as it is now. BAD_CURSOR. */
function placeIn({ parts }: Context, stream: Stream, cursor: string): number {
  const path = ['upToCursor'];
  try {
    const { epoch, seq } = parts.cursors.openStream(stream, cursor);
    if (epoch === parts.cursors.epoch) return seq;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  throw new Problem('BAD_CURSOR', {}, path);
}
