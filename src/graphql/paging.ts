import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Cursors } from '../events/cursor.ts';
import { sql, sqlAnew, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { isCounted, type Read } from './columns.ts';
import type { Context } from './context.ts';
import type { Loaded } from './loaded.ts';
import { cutPage, isWhole, pageAsked, pageRowsDefault, pageRowsMax } from './page-bounds.ts';
import { ReadPage } from './read-page.ts';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many at most from the start, 1 to ${pageRowsMax}; ${pageRowsDefault} when neither \`first\` nor \`last\` is given. More: TOO_MANY with the limit; less, or both at once: BAD_INPUT.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this `cursor` of the same list with the same filter. Else: BAD_CURSOR.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many at most from the end, 1 to ${pageRowsMax}, in the same order. More: TOO_MANY with the limit; less: BAD_INPUT.`,
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes before this `cursor` of the same list with the same filter. Else: BAD_CURSOR.',
  })
  before?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, {
    description:
      'Whether more follow after `endCursor`: told where the page was cut off there, and where it was asked for with `before`.',
  })
  hasNextPage!: boolean;
  @Field(() => Boolean, {
    description:
      'Whether more come before `startCursor`: told where the page was cut off there, and where it was asked for with `after`.',
  })
  hasPreviousPage!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first edge: give it as `before` for the page before. Null on an empty page.',
  })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'The cursor of the last edge: give it as `after` for the next page.' })
  endCursor!: string | null;
}

/** One page of a list, as resolvers return it. */
export interface Page<T> {
  edges: { node: T; cursor: string }[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: () => number | Promise<number>;
}

/** The Relay connection of an object type: `edges { cursor node }`, `nodes`, `pageInfo`, `totalCount`. */
export function connectionOf<T extends object>(type: () => ClassType<T>, name: string, plural: string): ClassType<Page<T>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of the ${plural}, with its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; give it as `after` to continue here, as `before` to go back from here.' })
    cursor!: string;
    @Field(type, { description: 'The object itself.' })
    node!: T;
  }
  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${plural}: those the viewer may see, and no trace of others.`,
  })
  class Connection {
    @Field(() => [Edge], { description: 'The page, in order, each with its cursor.' })
    edges!: Edge[];
    @Field(() => [type()], { description: 'The page without cursors.' })
    nodes!: T[];
    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many the viewer may see in all, whatever the page. Counted only when asked for.' })
    totalCount!: number;
  }
  return Connection as unknown as ClassType<Page<T>>;
}

/** A list that can be paged: rows of `from where` in the order of `order` (columns that end with the unique `id`). */
export interface List<Row> extends Read<Row> {
  /** What is put before the statement, when the rows are no table's but are derived: `with … as (…)`. */
  with?: string;
  /** The name its cursors carry, with the filter: a cursor of another list or filter is BAD_CURSOR. */
  name: string;
  /** The type the rows hang on: `$1::uuid[]` are its ids, and `parent` is the column that holds one; null: a root list. */
  parent: string | null;
  from: string;
  where: string;
  /**
   * Expressions of the row to sort by, ascending, never null, the last being its id. Cursors carry them: a page goes on from
   * where the row of its cursor stood, although that was moved, deleted or hidden since.
   */
  order: string[];
  values: unknown[];
}

const rootId = '00000000-0000-0000-0000-000000000000';

/** A page of a root list, read with one statement; counting takes another, when asked for. Told where it is asked, it reads no more than that. */
export async function rootPage<Row extends { id: string }>(
  context: Context,
  list: List<Row>,
  args: PageArgs,
  info?: GraphQLResolveInfo,
): Promise<Page<Row>> {
  return (await readPages(context, { ...list, ...readAsAsked(list, info) }, args, [rootId], isCounted(info))).get(rootId)!;
}

/** A page of a list under one parent; those of all parents on the same level of the answer are read with one statement. */
export function pageUnder<Row extends { id: string }>(
  context: Context,
  parentId: string,
  list: List<Row>,
  args: PageArgs,
  info?: GraphQLResolveInfo,
): Loaded<Page<Row>> {
  const read = readAsAsked(list, info);
  const { first, after, last, before } = args;
  const bounds = (after ?? before ?? null) === null ? `${first} ${last}` : JSON.stringify([first, after, last, before]);
  const counts = isCounted(info);
  const name = `${list.name} ${bounds} ${read.way ?? ''} ${counts}`;
  const page = context.loaders.load(name, parentId, (ids) => readPages(context, { ...list, ...read }, args, ids, counts));
  return page as Loaded<Page<Row>>; // there is one of each
}

/** How the rows of a list are read: what is asked of them, and no more. */
const readAsAsked = <Row>(list: List<Row>, info: GraphQLResolveInfo | undefined): Read<Row> =>
  list.narrowing?.askedIn(info) ?? list;

/**
 * What hangs on something is found by that, whatever else is asked: planned once. A whole list is filtered, and planned for
 * its filter.
 */
const asking = <Row>({ parent }: List<Row>) => (parent === null ? sqlAnew : sqlOfPage);
const sqlOfPage = <Row>(tx: Tx, text: string, values: readonly unknown[]) => sql<Row>(tx, text, values, 'page');

/** More rows than a page is asked for, as a number that a plan is made for: of few, none is made that reads them all. */
const rowsBelow = (rows: number): number => [4, 21, pageRowsMax + 1].find((most) => rows < most)!;

/** Where fewer rows are asked for, there mostly are more: they are counted, if at all, without waiting whether the page is all. */
const fewRows = 10;

/** `counts`: it is known that all are to be counted. */
async function readPages<Row extends { id: string }>(
  context: Context,
  list: List<Row>,
  args: PageArgs,
  parentIds: string[],
  counts: boolean,
): Promise<Map<string, Page<Row>>> {
  const asked = pageAsked(args);
  const { cursors } = context.parts;
  const listNameOf = (parentId: string) => `${list.name} ${parentId}`;
  /** A cursor is of the list under one parent: under another, it is none. */
  const placeAt = (side: 'after' | 'before') => {
    const cursor = asked[side];
    return cursor === null ? [] : parentIds.map((parentId) => openPlace(cursors, list, listNameOf(parentId), cursor, side))[0]!;
  };
  const [after, before] = [placeAt('after'), placeAt('before')];
  const tx = await context.read();
  const n = list.values.length;
  const counting = counts && asked.rows < fewRows ? countUnder(tx, list, parentIds) : undefined;
  counting?.catch(() => {}); // whoever asks is told, or the page fails as well
  const rows = await asking(list)<{ page_parent: string; page_keys: string; page_row: Record<string, unknown> }>(
    tx,
    `${list.with ?? ''} select page_of.id as page_parent, page.*
     from unnest($${n + 1}::uuid[]) as page_of(id)
     cross join lateral (select * from (
       select ${list.columns}, ${list.isPlaceless ? 'null' : keysSql(list)} as page_keys from ${list.from}
       where ${list.where} ${list.parent ? `and ${list.parent} = page_of.id` : ''}
         ${comparedTo(list, '>', after, n + 3)} ${comparedTo(list, '<', before, n + 3 + after.length)}
       order by ${list.order.map((column) => `${column}${asked.backwards ? ' desc' : ''}`).join(', ')} limit ${rowsBelow(asked.rows)}) page limit $${n + 2}) page`,
    [...list.values, parentIds, asked.rows + 1, ...after, ...before],
  );
  const byParent = Map.groupBy(rows, (row) => row.page_parent);
  return new Map(
    parentIds.map((parentId) => {
      const read = byParent.get(parentId) ?? [];
      const { page: shown, ...more } = cutPage(asked, read);
      const keys = shown.map(({ page_keys }) => page_keys);
      const nodes = shown.map(list.row);
      const seal = (at: number) => sealPlace(cursors, list, listNameOf(parentId), nodes[at]!.id, keys[at]!);
      const count = async () =>
        (await (counting?.then((all) => all.get(parentId)) ??
          context.loaders.load(`${list.name} count`, parentId, (ids) => countUnder(tx, list, ids)))) ?? 0;
      return [parentId, new ReadPage(nodes, more, seal, isWhole(asked, read) ? () => read.length : count)];
    }),
  );
}

/** By what a row is sorted before its id, as one text: of a list that goes by the id alone, nothing. */
function keysSql<Row>({ order }: List<Row>): string {
  const keys = order.slice(0, -1).map((key) => `(${key})::text`);
  if (keys.length < 2) return keys[0] ?? 'null';
  return `json_build_array(${keys.join(', ')})::text`;
}

function sealPlace<Row>(cursors: Cursors, { order, isPlaceless }: List<Row>, name: string, id: string, keys: string): string {
  if (isPlaceless) throw new Error('A cursor is asked for, and the places of rows were not read.');
  if (order.length === 1) return cursors.ofPage(name, id);
  return cursors.ofPlace(name, [...(order.length === 2 ? [keys] : (JSON.parse(keys) as string[])), id]);
}

function openPlace<Row>(cursors: Cursors, { order }: List<Row>, name: string, cursor: string, side: string): string[] {
  const place = order.length === 1 ? [cursors.openPage(name, cursor, side)] : cursors.openPlace(name, cursor, side);
  if (place.length !== order.length) throw new Problem('BAD_CURSOR', {}, [side]); // of a version that sorted otherwise
  return place;
}

/** That a row of a list comes after or before a place in it, of which the keys are parameters; nothing where there is none. */
function comparedTo<Row>({ order }: List<Row>, sign: '>' | '<', place: string[], parameter: number): string {
  if (place.length === 0) return '';
  return `and (${order.join(', ')}) ${sign} (${place.map((_, n) => `$${parameter + n}`).join(', ')})`;
}

async function countUnder<Row>(tx: Tx, list: List<Row>, parentIds: string[]): Promise<Map<string, number>> {
  const n = list.values.length;
  const counted = await asking(list)<{ id: string; count: string }>(
    tx,
    `${list.with ?? ''} select counted.id, (select count(*) from ${list.from}
       where ${list.where} ${list.parent ? `and ${list.parent} = counted.id` : ''}) as count
     from unnest($${n + 1}::uuid[]) as counted(id)`,
    [...list.values, parentIds],
  );
  return new Map(counted.map((row) => [row.id, Number(row.count)]));
}
