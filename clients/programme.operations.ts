import { graphql } from './gql/index.ts';

// The work programme in full: what is planned, and how it is changed.

export const Plan = graphql(/* GraphQL */ `
  query Plan($filter: ProposalFilter, $orderBy: ProposalOrder! = NUMBER, $first: Int! = 20, $after: String) {
    proposals(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id number title state due originalDue priority prioritySource flags origin version
        parent { id number }
        children(first: 10) { totalCount nodes { id number } }
        predecessor { id title }
        successor { id title }
        mergedInto { id number }
        mergedFrom(first: 10) { totalCount nodes { id number } }
        changes(first: 10) { totalCount nodes { id kind } }
      }
    }
  }
`);

export const PlannedProposal = graphql(/* GraphQL */ `
  query PlannedProposal($id: ID!) {
    proposal(id: $id) {
      id number kind title state due originalDue priority prioritySource flags origin declineReason version
      programme { id }
      leadBody { id }
      contributingBodies { id }
      decidingBody { id }
      parent { id }
      children(first: 10) { totalCount nodes { id } }
      predecessor { id state }
      successor { id }
      mergedInto { id }
      mergedFrom(first: 10) { nodes { id } }
      changes(first: 100) { totalCount nodes { id kind } }
    }
  }
`);

export const ProgrammeChanges = graphql(/* GraphQL */ `
  query ProgrammeChanges($id: ID!, $first: Int! = 20, $after: String) {
    programme(id: $id) {
      id state
      changes(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id kind decisionReference reason at fromDue toDue
          programme { id }
          proposal { id number }
          actor { id name }
          actorBody { id }
          fromLeadBody { id }
          toLeadBody { id }
          intoProposal { id }
        }
      }
    }
  }
`);

export const SimilarProposals = graphql(/* GraphQL */ `
  query SimilarProposals($title: String!, $programmeId: ID, $first: Int! = 5) {
    similarProposals(title: $title, programmeId: $programmeId, first: $first) { similarity proposal { id number title } }
  }
`);

export const ConsultProgramme = graphql(/* GraphQL */ `
  mutation ConsultProgramme($input: ConsultProgrammeInput!) {
    consultProgramme(input: $input) { programme { id state } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const UpdateProposal = graphql(/* GraphQL */ `
  mutation UpdateProposal($input: UpdateProposalInput!) {
    updateProposal(input: $input) { proposal { id version title due } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const AdmitProposal = graphql(/* GraphQL */ `
  mutation AdmitProposal($input: AdmitProposalInput!) {
    admitProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const DeclineProposal = graphql(/* GraphQL */ `
  mutation DeclineProposal($input: DeclineProposalInput!) {
    declineProposal(input: $input) { proposal { id state declineReason } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const AddProposal = graphql(/* GraphQL */ `
  mutation AddProposal($input: AddProposalInput!) {
    addProposal(input: $input) { change { id kind proposal { id number state origin due originalDue } } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const RedateProposal = graphql(/* GraphQL */ `
  mutation RedateProposal($input: RedateProposalInput!) {
    redateProposal(input: $input) { change { id kind fromDue toDue proposal { id due originalDue } } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const ReassignProposal = graphql(/* GraphQL */ `
  mutation ReassignProposal($input: ReassignProposalInput!) {
    reassignProposal(input: $input) { change { id kind fromLeadBody { id } toLeadBody { id } } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const WithdrawProposal = graphql(/* GraphQL */ `
  mutation WithdrawProposal($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) { change { id kind proposal { id state } } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);

export const MergeProposal = graphql(/* GraphQL */ `
  mutation MergeProposal($input: MergeProposalInput!) {
    mergeProposal(input: $input) { change { id kind proposal { id state } intoProposal { id } } eventId cursor userErrors { code message path retryable details { name value } } }
  }
`);
