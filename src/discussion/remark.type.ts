import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import { DiffPart } from '../drafts/diff.type.ts';

@ObjectType({ simpleResolvers: true, description: 'Another text for the passage a thread is about (đề xuất sửa).' })
export class Suggestion {
  @Field(() => String, { description: 'The passage as it stands in the draft.' })
  before!: string;
  @Field(() => String, { description: 'What is to stand in its place; empty: nothing.' })
  after!: string;
  @Field(() => [DiffPart], { description: 'The two compared, word by word.' })
  diff!: DiffPart[];
}

@ObjectType({ simpleResolvers: true, description: 'Someone a comment mentions: either a person or a body.' })
export class Mention {}

@ObjectType({ simpleResolvers: true, description: 'That a remark was shown to more people (mở rộng phạm vi xem).' })
export class AudienceWidening {
  @Field(() => Audience, { description: 'Who had seen it.' })
  from!: Audience;
  @Field(() => Audience, { description: 'Who may see it since.' })
  to!: Audience;
  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'That the office ended a thread, and why.' })
export class ThreadDismissal {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'That the office concealed a comment by decision (ẩn góp ý).' })
export class Concealment {
  @Field(() => String, { description: 'The decision (số quyết định).' })
  decisionReference!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => Date, { description: 'When.' })
  at!: Date;
}
