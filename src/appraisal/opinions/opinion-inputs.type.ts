import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../graphql/payload.type.ts';
import { Conclusion, Position, Stance } from './opinion.rules.ts';

const acknowledges = 'That mandatory questions without an answer are known: else MISSING_ANSWERS with their numbers.';
const late = 'That it comes after the close, as a late addendum (ý kiến gửi muộn): else ROUND_CLOSED.';

@InputType({ description: 'What is written of an opinion in the making.' })
export class DraftOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The `fieldsVersion` it was read in; 0: nothing was written yet. Else: STALE_VERSION.' })
  expectedVersion!: number;
  @Field(() => Position, { nullable: true, description: 'The position; null takes it away, left out it stays.' })
  position?: Position | null;
  @Field(() => String, {
    nullable: true,
    description: 'What must change, at most 20 000 characters; null takes it away, left out it stays.',
  })
  blockingText?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What else is said, at most 20 000 characters; null takes it away, left out it stays.',
  })
  comment?: string | null;
  @Field(() => Conclusion, {
    nullable: true,
    description: 'What the lead appraiser concludes; null takes it away, left out it stays.',
  })
  conclusion?: Conclusion | null;
}

@InputType({ description: 'One answer, as it is to stand.' })
export class DraftAnswerInput {
  @Field(() => ID, { description: 'A question put to the body: else NOT_ADDRESSED.' })
  questionId!: string;
  @Field(() => Stance, { nullable: true, description: 'How it is answered; null: not said yet.' })
  stance?: Stance | null;
  @Field(() => String, { nullable: true, description: 'In words, at most 20 000 characters; null: none.' })
  text?: string | null;
  @Field(() => Int, { description: 'The `version` the answer was read in; 0: not answered yet. Else: STALE_VERSION.' })
  expectedVersion!: number;
}

@InputType({ description: 'Answers of an opinion in the making: all of them are written, or none.' })
export class DraftAnswersInput extends MutationInput {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => [DraftAnswerInput], { description: 'The answers, one for a question; at most 100.' })
  answers!: DraftAnswerInput[];
}

@InputType({ description: 'A thread of the own body, to be put into its opinion or taken out.' })
export class PickThreadInput extends MutationInput {
  @Field(() => ID, { description: 'The round in which the opinion is given.' })
  roundId!: string;
  @Field(() => ID, { description: 'A thread that the own body began on this proposal, other than a private note.' })
  threadId!: string;
}

@InputType({ description: 'An opinion in the making that is complete.' })
export class PassForSignatureInput extends MutationInput {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The `version` of the whole. Else: STALE_VERSION.' })
  expectedVersion!: number;
}

@InputType({ description: 'The opinion in the making that is signed.' })
export class SubmitOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The `version` of the whole: what is signed is what was read. Else: STALE_VERSION.' })
  expectedVersion!: number;
  @Field(() => Boolean, { defaultValue: false, description: acknowledges })
  acknowledgeMissing!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: late })
  lateAddendum!: boolean;
}

@InputType({ description: 'The opinion that still holds.' })
export class ReconfirmOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'The open round in which it is given: the same one, or a later one of the proposal.' })
  roundId!: string;
  @Field(() => Int, { description: 'The `sequence` of the newest opinion of the body on the proposal. Else: STALE_VERSION.' })
  expectedSequence!: number;
}

@InputType({ description: 'One answer, as it stands on the paper.' })
export class EnteredAnswerInput {
  @Field(() => ID, { description: 'A question put to the body: else NOT_ADDRESSED.' })
  questionId!: string;
  @Field(() => Stance, { description: 'How it is answered.' })
  stance!: Stance;
  @Field(() => String, { nullable: true, description: 'In words, at most 20 000 characters; null: none.' })
  text?: string | null;
}

@InputType({ description: 'What a body without accounts sent on paper.' })
export class EnterOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The body, one of those asked, for which nobody acts here.' })
  bodyId!: string;
  @Field(() => String, { description: 'Number and date of the paper (số, ký hiệu văn bản), 1 to 500 characters.' })
  documentReference!: string;
  @Field(() => Position, { description: 'The position.' })
  position!: Position;
  @Field(() => String, { nullable: true, description: 'What must change, at most 20 000 characters.' })
  blockingText?: string | null;
  @Field(() => String, { nullable: true, description: 'What else is said, at most 20 000 characters.' })
  comment?: string | null;
  @Field(() => Conclusion, { nullable: true, description: 'What the lead appraiser concludes.' })
  conclusion?: Conclusion | null;
  @Field(() => [EnteredAnswerInput], { defaultValue: [], description: 'The answers, one for a question; at most 100.' })
  answers!: EnteredAnswerInput[];
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Files that the office uploaded with `POST /files`, as the paper scanned; at most 20.',
  })
  fileIds!: string[];
  @Field(() => Boolean, { defaultValue: false, description: acknowledges })
  acknowledgeMissing!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: late })
  lateAddendum!: boolean;
}
