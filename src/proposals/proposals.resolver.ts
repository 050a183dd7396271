import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../bodies/bodies.ts';
import { Body } from '../bodies/body.type.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, pageUnder, rootPage } from '../graphql/paging.ts';
import { type Outcome, perform } from '../graphql/perform.ts';
import { AdoptProgrammeInput, Programme, ProgrammePayload } from '../programmes/programme.type.ts';
import { programmePayload } from '../programmes/programmes.resolver.ts';
import { type ProgrammeRow, programmeById } from '../programmes/programmes.ts';
import { adoptProgramme } from './adopt-programme.ts';
import { createProposal } from './create-proposal.ts';
import { passCheck } from './pass-check.ts';
import {
  CreateProposalInput,
  PassCheckInput,
  Proposal,
  ProposalConnection,
  ProposalFilter,
  ProposalPayload,
  StartProposalInput,
} from './proposal.type.ts';
import { contributorsOf, type ProposalRow, proposalById, proposalList } from './proposals.ts';
import { startProposal } from './start-proposal.ts';

const unfiltered = { programmeId: null, states: null, leadBodyId: null, dueIn: null };

@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => Proposal, { description: 'A proposal by id. Error: NOT_FOUND.' })
  async proposal(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ProposalRow> {
    return found(await proposalById(context, uuidOf('Proposal', id)));
  }

  @Query(() => ProposalConnection, { description: 'The proposals the viewer sees, by number.' })
  proposals(
    @Arg('filter', () => ProposalFilter, { nullable: true, description: 'Which; all when left out.' })
    filter: ProposalFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ProposalRow>> {
    const list = proposalList({
      programmeId: filter?.programmeId ? uuidOf('Programme', filter.programmeId, ['filter', 'programmeId']) : null,
      states: filter?.states ?? null,
      leadBodyId: filter?.leadBodyId ? uuidOf('Body', filter.leadBodyId, ['filter', 'leadBodyId']) : null,
      dueIn: filter?.dueIn ?? null,
    });
    return rootPage(context, list, page);
  }

  @FieldResolver(() => Programme, { description: 'The programme it belongs to.' })
  async programme(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<ProgrammeRow> {
    return found(await programmeById(context, proposal.programmeId));
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: 'The lead body (cơ quan chủ trì): exactly one once the programme is adopted.',
  })
  async leadBody(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return proposal.leadBodyId ? found(await bodyById(context, proposal.leadBodyId)) : null;
  }

  @FieldResolver(() => [Body], { description: 'Contributing bodies (cơ quan phối hợp), by name.' })
  async contributingBodies(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<BodyRow[]> {
    const ids = await contributorsOf(context, proposal.id);
    return Promise.all(ids.map(async (id) => found(await bodyById(context, id))));
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that decides it.' })
  async decidingBody(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return proposal.decidingBodyId ? found(await bodyById(context, proposal.decidingBodyId)) : null;
  }

  @Mutation(() => ProposalPayload, {
    description:
      'Enters a proposal in a programme that is not adopted yet. By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, NUMBER_TAKEN, TOO_MANY, EMPTY_TEXT, TOO_LONG.',
  })
  async createProposal(
    @Arg('input', () => CreateProposalInput, { description: 'The proposal.' }) input: CreateProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'createProposal', input, (useCase) =>
      createProposal(useCase, {
        programmeId: uuidOf('Programme', input.programmeId, ['programmeId']),
        number: input.number ?? null,
        kind: input.kind,
        title: input.title,
        leadBodyId: input.leadBodyId ? uuidOf('Body', input.leadBodyId, ['leadBodyId']) : null,
        contributingBodyIds: (input.contributingBodyIds ?? []).map((id) => uuidOf('Body', id, ['contributingBodyIds'])),
        decidingBodyId: input.decidingBodyId ? uuidOf('Body', input.decidingBodyId, ['decidingBodyId']) : null,
        due: input.due ?? null,
      }),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'The lead body begins to prepare a planned proposal: PLANNED → IN_PREPARATION. By its head or an officer. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE.',
  })
  async startProposal(
    @Arg('input', () => StartProposalInput, { description: 'Which proposal.' }) input: StartProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'startProposal', input, (useCase) =>
      startProposal(useCase, uuidOf('Proposal', input.proposalId, ['proposalId'])),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'The office passes a dossier as complete (hồ sơ đủ điều kiện): SUBMITTED → IN_REVIEW. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE.',
  })
  async passCheck(
    @Arg('input', () => PassCheckInput, { description: 'Which proposal.' }) input: PassCheckInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'passCheck', input, (useCase) =>
      passCheck(useCase, uuidOf('Proposal', input.proposalId, ['proposalId'])),
    );
    return proposalPayload(context, outcome);
  }
}

@Resolver(() => Programme)
export class ProgrammeProposalsResolver {
  @FieldResolver(() => ProposalConnection, { description: 'Its proposals, by number.' })
  proposals(
    @Root() programme: ProgrammeRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ProposalRow>> {
    return pageUnder(context, programme.id, proposalList(unfiltered, 'programme'), page);
  }

  @Mutation(() => ProgrammePayload, {
    description:
      'Records that a programme was adopted (thông qua chương trình): DRAFT or CONSULTED → ADOPTED; its proposals become PLANNED, and its bodies see them. By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, PROGRAMME_INCOMPLETE.',
  })
  async adoptProgramme(
    @Arg('input', () => AdoptProgrammeInput, { description: 'Which programme.' }) input: AdoptProgrammeInput,
    @Ctx() context: Context,
  ): Promise<ProgrammePayload> {
    const outcome = await perform(context, 'adoptProgramme', input, (useCase) =>
      adoptProgramme(useCase, uuidOf('Programme', input.programmeId, ['programmeId'])),
    );
    return programmePayload(context, outcome);
  }
}

/** The payload of a mutation on a proposal: the proposal as the viewer sees it now. */
export async function proposalPayload(context: Context, outcome: Outcome): Promise<ProposalPayload> {
  const proposal = outcome.objectId ? await proposalById(context, outcome.objectId) : undefined;
  return { ...outcome, proposal: proposal ?? null } as ProposalPayload;
}
