import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PersonRow, personById } from '../bodies/bodies.ts';
import { Person } from '../bodies/body.type.ts';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { Proposal } from '../proposals/proposal.type.ts';
import { type ProposalRow, proposalById } from '../proposals/proposals.ts';
import { Draft } from './draft.type.ts';
import { type DraftRow, draftById } from './drafts.ts';
import { Repreparation, Submission } from './submission.type.ts';
import { type SubmissionRow, submissionsOf } from './submissions.ts';

@Resolver(() => Submission)
export class SubmissionResolver {
  @FieldResolver(() => Proposal, { description: 'The proposal it is of.' })
  async proposal(@Root() submission: SubmissionRow, @Ctx() context: Context): Promise<ProposalRow> {
    return found(await proposalById(context, submission.proposalId));
  }

  @FieldResolver(() => Draft, { description: 'The draft that was sent.' })
  async draft(@Root() submission: SubmissionRow, @Ctx() context: Context): Promise<DraftRow> {
    return found(await draftById(context, submission.draftId));
  }

  @FieldResolver(() => Person, { description: 'Who signed it.' })
  async submittedBy(@Root() submission: SubmissionRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, submission.submittedByPersonId));
  }
}

@Resolver(() => Repreparation)
export class RepreparationResolver {
  @FieldResolver(() => Person, { description: 'Who returned it.' })
  async returnedBy(@Root() { personId }: { personId: string }, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, personId));
  }
}

@Resolver(() => Proposal)
export class ProposalSubmissionsResolver {
  @Needs()
  @FieldResolver(() => [Submission], {
    description: 'What was sent to the office, as far as the viewer sees the drafts, oldest first.',
  })
  submissions(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<SubmissionRow[]> {
    return submissionsOf(context, proposal.id);
  }
}
