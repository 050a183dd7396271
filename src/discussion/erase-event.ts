import type { Audience } from '../access/audience.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { NewEvent, ToAppend } from '../events/new-event.ts';
import type { StreamKind } from '../events/stream.ts';
import { sql } from '../persistence/database.ts';
import { remainsHash, remainsOf } from '../persistence/remains.ts';
import { Problem } from '../problems.ts';
import { type Decision, readDecision } from '../proposals/record-change.ts';

/** That what an event said was erased. The hash is in the chain: what remains cannot be changed either. */
export interface TextErasedPayload {
  erasedEventId: string;
  remainsHash: string;
  decisionReference: string;
  reason: string;
  /** The comment whose text it was; null: of something else. */
  commentId: string | null;
}

interface ErasableRow {
  streamKind: StreamKind;
  streamId: string;
  seq: string;
  eventId: string;
  kind: string;
  audience: Audience;
  ownerPersonId: string;
  ownerBodyId: string;
  roundId: string | null;
  traceOfBodyId: string | null;
  draftId: string | null;
  objectType: string;
  objectId: string;
  body: string | null;
}

/** What is told of the comment itself, and not of what was done to it: what it said, in any version and to anybody. */
const saysText = ['CommentAdded', 'CommentEdited', 'CommentRevealed'];

/**
 * Erases what an event says, by decision: body and salt, so that nothing of it can be guessed from its commitment. Of one
 * that says what a comment says, the comment with all its versions, and every event that says so. Each is told by an event
 * of its own to those who were told before. In a transaction of the owner of the schema, for the office; returns how many
 * were erased. Problems: NOT_FOUND, NOTHING_TO_CHANGE, WRONG_STATE (a signed opinion quotes the comment, and stays as it
 * was signed), EMPTY_TEXT, TOO_LONG.
 */
export async function eraseEvent(useCase: UseCase, input: Decision & { eventId: string }): Promise<number> {
  const { tx } = useCase;
  const decision = readDecision(input);
  const [asked] = await sql<{ kind: string; objectId: string }>(
    tx,
    `select kind, object_id as "objectId" from event where event_id = $1`,
    [input.eventId],
  );
  if (!asked || asked.kind === 'TextErased') throw new Problem('NOT_FOUND', {}, ['eventId']);
  const commentId = saysText.includes(asked.kind) ? asked.objectId : null;
  if (commentId) await eraseComment(useCase, commentId);
  const rows = await sql<ErasableRow>(
    tx,
    `select stream_kind as "streamKind", stream_id as "streamId", seq, event_id as "eventId", kind, audience,
       owner_person_id as "ownerPersonId", owner_body_id as "ownerBodyId", round_id as "roundId", trace_of_body_id as "traceOfBodyId",
       draft_id as "draftId", object_type as "objectType", object_id as "objectId", body
     from event join event_body using (stream_kind, stream_id, seq)
     where event_id = $1 or ($2::uuid is not null and object_id = $2 and kind = any($3)) order by stream_kind, stream_id, seq`,
    [input.eventId, commentId, saysText],
  );
  const told: ToAppend[] = [];
  for (const { body, ...row } of rows) {
    if (body === null) continue;
    const remains = remainsOf(body);
    await sql(
      tx,
      `update event_body set body = null, salt = null, remains = $4 where stream_kind = $1 and stream_id = $2 and seq = $3`,
      [row.streamKind, row.streamId, row.seq, remains],
    );
    told.push({
      stream: { kind: row.streamKind, id: row.streamId },
      event: textErased(row, { ...decision, erasedEventId: row.eventId, remainsHash: remainsHash(remains), commentId }),
    });
  }
  if (told.length === 0) throw new Problem('NOTHING_TO_CHANGE', {}, ['eventId']);
  // What was asked for under a key is known there by its hash: the text could be guessed from it.
  await sql(tx, `update idempotency set request_hash = '\\x' where event_id = any($1)`, [rows.map(({ eventId }) => eventId)]);
  await append(useCase, told);
  return told.length;
}

async function eraseComment({ tx }: UseCase, commentId: string): Promise<void> {
  await sql(tx, `select from comment where id = $1 for no key update`, [commentId]); // nobody edits or quotes it meanwhile
  const quoted = await sql(tx, `select from opinion_remark where comment_id = $1`, [commentId]);
  if (quoted.length > 0) throw new Problem('WRONG_STATE', { state: 'SIGNED', allowed: 'not quoted by a signed opinion' });
  await sql(
    tx,
    `update comment set text = '—', suggested_text = case when suggested_text is null then null else '—' end
     where id = $1 and retracted_at is null`,
    [commentId],
  );
  await sql(
    tx,
    `update comment_revision set text = '—', suggested_text = case when suggested_text is null then null else '—' end where comment_id = $1`,
    [commentId],
  );
}

/** Told to those who were told what is erased, and as far as they still see what it was about. */
function textErased(row: Omit<ErasableRow, 'body'>, payload: TextErasedPayload): NewEvent {
  const { audience, ownerPersonId, ownerBodyId, roundId, traceOfBodyId, draftId, objectType, objectId } = row;
  return {
    kind: 'TextErased',
    shown: { audience, ownerPersonId, ownerBodyId, roundId, traceOfBodyId },
    draftId,
    objectType,
    objectId,
    payload: { ...payload },
  };
}
