import { graphql } from './gql/index.ts';

// What is done with a thread beside writing in it: suggesting, taking back, dismissing, showing to more people, reading.

export const Remark = graphql(/* GraphQL */ `
  mutation Remark($input: AddCommentInput!) {
    addComment(input: $input) {
      comment {
        id text version audience
        suggestion { before after diff { kind text } }
        mentions { person { id } body { id } }
        thread { id status }
      }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const RetractComment = graphql(/* GraphQL */ `
  mutation RetractComment($input: RetractCommentInput!) {
    retractComment(input: $input) {
      comment { id text version retractedAt suggestion { after } mentions { person { id } } thread { id status } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const WidenComment = graphql(/* GraphQL */ `
  mutation WidenComment($input: WidenCommentInput!) {
    widenComment(input: $input) {
      comment { id audience thread { id status audience } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const DismissThread = graphql(/* GraphQL */ `
  mutation DismissThread($input: DismissThreadInput!) {
    dismissThread(input: $input) {
      thread { id status dismissal { reason at by { name } } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const ReopenThread = graphql(/* GraphQL */ `
  mutation ReopenThread($input: ReopenThreadInput!) {
    reopenThread(input: $input) {
      thread { id status resolvedAt dismissal { reason } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const MarkRead = graphql(/* GraphQL */ `
  mutation MarkRead($input: MarkReadInput!) {
    markRead(input: $input) { draft { id unreadCount } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const ThreadsInFull = graphql(/* GraphQL */ `
  query ThreadsInFull($id: ID!, $first: Int! = 20) {
    draft(id: $id) {
      id feedCursor unreadCount
      threads(first: $first) {
        totalCount
        nodes {
          id status audience unreadCount
          dismissal { reason by { id name } }
          widenings { from to at by { id name } byBody { id } }
          comments(first: 20) {
            totalCount
            nodes {
              id text audience version retractedAt isUnread
              suggestion { before after diff { kind text } }
              mentions { person { id } body { id } }
              widenings { from to at by { id name } byBody { id } }
            }
          }
        }
      }
    }
  }
`);
