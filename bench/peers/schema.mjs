// What every peer serves: the part of Collegium's schema that a follower and an author need, and a comment as it is told.
import { randomBytes, randomUUID } from 'node:crypto';

export const typeDefs = /* GraphQL */ `
  enum Audience { ROUND_AND_LEAD }
  interface Event { cursor: String! eventId: String! at: String! }
  type CommentAdded implements Event { cursor: String! eventId: String! at: String! commentId: ID! threadId: ID! text: String! }
  type Ready { cursor: String! }
  union DraftFeedItem = CommentAdded | Ready
  input AddCommentInput { draftId: ID! audience: Audience! text: String! }
  type UserError { code: String! }
  type AddCommentPayload { eventId: String userErrors: [UserError!]! }
  type Query { now: String! }
  type Mutation { addComment(input: AddCommentInput!): AddCommentPayload! }
  type Subscription { draftFeed(draftId: ID!): DraftFeedItem! }
`;

const opaque = (bytes) => randomBytes(bytes).toString('base64url');

/** A comment as an event: every field as long as Collegium's, and none of them kept. */
export function commentAdded({ text }) {
  return {
    __typename: 'CommentAdded',
    cursor: opaque(80),
    eventId: randomUUID(),
    at: new Date().toISOString(),
    commentId: `comment_${opaque(16)}`,
    threadId: `thread_${opaque(16)}`,
    text,
  };
}

/** What its author is answered. */
export const added = ({ eventId }) => ({ eventId, userErrors: [] });
