import { channel } from 'node:diagnostics_channel';
import type { ConnectionOptions } from 'node:tls';
import { type EntityClass, MikroORM } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import pg from 'pg';
import { Batch, type Statement } from './batch.ts';
import { fromHere, Held, streamOf } from './held.ts';
import { migrations } from './migrations/index.ts';
import { type Pool, prepared, preparedAs } from './prepared.ts';
import { RowClient } from './row-client.ts';
import { isUnavailable } from './unavailable.ts';
import type { Tx } from './unit.ts';

/** A PostgreSQL database, and how it is reached. */
export interface Database {
  /** The name or address of its machine, or the folder of its unix socket. */
  host: string;
  port: number;
  name: string;
  /** Who logs in, and then takes the roles. Left out for the embedded one, which lets the roles in by themselves. */
  login?: { user: string; password: string | undefined; tls: ConnectionOptions | false };
  /** How long a connection that was asked something may say nothing before it is taken for dead; left out: for ever. */
  silenceMsMax?: number;
}

/** The name of the database in the embedded PostgreSQL. */
export const databaseName = 'collegium';

/** A database of the embedded PostgreSQL. */
export const onSocket = (socketDir: string, name: string): Database => ({ host: socketDir, port: 5432, name });

/** Where a database is, for people and logs: not who logs in, and no password. */
export const whereIs = ({ host, port, name }: Database): string =>
  host.startsWith('/') ? `${host}/${name}` : `${host.includes(':') ? `[${host}]` : host}:${port}/${name}`;

/** owner migrates; request serves people under row-level security; hub reads the log for many viewers and filters itself. */
export type Role = 'collegium_owner' | 'collegium_request' | 'collegium_hub';
export const roles: readonly Role[] = ['collegium_owner', 'collegium_request', 'collegium_hub'];

/** Has PostgreSQL notice within half a minute that a server is gone without a word, and give back the locks it held. */
const keepAlives = '-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/**
 * Has PostgreSQL plan a prepared statement once for each connection, whatever its values: for these statements, with all
 * the row policies in them, planning is most of the work. Where values decide what is cheap, `sqlAnew` is asked.
 */
const planOnce = '-c plan_cache_mode=force_generic_plan';

/**
 * What is asked again and again is in memory: a row found by an index costs little more than the next one of its table. As
 * PostgreSQL would have it, of disks that turn, tables of a few thousand rows were read whole for one of them. And what takes
 * milliseconds is not worth being compiled each time, as PostgreSQL would where it thinks that much is to be done.
 */
const inMemory = '-c random_page_cost=1.1 -c jit=off';

const adminConnectMsMax = 10_000;
const idleMsMax = 60_000;

/** A connection, not made yet, with all the power there is: of a superuser in the embedded one, elsewhere of who logs in. */
export function adminOf({ host, port, name, login }: Database, database: string = name): pg.Client {
  const who = login
    ? { user: login.user, password: login.password, ssl: login.tls, keepAlive: true, options: keepAlives }
    : { user: 'postgres', ssl: false };
  const admin = new pg.Client({ host, port, database, connectionTimeoutMillis: adminConnectMsMax, ...who });
  return admin.on('error', () => {}); // one that is lost while nothing is asked: the next question says so
}

/** Works on a connection with all the power there is. */
export async function asAdmin<T>(database: Database, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = adminOf(database);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Works while no other process on the database does anything in turn: what a start makes is made once. */
export function inTurn<T>(database: Database, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  return asAdmin(database, async (admin) => {
    await admin.query(`select pg_advisory_lock(hashtext('collegium'))`); // given back with the connection
    return work(admin);
  });
}

export type { Tx };
export type Orm = Awaited<ReturnType<typeof openDatabase>>;

/**
 * Connects as one role: by itself, or by taking it as the connection starts. `connectionsMax` bounds the pool; whoever
 * needs one more waits for a free one.
 */
export async function openDatabase(database: Database, role: Role, entities: EntityClass<object>[], connectionsMax = 10) {
  const { login, silenceMsMax } = database;
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    host: database.host, // not as a URL: of `clientUrl`, the folder of a socket is dropped
    port: database.port,
    user: login?.user ?? role,
    ...(login?.password !== undefined && { password: login.password }),
    dbName: database.name,
    driverOptions: {
      ...(login && { ssl: login.tls, keepAlive: true }),
      options: [
        inMemory,
        ...(login ? [`-c role=${role}`, keepAlives] : []),
        ...(role === 'collegium_request' ? [planOnce] : []),
      ].join(' '),
      Client: RowClient,
      pipeline: true, // what a transaction asks in one go goes in one go
      idleTimeoutMillis: idleMsMax, // longer than pools do: with a connection goes what is prepared on it
      ...(silenceMsMax !== undefined && { connectionTimeoutMillis: silenceMsMax }),
      onPoolCreated(pool: pg.Pool) {
        giveBackEnded(pool);
        if (silenceMsMax !== undefined) breakOffSilent(pool, silenceMsMax);
      },
    },
    entities,
    discovery: { warnWhenNoEntities: false },
    pool: { max: connectionsMax },
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true },
  });
  const connection = orm.em.getConnection();
  pools.set(connection, await connection.getNativeClient());
  return orm;
}

/** The pool beneath each connection of MikroORM's. */
const pools = new WeakMap<object, pg.Pool>();

/** The pool that an EntityManager's statements go through. */
export function poolUnder(em: Tx): pg.Pool {
  const pool = pools.get(em.getConnection());
  if (!pool) throw new Error('This EntityManager is of no database that was opened here.');
  return pool;
}

/** The driver waits for ever, where a network swallows what is asked or answered: this ends connections that wait in vain. */
function breakOffSilent(pool: pg.Pool, silenceMsMax: number): void {
  pool.on('connect', (client) => {
    const stream = streamOf(client);
    stream.on('timeout', () => stream.destroy(new Error('Connection terminated: no answer')));
  });
  pool.on('acquire', (client) => streamOf(client).setTimeout(silenceMsMax));
  pool.on('release', (_, client) => streamOf(client).setTimeout(0));
}

/**
 * Gives back connections that end while somebody holds them: Kysely does not, of a transaction whose rollback or commit
 * cannot be sent any more, and the pool would be without it for good.
 */
function giveBackEnded(pool: pg.Pool): void {
  const held = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_, client) => held.delete(client));
  pool.on('connect', (client) =>
    client.once('end', () => {
      if (!held.has(client)) return;
      client.release(true);
      client.release = () => {}; // whoever held it may still do so
    }),
  );
}

/** How many connections a database is used over now, and how many wait for one. */
export function poolOf(orm: Orm): () => { total: number; idle: number; waiting: number } {
  const pool = poolUnder(orm.em);
  return () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
}

/** A migration may be silent for as long as it takes: nothing breaks it off. */
const openAsOwner = (database: Database) => openDatabase({ ...database, silenceMsMax: undefined }, 'collegium_owner', [], 1);

/** Brings the schema of the database up to date, or only by some migrations, as its owner. Returns what it applied. */
export async function migrate(database: Database, only?: string[]): Promise<string[]> {
  const owner = await openAsOwner(database);
  try {
    const applied = await owner.migrator.up(only);
    return applied.map((migration) => migration.name);
  } finally {
    await owner.close();
  }
}

/** Every migration that this version knows, in order. */
export const migrationNames: string[] = migrations.map((migration) => migration.name);

/** The migrations of a database: those it has had, in order, those it still needs, and those this version does not know. */
export async function migrationsOf(database: Database): Promise<{ applied: string[]; pending: string[]; unknown: string[] }> {
  const owner = await openAsOwner(database);
  try {
    const applied = (await owner.migrator.getExecuted()).map((migration) => migration.name);
    return {
      applied,
      pending: migrationNames.filter((name) => !applied.includes(name)),
      unknown: applied.filter((name) => !migrationNames.includes(name)),
    };
  } finally {
    await owner.close();
  }
}

/** Tests listen here to count what a page costs; nobody listening costs nothing. */
export const statements = channel('collegium:statement');

/**
 * Runs one statement with bound `$1` parameters (arrays included) on the transaction of `tx`, or on a connection of its
 * own when there is none. Instants come back as PostgreSQL prints them: `asDate` reads them. `pool`: out of which its text
 * gets a name.
 */
export async function sql<Row>(tx: Tx, text: string, values: readonly unknown[] = [], pool?: Pool): Promise<Row[]> {
  if (statements.hasSubscribers) statements.publish(text);
  const held: unknown = tx.getTransactionContext();
  if (held instanceof Held) return held.ask<Row>(text, values, pool);
  if (held) throw new Error('A transaction is begun by inTransaction or a Snapshot.');
  const [rows] = await onOwn(tx, [preparedAs(text, values, pool)]);
  return rows as Row[];
}

/**
 * Runs several statements, in order, which go in one piece and come back in one. Outside a transaction each sees what is
 * committed by then: what those before it saw, or newer.
 */
export async function sqlInOrder(tx: Tx, asked: readonly Statement[]): Promise<unknown[][]> {
  if (tx.getTransactionContext()) return Promise.all(asked.map(({ text, values }) => sql(tx, text, values)));
  if (statements.hasSubscribers) for (const { text } of asked) statements.publish(text);
  return onOwn(
    tx,
    asked.map(({ text, values }) => preparedAs(text, values)),
  );
}

/** Asks on a connection of its own. */
async function onOwn(tx: Tx, asked: readonly Statement[]): Promise<unknown[][]> {
  const client = await poolUnder(tx).connect();
  let isOfNoUse = false;
  try {
    return (await Batch.ask(client, asked)).map(({ rows }) => rows);
  } catch (error) {
    isOfNoUse = isUnavailable(error); // or was prepared before a table changed
    throw fromHere(error);
  } finally {
    client.release(isOfNoUse);
  }
}

/**
 * Says a statement of a transaction whose answer nobody needs: what is asked next goes with it and is answered after it,
 * and where it fails, the transaction does.
 */
export function tell(tx: Tx, text: string, values: readonly unknown[]): void {
  if (statements.hasSubscribers) statements.publish(text);
  const held: unknown = tx.getTransactionContext();
  if (!(held instanceof Held)) throw new Error('What is told is told in a transaction.');
  held.tell(text, values);
}

/** The same as `sql`, planned for these values: for lists with filters, patterns and spans, where they decide what is cheap. */
export async function sqlAnew<Row>(tx: Tx, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  if (statements.hasSubscribers) statements.publish(text);
  const held: unknown = tx.getTransactionContext();
  if (held instanceof Held) return held.askAnew<Row>(text, values);
  const own = await Held.begin(poolUnder(tx), [prepared('begin')]);
  try {
    return await own.askAnew<Row>(text, values);
  } finally {
    await own.commit().catch(() => {}); // it only read; what it could not read, it has said
  }
}

/** The one row of a statement that always has one. */
export async function sqlOne<Row>(tx: Tx, text: string, values: readonly unknown[] = []): Promise<Row> {
  const [row] = await sql<Row>(tx, text, values);
  if (row === undefined) throw new Error(`No row: ${text.slice(0, 80)}`);
  return row;
}
