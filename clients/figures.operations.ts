import { graphql } from './gql/index.ts';

export const FiguresOfYear = graphql(/* GraphQL */ `
  query FiguresOfYear($year: Int!, $by: FiguresBy! = MONTH, $bodyId: ID) {
    figures(year: $year, by: $by, bodyId: $bodyId) {
      year
      body { id name }
      periods {
        period
        programme { ...Due }
        dossiers { ...Due }
        resubmissions { ...Due }
        responses { ...Due }
        officeChecks { ...Due }
        opinions { ...Due }
        compressedOpinions { ...Due }
        heldDays { ...Held }
        returnedIncomplete
        rePrepared
      }
    }
  }
  fragment Due on DueFigures {
    due
    onTime
    late
    missing
    consented
    pending
    overdue
    insufficient
    lateShare { percent n }
    missingShare { percent n }
    insufficientShare { percent n }
  }
  fragment Held on HeldDays { leadBody office appraisers chair suspended total }
`);

export const FiguresOfBodies = graphql(/* GraphQL */ `
  query FiguresOfBodies($year: Int!, $by: FiguresBy! = QUARTER) {
    figures(year: $year, by: $by) {
      bodies {
        body { id name }
        periods { period programme { ...Due } opinions { ...Due } heldDays { ...Held } }
      }
    }
  }
`);

export const FigureItems = graphql(/* GraphQL */ `
  query FigureItems($period: Period!, $subject: FigureSubject!, $figure: Figure!, $bodyId: ID, $first: Int! = 20, $after: String) {
    figureItems(period: $period, subject: $subject, figure: $figure, bodyId: $bodyId, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { count dueAt lateWorkingDays body { id } proposal { id number title } obligation { id kind } }
    }
  }
`);

export const HeldDaysOfProposal = graphql(/* GraphQL */ `
  query HeldDaysOfProposal($id: ID!) {
    proposal(id: $id) { id heldDays { ...Held } }
  }
`);
