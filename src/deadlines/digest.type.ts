import { Field, Int, ObjectType } from 'type-graphql';
import { Obligation } from '../obligations/obligation-node.type.ts';

@ObjectType({ simpleResolvers: true, description: 'One part of a digest.' })
export class DigestPart {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount!: number;
  @Field(() => [Obligation], {
    description: 'The first 100 of them, what is due first before the rest; `obligations` lists all.',
  })
  obligations!: Obligation[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What a day was for a body (bản tin hằng ngày về thời hạn): what it owes, as it stood when the day ended; of a day that has not ended, as it stands.',
})
export class Digest {
  @Field(() => DigestPart, { description: 'What fell due on that day, given or not (đến hạn trong ngày).' })
  fellDue!: DigestPart;
  @Field(() => DigestPart, { description: 'What fell due on an earlier day and was not there (quá hạn).' })
  overdue!: DigestPart;
  @Field(() => DigestPart, { description: 'What falls due within the next working days and was not there (sắp đến hạn).' })
  dueSoon!: DigestPart;
  @Field(() => DigestPart, { description: 'What got another due date on that day (đổi thời hạn): its `changes` say how.' })
  moved!: DigestPart;
}
