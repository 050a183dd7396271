import { seesSql } from '../access/visibility.sql.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import type { FileStoreKind } from './file-store.ts';

export interface FileRow {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  store: FileStoreKind;
  uploadedAt: Date;
  uploadedByPersonId: string;
  uploadedByBodyId: string;
}

export const fileColumns = `file.id, file.name, file.media_type as "mediaType", file.bytes, file.sha256, file.store,
  file.uploaded_at as "uploadedAt", file.uploaded_by_person_id as "uploadedByPersonId", file.uploaded_by_body_id as "uploadedByBodyId"`;

/** A file: the body that uploaded it sees it, and whoever sees an opinion that was signed with it. */
const seesFileSql = `(file.stored and (file.uploaded_by_body_id = (select actor_body()) or exists (
  select from opinion_attachment signed join opinion on opinion.id = signed.opinion_id
  join proposal on proposal.id = opinion.proposal_id where signed.file_id = file.id and ${seesSql('opinion', 'proposal')})))`;

export const toFileRow = <Raw extends Record<string, unknown>>(raw: Raw): FileRow & Raw => ({
  ...(raw as unknown as FileRow & Raw),
  uploadedAt: asDate(raw['uploadedAt']),
});

/** The files of these ids that the viewer sees. */
export async function filesByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, FileRow>> {
  const rows = await sql<Record<string, unknown>>(
    tx,
    `select ${fileColumns} from file where file.id = any($1::uuid[]) and ${seesFileSql}`,
    [ids],
  );
  return new Map(rows.map(toFileRow).map((row) => [row.id, row]));
}
