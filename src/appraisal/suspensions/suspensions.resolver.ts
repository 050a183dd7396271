import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type PersonRow, personById } from '../../bodies/bodies.ts';
import { Person } from '../../bodies/body.type.ts';
import { Needs } from '../../graphql/columns.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { uuidOf } from '../../graphql/global-id.ts';
import { perform } from '../../graphql/perform.ts';
import { type SuspensionRow, suspensionsOf } from '../../obligations/suspensions.ts';
import { Proposal, ProposalPayload } from '../../proposals/proposal.type.ts';
import { proposalPayload } from '../../proposals/proposal-writing.resolver.ts';
import type { ProposalRow } from '../../proposals/proposals.ts';
import { suspendProposal } from '../../proposals/suspend-proposal.ts';
import { ResumeProposalInput, SuspendProposalInput, Suspension } from '../../proposals/suspension.type.ts';
import { resumeProposal } from './resume-proposal.ts';

@Resolver(() => Proposal)
export class ProposalSuspensionsResolver {
  @Needs()
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'Since when it is suspended: nothing that is owed about it falls due meanwhile. Null: it is not (tạm dừng).',
  })
  async suspendedAt(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<Date | null> {
    const last = (await suspensionsOf(context, proposal.id)).at(-1);
    return last && last.endedAt === null ? last.startedAt : null;
  }

  @Needs()
  @FieldResolver(() => [Suspension], { description: 'When it was suspended, and why, oldest first.' })
  suspensions(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<SuspensionRow[]> {
    return suspensionsOf(context, proposal.id);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'Suspends a proposal by decision (tạm dừng). This stops its clocks and nothing else: what is owed about it is not announced, does not fall due and gets no later, and the clock closes no round of it, until `resumeProposal`; but for lead times, since their meeting does not wait. By the head or the programme clerk of the office, in a programme in state ADOPTED. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, NOTHING_TO_CHANGE (it is suspended), EMPTY_TEXT, TOO_LONG.',
  })
  async suspendProposal(
    @Arg('input', () => SuspendProposalInput, { description: 'Which proposal, and the decision.' }) input: SuspendProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'suspendProposal', input, (useCase) =>
      suspendProposal(useCase, { ...input, proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']) }),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'A suspended proposal goes on (tiếp tục): what is owed about it, and had not expired when it was suspended, is due later by the working days at whose cut-off it was suspended. Each such move is told by `DueMoved`; a round that the clock closes is closed as much later, told by `RoundCloseScheduled`. Lead times do not move: their meeting does not wait. By who suspends. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, NOTHING_TO_CHANGE (it is not suspended).',
  })
  async resumeProposal(
    @Arg('input', () => ResumeProposalInput, { description: 'Which proposal.' }) input: ResumeProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'resumeProposal', input, (useCase) =>
      resumeProposal(useCase, uuidOf('Proposal', input.proposalId, ['proposalId'])),
    );
    return proposalPayload(context, outcome);
  }
}

@Resolver(() => Suspension)
export class SuspensionResolver {
  @FieldResolver(() => Person, { description: 'Who recorded it, at the office.' })
  async actor(@Root() suspension: SuspensionRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, suspension.actorPersonId));
  }
}
