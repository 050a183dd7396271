import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { Obligation } from '../../obligations/obligation-node.type.ts';
import type { ObligationRow } from '../../obligations/obligation-row.ts';
import { obligationsOfRequest } from '../../obligations/obligations.ts';
import { OpinionRequest } from './request.type.ts';
import { type RequestRow, requestById } from './requests.ts';

@Resolver(() => OpinionRequest)
export class RequestObligationsResolver {
  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'When the opinion is due, or was: of a body that was asked again, the new one. Null: it was asked before there were due dates.',
  })
  async dueAt(@Root() request: RequestRow, @Ctx() context: Context): Promise<Date | null> {
    return (await obligationsOfRequest(context, request.id)).at(-1)?.currentDue ?? null;
  }

  @FieldResolver(() => [Obligation], {
    description: 'What the body owes or owed by this request, oldest first: one, and one more each time it was asked again.',
  })
  obligations(@Root() request: RequestRow, @Ctx() context: Context): Promise<ObligationRow[]> {
    return obligationsOfRequest(context, request.id);
  }
}

@Resolver(() => Obligation)
export class ObligationRequestResolver {
  @FieldResolver(() => OpinionRequest, { nullable: true, description: 'Of an OPINION: what the body is asked; of others null.' })
  async request(@Root() obligation: ObligationRow, @Ctx() context: Context): Promise<RequestRow | null> {
    return obligation.requestId ? ((await requestById(context, obligation.requestId)) ?? null) : null;
  }
}
