import type pg from 'pg';
import { asAdmin, type Database, migrationsOf } from './database.ts';
import { logFaults } from './log-faults.ts';
import { mendParticipation, participationFaults } from './participation.ts';
import { seeAll } from './see-all.ts';

/** What was looked at, and whether it is as it should be; in sentences. */
export interface Check {
  name: string;
  ok: boolean;
  says: string;
  todo?: string;
}

/** These, and every other table that has a policy. */
const fenced = ['thread', 'comment', 'comment_revision', 'event', 'idempotency'];

/**
 * Looks at a database with all the power there is, and changes nothing: migrations, the log, the fence and the roles. From
 * whom policies hide something, the log is looked at as the hub, and the files are not.
 */
export function databaseChecks(database: Database): Promise<Check[]> {
  return asAdmin(database, async (admin) => {
    const seesAll = await seeAll(admin);
    const ofAll = async (name: string, check: (admin: pg.Client) => Promise<Check>): Promise<Check> =>
      seesAll ? check(admin) : { name, ok: true, says: 'not looked at: the user of DATABASE_URL does not see them' };
    return [
      await migrationCheck(database),
      await logCheck(admin),
      await fenceCheck(admin),
      await ofAll('participation', participationCheck),
      await roleCheck(admin),
      await ofAll('files', fileCheck),
    ];
  });
}

async function migrationCheck(database: Database): Promise<Check> {
  const { applied, pending, unknown } = await migrationsOf(database);
  const name = 'migrations';
  if (unknown.length > 0)
    return {
      name,
      ok: false,
      says: `The database was used by a newer Collegium: this one does not know ${unknown.join(', ')}.`,
      todo: 'Install that version again.',
    };
  if (pending.length > 0)
    return {
      name,
      ok: false,
      says: `${pending.length} are missing: ${pending.join(', ')}.`,
      todo: 'Stop the server and run npx collegium migrate, or just start it again.',
    };
  return { name, ok: true, says: `all ${applied.length} applied` };
}

async function logCheck(admin: pg.Client): Promise<Check> {
  const faults = await logFaults(admin);
  if (faults.length > 0)
    return { name: 'log', ok: false, says: `${faults.join('; ')}.`, todo: 'Stop the server and restore the last backup.' };
  const { rows } = await admin.query<{ streams: string; events: string }>(
    `select count(*) as streams, coalesce(sum(head), 0) as events from stream`,
  );
  return { name: 'log', ok: true, says: `${rows[0]!.events} events in ${rows[0]!.streams} streams, none missing` };
}

async function fenceCheck(admin: pg.Client): Promise<Check> {
  const { rows } = await admin.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace
       and (relname = any($1) or exists (select from pg_policy where polrelid = pg_class.oid))
       and not (relrowsecurity and relforcerowsecurity)`,
    [fenced],
  );
  if (rows.length === 0) return { name: 'row-level security', ok: true, says: 'in force on every table that needs it' };
  return {
    name: 'row-level security',
    ok: false,
    says: `It is off on ${rows.map((row) => row.relname).join(', ')}: a mistake in the program would show hidden texts.`,
    todo: rows.map((row) => `alter table ${row.relname} enable row level security, force row level security;`).join(' '),
  };
}

async function participationCheck(admin: pg.Client): Promise<Check> {
  const name = 'participation';
  const bodies = await participationFaults(admin);
  if (bodies === 0) return { name, ok: true, says: 'kept as the requests say' };
  return {
    name,
    ok: false,
    says: `Of ${bodies} bodies it is not kept in which rounds they take part: they may see too much, or too little.`,
    todo: `${mendParticipation.replaceAll(/\s+/g, ' ')};`,
  };
}

async function fileCheck(admin: pg.Client): Promise<Check> {
  const name = 'files';
  const there = await admin.query(`select to_regclass('file') is not null as "is"`);
  if (!there.rows[0].is) return { name, ok: true, says: 'none yet' };
  const { rows } = await admin.query<{ all: number; elsewhere: number; broken: number }>(
    `select count(*)::int as all, count(*) filter (where store = 's3')::int as elsewhere,
       count(*) filter (where store = 'postgres' and bytes is distinct from
         (select sum(length(piece)) from file_content where file_id = file.id))::int as broken
     from file where stored`,
  );
  const { all, elsewhere, broken } = rows[0]!;
  if (broken > 0)
    return { name, ok: false, says: `${broken} of ${all} are not whole.`, todo: 'Stop the server and restore the last backup.' };
  return { name, ok: true, says: `${all - elsewhere} here, all whole; ${elsewhere} in an S3-compatible storage` };
}

async function roleCheck(admin: pg.Client): Promise<Check> {
  const { rows } = await admin.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname like 'collegium\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  );
  if (rows.length === 0) return { name: 'roles', ok: true, says: 'none of the three has more power than it needs' };
  return {
    name: 'roles',
    ok: false,
    says: `${rows.map((row) => row.rolname).join(', ')} may do more than it should.`,
    todo: 'Start the server again: it takes that power away.',
  };
}
