import 'reflect-metadata'; // as in main.ts, for who starts here
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import {
  AttachmentResolver,
  OpinionAttachmentsResolver,
  WorkingAttachmentsResolver,
} from './appraisal/attachments/attachments.resolver.ts';
import { MatrixCellResolver, RequestCoverageResolver, RoundCoverageResolver } from './appraisal/coverage/coverage.resolver.ts';
import {
  FindingResolver,
  FindingStepResolver,
  OpinionFindingsResolver,
  RequestFindingsResolver,
} from './appraisal/findings/findings.resolver.ts';
import { OfficialRowResolver } from './appraisal/official-rows/official-rows.resolver.ts';
import {
  OpinionAnswerResolver,
  OpinionRemarkResolver,
  OpinionResolver,
  RequestOpinionsResolver,
  RoundOpinionsResolver,
  ThreadOfficialResolver,
} from './appraisal/opinions/opinions.resolver.ts';
import {
  RoundWorkingOpinionResolver,
  WorkingAnswerResolver,
  WorkingOpinionResolver,
} from './appraisal/opinions/working-opinion.resolver.ts';
import { OutOfRemitResolver, RequestRemitResolver } from './appraisal/out-of-remit/out-of-remit.resolver.ts';
import { QuestionResolver, RoundQuestionsResolver } from './appraisal/questions/questions.resolver.ts';
import { ObligationRequestResolver, RequestObligationsResolver } from './appraisal/requests/request-obligations.resolver.ts';
import { RequestResolver, RoundRequestsResolver } from './appraisal/requests/requests.resolver.ts';
import { ReturnsResolver } from './appraisal/returns/returns.resolver.ts';
import { RoundContentResolver } from './appraisal/rounds/round-content.resolver.ts';
import { RoundCourseResolver } from './appraisal/rounds/round-course.resolver.ts';
import {
  DraftRoundsResolver,
  ProposalRoundsResolver,
  RoundResolver,
  ThreadRoundResolver,
} from './appraisal/rounds/rounds.resolver.ts';
import { ProposalSuspensionsResolver, SuspensionResolver } from './appraisal/suspensions/suspensions.resolver.ts';
import { AttentionItemResolver, ViewerAttentionResolver } from './attention/attention.resolver.ts';
import { BodyResolver, MembershipResolver, PersonResolver, ViewerResolver } from './bodies/bodies.resolver.ts';
import { BodyDelegationsResolver, DelegationResolver } from './bodies/delegations.resolver.ts';
import { CalendarResolver } from './calendar/calendar.resolver.ts';
import { RegulationResolver, TimeRuleResolver } from './calendar/regulations.resolver.ts';
import { CalendarAddressesResolver } from './calendar-feed/calendar-addresses.resolver.ts';
import { DigestResolver } from './deadlines/digest.resolver.ts';
import { CommentConcealmentResolver, ConcealmentResolver } from './discussion/concealment.resolver.ts';
import { CommentResolver, DraftThreadsResolver, ThreadResolver } from './discussion/discussion.resolver.ts';
import { PlacementResolver, ThreadPlacementsResolver } from './discussion/placements.resolver.ts';
import { CommentReadingResolver, DraftReadingResolver, ThreadReadingResolver } from './discussion/reading.resolver.ts';
import {
  AudienceWideningResolver,
  CommentRemarksResolver,
  MentionResolver,
  ThreadDismissalResolver,
  ThreadRemarksResolver,
} from './discussion/remarks.resolver.ts';
import { DraftDiffResolver } from './drafts/draft-diff.resolver.ts';
import { DraftResolver, ProposalDraftsResolver } from './drafts/drafts.resolver.ts';
import { ProposalSubmissionsResolver, RepreparationResolver, SubmissionResolver } from './drafts/submissions.resolver.ts';
import type { EventLog } from './feeds/event-log.ts';
import { eventsResolver } from './feeds/events.resolver.ts';
import { feedsResolver, InboxCursorsResolver, ProgrammeCursorsResolver } from './feeds/feeds.resolver.ts';
import { NodeResolver } from './feeds/node.resolver.ts';
import { PresenceResolver } from './feeds/presence.resolver.ts';
import { resolveItemsAtOnce } from './graphql/at-once.ts';
import { needOwn } from './graphql/columns.ts';
import { resolveDirectly } from './graphql/direct-resolvers.ts';
import { meterFields } from './graphql/metering.ts';
import { NodeIdResolver, resolveGlobalIds } from './graphql/node.type.ts';
import { MeetingResolver } from './meetings/meetings.resolver.ts';
import { CalendarWritingResolver } from './obligations/calendar-writing.resolver.ts';
import { DueChangeResolver, ObligationResolver, WaiverResolver } from './obligations/obligations.resolver.ts';
import { ProgrammeResolver } from './programmes/programmes.resolver.ts';
import {
  AgendaResolver,
  LeadTimeResolver,
  MeetingChangesResolver,
  ProposalMeetingsResolver,
} from './proposals/agenda.resolver.ts';
import { ChangeResolver, ProgrammeChangesResolver, ProposalChangesResolver } from './proposals/changes.resolver.ts';
import { ExtensionResolver, ObligationExtensionsResolver } from './proposals/extensions.resolver.ts';
import { ProgrammeSheetsResolver } from './proposals/programme-sheets.resolver.ts';
import { ObligationProposalResolver, ProposalObligationsResolver } from './proposals/proposal-obligations.resolver.ts';
import { PaperStateResolver, ProgrammeAdoptionResolver, ProposalWritingResolver } from './proposals/proposal-writing.resolver.ts';
import { ProgrammeProposalsResolver, ProposalKinResolver, ProposalResolver } from './proposals/proposals.resolver.ts';
import { FigureItemResolver } from './reports/figure-items.resolver.ts';
import {
  BodyFiguresResolver,
  FiguresResolver,
  PeriodFiguresResolver,
  ProposalHeldDaysResolver,
} from './reports/figures.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { ApiTokenResolver, PersonTokensResolver } from './tokens/api-tokens.resolver.ts';

/** The whole schema. The feeds judge cursors by the log; printing the schema needs none. */
export function makeSchema(
  log: () => EventLog = () => {
    throw new Error('This schema is only for printing.');
  },
): GraphQLSchema {
  const resolvers = [
    NodeIdResolver,
    NodeResolver,
    ViewerResolver,
    BodyResolver,
    PersonResolver,
    MembershipResolver,
    DelegationResolver,
    BodyDelegationsResolver,
    CalendarResolver,
    CalendarWritingResolver,
    RegulationResolver,
    TimeRuleResolver,
    ProgrammeResolver,
    ProgrammeProposalsResolver,
    ProgrammeSheetsResolver,
    ProgrammeAdoptionResolver,
    ProgrammeChangesResolver,
    ProposalResolver,
    ProposalKinResolver,
    PaperStateResolver,
    ProposalWritingResolver,
    ProposalChangesResolver,
    ChangeResolver,
    ProposalDraftsResolver,
    ProposalRoundsResolver,
    DraftResolver,
    DraftDiffResolver,
    DraftThreadsResolver,
    DraftRoundsResolver,
    ThreadResolver,
    ThreadPlacementsResolver,
    PlacementResolver,
    ThreadRoundResolver,
    ThreadRemarksResolver,
    ThreadReadingResolver,
    CommentConcealmentResolver,
    ConcealmentResolver,
    CommentResolver,
    CommentRemarksResolver,
    CommentReadingResolver,
    DraftReadingResolver,
    MentionResolver,
    AudienceWideningResolver,
    ThreadDismissalResolver,
    RoundResolver,
    RoundContentResolver,
    RoundCourseResolver,
    RoundQuestionsResolver,
    RequestCoverageResolver,
    RoundCoverageResolver,
    MatrixCellResolver,
    OfficialRowResolver,
    FindingResolver,
    FindingStepResolver,
    OpinionFindingsResolver,
    RequestFindingsResolver,
    RoundRequestsResolver,
    QuestionResolver,
    RequestResolver,
    AttachmentResolver,
    WorkingAttachmentsResolver,
    OpinionAttachmentsResolver,
    OpinionResolver,
    OpinionAnswerResolver,
    OpinionRemarkResolver,
    RoundOpinionsResolver,
    RequestOpinionsResolver,
    ThreadOfficialResolver,
    WorkingOpinionResolver,
    WorkingAnswerResolver,
    RoundWorkingOpinionResolver,
    RequestRemitResolver,
    OutOfRemitResolver,
    MeetingResolver,
    MeetingChangesResolver,
    AgendaResolver,
    LeadTimeResolver,
    ProposalMeetingsResolver,
    SubmissionResolver,
    RepreparationResolver,
    ProposalSubmissionsResolver,
    ReturnsResolver,
    ObligationResolver,
    ObligationProposalResolver,
    ObligationRequestResolver,
    ExtensionResolver,
    ObligationExtensionsResolver,
    ProposalSuspensionsResolver,
    SuspensionResolver,
    DueChangeResolver,
    WaiverResolver,
    ProposalObligationsResolver,
    RequestObligationsResolver,
    SearchResolver,
    FiguresResolver,
    BodyFiguresResolver,
    PeriodFiguresResolver,
    ProposalHeldDaysResolver,
    FigureItemResolver,
    CalendarAddressesResolver,
    ApiTokenResolver,
    PersonTokensResolver,
    DigestResolver,
    ViewerAttentionResolver,
    AttentionItemResolver,
    ProgrammeCursorsResolver,
    InboxCursorsResolver,
    feedsResolver(log),
    eventsResolver(log),
    PresenceResolver,
  ] as const;
  const schema = buildSchemaSync({
    resolvers,
    validate: false,
    skipCheck: true, // graphql itself validates a schema before it first answers from it

    // Demanded as soon as a subscription exists; never used, since each brings its own `subscribe`.
    pubSub: {
      publish() {},
      subscribe() {
        throw new Error('unused');
      },
    },
  });
  return meterFields(resolveGlobalIds(resolveItemsAtOnce(resolveDirectly(needOwn(schema), resolvers))));
}
