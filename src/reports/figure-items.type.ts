import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../graphql/paging.ts';
import { Holder } from './holders.rules.ts';

/** What a figure is about. */
export enum FigureSubject {
  PROGRAMME = 'PROGRAMME',
  DOSSIERS = 'DOSSIERS',
  RESUBMISSIONS = 'RESUBMISSIONS',
  RESPONSES = 'RESPONSES',
  OFFICE_CHECKS = 'OFFICE_CHECKS',
  OPINIONS = 'OPINIONS',
  COMPRESSED_OPINIONS = 'COMPRESSED_OPINIONS',
  HELD_DAYS = 'HELD_DAYS',
  RETURNS = 'RETURNS',
}
registerEnumType(FigureSubject, {
  name: 'FigureSubject',
  description: 'What a figure is about: a field of `PeriodFigures`.',
  valuesConfig: {
    PROGRAMME: { description: '`programme`.' },
    DOSSIERS: { description: '`dossiers`.' },
    RESUBMISSIONS: { description: '`resubmissions`.' },
    RESPONSES: { description: '`responses`.' },
    OFFICE_CHECKS: { description: '`officeChecks`.' },
    OPINIONS: { description: '`opinions`.' },
    COMPRESSED_OPINIONS: { description: '`compressedOpinions`.' },
    HELD_DAYS: { description: '`heldDays`.' },
    RETURNS: { description: '`returnedIncomplete` and `rePrepared`.' },
  },
});

export enum Figure {
  DUE = 'DUE',
  ON_TIME = 'ON_TIME',
  LATE = 'LATE',
  MISSING = 'MISSING',
  CONSENTED = 'CONSENTED',
  PENDING = 'PENDING',
  OVERDUE = 'OVERDUE',
  INSUFFICIENT = 'INSUFFICIENT',
  LEAD_BODY = 'LEAD_BODY',
  OFFICE = 'OFFICE',
  APPRAISERS = 'APPRAISERS',
  CHAIR = 'CHAIR',
  SUSPENDED = 'SUSPENDED',
  RETURNED_INCOMPLETE = 'RETURNED_INCOMPLETE',
  RE_PREPARED = 'RE_PREPARED',
}
registerEnumType(Figure, {
  name: 'Figure',
  description: 'Which number: the first eight of `DueFigures`, the next five of HELD_DAYS, the last two of RETURNS.',
  valuesConfig: {
    DUE: { description: '`due` (đến hạn).' },
    ON_TIME: { description: '`onTime` (đúng hạn).' },
    LATE: { description: '`late` (chậm).' },
    MISSING: { description: '`missing` (không gửi).' },
    CONSENTED: { description: '`consented` (coi như đồng ý).' },
    PENDING: { description: '`pending` (chưa đến hạn).' },
    OVERDUE: { description: '`overdue` (quá hạn).' },
    INSUFFICIENT: { description: '`insufficient` (sơ sài).' },
    LEAD_BODY: { description: '`leadBody` (cơ quan chủ trì).' },
    OFFICE: { description: '`office` (Văn phòng).' },
    APPRAISERS: { description: '`appraisers` (cơ quan thẩm định).' },
    CHAIR: { description: '`chair` (chờ phiên họp).' },
    SUSPENDED: { description: '`suspended` (tạm dừng).' },
    RETURNED_INCOMPLETE: { description: '`returnedIncomplete` (trả lại).' },
    RE_PREPARED: { description: '`rePrepared` (chuẩn bị lại).' },
  },
});

/** The figures of the days that a holder held. */
export const holderFigures: Partial<Record<Figure, Holder>> = {
  LEAD_BODY: Holder.LEAD_BODY,
  OFFICE: Holder.OFFICE,
  APPRAISERS: Holder.APPRAISERS,
  CHAIR: Holder.CHAIR,
  SUSPENDED: Holder.SUSPENDED,
};

@ObjectType({ simpleResolvers: true, description: 'One of the things that make a figure (một mục của số liệu).' })
export class FigureItem {
  @Field(() => Int, {
    description: 'How much of the number it makes: 1, or of HELD_DAYS working days, or how often it was RETURNED_INCOMPLETE.',
  })
  count!: number;
  @Field(() => Date, {
    nullable: true,
    description: 'When it was due: the date in force when it passed. Null of HELD_DAYS and RETURNS, as all that follows.',
  })
  dueAt!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Working days late: until it was given, or owed no more, or until now. 0 when it is on time or not due yet.',
  })
  lateWorkingDays!: number | null;
}

export const FigureItemConnection = connectionOf(() => FigureItem, 'FigureItem', 'things that make a figure');
