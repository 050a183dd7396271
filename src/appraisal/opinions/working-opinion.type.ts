import { Field, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../graphql/payload.type.ts';
import { Conclusion, Position, Stance } from './opinion.rules.ts';

@ObjectType({ simpleResolvers: true, description: 'An answer of an opinion in the making.' })
export class WorkingAnswer {
  @Field(() => Stance, { nullable: true, description: 'How the question is answered; null: not said yet.' })
  stance!: Stance | null;
  @Field(() => String, { nullable: true, description: 'In words; null: none.' })
  text!: string | null;
  @Field(() => Int, { description: 'How often it was written. Give it to `draftAnswers`.' })
  version!: number;
  @Field(() => Date, { description: 'When it was written last.' })
  updatedAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The opinion that a body is making in a round (dự thảo ý kiến): its people write it together, and nobody else sees it. It is kept when it is signed, for the next one.',
})
export class WorkingOpinion {
  @Field(() => Int, {
    description:
      'Counts every change of it, of its answers, its files and its picked threads, what these said first among it, from 0. Give it to `passForSignature` and `submitOpinion`.',
  })
  version!: number;
  @Field(() => Int, {
    description: 'Counts the changes of position, blocking text, comment and conclusion. Give it to `draftOpinion`.',
  })
  fieldsVersion!: number;
  @Field(() => Position, { nullable: true, description: 'The position; null: none is taken yet.' })
  position!: Position | null;
  @Field(() => String, { nullable: true, description: 'What must change; null: nothing is said.' })
  blockingText!: string | null;
  @Field(() => String, { nullable: true, description: 'What else is said; null: nothing.' })
  comment!: string | null;
  @Field(() => Conclusion, { nullable: true, description: 'What the lead appraiser concludes; null: nothing yet.' })
  conclusion!: Conclusion | null;
  @Field(() => Date, { nullable: true, description: 'When anything of it was changed last; null: nothing was written yet.' })
  updatedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the opinion in the making.' })
export class WorkingOpinionPayload extends MutationPayload {
  @Field(() => WorkingOpinion, { nullable: true, description: 'It as it is now; null when there are problems.' })
  workingOpinion!: WorkingOpinion | null;
}
