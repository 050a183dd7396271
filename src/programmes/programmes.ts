import { seesProgrammeSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { List } from '../graphql/paging.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { withDates } from '../text.ts';
import type { ProgrammeKind, ProgrammeState } from './programme.type.ts';

export interface ProgrammeRow {
  id: string;
  kind: ProgrammeKind;
  year: number;
  quarter: number | null;
  title: string;
  state: ProgrammeState;
  createdAt: Date;
  adoptedAt: Date | null;
}

const columns = `programme.id, programme.kind, programme.year, programme.quarter, programme.title, programme.state,
  programme.created_at as "createdAt", programme.adopted_at as "adoptedAt"`;

const toRow = (raw: Record<string, unknown>) => withDates<ProgrammeRow>(raw, 'createdAt', 'adoptedAt');

/** The programmes the viewer sees, by year. */
export const programmeList: List<ProgrammeRow> = {
  name: 'programmes',
  parent: null,
  columns,
  from: 'programme programme',
  where: seesProgrammeSql('programme'),
  order: ['programme.year', 'programme.id'],
  values: [],
  row: toRow,
};

/** A programme the viewer sees, batched; nothing when there is none. */
export function programmeById(context: Context, id: string): Promise<ProgrammeRow | undefined> {
  return context.loaders.load('programme', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select ${columns} from programme where id = any($1::uuid[]) and ${seesProgrammeSql('programme')}`,
      [ids],
    );
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The programme, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findProgramme(tx: Tx, id: string, path: string[]): Promise<ProgrammeRow> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${columns} from programme where id = $1 and ${seesProgrammeSql('programme')} for no key update`,
    [id],
  );
  return toRow(found(raw, path));
}
