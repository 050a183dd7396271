import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../bodies/bodies.ts';
import { Body } from '../bodies/body.type.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { OpinionRequest } from './request.type.ts';
import { type RequestRow, requestsOfRound } from './requests.ts';
import { Round } from './round.type.ts';
import { type RoundRow, roundById } from './rounds.ts';

@Resolver(() => OpinionRequest)
export class RequestResolver {
  @FieldResolver(() => Round, { description: 'The round in which it is asked.' })
  async round(@Root() request: RequestRow, @Ctx() context: Context): Promise<RoundRow> {
    return found(await roundById(context, request.roundId));
  }

  @FieldResolver(() => Body, { description: 'The body asked.' })
  async body(@Root() request: RequestRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, request.bodyId));
  }
}

@Resolver(() => Round)
export class RoundRequestsResolver {
  @FieldResolver(() => [OpinionRequest], {
    description:
      'What each body is asked and how far it is, by name of the body, as far as the viewer may know: in a blind round a body sees only its own. All bodies asked are in `bodies`.',
  })
  requests(@Root() round: RoundRow, @Ctx() context: Context): Promise<RequestRow[]> {
    return requestsOfRound(context, round.id);
  }
}
