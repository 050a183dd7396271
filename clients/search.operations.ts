import { graphql } from './gql/index.ts';

export const Search = graphql(/* GraphQL */ `
  query Search(
    $query: String!, $kinds: [SearchKind!], $programmeId: ID, $proposalId: ID, $draftId: ID, $allDrafts: Boolean! = false,
    $first: Int! = 20, $after: String
  ) {
    search(
      query: $query, kinds: $kinds, programmeId: $programmeId, proposalId: $proposalId, draftId: $draftId, allDrafts: $allDrafts,
      first: $first, after: $after
    ) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor }
      nodes {
        kind exactAccents
        item { __typename ... on Node { id } ... on Proposal { number title } ... on Block { position text } ... on Comment { text audience } }
        snippet { text start cutBefore cutAfter highlights { start end } }
        proposal { id number }
        draft { id number }
      }
    }
  }
`);

export const People = graphql(/* GraphQL */ `
  query People($query: String, $bodyId: ID, $first: Int! = 20, $after: String) {
    people(query: $query, bodyId: $bodyId, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id login name }
    }
  }
`);

export const BodiesByName = graphql(/* GraphQL */ `
  query BodiesByName($query: String, $first: Int! = 20, $after: String) {
    bodies(query: $query, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id nameVi nameEn } }
  }
`);
