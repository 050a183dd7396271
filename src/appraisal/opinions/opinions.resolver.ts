import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Audience, isWithin } from '../../access/audience.ts';
import { type BodyRow, bodyById, type PersonRow, personById } from '../../bodies/bodies.ts';
import { Body, Person } from '../../bodies/body.type.ts';
import { type ThreadRow, threadById } from '../../discussion/comments.ts';
import { Thread } from '../../discussion/thread.type.ts';
import { Block, Draft } from '../../drafts/draft.type.ts';
import { type BlockRow, blockById, type DraftRow, draftById } from '../../drafts/drafts.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { uuidOf } from '../../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../../graphql/perform.ts';
import { Question } from '../questions/question.type.ts';
import { type QuestionRow, questionById } from '../questions/questions.ts';
import { OpinionRequest } from '../requests/request.type.ts';
import type { RequestRow } from '../requests/requests.ts';
import { Round } from '../rounds/round.type.ts';
import { type RoundRow, roundById } from '../rounds/rounds.ts';
import { enterOpinion } from './enter-opinion.ts';
import { Opinion, OpinionAnswer, OpinionPayload, OpinionRemark } from './opinion.type.ts';
import { EnterOpinionInput, ReconfirmOpinionInput, SubmitOpinionInput } from './opinion-inputs.type.ts';
import {
  answersOf,
  isInOpinion,
  type OpinionAnswerRow,
  type OpinionRemarkRow,
  type OpinionRow,
  opinionById,
  opinionsOfRound,
  remarksOf,
} from './opinions.ts';
import { reconfirmOpinion } from './reconfirm-opinion.ts';
import { submitOpinion } from './submit-opinion.ts';

const whatMayBeWrong =
  'POSITION_REQUIRED, CONCLUSION_REQUIRED, CONCLUSION_UNEXPECTED, BLOCKING_TEXT_REQUIRED, BLOCKING_TEXT_UNEXPECTED, MISSING_ANSWERS, ANSWER_TEXT_REQUIRED, ANSWER_STANCE_REQUIRED, BAD_INPUT';

@Resolver(() => Opinion)
export class OpinionResolver {
  @FieldResolver(() => Round, { description: 'The round in which it was given.' })
  async round(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<RoundRow> {
    return found(await roundById(context, opinion.roundId));
  }

  @FieldResolver(() => Body, { description: 'The body whose opinion it is.' })
  async body(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, opinion.bodyId));
  }

  @FieldResolver(() => Draft, { description: 'The draft it is about: the newest when it was signed.' })
  async draft(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<DraftRow> {
    return found(await draftById(context, opinion.draftId));
  }

  @FieldResolver(() => Person, { description: 'Who signed it, or entered it.' })
  async signer(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, opinion.signerPersonId));
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: 'The office, when it entered what the body sent on paper (nhập thay); null: the body signed it here.',
  })
  async enteredBy(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return opinion.enteredByBodyId ? found(await bodyById(context, opinion.enteredByBodyId)) : null;
  }

  @FieldResolver(() => Opinion, {
    nullable: true,
    description: 'The opinion that it says still holds; null: it reconfirms none, or none that the viewer sees.',
  })
  async reconfirms(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<OpinionRow | null> {
    return (opinion.reconfirmsId && (await opinionById(context, opinion.reconfirmsId))) || null;
  }

  @FieldResolver(() => [OpinionAnswer], { description: 'Its answers, by the numbers of the questions; at most 100.' })
  answers(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<OpinionAnswerRow[]> {
    return answersOf(context, opinion.id);
  }

  @FieldResolver(() => [OpinionRemark], { description: 'The remarks put into it, in reading order; at most 500.' })
  remarks(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<OpinionRemarkRow[]> {
    return remarksOf(context, opinion.id);
  }

  @Mutation(() => OpinionPayload, {
    description: `The head of a body, or whom the head delegated, signs what the body has written as its next opinion (ký ý kiến). Problems: NOT_FOUND, NOT_ALLOWED, NOT_SIGNATORY, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, STALE_VERSION, ${whatMayBeWrong}.`,
  })
  async submitOpinion(
    @Arg('input', () => SubmitOpinionInput, { description: 'What is signed.' }) input: SubmitOpinionInput,
    @Ctx() context: Context,
  ): Promise<OpinionPayload> {
    const outcome = await perform(context, 'submitOpinion', input, (useCase) =>
      submitOpinion(useCase, { ...input, roundId: uuidOf('Round', input.roundId, ['roundId']) }),
    );
    return opinionPayload(context, outcome);
  }

  @Mutation(() => OpinionPayload, {
    description: `The newest opinion of the body on the proposal still holds on the newest draft, and is signed again as it is (giữ nguyên ý kiến). In another round its answers go to the questions asked in the same words. Problems: NOT_FOUND, NOT_ALLOWED, NOT_SIGNATORY, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, STALE_VERSION, NOTHING_TO_CHANGE when no newer draft came, ${whatMayBeWrong}.`,
  })
  async reconfirmOpinion(
    @Arg('input', () => ReconfirmOpinionInput, { description: 'Which one, and where.' }) input: ReconfirmOpinionInput,
    @Ctx() context: Context,
  ): Promise<OpinionPayload> {
    const outcome = await perform(context, 'reconfirmOpinion', input, (useCase) =>
      reconfirmOpinion(useCase, { ...input, roundId: uuidOf('Round', input.roundId, ['roundId']) }),
    );
    return opinionPayload(context, outcome);
  }

  @Mutation(() => OpinionPayload, {
    description: `The office enters what a body without accounts sent on paper (nhập thay ý kiến bằng văn bản); it is shown as such. Problems: NOT_FOUND, NOT_ALLOWED, BODY_HAS_ACCOUNTS, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, NOT_ADDRESSED, EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_ENCODING, ${whatMayBeWrong}.`,
  })
  async enterOpinion(
    @Arg('input', () => EnterOpinionInput, { description: 'What it says.' }) input: EnterOpinionInput,
    @Ctx() context: Context,
  ): Promise<OpinionPayload> {
    const outcome = await perform(context, 'enterOpinion', input, (useCase) => enterOpinion(useCase, asEntered(input)));
    return opinionPayload(context, outcome);
  }
}

@Resolver(() => OpinionAnswer)
export class OpinionAnswerResolver {
  @FieldResolver(() => Question, { description: 'The question answered.' })
  async question(@Root() answer: OpinionAnswerRow, @Ctx() context: Context): Promise<QuestionRow> {
    return found(await questionById(context, answer.questionId));
  }
}

@Resolver(() => OpinionRemark)
export class OpinionRemarkResolver {
  @FieldResolver(() => Thread, {
    nullable: true,
    description: 'The thread it was taken from; null when the viewer does not see it, as one that stayed inside the body.',
  })
  async thread(@Root() remark: OpinionRemarkRow, @Ctx() context: Context): Promise<ThreadRow | null> {
    return (await threadById(context, remark.threadId)) ?? null;
  }

  @FieldResolver(() => Block, { nullable: true, description: 'The block it is about; null: the whole draft.' })
  async block(@Root() remark: OpinionRemarkRow, @Ctx() context: Context): Promise<BlockRow | null> {
    return (remark.blockId && (await blockById(context, remark.blockId))) || null;
  }
}

@Resolver(() => Round)
export class RoundOpinionsResolver {
  @FieldResolver(() => [Opinion], {
    description: 'The opinions given in it that the viewer sees, earlier ones of a body included, in order of signing.',
  })
  opinions(@Root() round: RoundRow, @Ctx() context: Context): Promise<OpinionRow[]> {
    return opinionsOfRound(context, round.id);
  }
}

@Resolver(() => OpinionRequest)
export class RequestOpinionsResolver {
  @FieldResolver(() => [Opinion], {
    description: 'The opinions the body has given in the round, those that the viewer sees, by number.',
  })
  async opinions(@Root() request: RequestRow, @Ctx() context: Context): Promise<OpinionRow[]> {
    const all = await opinionsOfRound(context, request.roundId);
    return all.filter(({ bodyId }) => bodyId === request.bodyId).sort((a, b) => a.sequence - b.sequence);
  }
}

@Resolver(() => Thread)
export class ThreadOfficialResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether it counts as said officially (góp ý chính thức): to the lead body too, or in a signed opinion that the viewer sees.',
  })
  async isOfficial(@Root() thread: ThreadRow, @Ctx() context: Context): Promise<boolean> {
    return isWithin(Audience.ROUND_AND_LEAD, thread.audience) || isInOpinion(context, thread.id);
  }
}

function asEntered(input: EnterOpinionInput): Parameters<typeof enterOpinion>[1] {
  return {
    ...input,
    roundId: uuidOf('Round', input.roundId, ['roundId']),
    bodyId: uuidOf('Body', input.bodyId, ['bodyId']),
    blockingText: input.blockingText ?? null,
    comment: input.comment ?? null,
    conclusion: input.conclusion ?? null,
    fileIds: input.fileIds.map((id) => uuidOf('Attachment', id, ['fileIds'])),
    answers: input.answers.map(({ questionId, stance, text }, n) => ({
      questionId: uuidOf('Question', questionId, ['answers', `${n}`, 'questionId']),
      stance,
      text: text ?? null,
    })),
  };
}

function opinionPayload(context: Context, outcome: Outcome): OpinionPayload {
  return { ...outcome, opinion: shown(outcome, (id) => opinionById(context, id)) } as unknown as OpinionPayload;
}
