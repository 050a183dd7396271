import { graphql } from './gql/index.ts';

export const ObligationsExtended = graphql(/* GraphQL */ `
  query ObligationsExtended($filter: ObligationFilter, $first: Int! = 100) {
    obligations(filter: $filter, first: $first) {
      totalCount
      nodes { ...ExtendedFields }
    }
  }
  fragment ExtendedFields on Obligation {
    id kind startedAt originalDueAt dueAt fulfilledAt provisional isCompressed lateWorkingDays stoppedAt endedAt endReason calendarVersion
    body { id }
    request { id }
    changes { kind fromDueAt toDueAt isAfterExpiry reason actor { id } }
    extensionRequests { id until reason askedAt isGranted answeredAt answerReason askedBy { id } answeredBy { id } }
  }
`);

export const RequestExtension = graphql(/* GraphQL */ `
  mutation RequestExtension($input: RequestExtensionInput!) {
    requestExtension(input: $input) { extensionRequest { id until isGranted obligation { id dueAt } } cursor userErrors { code message details { name value } path } }
  }
`);

export const GrantExtension = graphql(/* GraphQL */ `
  mutation GrantExtension($input: GrantExtensionInput!) {
    grantExtension(input: $input) { obligation { id dueAt lateWorkingDays } cursor userErrors { code message details { name value } path } }
  }
`);

export const RefuseExtension = graphql(/* GraphQL */ `
  mutation RefuseExtension($input: RefuseExtensionInput!) {
    refuseExtension(input: $input) { extensionRequest { id isGranted answerReason obligation { dueAt } } cursor userErrors { code message details { name value } path } }
  }
`);

export const SuspendProposal = graphql(/* GraphQL */ `
  mutation SuspendProposal($input: SuspendProposalInput!) {
    suspendProposal(input: $input) { proposal { id suspendedAt suspensions { startedAt endedAt decisionReference reason actor { id } } } userErrors { code message details { name value } path } }
  }
`);

export const ResumeProposal = graphql(/* GraphQL */ `
  mutation ResumeProposal($input: ResumeProposalInput!) {
    resumeProposal(input: $input) { proposal { id suspendedAt suspensions { startedAt endedAt } } userErrors { code message details { name value } path } }
  }
`);
