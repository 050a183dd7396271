import type { Audience } from '../access/audience.ts';
import { seesCommentSql, seesSql } from '../access/visibility.sql.ts';
import { Columns, instant } from '../graphql/columns.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { List } from '../graphql/paging.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate, asDateOrNull } from '../text.ts';
import type { Anchor, ThreadStatus } from './thread.type.ts';

export interface ThreadRow {
  id: string;
  proposalId: string;
  draftId: string;
  roundId: string;
  blockId: string | null;
  anchor: Anchor | null;
  audience: Audience;
  ownerPersonId: string;
  ownerBodyId: string;
  status: ThreadStatus;
  createdAt: Date;
  resolvedAt: Date | null;
  dismissedAt: Date | null;
  dismissedByPersonId: string | null;
  dismissalReason: string | null;
  /** Whose doings it betrays, in a round that may be blind; null: only the office's. */
  traceOfBodyId: string | null;
  /** Concealed by decision: beside the office only this body still sees it. */
  concealedForBodyId: string | null;
}

export interface CommentRow {
  id: string;
  threadId: string;
  inReplyToId: string | null;
  authorPersonId: string;
  authorBodyId: string;
  audience: Audience;
  ownerPersonId: string;
  ownerBodyId: string;
  /** Empty once it is retracted. */
  text: string;
  suggestedText: string | null;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  retractedAt: Date | null;
  traceOfBodyId: string | null;
  concealedForBodyId: string | null;
}

const threadColumns = `thread.id, thread.proposal_id as "proposalId", thread.draft_id as "draftId", thread.round_id as "roundId",
  thread.block_id as "blockId", thread.anchor_exact as exact, thread.anchor_prefix as prefix, thread.anchor_suffix as suffix,
  thread.anchor_start as start, thread.anchor_end as "end", thread.audience, thread.owner_person_id as "ownerPersonId",
  thread.owner_body_id as "ownerBodyId", thread.status, thread.created_at as "createdAt", thread.resolved_at as "resolvedAt",
  thread.dismissed_at as "dismissedAt", thread.dismissed_by_person_id as "dismissedByPersonId", thread.dismissal_reason as "dismissalReason",
  thread.trace_of_body_id as "traceOfBodyId", thread.concealed_for_body_id as "concealedForBodyId"`;
const commentColumns = new Columns<CommentRow>(
  {
    id: 'comment.id',
    threadId: 'comment.thread_id',
    inReplyToId: 'comment.in_reply_to_id',
    authorPersonId: 'comment.author_person_id',
    authorBodyId: 'comment.author_body_id',
    audience: 'comment.audience',
    ownerPersonId: 'comment.owner_person_id',
    ownerBodyId: 'comment.owner_body_id',
    text: 'comment.text',
    suggestedText: 'comment.suggested_text',
    version: 'comment.version',
    createdAt: instant('comment.created_at'),
    editedAt: instant('comment.edited_at'),
    retractedAt: instant('comment.retracted_at'),
    traceOfBodyId: 'comment.trace_of_body_id',
    concealedForBodyId: 'comment.concealed_for_body_id',
  },
  ['authorPersonId', 'authorBodyId', 'audience', 'text', 'createdAt'],
);

const toThread = ({ exact, prefix, suffix, start, end, ...raw }: Record<string, unknown>): ThreadRow => ({
  ...(raw as unknown as ThreadRow),
  anchor: exact === null ? null : ({ exact, prefix, suffix, start, end } as Anchor),
  createdAt: asDate(raw['createdAt']),
  resolvedAt: asDateOrNull(raw['resolvedAt']),
  dismissedAt: asDateOrNull(raw['dismissedAt']),
});
const toComment = commentColumns.all.row;

/** Where threads stand: on the draft they were begun on, and on those they were carried to. */
const standing = `(select id as thread_id, draft_id, block_id from thread
  union all select thread_id, draft_id, block_id from placement) standing`;

/** The threads on a draft that the viewer sees, those carried to it included, in order of time; those on one block, or in one status, if given. */
export function threadsOfDraft(blockId: string | null, statuses: ThreadStatus[] | null): List<ThreadRow> {
  return {
    name: `threads ${blockId ?? ''} ${statuses?.join() ?? ''}`,
    parent: 'standing.draft_id',
    columns: threadColumns,
    from: `thread thread join ${standing} on standing.thread_id = thread.id`,
    where: `${seesSql('thread')} and ($1::uuid is null or standing.block_id = $1) and ($2::text[] is null or thread.status = any($2))`,
    order: ['thread.created_at', 'thread.id'],
    values: [blockId, statuses],
    row: toThread,
  };
}

/** The comments of a thread that the viewer sees, in order of time. */
export const commentsOfThread: List<CommentRow> = {
  name: 'comments',
  parent: 'comment.thread_id',
  ...commentColumns.all,
  from: 'comment comment',
  where: seesCommentSql('comment'),
  order: ['comment.created_at', 'comment.id'],
  values: [],
};

/** The comments on a draft that the viewer sees, in order of time: those of all threads begun on it. */
export const commentsOnDraft: List<CommentRow> = { ...commentsOfThread, name: 'comments on', parent: 'comment.draft_id' };

const threadSelect = `select ${threadColumns} from thread where thread.id = any($1::uuid[]) and ${seesSql('thread')}`;
const commentSelect = `select ${commentColumns.all.columns} from comment where comment.id = any($1::uuid[]) and ${seesCommentSql('comment')}`;

/** A thread the viewer sees, batched; nothing when there is none. */
export function threadById(context: Context, id: string): Promise<ThreadRow | undefined> {
  return context.loaders.load('thread', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), threadSelect, [ids]);
    return new Map(rows.map(toThread).map((row) => [row.id, row]));
  });
}

/** A comment the viewer sees, batched; nothing when there is none. */
export function commentById(context: Context, id: string): Promise<CommentRow | undefined> {
  return context.loaders.load('comment', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), commentSelect, [ids]);
    return new Map(rows.map(toComment).map((row) => [row.id, row]));
  });
}

/** The thread, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findThread(tx: Tx, id: string, path: string[]): Promise<ThreadRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `${threadSelect} for no key update of thread`, [[id]]);
  return toThread(found(raw, path));
}

/** The comment as it is, not locked, if the actor sees it. NOT_FOUND. */
export async function peekComment(tx: Tx, id: string, path: string[]): Promise<CommentRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, commentSelect, [[id]]);
  return toComment(found(raw, path));
}

/** The comment, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findComment(tx: Tx, id: string, path: string[]): Promise<CommentRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `${commentSelect} for no key update of comment`, [[id]]);
  return toComment(found(raw, path));
}
