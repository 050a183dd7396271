import { graphql } from './gql/index.ts';

// What is done with a round and with what each body is asked in it, by the office and by the bodies.

export const RoundInFull = graphql(/* GraphQL */ `
  query RoundInFull($id: ID!) {
    node(id: $id) {
      ... on Round {
        id kind mode status closedAt revealedAt endedReason
        leadAppraiser { id }
        bodies { id }
        questions { id number text mandatory toAll addressees { id } }
        requests {
          id state acknowledgedAt askedAgainAt askedAgainReason endedReason
          body { id }
          outOfRemit { id reason accepted decidedAt decisionReason question { number } }
        }
      }
    }
  }
`);

export const RoundsOfDraft = graphql(/* GraphQL */ `
  query RoundsOfDraft($id: ID!) {
    draft(id: $id) { id rounds { id status } proposal { id state } }
  }
`);

export const PrepareRound = graphql(/* GraphQL */ `
  mutation PrepareRound($input: PrepareRoundInput!) {
    prepareRound(input: $input) { round { id status bodies { id } } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const ReviseRound = graphql(/* GraphQL */ `
  mutation ReviseRound($input: ReviseRoundInput!) {
    reviseRound(input: $input) { round { id status bodies { id } } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const DiscardRound = graphql(/* GraphQL */ `
  mutation DiscardRound($input: DiscardRoundInput!) {
    discardRound(input: $input) { proposal { id } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const SendRound = graphql(/* GraphQL */ `
  mutation SendRound($input: SendRoundInput!) {
    sendRound(input: $input) { round { id status } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const PauseRound = graphql(/* GraphQL */ `
  mutation PauseRound($input: PauseRoundInput!) {
    pauseRound(input: $input) { round { id status } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const ResumeRound = graphql(/* GraphQL */ `
  mutation ResumeRound($input: ResumeRoundInput!) {
    resumeRound(input: $input) { round { id status } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const RecallRound = graphql(/* GraphQL */ `
  mutation RecallRound($input: RecallRoundInput!) {
    recallRound(input: $input) { round { id status endedReason } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const AcknowledgeRequest = graphql(/* GraphQL */ `
  mutation AcknowledgeRequest($input: AcknowledgeRequestInput!) {
    acknowledgeRequest(input: $input) { request { id state acknowledgedAt } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const Recuse = graphql(/* GraphQL */ `
  mutation Recuse($input: RecuseInput!) {
    recuse(input: $input) { request { id state endedReason } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const AskAgain = graphql(/* GraphQL */ `
  mutation AskAgain($input: AskAgainInput!) {
    askAgain(input: $input) { request { id state askedAgainReason } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const CancelRequest = graphql(/* GraphQL */ `
  mutation CancelRequest($input: CancelRequestInput!) {
    cancelRequest(input: $input) { request { id state endedReason } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const ClaimOutOfRemit = graphql(/* GraphQL */ `
  mutation ClaimOutOfRemit($input: ClaimOutOfRemitInput!) {
    claimOutOfRemit(input: $input) { claim { id reason accepted request { id state } } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const DecideOutOfRemit = graphql(/* GraphQL */ `
  mutation DecideOutOfRemit($input: DecideOutOfRemitInput!) {
    decideOutOfRemit(input: $input) {
      claim { id accepted decisionReason request { id state } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);
