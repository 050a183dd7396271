import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById, type PersonRow, personById } from '../../bodies/bodies.ts';
import { Body, Person } from '../../bodies/body.type.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { uuidOf } from '../../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../../graphql/perform.ts';
import { Opinion } from '../opinions/opinion.type.ts';
import { type OpinionRow, opinionById } from '../opinions/opinions.ts';
import { OpinionRequest } from '../requests/request.type.ts';
import type { RequestRow } from '../requests/requests.ts';
import { confirmFinding } from './confirm-finding.ts';
import { contestFinding } from './contest-finding.ts';
import {
  ConfirmFindingInput,
  FindingInput,
  FindingPayload,
  FindingStep,
  ProposeFindingInput,
  SufficiencyFinding,
} from './finding.type.ts';
import { type FindingRow, type FindingStepRow, findingById, findingsOf, isInsufficient, stepsOf } from './findings.ts';
import { proposeFinding } from './propose-finding.ts';
import { upholdFinding } from './uphold-finding.ts';
import { withdrawFinding } from './withdraw-finding.ts';

const whatMayBeWrong = 'Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, EMPTY_TEXT, TOO_LONG.';

@Resolver(() => SufficiencyFinding)
export class FindingResolver {
  @FieldResolver(() => Opinion, { description: 'The opinion it is about.' })
  async opinion(@Root() finding: FindingRow, @Ctx() context: Context): Promise<OpinionRow> {
    return found(await opinionById(context, finding.opinionId));
  }

  @FieldResolver(() => [FindingStep], { description: 'How it came to stand where it does, in order.' })
  steps(@Root() finding: FindingRow, @Ctx() context: Context): Promise<FindingStepRow[]> {
    return stepsOf(context, finding.id);
  }

  @Mutation(() => FindingPayload, {
    description:
      'The office proposes by itself that an opinion is sketchy. Problems: NOT_FOUND, NOT_ALLOWED, BAD_INPUT, EMPTY_TEXT, TOO_LONG.',
  })
  async proposeFinding(
    @Arg('input', () => ProposeFindingInput, { description: 'The opinion, and why.' }) input: ProposeFindingInput,
    @Ctx() context: Context,
  ): Promise<FindingPayload> {
    const outcome = await perform(context, 'proposeFinding', input, (useCase) =>
      proposeFinding(useCase, { ...input, opinionId: uuidOf('Opinion', input.opinionId, ['opinionId']) }),
    );
    return findingPayload(context, outcome);
  }

  @Mutation(() => FindingPayload, {
    description: `The office finds an opinion sketchy (xác nhận sơ sài): PROPOSED → CONFIRMED. Its body sees that from here on, and is told. ${whatMayBeWrong}`,
  })
  async confirmFinding(
    @Arg('input', () => ConfirmFindingInput, { description: 'The finding, and why.' }) input: ConfirmFindingInput,
    @Ctx() context: Context,
  ): Promise<FindingPayload> {
    const outcome = await perform(context, 'confirmFinding', input, (useCase) =>
      confirmFinding(useCase, { ...named(input), codes: input.codes ?? null }),
    );
    return findingPayload(context, outcome);
  }

  @Mutation(() => FindingPayload, {
    description: `The head of the body contests a finding (kiến nghị xem xét lại): CONFIRMED → CONTESTED. ${whatMayBeWrong}`,
  })
  async contestFinding(
    @Arg('input', () => FindingInput, { description: 'The finding, and why.' }) input: FindingInput,
    @Ctx() context: Context,
  ): Promise<FindingPayload> {
    const outcome = await perform(context, 'contestFinding', input, (useCase) => contestFinding(useCase, named(input)));
    return findingPayload(context, outcome);
  }

  @Mutation(() => FindingPayload, {
    description: `The office upholds a finding that was contested (giữ nguyên): CONTESTED → CONFIRMED. ${whatMayBeWrong}`,
  })
  async upholdFinding(
    @Arg('input', () => FindingInput, { description: 'The finding, and why.' }) input: FindingInput,
    @Ctx() context: Context,
  ): Promise<FindingPayload> {
    const outcome = await perform(context, 'upholdFinding', input, (useCase) => upholdFinding(useCase, named(input)));
    return findingPayload(context, outcome);
  }

  @Mutation(() => FindingPayload, {
    description: `The office dismisses what was proposed, or takes back what it had confirmed (rút đánh giá): PROPOSED, CONFIRMED or CONTESTED → WITHDRAWN. Its steps stay. ${whatMayBeWrong}`,
  })
  async withdrawFinding(
    @Arg('input', () => FindingInput, { description: 'The finding, and why.' }) input: FindingInput,
    @Ctx() context: Context,
  ): Promise<FindingPayload> {
    const outcome = await perform(context, 'withdrawFinding', input, (useCase) => withdrawFinding(useCase, named(input)));
    return findingPayload(context, outcome);
  }
}

@Resolver(() => FindingStep)
export class FindingStepResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who took it; null: a test proposed it.' })
  async by(@Root() step: FindingStepRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return step.byPersonId ? found(await personById(context, step.byPersonId)) : null;
  }

  @FieldResolver(() => Body, { nullable: true, description: 'For which body; null: a test proposed it.' })
  async byBody(@Root() step: FindingStepRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return step.byBodyId ? found(await bodyById(context, step.byBodyId)) : null;
  }
}

@Resolver(() => Opinion)
export class OpinionFindingsResolver {
  @FieldResolver(() => [SufficiencyFinding], {
    description:
      'What was found to be sketchy in it, in order of time: to the office all, to its body what the office confirmed, to others nothing.',
  })
  findings(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<FindingRow[]> {
    return findingsOf(context, opinion.id);
  }
}

@Resolver(() => OpinionRequest)
export class RequestFindingsResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'That the latest opinion of the body is sketchy (sơ sài): a finding on it is CONFIRMED. Null for others than the office and the body.',
  })
  isInsufficient(@Root() request: RequestRow, @Ctx() context: Context): Promise<boolean | null> {
    return isInsufficient(context, request.roundId, request.bodyId);
  }
}

function named({ findingId, reason }: FindingInput): { findingId: string; reason: string } {
  return { findingId: uuidOf('SufficiencyFinding', findingId, ['findingId']), reason };
}

function findingPayload(context: Context, outcome: Outcome): FindingPayload {
  return { ...outcome, finding: shown(outcome, (id) => findingById(context, id)) } as unknown as FindingPayload;
}
