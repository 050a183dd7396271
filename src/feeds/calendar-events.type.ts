import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'The working calendar has a new version (thay đổi lịch làm việc). Told to the office; whose due dates moved is told by DueMoved.',
})
export class CalendarChanged extends Event {
  @Field(() => Int, { description: 'The new version.' })
  version!: number;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => Int, { description: 'How many days are other than before.' })
  changedDays!: number;
  @Field(() => Int, { description: 'How many due dates moved.' })
  movedDues!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A regulation was enacted, or its end was set (ban hành, kết thúc quy định). Told to the office.',
})
export class RegulationChanged extends Event {
  @Field(() => ID, { description: 'The regulation.' })
  regulationId!: string;
  @Field(() => String, { description: 'What it is called.' })
  name!: string;
  @Field(() => String, { description: 'The first day on which it is in force, ISO date.' })
  effectiveFrom!: string;
  @Field(() => String, { nullable: true, description: 'The last day on which it is in force, ISO date; null: it has no end.' })
  effectiveTo!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'The working calendar changed, and with it when these are due (tính lại thời hạn theo lịch làm việc). Told once for all that the same people may know of, and to each body that owes in its inbox.',
})
export class DuesRecomputed extends Event {
  @Field(() => ID, { nullable: true, description: 'The proposal; null: of several, in an inbox.' })
  onProposalId!: string | null;
  @Field(() => Int, { description: 'The version of the calendar.' })
  calendarVersion!: number;
  @Field(() => [ID], { description: 'The obligations that are due at another time than before.' })
  obligationIds!: string[];
}
