import { graphql } from './gql/index.ts';

/** What is owed, and until when. */
export const Obligations = graphql(/* GraphQL */ `
  query Obligations($filter: ObligationFilter, $first: Int! = 100, $after: String) {
    obligations(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        id
        kind
        body { id }
        proposal { id }
        request { id }
        startedAt
        originalDueAt
        dueAt
        fulfilledAt
        provisional
        isCompressed
        lateWorkingDays
        endedAt
        endReason
        calendarVersion
        changes { kind fromDueAt toDueAt isAfterExpiry calendarVersion at reason actor { id } }
        waiver { at reason chair { id } }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

export const ObligationsOfProposal = graphql(/* GraphQL */ `
  query ObligationsOfProposal($id: ID!, $first: Int! = 100) {
    proposal(id: $id) {
      obligations(first: $first) {
        totalCount
        nodes { id kind body { id } dueAt lateWorkingDays }
      }
    }
  }
`);

/** When the bodies of a round owe their opinions. */
export const DuesOfRound = graphql(/* GraphQL */ `
  query DuesOfRound($roundId: ID!) {
    node(id: $roundId) {
      ... on Round {
        requests {
          id
          state
          body { id }
          dueAt
          obligations { id dueAt originalDueAt fulfilledAt isCompressed lateWorkingDays endReason startedAt }
        }
      }
    }
  }
`);
