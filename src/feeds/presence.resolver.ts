import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { draftById } from '../drafts/drafts.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { perform } from '../graphql/perform.ts';
import { Shared } from '../live/shared.ts';
import { presenceIn, watchDraft } from './draft-presence.ts';
import { type MarkPresence, markPresence } from './mark-presence.ts';
import { DraftPresence, MarkPresenceInput, PresencePayload } from './presence.type.ts';

@Resolver()
export class PresenceResolver {
  @Subscription(() => DraftPresence, {
    description:
      'Who is on a draft now, and at which block: the whole list at once, and again whenever it changes; after a reconnect just subscribe again. Whoever follows it over a WebSocket is there itself, until the subscription or its socket ends, or the socket answers no ping for 8 s. Of one person, however many sockets it has, at most one change is told a second. Each body sees its own people, and the office everybody; bodies that take part in a round, and do not hold back from it, see each other and the office, but nobody else while the round is blind; the lead body sees no appraiser and is seen by none. Nothing of it is stored. Error: NOT_FOUND (also when a right ends meanwhile).',
    async subscribe({ args, context }: { args: { draftId: string }; context: Context }) {
      const watch = await watchDraft(context, found(await draftById(context, uuidOf('Draft', args.draftId))));
      return new Shared(watch, (list) => {
        context.parts.metrics.presenceTold();
        return presenceIn(context.locale, list);
      });
    },
  })
  draftPresence(
    @Root() list: DraftPresence,
    @Arg('draftId', () => ID, { description: 'The draft to watch.' }) _draftId: string,
  ): DraftPresence {
    return list;
  }

  @Mutation(() => PresencePayload, {
    description:
      'Says at which block of a draft one is, to those who may know and follow `draftPresence`. It counts while one follows `draftPresence` oneself, over any socket; who does not is nowhere. Of several within a second the last is told. Problem: NOT_FOUND.',
  })
  async markPresence(
    @Arg('input', () => MarkPresenceInput, { description: 'The draft and the block.' }) input: MarkPresenceInput,
    @Ctx() context: Context,
  ): Promise<PresencePayload> {
    let mark: MarkPresence | undefined;
    const outcome = await perform(context, 'markPresence', input, (useCase) => {
      mark = {
        draftId: uuidOf('Draft', input.draftId, ['draftId']),
        blockId: input.blockId ? uuidOf('Block', input.blockId, ['blockId']) : null,
      };
      return markPresence(useCase, mark);
    });
    // Not when the answer was kept under the key: it was marked then.
    if (outcome.objectId && mark) context.parts.presence.mark(mark.draftId, context.actor, mark.blockId);
    const draft = outcome.objectId ? await draftById(context, outcome.objectId) : undefined;
    return { ...outcome, draft: draft ?? null } as PresencePayload;
  }
}
