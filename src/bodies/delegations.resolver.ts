import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import { type BodyRow, bodyById, type PersonRow, personById } from './bodies.ts';
import { Body, Person } from './body.type.ts';
import { delegateSigning, endDelegation } from './delegate-signing.ts';
import { DelegateSigningInput, Delegation, DelegationPayload, EndDelegationInput } from './delegation.type.ts';
import { type DelegationRow, delegationById, delegationsOf } from './delegations.ts';

@Resolver(() => Delegation)
export class DelegationResolver {
  @FieldResolver(() => Body, { description: 'The body signed for.' })
  async body(@Root() delegation: DelegationRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, delegation.bodyId));
  }

  @FieldResolver(() => Person, { description: 'Who may sign.' })
  async person(@Root() delegation: DelegationRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, delegation.personId));
  }

  @FieldResolver(() => Person, { description: 'The head who said so.' })
  async grantedBy(@Root() delegation: DelegationRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, delegation.grantedByPersonId));
  }

  @Mutation(() => DelegationPayload, {
    description:
      'The head of a body lets somebody sign for it on some days (ủy quyền ký). Who is not of the body acts for it on those days, as its officer; with the last of them, or once it is taken back, all ends that was opened in that. Problems: NOT_FOUND, NOT_ALLOWED, BAD_INPUT.',
  })
  async delegateSigning(
    @Arg('input', () => DelegateSigningInput, { description: 'Who, and when.' }) input: DelegateSigningInput,
    @Ctx() context: Context,
  ): Promise<DelegationPayload> {
    const outcome = await perform(context, 'delegateSigning', input, (useCase) =>
      delegateSigning(useCase, {
        personId: uuidOf('Person', input.personId, ['personId']),
        validFrom: input.validFrom,
        validTo: input.validTo,
      }),
    );
    return delegationPayload(context, outcome);
  }

  @Mutation(() => DelegationPayload, {
    description:
      'The head takes a delegation back: it ends at once, and within a second what is followed by it. Problems: NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHANGE.',
  })
  async endDelegation(
    @Arg('input', () => EndDelegationInput, { description: 'Which one.' }) input: EndDelegationInput,
    @Ctx() context: Context,
  ): Promise<DelegationPayload> {
    const outcome = await perform(context, 'endDelegation', input, (useCase) =>
      endDelegation(useCase, uuidOf('Delegation', input.delegationId, ['delegationId'])),
    );
    return delegationPayload(context, outcome);
  }
}

@Resolver(() => Body)
export class BodyDelegationsResolver {
  @FieldResolver(() => [Delegation], {
    description:
      'Who may sign for it beside its head, ended or not, in order of granting: for its own people and the office; to others, none.',
  })
  delegations(@Root() body: BodyRow, @Ctx() context: Context): Promise<DelegationRow[]> {
    return delegationsOf(context, body.id);
  }
}

function delegationPayload(context: Context, outcome: Outcome): DelegationPayload {
  return { ...outcome, delegation: shown(outcome, (id) => delegationById(context, id)) } as unknown as DelegationPayload;
}
