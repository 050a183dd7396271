import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../graphql/node.type.ts';
import { MutationInput, MutationPayload } from '../../graphql/payload.type.ts';

export enum SufficiencyCode {
  NOT_COVERING = 'NOT_COVERING',
  NO_REASON = 'NO_REASON',
  TOO_VAGUE = 'TOO_VAGUE',
  TOO_NARROW = 'TOO_NARROW',
  OFF_QUESTION = 'OFF_QUESTION',
  BOILERPLATE = 'BOILERPLATE',
  FACTUALLY_WRONG = 'FACTUALLY_WRONG',
}
registerEnumType(SufficiencyCode, {
  name: 'SufficiencyCode',
  description:
    'Why an opinion is sketchy (lý do ý kiến sơ sài). How long it is, is never a reason; a declared no-objection is valid. What a test says is only proposed.',
  valuesConfig: {
    NOT_COVERING: {
      description:
        'A mandatory question put to the body is not answered (không trả lời đủ vấn đề). Tested: no stance, or none of the words that the stance needs; not where the body says that it is not its business and the office has not said that it is.',
    },
    NO_REASON: {
      description:
        'It objects, or has an alternative, and does not say why or which (không nêu lý do). Tested: a DISAGREE or ALTERNATIVE, or the blocking text, without phrases that say only the stance and the names of provisions holds nothing.',
    },
    TOO_VAGUE: {
      description:
        'It could stand under any draft (chung chung). Tested: an answer that needs words, or the blocking text, is put together from known stock phrases and names no provision, no figure, nobody and nothing.',
    },
    TOO_NARROW: {
      description: 'It passes over most of what it was asked about (quá hẹp). There is no test: the office says so.',
    },
    OFF_QUESTION: {
      description:
        'It is about something else (lạc vấn đề). Tested: an answer that needs words names no provision and no figure, and has no word that carries meaning in common with the question or the draft. Not tested without accents or in another language.',
    },
    BOILERPLATE: {
      description:
        'The same text everywhere (sao chép). Tested: an answer that needs words is word for word the answer of the body to two or more other questions, here or about other proposals; not where it refers to another answer or a letter.',
    },
    FACTUALLY_WRONG: {
      description:
        'It is wrong on the facts (sai sự thật). Tested: it cites a Điều, or a khoản of one, that the draft does not have; not in a sentence about another text or about adding one.',
    },
  },
});

export enum FindingStatus {
  PROPOSED = 'PROPOSED',
  CONFIRMED = 'CONFIRMED',
  CONTESTED = 'CONTESTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(FindingStatus, {
  name: 'FindingStatus',
  description: 'Where a finding stands.',
  valuesConfig: {
    PROPOSED: { description: 'By a test or by the office; only the office sees it (dự kiến).' },
    CONFIRMED: { description: 'The office has found so; the body sees it (xác nhận).' },
    CONTESTED: { description: 'The head of the body contests it; the office upholds or withdraws it (kiến nghị xem xét lại).' },
    WITHDRAWN: { description: 'It does not hold (rút). A body that never saw it never does.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'That an opinion is sketchy (đánh giá ý kiến sơ sài): proposed, and from when the office confirms it shown to the body, which may contest it. Nobody else sees it.',
})
export class SufficiencyFinding extends Node {
  @Field(() => FindingStatus, { description: 'Where it stands.' })
  status!: FindingStatus;
  @Field(() => [SufficiencyCode], { description: 'Why the opinion is sketchy, as it is said now; at least one.' })
  codes!: SufficiencyCode[];
  @Field(() => Date, { description: 'When it was proposed.' })
  proposedAt!: Date;
  @Field(() => [FindingGround], { description: 'What the tests found; none when the office proposed it by itself.' })
  grounds!: FindingGround[];
}

@ObjectType({ simpleResolvers: true, description: 'What one test found in an opinion.' })
export class FindingGround {
  @Field(() => SufficiencyCode, { description: 'The test.' })
  code!: SufficiencyCode;
  @Field(() => Int, { nullable: true, description: 'The number of the question; null: the blocking text.' })
  questionNumber!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'The words it is about: the answer, or the provision that is not there; null: there are none.',
  })
  found!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One step of a finding, as it was taken: nothing of it ever changes.' })
export class FindingStep {
  @Field(() => FindingStatus, { description: 'Where it stood from then on.' })
  status!: FindingStatus;
  @Field(() => [SufficiencyCode], { description: 'The codes then.' })
  codes!: SufficiencyCode[];
  @Field(() => String, { nullable: true, description: 'Why; null: a test proposed it.' })
  reason!: string | null;
  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

const reasonText = 'Why, 1 to 4 000 characters; whoever sees the finding reads it.';

@InputType({ description: 'What the office finds in an opinion by itself.' })
export class ProposeFindingInput extends MutationInput {
  @Field(() => ID, { description: 'The opinion.' })
  opinionId!: string;
  @Field(() => [SufficiencyCode], { description: 'At least one code, each once.' })
  codes!: SufficiencyCode[];
  @Field(() => String, { description: reasonText })
  reason!: string;
}

@InputType({ description: 'What the office confirms.' })
export class ConfirmFindingInput extends MutationInput {
  @Field(() => ID, { description: 'The finding.' })
  findingId!: string;
  @Field(() => [SufficiencyCode], { nullable: true, description: 'The codes that hold; left out: as it was proposed.' })
  codes?: SufficiencyCode[] | null;
  @Field(() => String, { description: reasonText })
  reason!: string;
}

@InputType({ description: 'A finding, and why it is contested, upheld or withdrawn.' })
export class FindingInput extends MutationInput {
  @Field(() => ID, { description: 'The finding.' })
  findingId!: string;
  @Field(() => String, { description: reasonText })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the finding.' })
export class FindingPayload extends MutationPayload {
  @Field(() => SufficiencyFinding, { nullable: true, description: 'The finding as it is now; null when there are problems.' })
  finding!: SufficiencyFinding | null;
}
