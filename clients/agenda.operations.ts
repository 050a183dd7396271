import { graphql } from './gql/index.ts';

// Meetings, what is aimed at them and stands on their agendas, and dossiers that go back.

export const Meetings = graphql(/* GraphQL */ `
  query Meetings($bodyId: ID, $from: String, $to: String, $first: Int! = 20, $after: String) {
    meetings(bodyId: $bodyId, from: $from, to: $to, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id day title version cancelledAt cancelledReason body { id } }
    }
  }
`);

export const CreateMeeting = graphql(/* GraphQL */ `
  mutation CreateMeeting($input: CreateMeetingInput!) {
    createMeeting(input: $input) { eventId cursor meeting { id day title version body { id } } userErrors { code message path details { name value } } }
  }
`);

export const MoveMeeting = graphql(/* GraphQL */ `
  mutation MoveMeeting($input: MoveMeetingInput!) {
    moveMeeting(input: $input) { eventId cursor meeting { id day version } userErrors { code message path details { name value } } }
  }
`);

export const CancelMeeting = graphql(/* GraphQL */ `
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) { eventId cursor meeting { id cancelledAt cancelledReason } userErrors { code message path details { name value } } }
  }
`);

export const ChooseTargetMeeting = graphql(/* GraphQL */ `
  mutation ChooseTargetMeeting($input: ChooseTargetMeetingInput!) {
    chooseTargetMeeting(input: $input) { eventId cursor proposal { id state targetMeeting { id day } } userErrors { code message path details { name value } } }
  }
`);

export const ScheduleProposal = graphql(/* GraphQL */ `
  mutation ScheduleProposal($input: ScheduleProposalInput!) {
    scheduleProposal(input: $input) {
      eventId cursor proposal { id state agendaSection scheduledMeeting { id day } targetMeeting { id } } userErrors { code message path details { name value } }
    }
  }
`);

export const UnscheduleProposal = graphql(/* GraphQL */ `
  mutation UnscheduleProposal($input: UnscheduleProposalInput!) {
    unscheduleProposal(input: $input) {
      eventId cursor proposal { id state agendaSection scheduledMeeting { id } targetMeeting { id } } userErrors { code message path details { name value } }
    }
  }
`);

export const GrantWaiver = graphql(/* GraphQL */ `
  mutation GrantWaiver($input: GrantWaiverInput!) {
    grantWaiver(input: $input) {
      eventId cursor obligation { id lateWorkingDays waiver { at reason chair { login } } } userErrors { code message path details { name value } }
    }
  }
`);

export const SubmitDossier = graphql(/* GraphQL */ `
  mutation SubmitDossier($input: SubmitProposalInput!) {
    submitProposal(input: $input) { eventId cursor proposal { id state } userErrors { code message path details { name value } } }
  }
`);

export const ReturnIncomplete = graphql(/* GraphQL */ `
  mutation ReturnIncomplete($input: ReturnIncompleteInput!) {
    returnIncomplete(input: $input) {
      eventId cursor proposal { id state incompleteReturns repreparations } userErrors { code message path details { name value } }
    }
  }
`);

export const ReturnForRepreparation = graphql(/* GraphQL */ `
  mutation ReturnForRepreparation($input: ReturnForRepreparationInput!) {
    returnForRepreparation(input: $input) {
      eventId cursor proposal { id state incompleteReturns repreparations targetMeeting { id } scheduledMeeting { id } agendaSection }
      userErrors { code message path details { name value } }
    }
  }
`);

/** What was sent to the office, and what is owed about a proposal. */
export const DossiersOf = graphql(/* GraphQL */ `
  query DossiersOf($id: ID!) {
    proposal(id: $id) {
      id state repreparations incompleteReturns agendaSection
      targetMeeting { id day }
      scheduledMeeting { id day }
      submissions {
        id kind submittedAt checkResult checkedAt missing newDue
        checklist { item isEnclosed note }
        draft { id number }
        submittedBy { login }
        repreparation { reasonCodes reason newDue at returnedBy { login } }
      }
      obligations(first: 100) {
        nodes {
          id kind startedAt originalDueAt dueAt fulfilledAt provisional lateWorkingDays endedAt endReason
          body { id }
          meeting { id }
          changes { kind fromDueAt toDueAt isAfterExpiry reason }
          waiver { at reason }
        }
      }
    }
  }
`);
