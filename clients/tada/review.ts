import type { ResultOf } from 'gql.tada';
import { print } from 'graphql';
import type { Client } from 'graphql-ws';
import { ask, type Persona } from '../connect.ts';
import { graphql } from './graphql.ts';

// A draft's review with gql.tada: the types below are inferred from the documents by the compiler.

export const Discussion = graphql(`
  query Discussion($draftId: ID!) {
    draft(id: $draftId) {
      title
      uploadedAt
      feedCursor
      threads(first: 50) { totalCount nodes { status anchor { exact } comments(first: 20) { nodes { text author { name } } } } }
    }
  }
`);

export const Remarks = graphql(`
  subscription Remarks($draftId: ID!, $after: String) {
    draftFeed(draftId: $draftId, after: $after) {
      __typename
      ... on Event { cursor actor { name } }
      ... on CommentAdded { text audience }
      ... on Ready { cursor }
      ... on Checkpoint { cursor }
      ... on ResyncRequired { cursor }
    }
  }
`);

export type Draft = ResultOf<typeof Discussion>['draft'];
export type Item = ResultOf<typeof Remarks>['draftFeed'];
export type Remark = Extract<Item, { __typename: 'CommentAdded' }>;

/** A draft and what was said on it; undefined when there is none for this persona. */
export async function readDiscussion(persona: Persona, draftId: string): Promise<Draft | undefined> {
  return (await ask(persona, Discussion, { draftId })).data?.draft;
}

/** Tells each remark made on a draft after a cursor, across reconnects. Returns a function that ends it. */
export function onRemark(
  client: Client,
  draftId: string,
  after: string | null,
  sink: { remark: (remark: Remark) => void; end: (reason: unknown) => void },
): () => void {
  const variables = { draftId, after };
  return client.subscribe<ResultOf<typeof Remarks>>(
    { query: print(Remarks), variables },
    {
      next({ data }) {
        if (!data) return;
        const item = data.draftFeed;
        variables.after = item.cursor; // sent again when the connection comes back
        if (item.__typename === 'CommentAdded') sink.remark(item);
      },
      error: sink.end,
      complete: () => sink.end(undefined),
    },
  );
}
