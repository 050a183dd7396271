import { graphql } from './gql/index.ts';

export const Calendar = graphql(`
  query Calendar($version: Int, $year: Int) {
    calendar(version: $version) {
      version
      zone
      weekdays
      opens
      cutOff
      reason
      at
      enteredBy {
        name
      }
      days(year: $year) {
        day
        kind
        name
        source
        announcedOn
      }
      years {
        year
        status
        source
      }
    }
  }
`);

export const ChangeCalendar = graphql(`
  mutation ChangeCalendar($input: ChangeCalendarInput!) {
    changeCalendar(input: $input) {
      calendar {
        version
        zone
        weekdays
        opens
        cutOff
      }
      eventId
      cursor
      userErrors {
        code
        message
        path
        details {
          name
          value
        }
      }
    }
  }
`);

export const ImportCalendar = graphql(`
  mutation ImportCalendar($input: ImportCalendarInput!) {
    importCalendar(input: $input) {
      calendar {
        version
      }
      eventId
      cursor
      userErrors {
        code
        message
        path
        details {
          name
          value
        }
      }
    }
  }
`);

export const MarkCalendarYear = graphql(`
  mutation MarkCalendarYear($input: MarkCalendarYearInput!) {
    markCalendarYear(input: $input) {
      calendar {
        version
        years {
          year
          status
          source
        }
      }
      eventId
      cursor
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const Regulations = graphql(`
  query Regulations($first: Int!) {
    regulations(first: $first) {
      nodes {
        id
        name
        decisionReference
        effectiveFrom
        effectiveTo
        version
        createdBy {
          name
        }
        rules {
          procedure
          proposalKind
          urgent
          amount
          unit
          clearDays
          cutOff
          silence
          minimumWorkingDays
          alertWorkingDays
        }
      }
    }
  }
`);

export const RuleInForce = graphql(`
  query RuleInForce($procedure: Procedure!, $kind: ProposalKind!, $urgent: Boolean!, $on: String!) {
    ruleInForce(procedure: $procedure, kind: $kind, urgent: $urgent, on: $on) {
      amount
      unit
      cutOff
      silence
      regulation {
        name
      }
    }
  }
`);

export const EnactRegulation = graphql(`
  mutation EnactRegulation($input: EnactRegulationInput!) {
    enactRegulation(input: $input) {
      regulation {
        id
        version
      }
      eventId
      cursor
      userErrors {
        code
        message
        path
        details {
          name
          value
        }
      }
    }
  }
`);

export const EndRegulation = graphql(`
  mutation EndRegulation($input: EndRegulationInput!) {
    endRegulation(input: $input) {
      regulation {
        effectiveTo
        version
      }
      eventId
      cursor
      userErrors {
        code
        message
        path
        details {
          name
          value
        }
      }
    }
  }
`);
