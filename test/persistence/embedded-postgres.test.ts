import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/persistence/embedded-postgres.ts';
import { copyFor, findNativeDir } from '../../src/persistence/postgres-files.ts';
import { StartRefused } from '../../src/persistence/start-refused.ts';
import { aDataDir, packageDir } from '../harness/process.ts';

const isRoot = process.getuid?.() === 0;
const quick = { fsync: 'off' };

async function ask(socketDir: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ host: socketDir, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'started',
    (error: unknown) => (error instanceof StartRefused ? error.message : error),
  );

test('it starts in a new folder, keeps what was written, and nobody but its user may connect', async () => {
  const data = aDataDir();
  try {
    const first = await startEmbeddedPostgres({ dataDir: data.dir, packageDir, settings: quick });
    await ask(first.socketDir, 'create table kept as select 42 as n');
    expect(statSync(path.join(first.socketDir, '.s.PGSQL.5432')).mode & 0o777).toBe(0o700);
    await first.stop();
    await first.stop();
    const second = await startEmbeddedPostgres({ dataDir: data.dir, packageDir, settings: quick });
    expect(await ask(second.socketDir, 'select n from kept')).toEqual([{ n: 42 }]);
    await second.stop();
  } finally {
    data.remove();
  }
});

test('a path too long for a socket gets one elsewhere, which goes with the server', async () => {
  const data = aDataDir();
  const dataDir = path.join(data.dir, 'a-rather-long-name-of-a-folder/'.repeat(4), 'data');
  mkdirSync(path.dirname(dataDir), { recursive: true });
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, packageDir, settings: quick });
    expect(postgres.socketDir.startsWith(dataDir)).toBe(false);
    expect(await ask(postgres.socketDir, 'select 1 as one')).toEqual([{ one: 1 }]);
    await postgres.stop();
    expect(existsSync(postgres.socketDir)).toBe(false);
  } finally {
    data.remove();
  }
});

test('a data folder of another PostgreSQL is refused', async () => {
  const data = aDataDir();
  try {
    await (await startEmbeddedPostgres({ dataDir: data.dir, packageDir, settings: quick })).stop();
    writeFileSync(path.join(data.dir, 'cluster/PG_VERSION'), '9\n');
    expect(await refusalOf(startEmbeddedPostgres({ dataDir: data.dir, packageDir }))).toContain('was made by PostgreSQL 9');
  } finally {
    data.remove();
  }
});

test('a folder that is shut to PostgreSQL, or is none, is named and refused', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-shut-')); // mode 0700: shut to others
  try {
    const inside = path.join(folder, 'data');
    const refusal = await refusalOf(startEmbeddedPostgres({ dataDir: isRoot ? inside : '/proc/nowhere', packageDir }));
    expect(refusal).toContain(isRoot ? `${folder} (mode 0700)` : '/proc/nowhere');
    writeFileSync(path.join(folder, 'file'), '');
    chmodSync(folder, 0o755);
    expect(await refusalOf(startEmbeddedPostgres({ dataDir: path.join(folder, 'file'), packageDir }))).toContain(
      'is not a folder',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a copy of its files is made of hard links where a file is open to others, of bytes where not, and runs', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-clone-'));
  const data = aDataDir();
  const nativeDir = path.join(folder, 'native');
  try {
    cpSync(findNativeDir(), nativeDir, { recursive: true, verbatimSymlinks: true });
    chmodSync(path.join(nativeDir, 'bin/initdb'), 0o700); // as extracted under a umask of 077
    mkdirSync(data.dir);
    chmodSync(data.dir, 0o755);
    const copy = copyFor(nativeDir, data.dir);
    expect(copy.copied).toBe(1);
    expect(copy.linked).toBeGreaterThan(900);
    expect(statSync(path.join(copy.dir, 'bin/postgres')).ino).toBe(statSync(path.join(nativeDir, 'bin/postgres')).ino);
    expect(statSync(path.join(nativeDir, 'bin/initdb')).mode & 0o777).toBe(0o700);
    expect(copyFor(nativeDir, data.dir)).toEqual({ dir: copy.dir, linked: 0, copied: 0 });
    // A clone in a folder of mode 0700, as root: PostgreSQL runs from the copy. An ordinary user may enter its own clone.
    const postgres = await startEmbeddedPostgres({ dataDir: data.dir, packageDir, nativeDir, settings: quick });
    const [{ program }] = (await ask(postgres.socketDir, `select setting as program from pg_config() where name = 'BINDIR'`)) as [
      { program: string },
    ];
    expect(program).toBe(path.join(isRoot ? copy.dir : nativeDir, 'bin'));
    await postgres.stop();
  } finally {
    rmSync(folder, { recursive: true });
    data.remove();
  }
});
