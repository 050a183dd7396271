import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Scope } from '../access/credential.ts';
import { Node } from '../graphql/node.type.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

registerEnumType(Scope, {
  name: 'Scope',
  description: 'What may be done with a token, of what its person may do (phạm vi).',
  valuesConfig: {
    READ: { description: 'Queries, subscriptions, and files that are fetched.' },
    WRITE: { description: 'Mutations, and files that are uploaded.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A token by which a program asks as a person, acting for one body (mã truy cập API): `authorization: Bearer clg_…`. Its owner and the administrators see it, and the secret nobody.',
})
export class ApiToken extends Node {
  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;
  @Field(() => String, { description: 'Its first letters, by which you know it again: `clg_` and eight more.' })
  prefix!: string;
  @Field(() => [Scope], { description: 'What may be done with it.' })
  scopes!: Scope[];
  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
  @Field(() => Date, { description: 'From when on it proves nothing.' })
  expiresAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was last used, to the minute; null: it never was.' })
  lastUsedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was revoked, or the token it was made with; null: it was not.' })
  revokedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The token itself: shown once, by the request that makes it, so keep it. Null ever after, also for the same key.',
  })
  token!: string | null;
}

@InputType({ description: 'What the new token is called, and what may be done with it for how long.' })
export class CreateApiTokenInput extends MutationInput {
  @Field(() => String, { description: 'What it is for: 1 to 200 code points.' })
  name!: string;
  @Field(() => [Scope], {
    defaultValue: [Scope.READ],
    description: 'What may be done with it: READ, or READ and WRITE. Made with a token: no more than with that one.',
  })
  scopes!: Scope[];
  @Field(() => Int, {
    defaultValue: 90,
    description: 'After how many days it expires: 1 to 366. Made with a token: no later than that one.',
  })
  days!: number;
}

@InputType({ description: 'Which token is to be no more.' })
export class RevokeApiTokenInput extends MutationInput {
  @Field(() => ID, { description: 'One of your own; for an administrator, of anybody.' })
  tokenId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the token.' })
export class ApiTokenPayload extends MutationPayload {
  @Field(() => ApiToken, { nullable: true, description: 'The token as it is now; null when there are problems.' })
  apiToken!: ApiToken | null;
}
