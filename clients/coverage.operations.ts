import { graphql } from './gql/index.ts';

// How far a round is answered, what must be disposed of, and which opinions are sketchy.

export const CoverageOf = graphql(/* GraphQL */ `
  query CoverageOf($roundId: ID!) {
    node(id: $roundId) {
      ... on Round {
        coverage { answered asked ratio answeredLate }
        requests { id state askedAgainAt isInsufficient body { id } coverage { answered asked ratio answeredLate } }
      }
    }
  }
`);

export const MatrixOf = graphql(/* GraphQL */ `
  query MatrixOf($roundId: ID!) {
    node(id: $roundId) {
      ... on Round { answers { body { id } question { id number mandatory } stance text outOfRemitAccepted opinion { id sequence } } }
    }
  }
`);

export const OfficialRows = graphql(/* GraphQL */ `
  query OfficialRows($roundId: ID!, $first: Int! = 100, $after: String) {
    node(id: $roundId) {
      ... on Round {
        officialRows(first: $first, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            kind stance text suggestedText isLate body { id name } question { number } block { id position } thread { id } opinion { id sequence }
          }
        }
      }
    }
  }
`);

export const FindingsOf = graphql(/* GraphQL */ `
  query FindingsOf($roundId: ID!) {
    node(id: $roundId) {
      ... on Round {
        opinions {
          id sequence body { id }
          findings {
            id status codes proposedAt opinion { id } grounds { code questionNumber found }
            steps { status codes reason at by { login } byBody { id } }
          }
        }
      }
    }
  }
`);

export const ProposeFinding = graphql(/* GraphQL */ `
  mutation ProposeFinding($input: ProposeFindingInput!) {
    proposeFinding(input: $input) { finding { id status codes } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const ConfirmFinding = graphql(/* GraphQL */ `
  mutation ConfirmFinding($input: ConfirmFindingInput!) {
    confirmFinding(input: $input) { finding { id status codes } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const ContestFinding = graphql(/* GraphQL */ `
  mutation ContestFinding($input: FindingInput!) {
    contestFinding(input: $input) { finding { id status codes } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const UpholdFinding = graphql(/* GraphQL */ `
  mutation UpholdFinding($input: FindingInput!) {
    upholdFinding(input: $input) { finding { id status codes } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const WithdrawFinding = graphql(/* GraphQL */ `
  mutation WithdrawFinding($input: FindingInput!) {
    withdrawFinding(input: $input) { finding { id status codes } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const AskOnceMore = graphql(/* GraphQL */ `
  mutation AskOnceMore($input: AskAgainInput!) {
    askAgain(input: $input) { request { id state askedAgainAt } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const SayWhatIsOutOfRemit = graphql(/* GraphQL */ `
  mutation SayWhatIsOutOfRemit($input: DecideOutOfRemitInput!) {
    decideOutOfRemit(input: $input) { claim { id accepted } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const ClaimsOf = graphql(/* GraphQL */ `
  query ClaimsOf($roundId: ID!) {
    node(id: $roundId) { ... on Round { requests { id body { id } outOfRemit { id question { number } accepted } } } }
  }
`);
