import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Draft } from '../drafts/draft.type.ts';
import { type DraftRow, draftById } from '../drafts/drafts.ts';
import type { Context } from '../graphql/context.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs } from '../graphql/paging.ts';
import { Proposal } from '../proposals/proposal.type.ts';
import { type ProposalRow, proposalById } from '../proposals/proposals.ts';
import { queryCodePointsMax, termsMax } from './query.rules.ts';
import { type SearchHitRow, search } from './search.ts';
import { SearchHit, SearchHitConnection, SearchKind } from './search.type.ts';

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      'Titles, blocks and comments that have all the words of a query (tìm kiếm), of those the viewer may see. Case and accents do not matter (`thue` finds `Thuế`, `dat` finds `đất`), but what has the accents of the query comes first; within that, whole words before beginnings of words, then titles, blocks, comments, then the older. Problems: EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT, BAD_ENCODING, NOT_FOUND for what is no id, BAD_CURSOR.',
  })
  search(
    @Arg('query', () => String, {
      description: `Up to ${termsMax} words, ${queryCodePointsMax} code points; a word may be a beginning (\`phối h\`), words in "quotes" stand side by side and whole. All else is text, without operators; punctuation parts words. Without a letter or digit: EMPTY_TEXT.`,
    })
    query: string,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Only in these; in all when left out.' })
    kinds: SearchKind[] | null,
    @Arg('programmeId', () => ID, { nullable: true, description: 'Only in this programme.' }) programmeId: string | null,
    @Arg('proposalId', () => ID, { nullable: true, description: 'Only in this proposal.' }) proposalId: string | null,
    @Arg('draftId', () => ID, {
      nullable: true,
      description: 'Only in the blocks of this draft and the threads begun on it; it need not be the newest.',
    })
    draftId: string | null,
    @Arg('allDrafts', () => Boolean, {
      defaultValue: false,
      description:
        'Also in the blocks of superseded drafts; else of each proposal only in the newest draft that the viewer sees. Titles and comments are sought whatever the draft.',
    })
    allDrafts: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<SearchHitRow>> {
    const within = {
      kinds,
      programmeId: programmeId ? uuidOf('Programme', programmeId, ['programmeId']) : null,
      proposalId: proposalId ? uuidOf('Proposal', proposalId, ['proposalId']) : null,
      draftId: draftId ? uuidOf('Draft', draftId, ['draftId']) : null,
      allDrafts,
    };
    return search(context, query, within, page);
  }

  @FieldResolver(() => Proposal, {
    nullable: true,
    description:
      'The proposal to which it belongs, or which it is; null when the viewer sees the hit and no longer the proposal.',
  })
  async proposal(@Root() hit: SearchHitRow, @Ctx() context: Context): Promise<ProposalRow | null> {
    return (await proposalById(context, hit.proposalId)) ?? null;
  }

  @FieldResolver(() => Draft, {
    nullable: true,
    description:
      'Of a block its draft, of a comment the draft on which its thread began; null for a title, and when the viewer does not see the draft.',
  })
  async draft(@Root() hit: SearchHitRow, @Ctx() context: Context): Promise<DraftRow | null> {
    return hit.draftId ? ((await draftById(context, hit.draftId)) ?? null) : null;
  }
}
