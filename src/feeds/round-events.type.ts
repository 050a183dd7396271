import { Field, ID, ObjectType } from 'type-graphql';
import { RequestState } from '../appraisal/rounds/round.type.ts';
import { Event } from './event.type.ts';

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The office prepares a round; nobody else is told.' })
export class RoundPrepared extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'The office wrote a round anew that it prepares; nobody else is told.',
})
export class RoundRevised extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'The office threw away a round that it prepared; nobody else is told.',
})
export class RoundDiscarded extends Event {
  @Field(() => ID, { description: 'The round, which is no more.' })
  roundId!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The office holds up a round (tạm dừng).' })
export class RoundPaused extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'When the clock closes a round (hẹn giờ đóng đợt), or that it does not: as the office said, or because an opinion is due later.',
})
export class RoundCloseScheduled extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Date, { nullable: true, description: 'When; null: the office closes it itself.' })
  closesAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A round goes on that was held up.' })
export class RoundResumed extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'The office has taken back a round (thu hồi). What its bodies saw of each other they keep; each is told by `RoundWithdrawn` in its inbox, too.',
})
export class RoundRecalled extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A round ended because its dossier was returned for re-preparation. What was signed stands; each body that had not is told by `RequestCancelled` in its inbox.',
})
export class RoundReturned extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A body is further with its opinion, or is asked again, or no more (trạng thái phiếu lấy ý kiến).',
})
export class RequestStateChanged extends Event {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
  @Field(() => ID, { description: 'Its round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The body asked.' })
  bodyId!: string;
  @Field(() => RequestState, { description: 'Where it was; the same as `to` when the body only took note of being asked again.' })
  from!: RequestState;
  @Field(() => RequestState, { description: 'Where it is.' })
  to!: RequestState;
  @Field(() => String, { nullable: true, description: 'Why, where a reason was given.' })
  reason!: string | null;
  @Field(() => Date, {
    nullable: true,
    description:
      'When it is asked again: when the new opinion is due. Null: otherwise, and of an older event, which did not say.',
  })
  opinionDueAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A body says that what it is asked is not its business (không thuộc thẩm quyền). Told to the office in its inbox, too.',
})
export class OutOfRemitClaimed extends Event {
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The body.' })
  bodyId!: string;
  @Field(() => ID, { nullable: true, description: 'The question that is not its business; null: all that it is asked.' })
  questionId!: string | null;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The draft it is asked about.' })
  draftId!: string;
  @Field(() => String, { description: 'Why, as the body says.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'The office accepted that something is not the business of a body, or did not. Told to the body in its inbox, too.',
})
export class OutOfRemitDecided extends Event {
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The body.' })
  bodyId!: string;
  @Field(() => ID, { nullable: true, description: 'The question; null: all that it is asked.' })
  questionId!: string | null;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The draft it is asked about.' })
  draftId!: string;
  @Field(() => Boolean, { description: 'Whether it is accepted; if not, the body stays asked.' })
  accepted!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the office decided so; null: it did not say.' })
  decisionReason!: string | null;
}
