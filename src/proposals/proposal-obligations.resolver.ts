import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { type Page, PageArgs, pageUnder } from '../graphql/paging.ts';
import { Obligation, ObligationConnection } from '../obligations/obligation-node.type.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';
import { everyObligation, obligationList } from '../obligations/obligations.ts';
import { Proposal } from './proposal.type.ts';
import { type ProposalRow, proposalById } from './proposals.ts';

@Resolver(() => Proposal)
export class ProposalObligationsResolver {
  @Needs()
  @FieldResolver(() => ObligationConnection, {
    description: 'What bodies owe about it, as far as the viewer may know, by the date it is due now.',
  })
  obligations(
    @Root() proposal: ProposalRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ObligationRow>> {
    return pageUnder(context, proposal.id, obligationList(everyObligation, 'proposal'), page);
  }
}

@Resolver(() => Obligation)
export class ObligationProposalResolver {
  @FieldResolver(() => Proposal, { description: 'The proposal it is about.' })
  async proposal(@Root() obligation: ObligationRow, @Ctx() context: Context): Promise<ProposalRow> {
    return found(await proposalById(context, obligation.proposalId));
  }
}
