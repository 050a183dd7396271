import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../../bodies/bodies.ts';
import { Body } from '../../bodies/body.type.ts';
import type { ThreadRow } from '../../discussion/comments.ts';
import { Thread } from '../../discussion/thread.type.ts';
import { Draft } from '../../drafts/draft.type.ts';
import { type DraftRow, draftById } from '../../drafts/drafts.ts';
import { Needs } from '../../graphql/columns.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { Proposal } from '../../proposals/proposal.type.ts';
import type { ProposalRow } from '../../proposals/proposals.ts';
import { Round } from './round.type.ts';
import { bodiesAsked, type RoundRow, roundById, roundsOfProposal } from './rounds.ts';

@Resolver(() => Round)
export class RoundResolver {
  @FieldResolver(() => Draft, { description: 'The draft the bodies are asked about.' })
  async draft(@Root() round: RoundRow, @Ctx() context: Context): Promise<DraftRow> {
    return found(await draftById(context, round.draftId));
  }

  @FieldResolver(() => [Body], { description: 'The bodies asked, by name.' })
  async bodies(@Root() round: RoundRow, @Ctx() context: Context): Promise<BodyRow[]> {
    const ids = await bodiesAsked(context, round.id);
    return Promise.all(ids.map(async (id) => found(await bodyById(context, id))));
  }
}

@Resolver(() => Proposal)
export class ProposalRoundsResolver {
  @Needs()
  @FieldResolver(() => [Round], { description: 'Its rounds that the viewer sees, in order of opening.' })
  rounds(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<RoundRow[]> {
    return roundsOfProposal(context, proposal.id);
  }
}

@Resolver(() => Draft)
export class DraftRoundsResolver {
  @Needs<DraftRow>('proposalId')
  @FieldResolver(() => [Round], { description: 'The rounds on it that the viewer sees, in order of opening.' })
  async rounds(@Root() draft: DraftRow, @Ctx() context: Context): Promise<RoundRow[]> {
    return (await roundsOfProposal(context, draft.proposalId)).filter((round) => round.draftId === draft.id);
  }
}

@Resolver(() => Thread)
export class ThreadRoundResolver {
  @FieldResolver(() => Round, {
    nullable: true,
    description: 'The round in which it was begun; null for who sees the thread and not the round.',
  })
  async round(@Root() thread: ThreadRow, @Ctx() context: Context): Promise<RoundRow | null> {
    return (await roundById(context, thread.roundId)) ?? null;
  }
}
