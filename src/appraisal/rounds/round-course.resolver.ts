import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { uuidOf } from '../../graphql/global-id.ts';
import { perform } from '../../graphql/perform.ts';
import { closeRound } from './close-round.ts';
import { pauseRound } from './pause-round.ts';
import { recallRound } from './recall-round.ts';
import { resumeRound } from './resume-round.ts';
import { Round, RoundPayload } from './round.type.ts';
import { roundPayload } from './round-content.resolver.ts';
import {
  CloseRoundInput,
  PauseRoundInput,
  RecallRoundInput,
  ResumeRoundInput,
  ScheduleRoundCloseInput,
} from './round-inputs.type.ts';
import { scheduleRoundClose } from './schedule-round-close.ts';

/** What becomes of a round that was opened. */
@Resolver(() => Round)
export class RoundCourseResolver {
  @Mutation(() => RoundPayload, {
    description:
      'The office holds up a round (tạm dừng): OPEN → PAUSED. Nothing is said or signed until it goes on; the clocks of its opinions stand still: none is announced or falls due. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE.',
  })
  async pauseRound(
    @Arg('input', () => PauseRoundInput, { description: 'Which round.' }) input: PauseRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'pauseRound', input, (useCase) =>
      pauseRound(useCase, uuidOf('Round', input.roundId, ['roundId'])),
    );
    return roundPayload(context, outcome);
  }

  @Mutation(() => RoundPayload, {
    description:
      'The office lets a round go on: PAUSED → OPEN. Opinions that had not expired when it was held up are due later by the working days at whose cut-off it was, unless the proposal is suspended; each move is told by `DueMoved`. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_CLOSED, WRONG_STATE.',
  })
  async resumeRound(
    @Arg('input', () => ResumeRoundInput, { description: 'Which round.' }) input: ResumeRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'resumeRound', input, (useCase) =>
      resumeRound(useCase, uuidOf('Round', input.roundId, ['roundId'])),
    );
    return roundPayload(context, outcome);
  }

  @Mutation(() => RoundPayload, {
    description:
      'The office takes back a round that was a mistake (thu hồi): OPEN or PAUSED → RECALLED, its requests CANCELLED. Nobody is judged by it, what its bodies saw of each other they keep, a blind one is never revealed, and the proposal stays where it is. Each body is told once, in its inbox. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_CLOSED, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING.',
  })
  async recallRound(
    @Arg('input', () => RecallRoundInput, { description: 'Which round, and why.' }) input: RecallRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'recallRound', input, (useCase) =>
      recallRound(useCase, { roundId: uuidOf('Round', input.roundId, ['roundId']), reason: input.reason }),
    );
    return roundPayload(context, outcome);
  }

  @Mutation(() => RoundPayload, {
    description:
      'The office says when the clock closes a round (hẹn giờ đóng đợt), or that it does not. The clock does it as `closeRound` would, once, at the instant or at the first chance after; a round that is held up it does not close before it goes on. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_CLOSED, BAD_INPUT, NOTHING_TO_CHANGE.',
  })
  async scheduleRoundClose(
    @Arg('input', () => ScheduleRoundCloseInput, { description: 'Which round, and when.' }) input: ScheduleRoundCloseInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'scheduleRoundClose', input, (useCase) =>
      scheduleRoundClose(useCase, {
        roundId: uuidOf('Round', input.roundId, ['roundId']),
        closesAt: input.closesAt ?? null,
      }),
    );
    return roundPayload(context, outcome);
  }

  @Mutation(() => RoundPayload, {
    description:
      'The office closes a round (đóng đợt), held up or not: no more remarks. What was not given is NOT_GIVEN; what was asked again and not given anew stands as it was given. With the last round that is OPEN or PAUSED the proposal goes to SYNTHESIS. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_CLOSED.',
  })
  async closeRound(
    @Arg('input', () => CloseRoundInput, { description: 'Which round.' }) input: CloseRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'closeRound', input, (useCase) =>
      closeRound(useCase, uuidOf('Round', input.roundId, ['roundId'])),
    );
    return roundPayload(context, outcome);
  }
}
