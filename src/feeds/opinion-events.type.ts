import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Conclusion, Position, Stance } from '../appraisal/opinions/opinion.rules.ts';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A body has signed its opinion (đã ký ý kiến), or the office has entered it: query it for what it says.',
})
export class OpinionSubmitted extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The opinion.' })
  opinionId!: string;
  @Field(() => ID, { description: 'The body whose opinion it is.' })
  bodyId!: string;
  @Field(() => Int, { description: 'Its number among those of the body in the round, from 1.' })
  sequence!: number;
  // Never null, but so declared that it can be asked for in one breath with that of an opinion in the making.
  @Field(() => Position, { nullable: true, description: 'What the body thinks of the draft as a whole.' })
  position!: Position | null;
  @Field(() => Conclusion, { nullable: true, description: 'What it concludes, as the lead appraiser; null of any other body.' })
  conclusion!: Conclusion | null;
  @Field(() => Boolean, { description: 'That it was signed after the round was closed.' })
  lateAddendum!: boolean;
  @Field(() => Boolean, { description: 'That the body had been shown what the others said, in a round that was blind before.' })
  afterSeeingOthers!: boolean;
  @Field(() => ID, { nullable: true, description: 'The office, when it entered what came on paper; null: the body signed it.' })
  enteredByBodyId!: string | null;
  @Field(() => ID, { description: 'The draft it is about: that of the round, or a newer one.' })
  draftId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'Somebody of your body wrote on its opinion: what it says now of the draft as a whole. Told within the body only.',
})
export class OpinionDrafted extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The version of the whole with it.' })
  version!: number;
  @Field(() => Int, { description: 'The version of these fields: give it to `draftOpinion`.' })
  fieldsVersion!: number;
  @Field(() => Position, { nullable: true, description: 'The position; null: none is taken yet.' })
  position!: Position | null;
  @Field(() => String, { nullable: true, description: 'What must change; null: nothing is said.' })
  blockingText!: string | null;
  @Field(() => String, { nullable: true, description: 'What else is said; null: nothing.' })
  comment!: string | null;
  @Field(() => Conclusion, { nullable: true, description: 'What the lead appraiser concludes; null: nothing yet.' })
  conclusion!: Conclusion | null;
}

@ObjectType({ simpleResolvers: true, description: 'An answer as somebody of the body has just written it.' })
export class DraftedAnswer {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;
  @Field(() => Stance, { nullable: true, description: 'How it is answered; null: not said yet.' })
  stance!: Stance | null;
  @Field(() => String, { nullable: true, description: 'In words; null: none.' })
  text!: string | null;
  @Field(() => Int, { description: 'Its version: give it to `draftAnswers`.' })
  version!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'Somebody of your body wrote answers. Told within the body only.',
})
export class AnswersDrafted extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The version of the whole with them.' })
  version!: number;
  @Field(() => [DraftedAnswer], { description: 'The answers that were written; the others stand as they did.' })
  answers!: DraftedAnswer[];
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'Somebody of your body put a thread into its opinion. Told within the body only.',
})
export class ThreadPicked extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The version of the whole with it.' })
  version!: number;
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'Somebody of your body took a thread out of its opinion again. Told within the body only.',
})
export class ThreadUnpicked extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The version of the whole without it.' })
  version!: number;
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'The opinion of your body is written, and waits to be signed (trình ký). Told within the body only.',
})
export class OpinionPassedForSignature extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The version that was passed: give it to `submitOpinion`.' })
  version!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A newer draft came, and the opinion of your body is about an earlier one: `reconfirmOpinion`, or sign another. The actor uploaded the draft.',
})
export class OpinionStale extends Event {
  @Field(() => ID, { description: 'The opinion.' })
  opinionId!: string;
  @Field(() => ID, { description: 'The round it was given in.' })
  roundId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The newer draft.' })
  draftId!: string;
  @Field(() => Int, { description: 'Its number.' })
  draftNumber!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'The head lets one of your body sign for it (ủy quyền ký).',
})
export class SigningDelegated extends Event {
  @Field(() => ID, { description: 'The delegation.' })
  delegationId!: string;
  @Field(() => ID, { nullable: true, description: 'Who may sign.' })
  personId!: string | null;
  @Field(() => String, { description: 'First day, ISO date.' })
  validFrom!: string;
  @Field(() => String, { description: 'Last day, ISO date.' })
  validTo!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The head took a delegation back.' })
export class DelegationEnded extends Event {
  @Field(() => ID, { description: 'The delegation.' })
  delegationId!: string;
  @Field(() => ID, { nullable: true, description: 'Who signs no more.' })
  personId!: string | null;
}
