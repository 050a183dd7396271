import { graphql } from './gql/index.ts';

// Who is on a draft, and where.

export const DraftPresence = graphql(/* GraphQL */ `
  subscription DraftPresence($draftId: ID!) {
    draftPresence(draftId: $draftId) {
      at
      people { personId name bodyId bodyName blockId arrivedAt }
      totalCount
    }
  }
`);

export const MarkPresence = graphql(/* GraphQL */ `
  mutation MarkPresence($input: MarkPresenceInput!) {
    markPresence(input: $input) {
      draft { id }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);
