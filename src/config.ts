import { isIP } from 'node:net';
import { type Locale, locales } from './locale.ts';
import type { Database } from './persistence/database.ts';
import { readDatabaseUrl } from './persistence/database-url.ts';

/** What the server is started with, read once from the environment and handed down as values. */
export interface Config {
  port: number;
  host: string;
  dataDir: string | undefined;
  /** A PostgreSQL of others; undefined: the embedded one. */
  database: Database | undefined;
  redisUrl: string | undefined;
  logLevel: string;
  defaultLocale: Locale;
  corsOrigins: readonly string[];
  /** Whether anybody may claim to be anybody: the only mode there is, until OIDC_ISSUER is supported. */
  demoMode: boolean;
  /** Whether the explorer is served at `/`. */
  explorer: boolean;
  drainNoticeMs: number;
  databaseSilenceMs: number;
  sseHeartbeatMs: number;
  fileStorage: { taking: 'postgres' | 's3'; s3: S3Settings | undefined };
}

/** An S3-compatible storage and one bucket in it. */
export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** A setting that cannot be used as given; its message names it and says what would do. */
export class BadSetting extends Error {}

interface Setting<Value> {
  default: string | undefined;
  meaning: string;
  read: (text: string) => Value | undefined;
}

const explorerWishes = ['auto', 'on', 'off'] as const;
const fileStoreWishes = ['postgres', 's3'] as const;
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

const settings = {
  PORT: {
    default: '4000',
    meaning: 'TCP port to listen on, 0 to 65535; 0 takes a free one.',
    read: (text: string) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
  },
  HOST: {
    default: '127.0.0.1',
    meaning: 'Address to listen on. In demo mode, where anyone may claim to be anyone, a loopback address only.',
    read: (text: string) =>
      text === 'localhost' || text === '::1' || (isIP(text) === 4 && text.startsWith('127.')) ? text : undefined,
  },
  DATA_DIR: {
    default: undefined,
    meaning:
      'Folder of the embedded PostgreSQL. Default: ./data, or /var/lib/collegium for root when the project lies in a folder shut to others.',
    read: (text: string) => text || undefined,
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
  LOG_LEVEL: {
    default: 'info',
    meaning: `How much to log, as JSON lines on standard error: ${logLevels.join(', ')}. At debug, a line for each operation; at info, for those that were refused or failed.`,
    read: (text: string) => (logLevels.includes(text) ? text : undefined),
  },
  DEFAULT_LOCALE: {
    default: 'en',
    meaning: 'Language of messages when a request does not ask for one by accept-language: vi or en.',
    read: (text: string) => locales.find((locale) => locale === text),
  },
  CORS_ORIGINS: {
    default: undefined,
    meaning:
      'Other origins whose pages may ask, over HTTP and WebSocket: comma-separated, each exactly as a browser names it, like http://localhost:5173. Never *.',
    read: (text: string) => {
      const origins = text
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== '');
      return origins.every(isOrigin) ? origins : undefined;
    },
  },
  EXPLORER: {
    default: 'auto',
    meaning: 'Whether GraphiQL is served at /: on, off, or auto, which is on in demo mode only.',
    read: (text: string) => explorerWishes.find((wish) => wish === text),
  },
  DRAIN_NOTICE_MS: {
    default: '0',
    meaning:
      'How many milliseconds, 0 to 60000, a server that is told to stop goes on serving while /readyz says so, for a balancer to notice.',
    read: (text: string) => (/^\d{1,5}$/.test(text) && Number(text) <= 60_000 ? Number(text) : undefined),
  },
  DATABASE_SILENCE_MS: {
    default: '30000',
    meaning:
      'How many milliseconds, 1000 to 600000, PostgreSQL may say nothing to somebody who asked before the connection is taken for dead; and how long a request waits for a connection.',
    read: (text: string) =>
      /^\d{1,6}$/.test(text) && Number(text) >= 1_000 && Number(text) <= 600_000 ? Number(text) : undefined,
  },
  SSE_HEARTBEAT_MS: {
    default: '15000',
    meaning:
      'How often, in milliseconds from 1000 to 120000, each reader of Server-Sent Events is sent a comment: more often than the shortest time after which a proxy on the way takes a silent connection for dead.',
    read: (text: string) =>
      /^\d{1,6}$/.test(text) && Number(text) >= 1_000 && Number(text) <= 120_000 ? Number(text) : undefined,
  },
  FILE_STORE: {
    default: 'postgres',
    meaning:
      'Where contents of attachments are put: postgres, or s3, which needs the five settings that follow. What was put before is read from where it lies.',
    read: (text: string) => fileStoreWishes.find((wish) => wish === text),
  },
  S3_ENDPOINT: {
    default: undefined,
    meaning: 'Address of the S3-compatible storage, http:// or https://, without the bucket: buckets are addressed by path.',
    read: (text: string) => (isHttpUrl(text) ? text : undefined),
  },
  S3_BUCKET: {
    default: undefined,
    meaning: 'The bucket, which is there already and is not open to others. Objects are named files/<id>.',
    read: (text: string) => (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text) ? text : undefined),
  },
  S3_REGION: {
    default: 'us-east-1',
    meaning: 'Its region, as the storage wants it in signatures.',
    read: (text: string) => (/^[a-z0-9-]{1,50}$/.test(text) ? text : undefined),
  },
  S3_ACCESS_KEY_ID: {
    default: undefined,
    meaning: 'The name of a key that may read, write and delete these objects, and nothing more.',
    read: (text: string) => text || undefined,
  },
  S3_SECRET_ACCESS_KEY: {
    default: undefined,
    meaning: 'The secret of that key.',
    read: (text: string) => text || undefined,
  },
} satisfies Record<string, Setting<unknown>>;

const neededForS3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** Named by the design but not built yet: refused at the start, never ignored. */
const notYet = ['OIDC_ISSUER'];

/** Reads the settings. BadSetting for a value that does not fit, and for a setting that is not supported yet. */
export function readConfig(env: Record<string, string | undefined>): Config {
  for (const name of notYet) if (env[name]) throw new BadSetting(`${name} is not supported yet. Unset it.`);
  const get = <Name extends keyof typeof settings>(name: Name): NonNullable<ReturnType<(typeof settings)[Name]['read']>> => {
    const setting = settings[name];
    const text = env[name] || setting.default || '';
    const value = setting.read(text);
    if (value === undefined)
      throw new BadSetting(`${name}=${/SECRET|_URL$/.test(name) ? '…' : text} cannot be used. ${setting.meaning}`);
    return value as NonNullable<ReturnType<(typeof settings)[Name]['read']>>;
  };
  const database = env['DATABASE_URL'] ? get('DATABASE_URL') : undefined;
  if (database && env['DATA_DIR'])
    throw new BadSetting(
      'DATABASE_URL and DATA_DIR are both set. Unset DATA_DIR, or DATABASE_URL to use the embedded PostgreSQL.',
    );
  const demoMode = true;
  const explorer = get('EXPLORER');
  return {
    port: get('PORT'),
    host: get('HOST'),
    dataDir: env['DATA_DIR'] || undefined,
    database,
    redisUrl: env['REDIS_URL'] ? get('REDIS_URL') : undefined,
    logLevel: get('LOG_LEVEL'),
    defaultLocale: get('DEFAULT_LOCALE'),
    corsOrigins: get('CORS_ORIGINS'),
    demoMode,
    explorer: explorer === 'auto' ? demoMode : explorer === 'on',
    drainNoticeMs: get('DRAIN_NOTICE_MS'),
    databaseSilenceMs: get('DATABASE_SILENCE_MS'),
    sseHeartbeatMs: get('SSE_HEARTBEAT_MS'),
    fileStorage: fileStorageOf(env, get),
  };
}

type Get = <Name extends keyof typeof settings>(name: Name) => NonNullable<ReturnType<(typeof settings)[Name]['read']>>;

/** The storage is known when anything of it is set, also while new files go into PostgreSQL: then all of it is to be set. */
function fileStorageOf(env: Record<string, string | undefined>, get: Get): Config['fileStorage'] {
  const taking = get('FILE_STORE');
  const missing = neededForS3.filter((name) => !env[name]);
  if (taking === 'postgres' && missing.length === neededForS3.length) return { taking, s3: undefined };
  if (missing.length > 0)
    throw new BadSetting(
      `${taking === 's3' ? 'FILE_STORE=s3' : 'An S3-compatible storage'} needs ${missing.join(', ')}. Set what is missing, or unset FILE_STORE and every S3_ setting.`,
    );
  const s3: S3Settings = {
    endpoint: get('S3_ENDPOINT'),
    bucket: get('S3_BUCKET'),
    region: get('S3_REGION'),
    accessKeyId: get('S3_ACCESS_KEY_ID'),
    secretAccessKey: get('S3_SECRET_ACCESS_KEY'),
  };
  return { taking, s3 };
}

/** Whether a text is the address of a server: no user, no query. */
function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { username, password, search, hash } = new URL(text);
  return username === '' && password === '' && search === '' && hash === '';
}

/** Whether a text is the address of a Redis: a machine, and nothing that would be left unheeded. */
function isRedisUrl(text: string): boolean {
  if (!/^rediss?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, search, hash } = new URL(text);
  return hostname !== '' && ['', '/'].includes(pathname) && search === '' && hash === '';
}

/** Whether a text is an origin as browsers write it: no path, no user, no default port, no pattern, all in lower case. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** The settings as `--help` and the README show them. */
export function settingsTable(): { name: string; default: string; meaning: string }[] {
  return Object.entries(settings).map(([name, setting]) => ({ name, default: setting.default ?? '', meaning: setting.meaning }));
}
