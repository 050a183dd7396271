import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../bodies/bodies.ts';
import { Body } from '../bodies/body.type.ts';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Period, readPeriod } from '../graphql/period.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { Proposal } from '../proposals/proposal.type.ts';
import type { ProposalRow } from '../proposals/proposals.ts';
import { type DueCounts, shareOf } from './figures.rules.ts';
import { bodiesWithFigures, bodyAskedFor, dueCounts, type FiguresRow, type PeriodRow, yearAskedFor } from './figures.ts';
import { BodyFigures, DueFigures, Figures, FiguresBy, HeldDays, PeriodFigures } from './figures.type.ts';
import { type HeldDays as Days, heldDaysIn, heldDaysOf, returnedIn } from './held-days.ts';
import { Holder } from './holders.rules.ts';
import { monthsOf } from './year.ts';

type Periods = (PeriodRow & { period: Period })[];
interface FiguresShown {
  of: FiguresRow;
  by: FiguresBy;
  year: number;
  periods: Periods;
}

const months = Array.from({ length: 12 }, (_, n) => `-${String(n + 1).padStart(2, '0')}`);
const parts: Record<FiguresBy, string[]> = { MONTH: months, QUARTER: ['-Q1', '-Q2', '-Q3', '-Q4'], YEAR: [''] };

function periodsOf(of: FiguresRow, by: FiguresBy, ofBodyId: string | null): Periods {
  return parts[by].map((part) => {
    const period = readPeriod(`${of.year.year}${part}`)!;
    return { ...of, ofBodyId, period, months: monthsOf(period, []) };
  });
}

@Resolver(() => Figures)
export class FiguresResolver {
  @Query(() => Figures, {
    description:
      'How punctual work was in a year (số liệu theo dõi tiến độ). The office may ask of any body and of all together; everybody else of the own body alone. Errors: BAD_INPUT, NOT_FOUND.',
  })
  async figures(
    @Arg('year', () => Int, { description: 'Of the calendar of the office, 1900 to 2999.' }) year: number,
    @Arg('by', () => FiguresBy, { defaultValue: FiguresBy.MONTH, description: 'Into which periods it is cut.' }) by: FiguresBy,
    @Arg('bodyId', () => ID, {
      nullable: true,
      description:
        'Of what this body owed, and of the proposals that it led. Left out: to the office of all, else of the own body.',
    })
    bodyId: string | null,
    @Ctx() context: Context,
  ): Promise<FiguresShown> {
    const asked = await bodyAskedFor(context, bodyId ? uuidOf('Body', bodyId, ['bodyId']) : null);
    const of = { year: await yearAskedFor(context, year), bodyId: asked, apart: false };
    return { of, by, year, periods: periodsOf(of, by, null) };
  }

  @FieldResolver(() => Body, { nullable: true, description: 'Whose they are; null: of all bodies together.' })
  async body(@Root() { of }: FiguresShown, @Ctx() context: Context): Promise<BodyRow | null> {
    return of.bodyId ? found(await bodyById(context, of.bodyId)) : null;
  }

  @FieldResolver(() => [BodyFigures], {
    description: 'The same for each body that owed something in the year, or was overdue in it, by name.',
  })
  async bodies(@Root() { of, by }: FiguresShown, @Ctx() context: Context): Promise<{ bodyId: string; periods: Periods }[]> {
    const ids = await bodiesWithFigures(context, of);
    return ids.map((bodyId) => ({ bodyId, periods: periodsOf({ ...of, apart: true }, by, bodyId) }));
  }
}

@Resolver(() => BodyFigures)
export class BodyFiguresResolver {
  @FieldResolver(() => Body, { description: 'Whose they are.' })
  async body(@Root() { bodyId }: { bodyId: string }, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, bodyId));
  }
}

const counts = 'By the kind of what is due:';

@Resolver(() => PeriodFigures)
export class PeriodFiguresResolver {
  @FieldResolver(() => DueFigures, {
    description: `${counts} dossiers by the date of the programme (tiến độ của cơ quan chủ trì).`,
  })
  programme(@Root() period: PeriodRow, @Ctx() context: Context): Promise<DueFigures> {
    return due(context, period, ObligationKind.PROGRAMME_DUE);
  }

  @FieldResolver(() => DueFigures, {
    description: `${counts} dossiers so long before their meeting, whatever their date in the programme (hồ sơ gửi chậm).`,
  })
  dossiers(@Root() period: PeriodRow, @Ctx() context: Context): Promise<DueFigures> {
    return due(context, period, ObligationKind.LEAD_TIME);
  }

  @FieldResolver(() => DueFigures, { description: `${counts} dossiers that had to be prepared again (trình lại).` })
  resubmissions(@Root() period: PeriodRow, @Ctx() context: Context): Promise<DueFigures> {
    return due(context, period, ObligationKind.RESUBMISSION);
  }

  @FieldResolver(() => DueFigures, { description: `${counts} responses of lead bodies to opinions (tiếp thu, giải trình).` })
  responses(@Root() period: PeriodRow, @Ctx() context: Context): Promise<DueFigures> {
    return due(context, period, ObligationKind.RESPONSE);
  }

  @FieldResolver(() => DueFigures, { description: `${counts} checks of dossiers by the office (kiểm tra hồ sơ).` })
  officeChecks(@Root() period: PeriodRow, @Ctx() context: Context): Promise<DueFigures> {
    return due(context, period, ObligationKind.OFFICE_CHECK);
  }

  @FieldResolver(() => DueFigures, {
    description: `${counts} opinions of bodies that had the time they are to have (ý kiến). An opinion asked for again counts again.`,
  })
  opinions(@Root() period: PeriodRow, @Ctx() context: Context): Promise<DueFigures> {
    return due(context, period, ObligationKind.OPINION);
  }

  @FieldResolver(() => DueFigures, {
    description: `${counts} opinions for which there was less time than the rule demands, apart from the others (ý kiến bị rút ngắn thời hạn).`,
  })
  compressedOpinions(@Root() period: PeriodRow, @Ctx() context: Context): Promise<DueFigures> {
    return due(context, period, ObligationKind.OPINION, true);
  }

  @FieldResolver(() => HeldDays, { description: 'Who held proposals in the period; of a body, those that it led, while it did.' })
  async heldDays(@Root() period: PeriodRow, @Ctx() context: Context): Promise<HeldDays> {
    return heldDays(await heldDaysIn(context, period));
  }

  @FieldResolver(() => Int, {
    description: 'How often a dossier came back because it was not complete (trả lại do chưa đủ hồ sơ): no re-preparation.',
  })
  async returnedIncomplete(@Root() period: PeriodRow, @Ctx() context: Context): Promise<number> {
    return (await returnedIn(context, period)).filter(({ incomplete }) => incomplete).length;
  }

  @FieldResolver(() => Int, {
    description: 'How many proposals came back to be prepared again, once or more often (yêu cầu chuẩn bị lại).',
  })
  async rePrepared(@Root() period: PeriodRow, @Ctx() context: Context): Promise<number> {
    const returned = await returnedIn(context, period);
    return new Set(returned.filter(({ incomplete }) => !incomplete).map(({ proposalId }) => proposalId)).size;
  }
}

@Resolver(() => Proposal)
export class ProposalHeldDaysResolver {
  @Needs<ProposalRow>('leadBodyId')
  @FieldResolver(() => HeldDays, {
    nullable: true,
    description:
      'Who held it for how long until now, since it came into force; null for others than the office and the lead body.',
  })
  async heldDays(@Root() proposal: ProposalRow, @Ctx() context: Context): Promise<HeldDays | null> {
    const { actor } = context;
    if (!actor.isOffice && actor.bodyId !== proposal.leadBodyId) return null;
    return heldDays(await heldDaysOf(context, proposal.id));
  }
}

async function due(context: Context, period: PeriodRow, kind: ObligationKind, compressed = false): Promise<DueFigures> {
  return dueFigures(await dueCounts(context, period, kind, compressed));
}

function dueFigures(counted: DueCounts): DueFigures {
  const judged = counted.due - counted.pending;
  return {
    ...counted,
    lateShare: shareOf(counted.late, judged),
    missingShare: shareOf(counted.missing, judged),
    insufficientShare: shareOf(counted.insufficient, counted.given),
  };
}

function heldDays(days: Days): HeldDays {
  return {
    leadBody: days[Holder.LEAD_BODY],
    office: days[Holder.OFFICE],
    appraisers: days[Holder.APPRAISERS],
    chair: days[Holder.CHAIR],
    suspended: days[Holder.SUSPENDED],
    total: Object.values(days).reduce((sum, count) => sum + count, 0),
  };
}
