import { graphql } from './gql/index.ts';

export const ImportProgramme = graphql(/* GraphQL */ `
  mutation ImportProgramme($input: ImportProgrammeInput!) {
    importProgramme(input: $input) {
      programmeImport { rows dryRun programme { id title } }
      eventId cursor userErrors { code message path retryable details { name value } }
    }
  }
`);

export const ExportProgramme = graphql(/* GraphQL */ `
  query ExportProgramme($id: ID!, $format: SpreadsheetFormat!) {
    programme(id: $id) { id title export(format: $format) { fileName mediaType content rows } }
  }
`);

export const ImportedProposals = graphql(/* GraphQL */ `
  query ImportedProposals($filter: ProposalFilter, $first: Int! = 100) {
    proposals(filter: $filter, first: $first) {
      totalCount
      nodes {
        number kind title state due priority prioritySource flags origin
        leadBody { id } contributingBodies { id } decidingBody { id }
      }
    }
  }
`);
