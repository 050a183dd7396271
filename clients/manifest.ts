import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { InMemoryCache } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createRequest, stringifyDocument } from '@urql/core';
import { type DocumentNode, Kind, print } from 'graphql';
import { isStarted } from './asking.ts';
import { InboxFeed, ProgrammeFeed } from './feeds.operations.ts';
import * as generated from './gql/graphql.ts';
import { AddComment, DraftById, DraftFeed } from './operations.ts';
import { eventsQueryOf } from './polling.ts';
import { Discussion, Remarks } from './tada/review.ts';

// What a server takes that takes trusted documents only: beside the texts that codegen makes of the documents, which are
// asked for by their ids, those that the clients of this folder send. `npm run codegen` runs this after codegen.

const manifest = new URL('gql/persisted-documents.json', import.meta.url);
const feeds = [DraftFeed, ProgrammeFeed, InboxFeed] as TypedDocumentNode<Record<string, unknown>, Record<string, unknown>>[];

/** Every text that a client of this folder sends: as graphql-js prints it, as Apollo Client does, and as urql does. */
export function textsSent(): string[] {
  const documents = (Object.values(generated) as (Partial<DocumentNode> | string)[]).filter(
    (value): value is DocumentNode =>
      typeof value === 'object' && !!value.definitions?.some(({ kind }) => kind === Kind.OPERATION_DEFINITION),
  );
  const reviewed: DocumentNode[] = [DraftById, AddComment, DraftFeed];
  const apollo = new InMemoryCache();
  return [
    ...[...documents, ...feeds.map((feed) => eventsQueryOf(feed)), Discussion, Remarks].map((document) => print(document)),
    ...reviewed.map((document) => print(apollo.transformDocument(document))),
    ...reviewed.map((document) => stringifyDocument(createRequest(document, {}).query)),
  ];
}

/** A manifest with these texts in it, too. */
export function withTexts(known: Record<string, string>, texts: string[]): Record<string, string> {
  const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
  return { ...known, ...Object.fromEntries(texts.map((text) => [idOf(text), text])) };
}

if (isStarted(import.meta.filename)) {
  const known = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  writeFileSync(manifest, `${JSON.stringify(withTexts(known, textsSent()), null, 2)}\n`);
}
