import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

/** In the order of ISO 8601: the place is the number, from 1. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week (ngày trong tuần).',
  valuesConfig: {
    MONDAY: { description: 'Thứ hai.' },
    TUESDAY: { description: 'Thứ ba.' },
    WEDNESDAY: { description: 'Thứ tư.' },
    THURSDAY: { description: 'Thứ năm.' },
    FRIDAY: { description: 'Thứ sáu.' },
    SATURDAY: { description: 'Thứ bảy.' },
    SUNDAY: { description: 'Chủ nhật.' },
  },
});

export enum DayKind {
  HOLIDAY = 'HOLIDAY',
  MAKEUP = 'MAKEUP',
}
registerEnumType(DayKind, {
  name: 'DayKind',
  description: 'What a day is that may not be what its weekday says.',
  valuesConfig: {
    HOLIDAY: { description: 'A day off (ngày nghỉ lễ, nghỉ bù).' },
    MAKEUP: { description: 'A working day that makes up for one (ngày làm bù).' },
  },
});

export enum YearStatus {
  FINAL = 'FINAL',
  PROVISIONAL = 'PROVISIONAL',
}
registerEnumType(YearStatus, {
  name: 'YearStatus',
  description: 'How sure the calendar of a year is.',
  valuesConfig: {
    FINAL: { description: 'As it was announced in full (chính thức).' },
    PROVISIONAL: { description: 'Computed, or not announced in full yet (dự kiến).' },
  },
});

export enum CalendarFormat {
  CSV = 'CSV',
  ICALENDAR = 'ICALENDAR',
}
registerEnumType(CalendarFormat, {
  name: 'CalendarFormat',
  description: 'How the days of a calendar are kept in a file.',
  valuesConfig: {
    CSV: {
      description: 'Text with commas, semicolons or tabs, under the header `date,kind,name,source,announced_on`; in UTF-8.',
    },
    ICALENDAR: { description: 'iCalendar (RFC 5545), as `.ics`: events of whole days; in UTF-8.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A day that may not be what its weekday says.' })
export class CalendarDay {
  @Field(() => String, { description: 'The day, ISO date.' })
  day!: string;
  @Field(() => DayKind, { description: 'Whether it is off, or worked.' })
  kind!: DayKind;
  @Field(() => String, { description: 'What day it is.' })
  name!: string;
  @Field(() => String, { description: 'By what it is so: a law, an announcement (căn cứ).' })
  source!: string;
  @Field(() => String, { nullable: true, description: 'When it was announced, ISO date; null: not known.' })
  announcedOn!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How sure the calendar of a year is (lịch chính thức hay dự kiến).' })
export class CalendarYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => YearStatus, { description: 'Whether it is final.' })
  status!: YearStatus;
  @Field(() => String, { description: 'What it rests on (căn cứ).' })
  source!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The working calendar at one of its versions (lịch làm việc). A version never changes: what was judged by it stays judged by it.',
})
export class WorkCalendar {
  @Field(() => Int, { description: 'Its version, from 1: give it back as `expectedVersion`.' })
  version!: number;
  @Field(() => String, { description: 'Its zone, a name of the time zone database, as `Asia/Ho_Chi_Minh` (múi giờ).' })
  zone!: string;
  @Field(() => String, { description: 'Why there is this version.' })
  reason!: string;
  @Field(() => Date, { description: 'When it was entered.' })
  at!: Date;
}

@InputType({ description: 'A day, and what it is.' })
export class CalendarDayInput {
  @Field(() => String, { description: 'The day, ISO date, of a year from 1900 to 2200.' })
  day!: string;
  @Field(() => DayKind, { description: 'Whether it is off, or worked.' })
  kind!: DayKind;
  @Field(() => String, { description: 'What day it is, at most 200 characters.' })
  name!: string;
  @Field(() => String, { description: 'By what it is so: a law, an announcement (căn cứ); at most 500 characters.' })
  source!: string;
  @Field(() => String, { nullable: true, description: 'When it was announced, ISO date; left out: not known.' })
  announcedOn?: string | null;
}

@InputType({ description: 'What is to be other in the calendar. What is left out stays.' })
export class ChangeCalendarInput extends MutationInput {
  @Field(() => Int, { description: 'The version of the calendar as you know it. Else: STALE_VERSION.' })
  expectedVersion!: number;
  @Field(() => String, { description: 'Why, at most 2 000 characters.' })
  reason!: string;
  @Field(() => [CalendarDayInput], {
    nullable: true,
    description: 'Days that become as said here, whatever they were; at most 5 000, each once.',
  })
  days?: CalendarDayInput[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Days, as ISO dates, that are again what their weekday says; at most 5 000.',
  })
  removeDays?: string[] | null;
  @Field(() => String, { nullable: true, description: 'The zone, a name of the time zone database.' })
  zone?: string | null;
  @Field(() => [Weekday], { nullable: true, description: 'The weekdays that are worked, at least one.' })
  weekdays?: Weekday[] | null;
  @Field(() => String, { nullable: true, description: 'When a working day begins, as `08:00`: reminders come then.' })
  opens?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The cut-off, as `17:00`: what comes later is received on the next working day.',
  })
  cutOff?: string | null;
}

@InputType({ description: 'A file of days.' })
export class ImportCalendarInput extends MutationInput {
  @Field(() => Int, { description: 'The version of the calendar as you know it. Else: STALE_VERSION.' })
  expectedVersion!: number;
  @Field(() => String, { description: 'Why, at most 2 000 characters.' })
  reason!: string;
  @Field(() => CalendarFormat, { description: 'What the file is.' })
  format!: CalendarFormat;
  @Field(() => String, {
    description:
      'The file in Base64, at most 5 000 000 bytes and 5 000 days. CSV: columns `date`, `kind` (HOLIDAY or MAKEUP) and `name`, needed; `source` and `announced_on`. iCalendar: each VEVENT of whole days, also of several, or repeated yearly, is HOLIDAY, or what its CATEGORIES say; its SUMMARY is the name.',
  })
  content!: string;
  @Field(() => String, {
    nullable: true,
    description: 'By what the days are so that do not say it themselves, at most 500 characters; left out: the reason.',
  })
  source?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of the years of which the file has any day, take away the days that it does not have.',
  })
  replacesYears!: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      'Of what is repeated every year without end, or longer: the last year of it, 1900 to 2200; left out: 5 years from now.',
  })
  throughYear?: number | null;
}

@InputType({ description: 'How sure the calendar of a year is.' })
export class MarkCalendarYearInput extends MutationInput {
  @Field(() => Int, { description: 'The version of the calendar as you know it. Else: STALE_VERSION.' })
  expectedVersion!: number;
  @Field(() => Int, { description: 'The year, 1900 to 2200.' })
  year!: number;
  @Field(() => YearStatus, { description: 'Whether it is final.' })
  status!: YearStatus;
  @Field(() => String, { description: 'What it rests on, at most 500 characters.' })
  source!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the calendar.' })
export class WorkCalendarPayload extends MutationPayload {
  @Field(() => WorkCalendar, { nullable: true, description: 'The calendar in its new version; null when there are problems.' })
  calendar!: WorkCalendar | null;
}
