import { globalId, type NodeType } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import { asAdmin } from '../harness/database.ts';
import type { World } from '../harness/world.ts';
import { isNode, objectTypes, schema } from './everything.ts';

/** The tables of what has an id, where they are not called as the type. */
const tables: Record<string, string> = { OutOfRemitClaim: 'out_of_remit', Attachment: 'file' };
const tableOf = (type: string) => tables[type] ?? type.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

export type Stored = [type: NodeType, id: string][];

/** The id of each stored thing that has one. */
export function storedIn(world: World): Promise<Stored> {
  return asAdmin(world.database.name, async (admin) => {
    const ids: Stored = [];
    for (const type of objectTypes().filter((name) => isNode(schema.getType(name)!)) as NodeType[])
      for (const { id } of (await admin.query(`select id from ${tableOf(type)} order by id`)).rows)
        ids.push([type, globalId(type, id)]);
    return ids;
  });
}

/** Of each type the ids of two of them: the first and the last. */
export function someOf(stored: Stored): Map<NodeType, string[]> {
  const byType = Map.groupBy(stored, ([type]) => type);
  return new Map([...byType].map(([type, all]) => [type, [...new Set([all[0]![1], all.at(-1)![1]])]]));
}

/** Of the same types an id of nothing each. */
export const nothingLike = (ids: Map<NodeType, string[]>): Map<NodeType, string[]> =>
  new Map([...ids.keys()].map((type) => [type, [globalId(type, newId())]]));
