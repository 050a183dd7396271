import type { Role } from '../access/actor.ts';
import type { Context } from '../graphql/context.ts';
import type { Loaded } from '../graphql/loaded.ts';
import type { List } from '../graphql/paging.ts';
import { sql, sqlOne, type Tx } from '../persistence/database.ts';
import type { BodyKind } from './body.type.ts';
import { clockLogin } from './clock-actor.ts';

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

/** The bodies with these words in their names, by Vietnamese name. Everybody who is signed in sees them. */
export function bodyList(words: string | null): List<BodyRow> {
  return {
    name: `bodies ${words ?? ''}`,
    parent: null,
    columns: bodyColumns,
    from: 'body body',
    where: hasWords('body'),
    order: ['body.name_vi', 'body.id'],
    values: [words],
    row: ({ id, kind, nameVi, nameEn }) => ({ id, kind, nameVi, nameEn }) as BodyRow,
  };
}

/** The people with these words in their name, by given name; those of one body, if given. Everybody sees them, too. The clock is none. */
export function personList(words: string | null, bodyId: string | null): List<PersonRow> {
  return {
    name: `people ${bodyId ?? ''} ${words ?? ''}`,
    parent: null,
    columns: 'person.id, person.login, person.name',
    from: 'person person',
    where: `${hasWords('person')} and person.login <> '${clockLogin}' and ($2::uuid is null
      or exists (select from membership where membership.person_id = person.id and membership.body_id = $2))`,
    order: ['person.given_name', 'person.name', 'person.id'],
    values: [words, bodyId],
    row: ({ id, login, name }) => ({ id, login, name }) as PersonRow,
  };
}

/** Each word of $1 begins a word of the name, whatever its case and accents; null: any name. */
function hasWords(row: string): string {
  return `($1::text is null or not exists (
    select from string_to_table(btrim(fold(words_of($1))), ' ') as word where strpos(${row}.folded, ' ' || word) = 0))`;
}

/** All bodies at once, for what names them by text: an installation has a few hundred. */
export function everyBody(tx: Tx): Promise<BodyRow[]> {
  return sql<BodyRow>(tx, `select ${bodyColumns} from body order by name_vi, id`);
}

/** The one office of the installation. */
export async function officeId(tx: Tx): Promise<string> {
  return (await sqlOne<{ id: string }>(tx, `select id from body where kind = 'OFFICE'`)).id;
}

/** A body by id, batched; nothing when there is none. */
export function bodyById(context: Context, id: string): Loaded<BodyRow | undefined> {
  return context.loaders.load('body', id, bodiesByIds);
}

async function bodiesByIds(ids: string[], context: Context): Promise<Map<string, BodyRow>> {
  const rows = await sql<BodyRow>(await context.read(), `select ${bodyColumns} from body where id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A person by id, batched; nothing when there is none. */
export function personById(context: Context, id: string): Loaded<PersonRow | undefined> {
  return context.loaders.load('person', id, peopleByIds);
}

async function peopleByIds(ids: string[], context: Context): Promise<Map<string, PersonRow>> {
  const people = `select id, login, name from person where id = any($1::uuid[])`;
  const rows = await sql<PersonRow>(await context.read(), people, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** By which somebody acts for another body is known to that body, to the office and to who acts, as the delegation is. */
const isKnown = `(membership.delegation_id is null or membership.body_id = (select actor_body())
  or membership.person_id = (select actor_person()) or (select actor_is_office()))`;

const membershipColumns = `membership.person_id as "personId", membership.body_id as "bodyId", membership.role,
  membership.valid_from::text as "validFrom", membership.valid_to::text as "validTo"`;

/** Who belongs, or belonged, to a body, by given name; batched. A body has at most a few hundred. */
export async function membershipsOfBody(context: Context, bodyId: string): Promise<MembershipRow[]> {
  return (
    (await context.loaders.load('memberships of body', bodyId, async (ids) => {
      const rows = await sql<MembershipRow>(
        await context.read(),
        `select ${membershipColumns} from membership join person on person.id = membership.person_id
         where membership.body_id = any($1::uuid[]) and ${isKnown} order by person.given_name, person.name, membership.id`,
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
        `select ${membershipColumns} from membership where person_id = any($1::uuid[]) and ${isKnown} order by valid_from, id`,
        [ids],
      );
      return Map.groupBy(rows, (row) => row.personId);
    })) ?? []
  );
}
