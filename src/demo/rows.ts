import { sql, type Tx } from '../persistence/database.ts';

/** A row by column; instants as dates, bytes as `\x…`. */
export type Row = Record<string, unknown>;

const rowsPerStatementMax = 1_000;

/** Puts rows with the same columns into a table, many in a statement; columns they do not name keep their default. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<number> {
  for (let at = 0; at < rows.length; at += rowsPerStatementMax) {
    const columns = Object.keys(rows[0]!).join(', ');
    await sql(
      tx,
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(at, at + rowsPerStatementMax))],
    );
  }
  return rows.length;
}
