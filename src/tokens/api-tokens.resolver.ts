import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById, type PersonRow } from '../bodies/bodies.ts';
import { Body, Person } from '../bodies/body.type.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Outcome, perform } from '../graphql/perform.ts';
import { newToken } from '../identity/api-token.rules.ts';
import { Problem } from '../problems.ts';
import { ApiToken, ApiTokenPayload, CreateApiTokenInput, RevokeApiTokenInput } from './api-token.type.ts';
import { type ApiTokenRow, apiTokenById, apiTokensOf } from './api-tokens.ts';
import { createApiToken } from './create-api-token.ts';
import { revokeApiToken } from './revoke-api-token.ts';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  @FieldResolver(() => Body, {
    nullable: true,
    description: 'For which body its person acts with it: no other can be chosen. Null: for none, as administrator.',
  })
  async body(@Root() { bodyId }: ApiTokenRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return bodyId === null ? null : found(await bodyById(context, bodyId));
  }

  @Mutation(() => ApiTokenPayload, {
    description:
      'Makes a token by which a program asks as you, acting for the body that you act for now, until it expires or is revoked with `revokeApiToken`. Made with another token, it may do no more, lasts no longer, and is revoked with it. Problems: DEMO_MODE, EMPTY_TEXT, TOO_LONG, BAD_INPUT, TOKEN_TOO_WIDE, TOO_MANY.',
  })
  async createApiToken(
    @Arg('input', () => CreateApiTokenInput, { description: 'What it is for.' }) input: CreateApiTokenInput,
    @Ctx() context: Context,
  ): Promise<ApiTokenPayload> {
    const { credential } = context.caller;
    if (!credential) throw new Problem('UNAUTHENTICATED');
    const made = newToken();
    let isNew = false;
    const outcome = await perform(context, 'createApiToken', input, (useCase) => {
      isNew = true; // asked again with the same key it is not, and the token of then is known to nobody here
      return createApiToken(useCase, input, made, credential);
    });
    return tokenPayload(context, outcome, isNew ? made.token : null);
  }

  @Mutation(() => ApiTokenPayload, {
    description:
      'Revokes a token, your own or, as administrator, anybody’s, and with it the tokens and calendar addresses that were made with it: what they are asked with from now on is refused, and their sockets and streams end within a second. Problems: NOT_FOUND, NOTHING_TO_CHANGE.',
  })
  async revokeApiToken(
    @Arg('input', () => RevokeApiTokenInput, { description: 'Which one.' }) input: RevokeApiTokenInput,
    @Ctx() context: Context,
  ): Promise<ApiTokenPayload> {
    const outcome = await perform(context, 'revokeApiToken', input, (useCase) =>
      revokeApiToken(useCase, uuidOf('ApiToken', input.tokenId, ['tokenId'])),
    );
    if (outcome.objectId) context.parts.identity.watch.revoked(outcome.objectId);
    return tokenPayload(context, outcome);
  }
}

@Resolver(() => Person)
export class PersonTokensResolver {
  @FieldResolver(() => [ApiToken], {
    description:
      'The API tokens of the person, oldest first, those too that are no more: shown to the person and to administrators; to others, none.',
  })
  apiTokens(@Root() person: PersonRow, @Ctx() context: Context): Promise<ApiTokenRow[]> {
    return apiTokensOf(context, person.id);
  }
}

async function tokenPayload(context: Context, outcome: Outcome, token: string | null = null): Promise<ApiTokenPayload> {
  const apiToken = outcome.objectId ? await apiTokenById(context, outcome.objectId) : undefined;
  return { ...outcome, apiToken: apiToken ? { ...apiToken, token } : null } as ApiTokenPayload;
}
