import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../graphql/payload.type.ts';
import { type Period, PeriodScalar } from '../../graphql/period.ts';
import { QuestionInput } from '../questions/question.type.ts';
import { RoundKind, RoundMode } from './round.type.ts';

@InputType({ description: 'What bodies are asked, which of them, and how.' })
export abstract class RoundContentInput extends MutationInput {
  @Field(() => RoundKind, {
    description: 'What the bodies are asked for. RECONFIRM: on a newer draft than an earlier round of the proposal was on.',
  })
  kind!: RoundKind;
  @Field(() => RoundMode, { defaultValue: RoundMode.OPEN, description: 'What they see of each other.' })
  mode!: RoundMode;
  @Field(() => [ID], { description: 'The bodies asked, 1 to 100: ordinary bodies other than the lead body.' })
  bodyIds!: string[];
  @Field(() => [QuestionInput], {
    defaultValue: [],
    description:
      'What is wanted answered, at most 100, in order. Left out of a RECONFIRM: the questions of the latest round on an earlier draft, under their numbers there.',
  })
  questions!: QuestionInput[];
  @Field(() => ID, {
    nullable: true,
    description: 'The lead appraiser, one of the bodies asked, whose opinion concludes; left out: none.',
  })
  leadAppraiserBodyId?: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      'The day by which the opinions are due, at its cut-off (thời hạn cho ý kiến); on a day off the next working day. Left out: as the rule in force says; where none is: DUE_REQUIRED.',
  })
  due?: Period | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Ask although the time is shorter than the rule allows, because the matter is urgent (rút ngắn thời hạn vì cấp bách): what is owed is marked as compressed. Else: WINDOW_TOO_SHORT.',
  })
  acceptUrgency!: boolean;
}

@InputType({ description: 'Which draft to ask about, and whom.' })
export class OpenRoundInput extends RoundContentInput {
  @Field(() => ID, { description: 'A draft that was sent to the office; its proposal is IN_REVIEW.' })
  draftId!: string;
  @Field(() => Date, {
    nullable: true,
    description: 'When the clock closes it, an instant to come; left out: the office does (`scheduleRoundClose`).',
  })
  closesAt?: Date | null;
}

@InputType({ description: 'Which draft to ask about later, and whom.' })
export class PrepareRoundInput extends RoundContentInput {
  @Field(() => ID, { description: 'A draft that was sent to the office; its proposal is SUBMITTED or IN_REVIEW.' })
  draftId!: string;
}

@InputType({ description: 'A round that is prepared, and all of it as it shall be.' })
export class ReviseRoundInput extends RoundContentInput {
  @Field(() => ID, { description: 'A round that is DRAFT.' })
  roundId!: string;
}

@InputType({ description: 'The round to throw away.' })
export class DiscardRoundInput extends MutationInput {
  @Field(() => ID, { description: 'A round that is DRAFT.' })
  roundId!: string;
}

@InputType({ description: 'The round to open.' })
export class SendRoundInput extends MutationInput {
  @Field(() => ID, { description: 'A round that is DRAFT; its proposal is IN_REVIEW.' })
  roundId!: string;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'The day by which the opinions are due; left out: as it was prepared.',
  })
  due?: Period | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Send it although the time is shorter than the rule allows; left out: as it was prepared.',
  })
  acceptUrgency?: boolean | null;
}

@InputType({ description: 'The round to hold up.' })
export class PauseRoundInput extends MutationInput {
  @Field(() => ID, { description: 'A round that is OPEN.' })
  roundId!: string;
}

@InputType({ description: 'The round to go on with.' })
export class ResumeRoundInput extends MutationInput {
  @Field(() => ID, { description: 'A round that is PAUSED.' })
  roundId!: string;
}

@InputType({ description: 'The round to take back.' })
export class RecallRoundInput extends MutationInput {
  @Field(() => ID, { description: 'A round that is OPEN or PAUSED.' })
  roundId!: string;
  @Field(() => String, { description: 'Why, 1 to 2 000 code points.' })
  reason!: string;
}

@InputType({ description: 'Which round is to be closed by the clock, and when.' })
export class ScheduleRoundCloseInput extends MutationInput {
  @Field(() => ID, { description: 'A round that is DRAFT, OPEN or PAUSED.' })
  roundId!: string;
  @Field(() => Date, { nullable: true, description: 'An instant to come; null or left out: the clock does not close it.' })
  closesAt?: Date | null;
}

@InputType({ description: 'The round to close.' })
export class CloseRoundInput extends MutationInput {
  @Field(() => ID, { description: 'A round that is OPEN or PAUSED.' })
  roundId!: string;
}
