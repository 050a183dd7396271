import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../../bodies/bodies.ts';
import { Body } from '../../bodies/body.type.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { uuidOf } from '../../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../../graphql/perform.ts';
import { Round } from '../rounds/round.type.ts';
import { type RoundRow, roundById } from '../rounds/rounds.ts';
import { acknowledgeRequest } from './acknowledge-request.ts';
import { askAgain } from './ask-again.ts';
import { cancelRequest } from './cancel-request.ts';
import { recuse } from './recuse.ts';
import { OpinionRequest } from './request.type.ts';
import {
  AcknowledgeRequestInput,
  AskAgainInput,
  CancelRequestInput,
  RecuseInput,
  RequestPayload,
} from './request-inputs.type.ts';
import { type RequestRow, requestById, requestsOfRound } from './requests.ts';

@Resolver(() => OpinionRequest)
export class RequestResolver {
  @FieldResolver(() => Round, { description: 'The round in which it is asked.' })
  async round(@Root() request: RequestRow, @Ctx() context: Context): Promise<RoundRow> {
    return found(await roundById(context, request.roundId));
  }

  @FieldResolver(() => Body, { description: 'The body asked.' })
  async body(@Root() request: RequestRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, request.bodyId));
  }

  @Mutation(() => RequestPayload, {
    description:
      'A body takes note of what it is asked (tiếp nhận): SENT → ACKNOWLEDGED; one that is ASKED_AGAIN stays so. By anybody who acts for it, except observers. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, NOTHING_TO_CHANGE.',
  })
  async acknowledgeRequest(
    @Arg('input', () => AcknowledgeRequestInput, { description: 'In which round.' }) input: AcknowledgeRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestPayload> {
    const outcome = await perform(context, 'acknowledgeRequest', input, (useCase) =>
      acknowledgeRequest(useCase, uuidOf('Round', input.roundId, ['roundId'])),
    );
    return requestPayload(context, outcome);
  }

  @Mutation(() => RequestPayload, {
    description:
      'A body that has not given its opinion stands aside, by its head (từ chối cho ý kiến do xung đột lợi ích): it writes no more in the round, and sees no more of what others say in it. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING.',
  })
  async recuse(
    @Arg('input', () => RecuseInput, { description: 'From which round, and why.' }) input: RecuseInput,
    @Ctx() context: Context,
  ): Promise<RequestPayload> {
    const outcome = await perform(context, 'recuse', input, (useCase) =>
      recuse(useCase, { roundId: uuidOf('Round', input.roundId, ['roundId']), reason: input.reason }),
    );
    return requestPayload(context, outcome);
  }

  @Mutation(() => RequestPayload, {
    description:
      'The office asks a body again that has given its opinion (đề nghị cho ý kiến lại): SUBMITTED → ASKED_AGAIN. What was given stands until another is signed, and was in time or late as it was; the new one is due anew, and a round that the clock would close earlier is closed then, unless it is blind: there let it be closed later first, by `scheduleRoundClose`. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING, DUE_REQUIRED, WINDOW_TOO_SHORT, CLOSES_BEFORE (a blind round would be closed before it is due).',
  })
  async askAgain(
    @Arg('input', () => AskAgainInput, { description: 'Which request, and why.' }) input: AskAgainInput,
    @Ctx() context: Context,
  ): Promise<RequestPayload> {
    const outcome = await perform(context, 'askAgain', input, (useCase) =>
      askAgain(useCase, { ...input, requestId: uuidOf('OpinionRequest', input.requestId, ['requestId']) }),
    );
    return requestPayload(context, outcome);
  }

  @Mutation(() => RequestPayload, {
    description:
      'The office asks a body no more that has not given its opinion (hủy phiếu lấy ý kiến). Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_CLOSED, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING.',
  })
  async cancelRequest(
    @Arg('input', () => CancelRequestInput, { description: 'Which request, and why.' }) input: CancelRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestPayload> {
    const outcome = await perform(context, 'cancelRequest', input, (useCase) =>
      cancelRequest(useCase, { requestId: uuidOf('OpinionRequest', input.requestId, ['requestId']), reason: input.reason }),
    );
    return requestPayload(context, outcome);
  }
}

@Resolver(() => Round)
export class RoundRequestsResolver {
  @FieldResolver(() => [OpinionRequest], {
    description:
      'What each body is asked and how far it is, by name of the body, as far as the viewer may know: in a blind round, and once it takes no part any more, a body sees only its own. All bodies asked are in `bodies`.',
  })
  requests(@Root() round: RoundRow, @Ctx() context: Context): Promise<RequestRow[]> {
    return requestsOfRound(context, round.id);
  }
}

function requestPayload(context: Context, outcome: Outcome): RequestPayload {
  return { ...outcome, request: shown(outcome, (id) => requestById(context, id)) } as unknown as RequestPayload;
}
