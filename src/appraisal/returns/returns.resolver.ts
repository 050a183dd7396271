import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { uuidOf } from '../../graphql/global-id.ts';
import { perform } from '../../graphql/perform.ts';
import { Proposal, ProposalPayload } from '../../proposals/proposal.type.ts';
import { proposalPayload } from '../../proposals/proposal-writing.resolver.ts';
import { returnForRepreparation } from './return-for-repreparation.ts';
import { ReturnForRepreparationInput } from './return-input.type.ts';

@Resolver(() => Proposal)
export class ReturnsResolver {
  @Mutation(() => ProposalPayload, {
    description:
      'Sends a proposal back to be prepared again (yêu cầu chuẩn bị lại): from IN_REVIEW, SYNTHESIS, RESPONDING, READY or SCHEDULED → IN_PREPARATION; counted in `Proposal.repreparations`. Rounds that run end RETURNED: what was signed in them stands, and a blind one is revealed; those in preparation are thrown away. It is on no agenda and aimed at no meeting any more. By the head of the office, or the chair of the body that decides it. Problems: NOT_FOUND, NOT_ALLOWED, HANDLED_ON_PAPER, WRONG_STATE, NEW_DUE_REQUIRED, BAD_INPUT, EMPTY_TEXT, TOO_LONG.',
  })
  async returnForRepreparation(
    @Arg('input', () => ReturnForRepreparationInput, { description: 'Which proposal, why, and by when it is due again.' })
    input: ReturnForRepreparationInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'returnForRepreparation', input, (useCase) =>
      returnForRepreparation(useCase, {
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        reasonCodes: input.reasonCodes,
        reason: input.reason,
        newDue: input.newDue ?? null,
      }),
    );
    return proposalPayload(context, outcome);
  }
}
