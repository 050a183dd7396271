import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { type PersonRow, personById } from '../../bodies/bodies.ts';
import { Person } from '../../bodies/body.type.ts';
import { type ThreadRow, threadById } from '../../discussion/comments.ts';
import { Thread } from '../../discussion/thread.type.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { uuidOf } from '../../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../../graphql/perform.ts';
import { Question } from '../questions/question.type.ts';
import { type QuestionRow, questionById } from '../questions/questions.ts';
import { Round } from '../rounds/round.type.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import { draftAnswers } from './draft-answers.ts';
import { draftOpinion } from './draft-opinion.ts';
import { DraftAnswersInput, DraftOpinionInput, PassForSignatureInput, PickThreadInput } from './opinion-inputs.type.ts';
import { passForSignature } from './pass-for-signature.ts';
import { pickThread, unpickThread } from './pick-thread.ts';
import { WorkingAnswer, WorkingOpinion, WorkingOpinionPayload } from './working-opinion.type.ts';
import {
  missingIn,
  picksOf,
  type WorkingAnswerRow,
  type WorkingOpinionRow,
  workingAnswersOf,
  workingOpinionOf,
} from './working-opinions.ts';

@Resolver(() => WorkingOpinion)
export class WorkingOpinionResolver {
  @FieldResolver(() => [WorkingAnswer], { description: 'The answers written so far, by the numbers of their questions.' })
  answers(@Root() working: WorkingOpinionRow, @Ctx() context: Context): Promise<WorkingAnswerRow[]> {
    return workingAnswersOf(context, working.roundId);
  }

  @FieldResolver(() => [Thread], { description: 'The threads to go into it, in order of picking; at most 500.' })
  async pickedThreads(@Root() working: WorkingOpinionRow, @Ctx() context: Context): Promise<ThreadRow[]> {
    const threads = await Promise.all((await picksOf(context, working.roundId)).map((id) => threadById(context, id)));
    return threads.filter((thread) => thread !== undefined);
  }

  @FieldResolver(() => [Int], {
    description: 'The numbers of the mandatory questions put to the body that it has not answered yet.',
  })
  missing(@Root() working: WorkingOpinionRow, @Ctx() context: Context): Promise<number[]> {
    return missingIn(context, working);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who changed it last; null: nothing was written yet.' })
  async updatedBy(@Root() working: WorkingOpinionRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return working.updatedByPersonId ? found(await personById(context, working.updatedByPersonId)) : null;
  }

  @Mutation(() => WorkingOpinionPayload, {
    description:
      'Writes what the own body says of the draft as a whole (soạn ý kiến); its people see it at once, and nobody else. By all of them but observers. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, STALE_VERSION, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING.',
  })
  async draftOpinion(
    @Arg('input', () => DraftOpinionInput, { description: 'What to write.' }) input: DraftOpinionInput,
    @Ctx() context: Context,
  ): Promise<WorkingOpinionPayload> {
    const outcome = await perform(context, 'draftOpinion', input, (useCase) =>
      draftOpinion(useCase, { ...input, roundId: uuidOf('Round', input.roundId, ['roundId']) }),
    );
    return workingPayload(context, outcome);
  }

  @Mutation(() => WorkingOpinionPayload, {
    description:
      'Writes answers of the own body (soạn trả lời): several people at once, each the answers they have read. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, NOT_ADDRESSED, STALE_VERSION, EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT, BAD_ENCODING.',
  })
  async draftAnswers(
    @Arg('input', () => DraftAnswersInput, { description: 'The answers.' }) input: DraftAnswersInput,
    @Ctx() context: Context,
  ): Promise<WorkingOpinionPayload> {
    const outcome = await perform(context, 'draftAnswers', input, (useCase) =>
      draftAnswers(useCase, {
        roundId: uuidOf('Round', input.roundId, ['roundId']),
        answers: input.answers.map(({ questionId, stance, text, expectedVersion }, n) => ({
          questionId: uuidOf('Question', questionId, ['answers', `${n}`, 'questionId']),
          stance: stance ?? null,
          text: text ?? null,
          expectedVersion,
        })),
      }),
    );
    return workingPayload(context, outcome);
  }

  @Mutation(() => WorkingOpinionPayload, {
    description:
      'Puts a thread of the own body into its opinion (chọn góp ý chính thức): what it said first becomes official when the opinion is signed. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, CONCEALED, BAD_INPUT, NOTHING_TO_CHANGE, TOO_MANY.',
  })
  async pickThread(
    @Arg('input', () => PickThreadInput, { description: 'Which thread.' }) input: PickThreadInput,
    @Ctx() context: Context,
  ): Promise<WorkingOpinionPayload> {
    const outcome = await perform(context, 'pickThread', input, (useCase) => pickThread(useCase, pickOf(input)));
    return workingPayload(context, outcome);
  }

  @Mutation(() => WorkingOpinionPayload, {
    description:
      'Takes a thread out of the opinion in the making again. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, NOTHING_TO_CHANGE.',
  })
  async unpickThread(
    @Arg('input', () => PickThreadInput, { description: 'Which thread.' }) input: PickThreadInput,
    @Ctx() context: Context,
  ): Promise<WorkingOpinionPayload> {
    const outcome = await perform(context, 'unpickThread', input, (useCase) => unpickThread(useCase, pickOf(input)));
    return workingPayload(context, outcome);
  }

  @Mutation(() => WorkingOpinionPayload, {
    description:
      'What is written is complete, and waits to be signed (trình ký): DRAFTING → AWAITING_SIGNATURE. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, STALE_VERSION.',
  })
  async passForSignature(
    @Arg('input', () => PassForSignatureInput, { description: 'What is passed.' }) input: PassForSignatureInput,
    @Ctx() context: Context,
  ): Promise<WorkingOpinionPayload> {
    const outcome = await perform(context, 'passForSignature', input, (useCase) =>
      passForSignature(useCase, { ...input, roundId: uuidOf('Round', input.roundId, ['roundId']) }),
    );
    return workingPayload(context, outcome);
  }
}

@Resolver(() => WorkingAnswer)
export class WorkingAnswerResolver {
  @FieldResolver(() => Question, { description: 'The question answered.' })
  async question(@Root() answer: WorkingAnswerRow, @Ctx() context: Context): Promise<QuestionRow> {
    return found(await questionById(context, answer.questionId));
  }

  @FieldResolver(() => Person, { description: 'Who wrote it last.' })
  async updatedBy(@Root() answer: WorkingAnswerRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, answer.updatedByPersonId));
  }
}

@Resolver(() => Round)
export class RoundWorkingOpinionResolver {
  @FieldResolver(() => WorkingOpinion, {
    nullable: true,
    description: 'The opinion that the own body is making in it; null for who is not asked.',
  })
  async workingOpinion(@Root() round: RoundRow, @Ctx() context: Context): Promise<WorkingOpinionRow | null> {
    return (await workingOpinionOf(context, round.id)) ?? null;
  }
}

const pickOf = (input: PickThreadInput) => ({
  roundId: uuidOf('Round', input.roundId, ['roundId']),
  threadId: uuidOf('Thread', input.threadId, ['threadId']),
});

/** What a mutation of the opinion in the making gives. */
export function workingPayload(context: Context, outcome: Outcome): WorkingOpinionPayload {
  return {
    ...outcome,
    workingOpinion: shown(outcome, (id) => workingOpinionOf(context, id)),
  } as unknown as WorkingOpinionPayload;
}
