import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { type Period, PeriodScalar } from '../graphql/period.ts';
import { DueChange, Waiver } from './due-change.type.ts';
import { ObligationEnd, ObligationKind } from './obligation.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'What one body owes, and until when (nghĩa vụ có thời hạn): the measure of what is on time and what is late. What is done with proposals and rounds creates and fulfils it; nobody does so by hand.',
})
export class Obligation extends Node {
  @Field(() => ObligationKind, { description: 'What is due.' })
  kind!: ObligationKind;
  @Field(() => Date, { description: 'When its clock began to run.' })
  startedAt!: Date;
  @Field(() => Date, { description: 'When it was due in the beginning (thời hạn ban đầu): it never changes.' })
  originalDueAt!: Date;
  @Field(() => Date, { description: 'When it is due now: the cut-off of a working day (thời hạn hiện tại).' })
  dueAt!: Date;
  @Field(() => Date, {
    nullable: true,
    description: 'When it was fulfilled; null: it was not. On time means: not after the due date in force when that passed.',
  })
  fulfilledAt!: Date | null;
  @Field(() => Boolean, {
    description: 'Fulfilled unless the office finds the dossier incomplete (tạm tính, chờ Văn phòng kiểm tra).',
  })
  provisional!: boolean;
  @Field(() => Boolean, {
    description:
      'The time given was shorter than the rule allows, because the matter was accepted as urgent (rút ngắn thời hạn): reported apart.',
  })
  isCompressed!: boolean;
  @Field(() => Int, {
    description:
      'How many working days late (số ngày làm việc chậm): those after the due day, up to and including the day of receipt; of what is owed still, up to now. An extension that came when the due date had passed changes nothing of it.',
  })
  lateWorkingDays!: number;
  @Field(() => Date, {
    nullable: true,
    description:
      'Since when its clock stands still, because its round is held up or its proposal suspended (tạm dừng tính thời hạn): it is not announced, does not fall due, and gets no later. Null: it runs.',
  })
  stoppedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it ended without being fulfilled; null: it did not.' })
  endedAt!: Date | null;
  @Field(() => ObligationEnd, { nullable: true, description: 'Why it ended without being fulfilled; null: it did not.' })
  endReason!: ObligationEnd | null;
  @Field(() => Int, { description: 'The version of the working calendar by which `dueAt` was computed.' })
  calendarVersion!: number;
  @Field(() => [DueChange], { description: 'How its due date was moved, oldest first.' })
  changes!: DueChange[];
  @Field(() => Waiver, { nullable: true, description: 'The leave of the chair to go on although it was late; null: none.' })
  waiver!: Waiver | null;
}

export const ObligationConnection = connectionOf(() => Obligation, 'Obligation', 'obligations');

@InputType({ description: 'Which obligations to list; what is left out does not restrict.' })
export class ObligationFilter {
  @Field(() => [ObligationKind], { nullable: true, description: 'Those of one of these kinds.' })
  kinds?: ObligationKind[] | null;
  @Field(() => ID, { nullable: true, description: 'Those of this body.' })
  bodyId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Those about this proposal.' })
  proposalId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Those about the proposals of this programme.' })
  programmeId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: those owed still, neither fulfilled nor ended; false: the others. What is fulfilled provisionally is not owed.',
  })
  isOpen?: boolean | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Those due now on a day of this period, in the zone of the working calendar.',
  })
  dueIn?: Period | null;
}
