import { graphql } from './gql/index.ts';

export const ProgrammeCursors = graphql(`
  query ProgrammeCursors($id: ID!) {
    programme(id: $id) {
      title
      firstCursor
      feedCursor
    }
  }
`);

export const InboxCursors = graphql(`
  query InboxCursors {
    me {
      actingBody {
        name
      }
      inboxFirstCursor
      inboxFeedCursor
    }
  }
`);

export const ProgrammeFeed = graphql(`
  subscription ProgrammeFeed($programmeId: ID!, $after: String) {
    programmeFeed(programmeId: $programmeId, after: $after) {
      __typename
      ... on Event {
        cursor
        eventId
        at
        actor {
          name
          bodyName
          onBehalfOfBodyName
        }
      }
      ... on TextErased {
        erasedEventId
        decisionReference
        reason
      }
      ... on ProgrammeCreated {
        programmeId
        title
      }
      ... on ProgrammeStateChanged {
        programmeId
        fromState
        toState
      }
      ... on ProgrammeImported {
        format
        rows
      }
      ... on ProposalCreated {
        proposalId
        number
        title
      }
      ... on ProposalUpdated {
        proposalId
        number
        title
        version
      }
      ... on ProposalStateChanged {
        proposalId
        from
        to
      }
      ... on ProgrammeChanged {
        proposalId
        number
        title
        decisionReference
        reason
      }
      ... on ProposalAdded {
        due
      }
      ... on ProposalRedated {
        fromDue
        toDue
      }
      ... on ProposalReassigned {
        fromLeadBodyId
        toLeadBodyId
      }
      ... on ProposalMerged {
        intoProposalId
        intoNumber
      }
      ... on TargetMeetingChanged {
        proposalId
        targetMeetingId
        targetDay
        leadTimeDueAt
      }
      ... on ProposalScheduled {
        proposalId
        meetingId
        day
        section
      }
      ... on LeadTimeWaived {
        proposalId
        obligationId
        meetingId
      }
      ... on ProposalReturned {
        proposalId
        returnKind
        reasonCodes
        newDue
      }
      ... on ProposalSuspended {
        proposalId
        number
        title
        decisionReference
        reason
      }
      ... on ProposalResumed {
        proposalId
        number
        title
      }
      ... on Ready {
        cursor
      }
      ... on Checkpoint {
        cursor
      }
      ... on ResyncRequired {
        cursor
      }
    }
  }
`);

export const InboxFeed = graphql(`
  subscription InboxFeed($after: String) {
    inboxFeed(after: $after) {
      __typename
      ... on Event {
        cursor
        eventId
        at
        actor {
          name
          bodyName
          onBehalfOfBodyName
        }
      }
      ... on OpinionRequested {
        roundId
        roundKind
        proposalId
        draftId
        opinionDueAt
      }
      ... on DueSoon {
        obligationId
        obligationKind
        bodyId
        proposalId
        dueAt
      }
      ... on DueExpired {
        obligationId
        obligationKind
        bodyId
        proposalId
        dueAt
      }
      ... on AskedAgain {
        requestId
        roundId
        draftId
        reason
        opinionDueAt
      }
      ... on RequestCancelled {
        requestId
        roundId
        draftId
        reason
      }
      ... on RequestRecused {
        requestId
        roundId
        bodyId
        draftId
        reason
      }
      ... on RoundWithdrawn {
        roundId
        draftId
        reason
      }
      ... on OutOfRemitClaimed {
        claimId
        requestId
        bodyId
        questionId
        draftId
        reason
      }
      ... on OutOfRemitDecided {
        claimId
        requestId
        questionId
        draftId
        accepted
        decisionReason
      }
      ... on ProposalAssigned {
        proposalId
        programmeId
        number
        title
        part
      }
      ... on TextErased {
        erasedEventId
        erasedCommentId
        decisionReference
        reason
      }
      ... on CommentConcealed {
        commentId
        threadId
        remainingStatus
      }
      ... on Mentioned {
        commentId
        threadId
        draftId
        proposalId
        personId
      }
      ... on OpinionStale {
        opinionId
        roundId
        proposalId
        draftId
        draftNumber
      }
      ... on SigningDelegated {
        delegationId
        personId
        validFrom
        validTo
      }
      ... on DelegationEnded {
        delegationId
        personId
      }
      ... on PlacementPending {
        threadId
        proposalId
        draftId
        draftNumber
        placementStatus: status
      }
      ... on FindingMoved {
        findingId
        opinionId
        roundId
        bodyId
        proposalId
        codes
        findingReason: reason
      }
      ... on ReadPositionMoved {
        draftId
        inThreadId
      }
      ... on DueMoved {
        obligationId
        obligationKind
        bodyId
        proposalId
        changeKind
        fromDueAt
        toDueAt
      }
      ... on CalendarChanged {
        version
        reason
        changedDays
        movedDues
      }
      ... on DuesRecomputed {
        onProposalId
        calendarVersion
        obligationIds
      }
      ... on RegulationChanged {
        regulationId
        name
        effectiveFrom
        effectiveTo
      }
      ... on MeetingCreated {
        meetingId
        bodyId
        day
        meetingTitle
      }
      ... on MeetingMoved {
        meetingId
        bodyId
        fromDay
        toDay
        reason
      }
      ... on MeetingCancelled {
        meetingId
        bodyId
        day
        reason
      }
      ... on ExtensionRefused {
        extensionRequestId
        obligationId
        obligationKind
        bodyId
        proposalId
        until
        reason
      }
      ... on CalendarAddressCreated {
        addressId
      }
      ... on CalendarAddressRevoked {
        addressId
      }
      ... on ApiTokenCreated {
        tokenId
      }
      ... on ApiTokenRevoked {
        tokenId
      }
      ... on AttentionChanged {
        kinds
        aboutProposalId
      }
      ... on Ready {
        cursor
      }
      ... on Checkpoint {
        cursor
      }
      ... on ResyncRequired {
        cursor
      }
    }
  }
`);
