import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';
import { ProposalKind } from './proposal-kind.type.ts';
import { DayUnit, Procedure, Silence } from './time-rule.type.ts';

@ObjectType({ simpleResolvers: true, description: 'How long one procedure may take, by a regulation (thời hạn theo quy định).' })
export class TimeRule {
  @Field(() => Procedure, { description: 'What it sets a time for.' })
  procedure!: Procedure;
  @Field(() => ProposalKind, { nullable: true, description: 'For which kind of proposal; null: for every kind.' })
  proposalKind!: ProposalKind | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is for what is urgent (cấp bách); null: urgent or not.' })
  urgent!: boolean | null;
  @Field(() => Int, { description: 'How many days; of LEAD_TIME, before the meeting.' })
  amount!: number;
  @Field(() => DayUnit, { description: 'Which days count.' })
  unit!: DayUnit;
  @Field(() => Boolean, { description: 'Of LEAD_TIME: neither end counts, so one day more (ngày trọn).' })
  clearDays!: boolean;
  @Field(() => Silence, { description: 'What it means when nothing comes in time.' })
  silence!: Silence;
  @Field(() => Int, {
    nullable: true,
    description: 'The shortest window, in working days; a shorter one is compressed (rút ngắn). Null: none.',
  })
  minimumWorkingDays!: number | null;
  @Field(() => Int, { description: 'With how many working days left it is first said that something is due.' })
  alertWorkingDays!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'By what rules things are due, from a day on (quy định về thời hạn).',
})
export class Regulation extends Node {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;
  @Field(() => String, { description: 'The decision by which it was enacted (số văn bản).' })
  decisionReference!: string;
  @Field(() => String, { description: 'The first day on which it is in force, ISO date.' })
  effectiveFrom!: string;
  @Field(() => String, { nullable: true, description: 'The last day on which it is in force, ISO date; null: it has no end.' })
  effectiveTo!: string | null;
  @Field(() => Date, { description: 'When it was entered.' })
  createdAt!: Date;
  @Field(() => Int, { description: 'Counts its changes from 1: give it back as `expectedVersion`.' })
  version!: number;
}

export const RegulationConnection = connectionOf(() => Regulation, 'Regulation', 'regulations');

@InputType({ description: 'How long one procedure may take.' })
export class TimeRuleInput {
  @Field(() => Procedure, { description: 'What it sets a time for.' })
  procedure!: Procedure;
  @Field(() => ProposalKind, { nullable: true, description: 'For which kind of proposal; left out: for every kind.' })
  proposalKind?: ProposalKind | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is for what is urgent; left out: urgent or not.' })
  urgent?: boolean | null;
  @Field(() => Int, { description: 'How many days, 0 to 1 000; of LEAD_TIME, before the meeting.' })
  amount!: number;
  @Field(() => DayUnit, { defaultValue: DayUnit.WORKING, description: 'Which days count.' })
  unit!: DayUnit;
  @Field(() => Boolean, { defaultValue: false, description: 'Of LEAD_TIME: neither end counts, so one day more.' })
  clearDays!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The cut-off on the due day, as `11:30`, in the zone of the calendar; left out: that of the calendar.',
  })
  cutOff?: string | null;
  @Field(() => Silence, { defaultValue: Silence.NOT_GIVEN, description: 'What it means when nothing comes in time; of OPINION.' })
  silence!: Silence;
  @Field(() => Int, {
    nullable: true,
    description: 'The shortest window, 0 to 1 000 working days; left out: none.',
  })
  minimumWorkingDays?: number | null;
  @Field(() => Int, {
    defaultValue: 2,
    description: 'With how many working days left it is first said that something is due, 0 to 1 000.',
  })
  alertWorkingDays!: number;
}

@InputType({ description: 'A regulation, with its rules.' })
export class EnactRegulationInput extends MutationInput {
  @Field(() => String, { description: 'What it is called, at most 200 characters.' })
  name!: string;
  @Field(() => String, { description: 'The decision by which it is enacted (số văn bản), at most 200 characters.' })
  decisionReference!: string;
  @Field(() => String, { description: 'The first day on which it is in force, ISO date.' })
  effectiveFrom!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The last day on which it is in force, ISO date; left out: it has no end.',
  })
  effectiveTo?: string | null;
  @Field(() => [TimeRuleInput], {
    description: 'Its rules, 1 to 100. The one for a kind of proposal goes before the one for its urgency, that before the rest.',
  })
  rules!: TimeRuleInput[];
}

@InputType({ description: 'When a regulation ends.' })
export class EndRegulationInput extends MutationInput {
  @Field(() => ID, { description: 'The regulation.' })
  regulationId!: string;
  @Field(() => Int, { description: 'Its version as you know it. Else: STALE_VERSION.' })
  expectedVersion!: number;
  @Field(() => String, { description: 'The last day on which it is in force, ISO date, not before its first.' })
  effectiveTo!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the regulation.' })
export class RegulationPayload extends MutationPayload {
  @Field(() => Regulation, { nullable: true, description: 'The regulation as it is now; null when there are problems.' })
  regulation!: Regulation | null;
}
