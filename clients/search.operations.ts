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
