import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { uuidOf } from '../../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../../graphql/perform.ts';
import { ProposalPayload } from '../../proposals/proposal.type.ts';
import { proposalById } from '../../proposals/proposals.ts';
import { discardRound } from './discard-round.ts';
import { openRound } from './open-round.ts';
import { prepareRound } from './prepare-round.ts';
import { reviseRound } from './revise-round.ts';
import { Round, RoundPayload } from './round.type.ts';
import type { RoundContent } from './round-content.ts';
import {
  DiscardRoundInput,
  OpenRoundInput,
  PrepareRoundInput,
  ReviseRoundInput,
  type RoundContentInput,
  SendRoundInput,
} from './round-inputs.type.ts';
import { roundById } from './rounds.ts';
import { sendRound } from './send-round.ts';

@Resolver(() => Round)
export class RoundContentResolver {
  @Mutation(() => RoundPayload, {
    description:
      'Asks several bodies about one draft at once (mở đợt thẩm định, lấy ý kiến). By the office, when the proposal is IN_REVIEW. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG, BAD_ENCODING, DUE_REQUIRED, WINDOW_TOO_SHORT.',
  })
  async openRound(
    @Arg('input', () => OpenRoundInput, { description: 'The draft and the bodies.' }) input: OpenRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'openRound', input, (useCase) =>
      openRound(useCase, {
        ...{ draftId: uuidOf('Draft', input.draftId, ['draftId']), closesAt: input.closesAt ?? null },
        ...contentOf(input),
      }),
    );
    return roundPayload(context, outcome);
  }

  @Mutation(() => RoundPayload, {
    description:
      'The office prepares a round that it sends later (chuẩn bị đợt lấy ý kiến); only the office sees it until then. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG, BAD_ENCODING.',
  })
  async prepareRound(
    @Arg('input', () => PrepareRoundInput, { description: 'The draft and the bodies.' }) input: PrepareRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'prepareRound', input, (useCase) =>
      prepareRound(useCase, { draftId: uuidOf('Draft', input.draftId, ['draftId']), ...contentOf(input) }),
    );
    return roundPayload(context, outcome);
  }

  @Mutation(() => RoundPayload, {
    description:
      'The office writes a round anew that is DRAFT. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_PAUSED, ROUND_CLOSED, BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG, BAD_ENCODING.',
  })
  async reviseRound(
    @Arg('input', () => ReviseRoundInput, { description: 'Which round, and what it shall be.' }) input: ReviseRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'reviseRound', input, (useCase) =>
      reviseRound(useCase, { roundId: uuidOf('Round', input.roundId, ['roundId']), ...contentOf(input) }),
    );
    return roundPayload(context, outcome);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'The office throws away a round that is DRAFT: nobody was asked. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_PAUSED, ROUND_CLOSED.',
  })
  async discardRound(
    @Arg('input', () => DiscardRoundInput, { description: 'Which round.' }) input: DiscardRoundInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'discardRound', input, (useCase) =>
      discardRound(useCase, uuidOf('Round', input.roundId, ['roundId'])),
    );
    return proposalPayload(context, outcome);
  }

  @Mutation(() => RoundPayload, {
    description:
      'The office opens a round that it prepared (gửi phiếu lấy ý kiến): DRAFT → OPEN. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_PAUSED, ROUND_CLOSED, BAD_INPUT, DUE_REQUIRED, WINDOW_TOO_SHORT.',
  })
  async sendRound(
    @Arg('input', () => SendRoundInput, { description: 'Which round.' }) input: SendRoundInput,
    @Ctx() context: Context,
  ): Promise<RoundPayload> {
    const outcome = await perform(context, 'sendRound', input, (useCase) =>
      sendRound(useCase, {
        roundId: uuidOf('Round', input.roundId, ['roundId']),
        due: input.due ?? null,
        ...(typeof input.acceptUrgency === 'boolean' && { acceptUrgency: input.acceptUrgency }),
      }),
    );
    return roundPayload(context, outcome);
  }
}

function contentOf(input: RoundContentInput): RoundContent {
  const { kind, mode, bodyIds, questions, leadAppraiserBodyId: lead, due = null, acceptUrgency } = input;
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
    due,
    acceptUrgency,
  };
}

export function roundPayload(context: Context, outcome: Outcome): RoundPayload {
  return { ...outcome, round: shown(outcome, (id) => roundById(context, id)) } as unknown as RoundPayload;
}

function proposalPayload(context: Context, outcome: Outcome): ProposalPayload {
  return { ...outcome, proposal: shown(outcome, (id) => proposalById(context, id)) } as unknown as ProposalPayload;
}
