import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../bodies/bodies.ts';
import { Body } from '../bodies/body.type.ts';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, pageUnder, rootPage } from '../graphql/paging.ts';
import { Programme } from '../programmes/programme.type.ts';
import { type ProgrammeRow, programmeById } from '../programmes/programmes.ts';
import { titleShown } from './on-paper.rules.ts';
import { Proposal, ProposalConnection, ProposalFilter, ProposalOrder, SimilarProposal } from './proposal.type.ts';
import {
  contributorsOf,
  everyProposal,
  type ProposalRow,
  type ProposalsOf,
  proposalById,
  proposalList,
  successorOf,
} from './proposals.ts';
import { similarProposals } from './similar-proposals.ts';

@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => Proposal, { description: 'A proposal by id. Error: NOT_FOUND.' })
  async proposal(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ProposalRow> {
    return found(await proposalById(context, uuidOf('Proposal', id)));
  }

  @Query(() => ProposalConnection, { description: 'The proposals the viewer sees.' })
  proposals(
    @Arg('filter', () => ProposalFilter, { nullable: true, description: 'Which; all when left out.' })
    filter: ProposalFilter | null,
    @Arg('orderBy', () => ProposalOrder, { defaultValue: ProposalOrder.NUMBER, description: 'In which order.' })
    order: ProposalOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProposalRow>> {
    return rootPage(context, proposalList(readFilter(filter ?? {}), order), page, info);
  }

  @Query(() => [SimilarProposal], {
    description:
      'The proposals the viewer sees whose titles are most like this one, most alike first: to ask before entering a new one. Errors: NOT_FOUND, EMPTY_TEXT, TOO_LONG, BAD_INPUT, TOO_MANY.',
  })
  similarProposals(
    @Arg('title', () => String, { description: 'A title, at most 500 characters.' }) title: string,
    @Arg('programmeId', () => ID, { nullable: true, description: 'Only in this programme.' }) programmeId: string | null,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many at most, 1 to 20.' }) first: number,
    @Ctx() context: Context,
  ): Promise<{ proposal: ProposalRow; similarity: number }[]> {
    return similarProposals(context, {
      title,
      programmeId: programmeId ? uuidOf('Programme', programmeId, ['programmeId']) : null,
      first,
    });
  }

  @Needs<ProposalRow>('handling', 'number', 'title')
  @FieldResolver(() => String, {
    description: 'Its title, as in the programme; of what is handled on paper only its number, in the language of the request.',
  })
  title(@Root() proposal: ProposalRow, @Ctx() context: Context): string {
    return titleShown(proposal, context.locale);
  }

  @Needs<ProposalRow>('programmeId')
  @FieldResolver(() => Programme, { description: 'The programme it belongs to.' })
  async programme(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<ProgrammeRow> {
    return found(await programmeById(context, proposal.programmeId));
  }

  @Needs<ProposalRow>('leadBodyId')
  @FieldResolver(() => Body, {
    nullable: true,
    description: 'The lead body (cơ quan chủ trì): exactly one once the programme is adopted.',
  })
  leadBody(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<BodyRow> | null {
    return proposal.leadBodyId ? bodyById(context, proposal.leadBodyId).found() : null;
  }

  @Needs()
  @FieldResolver(() => [Body], { description: 'Contributing bodies (cơ quan phối hợp), by name.' })
  async contributingBodies(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<BodyRow[]> {
    const ids = await contributorsOf(context, proposal.id);
    return Promise.all(ids.map(async (id) => found(await bodyById(context, id))));
  }

  @Needs<ProposalRow>('decidingBodyId')
  @FieldResolver(() => Body, { nullable: true, description: 'The body that decides it.' })
  async decidingBody(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return proposal.decidingBodyId ? found(await bodyById(context, proposal.decidingBodyId)) : null;
  }
}

/** What a proposal has to do with others. Those of another programme may be hidden from a viewer: then there are none. */
@Resolver(() => Proposal)
export class ProposalKinResolver {
  @Needs<ProposalRow>('parentId')
  @FieldResolver(() => Proposal, { nullable: true, description: 'What it is part of, if the viewer sees that.' })
  async parent(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<ProposalRow | null> {
    return seen(context, proposal.parentId);
  }

  @Needs()
  @FieldResolver(() => ProposalConnection, { description: 'Its parts that the viewer sees, of this programme or lower ones.' })
  children(
    @Root() proposal: ProposalRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProposalRow>> {
    return pageUnder(context, proposal.id, proposalList(everyProposal, ProposalOrder.NUMBER, 'parent'), page, info);
  }

  @Needs<ProposalRow>('predecessorId')
  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'What it continues from an earlier programme, if the viewer sees that.',
  })
  async predecessor(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<ProposalRow | null> {
    return seen(context, proposal.predecessorId);
  }

  @Needs()
  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'What continues it in a later programme, if the viewer sees that.',
  })
  async successor(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<ProposalRow | null> {
    return (await successorOf(context, proposal.id)) ?? null;
  }

  @Needs<ProposalRow>('mergedIntoId')
  @FieldResolver(() => Proposal, { nullable: true, description: 'What it goes on in; null unless MERGED.' })
  async mergedInto(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<ProposalRow | null> {
    return seen(context, proposal.mergedIntoId);
  }

  @Needs()
  @FieldResolver(() => ProposalConnection, { description: 'What was merged into it.' })
  mergedFrom(
    @Root() proposal: ProposalRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProposalRow>> {
    return pageUnder(context, proposal.id, proposalList(everyProposal, ProposalOrder.NUMBER, 'target'), page, info);
  }
}

@Resolver(() => Programme)
export class ProgrammeProposalsResolver {
  @FieldResolver(() => ProposalConnection, { description: 'Its proposals.' })
  proposals(
    @Root() programme: ProgrammeRow,
    @Arg('orderBy', () => ProposalOrder, { defaultValue: ProposalOrder.NUMBER, description: 'In which order.' })
    order: ProposalOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProposalRow>> {
    return pageUnder(context, programme.id, proposalList(everyProposal, order, 'programme'), page, info);
  }
}

async function seen(context: Context, id: string | null): Promise<ProposalRow | null> {
  return (id && (await proposalById(context, id))) || null;
}

function readFilter(filter: ProposalFilter): ProposalsOf {
  const body = (id: string | null | undefined, name: string) => (id ? uuidOf('Body', id, ['filter', name]) : null);
  return {
    programmeId: filter.programmeId ? uuidOf('Programme', filter.programmeId, ['filter', 'programmeId']) : null,
    states: filter.states ?? null,
    kinds: filter.kinds ?? null,
    priorities: filter.priorities ?? null,
    flags: filter.flags ?? null,
    origins: filter.origins ?? null,
    leadBodyId: body(filter.leadBodyId, 'leadBodyId'),
    contributingBodyId: body(filter.contributingBodyId, 'contributingBodyId'),
    decidingBodyId: body(filter.decidingBodyId, 'decidingBodyId'),
    dueIn: filter.dueIn ?? null,
  };
}
