import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { attachmentsMax, tooManyFiles } from './attach-file.ts';
import { findFiles } from './attachments.ts';

/** Which files are signed: those attached to the opinion in the making, those of the opinion that is reconfirmed, or these. */
export type SignedFiles =
  | { attachedIn: { roundId: string; bodyId: string } }
  | { ofOpinionId: string }
  | { fileIds: readonly string[] };

/** Puts files into an opinion for good: from now on whoever sees the opinion sees them, and nobody changes or deletes them. */
export async function signAttachments({ tx, clock }: UseCase, opinionId: string, files: SignedFiles): Promise<void> {
  if ('attachedIn' in files)
    await sql(
      tx,
      `insert into opinion_attachment (opinion_id, position, file_id)
       select $1, row_number() over (order by attached_at, file_id), file_id from working_attachment where round_id = $2 and body_id = $3`,
      [opinionId, files.attachedIn.roundId, files.attachedIn.bodyId],
    );
  else if ('ofOpinionId' in files)
    await sql(
      tx,
      `insert into opinion_attachment (opinion_id, position, file_id) select $1, position, file_id from opinion_attachment where opinion_id = $2`,
      [opinionId, files.ofOpinionId],
    );
  else
    await sql(
      tx,
      `insert into opinion_attachment (opinion_id, position, file_id)
       select $1, place, file_id from unnest($2::uuid[]) with ordinality given(file_id, place)`,
      [opinionId, files.fileIds],
    );
  await sql(
    tx,
    `update file set signed_at = $2 where signed_at is null and id in (select file_id from opinion_attachment where opinion_id = $1)`,
    [opinionId, clock.now()],
  );
}

/** What the office enters with an opinion it had on paper: its own uploads. Problems: NOT_FOUND, NOT_ALLOWED, TOO_MANY, BAD_INPUT. */
export async function assertMayEnterFiles({ tx, actor }: UseCase, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > attachmentsMax) throw tooManyFiles(fileIds.length, 'fileIds');
  if (new Set(fileIds).size < fileIds.length) throw new Problem('BAD_INPUT', { reason: 'a file named twice' }, ['fileIds']);
  const files = await findFiles(tx, fileIds, ['fileIds']);
  assertMay(files.every((file) => file.uploadedByBodyId === actor.bodyId));
}
