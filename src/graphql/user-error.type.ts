import { Field, ObjectType } from 'type-graphql';
import type { Locale } from '../locale.ts';
import { type Problem, problems, sentence } from '../problems.ts';

@ObjectType({ simpleResolvers: true, description: 'A figure or name that a problem speaks of, for programs to read.' })
export class ProblemDetail {
  @Field(() => String, { description: 'For example `currentVersion`, `limit`, `actual`, `allowed`, `state`.' })
  name!: string;
  @Field(() => String, { description: 'The value as text.' })
  value!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Why a mutation changed nothing.' })
export class UserError {
  @Field(() => String, {
    description: 'One of the closed list of codes, for example NOT_FOUND, NOT_ALLOWED, WRONG_STATE, STALE_VERSION.',
  })
  code!: string;
  @Field(() => String, { description: 'The reason as a sentence, in Vietnamese or English by `accept-language`.' })
  message!: string;
  @Field(() => [String], { description: 'Where in the input, from its root; empty when it is about the whole.' })
  path!: string[];
  @Field(() => Boolean, { description: 'Whether the same request, sent again unchanged, may succeed.' })
  retryable!: boolean;
  @Field(() => [ProblemDetail], { description: 'The figures in the message, by name.' })
  details!: ProblemDetail[];
}

/** A problem as a mutation's payload tells it. */
export function userError({ code, details, inputPath }: Problem, locale: Locale): UserError {
  return {
    code,
    message: sentence(code, details, locale),
    path: inputPath,
    retryable: problems[code].retryable,
    details: Object.entries(details).map(([name, value]) => ({ name, value: String(value) })),
  };
}
