import { graphql } from './gql/index.ts';

// Who may see what is said: concealing by the office, and what stays of it.

export const ConcealComment = graphql(/* GraphQL */ `
  mutation ConcealComment($input: ConcealCommentInput!) {
    concealComment(input: $input) {
      comment {
        id text
        concealment { at decisionReference reason by { name } }
        thread { id status draft { id } round { id } }
      }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const RemarkInFull = graphql(/* GraphQL */ `
  query RemarkInFull($id: ID!) {
    node(id: $id) {
      ... on Comment {
        id text audience
        concealment { decisionReference reason by { name } }
        thread { id status audience anchor { exact } draft { id } block { id } round { id } unreadCount }
      }
    }
  }
`);

export const RecordPaperState = graphql(/* GraphQL */ `
  mutation RecordPaperState($input: RecordPaperStateInput!) {
    recordPaperState(input: $input) {
      proposal { id state title handling }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const OnPaper = graphql(/* GraphQL */ `
  query OnPaper($id: ID!) {
    proposal(id: $id) {
      id number title handling state due prioritySource declineReason version
      programme { export(format: CSV) { content } changes { nodes { decisionReference reason } } }
    }
  }
`);
