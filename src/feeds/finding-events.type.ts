import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { SufficiencyCode } from '../appraisal/findings/finding.type.ts';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A body has answered more, or less is asked of it (mức độ trả lời thay đổi): it has signed, or the office has said what is its business. Add up those of all bodies for the round.',
})
export class CoverageChanged extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The body.' })
  bodyId!: string;
  @Field(() => Int, { description: 'Mandatory questions answered.' })
  answered!: number;
  @Field(() => Int, { description: 'Mandatory questions asked of it; 0: none.' })
  asked!: number;
  @Field(() => Int, { description: 'Answered only after the close: apart.' })
  answeredLate!: number;
}

@InterfaceType({
  implements: Event,
  description:
    'What became of a finding that an opinion is sketchy (đánh giá ý kiến sơ sài). To the office, and to the body from when it is confirmed.',
  resolveType: (value: { kind: string }) => value.kind,
})
export abstract class FindingMoved extends Event {
  @Field(() => ID, { description: 'The finding.' })
  findingId!: string;
  @Field(() => ID, { description: 'The opinion it is about.' })
  opinionId!: string;
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The body whose opinion it is.' })
  bodyId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => [SufficiencyCode], { description: 'The codes, as they are said now.' })
  codes!: SufficiencyCode[];
  @Field(() => String, { nullable: true, description: 'Why; null: a test proposed it.' })
  reason!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: FindingMoved,
  description: 'The tests, or the office itself, propose that an opinion is sketchy. The actor is who signed, or who proposed.',
})
export class FindingProposed extends FindingMoved {}

@ObjectType({ simpleResolvers: true, implements: FindingMoved, description: 'The office has found an opinion sketchy.' })
export class FindingConfirmed extends FindingMoved {}

@ObjectType({ simpleResolvers: true, implements: FindingMoved, description: 'The head of the body contests a finding.' })
export class FindingContested extends FindingMoved {}

@ObjectType({ simpleResolvers: true, implements: FindingMoved, description: 'The office upholds a finding that was contested.' })
export class FindingUpheld extends FindingMoved {}

@ObjectType({ simpleResolvers: true, implements: FindingMoved, description: 'A finding does not hold.' })
export class FindingWithdrawn extends FindingMoved {}
