import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';
import { type Period, PeriodScalar } from '../graphql/period.ts';
import { DifficultyFlag, Handling, ProposalKind, ProposalPriority } from './proposal.type.ts';

export enum ProgrammeChangeKind {
  ADD = 'ADD',
  REDATE = 'REDATE',
  REASSIGN = 'REASSIGN',
  WITHDRAW = 'WITHDRAW',
  MERGE = 'MERGE',
}
registerEnumType(ProgrammeChangeKind, {
  name: 'ProgrammeChangeKind',
  description: 'How an adopted programme was changed.',
  valuesConfig: {
    ADD: { description: 'A proposal came in (bổ sung).' },
    REDATE: { description: 'It has another due date (lùi, điều chỉnh thời hạn).' },
    REASSIGN: { description: 'It has another lead body (thay đổi cơ quan chủ trì).' },
    WITHDRAW: { description: 'It was taken out (rút).' },
    MERGE: { description: 'It goes on as part of another (gộp).' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A change to an adopted programme, by decision (điều chỉnh chương trình). It never changes itself.',
})
export class ProgrammeChange extends Node {
  @Field(() => ProgrammeChangeKind, { description: 'What was changed.' })
  kind!: ProgrammeChangeKind;
  @Field(() => String, { description: 'The decision it rests on (số, ký hiệu văn bản).' })
  decisionReference!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => Date, { description: 'When it was recorded.' })
  at!: Date;
  @Field(() => PeriodScalar, { nullable: true, description: 'Of a REDATE: the due date before.' })
  fromDue!: Period | null;
  @Field(() => PeriodScalar, { nullable: true, description: 'Of a REDATE: the due date since.' })
  toDue!: Period | null;
}

export const ProgrammeChangeConnection = connectionOf(() => ProgrammeChange, 'ProgrammeChange', 'changes');

@InputType({ description: 'What each change to an adopted programme rests on.' })
export abstract class DecidedInput extends MutationInput {
  @Field(() => String, { description: 'The decision it rests on (số, ký hiệu văn bản), at most 200 characters.' })
  decisionReference!: string;
  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  reason!: string;
}

@InputType({ description: 'A proposal that comes into an adopted programme.' })
export class AddProposalInput extends DecidedInput {
  @Field(() => ID, { description: 'The programme, in state ADOPTED.' })
  programmeId!: string;
  @Field(() => Int, { nullable: true, description: 'Its number, from 1; left out: the next.' })
  number?: number | null;
  @Field(() => ProposalKind, { description: 'What is to be prepared.' })
  kind!: ProposalKind;
  @Field(() => String, { description: 'Its title, at most 500 characters.' })
  title!: string;
  @Field(() => Handling, {
    defaultValue: Handling.ON_SYSTEM,
    description: 'OFF_SYSTEM: on paper; then neither title nor source is kept, whatever is given.',
  })
  handling!: Handling;
  @Field(() => ID, { description: 'The lead body (cơ quan chủ trì).' })
  leadBodyId!: string;
  @Field(() => [ID], { nullable: true, description: 'Contributing bodies (cơ quan phối hợp), at most 50.' })
  contributingBodyIds?: string[] | null;
  @Field(() => ID, { description: 'The body that decides.' })
  decidingBodyId!: string;
  @Field(() => PeriodScalar, { description: 'When it is due: a day, a month or a quarter.' })
  due!: Period;
  @Field(() => ProposalPriority, { defaultValue: ProposalPriority.REGULAR, description: 'Its priority class.' })
  priority!: ProposalPriority;
  @Field(() => String, {
    nullable: true,
    description: 'Where the priority comes from, at most 500 characters; see `createProposal`.',
  })
  prioritySource?: string | null;
  @Field(() => [DifficultyFlag], { nullable: true, description: 'Whether it is hard, complex, sensitive.' })
  flags?: DifficultyFlag[] | null;
  @Field(() => ID, { nullable: true, description: 'What it is part of; see `createProposal`.' })
  parentId?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Add it although another proposal has the same title. Else: DUPLICATE_TITLE.',
  })
  allowDuplicate!: boolean;
}

@InputType({ description: 'A proposal that gets another due date.' })
export class RedateProposalInput extends DecidedInput {
  @Field(() => ID, { description: 'The proposal, open, of a programme in state ADOPTED.' })
  proposalId!: string;
  @Field(() => PeriodScalar, { description: 'The new due date, earlier or later: a day, a month or a quarter.' })
  due!: Period;
}

@InputType({ description: 'A proposal that gets another lead body.' })
export class ReassignProposalInput extends DecidedInput {
  @Field(() => ID, { description: 'The proposal, open, of a programme in state ADOPTED.' })
  proposalId!: string;
  @Field(() => ID, {
    description:
      'The new lead body; if it contributed, it no longer does. One that is asked in an open round cannot lead: ASKED_IN_ROUND.',
  })
  leadBodyId!: string;
}

@InputType({ description: 'A proposal that is taken out of an adopted programme.' })
export class WithdrawProposalInput extends DecidedInput {
  @Field(() => ID, { description: 'The proposal, open, of a programme in state ADOPTED, without an open round.' })
  proposalId!: string;
}

@InputType({ description: 'A proposal that goes on as part of another.' })
export class MergeProposalInput extends DecidedInput {
  @Field(() => ID, { description: 'The proposal, open, of a programme in state ADOPTED, without an open round.' })
  proposalId!: string;
  @Field(() => ID, { description: 'What it goes on in: another open proposal of the same programme.' })
  intoProposalId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What was changed.' })
export class ProgrammeChangePayload extends MutationPayload {
  @Field(() => ProgrammeChange, { nullable: true, description: 'The change as recorded; null when there are problems.' })
  change!: ProgrammeChange | null;
}
