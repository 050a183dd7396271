import { type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import { asDateOrNull } from '../text.ts';
import { type Field, Info } from './compiled-run.ts';

// Which columns of their rows lists read: the usual ones, where what is asked of their nodes needs no other, or all. Each field
// says which it needs; one that does not say so has all of them read. A column that was not read throws when it is looked at.

/** What is selected for a column, in one piece or several, and what is made of them. */
interface Column {
  readonly pieces: readonly string[];
  readonly read?: (...pieces: (string | null)[]) => unknown;
}

/** An instant, or null. */
export const instant = (expression: string): Column => ({ pieces: [expression], read: asDateOrNull });

/** A period by its first day and its last, or null. */
export const period = (from: string, to: string): Column => ({
  pieces: [`${from}::text`, `${to}::text`],
  read: (first, last) => first && { from: first, to: last },
});

/** How rows are read: what is selected, and what is made of what comes. */
export interface Read<Row> {
  columns: string;
  row: (raw: Record<string, unknown>) => Row;
  /** No cursor is asked for: where rows stand in their list is not read. */
  isPlaceless?: boolean;
  /** Which of several ways to read them it is; nothing where there is but one. */
  way?: string;
  /** What it can be narrowed by, to what is asked. */
  narrowing?: Columns<Row>;
}

/**
 * The columns of a kind of row, by the names under which rows have them. Rows are read with the `usual` ones, which most
 * lists show, or with all: more choices would be as many statements more that PostgreSQL keeps prepared, and how fast a list
 * is would depend on what others had asked for.
 */
export class Columns<Row> {
  readonly all: Read<Row>;
  readonly #allPlaceless: Read<Row>;
  readonly #usual: Read<Row>;
  readonly #usualPlaceless: Read<Row>;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #usualNames: ReadonlySet<string>;
  /** Found out once for each field of a compiled query, and kept as long as that. */
  readonly #askedIn = new WeakMap<Field, Read<Row>>();

  constructor(columns: Record<keyof Row & string, string | Column>, usual: readonly (keyof Row & string)[]) {
    const named = Object.entries<string | Column>(columns);
    this.#columns = new Map(named.map(([name, column]) => [name, typeof column === 'string' ? { pieces: [column] } : column]));
    this.#usualNames = new Set(['id', ...usual]);
    const whole = this.#read(new Set(this.#columns.keys()));
    const narrow = this.#read(this.#usualNames);
    this.all = { ...whole, isPlaceless: false, way: 'all' };
    this.#allPlaceless = { ...whole, isPlaceless: true, way: 'all, placeless' };
    this.#usual = { ...narrow, isPlaceless: false, way: 'usual' };
    this.#usualPlaceless = { ...narrow, isPlaceless: true, way: 'usual, placeless' };
  }

  /** How to read what is asked of the nodes of a connection; all where nobody knows what that is. */
  askedIn(info: GraphQLResolveInfo | undefined): Read<Row> {
    if (!(info instanceof Info)) return this.all;
    let read = this.#askedIn.get(info.field);
    if (!read) {
      const isUsual = nodeFieldsIn(info.field).every((field) => this.#isUsual(field));
      if (hasCursors(info.field)) read = isUsual ? this.#usual : this.all;
      else read = isUsual ? this.#usualPlaceless : this.#allPlaceless;
      this.#askedIn.set(info.field, read);
    }
    return read;
  }

  #isUsual({ definition }: Field): boolean {
    if (definition.name === '__typename') return true;
    const needed = definition.extensions[needs] as readonly string[] | undefined;
    return needed?.every((name) => this.#usualNames.has(name)) ?? false;
  }

  /** Selects columns of these names, and makes rows of them. */
  #read(names: ReadonlySet<string>): Pick<Read<Row>, 'columns' | 'row' | 'narrowing'> {
    const shown = [...this.#columns].filter(([name]) => names.has(name));
    const unread = [...this.#columns.keys()].filter((name) => !names.has(name));
    const columns = shown.flatMap(([name, { pieces }]) => pieces.map((piece, n) => `${piece} as "${pieceName(name, n)}"`));
    return { columns: columns.join(', '), row: rowMaker<Row>(shown, unread), narrowing: this };
  }
}

const pieceName = (name: string, n: number): string => (n === 0 ? name : `${name} ${n + 1}`);

/**
 * Makes rows of some columns. As where rows come in, a function is made of names that only our own sources give: a row is
 * made in one go.
 */
function rowMaker<Row>(columns: readonly [string, Column][], unread: readonly string[]): (raw: Record<string, unknown>) => Row {
  const made = columns.map(([name, { pieces, read }], at) => {
    const cells = pieces.map((_, n) => `raw[${JSON.stringify(pieceName(name, n))}]`).join(', ');
    return `this[${JSON.stringify(name)}] = ${read ? `read${at}(${cells})` : cells};`;
  });
  const reads = columns.map((_, at) => `const read${at} = columns[${at}][1].read;`);
  const body = `${reads.join(' ')} return class Row { constructor(raw) { ${made.join(' ')} } };`;
  const Row = new Function('columns', body)(columns) as new (raw: Record<string, unknown>) => Row;
  for (const name of unread)
    Object.defineProperty(Row.prototype, name, {
      get() {
        throw new Error(`The column ${name} was not read: a field that was asked for does not say that it needs it.`);
      },
    });
  return (raw) => new Row(raw);
}

/** Under this a field says which columns it needs of the row it is asked of. */
const needs = 'columns';

/** Says which columns the resolver of a field needs of its row, beside the id. */
export const Needs = <Row>(...columns: (keyof Row & string)[]) => Extensions({ [needs]: columns });

/** Has every field without a resolver say what it needs: the column of its name. */
export function needOwn(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields()))
      if (!field.resolve) field.extensions = { ...field.extensions, [needs]: [field.name] };
  return schema;
}

/** What a field that gives a connection is asked for of its nodes. */
function nodeFieldsIn(connection: Field): Field[] {
  const parts = fieldsIn(connection);
  const nodes = [...named(parts, 'nodes'), ...named(parts, 'edges').flatMap((edges) => named(fieldsIn(edges), 'node'))];
  return nodes.flatMap(fieldsIn);
}

/** Whether a field that gives a connection is asked for cursors of its nodes. */
function hasCursors(connection: Field): boolean {
  const parts = fieldsIn(connection);
  const [edges, pageInfos] = [named(parts, 'edges').flatMap(fieldsIn), named(parts, 'pageInfo').flatMap(fieldsIn)];
  return edges.some(isNamed('cursor')) || pageInfos.some((each) => isNamed('startCursor')(each) || isNamed('endCursor')(each));
}

const counted = new WeakMap<Field, boolean>();

/** Whether a field that gives a connection is asked how many there are in all; no where nobody knows. */
export function isCounted(info: GraphQLResolveInfo | undefined): boolean {
  if (!(info instanceof Info)) return false;
  let isAsked = counted.get(info.field);
  if (isAsked === undefined) {
    isAsked = named(fieldsIn(info.field), 'totalCount').length > 0;
    counted.set(info.field, isAsked);
  }
  return isAsked;
}

const isNamed = (name: string) => (field: Field) => field.definition.name === name;
const named = (fields: readonly Field[], name: string) => fields.filter(isNamed(name));
const fieldsIn = (field: Field): readonly Field[] => field.below(getNamedType(field.definition.type) as GraphQLObjectType).fields;
