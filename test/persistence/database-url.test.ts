import { writeFileSync } from 'node:fs';
import type { ConnectionOptions, PeerCertificate } from 'node:tls';
import { readConfig } from '../../src/config.ts';
import { whereIs } from '../../src/persistence/database.ts';
import { readDatabaseUrl } from '../../src/persistence/database-url.ts';
import { BadSetting } from '../../src/settings/setting.ts';
import { aDataDir } from '../harness/process.ts';

const login = { user: 'app', password: undefined, tls: false };

test.each([
  ['postgres://app@db.example/papers', { host: 'db.example', port: 5432, name: 'papers', login }],
  [
    'postgresql://app:p%40ss%2F@10.0.0.1:6543/p',
    { host: '10.0.0.1', port: 6543, name: 'p', login: { ...login, password: 'p@ss/' } },
  ],
  ['postgres://app@[::1]/p', { host: '::1', port: 5432, name: 'p', login }],
  ['postgres://app@/p?host=/run/postgresql', { host: '/run/postgresql', port: 5432, name: 'p', login }],
  ['postgres://app@:6543/p?host=%2Frun%2Fa%20b', { host: '/run/a b', port: 6543, name: 'p', login }],
  ['postgres://app@db/p?sslmode=disable', { host: 'db', port: 5432, name: 'p', login }],
  [
    'postgres://app@db/p?sslmode=require',
    { host: 'db', port: 5432, name: 'p', login: { ...login, tls: { rejectUnauthorized: false } } },
  ],
  [
    'postgres://app@db/p?sslmode=verify-full',
    {
      host: 'db',
      port: 5432,
      name: 'p',
      login: { ...login, tls: { rejectUnauthorized: true, checkServerIdentity: expect.any(Function) } },
    },
  ],
])('%s says where the database is, who logs in, and how', (url, database) => {
  expect(readDatabaseUrl(url)).toEqual(database);
});

test('a server is who it should be by the name or the address in its certificate', () => {
  const check = (url: string, subjectaltname: string) =>
    (readDatabaseUrl(url)!.login!.tls as ConnectionOptions).checkServerIdentity!('localhost', {
      subject: {},
      subjectaltname,
    } as PeerCertificate)?.message;
  const byAddress = 'postgres://app@10.0.0.1/p?sslmode=verify-full';
  expect(check(byAddress, 'DNS:localhost')).toContain("IP: 10.0.0.1 is not in the cert's list");
  expect(check(byAddress, 'IP Address:10.0.0.1')).toBeUndefined();
  expect(check('postgres://app@db/p?sslmode=verify-full', 'DNS:db')).toBeUndefined();
  expect(check('postgres://app@db/p?sslmode=verify-full', 'DNS:localhost')).toContain('Host: db.');
});

test('certificates to be trusted are read from their file', () => {
  const { dir: file, remove } = aDataDir();
  writeFileSync(file, 'a certificate');
  expect(readDatabaseUrl(`postgres://app@db/p?sslmode=verify-full&sslrootcert=${file}`)?.login?.tls).toEqual({
    rejectUnauthorized: true,
    checkServerIdentity: expect.any(Function),
    ca: 'a certificate',
  });
  remove();
  expect(readDatabaseUrl(`postgres://app@db/p?sslmode=verify-full&sslrootcert=${file}`)).toBeUndefined();
});

test.each([
  'mysql://app@db/p',
  'postgres://db/p', // nobody logs in
  'postgres://app@/p', // nowhere
  'postgres://app@db', // no database
  'postgres://app@db/',
  'postgres://app@db/a/b',
  'postgres://app@db:99999/p',
  'postgres://app@db/p?sslmode=prefer',
  'postgres://app@db/p?sslmode=require&sslrootcert=/etc/hosts', // nothing would be looked at
  'postgres://app@db/p?application_name=x', // would be left unheeded
  'postgres://app@db/p#x',
  'postgres://app:%zz@db/p',
])('%s cannot be used, and is not repeated, since it may hold a password', (url) => {
  expect(() => readConfig({ DATABASE_URL: url })).toThrow(BadSetting);
  expect(() => readConfig({ DATABASE_URL: url })).toThrow(/^DATABASE_URL=… cannot be used\. /);
});

test.each(['http://r', 'redis://', 'redis://r/1', 'redis://r?x', 'r:6379'])('nor can REDIS_URL=%s', (url) => {
  expect(() => readConfig({ REDIS_URL: url })).toThrow(/^REDIS_URL=… cannot be used\. /);
});

test('a place is told without who goes there', () => {
  const where = (url: string) => whereIs(readDatabaseUrl(url)!);
  expect(where('postgres://app:secret@db/p')).toBe('db:5432/p');
  expect(where('postgres://app:secret@[::1]/p')).toBe('[::1]:5432/p');
  expect(where('postgres://app:secret@/p?host=/run')).toBe('/run/p');
});

test('the embedded PostgreSQL and one of others are not both asked for', () => {
  expect(readConfig({})).toMatchObject({ database: undefined, redisUrl: undefined });
  const DATABASE_URL = 'postgres://app@db/p';
  expect(readConfig({ DATABASE_URL, REDIS_URL: 'rediss://u:p@r:1' })).toMatchObject({
    database: { host: 'db' },
    redisUrl: 'rediss://u:p@r:1',
  });
  expect(() => readConfig({ DATABASE_URL, DATA_DIR: 'data' })).toThrow('DATABASE_URL and DATA_DIR are both set.');
});
