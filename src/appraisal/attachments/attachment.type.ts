import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.type.ts';
import { MutationInput } from '../../graphql/payload.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A file that was uploaded with `POST /files` (tệp đính kèm). The body that uploaded it sees it, and whoever sees an opinion that was signed with it.',
})
export class Attachment extends Node {
  @Field(() => String, { description: 'The name it was uploaded under.' })
  name!: string;
  @Field(() => String, { description: 'What it is by its content, as a media type: `application/pdf`.' })
  mediaType!: string;
  @Field(() => Int, { description: 'How many bytes it has, 20 000 000 at most.' })
  bytes!: number;
  @Field(() => String, { description: 'The SHA-256 of its bytes, in hexadecimal.' })
  sha256!: string;
  @Field(() => Date, { description: 'When it was uploaded.' })
  uploadedAt!: Date;
}

@InputType({ description: 'A file, to be attached to the opinion of the own body or taken off it.' })
export class AttachFileInput extends MutationInput {
  @Field(() => ID, { description: 'The round in which the opinion is given.' })
  roundId!: string;
  @Field(() => ID, { description: 'A file that the own body uploaded.' })
  fileId!: string;
}
