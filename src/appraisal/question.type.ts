import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';

@ObjectType({ simpleResolvers: true, implements: Node, description: 'A question that bodies are asked (vấn đề xin ý kiến).' })
export class Question extends Node {
  @Field(() => Int, { description: 'Its number in the round, from 1.' })
  number!: number;
  @Field(() => String, { description: 'What is asked.' })
  text!: string;
}
