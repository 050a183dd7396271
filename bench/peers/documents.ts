// What everybody is asked who speaks GraphQL.

export const subscription =
  'subscription($id: ID!) { draftFeed(draftId: $id) { __typename ... on Event { cursor eventId at } ... on CommentAdded { commentId threadId text } } }';
export const mutation = 'mutation($input: AddCommentInput!) { addComment(input: $input) { eventId userErrors { code } } }';

/** So that a frame has about 500 bytes. */
export const textCharacters = 90;
