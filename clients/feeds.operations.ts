import { graphql } from './gql/index.ts';

export const ProgrammeCursors = graphql(`
  query ProgrammeCursors($id: ID!) {
    programme(id: $id) {
      firstCursor
      feedCursor
    }
  }
`);

export const InboxCursors = graphql(`
  query InboxCursors {
    me {
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
        }
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
      ... on ProposalCreated {
        proposalId
        number
        title
      }
      ... on ProposalStateChanged {
        proposalId
        from
        to
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
        }
      }
      ... on OpinionRequested {
        roundId
        roundKind
        proposalId
        draftId
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
