import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../graphql/payload.type.ts';

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
