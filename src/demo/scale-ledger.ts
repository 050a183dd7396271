import type { Actor } from '../access/actor.ts';
import { chainedEvent, type NewEvent } from '../events/append.ts';
import type { ToAppend } from '../events/new-event.ts';
import { type Stream, streamKey } from '../events/stream.ts';
import type { NewId } from '../ids.ts';
import type { Tx } from '../persistence/database.ts';
import { noHash } from '../persistence/log-chain.ts';
import { actFor, settle } from '../persistence/transaction.ts';
import { insertRows, type Row } from './rows.ts';

/** Tables into which anybody may put rows, in the order in which their rows refer to each other. */
const openTables = [
  'programme',
  'proposal',
  'proposal_state_history',
  'proposal_contributor',
  'programme_body',
  'draft',
  'block',
  'submission',
  'round',
  'question',
  'question_addressee',
  'opinion_request',
  'obligation',
] as const;
const guardedTables = [
  'thread',
  'comment',
  'comment_revision',
  'working_opinion',
  'working_answer',
  'opinion',
  'official_answer',
  'opinion_answer',
  'sufficiency_finding',
  'finding_step',
  'event',
  'event_body',
] as const;

type OpenTable = (typeof openTables)[number];
type GuardedTable = (typeof guardedTables)[number];

/** What is answered goes in before what answers it, and the log last. */
export type Wave = 'remarks' | 'replies';
const waves: Wave[] = ['remarks', 'replies'];

interface Recorded {
  actor: Actor;
  at: Date;
  stream: Stream;
  event: NewEvent;
}

/**
 * What happened in one programme, in whatever order it was thought out. `enter` stores it as if it had come one by one:
 * events are numbered in each stream by their time, and every guarded row goes in for the person who wrote it, under the
 * same role and policies as a request, so that the fence of the database checks it.
 */
export class Ledger {
  readonly #newId: NewId;
  readonly #inboxes: Ledger | undefined;
  readonly #open = new Map<OpenTable, Row[]>();
  readonly #guarded = new Map<string, Row[]>();
  readonly #actors = new Set<Actor>();
  readonly #events: Recorded[] = [];

  /** What goes to the inbox of a body is kept in a ledger of its own, when there is one: inboxes outlast a programme. */
  constructor(newId: NewId, inboxes?: Ledger) {
    this.#newId = newId;
    this.#inboxes = inboxes;
  }

  /** The row may still be changed until it is entered. */
  put(table: OpenTable, row: Row): void {
    push(this.#open, table, row);
  }

  putFor(actor: Actor, wave: Wave, table: Exclude<GuardedTable, 'event' | 'event_body'>, row: Row): void {
    this.#putGuarded(actor, wave, table, row);
  }

  record(actor: Actor, at: Date, events: ToAppend[]): void {
    for (const { stream, event } of events) {
      const ledger = stream.kind === 'BODY' ? (this.#inboxes ?? this) : this;
      ledger.#events.push({ actor, at, stream, event });
    }
  }

  /** Stores everything, telling the share that is done and the rows of each step. */
  async enter(tx: Tx, step: (share: number, rows: number) => void): Promise<void> {
    const streams = this.#number();
    for (const table of openTables) step(0, await insertRows(tx, table, this.#open.get(table) ?? []));
    const steps = waves.length * this.#actors.size;
    let done = 0;
    for (const wave of waves)
      for (const actor of this.#actors) {
        await Promise.all([settle(tx), actFor(tx, actor)]);
        let rows = 0;
        for (const table of guardedTables)
          rows += await insertRows(tx, table, this.#guarded.get(keyOf(actor, wave, table)) ?? []);
        step(++done / steps, rows);
      }
    step(1, await insertRows(tx, 'stream', streams));
  }

  /** Gives every event its place in its stream, and in the chain of it; returns the streams with their heads. */
  #number(): Row[] {
    const heads = new Map<string, { row: Row & { head: number }; hash: Buffer }>();
    for (const { actor, at, stream, event } of this.#events.sort((a, b) => a.at.getTime() - b.at.getTime())) {
      const key = streamKey(stream);
      const before = heads.get(key);
      const seq = (before?.row.head ?? 0) + 1;
      const eventId = this.#newId();
      const salt = Buffer.from(this.#newId().replaceAll('-', ''), 'hex'); // the same every time, as all the rest
      const { row, body, hash } = chainedEvent(actor, at, event, { stream, seq, eventId }, before?.hash ?? noHash, salt);
      heads.set(key, {
        row: { kind: stream.kind, id: stream.id, head: seq, head_event_id: eventId, head_hash: row.hash },
        hash,
      });
      this.#putGuarded(actor, 'replies', 'event', row);
      const place = { stream_kind: stream.kind, stream_id: stream.id, seq };
      this.#putGuarded(actor, 'replies', 'event_body', { ...place, salt: `\\x${salt.toString('hex')}`, body });
    }
    return [...heads.values()].map(({ row }) => row);
  }

  #putGuarded(actor: Actor, wave: Wave, table: GuardedTable, row: Row): void {
    this.#actors.add(actor);
    push(this.#guarded, keyOf(actor, wave, table), row);
  }
}

const keyOf = (actor: Actor, wave: Wave, table: GuardedTable) => `${wave} ${table} ${actor.personId} ${actor.bodyId}`;

function push<Key>(lists: Map<Key, Row[]>, key: Key, row: Row): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}
