import type { AttentionKind } from '../bodies/attention.type.ts';
import type { Context } from '../graphql/context.ts';
import type { List } from '../graphql/paging.ts';
import { asDate, asDateOrNull } from '../text.ts';
import { attentionSql } from './attention.sql.ts';
import { AttentionOrder } from './attention.type.ts';

export interface AttentionRow {
  id: string;
  kind: AttentionKind;
  startedAt: Date;
  dueAt: Date | null;
  forPerson: boolean;
  proposalId: string;
  roundId: string | null;
  requestId: string | null;
  claimId: string | null;
  draftId: string | null;
  opinionId: string | null;
  findingId: string | null;
  threadId: string | null;
  commentId: string | null;
}

/** What waits for the viewer, acting for one body in one role, in an order; of some kinds, if given. One statement. */
export function attentionList(
  { actor, parts }: Context,
  kinds: AttentionKind[] | null,
  orderBy: AttentionOrder = AttentionOrder.SINCE,
): List<AttentionRow> {
  return {
    name: `attention ${actor.personId} ${actor.bodyId} ${kinds?.join() ?? ''} ${orderBy}`,
    with: attentionSql(actor.isOffice, kinds, orderBy),
    parent: null,
    columns: `item.id, item.kind, item.since as "startedAt", item.due_at as "dueAt", item.for_person as "forPerson", item.proposal_id as "proposalId",
      item.round_id as "roundId", item.request_id as "requestId", item.claim_id as "claimId", item.draft_id as "draftId",
      item.opinion_id as "opinionId", item.finding_id as "findingId", item.thread_id as "threadId", item.comment_id as "commentId"`,
    from: 'attention item',
    where: 'true',
    order: ['item.id'],
    values: [kinds, actor.role, parts.clock.now()],
    row: (raw) => ({
      ...(raw as unknown as AttentionRow),
      startedAt: asDate(raw['startedAt']),
      dueAt: asDateOrNull(raw['dueAt']),
    }),
  };
}
