import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../bodies/bodies.ts';
import { Body } from '../bodies/body.type.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, rootPage } from '../graphql/paging.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import { assertDay, createMeeting } from './create-meeting.ts';
import { CreateMeetingInput, Meeting, MeetingConnection, MeetingPayload, MeetingsArgs } from './meeting.type.ts';
import { type MeetingRow, meetingById, meetingList } from './meetings.ts';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { description: 'A meeting by id. Error: NOT_FOUND.' })
  async meeting(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<MeetingRow> {
    return found(await meetingById(context, uuidOf('Meeting', id)));
  }

  @Query(() => MeetingConnection, {
    description:
      'When deciding bodies meet, by day; those that were called off among them. Errors: NOT_FOUND, BAD_INPUT, TOO_MANY, BAD_CURSOR.',
  })
  meetings(
    @Args(() => MeetingsArgs) { bodyId, from = null, to = null, ...page }: MeetingsArgs,
    @Ctx() context: Context,
  ): Promise<Page<MeetingRow>> {
    if (from !== null) assertDay(from, 'from');
    if (to !== null) assertDay(to, 'to');
    return rootPage(context, meetingList({ bodyId: bodyId ? uuidOf('Body', bodyId, ['bodyId']) : null, from, to }), page);
  }

  @FieldResolver(() => Body, { description: 'The deciding body that meets.' })
  async body(@Root() meeting: MeetingRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, meeting.bodyId));
  }

  @Mutation(() => MeetingPayload, {
    description:
      'Enters a meeting of a deciding body (lập phiên họp): one a body and day. By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, BAD_INPUT, EMPTY_TEXT, TOO_LONG, MEETING_EXISTS.',
  })
  async createMeeting(
    @Arg('input', () => CreateMeetingInput, { description: 'Who meets, and when.' }) input: CreateMeetingInput,
    @Ctx() context: Context,
  ): Promise<MeetingPayload> {
    const outcome = await perform(context, 'createMeeting', input, (useCase) =>
      createMeeting(useCase, {
        bodyId: uuidOf('Body', input.bodyId, ['bodyId']),
        day: input.day,
        title: input.title ?? null,
      }),
    );
    return meetingPayload(context, outcome);
  }
}

/** The payload of a mutation on a meeting: the meeting as it is now. */
export function meetingPayload(context: Context, outcome: Outcome): MeetingPayload {
  return { ...outcome, meeting: shown(outcome, (id) => meetingById(context, id)) } as unknown as MeetingPayload;
}
