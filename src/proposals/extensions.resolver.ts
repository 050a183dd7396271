import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type PersonRow, personById } from '../bodies/bodies.ts';
import { Person } from '../bodies/body.type.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import {
  ExtensionPayload,
  ExtensionRequest,
  ExtensionRequestPayload,
  GrantExtensionInput,
  RefuseExtensionInput,
  RequestExtensionInput,
} from '../obligations/extension-request.type.ts';
import { type ExtensionRequestRow, extensionRequestById, extensionRequestsOf } from '../obligations/extension-requests.ts';
import { Obligation } from '../obligations/obligation-node.type.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';
import { obligationById } from '../obligations/obligations.ts';
import { grantExtension } from './grant-extension.ts';
import { refuseExtension } from './refuse-extension.ts';
import { requestExtension } from './request-extension.ts';

@Resolver(() => ExtensionRequest)
export class ExtensionResolver {
  @FieldResolver(() => Obligation, { description: 'What more time is asked for.' })
  async obligation(@Root() request: ExtensionRequestRow, @Ctx() context: Context): Promise<ObligationRow> {
    return found(await obligationById(context, request.obligationId));
  }

  @FieldResolver(() => Person, { description: 'Who asked, for the body that owes.' })
  async askedBy(@Root() request: ExtensionRequestRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, request.askedByPersonId));
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answered, at the office; null: it waits.' })
  async answeredBy(@Root() request: ExtensionRequestRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return request.answeredByPersonId ? found(await personById(context, request.answeredByPersonId)) : null;
  }

  @Mutation(() => ExtensionRequestPayload, {
    description:
      'A body asks for more time for what it owes (đề nghị gia hạn), before it is due or after. Nothing moves before the office answers. By its head or an officer. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE (fulfilled, or ended), NOT_EXTENDABLE, DUE_NOT_LATER, BAD_INPUT (more than one day), EXTENSION_WAITS, EMPTY_TEXT, TOO_LONG.',
  })
  async requestExtension(
    @Arg('input', () => RequestExtensionInput, { description: 'For what, until when, and why.' }) input: RequestExtensionInput,
    @Ctx() context: Context,
  ): Promise<ExtensionRequestPayload> {
    const outcome = await perform(context, 'requestExtension', input, (useCase) =>
      requestExtension(useCase, { ...input, obligationId: uuidOf('Obligation', input.obligationId, ['obligationId']) }),
    );
    return requestPayload(context, outcome);
  }

  @Mutation(() => ExtensionPayload, {
    description:
      'The office gives a body more time (gia hạn), asked for or not; a request that waits is answered by it. Granted before the due date, that is what will be judged by, and a round that the clock would close earlier is closed then (`RoundCloseScheduled`); granted after it, `dueAt` moves, the lateness stays as it is, and the round is closed as before. The close of a blind round does not move by it, since that would tell of the body: let it be closed later first, by `scheduleRoundClose`. Of the date of a programme by the head or the programme clerk of the office, else by anybody there who handles dossiers; never for what the office owes itself. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE (fulfilled, or ended), NOT_EXTENDABLE, DUE_NOT_LATER, CLOSES_BEFORE (a blind round would be closed before), BAD_INPUT (more than one day), EMPTY_TEXT, TOO_LONG.',
  })
  async grantExtension(
    @Arg('input', () => GrantExtensionInput, { description: 'For what, until when, and why.' }) input: GrantExtensionInput,
    @Ctx() context: Context,
  ): Promise<ExtensionPayload> {
    const outcome = await perform(context, 'grantExtension', input, (useCase) =>
      grantExtension(useCase, { ...input, obligationId: uuidOf('Obligation', input.obligationId, ['obligationId']) }),
    );
    const obligation = outcome.objectId ? await obligationById(context, outcome.objectId) : undefined;
    return { ...outcome, obligation: obligation ?? null } as unknown as ExtensionPayload;
  }

  @Mutation(() => ExtensionRequestPayload, {
    description:
      'The office does not give the time that a body asks for (không gia hạn): it is due as before. By who may grant it. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE (it was answered), EMPTY_TEXT, TOO_LONG.',
  })
  async refuseExtension(
    @Arg('input', () => RefuseExtensionInput, { description: 'Which request, and why not.' }) input: RefuseExtensionInput,
    @Ctx() context: Context,
  ): Promise<ExtensionRequestPayload> {
    const outcome = await perform(context, 'refuseExtension', input, (useCase) =>
      refuseExtension(useCase, {
        ...input,
        extensionRequestId: uuidOf('ExtensionRequest', input.extensionRequestId, ['extensionRequestId']),
      }),
    );
    return requestPayload(context, outcome);
  }
}

@Resolver(() => Obligation)
export class ObligationExtensionsResolver {
  @FieldResolver(() => [ExtensionRequest], {
    description: 'How more time was asked for, oldest first; one at most waits for an answer.',
  })
  extensionRequests(@Root() obligation: ObligationRow, @Ctx() context: Context): Promise<ExtensionRequestRow[]> {
    return extensionRequestsOf(context, obligation.id);
  }
}

function requestPayload(context: Context, outcome: Outcome): ExtensionRequestPayload {
  return {
    ...outcome,
    extensionRequest: shown(outcome, (id) => extensionRequestById(context, id)),
  } as unknown as ExtensionRequestPayload;
}
