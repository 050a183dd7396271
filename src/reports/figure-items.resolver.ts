import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../bodies/bodies.ts';
import { Body } from '../bodies/body.type.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, rootPage } from '../graphql/paging.ts';
import { type Period, PeriodScalar } from '../graphql/period.ts';
import { Obligation } from '../obligations/obligation-node.type.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';
import { obligationById } from '../obligations/obligations.ts';
import { Proposal } from '../proposals/proposal.type.ts';
import { type ProposalRow, proposalById } from '../proposals/proposals.ts';
import { type FigureItemRow, figureItems } from './figure-items.ts';
import { Figure, FigureItem, FigureItemConnection, FigureSubject } from './figure-items.type.ts';
import { bodyAskedFor, yearAskedFor } from './figures.ts';
import { monthsOf } from './year.ts';

@Resolver(() => FigureItem)
export class FigureItemResolver {
  @Query(() => FigureItemConnection, {
    description:
      'What makes a number of `figures`, by the same condition: what is due in order of its due date, proposals by number. The `count` of all adds up to the number. Errors: BAD_INPUT for a day and for a number that there is not, NOT_FOUND, TOO_MANY, BAD_CURSOR.',
  })
  async figureItems(
    @Arg('period', () => PeriodScalar, { description: 'A month, a quarter or a year.' }) period: Period,
    @Arg('subject', () => FigureSubject, { description: 'What the number is about.' }) subject: FigureSubject,
    @Arg('figure', () => Figure, { description: 'Which number.' }) figure: Figure,
    @Arg('bodyId', () => ID, { nullable: true, description: 'Of this body, as for `figures`.' }) bodyId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<FigureItemRow>> {
    const asked = await bodyAskedFor(context, bodyId ? uuidOf('Body', bodyId, ['bodyId']) : null);
    const { year, ...months } = monthsOf(period, ['period']);
    const of = { year: await yearAskedFor(context, year), months, bodyId: asked, subject, figure };
    return rootPage(context, await figureItems(context, of), page);
  }

  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'The proposal; null when the viewer sees it no longer, as one that another body leads now.',
  })
  async proposal(@Root() item: FigureItemRow, @Ctx() context: Context): Promise<ProposalRow | null> {
    return (await proposalById(context, item.proposalId)) ?? null;
  }

  @FieldResolver(() => Body, { description: 'Who owed it; of HELD_DAYS and RETURNS, who led the proposal.' })
  async body(@Root() item: FigureItemRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, item.bodyId));
  }

  @FieldResolver(() => Obligation, { nullable: true, description: 'What was owed, in full; null of HELD_DAYS and RETURNS.' })
  async obligation(@Root() item: FigureItemRow, @Ctx() context: Context): Promise<ObligationRow | null> {
    return item.obligationId ? ((await obligationById(context, item.obligationId)) ?? null) : null;
  }
}
