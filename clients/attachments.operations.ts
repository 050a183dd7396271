import { graphql } from './gql/index.ts';

// Files with opinions.

export const AttachFile = graphql(/* GraphQL */ `
  mutation AttachFile($input: AttachFileInput!) {
    attachFile(input: $input) { workingOpinion { version attachments { id name } } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const DetachFile = graphql(/* GraphQL */ `
  mutation DetachFile($input: AttachFileInput!) {
    detachFile(input: $input) { workingOpinion { version attachments { id name } } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const AttachmentsOf = graphql(/* GraphQL */ `
  query AttachmentsOf($roundId: ID!) {
    node(id: $roundId) {
      ... on Round {
        workingOpinion { version attachments { id name } }
        opinions { id sequence body { id } attachments { id name mediaType bytes sha256 url uploadedAt uploadedBy { login } } }
      }
    }
  }
`);
