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
  gatherMsMax: number;
  databaseSilenceMs: number;
  sseHeartbeatMs: number;
  /** How many proxies stand before the server. */
  trustedProxies: number;
  limits: Limits;
  fileStorage: { taking: 'postgres' | 's3'; s3: S3Settings | undefined };
}

/** How much is let in over sockets and event streams. */
export interface Limits {
  connectionsMax: number;
  connectionsPerAddressMax: number;
  connectionsPerPersonMax: number;
  operationsMax: number;
  operationsPerPersonMax: number;
  messagesPerSecondMax: number;
  bytesPerSecondMax: number;
  messageBytesMax: number;
  bufferedBytesMax: number;
  initMsMax: number;
  pingIntervalMs: number;
  drainSpreadMs: number;
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

/** Reads a whole number. */
const whole =
  (min: number, max: number) =>
  (text: string): number | undefined =>
    /^\d{1,10}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined;
const countMax = 1_000_000;
const bytesMax = 1_000_000_000;
const msMax = 60_000;

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
    read: whole(0, msMax),
  },
  DRAIN_SPREAD_MS: {
    default: '10000',
    meaning:
      'Over how many milliseconds, 0 to 60000, a server that stops spreads the closing of many sockets, so that not all come back at once. Up to 200 in a second are not spread.',
    read: whole(0, msMax),
  },
  TRUSTED_PROXIES: {
    default: '0',
    meaning:
      'How many proxies, 0 to 10, stand before the server and write x-forwarded-for: what limits per address go by. With 0 the header is not read.',
    read: whole(0, 10),
  },
  CONNECTIONS_MAX: {
    default: '10000',
    meaning: 'How many WebSockets and event streams may be open. More are refused with TOO_MANY_CONNECTIONS, status 429.',
    read: whole(1, countMax),
  },
  CONNECTIONS_PER_ADDRESS_MAX: {
    default: '5000',
    meaning: 'How many of them from one address (of IPv6: the first 64 bits). Refused in the same way.',
    read: whole(1, countMax),
  },
  CONNECTIONS_PER_PERSON_MAX: {
    default: '500',
    meaning: 'How many of them of one person. A socket too many is closed with 1013.',
    read: whole(1, countMax),
  },
  OPERATIONS_PER_SOCKET_MAX: {
    default: '100',
    meaning: 'How many operations may go on at once on one socket. More are refused with TOO_MANY_OPERATIONS; the rest goes on.',
    read: whole(1, countMax),
  },
  OPERATIONS_PER_PERSON_MAX: {
    default: '1000',
    meaning: 'How many of one person, over all sockets and event streams. Refused in the same way.',
    read: whole(1, countMax),
  },
  MESSAGES_PER_SECOND_MAX: {
    default: '100',
    meaning:
      'How many messages and pings a socket may send a second, on average over ten seconds. One that sends more is closed with 1013.',
    read: whole(1, countMax),
  },
  BYTES_PER_SECOND_MAX: {
    default: '256000',
    meaning: 'How many bytes, in the same way.',
    read: whole(1, bytesMax),
  },
  MESSAGE_BYTES_MAX: {
    default: '64000',
    meaning: 'How long one message of a socket may be. At a longer one the socket is closed with 1009.',
    read: whole(1_000, bytesMax),
  },
  BUFFERED_BYTES_MAX: {
    default: '1000000',
    meaning: 'How many bytes may wait for the reader of one socket. When more is to be sent, it is closed with 1013.',
    read: whole(1_000, bytesMax),
  },
  GATHER_MS_MAX: {
    default: '100',
    meaning:
      'For how many milliseconds, 0 to 60000, what happens on one proposal may be gathered, when telling all who follow it takes long, so that several events leave in one write. It is nine times as long as telling took, at most; what comes after a silence goes out at once. 0: everything does.',
    read: whole(0, msMax),
  },
  CONNECTION_INIT_MS_MAX: {
    default: '10000',
    meaning: 'How many milliseconds a new socket may take to say whose it is. Then it is closed with 4408.',
    read: whole(100, msMax),
  },
  PING_INTERVAL_MS: {
    default: '6000',
    meaning:
      'How often a socket is asked whether it lives, in milliseconds, 1000 to 60000. One that has not answered by the next time is closed with 1013.',
    read: whole(1_000, msMax),
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
    gatherMsMax: get('GATHER_MS_MAX'),
    databaseSilenceMs: get('DATABASE_SILENCE_MS'),
    sseHeartbeatMs: get('SSE_HEARTBEAT_MS'),
    trustedProxies: get('TRUSTED_PROXIES'),
    limits: {
      connectionsMax: get('CONNECTIONS_MAX'),
      connectionsPerAddressMax: get('CONNECTIONS_PER_ADDRESS_MAX'),
      connectionsPerPersonMax: get('CONNECTIONS_PER_PERSON_MAX'),
      operationsMax: get('OPERATIONS_PER_SOCKET_MAX'),
      operationsPerPersonMax: get('OPERATIONS_PER_PERSON_MAX'),
      messagesPerSecondMax: get('MESSAGES_PER_SECOND_MAX'),
      bytesPerSecondMax: get('BYTES_PER_SECOND_MAX'),
      messageBytesMax: get('MESSAGE_BYTES_MAX'),
      bufferedBytesMax: get('BUFFERED_BYTES_MAX'),
      initMsMax: get('CONNECTION_INIT_MS_MAX'),
      pingIntervalMs: get('PING_INTERVAL_MS'),
      drainSpreadMs: get('DRAIN_SPREAD_MS'),
    },
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
