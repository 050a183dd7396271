import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { perform } from '../graphql/perform.ts';
import { CancelMeetingInput, Meeting, MeetingPayload, MoveMeetingInput } from '../meetings/meeting.type.ts';
import { meetingPayload } from '../meetings/meetings.resolver.ts';
import { type MeetingRow, meetingById } from '../meetings/meetings.ts';
import { Obligation } from '../obligations/obligation-node.type.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';
import { obligationById } from '../obligations/obligations.ts';
import {
  ChooseTargetMeetingInput,
  GrantWaiverInput,
  ReturnIncompleteInput,
  ScheduleProposalInput,
  UnscheduleProposalInput,
  WaiverPayload,
} from './agenda-input.type.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { chooseTargetMeeting } from './choose-target-meeting.ts';
import { grantWaiver } from './grant-waiver.ts';
import { moveMeeting } from './move-meeting.ts';
import { Proposal, ProposalPayload } from './proposal.type.ts';
import { proposalPayload } from './proposal-writing.resolver.ts';
import type { ProposalRow } from './proposals.ts';
import { returnIncomplete } from './return-incomplete.ts';
import { scheduleProposal, unscheduleProposal } from './schedule-proposal.ts';

@Resolver(() => Proposal)
export class ProposalMeetingsResolver {
  @Needs<ProposalRow>('targetMeetingId')
  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The meeting that it is aimed at, and its lead time is counted from (phiên họp dự kiến); null: none is chosen.',
  })
  async targetMeeting(@Root() { targetMeetingId }: ProposalRow, @Ctx() context: Context): Promise<MeetingRow | null> {
    return targetMeetingId === null ? null : ((await meetingById(context, targetMeetingId)) ?? null);
  }

  @Needs<ProposalRow>('scheduledMeetingId')
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting on whose agenda it stands; null: on none.' })
  async scheduledMeeting(@Root() { scheduledMeetingId }: ProposalRow, @Ctx() context: Context): Promise<MeetingRow | null> {
    return scheduledMeetingId === null ? null : ((await meetingById(context, scheduledMeetingId)) ?? null);
  }
}

@Resolver(() => Obligation)
export class LeadTimeResolver {
  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'Of a LEAD_TIME the meeting it is counted from; null: it is another.',
  })
  async meeting(@Root() { meetingId }: ObligationRow, @Ctx() context: Context): Promise<MeetingRow | null> {
    return meetingId === null ? null : ((await meetingById(context, meetingId)) ?? null);
  }

  @Mutation(() => WaiverPayload, {
    description:
      'The chair of the body that decides lets a late dossier go on its agenda, in the section LATE (chấp thuận trình muộn). It cures nothing: the dossier stays as late as it was. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE (also when it is in time, or no LEAD_TIME), NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG.',
  })
  async grantWaiver(
    @Arg('input', () => GrantWaiverInput, { description: 'Which obligation, and why.' }) input: GrantWaiverInput,
    @Ctx() context: Context,
  ): Promise<WaiverPayload> {
    const outcome = await perform(context, 'grantWaiver', input, (useCase) =>
      grantWaiver(useCase, { obligationId: uuidOf('Obligation', input.obligationId, ['obligationId']), reason: input.reason }),
    );
    const obligation = outcome.objectId ? await obligationById(context, outcome.objectId) : undefined;
    return { ...outcome, obligation: obligation ?? null } as unknown as WaiverPayload;
  }
}

@Resolver(() => Meeting)
export class MeetingChangesResolver {
  @Mutation(() => MeetingPayload, {
    description:
      'Puts a meeting on another day (đổi ngày họp). What is owed before it is due so long before the new day, by the rule in force then; what has come was judged, and stays so. By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, STALE_VERSION, BAD_INPUT, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG, MEETING_EXISTS, NO_LEAD_TIME.',
  })
  async moveMeeting(
    @Arg('input', () => MoveMeetingInput, { description: 'Which meeting, its new day, and why.' }) input: MoveMeetingInput,
    @Ctx() context: Context,
  ): Promise<MeetingPayload> {
    const outcome = await perform(context, 'moveMeeting', input, (useCase) =>
      moveMeeting(useCase, { ...input, meetingId: uuidOf('Meeting', input.meetingId, ['meetingId']) }),
    );
    return meetingPayload(context, outcome);
  }

  @Mutation(() => MeetingPayload, {
    description:
      'Calls a meeting off (hủy phiên họp). What was aimed at it is aimed at none. By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, EMPTY_TEXT, TOO_LONG, MEETING_HAS_AGENDA.',
  })
  async cancelMeeting(
    @Arg('input', () => CancelMeetingInput, { description: 'Which meeting, and why.' }) input: CancelMeetingInput,
    @Ctx() context: Context,
  ): Promise<MeetingPayload> {
    const outcome = await perform(context, 'cancelMeeting', input, (useCase) =>
      cancelMeeting(useCase, { meetingId: uuidOf('Meeting', input.meetingId, ['meetingId']), reason: input.reason }),
    );
    return meetingPayload(context, outcome);
  }
}

@Resolver(() => Proposal)
export class AgendaResolver {
  @Mutation(() => ProposalPayload, {
    description:
      'The office aims a proposal at a meeting (chọn phiên họp dự kiến): its dossier is due so long before it, by the rule in force on the day of the meeting. A dossier that has come already is judged at once. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, HANDLED_ON_PAPER, BAD_INPUT, NOTHING_TO_CHANGE, NO_LEAD_TIME.',
  })
  async chooseTargetMeeting(
    @Arg('input', () => ChooseTargetMeetingInput, { description: 'Which proposal, and the meeting.' })
    input: ChooseTargetMeetingInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'chooseTargetMeeting', input, (useCase) =>
      chooseTargetMeeting(useCase, {
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        meetingId: uuidOf('Meeting', input.meetingId, ['meetingId']),
      }),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'The office puts a proposal on the agenda of a meeting (đưa vào chương trình phiên họp): READY → SCHEDULED. Its dossier came in time before that meeting; or the chair has let it go on (`grantWaiver`), then it stands in the section LATE and stays as late as it was. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, HANDLED_ON_PAPER, BAD_INPUT, NO_LEAD_TIME, LEAD_TIME_NOT_MET with `due` and `days`.',
  })
  async scheduleProposal(
    @Arg('input', () => ScheduleProposalInput, { description: 'Which proposal, and where.' }) input: ScheduleProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'scheduleProposal', input, (useCase) =>
      scheduleProposal(useCase, {
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        meetingId: input.meetingId ? uuidOf('Meeting', input.meetingId, ['meetingId']) : null,
      }),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'The office takes a proposal off its agenda: SCHEDULED → READY; it stays aimed at the meeting. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, HANDLED_ON_PAPER.',
  })
  async unscheduleProposal(
    @Arg('input', () => UnscheduleProposalInput, { description: 'Which proposal.' }) input: UnscheduleProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'unscheduleProposal', input, (useCase) =>
      unscheduleProposal(useCase, uuidOf('Proposal', input.proposalId, ['proposalId'])),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'The office returns a dossier because something is missing (trả lại do chưa đủ hồ sơ): SUBMITTED → IN_PREPARATION. What was fulfilled with it is owed again by the new date, its lead time by the same as before; it is no re-preparation. Problems: NOT_FOUND, NOT_ALLOWED, HANDLED_ON_PAPER, WRONG_STATE, NEW_DUE_REQUIRED, BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG.',
  })
  async returnIncomplete(
    @Arg('input', () => ReturnIncompleteInput, { description: 'Which proposal, what is missing, and by when it is due again.' })
    input: ReturnIncompleteInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'returnIncomplete', input, (useCase) =>
      returnIncomplete(useCase, {
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        missing: input.missing,
        newDue: input.newDue ?? null,
      }),
    );
    return proposalPayload(context, outcome);
  }
}
