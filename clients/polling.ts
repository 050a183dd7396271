import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type FieldNode, Kind, type NameNode, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { ask, type Persona, type Sink } from './connect.ts';

/** A page of what a feed tells, as a query gives it. */
export interface EventsPage<Item> {
  items: Item[];
  cursor: string;
  hasMore: boolean;
}

/** The query that asks page by page for what a feed tells: the same arguments and the same selection under another name. */
export function eventsQueryOf<Item, Variables>(
  feed: TypedDocumentNode<{ [field: string]: unknown }, Variables>,
  first = 100,
): TypedDocumentNode<{ [field: string]: EventsPage<Item> }, Variables> {
  const name = (value: string): NameNode => ({ kind: Kind.NAME, value });
  const [operation, ...fragments] = feed.definitions as [OperationDefinitionNode];
  const { selectionSet, arguments: given = [], ...root } = operation.selectionSet.selections[0] as FieldNode;
  const page: FieldNode = {
    ...root,
    name: name(root.name.value.replace(/Feed$/, 'Events')),
    arguments: [...given, { kind: Kind.ARGUMENT, name: name('first'), value: { kind: Kind.INT, value: String(first) } }],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        { kind: Kind.FIELD, name: name('items'), ...(selectionSet && { selectionSet }) },
        { kind: Kind.FIELD, name: name('cursor') },
        { kind: Kind.FIELD, name: name('hasMore') },
      ],
    },
  };
  const query: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [page] },
  };
  return { kind: Kind.DOCUMENT, definitions: [query, ...fragments] };
}

/**
 * Follows a feed by asking for it, page after page and then every so often: for networks that let neither sockets nor
 * streams through. What fails is asked again. `reached` is told of the cursor of each page, and
 * whether there was no more. An answer that does not come in time is not waited for: a network may have swallowed it.
 * Returns a function that ends it.
 */
export function poll<Item, Variables extends { after?: string | null }>(
  persona: Persona,
  feed: TypedDocumentNode<{ [field: string]: unknown }, Variables>,
  given: Variables,
  sink: Sink<Item> & { reached?: (cursor: string, isUpToDate: boolean) => void },
  { intervalMs = 2_000, answerMsMax = 10_000, first = 100 } = {},
): () => void {
  const query = eventsQueryOf<Item, Variables>(feed, first);
  const variables = { ...given };
  let left = false;
  let timer: NodeJS.Timeout | undefined;
  const askOn = async () => {
    const { data, errors } = await ask(persona, query, variables, answerMsMax).catch(() => ({ data: null, errors: [] }));
    if (left) return;
    if (!data && errors?.some(({ extensions }) => !extensions.retryable)) return sink.end(errors);
    const page = data && Object.values(data)[0];
    if (page) {
      variables.after = page.cursor;
      page.items.forEach(sink.item);
      if (page.items.some((item) => (item as { __typename?: string }).__typename === 'ResyncRequired'))
        return sink.end(undefined);
      sink.reached?.(page.cursor, !page.hasMore);
    }
    if (!left) timer = setTimeout(askOn, page?.hasMore ? 0 : intervalMs);
  };
  void askOn();
  return () => {
    left = true;
    clearTimeout(timer);
  };
}
