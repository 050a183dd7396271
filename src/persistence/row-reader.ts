import type { RawRow } from './row-client.ts';

/** Makes a row of what came. */
export type RowReader = (row: RawRow) => Record<string, unknown>;
type Read = (text: string) => unknown;

/** PostgreSQL's number of the type `text`. */
export const textType = 25;
/** And of those that it prints with ASCII only: bool, int8, int2, int4, float4, float8, date, timestamptz and uuid. */
export const latinTypes = new Set([16, 20, 21, 23, 700, 701, 1082, 1184, 2950]);

/** Of longer rows each cell is made of its own bytes: what is cut out of a text keeps all of it in memory. */
const wholeBytesMax = 1_024;

/** A column of what a statement gives. */
interface Column {
  name: string;
  /** Whether each of its letters is one byte. */
  isLatin: boolean;
  read: Read;
}

/**
 * Makes rows of what comes. A function is made of the names of the columns, which only our own statements give: it makes
 * each row in one go, where one that grew column by column would be made anew several times, and that was the most of what
 * reading took. `asText` is how texts are read, as which most types are left. What is ASCII anyhow is cut out of one text of
 * a whole row that is short: to have each made of its bytes took three times as long.
 */
export function rowReader(columns: readonly Column[], asText: Read): RowReader {
  const cells = columns.map(({ isLatin, read }, n) => {
    const cut = 'text === undefined ? bytes.latin1Slice(at, (at += length)) : text.substring(at - begin, (at += length) - begin)';
    const text = isLatin ? `(${cut})` : 'bytes.utf8Slice(at, (at += length))';
    const cell = read === asText ? text : `reads[${n}](${text})`;
    return `length = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
      at += 4;
      const c${n} = length < 0 ? null : ${cell};`;
  });
  const row = columns.map(({ name }, n) => `${JSON.stringify(name)}: c${n}`).join(', ');
  return new Function(
    'reads',
    `return ({ bytes, begin, end }) => {
      ${columns.some(({ isLatin }) => isLatin) ? `const text = end - begin > ${wholeBytesMax} ? undefined : bytes.latin1Slice(begin, end);` : ''}
      let at = begin, length;
      ${cells.join('\n')}
      return { ${row} };
    };`,
  )(columns.map(({ read }) => read));
}
