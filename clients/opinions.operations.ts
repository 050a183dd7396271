import { graphql } from './gql/index.ts';

// Writing an opinion inside a body, signing it, and who may sign.

export const OpenAsking = graphql(/* GraphQL */ `
  mutation OpenAsking($input: OpenRoundInput!) {
    openRound(input: $input) { round { id status questions { id number text } } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const RequestsWithOpinions = graphql(/* GraphQL */ `
  query RequestsWithOpinions($roundId: ID!) {
    node(id: $roundId) { ... on Round { requests { state body { id } opinions { id sequence } } } }
  }
`);

export const WorkingOpinionOf = graphql(/* GraphQL */ `
  query WorkingOpinionOf($roundId: ID!) {
    node(id: $roundId) {
      ... on Round {
        workingOpinion {
          version fieldsVersion position blockingText comment conclusion updatedAt updatedBy { login }
          answers { question { id number } stance text version updatedAt updatedBy { login } }
          pickedThreads { id }
          missing
        }
      }
    }
  }
`);

export const OpinionsOf = graphql(/* GraphQL */ `
  query OpinionsOf($roundId: ID!) {
    node(id: $roundId) {
      ... on Round {
        opinions {
          id sequence position blockingText comment conclusion signedAt documentReference lateAddendum afterSeeingOthers isStale isLatest
          round { id } body { id } draft { id number } signer { login } enteredBy { id } reconfirms { id }
          answers { question { id number } stance text }
          remarks { position thread { id } block { id } exact text suggestedText }
        }
      }
    }
  }
`);

export const DraftOpinion = graphql(/* GraphQL */ `
  mutation DraftOpinion($input: DraftOpinionInput!) {
    draftOpinion(input: $input) {
      workingOpinion { version fieldsVersion position blockingText comment conclusion missing }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const DraftAnswers = graphql(/* GraphQL */ `
  mutation DraftAnswers($input: DraftAnswersInput!) {
    draftAnswers(input: $input) {
      workingOpinion { version missing answers { question { id number } stance text version } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const PickThread = graphql(/* GraphQL */ `
  mutation PickThread($input: PickThreadInput!) {
    pickThread(input: $input) { workingOpinion { version pickedThreads { id } } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const UnpickThread = graphql(/* GraphQL */ `
  mutation UnpickThread($input: PickThreadInput!) {
    unpickThread(input: $input) { workingOpinion { version pickedThreads { id } } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const PassForSignature = graphql(/* GraphQL */ `
  mutation PassForSignature($input: PassForSignatureInput!) {
    passForSignature(input: $input) { workingOpinion { version } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const SubmitOpinion = graphql(/* GraphQL */ `
  mutation SubmitOpinion($input: SubmitOpinionInput!) {
    submitOpinion(input: $input) {
      opinion { id sequence position lateAddendum afterSeeingOthers isStale draft { id number } answers { stance } remarks { text } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const ReconfirmOpinion = graphql(/* GraphQL */ `
  mutation ReconfirmOpinion($input: ReconfirmOpinionInput!) {
    reconfirmOpinion(input: $input) {
      opinion { id sequence position isStale isLatest draft { id number } reconfirms { id isStale isLatest } answers { question { number } stance text } remarks { text } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const EnterOpinion = graphql(/* GraphQL */ `
  mutation EnterOpinion($input: EnterOpinionInput!) {
    enterOpinion(input: $input) {
      opinion { id sequence position documentReference enteredBy { id } body { id } signer { login } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const DelegateSigning = graphql(/* GraphQL */ `
  mutation DelegateSigning($input: DelegateSigningInput!) {
    delegateSigning(input: $input) {
      delegation { id validFrom validTo grantedAt endedAt person { login } body { id } grantedBy { login } }
      eventId cursor userErrors { code message path details { name value } }
    }
  }
`);

export const EndDelegation = graphql(/* GraphQL */ `
  mutation EndDelegation($input: EndDelegationInput!) {
    endDelegation(input: $input) { delegation { id endedAt } eventId cursor userErrors { code message path details { name value } } }
  }
`);

export const DelegationsOf = graphql(/* GraphQL */ `
  query DelegationsOf($bodyId: ID!) { body(id: $bodyId) { delegations { id endedAt person { login } } } }
`);

export const OfficialThreads = graphql(/* GraphQL */ `
  query OfficialThreads($draftId: ID!) { draft(id: $draftId) { threads(first: 100) { nodes { id isOfficial } } } }
`);
