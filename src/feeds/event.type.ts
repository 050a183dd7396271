import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Who did it, as they were called when they did.' })
export class EventActor {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
  @Field(() => String, { description: "The person's name." })
  name!: string;
  @Field(() => ID, { description: 'The body the person acted for.' })
  bodyId!: string;
  @Field(() => String, { description: 'The name of that body, in the language of the request.' })
  bodyName!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'The body without accounts for which it was entered (nhập thay), by the office, from what it sent on paper; null: the person acted for `bodyId`.',
  })
  onBehalfOfBodyId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The name of that body, in the language of the request; null: there is none.',
  })
  onBehalfOfBodyName!: string | null;
}

@InterfaceType({
  description: 'Something that happened, as it was recorded: a snapshot that does not change.',
  resolveType: (value: { kind: string }) => value.kind,
})
export abstract class Event {
  @Field(() => String, { description: 'Follow from here and you get exactly what came after it. Opaque, of one length.' })
  cursor!: string;
  @Field(() => String, { description: 'The same id that the payload of the mutation gave to its author.' })
  eventId!: string;
  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;
  @Field(() => EventActor, { description: 'Who did it.' })
  actor!: EventActor;
}

@ObjectType({ simpleResolvers: true, description: 'Everything up to here has been sent; what follows is live.' })
export class Ready {
  @Field(() => String, { description: 'Follow from here next time.' })
  cursor!: string;
  @Field(() => Date, { description: 'When it was said.' })
  at!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Nothing happened that you may see: only a newer place to resume from. Every 30 s, whatever happens.',
})
export class Checkpoint {
  @Field(() => String, { description: 'Follow from here next time.' })
  cursor!: string;
  @Field(() => Date, { description: 'When it was said.' })
  at!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The cursor is of a log that is no more (a restore from a backup, a folder copied back): query again, then follow from the new `feedCursor`. The feed ends with it.',
})
export class ResyncRequired {
  @Field(() => String, { description: 'The head of the log as it is now.' })
  cursor!: string;
  @Field(() => Date, { description: 'When it was said.' })
  at!: Date;
}
