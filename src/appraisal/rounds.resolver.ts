import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../bodies/bodies.ts';
import { Body } from '../bodies/body.type.ts';
import type { ThreadRow } from '../discussion/comments.ts';
import { Thread } from '../discussion/thread.type.ts';
import { Draft } from '../drafts/draft.type.ts';
import { type DraftRow, draftById } from '../drafts/drafts.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Outcome, perform } from '../graphql/perform.ts';
import { Proposal } from '../proposals/proposal.type.ts';
import type { ProposalRow } from '../proposals/proposals.ts';
import { closeRound } from './close-round.ts';
import { openRound } from './open-round.ts';
import { CloseRoundInput, OpenRoundInput, Round, RoundPayload } from './round.type.ts';
import type { RoundContent } from './round-content.ts';
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

  @Mutation(() => RoundPayload, {
    description:
      'Asks several bodies about one draft at once (mở đợt thẩm định, lấy ý kiến). By the office, when the proposal is IN_REVIEW. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG, BAD_ENCODING.',
  })
  async openRound(
    @Arg('input', () => OpenRoundInput, { description: 'The draft and the bodies.' }) input: OpenRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'openRound', input, (useCase) =>
      openRound(useCase, {
        draftId: uuidOf('Draft', input.draftId, ['draftId']),
        ...contentOf(input),
      }),
    );
    return roundPayload(context, outcome);
  }

  @Mutation(() => RoundPayload, {
    description:
      'The office closes a round (đóng đợt): no more remarks. With the last open round the proposal goes to SYNTHESIS. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_CLOSED.',
  })
  async closeRound(
    @Arg('input', () => CloseRoundInput, { description: 'Which round.' }) input: CloseRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'closeRound', input, (useCase) =>
      closeRound(useCase, uuidOf('Round', input.roundId, ['roundId'])),
    );
    return roundPayload(context, outcome);
  }
}

@Resolver(() => Proposal)
export class ProposalRoundsResolver {
  @FieldResolver(() => [Round], { description: 'Its rounds that the viewer sees, in order of opening.' })
  rounds(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<RoundRow[]> {
    return roundsOfProposal(context, proposal.id);
  }
}

@Resolver(() => Draft)
export class DraftRoundsResolver {
  @FieldResolver(() => [Round], { description: 'The rounds on it that the viewer sees, in order of opening.' })
  async rounds(@Root() draft: DraftRow, @Ctx() context: Context): Promise<RoundRow[]> {
    return (await roundsOfProposal(context, draft.proposalId)).filter((round) => round.draftId === draft.id);
  }
}

@Resolver(() => Thread)
export class ThreadRoundResolver {
  @FieldResolver(() => Round, { description: 'The round in which it was begun.' })
  async round(@Root() thread: ThreadRow, @Ctx() context: Context): Promise<RoundRow> {
    return found(await roundById(context, thread.roundId));
  }
}

function contentOf(input: OpenRoundInput): RoundContent {
  const { kind, mode, bodyIds, questions, leadAppraiserBodyId: lead } = input;
  return {
    kind,
    mode,
    bodyIds: bodyIds.map((id) => uuidOf('Body', id, ['bodyIds'])),
    questions: questions.map(({ text, mandatory, bodyIds: to }, index) => ({
      text,
      mandatory,
      bodyIds: to?.map((id) => uuidOf('Body', id, ['questions', `${index}`, 'bodyIds'])) ?? null,
    })),
    leadAppraiserBodyId: lead ? uuidOf('Body', lead, ['leadAppraiserBodyId']) : null,
  };
}

async function roundPayload(context: Context, outcome: Outcome): Promise<RoundPayload> {
  const round = outcome.objectId ? await roundById(context, outcome.objectId) : undefined;
  return { ...outcome, round: round ?? null } as RoundPayload;
}
