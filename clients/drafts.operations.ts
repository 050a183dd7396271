import { graphql } from './gql/index.ts';

// What is asked about newer drafts: where threads stand on them, and what changed.

export const PlacedThreads = graphql(/* GraphQL */ `
  query PlacedThreads($id: ID!, $first: Int! = 100, $blockId: ID) {
    draft(id: $id) {
      id
      threads(first: $first, blockId: $blockId) {
        totalCount
        nodes {
          id status
          draft { id number }
          block { id text }
          anchor { exact }
          placement(draftId: $id) {
            status pending confirmedAt
            draft { id }
            block { id text position }
            anchor { exact start end }
            confirmedBy { login }
            confirmedByBody { id }
          }
          placements { status pending draft { number } }
          comments(first: 10) { nodes { id text } }
        }
      }
    }
  }
`);

export const ThreadPlacements = graphql(/* GraphQL */ `
  query ThreadPlacements($id: ID!) {
    node(id: $id) { ... on Thread { id placements { status pending draft { id number } block { id } } } }
  }
`);

export const ConfirmPlacement = graphql(/* GraphQL */ `
  mutation ConfirmPlacement($input: ConfirmPlacementInput!) {
    confirmPlacement(input: $input) { thread { id } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const ReattachThread = graphql(/* GraphQL */ `
  mutation ReattachThread($input: ReattachThreadInput!) {
    reattachThread(input: $input) { thread { id } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const DetachThread = graphql(/* GraphQL */ `
  mutation DetachThread($input: DetachThreadInput!) {
    detachThread(input: $input) { thread { id } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const MarkReady = graphql(/* GraphQL */ `
  mutation MarkReady($input: MarkReadyInput!) {
    markReady(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const DraftDiff = graphql(/* GraphQL */ `
  query DraftDiff($from: ID!, $to: ID!, $first: Int! = 100, $after: String, $includeUnchanged: Boolean! = true, $underOwnThreads: Boolean! = false) {
    draftDiff(fromDraftId: $from, toDraftId: $to, first: $first, after: $after, includeUnchanged: $includeUnchanged, underOwnThreads: $underOwnThreads) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { kind confidence from { id position text } to { id position text } words { kind text } }
    }
  }
`);
