import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type PersonRow, personById } from '../bodies/bodies.ts';
import { Person } from '../bodies/body.type.ts';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { perform } from '../graphql/perform.ts';
import type { CommentRow } from './comments.ts';
import { concealComment } from './conceal-comment.ts';
import { type ConcealmentRow, concealmentOf } from './concealments.ts';
import { commentPayload } from './discussion.resolver.ts';
import { Concealment } from './remark.type.ts';
import { Comment, CommentPayload } from './thread.type.ts';
import { ConcealCommentInput } from './thread-inputs.type.ts';

@Resolver(() => Comment)
export class CommentConcealmentResolver {
  @Needs<CommentRow>('concealedForBodyId')
  @FieldResolver(() => Concealment, {
    nullable: true,
    description:
      'By what decision it was concealed, it or what it answers; null: it was not. Only the office and the body it came from still see such a comment.',
  })
  async concealment(@Root() comment: CommentRow, @Ctx() context: Context): Promise<ConcealmentRow | null> {
    return comment.concealedForBodyId ? ((await concealmentOf(context, comment.id)) ?? null) : null;
  }

  @Mutation(() => CommentPayload, {
    description:
      'The office conceals a comment by decision (ẩn góp ý), with all that answers it; the first one of a thread with the whole thread. From then on only the office and the body it came from see it: of a thread the one that began it, of a reply the one that wrote it. Problems: NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHANGE when it is concealed already, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING.',
  })
  async concealComment(
    @Arg('input', () => ConcealCommentInput, { description: 'Which comment, by which decision, and why.' })
    input: ConcealCommentInput,
    @Ctx() context: Context,
  ): Promise<CommentPayload> {
    const { decisionReference, reason } = input;
    const outcome = await perform(context, 'concealComment', input, (useCase) =>
      concealComment(useCase, { commentId: uuidOf('Comment', input.commentId, ['commentId']), decisionReference, reason }),
    );
    return commentPayload(context, outcome);
  }
}

@Resolver(() => Concealment)
export class ConcealmentResolver {
  @FieldResolver(() => Person, { description: 'Who did it, of the office.' })
  async by(@Root() concealment: ConcealmentRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, concealment.byPersonId));
  }
}
