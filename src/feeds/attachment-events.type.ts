import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'Somebody of your body attached a file to its opinion. Told within the body only.',
})
export class FileAttached extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The version of the whole with it.' })
  version!: number;
  @Field(() => ID, { description: 'The file: an `Attachment`.' })
  fileId!: string;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'Somebody of your body took a file off its opinion again. Told within the body only.',
})
export class FileDetached extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => Int, { description: 'The version of the whole without it.' })
  version!: number;
  @Field(() => ID, { description: 'The file: an `Attachment`, until it is deleted.' })
  fileId!: string;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}
