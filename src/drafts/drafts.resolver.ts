import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { UseCase } from '../access/use-case.ts';
import { type PersonRow, personById } from '../bodies/bodies.ts';
import { Person } from '../bodies/body.type.ts';
import { Needs } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, pageUnder } from '../graphql/paging.ts';
import { perform } from '../graphql/perform.ts';
import { feedCursorOf } from '../graphql/stream-cursor.ts';
import { Problem } from '../problems.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { Proposal, ProposalPayload } from '../proposals/proposal.type.ts';
import { proposalPayload } from '../proposals/proposal-writing.resolver.ts';
import { type ProposalRow, proposalById } from '../proposals/proposals.ts';
import { BlockConnection, Draft, DraftConnection, DraftPayload, SubmitProposalInput, UploadDraftInput } from './draft.type.ts';
import { type BlockRow, blocksOfDraft, type DraftRow, draftById, draftsOfProposal, firstCursorOf, originalOf } from './drafts.ts';
import { submitProposal } from './submit-proposal.ts';
import { uploadDraft } from './upload-draft.ts';

@Resolver(() => Draft)
export class DraftResolver {
  @Query(() => Draft, { description: 'A draft by id. Error: NOT_FOUND.' })
  async draft(@Arg('id', () => ID, { description: 'Its global id.' }) id: string, @Ctx() context: Context): Promise<DraftRow> {
    return found(await draftById(context, uuidOf('Draft', id)));
  }

  @Needs<DraftRow>('proposalId')
  @FieldResolver(() => Proposal, { description: 'The proposal it is a draft of.' })
  async proposal(@Root() draft: DraftRow, @Ctx() context: Context): Promise<ProposalRow> {
    return found(await proposalById(context, draft.proposalId));
  }

  @Needs<DraftRow>('uploadedByPersonId')
  @FieldResolver(() => Person, { description: 'Who uploaded it.' })
  async uploadedBy(@Root() draft: DraftRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, draft.uploadedByPersonId));
  }

  @Needs()
  @FieldResolver(() => BlockConnection, { description: 'Its blocks in reading order.' })
  blocks(@Root() draft: DraftRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<BlockRow>> {
    return pageUnder(context, draft.id, blocksOfDraft, page);
  }

  @Needs<DraftRow>('bytes')
  @FieldResolver(() => String, { description: 'The whole text as it was uploaded, byte for byte.' })
  original(@Root() draft: DraftRow, @Ctx() context: Context): Promise<string> {
    context.meter?.text(draft.bytes); // before it is read: with many, too much might be
    return originalOf(context, draft.id);
  }

  @Needs<DraftRow>('proposalId')
  @FieldResolver(() => String, {
    description: 'Give it to `draftFeed` as `after`, and everything ever said about this draft is replayed.',
  })
  firstCursor(@Root() draft: DraftRow, @Ctx() context: Context): Promise<string> {
    return firstCursorOf(context, draft);
  }

  @Needs<DraftRow>('proposalId')
  @FieldResolver(() => String, {
    description:
      'The place in the feed where this answer stands: follow from it and you get exactly what this answer does not show yet.',
  })
  feedCursor(@Root() draft: DraftRow, @Ctx() context: Context): Promise<string> {
    return feedCursorOf(context, proposalStream(draft.proposalId));
  }

  @Mutation(() => DraftPayload, {
    description:
      'Adds the next draft of a proposal (dự thảo), over HTTP only. Its blocks are compared with those of the previous draft, and every open thread is carried to it: `Thread.placement` says where it stands. By the head or an officer of the lead body. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, HTTP_ONLY, TOO_LONG, TOO_MANY, BAD_ENCODING, EMPTY_TEXT, TOO_MANY_OPERATIONS, UNAVAILABLE.',
  })
  async uploadDraft(
    @Arg('input', () => UploadDraftInput, { description: 'The draft.' }) input: UploadDraftInput,
    @Ctx() context: Context,
  ): Promise<DraftPayload> {
    const upload = (useCase: UseCase) =>
      uploadDraft(useCase, {
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        title: input.title ?? null,
        mediaType: input.mediaType,
        text: input.text,
      });
    const outcome = await perform(context, 'uploadDraft', input, upload, () => {
      if (context.caller.transport === 'WEBSOCKET') throw new Problem('HTTP_ONLY'); // a socket is for small messages
    });
    const draft = outcome.objectId ? await draftById(context, outcome.objectId) : undefined;
    return { ...outcome, draft: draft ?? null } as DraftPayload;
  }
}

@Resolver(() => Proposal)
export class ProposalDraftsResolver {
  @Needs()
  @FieldResolver(() => DraftConnection, { description: 'Its drafts that the viewer sees, by number.' })
  drafts(
    @Root() proposal: ProposalRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DraftRow>> {
    return pageUnder(context, proposal.id, draftsOfProposal, page, info);
  }

  @Mutation(() => ProposalPayload, {
    description:
      'The head of the lead body signs and sends a draft to the office (trình): IN_PREPARATION → SUBMITTED; the office sees the draft from now on. What was due with the dossier is fulfilled as of now, unless the office finds it incomplete. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, TOO_MANY, EMPTY_TEXT, TOO_LONG, BAD_INPUT.',
  })
  async submitProposal(
    @Arg('input', () => SubmitProposalInput, { description: 'The proposal and the draft.' }) input: SubmitProposalInput,
    @Ctx() context: Context,
  ): Promise<ProposalPayload> {
    const outcome = await perform(context, 'submitProposal', input, (useCase) =>
      submitProposal(useCase, {
        proposalId: uuidOf('Proposal', input.proposalId, ['proposalId']),
        draftId: uuidOf('Draft', input.draftId, ['draftId']),
        checklist: input.checklist ?? [],
      }),
    );
    return proposalPayload(context, outcome);
  }
}
