import type { Database } from '../persistence/database.ts';
import { readDatabaseUrl } from '../persistence/database-url.ts';
import { anyText, BadSetting, type Environment, readerOf } from './setting.ts';

/** Where what the server knows lies, and what wakes the other servers on it. */
export interface DataPlaces {
  dataDir: string | undefined;
  /** A PostgreSQL of others; undefined: the embedded one. */
  database: Database | undefined;
  redisUrl: string | undefined;
}

export const dataSettings = {
  DATA_DIR: {
    default: undefined,
    meaning:
      'Folder of the embedded PostgreSQL. Default: ./data, or /var/lib/collegium for root when the project lies in a folder shut to others.',
    read: anyText,
  },
  DATABASE_URL: {
    default: undefined,
    meaning:
      'A PostgreSQL 16 or later instead of the embedded one: postgres://user:password@host:port/name, or postgres://user@/name?host=/folder for a unix socket; ?sslmode= disable (the default), require, or verify-full, then also &sslrootcert=/file. Any number of servers may share it.',
    read: readDatabaseUrl,
  },
  REDIS_URL: {
    default: undefined,
    meaning:
      'A Redis 7 or later by which servers on one database wake each other: redis://user:password@host:port, rediss:// for encryption. It only wakes: without it, and while it is away, followers learn of what another server wrote by looking, twice a second.',
    read: (text: string) => (isRedisUrl(text) ? text : undefined),
  },
};

export function readDataPlaces(env: Environment): DataPlaces {
  const get = readerOf(dataSettings, env);
  const database = env['DATABASE_URL'] ? get('DATABASE_URL') : undefined;
  if (database && env['DATA_DIR'])
    throw new BadSetting(
      'DATABASE_URL and DATA_DIR are both set. Unset DATA_DIR, or DATABASE_URL to use the embedded PostgreSQL.',
    );
  return { dataDir: env['DATA_DIR'] || undefined, database, redisUrl: env['REDIS_URL'] ? get('REDIS_URL') : undefined };
}

/** Whether a text is the address of a Redis: a machine, and nothing that would be left unheeded. */
function isRedisUrl(text: string): boolean {
  if (!/^rediss?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, search, hash } = new URL(text);
  return hostname !== '' && ['', '/'].includes(pathname) && search === '' && hash === '';
}
