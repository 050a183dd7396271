import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Why a due date moved: the only ways there are (domain §8.5); a suspension that ended extends what it had stopped. */
export const DueChangeKind = {
  EXTENSION: 'EXTENSION',
  REDATE: 'REDATE',
  CALENDAR: 'CALENDAR',
  SUSPENSION: 'SUSPENSION',
} as const;
export type DueChangeKind = keyof typeof DueChangeKind;

registerEnumType(DueChangeKind, {
  name: 'DueChangeKind',
  description: 'Why a due date moved (lý do thay đổi thời hạn).',
  valuesConfig: {
    EXTENSION: { description: 'More time was granted (gia hạn).' },
    REDATE: { description: 'The programme, the meeting or the office set another date (điều chỉnh thời hạn).' },
    CALENDAR: { description: 'Days of the working calendar changed (thay đổi lịch làm việc).' },
    SUSPENSION: { description: 'The clock had been stopped, and goes on (tính tiếp sau tạm dừng).' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A due date was moved; the one before stays beside it (thay đổi thời hạn).' })
export class DueChange {
  @Field(() => DueChangeKind, { description: 'Why it moved.' })
  kind!: DueChangeKind;
  @Field(() => Date, { description: 'When it was due before.' })
  fromDueAt!: Date;
  @Field(() => Date, { description: 'When it is due since.' })
  toDueAt!: Date;
  @Field(() => Boolean, {
    description: 'Whether the due date had passed when it was moved: then the lateness stays as it is (gia hạn sau khi quá hạn).',
  })
  isAfterExpiry!: boolean;
  @Field(() => Int, { description: 'The version of the working calendar by which the new date was computed.' })
  calendarVersion!: number;
  @Field(() => Date, { description: 'When it was moved.' })
  at!: Date;
  @Field(() => String, {
    description:
      'Why, in the words of who moved it; of what is handled on paper, and of a dossier that came back incomplete, nothing: “—”.',
  })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The chair lets a dossier go on although it was not in time (chấp thuận trình muộn): it cures no lateness, and is shown as late everywhere.',
})
export class Waiver {
  @Field(() => Date, { description: 'When it was given.' })
  at!: Date;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
