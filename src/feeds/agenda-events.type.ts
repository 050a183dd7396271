import { Field, ID, ObjectType } from 'type-graphql';
import { AgendaSection } from '../proposals/proposal.type.ts';
import { ReturnKind, ReturnReason } from '../proposals/return.type.ts';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A deciding body is to meet (phiên họp). Told to the office and to the body, in their inboxes.',
})
export class MeetingCreated extends Event {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;
  @Field(() => ID, { description: 'The body that meets.' })
  bodyId!: string;
  @Field(() => String, { description: 'The day, ISO date.' })
  day!: string;
  @Field(() => String, { nullable: true, description: 'What it is called; null: by its day.' })
  meetingTitle!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A deciding body meets on another day (đổi ngày họp). Told in the same inboxes; to the proposals that are aimed at it by `TargetMeetingChanged`.',
})
export class MeetingMoved extends Event {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;
  @Field(() => ID, { description: 'The body that meets.' })
  bodyId!: string;
  @Field(() => String, { description: 'The day it was to be on, ISO date.' })
  fromDay!: string;
  @Field(() => String, { description: 'The day it is on, ISO date.' })
  toDay!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A deciding body does not meet after all (hủy phiên họp). Told as `MeetingMoved` is.',
})
export class MeetingCancelled extends Event {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;
  @Field(() => ID, { description: 'The body that was to meet.' })
  bodyId!: string;
  @Field(() => String, { description: 'The day it was to be on, ISO date.' })
  day!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A proposal is aimed at a meeting, or that meets on another day, or not at all (phiên họp dự kiến). A return for re-preparation takes the aim away without this.',
})
export class TargetMeetingChanged extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { nullable: true, description: 'The meeting; null: none any more.' })
  targetMeetingId!: string | null;
  @Field(() => String, { nullable: true, description: 'Its day, ISO date; null: there is none.' })
  targetDay!: string | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When the dossier is due before it; null: it has come, or there is no meeting.',
  })
  leadTimeDueAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A proposal stands on the agenda of a meeting (đưa vào chương trình phiên họp).',
})
export class ProposalScheduled extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;
  @Field(() => String, { description: 'Its day, ISO date.' })
  day!: string;
  @Field(() => AgendaSection, { description: 'Where on the agenda.' })
  section!: AgendaSection;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'The chair lets a late dossier go on (chấp thuận trình muộn); it stays as late as it was. Why: `Obligation.waiver`.',
})
export class LeadTimeWaived extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The obligation that was not met in time.' })
  obligationId!: string;
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A dossier went back to the lead body (trả lại, yêu cầu chuẩn bị lại). What is missing, or why, in words: `Proposal.submissions`, to whoever sees its draft.',
})
export class ProposalReturned extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ReturnKind, { description: 'Which of the two.' })
  returnKind!: ReturnKind;
  @Field(() => [ReturnReason], { description: 'Of a REPREPARATION: why, by code.' })
  reasonCodes!: ReturnReason[];
  @Field(() => String, { description: 'The day named by which it is due again, ISO date.' })
  newDue!: string;
}
