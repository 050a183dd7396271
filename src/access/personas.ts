import { sql, type Tx } from '../persistence/database.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import type { Actor, Role } from './actor.ts';

/** Memberships last whole days, and a day is one of the zone of the calendar as it is now: an expression for statements. */
export const zoneSql = `(select zone from calendar_version order by version desc limit 1)`;
/** The day is found once a statement, and not for every membership there is. */
const isValid = (membership: string, at: string) =>
  `(select (${at}::timestamptz at time zone ${zoneSql})::date) between ${membership}.valid_from and coalesce(${membership}.valid_to, 'infinity'::date)`;

/** One of the bodies for which somebody may act. */
export interface Hat extends Actor {
  role: Role;
  /** Whether it is because a head of that body lets them, and not as one of its own. */
  byDelegation: boolean;
}

/** The bodies that people may act for at an instant, as actors ordered by body name, by login; of whom there is none, nothing. One statement. */
export async function actorsOf(tx: Tx, logins: string[], at: Date): Promise<Map<string, Hat[]>> {
  const actors = await sql<Hat>(
    tx,
    `select distinct on (person.login, body.name_vi, body.id) person.id as "personId", person.login, person.name as "personName",
       body.id as "bodyId", body.name_vi as "bodyNameVi", body.name_en as "bodyNameEn", body.kind = 'OFFICE' as "isOffice", membership.role, membership.delegation_id is not null as "byDelegation"
     from person join membership on membership.person_id = person.id join body on body.id = membership.body_id
     where person.login = any($1) and ${isValid('membership', '$2')}
     order by person.login, body.name_vi, body.id, membership.delegation_id is not null`,
    [logins, at],
  );
  return Map.groupBy(actors, ({ login }) => login);
}

/** The bodies that people may act for at an instant: one viewer for each. One statement, however many. */
export function hatsOf(tx: Tx, personIds: string[], at: Date): Promise<ActsFor[]> {
  return sql<ActsFor>(
    tx,
    `select distinct membership.person_id as "personId", body.id as "bodyId", body.kind = 'OFFICE' as "isOffice"
     from membership join body on body.id = membership.body_id
     where membership.person_id = any($1::uuid[]) and ${isValid('membership', '$2')}`,
    [personIds, at],
  );
}

/** Whether there is a person of that login at all, member of something today or not. */
export async function isPerson(tx: Tx, login: string): Promise<boolean> {
  return (await sql(tx, `select from person where login = $1`, [login])).length > 0;
}

/** Those of the viewers who no longer act for their body. One statement, however many. */
export async function departedAmong(tx: Tx, viewers: ActsFor[], at: Date): Promise<ActsFor[]> {
  if (viewers.length === 0) return [];
  const gone = await sql<{ place: number }>(
    tx,
    `select asked.place::int from unnest($1::uuid[], $2::uuid[]) with ordinality as asked(person_id, body_id, place)
     where not exists (select from membership where membership.person_id = asked.person_id
       and membership.body_id = asked.body_id and ${isValid('membership', '$3')})`,
    [viewers.map((viewer) => viewer.personId), viewers.map((viewer) => viewer.bodyId), at],
  );
  return gone.map(({ place }) => viewers[place - 1]!);
}

/** What a person is in a body of their own at an instant; nothing when it is none, or others let them act for it. */
export async function ownRoleIn(tx: Tx, personId: string, bodyId: string, at: Date): Promise<Role | undefined> {
  const [membership] = await sql<{ role: Role }>(
    tx,
    `select role from membership where person_id = $1 and body_id = $2 and delegation_id is null
       and ${isValid('membership', '$3')}`,
    [personId, bodyId, at],
  );
  return membership?.role;
}

/** Whether anybody acts for a body at an instant. */
export async function hasPeople(tx: Tx, bodyId: string, at: Date): Promise<boolean> {
  return (
    (await sql(tx, `select from membership where body_id = $1 and ${isValid('membership', '$2')} limit 1`, [bodyId, at])).length >
    0
  );
}
