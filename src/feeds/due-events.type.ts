import { Field, ID, ObjectType } from 'type-graphql';
import { DueChangeKind } from '../obligations/due-change.type.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'Something is due at another time (thay đổi thời hạn). Told to whoever may know of the obligation, and to the body that owes it in its inbox.',
})
export class DueMoved extends Event {
  @Field(() => ID, { description: 'The obligation.' })
  obligationId!: string;
  @Field(() => ObligationKind, { description: 'What is due.' })
  obligationKind!: ObligationKind;
  @Field(() => ID, { description: 'The body that owes it.' })
  bodyId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { nullable: true, description: 'Of an OPINION the request; null: it is another obligation.' })
  opinionRequestId!: string | null;
  @Field(() => DueChangeKind, { description: 'Why it moved.' })
  changeKind!: DueChangeKind;
  @Field(() => Date, { description: 'When it was due.' })
  fromDueAt!: Date;
  @Field(() => Date, { description: 'When it is due now.' })
  toDueAt!: Date;
}
