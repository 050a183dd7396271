import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';
import { Obligation } from '../obligations/obligation-node.type.ts';

@InputType({ description: 'The meeting that a proposal is aimed at.' })
export class ChooseTargetMeetingInput extends MutationInput {
  @Field(() => ID, { description: 'The proposal, open and not SCHEDULED, of an adopted programme.' })
  proposalId!: string;
  @Field(() => ID, { description: 'A meeting, still to come, of the body that decides it.' })
  meetingId!: string;
}

@InputType({ description: 'The proposal that goes on an agenda.' })
export class ScheduleProposalInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state READY.' })
  proposalId!: string;
  @Field(() => ID, { nullable: true, description: 'The meeting; left out: the one it is aimed at.' })
  meetingId?: string | null;
}

@InputType({ description: 'The proposal that comes off its agenda.' })
export class UnscheduleProposalInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state SCHEDULED.' })
  proposalId!: string;
}

@InputType({ description: 'The late dossier that may go on, and why.' })
export class GrantWaiverInput extends MutationInput {
  @Field(() => ID, { description: 'The LEAD_TIME that was not met in time.' })
  obligationId!: string;
  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the obligation.' })
export class WaiverPayload extends MutationPayload {
  @Field(() => Obligation, { nullable: true, description: 'The obligation with its waiver; null when there are problems.' })
  obligation!: Obligation | null;
}

@InputType({ description: 'The dossier that goes back because something is missing.' })
export class ReturnIncompleteInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state SUBMITTED.' })
  proposalId!: string;
  @Field(() => [String], { description: 'What is missing: 1 to 50 texts of at most 500 characters.' })
  missing!: string[];
  @Field(() => String, {
    nullable: true,
    description:
      'By which day it is due again, ISO date, later than now; a day off means the next working day. Left out: NEW_DUE_REQUIRED. If the present due date is later, that stays.',
  })
  newDue?: string | null;
}
