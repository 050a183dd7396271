import { erasedText } from '../persistence/remains.ts';

/** A table in which something stands, and how the columns that say it are emptied. */
export interface Place {
  table: string;
  /** Each is set to “—” where it says something; of those under `else`, to what stands there. */
  columns: readonly string[];
  else?: Readonly<Record<string, string>>;
  /** Which rows, in SQL; `$1` is the key. */
  where: string;
}

/** Something that is erased as a whole, wherever it stands. */
export interface Erasable {
  /** The kinds of events that are about it: naming one of them names it, whether that one says it or not. */
  kinds: readonly string[];
  /** SQL that gives by what it is known everywhere, as one array `key`, from the row `asked`: the event, and what it `said`. */
  known: string;
  /** SQL that tells of the row `event`, and what it `said`, whether it is one of those that say it; `$1` is the key. */
  saidIn: string;
  places: readonly Place[];
}

/** Whether the row `event` is of one of these kinds. */
export const isOneOf = (kinds: readonly string[]): string => `event.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** The statement that empties one place; a row is returned for each that said something. */
export function emptying({ table, columns, else: others = {}, where }: Place): string {
  const set = [
    ...columns.map((column) => `${column} = case when ${column} is null then null else '${erasedText}' end`),
    ...Object.entries(others).map(([column, value]) => `${column} = ${value}`),
  ];
  const says = [
    ...columns.map((column) => `${column} <> '${erasedText}'`),
    ...Object.entries(others).map(([column, value]) => `${column} is distinct from ${value}`),
  ];
  return `update ${table} set ${set.join(', ')} where (${where}) and (${says.join(' or ')}) returning 1`;
}
