import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'What the office wants an answer to (vấn đề xin ý kiến).',
})
export class Question extends Node {
  @Field(() => Int, { description: 'Its number in the round, from 1.' })
  number!: number;
  @Field(() => String, { description: 'What is asked.' })
  text!: string;
  @Field(() => Boolean, { description: 'Whether an opinion must answer it (bắt buộc).' })
  mandatory!: boolean;
  @Field(() => Boolean, { description: 'Whether it is put to all bodies of the round.' })
  toAll!: boolean;
}

@InputType({ description: 'A question, and whom it is put to.' })
export class QuestionInput {
  @Field(() => String, { description: 'What is asked, 1 to 4 000 code points.' })
  text!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'Whether an opinion must answer it.' })
  mandatory!: boolean;
  @Field(() => [ID], {
    nullable: true,
    description: 'The bodies it is put to, at least one of those asked; left out: all of them.',
  })
  bodyIds?: string[] | null;
}
