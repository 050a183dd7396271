import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById, type PersonRow, personById } from '../bodies/bodies.ts';
import { Body, Person } from '../bodies/body.type.ts';
import { Block, Draft } from '../drafts/draft.type.ts';
import { type BlockRow, blockById, type DraftRow, draftById } from '../drafts/drafts.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import { ProposalPayload } from '../proposals/proposal.type.ts';
import { proposalPayload } from '../proposals/proposal-writing.resolver.ts';
import { type ThreadRow, threadById } from './comments.ts';
import { confirmPlacement } from './confirm-placement.ts';
import { detachThread } from './detach-thread.ts';
import { markReady } from './mark-ready.ts';
import { ConfirmPlacementInput, DetachThreadInput, MarkReadyInput, Placement, ReattachThreadInput } from './placement.type.ts';
import { type PlacementRow, placementsOf } from './placements.ts';
import { reattachThread } from './reattach-thread.ts';
import { Thread, ThreadPayload } from './thread.type.ts';

const whichOf = (input: { threadId: string; draftId: string }) => ({
  threadId: uuidOf('Thread', input.threadId, ['threadId']),
  draftId: uuidOf('Draft', input.draftId, ['draftId']),
});

@Resolver(() => Placement)
export class PlacementResolver {
  @FieldResolver(() => Draft, { description: 'The newer draft.' })
  async draft(@Root() placement: PlacementRow, @Ctx() context: Context): Promise<DraftRow> {
    return found(await draftById(context, placement.draftId));
  }

  @FieldResolver(() => Block, { nullable: true, description: 'The block it stands in; null when it stands in none.' })
  async block(@Root() placement: PlacementRow, @Ctx() context: Context): Promise<BlockRow | null> {
    return placement.blockId ? found(await blockById(context, placement.blockId)) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who decided; null when nobody did.' })
  async confirmedBy(@Root() placement: PlacementRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return placement.confirmedByPersonId ? found(await personById(context, placement.confirmedByPersonId)) : null;
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body for which it was decided; null when nobody did.' })
  async confirmedByBody(@Root() placement: PlacementRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return placement.confirmedByBodyId ? found(await bodyById(context, placement.confirmedByBodyId)) : null;
  }

  @Mutation(() => ThreadPayload, {
    description:
      'The body that began a thread says that it stands where it was proposed (MOVED), or that its passage is gone (ORPHANED). Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE (also when it is not pending).',
  })
  async confirmPlacement(
    @Arg('input', () => ConfirmPlacementInput, { description: 'Which placement.' }) input: ConfirmPlacementInput,
    @Ctx() context: Context,
  ): Promise<ThreadPayload> {
    return threadPayload(
      context,
      await perform(context, 'confirmPlacement', input, (useCase) => confirmPlacement(useCase, whichOf(input))),
    );
  }

  @Mutation(() => ThreadPayload, {
    description:
      'The body that began a thread puts it, with its comments, on a passage of a newer draft: the placement is MOVED, by hand. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ANCHOR_NOT_FOUND, ANCHOR_AMBIGUOUS, EMPTY_TEXT, TOO_LONG, BAD_INPUT, BAD_ENCODING.',
  })
  async reattachThread(
    @Arg('input', () => ReattachThreadInput, { description: 'The thread and the passage.' }) input: ReattachThreadInput,
    @Ctx() context: Context,
  ): Promise<ThreadPayload> {
    const { anchor } = input;
    return threadPayload(
      context,
      await perform(context, 'reattachThread', input, (useCase) =>
        reattachThread(useCase, {
          ...whichOf(input),
          anchor: { ...anchor, blockId: uuidOf('Block', anchor.blockId, ['anchor', 'blockId']) },
        }),
      ),
    );
  }

  @Mutation(() => ThreadPayload, {
    description:
      'The body that began a thread takes it off the text of a newer draft; the thread stays open. The placement is DETACHED. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE.',
  })
  async detachThread(
    @Arg('input', () => DetachThreadInput, { description: 'The thread and the draft.' }) input: DetachThreadInput,
    @Ctx() context: Context,
  ): Promise<ThreadPayload> {
    return threadPayload(
      context,
      await perform(context, 'detachThread', input, (useCase) => detachThread(useCase, whichOf(input))),
    );
  }

  @Mutation(() => ProposalPayload, {
    description:
      'The office finds a proposal ready for the agenda: SYNTHESIS → READY. No placement of an official thread on the newest draft may be pending. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, PLACEMENT_PENDING.',
  })
  async markReady(
    @Arg('input', () => MarkReadyInput, { description: 'Which proposal.' }) input: MarkReadyInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'markReady', input, (useCase) =>
      markReady(useCase, uuidOf('Proposal', input.proposalId, ['proposalId'])),
    );
    return proposalPayload(context, outcome);
  }
}

@Resolver(() => Thread)
export class ThreadPlacementsResolver {
  @FieldResolver(() => [Placement], {
    description: 'Where it stands on each newer draft it was carried to, as far as the viewer sees these, by their number.',
  })
  placements(@Root() thread: ThreadRow, @Ctx() context: Context): Promise<PlacementRow[]> {
    return placementsOf(context, thread.id);
  }

  @FieldResolver(() => Placement, {
    nullable: true,
    description: 'Where it stands on one newer draft; null when it was begun on that draft, or not carried to it.',
  })
  async placement(
    @Root() thread: ThreadRow,
    @Arg('draftId', () => ID, { description: 'The draft.' }) draftId: string,
    @Ctx() context: Context,
  ): Promise<PlacementRow | null> {
    const on = uuidOf('Draft', draftId, ['draftId']);
    return (await placementsOf(context, thread.id)).find((placement) => placement.draftId === on) ?? null;
  }
}

function threadPayload(context: Context, outcome: Outcome): ThreadPayload {
  return { ...outcome, thread: shown(outcome, (id) => threadById(context, id)) } as unknown as ThreadPayload;
}
