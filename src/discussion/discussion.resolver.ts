import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById, type PersonRow, personById } from '../bodies/bodies.ts';
import { Body, Person } from '../bodies/body.type.ts';
import { Block, Draft } from '../drafts/draft.type.ts';
import { type BlockRow, blockById, type DraftRow, draftById } from '../drafts/drafts.ts';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { globalId, uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, pageUnder } from '../graphql/paging.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import { addComment } from './add-comment.ts';
import {
  type CommentRow,
  commentById,
  commentsOfThread,
  commentsOnDraft,
  type ThreadRow,
  threadById,
  threadsOfDraft,
} from './comments.ts';
import { editComment } from './edit-comment.ts';
import type { MentionRow } from './mentions.ts';
import { replyToComment } from './reply-to-comment.ts';
import { resolveThread } from './resolve-thread.ts';
import {
  Comment,
  CommentConnection,
  CommentPayload,
  Thread,
  ThreadConnection,
  ThreadPayload,
  ThreadStatus,
} from './thread.type.ts';
import {
  AddCommentInput,
  EditCommentInput,
  type MentionInput,
  ReplyToCommentInput,
  ResolveThreadInput,
} from './thread-inputs.type.ts';

@Resolver(() => Thread)
export class ThreadResolver {
  @FieldResolver(() => Draft, {
    nullable: true,
    description: 'The draft it is about; null for who sees the thread and not the draft, as another body of the programme.',
  })
  async draft(@Root() thread: ThreadRow, @Ctx() context: Context): Promise<DraftRow | null> {
    return (await draftById(context, thread.draftId)) ?? null;
  }

  @FieldResolver(() => Block, {
    nullable: true,
    description: 'The block it is anchored in; null when it is about the whole draft, or the viewer does not see the draft.',
  })
  async block(@Root() thread: ThreadRow, @Ctx() context: Context): Promise<BlockRow | null> {
    return (thread.blockId && (await blockById(context, thread.blockId))) || null;
  }

  @FieldResolver(() => Body, { description: 'The body that began it, and alone may resolve it.' })
  async originBody(@Root() thread: ThreadRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, thread.ownerBodyId));
  }

  @FieldResolver(() => CommentConnection, { description: 'Its comments that the viewer sees, in order of time.' })
  comments(
    @Root() thread: ThreadRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CommentRow>> {
    return pageUnder(context, thread.id, commentsOfThread, page, info);
  }

  @Mutation(() => ThreadPayload, {
    description:
      'The body that began a thread is satisfied: OPEN or ANSWERED → RESOLVED. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE.',
  })
  async resolveThread(
    @Arg('input', () => ResolveThreadInput, { description: 'Which thread.' }) input: ResolveThreadInput,
    @Ctx() context: Context,
  ): Promise<ThreadPayload> {
    const outcome = await perform(context, 'resolveThread', input, (useCase) =>
      resolveThread(useCase, uuidOf('Thread', input.threadId, ['threadId'])),
    );
    return threadPayload(context, outcome);
  }
}

@Resolver(() => Comment)
export class CommentResolver {
  @Needs<CommentRow>('threadId')
  @FieldResolver(() => Thread, { description: 'The thread it belongs to.' })
  async thread(@Root() comment: CommentRow, @Ctx() context: Context): Promise<ThreadRow> {
    return found(await threadById(context, comment.threadId));
  }

  @Needs<CommentRow>('inReplyToId')
  @FieldResolver(() => ID, { nullable: true, description: 'The comment it answers; null for the first of a thread.' })
  inReplyToId(@Root() comment: CommentRow): string | null {
    return comment.inReplyToId && globalId('Comment', comment.inReplyToId);
  }

  @Needs<CommentRow>('authorPersonId')
  @FieldResolver(() => Person, { description: 'Who wrote it.' })
  author(@Root() comment: CommentRow, @Ctx() context: Context): Promise<PersonRow> {
    return personById(context, comment.authorPersonId).found();
  }

  @Needs<CommentRow>('authorBodyId')
  @FieldResolver(() => Body, { description: 'The body for which it was written.' })
  authorBody(@Root() comment: CommentRow, @Ctx() context: Context): Promise<BodyRow> {
    return bodyById(context, comment.authorBodyId).found();
  }

  @Mutation(() => CommentPayload, {
    description:
      'Begins a thread on a passage of a draft under review, or on the whole draft (góp ý). By the bodies of the round, the lead body (not to ROUND) and the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_PAUSED, ROUND_CLOSED, ANCHOR_NOT_FOUND, ANCHOR_AMBIGUOUS, SUGGESTION_NEEDS_ANCHOR, EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT, BAD_ENCODING.',
  })
  async addComment(
    @Arg('input', () => AddCommentInput, { description: 'The remark.' }) input: AddCommentInput,
    @Ctx() context: Context,
  ): Promise<CommentPayload> {
    const outcome = await perform(context, 'addComment', input, (useCase) =>
      addComment(useCase, {
        draftId: uuidOf('Draft', input.draftId, ['draftId']),
        roundId: input.roundId ? uuidOf('Round', input.roundId, ['roundId']) : null,
        anchor: input.anchor ? { ...input.anchor, blockId: uuidOf('Block', input.anchor.blockId, ['anchor', 'blockId']) } : null,
        audience: input.audience,
        text: input.text,
        suggestedText: input.suggestedText ?? null,
        mentions: mentionsIn(input) ?? [],
      }),
    );
    return commentPayload(context, outcome);
  }

  @Mutation(() => CommentPayload, {
    description:
      'Answers a comment, to at most those who see it. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, RETRACTED, CONCEALED, AUDIENCE_TOO_WIDE, SUGGESTION_NEEDS_ANCHOR, EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT, BAD_ENCODING.',
  })
  async replyToComment(
    @Arg('input', () => ReplyToCommentInput, { description: 'The reply.' }) input: ReplyToCommentInput,
    @Ctx() context: Context,
  ): Promise<CommentPayload> {
    const outcome = await perform(context, 'replyToComment', input, (useCase) =>
      replyToComment(useCase, {
        commentId: uuidOf('Comment', input.commentId, ['commentId']),
        audience: input.audience ?? null,
        text: input.text,
        suggestedText: input.suggestedText ?? null,
        mentions: mentionsIn(input) ?? [],
      }),
    );
    return commentPayload(context, outcome);
  }

  @Mutation(() => CommentPayload, {
    description:
      "Gives one's own comment a new text while the round is open. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, RETRACTED, CONCEALED, STALE_VERSION, SUGGESTION_NEEDS_ANCHOR, EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT, BAD_ENCODING.",
  })
  async editComment(
    @Arg('input', () => EditCommentInput, { description: 'The new text.' }) input: EditCommentInput,
    @Ctx() context: Context,
  ): Promise<CommentPayload> {
    const outcome = await perform(context, 'editComment', input, (useCase) =>
      editComment(useCase, {
        commentId: uuidOf('Comment', input.commentId, ['commentId']),
        expectedVersion: input.expectedVersion,
        text: input.text,
        suggestedText: input.suggestedText,
        mentions: mentionsIn(input),
      }),
    );
    return commentPayload(context, outcome);
  }
}

@Resolver(() => Draft)
export class DraftThreadsResolver {
  @Needs()
  @FieldResolver(() => ThreadConnection, {
    description:
      'The threads on it that the viewer sees, in order of time: those begun on it, and those carried to it from earlier drafts when it was uploaded, which were OPEN or ANSWERED then.',
  })
  threads(
    @Root() draft: DraftRow,
    @Arg('blockId', () => ID, { nullable: true, description: 'Only those that stand in this block of this draft.' }) blockId:
      | string
      | null,
    @Arg('statuses', () => [ThreadStatus], { nullable: true, description: 'Only those in one of these statuses.' })
    statuses: ThreadStatus[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ThreadRow>> {
    return pageUnder(
      context,
      draft.id,
      threadsOfDraft(blockId ? uuidOf('Block', blockId, ['blockId']) : null, statuses ?? null),
      page,
    );
  }

  @Needs()
  @FieldResolver(() => CommentConnection, {
    description:
      'The comments on it that the viewer sees, in order of time, of all threads begun on it: `last: 3` are the latest three.',
  })
  comments(
    @Root() draft: DraftRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CommentRow>> {
    return pageUnder(context, draft.id, commentsOnDraft, page, info);
  }
}

/** Whom an input mentions; nothing when it does not say. */
function mentionsIn({ mentions }: { mentions?: MentionInput[] | null }): MentionRow[] | undefined {
  return mentions?.map(({ personId, bodyId }) => ({
    personId: personId ? uuidOf('Person', personId, ['mentions']) : null,
    bodyId: bodyId ? uuidOf('Body', bodyId, ['mentions']) : null,
  }));
}

export function threadPayload(context: Context, outcome: Outcome): ThreadPayload {
  return { ...outcome, thread: shown(outcome, (id) => threadById(context, id)) } as unknown as ThreadPayload;
}

export function commentPayload(context: Context, outcome: Outcome): CommentPayload {
  return { ...outcome, comment: shown(outcome, (id) => commentById(context, id)) } as unknown as CommentPayload;
}
