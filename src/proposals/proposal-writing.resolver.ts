import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import { AdoptProgrammeInput, Programme, ProgrammePayload } from '../programmes/programme.type.ts';
import { programmePayload } from '../programmes/programmes.resolver.ts';
import { admitProposal } from './admit-proposal.ts';
import { adoptProgramme } from './adopt-programme.ts';
import { createProposal } from './create-proposal.ts';
import { declineProposal } from './decline-proposal.ts';
import { passCheck } from './pass-check.ts';
import { Proposal, ProposalPayload } from './proposal.type.ts';
import type { ProposalContent } from './proposal-content.ts';
import {
  AdmitProposalInput,
  CreateProposalInput,
  DeclineProposalInput,
  PassCheckInput,
  RecordPaperStateInput,
  StartProposalInput,
  UpdateProposalInput,
} from './proposal-input.type.ts';
import { proposalById } from './proposals.ts';
import { recordPaperState } from './record-paper-state.ts';
import { startProposal } from './start-proposal.ts';
import { updateProposal } from './update-proposal.ts';

@Resolver(() => Proposal)
export class ProposalWritingResolver {
  @Mutation(() => ProposalPayload, {
    description:
      'Enters a proposal in a programme that is not adopted yet. By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, NUMBER_TAKEN, TOO_MANY, EMPTY_TEXT, TOO_LONG, PRIORITY_NEEDS_SOURCE, DUPLICATE_TITLE, BAD_PARENT, BAD_PREDECESSOR, ROUND_OPEN.',
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
        handling: input.handling,
        leadBodyId: bodyOf(input.leadBodyId, 'leadBodyId'),
        contributingBodyIds: contributorsIn(input.contributingBodyIds),
        decidingBodyId: bodyOf(input.decidingBodyId, 'decidingBodyId'),
        due: input.due ?? null,
        priority: input.priority,
        prioritySource: input.prioritySource ?? null,
        flags: input.flags ?? [],
        origin: input.origin,
        parentId: proposalOf(input.parentId, 'parentId'),
        predecessorId: proposalOf(input.predecessorId, 'predecessorId'),
        allowDuplicate: input.allowDuplicate,
      }),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'Writes a proposal anew, PROPOSED or PLANNED, while its programme is DRAFT or CONSULTED. Once it is ADOPTED, only contributing bodies, priority with its source, flags and parent of an open proposal are written so (else: WRONG_STATE); the rest is changed by decision (`redateProposal` …). By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, STALE_VERSION, BAD_INPUT, NUMBER_TAKEN, TOO_MANY, EMPTY_TEXT, TOO_LONG, PRIORITY_NEEDS_SOURCE, DUPLICATE_TITLE, BAD_PARENT.',
  })
  async updateProposal(
    @Arg('input', () => UpdateProposalInput, { description: 'What is to be other than it is.' }) input: UpdateProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'updateProposal', input, (useCase) =>
      updateProposal(useCase, {
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        expectedVersion: input.expectedVersion,
        content: contentIn(input),
        allowDuplicate: input.allowDuplicate,
      }),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'Admits a proposal to a programme that is not adopted yet (đưa vào chương trình): PROPOSED → PLANNED. Adoption admits all that are PROPOSED still. By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, DUPLICATE_TITLE.',
  })
  async admitProposal(
    @Arg('input', () => AdmitProposalInput, { description: 'Which proposal.' }) input: AdmitProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'admitProposal', input, (useCase) =>
      admitProposal(useCase, {
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        allowDuplicate: input.allowDuplicate,
      }),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'Does not admit a proposal to a programme that is not adopted yet (không đưa vào chương trình): PROPOSED → DECLINED. By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, EMPTY_TEXT, TOO_LONG.',
  })
  async declineProposal(
    @Arg('input', () => DeclineProposalInput, { description: 'Which proposal, and why.' }) input: DeclineProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'declineProposal', input, (useCase) =>
      declineProposal(useCase, { proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']), reason: input.reason }),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'The lead body begins to prepare a planned proposal of an adopted programme: PLANNED → IN_PREPARATION. By its head or an officer. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE.',
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

@Resolver(() => Proposal)
export class PaperStateResolver {
  @Mutation(() => ProposalPayload, {
    description:
      'The office records how far a proposal has come that is handled on paper, without any text (ghi trạng thái xử lý trên giấy): forward only. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE (also when it is not OFF_SYSTEM).',
  })
  async recordPaperState(
    @Arg('input', () => RecordPaperStateInput, { description: 'Which proposal, and its state.' }) input: RecordPaperStateInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'recordPaperState', input, (useCase) =>
      recordPaperState(useCase, { proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']), state: input.state }),
    );
    return proposalPayload(context, outcome);
  }
}

@Resolver(() => Programme)
export class ProgrammeAdoptionResolver {
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
export function proposalPayload(context: Context, outcome: Outcome): ProposalPayload {
  return { ...outcome, proposal: shown(outcome, (id) => proposalById(context, id)) } as unknown as ProposalPayload;
}

const bodyOf = (id: string | null | undefined, field: string) => (id ? uuidOf('Body', id, [field]) : null);
const proposalOf = (id: string | null | undefined, field: string) => (id ? uuidOf('Proposal', id, [field]) : null);
const contributorsIn = (ids: string[] | null | undefined) => (ids ?? []).map((id) => uuidOf('Body', id, ['contributingBodyIds']));

/** What was given of a patch: what is left out stays, null takes away what may be missing, and leaves what may not. */
function contentIn(input: UpdateProposalInput): Partial<ProposalContent> {
  const { number, kind, title, leadBodyId, contributingBodyIds, decidingBodyId, due } = input;
  const { priority, prioritySource, flags, parentId } = input;
  return {
    ...((number ?? null) !== null && { number }),
    ...(kind && { kind }),
    ...(input.handling && { handling: input.handling }),
    ...((title ?? null) !== null && { title: title! }),
    ...(leadBodyId !== undefined && { leadBodyId: bodyOf(leadBodyId, 'leadBodyId') }),
    ...(contributingBodyIds && { contributingBodyIds: contributorsIn(contributingBodyIds) }),
    ...(decidingBodyId !== undefined && { decidingBodyId: bodyOf(decidingBodyId, 'decidingBodyId') }),
    ...(due !== undefined && { due }),
    ...(priority && { priority }),
    ...(prioritySource !== undefined && { prioritySource }),
    ...(flags && { flags }),
    ...(parentId !== undefined && { parentId: proposalOf(parentId, 'parentId') }),
  };
}
