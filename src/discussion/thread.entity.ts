import { defineEntity, p } from '@mikro-orm/core';

const threadSchema = defineEntity({
  name: 'Thread',
  properties: {
    id: p.uuid().primary(),
    proposalId: p.uuid(),
    draftId: p.uuid(),
    roundId: p.uuid(),
    blockId: p.uuid().nullable(),
    anchorExact: p.text().nullable(),
    anchorPrefix: p.text().nullable(),
    anchorSuffix: p.text().nullable(),
    anchorStart: p.integer().nullable(),
    anchorEnd: p.integer().nullable(),
    audience: p.text(),
    ownerPersonId: p.uuid(),
    ownerBodyId: p.uuid(),
    status: p.text(),
    createdAt: p.datetime(),
    resolvedAt: p.datetime().nullable(),
    dismissedAt: p.datetime().nullable(),
    dismissedByPersonId: p.uuid().nullable(),
    dismissalReason: p.text().nullable(),
    traceOfBodyId: p.uuid().nullable(),
    concealedForBodyId: p.uuid().nullable(),
  },
});
export class Thread extends threadSchema.class {}
threadSchema.setClass(Thread);

const commentSchema = defineEntity({
  name: 'Comment',
  properties: {
    id: p.uuid().primary(),
    thread: () => p.manyToOne(Thread).mapToPk(),
    inReplyToId: p.uuid().nullable(),
    proposalId: p.uuid(),
    roundId: p.uuid(),
    authorPersonId: p.uuid(),
    authorBodyId: p.uuid(),
    audience: p.text(),
    ownerPersonId: p.uuid(),
    ownerBodyId: p.uuid(),
    text: p.text(),
    suggestedText: p.text().nullable(),
    version: p.integer(),
    createdAt: p.datetime(),
    editedAt: p.datetime().nullable(),
    retractedAt: p.datetime().nullable(),
    traceOfBodyId: p.uuid().nullable(),
    concealedForBodyId: p.uuid().nullable(),
  },
});
export class Comment extends commentSchema.class {}
commentSchema.setClass(Comment);

const revisionSchema = defineEntity({
  name: 'CommentRevision',
  properties: {
    comment: () => p.manyToOne(Comment).mapToPk().primary(),
    version: p.integer().primary(),
    text: p.text(),
    suggestedText: p.text().nullable(),
    at: p.datetime(),
  },
});
export class CommentRevision extends revisionSchema.class {}
revisionSchema.setClass(CommentRevision);
