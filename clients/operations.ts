import { graphql } from './gql/index.ts';

// Every operation that the clients and the tests send. `npm run codegen` types them.

export const Me = graphql(/* GraphQL */ `
  query Me {
    me { role person { id login name } actingBody { id name kind } }
  }
`);

export const Bodies = graphql(/* GraphQL */ `
  query Bodies($first: Int! = 20, $after: String) {
    bodies(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id kind name nameVi nameEn memberships { role validFrom validTo person { id login name } } }
    }
  }
`);

export const BodyById = graphql(/* GraphQL */ `
  query BodyById($id: ID!) { body(id: $id) { id name } }
`);

export const NodeById = graphql(/* GraphQL */ `
  query NodeById($id: ID!) { node(id: $id) { __typename id } }
`);

export const Programmes = graphql(/* GraphQL */ `
  query Programmes($first: Int! = 20, $after: String) {
    programmes(first: $first, after: $after) { totalCount nodes { id kind year quarter title state } }
  }
`);

export const ProgrammeById = graphql(/* GraphQL */ `
  query ProgrammeById($id: ID!, $first: Int! = 20, $after: String) {
    programme(id: $id) {
      id title state adoptedAt
      proposals(first: $first, after: $after) { totalCount nodes { id number title state } }
    }
  }
`);

export const Proposals = graphql(/* GraphQL */ `
  query Proposals($filter: ProposalFilter, $first: Int! = 20, $after: String) {
    proposals(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor }
      nodes {
        id number kind title state due
        programme { id year }
        leadBody { id name }
        contributingBodies { id }
        decidingBody { id }
        rounds { id status bodies { id name } }
        drafts(first: 5) { nodes { id number blockCount } }
      }
    }
  }
`);

export const ProposalById = graphql(/* GraphQL */ `
  query ProposalById($id: ID!) {
    proposal(id: $id) { id number title state due leadBody { id } drafts(first: 10) { totalCount nodes { id number releasedAt } } rounds { id kind mode status closedAt } }
  }
`);

export const DraftById = graphql(/* GraphQL */ `
  query DraftById($id: ID!) {
    draft(id: $id) {
      id number title mediaType bytes sha256 blockCount uploadedAt releasedAt firstCursor feedCursor
      proposal { id number title }
      uploadedBy { id name }
      rounds { id status }
    }
  }
`);

export const DraftOriginal = graphql(/* GraphQL */ `
  query DraftOriginal($id: ID!) { draft(id: $id) { id original } }
`);

export const Blocks = graphql(/* GraphQL */ `
  query Blocks($id: ID!, $first: Int! = 100, $after: String) {
    draft(id: $id) {
      id
      blocks(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id position kind headingPath label text }
      }
    }
  }
`);

export const Threads = graphql(/* GraphQL */ `
  query Threads($id: ID!, $first: Int! = 20, $after: String, $blockId: ID, $statuses: [ThreadStatus!]) {
    draft(id: $id) {
      id feedCursor
      threads(first: $first, after: $after, blockId: $blockId, statuses: $statuses) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id status audience
          anchor { exact prefix suffix start end }
          block { id position label }
          originBody { id name }
          round { id }
          comments(first: 20) {
            totalCount
            nodes { id text version audience inReplyToId createdAt editedAt author { id name } authorBody { id name } }
          }
        }
      }
    }
  }
`);

export const CreateProgramme = graphql(/* GraphQL */ `
  mutation CreateProgramme($input: CreateProgrammeInput!) {
    createProgramme(input: $input) { programme { id state } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const AdoptProgramme = graphql(/* GraphQL */ `
  mutation AdoptProgramme($input: AdoptProgrammeInput!) {
    adoptProgramme(input: $input) { programme { id state adoptedAt } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const CreateProposal = graphql(/* GraphQL */ `
  mutation CreateProposal($input: CreateProposalInput!) {
    createProposal(input: $input) { proposal { id number state due } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const StartProposal = graphql(/* GraphQL */ `
  mutation StartProposal($input: StartProposalInput!) {
    startProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const UploadDraft = graphql(/* GraphQL */ `
  mutation UploadDraft($input: UploadDraftInput!) {
    uploadDraft(input: $input) {
      draft { id number blockCount bytes sha256 releasedAt firstCursor feedCursor }
      eventId cursor userErrors { code message path retryable details { name value } }
    }
  }
`);

export const SubmitProposal = graphql(/* GraphQL */ `
  mutation SubmitProposal($input: SubmitProposalInput!) {
    submitProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const PassCheck = graphql(/* GraphQL */ `
  mutation PassCheck($input: PassCheckInput!) {
    passCheck(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const OpenRound = graphql(/* GraphQL */ `
  mutation OpenRound($input: OpenRoundInput!) {
    openRound(input: $input) { round { id status bodies { id } } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const CloseRound = graphql(/* GraphQL */ `
  mutation CloseRound($input: CloseRoundInput!) {
    closeRound(input: $input) { round { id status closedAt } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const AddComment = graphql(/* GraphQL */ `
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) {
      comment { id text version audience thread { id status anchor { exact prefix suffix start end } } }
      eventId cursor userErrors { code message path retryable details { name value } }
    }
  }
`);

export const ReplyToComment = graphql(/* GraphQL */ `
  mutation ReplyToComment($input: ReplyToCommentInput!) {
    replyToComment(input: $input) {
      comment { id text audience inReplyToId thread { id status } }
      eventId cursor userErrors { code message path retryable details { name value } }
    }
  }
`);

export const EditComment = graphql(/* GraphQL */ `
  mutation EditComment($input: EditCommentInput!) {
    editComment(input: $input) { comment { id text version editedAt } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const ResolveThread = graphql(/* GraphQL */ `
  mutation ResolveThread($input: ResolveThreadInput!) {
    resolveThread(input: $input) { thread { id status resolvedAt } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const DraftFeed = graphql(/* GraphQL */ `
  subscription DraftFeed($draftId: ID!, $after: String) {
    draftFeed(draftId: $draftId, after: $after) {
      __typename
      ... on Event { cursor eventId at actor { personId name bodyId bodyName onBehalfOfBodyId onBehalfOfBodyName } }
      ... on CommentAdded { commentId threadId threadStatus inReplyToId blockId audience text suggestedText retracted anchor { exact prefix suffix start end } }
      ... on CommentEdited { commentId threadId version text suggestedText retracted }
      ... on CommentRevealed { commentId threadId threadStatus inReplyToId blockId formerAudience audience writtenAt version text suggestedText retracted anchor { exact prefix suffix start end } }
      ... on CommentRetracted { commentId threadId threadStatus }
      ... on CommentConcealed { commentId threadId remainingStatus }
      ... on TextErased { erasedEventId erasedCommentId decisionReference reason }
      ... on ThreadResolved { threadId }
      ... on ThreadDismissed { threadId reason }
      ... on ThreadReopened { threadId threadStatus }
      ... on RoundOpened { roundId roundKind mode bodyIds opinionDueAt }
      ... on RoundClosed { roundId }
      ... on RoundRevealed { roundId }
      ... on CoverageChanged { roundId bodyId answered asked answeredLate }
      ... on FindingMoved { findingId opinionId roundId bodyId proposalId codes findingReason: reason }
      ... on OpinionSubmitted { roundId opinionId bodyId sequence position conclusion lateAddendum afterSeeingOthers enteredByBodyId draftId }
      ... on OpinionDrafted { roundId version fieldsVersion position blockingText comment conclusion }
      ... on AnswersDrafted { roundId version answers { questionId stance text version } }
      ... on ThreadPicked { roundId version threadId }
      ... on ThreadUnpicked { roundId version threadId }
      ... on FileAttached { roundId version fileId name }
      ... on FileDetached { roundId version fileId name }
      ... on OpinionPassedForSignature { roundId version }
      ... on RoundPrepared { roundId }
      ... on RoundRevised { roundId }
      ... on RoundDiscarded { roundId }
      ... on RoundPaused { roundId }
      ... on RoundResumed { roundId }
      ... on RoundCloseScheduled { roundId closesAt }
      ... on DueSoon { obligationId obligationKind bodyId dueAt }
      ... on DueExpired { obligationId obligationKind bodyId dueAt }
      ... on RoundRecalled { roundId reason }
      ... on RoundReturned { roundId reason }
      ... on RequestStateChanged { requestId roundId bodyId fromState: from toState: to stateReason: reason opinionDueAt }
      ... on OutOfRemitClaimed { claimId requestId roundId bodyId questionId reason }
      ... on OutOfRemitDecided { claimId requestId roundId bodyId questionId accepted decisionReason }
      ... on ProposalCreated { proposalId number title }
      ... on ProposalUpdated { proposalId number title version }
      ... on ProposalStateChanged { proposalId from to }
      ... on ProgrammeChanged { proposalId number title decisionReference reason }
      ... on ProposalAdded { due }
      ... on ProposalRedated { fromDue toDue }
      ... on ProposalReassigned { fromLeadBodyId toLeadBodyId }
      ... on ProposalMerged { intoProposalId intoNumber }
      ... on TargetMeetingChanged { proposalId targetMeetingId targetDay leadTimeDueAt }
      ... on ProposalScheduled { proposalId meetingId day section }
      ... on LeadTimeWaived { proposalId obligationId meetingId }
      ... on ProposalReturned { proposalId returnKind reasonCodes newDue }
      ... on ProposalSuspended { proposalId number title decisionReference reason }
      ... on ProposalResumed { proposalId number title }
      ... on DuesRecomputed { onProposalId calendarVersion obligationIds }
      ... on DueMoved { obligationId obligationKind bodyId proposalId changeKind fromDueAt toDueAt }
      ... on ExtensionRequested { extensionRequestId obligationId obligationKind bodyId proposalId until reason }
      ... on ExtensionRefused { extensionRequestId obligationId obligationKind bodyId proposalId until reason }
      ... on DraftSuperseded { byDraftId number }
      ... on ThreadPlaced { threadId fromDraftId status pending blockId anchor { exact } }
      ... on PlacementConfirmed { threadId status }
      ... on ThreadReattached { threadId blockId anchor { exact } }
      ... on ThreadDetached { threadId }
      ... on Ready { cursor at }
      ... on Checkpoint { cursor at }
      ... on ResyncRequired { cursor at }
    }
  }
`);
