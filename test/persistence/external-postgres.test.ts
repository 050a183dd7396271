import type pg from 'pg';
import { bootstrap } from '../../src/persistence/bootstrap.ts';
import { asAdmin, type Database, migrate, onSocket, openDatabase, roles, sql, sqlOne } from '../../src/persistence/database.ts';
import { readDatabaseUrl } from '../../src/persistence/database-url.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/persistence/embedded-postgres.ts';
import { StartRefused } from '../../src/persistence/start-refused.ts';
import { aDataDir, packageDir } from '../harness/process.ts';

// A PostgreSQL of its own, which nobody has prepared.
const data = aDataDir();
let postgres: EmbeddedPostgres;
beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataDir: data.dir, packageDir, settings: { fsync: 'off' } });
});
afterAll(async () => {
  await postgres.stop();
  data.remove();
});

const asSuperuser = <T>(name: string, work: (admin: pg.Client) => Promise<T>) =>
  asAdmin(onSocket(postgres.socketDir, name), work);

const run = (database: string, statements: string[]) =>
  asSuperuser(database, async (admin) => {
    for (const statement of statements) await admin.query(statement);
  });

const made: string[] = [];
afterEach(async () => {
  await run('postgres', [
    ...made.splice(0).map((name) => `drop database if exists ${name}`),
    ...roles.map((role) => `drop role if exists ${role}`),
  ]);
});

/** A user with nothing but what is given, and the name of a database that is not there. */
async function aUser(attributes = ''): Promise<{ user: string; database: Database }> {
  const [name, user] = [`t_${crypto.randomUUID().slice(0, 8)}`, `u_${crypto.randomUUID().slice(0, 8)}`];
  await run('postgres', [`create role ${user} login ${attributes}`]);
  made.push(name);
  return { user, database: readDatabaseUrl(`postgres://${user}@/${name}?host=${postgres.socketDir}`)! };
}

/** The statements that a refusal says an administrator is to run. */
async function refusedWith(database: Database): Promise<string[]> {
  const refusal = await bootstrap(database).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(StartRefused);
  return [...(refusal as StartRefused).message.matchAll(/^ {2}(.*;)$/gm)].map(([, statement]) => statement!);
}

test('whoever may do nothing is told what to let run; once that is run, the database can be used', async () => {
  const { user, database } = await aUser();
  const first = await refusedWith(database);
  expect(first).toEqual([
    expect.stringMatching(`^create database "${database.name}" owner "${user}" template template0 encoding 'UTF8' `),
    ...roles.flatMap((role) => [`create role ${role};`, `grant ${role} to "${user}";`]),
  ]);
  await run('postgres', first);
  await bootstrap(database); // as the owner of the database, the rest is its own to do
  await bootstrap(database);
  expect((await migrate(database)).length).toBeGreaterThan(0);
});

test('a database of somebody else is used as a guest, once its owner lets us', async () => {
  const { user, database } = await aUser();
  await run('postgres', [`create database ${database.name}`]);
  const wanting = await refusedWith(database);
  expect(wanting).toEqual([
    ...roles.flatMap((role) => [`create role ${role};`, `grant ${role} to "${user}";`]),
    `grant create on database "${database.name}" to collegium_owner;`,
    'grant usage, create on schema public to collegium_owner;',
  ]);
  await run(database.name, wanting.slice(0, 6));
  expect(await refusedWith(database)).toEqual(wanting.slice(6)); // only what is still missing
  await run(database.name, wanting.slice(6));
  await bootstrap(database);
  expect((await migrate(database)).length).toBeGreaterThan(0);
});

test('whoever may create roles and databases makes all of it', async () => {
  const { database } = await aUser('createdb createrole');
  await bootstrap(database);
  expect((await migrate(database)).length).toBeGreaterThan(0);
});

test('each connection takes its role at its start, and is fenced in as that role', async () => {
  const { user, database } = await aUser('createdb createrole');
  await bootstrap(database);
  await migrate(database);
  for (const role of roles) {
    const orm = await openDatabase(database, role, []);
    const who = `select current_user as "is", session_user as login, row_security_active('comment') as fenced`;
    expect(await sqlOne(orm.em.fork(), who)).toEqual({ is: role, login: user, fenced: true });
    if (role === 'collegium_request')
      await expect(sql(orm.em.fork(), 'select from event')).rejects.toMatchObject({ code: '42501' });
    await orm.close();
  }
});

test('a role that may do more than it should loses that power, by whoever may take it', async () => {
  const strong = await aUser('superuser');
  const role = 'collegium_hub';
  await bootstrap(strong.database);
  const weak = await aUser('createdb');
  await run(
    'postgres',
    roles.map((each) => `grant ${each} to ${weak.user}`),
  );
  await run('postgres', [`alter role ${role} bypassrls`]);
  expect(await refusedWith(weak.database)).toEqual([
    `alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb noreplication;`,
  ]);
  await bootstrap(strong.database);
  await bootstrap(weak.database);
});

test.each([
  ['LATIN1', 'C', 'its encoding is LATIN1, and not UTF8.'],
  ['UTF8', 'C', 'its locale knows no Vietnamese letters.'],
])('a database in %s with the locale %s is refused', async (encoding, locale, why) => {
  const { database } = await aUser();
  await run('postgres', [
    `create database ${database.name} template template0 encoding '${encoding}' locale '${locale}' locale_provider libc`,
  ]);
  await expect(bootstrap(database)).rejects.toThrow(`cannot be used: ${why}`);
});

test('a server that is not there, and a user who is not known, are told in a sentence without a password', async () => {
  const nowhere = readDatabaseUrl('postgres://app:secret@127.0.0.1:1/p')!;
  await expect(bootstrap(nowhere)).rejects.toThrow(
    new StartRefused('The database 127.0.0.1:1/p does not let us in: connect ECONNREFUSED 127.0.0.1:1. Look at DATABASE_URL.'),
  );
  const nobody = readDatabaseUrl(`postgres://nobody_there:secret@/p?host=${postgres.socketDir}`)!;
  await expect(bootstrap(nobody)).rejects.toThrow(
    /does not let us in: role "nobody_there" does not exist\. Look at DATABASE_URL\.$/,
  );
});
