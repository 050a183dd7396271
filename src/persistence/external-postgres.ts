import pg from 'pg';
import { adminOf, asAdmin, type Database, inTurn, roles, whereIs } from './database.ts';
import { StartRefused } from './start-refused.ts';

const versionMin = 16;
const extensions = ['pg_trgm', 'unaccent'];

/**
 * By this collation the words of a text are told apart and made small. It comes with PostgreSQL 18; before, ICU's takes its
 * place and name, which differs in marks of scripts that are not Latin.
 */
const lettersOfUnicode = `do $$ begin
  if not exists (select from pg_collation where collname = 'pg_unicode_fast') then
    create collation public.pg_unicode_fast (provider = icu, locale = 'und');
  end if;
end $$`;

type Login = NonNullable<Database['login']>;

/**
 * Makes a PostgreSQL of others ready for the migrations: the database, the three roles without power, and that who logs in
 * may take them. What that user may not do is told as the statements an administrator is to run: StartRefused.
 */
export async function prepareExternal(database: Database): Promise<void> {
  await reach(database);
  await inTurn(database, async (admin) => {
    const unfit = await unfitFor(admin);
    if (unfit) throw new StartRefused(`The database ${whereIs(database)} cannot be used: ${unfit}`);
    let wanting = await wantingIn(admin, database);
    for (let last = 0; wanting.length > 0 && wanting.length !== last; wanting = await wantingIn(admin, database)) {
      last = wanting.length;
      for (const statement of wanting) await admin.query(statement).catch(unlessForbidden);
    }
    if (wanting.length > 0) throw new StartRefused(toRun(database, 'is not ready', wanting));
    await admin.query('set role collegium_owner');
    await admin.query(lettersOfUnicode);
  });
}

/** Sees that the database answers, and makes it if there is none. */
async function reach(database: Database): Promise<void> {
  try {
    await asAdmin(database, (admin) => admin.query('select'));
  } catch (error) {
    if (codeOf(error) !== '3D000') throw refusal(database, error); // 3D000: there is no such database
    await create(database);
  }
}

async function create(database: Database): Promise<void> {
  const admin = adminOf(database, 'postgres');
  try {
    await admin.connect();
    const { rows } = await admin.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    const locale = rows[0]!.version > versionMin ? `locale_provider builtin builtin_locale 'C.UTF-8'` : `locale 'C.UTF-8'`;
    const [name, user] = [database.name, (database.login as Login).user].map(pg.escapeIdentifier);
    const statement = `create database ${name} owner ${user} template template0 encoding 'UTF8' ${locale}`;
    await admin.query(statement).catch(async (error) => {
      if (['42P04', '23505'].includes(codeOf(error) ?? '')) return; // another process made it just now
      unlessForbidden(error);
      throw new StartRefused(toRun(database, 'is not there', [statement, ...(await rolesWantingIn(admin, database))]));
    });
  } catch (error) {
    throw error instanceof StartRefused ? error : refusal(database, error);
  } finally {
    await admin.end();
  }
}

/** What cannot be mended by a statement. */
async function unfitFor(admin: pg.Client): Promise<string | undefined> {
  const ask = async <Row extends object>(what: string) => (await admin.query<Row>(`select ${what}`)).rows[0]!;
  const { version, encoding } = await ask<{ version: number; encoding: string }>(
    `current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
  );
  if (version < versionMin) return `PostgreSQL ${version} is too old; ${versionMin} is the oldest that will do.`;
  if (encoding !== 'UTF8') return `its encoding is ${encoding}, and not UTF8.`;
  const { lowers, icu, missing } = await ask<{ lowers: boolean; icu: boolean; missing: string[] }>(
    `lower('Đ') = 'đ' as lowers, exists (select from pg_collation where collname = 'vi-x-icu') as icu,
     array(select unnest(array['${extensions.join("', '")}']) except select name from pg_available_extensions) as missing`,
  );
  if (!lowers) return `its locale knows no Vietnamese letters. Create it with the locale 'C.UTF-8'.`;
  if (!icu) return 'this PostgreSQL was built without ICU.';
  if (missing.length > 0) return `this PostgreSQL lacks the extensions ${missing.join(' and ')} (of its contrib package).`;
  return undefined;
}

/** The statements that are still to be run, in order; none: all is as it should be. */
async function wantingIn(admin: pg.Client, database: Database): Promise<string[]> {
  const { rows } = await admin.query<{ creates: boolean; fills: boolean }>(
    `select coalesce(has_database_privilege(owner, current_database(), 'CREATE'), false) as creates,
       coalesce(has_schema_privilege(owner, 'public', 'CREATE'), false) as fills
     from (select to_regrole('collegium_owner')::oid as owner) as given`,
  );
  const wanting = await rolesWantingIn(admin, database);
  if (!rows[0]!.creates) wanting.push(`grant create on database ${pg.escapeIdentifier(database.name)} to collegium_owner`);
  if (!rows[0]!.fills) wanting.push('grant usage, create on schema public to collegium_owner');
  return wanting;
}

/** Those about the roles, which all databases of a server share. */
async function rolesWantingIn(admin: pg.Client, { login }: Database): Promise<string[]> {
  const { rows } = await admin.query<{ role: string; there: boolean; strong: boolean; ours: boolean }>(
    `select role, rolname is not null as there, coalesce(pg_has_role(pg_roles.oid, 'SET'), false) as ours,
       coalesce(rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication, false) as strong
     from unnest($1::text[]) with ordinality as wanted(role, place) left join pg_roles on rolname = role order by place`,
    [roles],
  );
  const user = pg.escapeIdentifier((login as Login).user);
  return rows.flatMap(({ role, there, strong, ours }) => [
    ...(there ? [] : [`create role ${role}`]),
    ...(strong ? [`alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb noreplication`] : []),
    ...(ours ? [] : [`grant ${role} to ${user}`]),
  ]);
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/** Forbidden to who logs in; about a role that could therefore not be created; or just done by the start of another database. */
const forbidden = ['42501', '42704', '42710', '23505'];

function unlessForbidden(error: unknown): void {
  if (!forbidden.includes(codeOf(error) ?? '')) throw error;
}

function toRun(database: Database, state: string, statements: string[]): string {
  const user = (database.login as Login).user;
  return [
    `The database ${whereIs(database)} ${state}, and ${user} may not make it so. Let an administrator run there:`,
    ...statements.map((statement) => `  ${statement};`),
  ].join('\n');
}

function refusal(database: Database, error: unknown): StartRefused {
  const { code, message } = error as NodeJS.ErrnoException;
  return new StartRefused(`The database ${whereIs(database)} does not let us in: ${message || code}. Look at DATABASE_URL.`);
}
