import { graphql } from './gql/index.ts';

// API tokens, as the clients and the tests send them. `npm run codegen` types them.

export const CreateApiToken = graphql(/* GraphQL */ `
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      apiToken { id name prefix scopes body { id } createdAt expiresAt lastUsedAt revokedAt token }
      eventId
      userErrors { code message path }
    }
  }
`);

export const RevokeApiToken = graphql(/* GraphQL */ `
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      apiToken { id revokedAt }
      eventId
      userErrors { code message path }
    }
  }
`);

export const MyApiTokens = graphql(/* GraphQL */ `
  query MyApiTokens {
    me { person { id apiTokens { id name prefix scopes body { id } expiresAt lastUsedAt revokedAt token } } }
  }
`);

export const TokensOfPeople = graphql(/* GraphQL */ `
  query TokensOfPeople($query: String) {
    people(query: $query, first: 100) { nodes { login apiTokens { id } } }
  }
`);

export const Role = graphql(/* GraphQL */ `
  query Role { me { role } }
`);

export const WhoAmI = graphql(/* GraphQL */ `
  query WhoAmI { me { person { login } } }
`);
