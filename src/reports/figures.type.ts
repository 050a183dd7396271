import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Period, PeriodScalar } from '../graphql/period.ts';

export enum FiguresBy {
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
}
registerEnumType(FiguresBy, {
  name: 'FiguresBy',
  description: 'How long the periods of figures are.',
  valuesConfig: {
    MONTH: { description: 'Months (tháng).' },
    QUARTER: { description: 'Quarters (quý).' },
    YEAR: { description: 'The whole year (năm).' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How large a part of something is (tỷ lệ).' })
export class Share {
  @Field(() => Float, { nullable: true, description: 'In percent, 0 to 100, to one decimal; null: `n` is below 5.' })
  percent!: number | null;
  @Field(() => Int, { description: 'Of how many.' })
  n!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What was due in a period (đúng hạn, chậm, quá hạn): by the due date that was in force when it passed, so that what moved it later cures nothing. `due` = `onTime` + `late` + `missing` + `consented` + `pending`. `figureItems` lists what makes each number.',
})
export class DueFigures {
  @Field(() => Int, { description: 'How many were due in the period, those that are yet to come included (đến hạn).' })
  due!: number;
  @Field(() => Int, { description: 'Given by the due date (đúng hạn).' })
  onTime!: number;
  @Field(() => Int, { description: 'Unmet when the due date passed, and given later, or not given yet (chậm).' })
  late!: number;
  @Field(() => Int, { description: 'Never given: the round was closed without it (không gửi). Only of opinions.' })
  missing!: number;
  @Field(() => Int, {
    description: 'Never given, and by the rule silence is consent (coi như đồng ý). Only of opinions; overdue until the close.',
  })
  consented!: number;
  @Field(() => Int, { description: 'Not given, and not due yet (chưa đến hạn).' })
  pending!: number;
  @Field(() => Int, {
    description:
      'Past due and unmet at the end of a month of the period, or now in a month that has not ended, whenever it was due (quá hạn). What was so at three month ends counts in three months, and once in the year.',
  })
  overdue!: number;
  @Field(() => Int, { description: 'Given, and found sketchy by the office (sơ sài). Only of opinions.' })
  insufficient!: number;
  @Field(() => Share, { description: '`late`, of all but `pending`.' })
  lateShare!: Share;
  @Field(() => Share, { description: '`missing`, of all but `pending`.' })
  missingShare!: Share;
  @Field(() => Share, { description: '`insufficient`, of those that were given.' })
  insufficientShare!: Share;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Working days by who held proposals (số ngày làm việc theo cơ quan đang giữ): each working day of a proposal in force is charged to exactly one, who held it at the cut-off. Days to come are charged to nobody.',
})
export class HeldDays {
  @Field(() => Int, { description: 'Working days with the lead body: preparing, or responding (cơ quan chủ trì).' })
  leadBody!: number;
  @Field(() => Int, { description: 'Working days with the office: checking, opening rounds, synthesising (Văn phòng).' })
  office!: number;
  @Field(() => Int, { description: 'Working days with the bodies that were asked, in an open round (cơ quan thẩm định).' })
  appraisers!: number;
  @Field(() => Int, { description: 'Working days ready for a meeting (chờ phiên họp).' })
  chair!: number;
  @Field(() => Int, { description: 'Working days while the clocks were stopped (tạm dừng).' })
  suspended!: number;
  @Field(() => Int, { description: 'Working days in all: what the others add up to.' })
  total!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The figures of one period (số liệu của một kỳ).' })
export class PeriodFigures {
  @Field(() => PeriodScalar, { description: 'The period.' })
  period!: Period;
}

@ObjectType({ simpleResolvers: true, description: 'The figures of one body, among those of all (số liệu của một cơ quan).' })
export class BodyFigures {
  @Field(() => [PeriodFigures], { description: 'Period by period, in order of time.' })
  periods!: PeriodFigures[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How punctual work was in a year (số liệu theo dõi tiến độ), computed from what is recorded as it is now. Rounds that were recalled are in no figure.',
})
export class Figures {
  @Field(() => Int, { description: 'The year, of the calendar of the office.' })
  year!: number;
  @Field(() => [PeriodFigures], { description: 'Period by period, in order of time.' })
  periods!: PeriodFigures[];
}
