import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById, type PersonRow, personById } from '../bodies/bodies.ts';
import { Body, Person } from '../bodies/body.type.ts';
import { diffMetered } from '../drafts/compare-metered.ts';
import type { DiffPart } from '../drafts/diff.rules.ts';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { perform } from '../graphql/perform.ts';
import { type CommentRow, type ThreadRow, threadById } from './comments.ts';
import { commentPayload, threadPayload } from './discussion.resolver.ts';
import { dismissThread } from './dismiss-thread.ts';
import { type MentionRow, mentionsOf } from './mentions.ts';
import { AudienceWidening, Mention, Suggestion, ThreadDismissal } from './remark.type.ts';
import { reopenThread } from './reopen-thread.ts';
import { retractComment } from './retract-comment.ts';
import { Comment, CommentPayload, Thread, ThreadPayload, ThreadStatus } from './thread.type.ts';
import { DismissThreadInput, ReopenThreadInput, RetractCommentInput, WidenCommentInput } from './thread-inputs.type.ts';
import { widenComment } from './widen-comment.ts';
import { type WideningRow, wideningsOf, wideningsOfThread } from './widenings.ts';

/** The passage and what is suggested for it; compared by words when that is asked for. */
interface SuggestionRow {
  before: string;
  after: string;
  diff: () => Promise<DiffPart[]>;
}

interface DismissalRow {
  reason: string;
  at: Date;
  byPersonId: string;
}

@Resolver(() => Thread)
export class ThreadRemarksResolver {
  @FieldResolver(() => ThreadDismissal, { nullable: true, description: 'Why the office ended it; null unless DISMISSED.' })
  dismissal(@Root() thread: ThreadRow): DismissalRow | null {
    if (thread.status !== ThreadStatus.DISMISSED) return null;
    return { reason: thread.dismissalReason!, at: thread.dismissedAt!, byPersonId: thread.dismissedByPersonId! };
  }

  @FieldResolver(() => [AudienceWidening], { description: 'How it came to be shown to more people, in order of time.' })
  widenings(@Root() thread: ThreadRow, @Ctx() context: Context): Promise<WideningRow[]> {
    return wideningsOfThread(context, thread.id);
  }

  @Mutation(() => ThreadPayload, {
    description:
      'The office ends a thread and says why: OPEN or ANSWERED → DISMISSED. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING.',
  })
  async dismissThread(
    @Arg('input', () => DismissThreadInput, { description: 'Which thread, and why.' }) input: DismissThreadInput,
    @Ctx() context: Context,
  ): Promise<ThreadPayload> {
    const outcome = await perform(context, 'dismissThread', input, (useCase) =>
      dismissThread(useCase, { threadId: uuidOf('Thread', input.threadId, ['threadId']), reason: input.reason }),
    );
    return threadPayload(context, outcome);
  }

  @Mutation(() => ThreadPayload, {
    description:
      'The body that began a thread takes it up again: RESOLVED or DISMISSED → OPEN, or ANSWERED when it has been. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE.',
  })
  async reopenThread(
    @Arg('input', () => ReopenThreadInput, { description: 'Which thread.' }) input: ReopenThreadInput,
    @Ctx() context: Context,
  ): Promise<ThreadPayload> {
    const outcome = await perform(context, 'reopenThread', input, (useCase) =>
      reopenThread(useCase, uuidOf('Thread', input.threadId, ['threadId'])),
    );
    return threadPayload(context, outcome);
  }
}

@Resolver(() => Comment)
export class CommentRemarksResolver {
  @Needs<CommentRow>('threadId', 'suggestedText')
  @FieldResolver(() => Suggestion, {
    nullable: true,
    description: 'What it suggests for the passage of its thread; null: nothing, or it was retracted.',
  })
  async suggestion(@Root() comment: CommentRow, @Ctx() context: Context): Promise<SuggestionRow | null> {
    if (comment.suggestedText === null) return null;
    const [{ anchor }, after] = [found(await threadById(context, comment.threadId)), comment.suggestedText];
    return anchor && { before: anchor.exact, after, diff: () => diffMetered(context, anchor.exact, after) };
  }

  @Needs<CommentRow>('retractedAt')
  @FieldResolver(() => [Mention], {
    description:
      'Whom it mentions, in the order given. They are told in their inbox as far as they may see it; who may not is told nothing.',
  })
  async mentions(@Root() comment: CommentRow, @Ctx() context: Context): Promise<MentionRow[]> {
    return comment.retractedAt ? [] : mentionsOf(context, comment.id);
  }

  @Needs()
  @FieldResolver(() => [AudienceWidening], { description: 'How it came to be shown to more people, in order of time.' })
  widenings(@Root() comment: CommentRow, @Ctx() context: Context): Promise<WideningRow[]> {
    return wideningsOf(context, comment.id);
  }

  @Mutation(() => CommentPayload, {
    description:
      "Takes back one's own comment while the round is open (rút lại góp ý): what it said is shown nowhere any more, by query or feed; that there was one, and its replies, stay. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, RETRACTED.",
  })
  async retractComment(
    @Arg('input', () => RetractCommentInput, { description: 'Which comment.' }) input: RetractCommentInput,
    @Ctx() context: Context,
  ): Promise<CommentPayload> {
    const outcome = await perform(context, 'retractComment', input, (useCase) =>
      retractComment(useCase, uuidOf('Comment', input.commentId, ['commentId'])),
    );
    return commentPayload(context, outcome);
  }

  @Mutation(() => CommentPayload, {
    description:
      "Shows one's own comment to more people while the round is open, for good (mở rộng phạm vi xem). The first comment of a thread takes the thread with it, while that is OPEN or ANSWERED; replies stay as they are, and a reply is never wider than what it answers. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, RETRACTED, CONCEALED, NOT_WIDER, AUDIENCE_TOO_WIDE, WRONG_STATE; CONFIRMATION_REQUIRED with `audience`, `count` and `bodies` when it would work.",
  })
  async widenComment(
    @Arg('input', () => WidenCommentInput, { description: 'Which comment, and to whom.' }) input: WidenCommentInput,
    @Ctx() context: Context,
  ): Promise<CommentPayload> {
    const { audience, confirm } = input;
    const outcome = await perform(context, 'widenComment', input, (useCase) =>
      widenComment(useCase, { commentId: uuidOf('Comment', input.commentId, ['commentId']), audience, confirm }),
    );
    return commentPayload(context, outcome);
  }
}

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The person; null when it is a body.' })
  async person(@Root() mention: MentionRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return mention.personId ? found(await personById(context, mention.personId)) : null;
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body; null when it is a person.' })
  async body(@Root() mention: MentionRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return mention.bodyId ? found(await bodyById(context, mention.bodyId)) : null;
  }
}

@Resolver(() => AudienceWidening)
export class AudienceWideningResolver {
  @FieldResolver(() => Person, { description: 'Who did it.' })
  async by(@Root() widening: WideningRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, widening.byPersonId));
  }

  @FieldResolver(() => Body, { description: 'The body acted for.' })
  async byBody(@Root() widening: WideningRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, widening.byBodyId));
  }
}

@Resolver(() => ThreadDismissal)
export class ThreadDismissalResolver {
  @FieldResolver(() => Person, { description: 'Who did it, of the office.' })
  async by(@Root() dismissal: DismissalRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, dismissal.byPersonId));
  }
}
