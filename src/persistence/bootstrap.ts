import pg from 'pg';
import type { Database, Role } from './database.ts';

const roles: Role[] = ['collegium_owner', 'collegium_request', 'collegium_hub'];

/** What only a superuser may do, safe to repeat: the three roles without power, and a database that the owner may migrate. */
export async function bootstrap({ socketDir, name }: Database): Promise<void> {
  const admin = new pg.Client({ host: socketDir, user: 'postgres', database: 'postgres' });
  await admin.connect();
  try {
    for (const role of roles) {
      await admin.query(`do $$ begin create role ${role} login; exception when duplicate_object then null; end $$`);
      await admin.query(`alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb noreplication`);
    }
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(name)} owner collegium_owner`);
  } finally {
    await admin.end();
  }
}
