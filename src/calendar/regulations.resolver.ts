import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type PersonRow, personById } from '../bodies/bodies.ts';
import { Person } from '../bodies/body.type.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, rootPage } from '../graphql/paging.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import { requireDay } from './calendar-input.rules.ts';
import { enactRegulation } from './enact-regulation.ts';
import { endRegulation } from './end-regulation.ts';
import { ProposalKind } from './proposal-kind.type.ts';
import {
  EnactRegulationInput,
  EndRegulationInput,
  Regulation,
  RegulationConnection,
  RegulationPayload,
  TimeRule,
} from './regulation.type.ts';
import { type RegulationRow, regulationById, regulationList, rulesOf } from './regulations.ts';
import { printTimeOfDay } from './time-of-day.rules.ts';
import { Procedure } from './time-rule.type.ts';
import { ruleFor, type TimeRuleRow } from './time-rules.ts';

const byWhom = 'By the head or the programme clerk of the office.';

@Resolver(() => TimeRule)
export class TimeRuleResolver {
  @FieldResolver(() => Regulation, { description: 'The regulation it stands in.' })
  async regulation(@Root() rule: TimeRuleRow, @Ctx() context: Context): Promise<RegulationRow> {
    return found(await regulationById(context, rule.regulationId));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The cut-off on the due day, as `17:00`, in the zone of the calendar; null: that of the calendar.',
  })
  cutOff(@Root() { cutOffMinute }: TimeRuleRow): string | null {
    return cutOffMinute === null ? null : printTimeOfDay(cutOffMinute);
  }

  @Query(() => TimeRule, {
    nullable: true,
    description:
      'The rule that is in force on a day, for a kind of proposal, urgent or not: of several that fit the one for the kind before the one for the urgency before the general one. Null: there is none. Error: BAD_INPUT.',
  })
  async ruleInForce(
    @Arg('procedure', () => Procedure, { description: 'For what.' }) procedure: Procedure,
    @Arg('kind', () => ProposalKind, { description: 'For which kind of proposal.' }) kind: ProposalKind,
    @Arg('on', () => String, { description: 'On which day, ISO date.' }) on: string,
    @Ctx() context: Context,
    @Arg('urgent', () => Boolean, { defaultValue: false, description: 'Whether it is urgent.' }) urgent: boolean,
  ): Promise<TimeRuleRow | null> {
    requireDay(on, ['on']);
    return (await ruleFor(await context.read(), { procedure, proposalKind: kind, urgent, on })) ?? null;
  }
}

@Resolver(() => Regulation)
export class RegulationResolver {
  @FieldResolver(() => [TimeRule], { description: 'Its rules, at most 100, the general before the special.' })
  rules(@Root() regulation: RegulationRow, @Ctx() context: Context): Promise<TimeRuleRow[]> {
    return rulesOf(context, regulation.id);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who entered it; null: it came with the installation.' })
  async createdBy(@Root() { createdByPersonId }: RegulationRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return createdByPersonId ? found(await personById(context, createdByPersonId)) : null;
  }

  @Query(() => RegulationConnection, { description: 'All regulations, in the order in which they came into force.' })
  regulations(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<RegulationRow>> {
    return rootPage(context, regulationList, page);
  }

  @Mutation(() => RegulationPayload, {
    description: `Enters a regulation with its rules (ban hành quy định về thời hạn). What is due already stays under the rule it began with. ${byWhom} Problems: NOT_ALLOWED, BAD_INPUT, TOO_MANY, RULES_OVERLAP, EMPTY_TEXT, TOO_LONG.`,
  })
  async enactRegulation(
    @Arg('input', () => EnactRegulationInput, { description: 'The regulation.' }) input: EnactRegulationInput,
    @Ctx() context: Context,
  ): Promise<RegulationPayload> {
    const outcome = await perform(context, 'enactRegulation', input, (useCase) =>
      enactRegulation(useCase, { ...input, effectiveTo: input.effectiveTo ?? null }),
    );
    return regulationPayload(context, outcome);
  }

  @Mutation(() => RegulationPayload, {
    description: `Says until when a regulation is in force (hết hiệu lực). What is due already stays under its rule. ${byWhom} Problems: NOT_FOUND, NOT_ALLOWED, STALE_VERSION, BAD_INPUT, NOTHING_TO_CHANGE, RULES_OVERLAP.`,
  })
  async endRegulation(
    @Arg('input', () => EndRegulationInput, { description: 'Which one, and when.' }) input: EndRegulationInput,
    @Ctx() context: Context,
  ): Promise<RegulationPayload> {
    const regulationId = () => uuidOf('Regulation', input.regulationId, ['regulationId']);
    const outcome = await perform(context, 'endRegulation', input, (useCase) =>
      endRegulation(useCase, { ...input, regulationId: regulationId() }),
    );
    return regulationPayload(context, outcome);
  }
}

function regulationPayload(context: Context, outcome: Outcome): RegulationPayload {
  return { ...outcome, regulation: shown(outcome, (id) => regulationById(context, id)) } as unknown as RegulationPayload;
}
