import pg from 'pg';
import { type Database, onSocket } from '../../src/persistence/database.ts';
import { opened } from './left-open.ts';

const socketDir = (): string => process.env['TEST_SOCKET_DIR']!;

/** A fresh migrated database of one's own: a copy of the template. */
export async function aDatabase(): Promise<Database> {
  const name = `t_${process.pid}_${crypto.randomUUID().slice(0, 8)}`;
  await asAdmin('postgres', (admin) =>
    admin.query(`create database ${name} template template_world owner collegium_owner strategy file_copy`),
  );
  return onSocket(socketDir(), name);
}

/** The setting DATABASE_URL for a database of the tests' PostgreSQL, as a user of it. */
export function databaseUrl(name: string, user = 'postgres', password = ''): string {
  const who = [user, password].filter((part) => part !== '').map(encodeURIComponent);
  return `postgres://${who.join(':')}@/${name}?host=${encodeURIComponent(socketDir())}`;
}

/** Something only a superuser may do, in a database. */
export async function asAdmin<T>(database: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ host: socketDir(), user: 'postgres', database });
  admin.on('error', () => {}); // whoever asks next is told
  await admin.connect();
  const forget = opened(() => admin.end());
  try {
    return await work(admin);
  } finally {
    forget();
    await admin.end();
  }
}
