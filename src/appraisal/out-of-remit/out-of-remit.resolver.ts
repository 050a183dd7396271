import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { uuidOf } from '../../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../../graphql/perform.ts';
import { Question } from '../questions/question.type.ts';
import { type QuestionRow, questionById } from '../questions/questions.ts';
import { OpinionRequest } from '../requests/request.type.ts';
import { type RequestRow, requestById } from '../requests/requests.ts';
import { claimOutOfRemit } from './claim-out-of-remit.ts';
import { type ClaimRow, claimById, claimsOfRequest } from './claims.ts';
import { decideOutOfRemit } from './decide-out-of-remit.ts';
import { ClaimOutOfRemitInput, DecideOutOfRemitInput, OutOfRemitClaim, OutOfRemitPayload } from './out-of-remit.type.ts';

@Resolver(() => OpinionRequest)
export class RequestRemitResolver {
  @FieldResolver(() => [OutOfRemitClaim], {
    description: 'What of it the body said is not its business, in order of time: all of it, or questions; each once.',
  })
  outOfRemit(@Root() request: RequestRow, @Ctx() context: Context): Promise<ClaimRow[]> {
    return claimsOfRequest(context, request.id);
  }
}

@Resolver(() => OutOfRemitClaim)
export class OutOfRemitResolver {
  @FieldResolver(() => OpinionRequest, { description: 'What the body is asked.' })
  async request(@Root() claim: ClaimRow, @Ctx() context: Context): Promise<RequestRow> {
    return found(await requestById(context, claim.requestId));
  }

  @FieldResolver(() => Question, {
    nullable: true,
    description: 'The question that is not its business; null: all that it is asked.',
  })
  async question(@Root() claim: ClaimRow, @Ctx() context: Context): Promise<QuestionRow | null> {
    return claim.questionId ? found(await questionById(context, claim.questionId)) : null;
  }

  @Mutation(() => OutOfRemitPayload, {
    description:
      'A body that has not given its opinion says, by its head, that what it is asked is not its business at all (không thuộc thẩm quyền). Of one question, its opinion says so. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, OUT_OF_REMIT_CLAIMED, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING.',
  })
  async claimOutOfRemit(
    @Arg('input', () => ClaimOutOfRemitInput, { description: 'Which round, and why.' }) input: ClaimOutOfRemitInput,
    @Ctx() context: Context,
  ): Promise<OutOfRemitPayload> {
    const outcome = await perform(context, 'claimOutOfRemit', input, (useCase) =>
      claimOutOfRemit(useCase, { roundId: uuidOf('Round', input.roundId, ['roundId']), reason: input.reason }),
    );
    return outOfRemitPayload(context, outcome);
  }

  @Mutation(() => OutOfRemitPayload, {
    description:
      'The office accepts that something is not the business of a body, or does not; once. A whole request that is accepted is OUT_OF_REMIT, a question leaves the coverage of the body; what is not accepted stays asked. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_CLOSED, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING.',
  })
  async decideOutOfRemit(
    @Arg('input', () => DecideOutOfRemitInput, { description: 'Which claim, and what is decided.' }) input: DecideOutOfRemitInput,
    @Ctx() context: Context,
  ): Promise<OutOfRemitPayload> {
    const outcome = await perform(context, 'decideOutOfRemit', input, (useCase) =>
      decideOutOfRemit(useCase, {
        claimId: uuidOf('OutOfRemitClaim', input.claimId, ['claimId']),
        accepted: input.accepted,
        reason: input.reason ?? null,
      }),
    );
    return outOfRemitPayload(context, outcome);
  }
}

function outOfRemitPayload(context: Context, outcome: Outcome): OutOfRemitPayload {
  return { ...outcome, claim: shown(outcome, (id) => claimById(context, id)) } as unknown as OutOfRemitPayload;
}
