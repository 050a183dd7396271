import type { Role } from '../access/actor.ts';
import type { Context } from '../graphql/context.ts';
import type { List } from '../graphql/paging.ts';
import { sql, type Tx } from '../persistence/database.ts';
import type { BodyKind } from './body.type.ts';

export interface BodyRow {
  id: string;
  kind: BodyKind;
  nameVi: string;
  nameEn: string;
}

export interface PersonRow {
  id: string;
  login: string;
  name: string;
}

export interface MembershipRow {
  personId: string;
  bodyId: string;
  role: Role;
  validFrom: string;
  validTo: string | null;
}

const bodyColumns = `body.id, body.kind, body.name_vi as "nameVi", body.name_en as "nameEn"`;

/** All bodies, by Vietnamese name. Everybody who is signed in sees them. */
export const bodyList: List<BodyRow> = {
  name: 'bodies',
  parent: null,
  columns: bodyColumns,
  from: 'body body',
  where: 'true',
  order: ['body.name_vi', 'body.id'],
  values: [],
  row: ({ id, kind, nameVi, nameEn }) => ({ id, kind, nameVi, nameEn }) as BodyRow,
};

/** All bodies at once, for what names them by text: an installation has a few hundred. */
export function everyBody(tx: Tx): Promise<BodyRow[]> {
  return sql<BodyRow>(tx, `select ${bodyColumns} from body order by name_vi, id`);
}

/** A body by id, batched; nothing when there is none. */
export function bodyById(context: Context, id: string): Promise<BodyRow | undefined> {
  return context.loaders.load('body', id, async (ids) => {
    const rows = await sql<BodyRow>(await context.read(), `select ${bodyColumns} from body where id = any($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** A person by id, batched; nothing when there is none. */
export function personById(context: Context, id: string): Promise<PersonRow | undefined> {
  return context.loaders.load('person', id, async (ids) => {
    const rows = await sql<PersonRow>(await context.read(), `select id, login, name from person where id = any($1::uuid[])`, [
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  });
}

const membershipColumns = `membership.person_id as "personId", membership.body_id as "bodyId", membership.role,
  membership.valid_from::text as "validFrom", membership.valid_to::text as "validTo"`;

/** Who belongs, or belonged, to a body, by given name; batched. A body has at most a few hundred. */
export async function membershipsOfBody(context: Context, bodyId: string): Promise<MembershipRow[]> {
  return (
    (await context.loaders.load('memberships of body', bodyId, async (ids) => {
      const rows = await sql<MembershipRow>(
        await context.read(),
        `select ${membershipColumns} from membership join person on person.id = membership.person_id
         where membership.body_id = any($1::uuid[]) order by person.given_name, person.name, membership.id`,
        [ids],
      );
      return Map.groupBy(rows, (row) => row.bodyId);
    })) ?? []
  );
}

/** What a person belongs, or belonged, to; batched. */
export async function membershipsOfPerson(context: Context, personId: string): Promise<MembershipRow[]> {
  return (
    (await context.loaders.load('memberships of person', personId, async (ids) => {
      const rows = await sql<MembershipRow>(
        await context.read(),
        `select ${membershipColumns} from membership where person_id = any($1::uuid[]) order by valid_from, id`,
        [ids],
      );
      return Map.groupBy(rows, (row) => row.personId);
    })) ?? []
  );
}
