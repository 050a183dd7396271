import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AttentionKind } from '../bodies/attention.type.ts';
import { connectionOf, PageArgs } from '../graphql/paging.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'Something that waits for you, or for the body you act for (việc đang chờ). Derived from what is there: it is gone once it is done.',
})
export class AttentionItem {
  @Field(() => AttentionKind, { description: 'What is to be done.' })
  kind!: AttentionKind;
  @Field(() => Date, { description: 'The instant from which it waits.' })
  startedAt!: Date;
  @Field(() => Date, {
    nullable: true,
    description: 'When it is due (thời hạn), by what the body owes; null: it has no due date.',
  })
  dueAt!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'How many working days are left after today, up to and including the due day (số ngày làm việc còn lại): 0 on the due day; once it is overdue the days that it is late by, negative. Null: it has no due date.',
  })
  workingDaysLeft!: number | null;
  @Field(() => Boolean, {
    description: 'Whether it waits for you, by your role or because you are named, rather than for anybody of the body.',
  })
  forPerson!: boolean;
}

export enum AttentionOrder {
  SINCE = 'SINCE',
  DUE = 'DUE',
}
registerEnumType(AttentionOrder, {
  name: 'AttentionOrder',
  description: 'What comes first of what waits, always ascending. A page goes on behind the place that its cursor names.',
  valuesConfig: {
    SINCE: { description: 'What waits longest.' },
    DUE: {
      description: 'What is due first, what is overdue before it; what has no due date last, and of that what waits longest.',
    },
  },
});

@ArgsType()
export class AttentionArgs extends PageArgs {
  @Field(() => [AttentionKind], { nullable: true, description: 'Only of these kinds; left out: of all.' })
  kinds?: AttentionKind[] | null;
  @Field(() => AttentionOrder, { defaultValue: AttentionOrder.SINCE, description: 'What comes first.' })
  orderBy!: AttentionOrder;
}

export const AttentionConnection = connectionOf(() => AttentionItem, 'Attention', 'things that wait');
