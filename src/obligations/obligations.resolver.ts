import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById, type PersonRow, personById } from '../bodies/bodies.ts';
import { Body, Person } from '../bodies/body.type.ts';
import { calendarNow } from '../calendar/calendar-now.ts';
import { TimeRule } from '../calendar/regulation.type.ts';
import { ruleById } from '../calendar/regulations.ts';
import type { TimeRuleRow } from '../calendar/time-rules.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, rootPage } from '../graphql/paging.ts';
import { DueChange, Waiver } from './due-change.type.ts';
import { judge } from './judging.rules.ts';
import { ObligationEnd } from './obligation.type.ts';
import { Obligation, ObligationConnection, ObligationFilter } from './obligation-node.type.ts';
import type { ObligationRow } from './obligation-row.ts';
import { changesOf, type DueChangeRow, type ObligationsOf, obligationList, type WaiverRow, waiverOf } from './obligations.ts';

@Resolver(() => Obligation)
export class ObligationResolver {
  @Query(() => ObligationConnection, {
    description:
      'What is owed, as far as the viewer may know, by the date it is due now: what a programme demands is known to its bodies; that an opinion is owed or was given, to whom the request is shown. Errors: NOT_FOUND, TOO_MANY, BAD_INPUT, BAD_CURSOR.',
  })
  obligations(
    @Arg('filter', () => ObligationFilter, { nullable: true, description: 'Which; all when left out.' })
    filter: ObligationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ObligationRow>> {
    return rootPage(context, obligationList(readFilter(filter ?? {})), page);
  }

  @FieldResolver(() => Body, { description: 'The body that owes it.' })
  async body(@Root() obligation: ObligationRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, obligation.bodyId));
  }

  @FieldResolver(() => Date)
  originalDueAt(@Root() obligation: ObligationRow): Date {
    return obligation.originalDue;
  }

  @FieldResolver(() => Date)
  dueAt(@Root() obligation: ObligationRow): Date {
    return obligation.currentDue;
  }

  @FieldResolver(() => Date, { nullable: true })
  stoppedAt(@Root() obligation: ObligationRow): Date | null {
    return obligation.stoppedSince;
  }

  @FieldResolver(() => Boolean)
  isCompressed(@Root() obligation: ObligationRow): boolean {
    return obligation.compressed;
  }

  @FieldResolver(() => ObligationEnd, { nullable: true })
  endReason(@Root() obligation: ObligationRow): ObligationEnd | null {
    return obligation.endedReason;
  }

  /** Of what is owed still nothing is stored: it is late as of now, by the calendar as it is. */
  @FieldResolver(() => Int)
  async lateWorkingDays(@Root() obligation: ObligationRow, @Ctx() context: Context): Promise<number> {
    return judge(await calendarNow(context), obligation, context.parts.clock.now()).lateWorkingDays;
  }

  @FieldResolver(() => TimeRule, {
    nullable: true,
    description: 'The rule by which it was due in the beginning, whatever came into force since; null: no rule set its time.',
  })
  async rule(@Root() { ruleId }: ObligationRow, @Ctx() context: Context): Promise<TimeRuleRow | null> {
    return ruleId ? found(await ruleById(context, ruleId)) : null;
  }

  @FieldResolver(() => [DueChange])
  changes(@Root() obligation: ObligationRow, @Ctx() context: Context): Promise<DueChangeRow[]> {
    return changesOf(context, obligation.id);
  }

  @FieldResolver(() => Waiver, { nullable: true })
  async waiver(@Root() obligation: ObligationRow, @Ctx() context: Context): Promise<WaiverRow | null> {
    return (await waiverOf(context, obligation.id)) ?? null;
  }
}

@Resolver(() => DueChange)
export class DueChangeResolver {
  @FieldResolver(() => Person, { description: 'Who moved it.' })
  async actor(@Root() change: DueChangeRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, change.actorPersonId));
  }
}

@Resolver(() => Waiver)
export class WaiverResolver {
  @FieldResolver(() => Person, { description: 'The chair who gave it.' })
  async chair(@Root() waiver: WaiverRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, waiver.chairPersonId));
  }
}

function readFilter(filter: ObligationFilter): ObligationsOf {
  const path = (name: string) => ['filter', name];
  return {
    kinds: filter.kinds ?? null,
    bodyId: filter.bodyId ? uuidOf('Body', filter.bodyId, path('bodyId')) : null,
    proposalId: filter.proposalId ? uuidOf('Proposal', filter.proposalId, path('proposalId')) : null,
    programmeId: filter.programmeId ? uuidOf('Programme', filter.programmeId, path('programmeId')) : null,
    isOpen: filter.isOpen ?? null,
    dueIn: filter.dueIn ?? null,
  };
}
