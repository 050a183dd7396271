import { commentById } from '../discussion/comments.ts';
import { blockById } from '../drafts/drafts.ts';
import type { Context } from '../graphql/context.ts';
import type { Page, PageArgs } from '../graphql/paging.ts';
import { assertStorable } from '../graphql/storable.ts';
import { titleShown } from '../proposals/on-paper.rules.ts';
import { proposalById } from '../proposals/proposals.ts';
import { type Hit, readHits, readTerms, readWords, type Within } from './hits.ts';
import { readQuery } from './query.rules.ts';
import type { SearchKind } from './search.type.ts';
import { type Snippet, snippetOf, tokensOf } from './snippet.rules.ts';

/** A hit as it is shown: the thing itself, and the piece of it. */
export interface SearchHitRow extends Hit {
  item: { id: string; __typename: string };
  snippet: Snippet;
}

/** How a thing of each kind is read, and what was sought in it: through the same reads as `node(id)`. */
const readers: Record<
  SearchKind,
  (context: Context, id: string) => Promise<[typename: string, row: { id: string }, text: string] | undefined>
> = {
  PROPOSAL: async (context, id) => {
    const row = await proposalById(context, id);
    return row && ['Proposal', row, titleShown(row, context.locale)];
  },
  BLOCK: async (context, id) => {
    const row = await blockById(context, id);
    return row && ['Block', row, row.text];
  },
  COMMENT: async (context, id) => {
    const row = await commentById(context, id);
    return row && ['Comment', row, row.text];
  },
};

/**
 * Titles, blocks and comments with all the words of a query, best first: a constant number of statements, whatever the
 * page. Problems: EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT, BAD_ENCODING, BAD_CURSOR.
 */
export async function search(context: Context, query: string, within: Within, page: PageArgs): Promise<Page<SearchHitRow>> {
  assertStorable(query, ['query']);
  const terms = await readTerms(context, readQuery(query, ['query']), ['query']);
  const { hits, hasNextPage, hasPreviousPage, count } = await readHits(context, terms, within, page);
  const read = await Promise.all(hits.map((hit) => readers[hit.kind](context, hit.id)));
  const words = await readWords(
    context,
    read.flatMap((one) => (one ? tokensOf(one[2]).map((token) => token.text) : [])),
  );
  const edges = hits.flatMap((hit, n) => {
    const one = read[n];
    if (!one) return []; // the reads have the last word on what is seen
    const [__typename, row, text] = one;
    return [{ node: { ...hit, item: { ...row, __typename }, snippet: snippetOf(text, terms, words) }, cursor: hit.cursor }];
  });
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      // Of what was found, also where the reads showed less of it: else a page of which they show nothing would be the last.
      startCursor: hits[0]?.cursor ?? null,
      endCursor: hits.at(-1)?.cursor ?? null,
    },
    totalCount: count,
  };
}
