import { adminOf, type Database, onSocket, roles } from './database.ts';
import { prepareExternal } from './external-postgres.ts';

/**
 * What the owner of the schema may not do itself, safe to repeat: the three roles without power, and a database that the
 * owner may migrate. StartRefused when who logs in may not do it either, with what to run.
 */
export async function bootstrap(database: Database): Promise<void> {
  if (database.login) return prepareExternal(database);
  const admin = adminOf(onSocket(database.host, 'postgres'));
  await admin.connect();
  try {
    for (const role of roles) {
      await admin.query(`do $$ begin create role ${role} login; exception when duplicate_object then null; end $$`);
      await admin.query(`alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb noreplication`);
    }
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database.name]);
    if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(database.name)} owner collegium_owner`);
  } finally {
    await admin.end();
  }
}
