import type { Audience } from '../access/audience.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { NewEvent, ToAppend } from '../events/new-event.ts';
import type { StreamKind } from '../events/stream.ts';
import { sql, sqlOne, type Tx } from '../persistence/database.ts';
import { remainsHash, remainsOf } from '../persistence/remains.ts';
import { Problem } from '../problems.ts';
import { type Decision, readDecision } from '../proposals/record-change.ts';
import { comment } from './comment.ts';
import { emptying } from './erasable.ts';
import { erasables, keptKinds } from './erasables.ts';

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
  /** What it says, or what remains of that. */
  body: string;
  says: boolean;
}

/** The event that is named, with what it says, or what remains of that. */
const asked = `asked as (select event.*, coalesce(body, remains)::jsonb as said
  from event join event_body using (stream_kind, stream_id, seq) where event_id = $1)`;

/**
 * Erases what an event says, by decision: body and salt, so that nothing of it can be guessed from its commitment; and what
 * it is about, wherever that stands, with every event that says it (`erasables`). Each is told by an event of its own to
 * those who were told before. In a transaction of the owner of the schema, for the office; returns how many were erased.
 * Problems: NOT_FOUND, NOTHING_TO_CHANGE, WRONG_STATE (drafts and files are kept as they were handed in), EMPTY_TEXT, TOO_LONG.
 */
export async function eraseEvent(useCase: UseCase, input: Decision & { eventId: string }): Promise<number> {
  const { tx } = useCase;
  const decision = readDecision(input);
  const { kind, proposalId } = await findEvent(tx, input.eventId);
  if (keptKinds.includes(kind)) throw new Problem('WRONG_STATE', { state: kind, allowed: 'not of a draft or file' }, ['eventId']);
  const thing = erasables.find(({ kinds }) => kinds.includes(kind));
  if (!thing) throw new Problem('NOTHING_TO_CHANGE', {}, ['eventId']);
  await holdProposal(tx, proposalId);
  const { key } = await sqlOne<{ key: string[] }>(tx, `with ${asked} select key from asked, lateral (${thing.known}) known`, [
    input.eventId,
  ]);
  let emptied = 0;
  for (const place of thing.places) emptied += (await sql(tx, emptying(place), [key])).length;
  const rows = await sql<ErasableRow>(
    tx,
    `select stream_kind as "streamKind", stream_id as "streamId", seq, event_id as "eventId", kind, audience,
       owner_person_id as "ownerPersonId", owner_body_id as "ownerBodyId", round_id as "roundId", trace_of_body_id as "traceOfBodyId",
       draft_id as "draftId", object_type as "objectType", object_id as "objectId", coalesce(body, remains) as body, body is not null as says
     from (select event.*, body, remains, body::jsonb as said from event join event_body using (stream_kind, stream_id, seq)) event
     where event_id = $2 or (body is not null and (${thing.saidIn})) order by stream_kind, stream_id, seq`,
    [key, input.eventId],
  );
  // The one that is named is told of, also when it said nothing any more, and only the tables did.
  if (emptied === 0 && !rows.some(({ says }) => says)) throw new Problem('NOTHING_TO_CHANGE', {}, ['eventId']);
  const told: ToAppend[] = [];
  for (const { body, ...row } of rows) {
    const remains = remainsOf(body);
    await sql(
      tx,
      `update event_body set body = null, salt = null, remains = $4 where stream_kind = $1 and stream_id = $2 and seq = $3`,
      [row.streamKind, row.streamId, row.seq, remains],
    );
    const commentId = thing === comment ? row.objectId : null;
    told.push({
      stream: { kind: row.streamKind, id: row.streamId },
      event: textErased(row, { ...decision, erasedEventId: row.eventId, remainsHash: remainsHash(remains), commentId }),
    });
  }
  // What was asked for under a key is known there by its hash, from which a text can be guessed. Who asked so is not told by
  // the event alone: it was refused, or did more than that. So all are forgotten; asked again, a key is one that was used.
  await sql(tx, `update idempotency set request_hash = '\\x', problem = null where request_hash <> '\\x'`);
  await append(useCase, told);
  return told.length;
}

async function findEvent(tx: Tx, eventId: string): Promise<{ kind: string; proposalId: string | null }> {
  const [found] = await sql<{ kind: string; proposalId: string | null }>(
    tx,
    `with ${asked} select kind, case when stream_kind = 'PROPOSAL' then stream_id::text else said->>'proposalId' end as "proposalId" from asked`,
    [eventId],
  );
  if (!found || found.kind === 'TextErased') throw new Problem('NOT_FOUND', {}, ['eventId']);
  return found;
}

/** Nobody opens a round, signs, reconfirms or quotes in the meantime: what is copied then would not be found. */
async function holdProposal(tx: Tx, proposalId: string | null): Promise<void> {
  await sql(tx, `select from proposal where id = $1 for no key update`, [proposalId]);
  await sql(tx, `select from thread where proposal_id = $1 order by id for no key update`, [proposalId]);
}

/** Told to those who were told what is erased, and as far as they still see what it was about. */
function textErased(row: Omit<ErasableRow, 'body' | 'says'>, payload: TextErasedPayload): NewEvent {
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
