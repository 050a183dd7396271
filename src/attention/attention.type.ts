import { ArgsType, Field, ObjectType } from 'type-graphql';
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
  @Field(() => Boolean, {
    description: 'Whether it waits for you, by your role or because you are named, rather than for anybody of the body.',
  })
  forPerson!: boolean;
}

@ArgsType()
export class AttentionArgs extends PageArgs {
  @Field(() => [AttentionKind], { nullable: true, description: 'Only of these kinds; left out: of all.' })
  kinds?: AttentionKind[] | null;
}

export const AttentionConnection = connectionOf(() => AttentionItem, 'Attention', 'things that wait');
