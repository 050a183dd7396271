import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { SufficiencyFinding } from '../appraisal/findings/finding.type.ts';
import { findingById } from '../appraisal/findings/findings.ts';
import { Opinion } from '../appraisal/opinions/opinion.type.ts';
import { opinionById } from '../appraisal/opinions/opinions.ts';
import { claimById } from '../appraisal/out-of-remit/claims.ts';
import { OutOfRemitClaim } from '../appraisal/out-of-remit/out-of-remit.type.ts';
import { OpinionRequest } from '../appraisal/requests/request.type.ts';
import { requestById } from '../appraisal/requests/requests.ts';
import { Round } from '../appraisal/rounds/round.type.ts';
import { roundById } from '../appraisal/rounds/rounds.ts';
import { Viewer } from '../bodies/body.type.ts';
import { calendarNow } from '../calendar/calendar-now.ts';
import { workingDaysToGo } from '../calendar/due.rules.ts';
import { commentById, threadById } from '../discussion/comments.ts';
import { Comment, Thread } from '../discussion/thread.type.ts';
import { Draft } from '../drafts/draft.type.ts';
import { draftById } from '../drafts/drafts.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { type Page, rootPage } from '../graphql/paging.ts';
import { Proposal } from '../proposals/proposal.type.ts';
import { type ProposalRow, proposalById } from '../proposals/proposals.ts';
import { reasonOf } from './attention.reasons.ts';
import { type AttentionRow, attentionList } from './attention.ts';
import { AttentionArgs, AttentionConnection, AttentionItem } from './attention.type.ts';

@Resolver(() => Viewer)
export class ViewerAttentionResolver {
  @FieldResolver(() => AttentionConnection, {
    description:
      'What waits for you, acting for this body in your role: why, since when, and when it is due; what waits longest first, or what is due first. That it changed is told in the inbox feed: by `AttentionChanged`, or by the event that says what came. Errors: BAD_INPUT, TOO_MANY, BAD_CURSOR.',
  })
  attention(
    @Args(() => AttentionArgs) { kinds = null, orderBy, ...page }: AttentionArgs,
    @Ctx() context: Context,
  ): Promise<Page<AttentionRow>> {
    return rootPage(context, attentionList(context, kinds, orderBy), page);
  }
}

/** What it is about, as far as there is an id and the viewer sees it. */
async function seen<Row>(
  context: Context,
  id: string | null,
  read: (context: Context, id: string) => Promise<Row | undefined>,
): Promise<Row | null> {
  return id === null ? null : ((await read(context, id)) ?? null);
}

@Resolver(() => AttentionItem)
export class AttentionItemResolver {
  @FieldResolver(() => String, { description: 'Why it waits, in the language of the request.' })
  reason(@Root() item: AttentionRow, @Ctx() context: Context): string {
    return reasonOf(item.kind, context.locale);
  }

  @FieldResolver(() => Int, { nullable: true })
  async workingDaysLeft(@Root() { dueAt }: AttentionRow, @Ctx() context: Context): Promise<number | null> {
    return dueAt && workingDaysToGo(await calendarNow(context), dueAt, context.parts.clock.now());
  }

  @FieldResolver(() => Proposal, { description: 'The proposal it belongs to.' })
  async proposal(@Root() item: AttentionRow, @Ctx() context: Context): Promise<ProposalRow> {
    return found(await proposalById(context, item.proposalId));
  }

  @FieldResolver(() => Draft, { nullable: true, description: 'The draft it is about; for a placement the newer one.' })
  draft(@Root() item: AttentionRow, @Ctx() context: Context): Promise<object | null> {
    return seen(context, item.draftId, draftById);
  }

  @FieldResolver(() => Round, { nullable: true, description: 'The round; for OPEN_ROUND the one that is prepared, if any.' })
  round(@Root() item: AttentionRow, @Ctx() context: Context): Promise<object | null> {
    return seen(context, item.roundId, roundById);
  }

  @FieldResolver(() => OpinionRequest, { nullable: true, description: 'The request, where a body is asked.' })
  request(@Root() item: AttentionRow, @Ctx() context: Context): Promise<object | null> {
    return seen(context, item.requestId, requestById);
  }

  @FieldResolver(() => OutOfRemitClaim, { nullable: true, description: 'What the body says is not its business.' })
  claim(@Root() item: AttentionRow, @Ctx() context: Context): Promise<object | null> {
    return seen(context, item.claimId, claimById);
  }

  @FieldResolver(() => Opinion, {
    nullable: true,
    description: 'The signed opinion that is to be confirmed, or was found insufficient.',
  })
  opinion(@Root() item: AttentionRow, @Ctx() context: Context): Promise<object | null> {
    return seen(context, item.opinionId, opinionById);
  }

  @FieldResolver(() => SufficiencyFinding, { nullable: true, description: 'The finding that waits to be judged.' })
  finding(@Root() item: AttentionRow, @Ctx() context: Context): Promise<object | null> {
    return seen(context, item.findingId, findingById);
  }

  @FieldResolver(() => Thread, { nullable: true, description: 'The thread to be placed, or in which the mention is.' })
  thread(@Root() item: AttentionRow, @Ctx() context: Context): Promise<object | null> {
    return seen(context, item.threadId, threadById);
  }

  @FieldResolver(() => Comment, { nullable: true, description: 'The comment that mentions you.' })
  comment(@Root() item: AttentionRow, @Ctx() context: Context): Promise<object | null> {
    return seen(context, item.commentId, commentById);
  }
}
