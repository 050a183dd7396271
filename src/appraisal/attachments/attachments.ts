import { type FileRow, fileColumns, filesByIds, toFileRow } from '../../files/files.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { sql, type Tx } from '../../persistence/database.ts';

/** A file the viewer sees, batched; nothing when there is none. */
export function attachmentById(context: Context, id: string): Promise<FileRow | undefined> {
  return context.loaders.load('attachment', id, async (ids) => filesByIds(await context.read(), ids));
}

/** What is attached to the opinion that the viewer's own body makes in a round, in order of attaching, batched. */
export async function workingAttachmentsOf(context: Context, roundId: string): Promise<FileRow[]> {
  return (
    (await context.loaders.load('working attachments', roundId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `select attached.round_id as "roundId", ${fileColumns} from working_attachment attached join file on file.id = attached.file_id
         where attached.round_id = any($1::uuid[]) and attached.body_id = actor_body() order by attached.attached_at, file.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toFileRow), (row) => row['roundId'] as string);
    })) ?? []
  );
}

/** What was signed with an opinion, in its order, batched. Of one the viewer was shown. */
export async function attachmentsOf(context: Context, opinionId: string): Promise<FileRow[]> {
  return (
    (await context.loaders.load('attachments', opinionId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `select signed.opinion_id as "opinionId", ${fileColumns} from opinion_attachment signed join file on file.id = signed.file_id
         where signed.opinion_id = any($1::uuid[]) order by signed.position`,
        [ids],
      );
      return Map.groupBy(rows.map(toFileRow), (row) => row['opinionId'] as string);
    })) ?? []
  );
}

/** Files, if the actor sees them, held so that none is taken away meanwhile. NOT_FOUND. */
export async function findFiles(tx: Tx, ids: readonly string[], path: string[]): Promise<FileRow[]> {
  await sql(tx, `select from file where id = any($1::uuid[]) order by id for share`, [ids]); // before they are read: who waits sees what became of them
  const rows = await filesByIds(tx, ids);
  return ids.map((id) => found(rows.get(id), path));
}
