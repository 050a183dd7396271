import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { type Period, PeriodScalar } from '../graphql/period.ts';
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

/** What a request for more time tells, whatever became of it. */
@InterfaceType({
  implements: Event,
  description: 'More time is asked for (đề nghị gia hạn), or is not granted. Told to whoever may know of the obligation.',
  resolveType: (value: { kind: string }) => value.kind,
})
export abstract class ExtensionAsked extends Event {
  @Field(() => ID, { description: 'The request.' })
  extensionRequestId!: string;
  @Field(() => ID, { description: 'The obligation.' })
  obligationId!: string;
  @Field(() => ObligationKind, { description: 'What is due.' })
  obligationKind!: ObligationKind;
  @Field(() => ID, { description: 'The body that owes it.' })
  bodyId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { nullable: true, description: 'Of an OPINION the request for it; null: it is another obligation.' })
  opinionRequestId!: string | null;
  @Field(() => PeriodScalar, { description: 'The day until which time is asked for.' })
  until!: Period;
  @Field(() => String, { description: 'Why; of what is handled on paper nothing: “—”.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: ExtensionAsked,
  description: 'A body asks for more time for what it owes (đề nghị gia hạn). That it is granted is told by `DueMoved`.',
})
export class ExtensionRequested extends ExtensionAsked {}

@ObjectType({
  simpleResolvers: true,
  implements: ExtensionAsked,
  description: 'The office does not give the time that a body asked for (không gia hạn). Told to the body in its inbox, too.',
})
export class ExtensionRefused extends ExtensionAsked {}
