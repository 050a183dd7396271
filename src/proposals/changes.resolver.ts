import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById, type PersonRow, personById } from '../bodies/bodies.ts';
import { Body, Person } from '../bodies/body.type.ts';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, pageUnder } from '../graphql/paging.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import { Programme } from '../programmes/programme.type.ts';
import { type ProgrammeRow, programmeById } from '../programmes/programmes.ts';
import { addProposal } from './add-proposal.ts';
import {
  AddProposalInput,
  MergeProposalInput,
  ProgrammeChange,
  ProgrammeChangeConnection,
  ProgrammeChangePayload,
  ReassignProposalInput,
  RedateProposalInput,
  WithdrawProposalInput,
} from './change.type.ts';
import { type ChangeRow, changeById, changeList } from './changes.ts';
import { mergeProposal } from './merge-proposal.ts';
import { Proposal } from './proposal.type.ts';
import { type ProposalRow, proposalById } from './proposals.ts';
import { reassignProposal } from './reassign-proposal.ts';
import { redateProposal } from './redate-proposal.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

const byWhom = 'By the head or the programme clerk of the office, in a programme in state ADOPTED.';

@Resolver(() => ProgrammeChange)
export class ChangeResolver {
  @FieldResolver(() => Programme, { description: 'The programme that was changed.' })
  async programme(@Root() change: ChangeRow, @Ctx() context: Context): Promise<ProgrammeRow> {
    return found(await programmeById(context, change.programmeId));
  }

  @FieldResolver(() => Proposal, { description: 'The proposal it is about.' })
  async proposal(@Root() change: ChangeRow, @Ctx() context: Context): Promise<ProposalRow> {
    return found(await proposalById(context, change.proposalId));
  }

  @FieldResolver(() => Person, { description: 'Who recorded it.' })
  async actor(@Root() change: ChangeRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, change.actorPersonId));
  }

  @FieldResolver(() => Body, { description: 'For which body.' })
  async actorBody(@Root() change: ChangeRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, change.actorBodyId));
  }

  @FieldResolver(() => Body, { nullable: true, description: 'Of a REASSIGN: the lead body before.' })
  async fromLeadBody(@Root() change: ChangeRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return change.fromLeadBodyId ? found(await bodyById(context, change.fromLeadBodyId)) : null;
  }

  @FieldResolver(() => Body, { nullable: true, description: 'Of a REASSIGN: the lead body since.' })
  async toLeadBody(@Root() change: ChangeRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return change.toLeadBodyId ? found(await bodyById(context, change.toLeadBodyId)) : null;
  }

  @FieldResolver(() => Proposal, { nullable: true, description: 'Of a MERGE: what the proposal goes on in.' })
  async intoProposal(@Root() change: ChangeRow, @Ctx() context: Context): Promise<ProposalRow | null> {
    return change.intoProposalId ? found(await proposalById(context, change.intoProposalId)) : null;
  }

  @Mutation(() => ProgrammeChangePayload, {
    description: `Adds an unplanned proposal (bổ sung đề án đột xuất), which is PLANNED at once. ${byWhom} Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, NUMBER_TAKEN, TOO_MANY, EMPTY_TEXT, TOO_LONG, PRIORITY_NEEDS_SOURCE, DUPLICATE_TITLE, BAD_PARENT.`,
  })
  async addProposal(
    @Arg('input', () => AddProposalInput, { description: 'The proposal, and the decision.' }) input: AddProposalInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeChangePayload> {
    const outcome = await perform(context, 'addProposal', input, (useCase) =>
      addProposal(useCase, {
        ...input,
        programmeId: uuidOf('Programme', input.programmeId, ['programmeId']),
        number: input.number ?? null,
        leadBodyId: uuidOf('Body', input.leadBodyId, ['leadBodyId']),
        contributingBodyIds: (input.contributingBodyIds ?? []).map((id) => uuidOf('Body', id, ['contributingBodyIds'])),
        decidingBodyId: uuidOf('Body', input.decidingBodyId, ['decidingBodyId']),
        prioritySource: input.prioritySource ?? null,
        flags: input.flags ?? [],
        parentId: input.parentId ? uuidOf('Proposal', input.parentId, ['parentId']) : null,
      }),
    );
    return changePayload(context, outcome);
  }

  @Mutation(() => ProgrammeChangePayload, {
    description: `Gives a proposal another due date (điều chỉnh thời hạn); \`originalDue\` stays. ${byWhom} Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG.`,
  })
  async redateProposal(
    @Arg('input', () => RedateProposalInput, { description: 'The proposal, its new due date, and the decision.' })
    input: RedateProposalInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeChangePayload> {
    const outcome = await perform(context, 'redateProposal', input, (useCase) =>
      redateProposal(useCase, { ...input, proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']) }),
    );
    return changePayload(context, outcome);
  }

  @Mutation(() => ProgrammeChangePayload, {
    description: `Gives a proposal another lead body (thay đổi cơ quan chủ trì). From now on that one sees its drafts and what is addressed to the lead body, and the former one no longer does. ${byWhom} Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, NOTHING_TO_CHANGE, ASKED_IN_ROUND, EMPTY_TEXT, TOO_LONG.`,
  })
  async reassignProposal(
    @Arg('input', () => ReassignProposalInput, { description: 'The proposal, its new lead body, and the decision.' })
    input: ReassignProposalInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeChangePayload> {
    const outcome = await perform(context, 'reassignProposal', input, (useCase) =>
      reassignProposal(useCase, {
        ...input,
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        leadBodyId: uuidOf('Body', input.leadBodyId, ['leadBodyId']),
      }),
    );
    return changePayload(context, outcome);
  }

  @Mutation(() => ProgrammeChangePayload, {
    description: `Takes a proposal out of the programme (rút): any open state → WITHDRAWN. ${byWhom} Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_OPEN, EMPTY_TEXT, TOO_LONG.`,
  })
  async withdrawProposal(
    @Arg('input', () => WithdrawProposalInput, { description: 'The proposal, and the decision.' }) input: WithdrawProposalInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeChangePayload> {
    const outcome = await perform(context, 'withdrawProposal', input, (useCase) =>
      withdrawProposal(useCase, { ...input, proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']) }),
    );
    return changePayload(context, outcome);
  }

  @Mutation(() => ProgrammeChangePayload, {
    description: `Lets a proposal go on as part of another of its programme (gộp): any open state → MERGED. ${byWhom} Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, ROUND_OPEN, EMPTY_TEXT, TOO_LONG.`,
  })
  async mergeProposal(
    @Arg('input', () => MergeProposalInput, { description: 'Both proposals, and the decision.' }) input: MergeProposalInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeChangePayload> {
    const outcome = await perform(context, 'mergeProposal', input, (useCase) =>
      mergeProposal(useCase, {
        ...input,
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        intoProposalId: uuidOf('Proposal', input.intoProposalId, ['intoProposalId']),
      }),
    );
    return changePayload(context, outcome);
  }
}

@Resolver(() => Programme)
export class ProgrammeChangesResolver {
  @FieldResolver(() => ProgrammeChangeConnection, { description: 'How it was changed since it was adopted, oldest first.' })
  changes(
    @Root() programme: ProgrammeRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ChangeRow>> {
    return pageUnder(context, programme.id, changeList('programme'), page);
  }
}

@Resolver(() => Proposal)
export class ProposalChangesResolver {
  @Needs()
  @FieldResolver(() => ProgrammeChangeConnection, {
    description: 'How it was changed since its programme was adopted, oldest first. What was merged into it: `mergedFrom`.',
  })
  changes(
    @Root() proposal: ProposalRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ChangeRow>> {
    return pageUnder(context, proposal.id, changeList('proposal'), page);
  }
}

function changePayload(context: Context, outcome: Outcome): ProgrammeChangePayload {
  return { ...outcome, change: shown(outcome, (id) => changeById(context, id)) } as unknown as ProgrammeChangePayload;
}
