import { graphql } from './gql/index.ts';

export const Attention = graphql(/* GraphQL */ `
  query Attention($kinds: [AttentionKind!], $orderBy: AttentionOrder! = SINCE, $first: Int! = 20, $after: String) {
    me {
      attention(kinds: $kinds, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          kind
          startedAt
          dueAt
          workingDaysLeft
          forPerson
          reason
          proposal { id number title }
          draft { id number }
          round { id }
          request { id state }
          claim { id }
          opinion { id }
          finding { id }
          thread { id }
          comment { id }
        }
      }
    }
  }
`);
