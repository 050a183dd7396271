import { type Actor, Role } from '../access/actor.ts';
import { assertMay } from '../access/require.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import { type Orm, sql, sqlOne, type Tx } from '../persistence/database.ts';
import { inTransaction } from '../persistence/transaction.ts';
import { Problem } from '../problems.ts';
import { fitsName, readFileName } from './file-name.rules.ts';
import type { FileStoreKind, FileStores } from './file-store.ts';
import type { FileRow } from './files.ts';
import type { MediaType } from './media-type.rules.ts';
import { recognise } from './recognise.ts';
import { type Spooled, spool, TooManyBytes } from './spooled.ts';

export const attachmentBytesMax = 20_000_000;
/** Files of one body that are attached to nothing yet. */
const unattachedFilesMax = 100;
/** How long a file waits to be attached; at the next upload of its body after that it is taken away. */
const unattachedMsMax = 24 * 60 * 60 * 1000;
const takenAwayAtOnceMax = 20;

export interface UploadParts {
  orm: Orm;
  clock: Clock;
  newId: NewId;
  stores: FileStores;
}

/**
 * Keeps a file for the body of the actor, to be attached to what it writes. Nothing is kept of one that is refused or cut
 * short. Problems: NOT_ALLOWED, EMPTY_TEXT, TOO_LONG, BAD_ENCODING, BAD_INPUT, TOO_MANY, ATTACHMENT_REFUSED.
 */
export async function uploadFile(
  parts: UploadParts,
  actor: Actor,
  givenName: string,
  coming: AsyncIterable<Buffer>,
): Promise<FileRow> {
  assertMay(actor.role !== Role.OBSERVER && actor.role !== Role.ADMINISTRATOR);
  const name = readFileName(givenName);
  await takeAwayForgotten(parts, actor);
  await inTransaction(parts.orm, actor, assertRoom);
  const file = await spoolWhole(coming);
  try {
    if (file.bytes === 0) throw refused('empty', '0');
    return await keep(parts, actor, file, name, await typeOf(file, name));
  } finally {
    await file.close();
  }
}

async function spoolWhole(coming: AsyncIterable<Buffer>): Promise<Spooled> {
  try {
    return await spool(coming, attachmentBytesMax);
  } catch (error) {
    throw error instanceof TooManyBytes ? tooLarge() : error;
  }
}

async function typeOf(file: Spooled, name: string): Promise<MediaType> {
  const recognised = await recognise(file, name);
  if ('refused' in recognised) throw refused('type', recognised.refused);
  if (!fitsName(recognised.allowed, name)) throw refused('name', recognised.allowed);
  return recognised.allowed;
}

/** Why a file is refused; `found`: the type or size it turned out to have. */
export type Refusal = 'size' | 'empty' | 'type' | 'name';

function refused(reason: Refusal, found: string): Problem {
  return new Problem('ATTACHMENT_REFUSED', { reason, found, limit: attachmentBytesMax });
}

/** The refusal of what has more bytes than it may. */
export const tooLarge = (): Problem => refused('size', `> ${attachmentBytesMax}`);

/** The row first, then the content, then that it is there: whatever is cut short leaves a row that says where to look. */
async function keep(
  { orm, clock, newId, stores: { taking } }: UploadParts,
  actor: Actor,
  file: Spooled,
  name: string,
  mediaType: MediaType,
): Promise<FileRow> {
  const { bytes, sha256 } = file;
  const row: FileRow = {
    ...{ id: newId(), name, mediaType, bytes, sha256, store: taking.kind, uploadedAt: clock.now() },
    ...{ uploadedByPersonId: actor.personId, uploadedByBodyId: actor.bodyId },
  };
  const write = (text: string, ...values: unknown[]) => inTransaction(orm, actor, (tx) => sql(tx, text, values));
  await write(
    `insert into file (id, name, media_type, bytes, sha256, store, stored, uploaded_at, uploaded_by_person_id, uploaded_by_body_id)
     values ($1, $2, $3, $4, $5, $6, false, $7, $8, $9)`,
    ...[row.id, name, mediaType, bytes, sha256, taking.kind, row.uploadedAt, actor.personId, actor.bodyId],
  );
  try {
    await taking.put(actor, row.id, file);
  } catch (error) {
    await taking.delete(actor, row.id);
    await write(`delete from file where id = $1`, row.id);
    throw error;
  }
  await write(`update file set stored = true where id = $1`, row.id);
  return row;
}

async function assertRoom(tx: Tx): Promise<void> {
  const { count } = await sqlOne<{ count: number }>(
    tx,
    `select count(*)::int as count from file where uploaded_by_body_id = actor_body() and signed_at is null
       and not exists (select from working_attachment attached where attached.file_id = file.id)`,
  );
  if (count >= unattachedFilesMax)
    throw new Problem('TOO_MANY', { actual: count + 1, unit: 'files attached to nothing', limit: unattachedFilesMax });
}

/**
 * Takes away what this body uploaded and attached to nothing in time. No clock does it: it costs nobody anything until the
 * body comes again. First nobody sees the file any more, so that none attaches it; then its content goes, then its row.
 */
async function takeAwayForgotten({ orm, clock, stores }: UploadParts, actor: Actor): Promise<void> {
  const forgotten = await inTransaction(orm, actor, (tx) =>
    sql<{ id: string; store: FileStoreKind }>(
      tx,
      `update file set stored = false where id in (
         select id from file where uploaded_by_body_id = actor_body() and signed_at is null and uploaded_at < $1
           and not exists (select from working_attachment attached where attached.file_id = file.id)
         order by uploaded_at limit $2 for update skip locked)
       returning id, store`,
      [new Date(clock.now().getTime() - unattachedMsMax), takenAwayAtOnceMax],
    ),
  );
  for (const { id, store } of forgotten) await stores.of(store).delete(actor, id); // 20 at most, and mostly none
  if (forgotten.length > 0)
    await inTransaction(orm, actor, (tx) =>
      sql(tx, `delete from file where id = any($1::uuid[]) and not stored`, [forgotten.map(({ id }) => id)]),
    );
}
