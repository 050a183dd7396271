import { createHash } from 'node:crypto';
import { Beforehand } from '../access/beforehand.ts';
import type { UseCase } from '../access/use-case.ts';
import { type Announcement, type Appended, announcementsOf, numbered } from '../events/append.ts';
import { streamKey } from '../events/stream.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { inTransaction, retrying } from '../persistence/transaction.ts';
import { Problem, type ProblemCode, type ProblemDetails, Problems } from '../problems.ts';
import type { Context } from './context.ts';
import type { MutationPayload } from './payload.type.ts';
import { assertStorable } from './storable.ts';
import { type UserError, userError } from './user-error.type.ts';

const keyCodePointsMax = 200;

/** What a use case changed: the object its payload shows, and the event by which its author will know it in a feed. */
export interface Change {
  objectId: string;
  event: Appended;
}

/** What a use case was only asked to try: the object it would have changed. */
export interface Trial {
  objectId: string;
  event: null;
}

/** What a payload is made of. `objectId` is null exactly when there are problems. */
export interface Outcome {
  objectId: string | null;
  eventId: string | null;
  cursor: MutationPayload['cursor'];
  userErrors: UserError[];
}

interface StoredProblem {
  code: ProblemCode;
  details: ProblemDetails;
  path: string[];
}

/** `problem` is a list where a use case told several at once. */
interface Stored {
  object_id: string | null;
  event_id: string | null;
  cursor: MutationPayload['cursor'];
  problem: StoredProblem | StoredProblem[] | null;
}

/**
 * Runs one mutation: one transaction that holds the change, its events and the answer to its idempotency key. The same
 * key with the same request gets the stored answer and changes nothing, however often and however many at once; with
 * another request it is refused. A problem undoes the change and is an answer too, kept under the key. Streams are announced after the
 * commit, un-awaited: a hint, which may be lost.
 */
export async function perform<Input extends { idempotencyKey?: string | null }>(
  context: Context,
  mutation: string,
  input: Input,
  work: (useCase: UseCase) => Promise<Change | Trial>,
  assertTakes: () => void = () => {},
): Promise<Outcome> {
  const { actor, parts } = context;
  context.meter?.assertWithin(); // of an answer that is refused, nothing more is done
  try {
    assertTakes(); // what says nothing of the change itself: its answer is not kept under the key
    assertStorable(input);
    const key = readKey(input.idempotencyKey);
    await context.changed(); // gives back the connection of an earlier answer: nobody holds one and waits for another
    const beforehand = new Beforehand();
    const trying = () =>
      inTransaction(parts.orm, actor, async (tx) => {
        const useCase = { tx, actor, clock: parts.clock, newId: parts.newId, beforehand };
        const answer =
          key === undefined
            ? await done(useCase, context, work) // a problem undoes the transaction: there is no answer to keep
            : await once(key, hashOf(mutation, actor.bodyId, input), useCase, context, work);
        return { answer, tx };
      });
    const { answer, tx } = await beforehand.during(() => retrying(trying));
    announceAll(parts, await announcementsOf(tx));
    await context.changed();
    if (answer.problem) throw restored(answer.problem);
    return { objectId: answer.object_id, eventId: answer.event_id, cursor: answer.cursor, userErrors: [] };
  } catch (error) {
    const problems = problemsIn(error);
    if (!problems) throw error;
    for (const problem of problems) context.caller.note.metIn(mutation, problem, input);
    const userErrors = problems.map((problem) => userError(problem, context.locale));
    return { objectId: null, eventId: null, cursor: null, userErrors };
  }
}

/** Says, once it has committed, what a transaction appended. */
export function announceAll(
  { bus, metrics }: Pick<Context['parts'], 'bus' | 'metrics'>,
  announcements: readonly Announcement[],
): void {
  for (const { stream, seq, events } of announcements) {
    bus.announce(streamKey(stream), seq);
    metrics.appended(stream.kind, events);
  }
}

/** What a field of a payload shows of what was changed: read when it is asked for, after the change. */
export function shown<T>({ objectId }: Outcome, read: (objectId: string) => Promise<T | undefined>): () => Promise<T | null> {
  return async () => (objectId === null ? null : ((await read(objectId)) ?? null));
}

/** The work, and what is answered of it. */
async function done(useCase: UseCase, context: Context, work: (useCase: UseCase) => Promise<Change | Trial>): Promise<Stored> {
  const { objectId, event } = await work(useCase);
  await useCase.tx.flush();
  const cursor = () => event && context.parts.cursors.ofStream(event.stream, event);
  return { object_id: objectId, event_id: event?.eventId ?? null, cursor, problem: null };
}

/** The same behind a savepoint, so that a problem undoes it while the transaction can still record the answer. */
async function attempt(useCase: UseCase, context: Context, work: (useCase: UseCase) => Promise<Change | Trial>): Promise<Stored> {
  const { tx } = useCase;
  await sql(tx, 'savepoint before_work');
  try {
    const answer = await done(useCase, context, work);
    await numbered(tx);
    return { ...answer, cursor: typeof answer.cursor === 'function' ? answer.cursor() : answer.cursor };
  } catch (error) {
    const problems = problemsIn(error);
    if (!problems) throw error;
    tx.clear();
    await sql(tx, 'rollback to savepoint before_work');
    const told = problems.map(({ code, details, inputPath: path }) => ({ code, details, path }));
    return { object_id: null, event_id: null, cursor: null, problem: told.length === 1 ? told[0]! : told };
  }
}

/** What an error tells a client; nothing when it is no problem of the closed list. */
function problemsIn(error: unknown): readonly Problem[] | undefined {
  if (error instanceof Problems) return error.problems;
  return error instanceof Problem ? [error] : undefined;
}

function restored(stored: StoredProblem | StoredProblem[]): Problems {
  return new Problems([stored].flat().map(({ code, details, path }) => new Problem(code, details, path)));
}

async function once(
  key: string,
  hash: Buffer,
  useCase: UseCase,
  context: Context,
  work: (useCase: UseCase) => Promise<Change | Trial>,
): Promise<Stored> {
  const { tx, actor, clock } = useCase;
  // Waits for another transaction that is using the key right now; what it stored is then seen by the next statement.
  const claimed = await sql(
    tx,
    `insert into idempotency (person_id, key, request_hash, at) values ($1, $2, $3, $4) on conflict do nothing returning key`,
    [actor.personId, key, hash, clock.now()],
  );
  if (claimed.length === 0) return storedAnswer(tx, actor.personId, key, hash);
  const answer = await attempt(useCase, context, work);
  await sql(
    tx,
    `update idempotency set object_id = $3, event_id = $4, cursor = $5, problem = $6 where person_id = $1 and key = $2`,
    [actor.personId, key, answer.object_id, answer.event_id, answer.cursor, answer.problem && JSON.stringify(answer.problem)],
  );
  return answer;
}

async function storedAnswer(tx: Tx, personId: string, key: string, hash: Buffer): Promise<Stored> {
  const [stored] = await sql<Stored & { request_hash: Buffer }>(
    tx,
    `select request_hash, object_id, event_id, cursor, problem from idempotency where person_id = $1 and key = $2`,
    [personId, key],
  );
  if (!stored?.request_hash.equals(hash)) throw new Problem('IDEMPOTENCY_KEY_REUSED', {}, ['idempotencyKey']);
  return stored;
}

function readKey(key: string | null | undefined): string | undefined {
  if (key === null || key === undefined) return undefined;
  if (key === '') throw new Problem('EMPTY_TEXT', {}, ['idempotencyKey']);
  if (key.length > keyCodePointsMax)
    throw new Problem('TOO_LONG', { actual: key.length, unit: 'characters', limit: keyCodePointsMax }, ['idempotencyKey']);
  return key;
}

/** What makes two requests the same: the mutation, the acting body, and the input whatever the order of its fields. */
function hashOf(mutation: string, bodyId: string, input: object): Buffer {
  const ordered = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256')
    .update(JSON.stringify([mutation, bodyId, input], ordered))
    .digest();
}
