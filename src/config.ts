import { isIP } from 'node:net';
import { type Locale, locales } from './locale.ts';
import type { Database } from './persistence/database.ts';
import { readDatabaseUrl } from './persistence/database-url.ts';
import { sentence } from './problems.ts';

/** What the server is started with, read once from the environment and handed down as values. */
export interface Config {
  port: number;
  host: string;
  /** Where the figures of the process are told, when not beside the rest. */
  metricsAt: { host: string; port: number } | undefined;
  dataDir: string | undefined;
  /** A PostgreSQL of others; undefined: the embedded one. */
  database: Database | undefined;
  redisUrl: string | undefined;
  logLevel: string;
  defaultLocale: Locale;
  corsOrigins: readonly string[];
  /** Whether anybody may claim to be anybody. */
  demoMode: boolean;
  /** The provider whose tokens are taken; undefined: none. */
  openId: OpenIdSettings | undefined;
  wrongCredentialsPerMinuteMax: number;
  /** Whether the explorer is served at `/`. */
  explorer: boolean;
  drainNoticeMs: number;
  gatherMsMax: number;
  databaseSilenceMs: number;
  sseHeartbeatMs: number;
  stalledMsMax: number;
  /** How many proxies stand before the server. */
  trustedProxies: number;
  securityLogDays: number;
  limits: Limits;
  asking: Asking;
  uploadLimits: { bytesPerMinutePerPersonMax: number; bytesPerMinutePerAddressMax: number };
  fileStorage: { taking: 'postgres' | 's3'; s3: S3Settings | undefined };
}

/** How much may be sent a second. */
interface Rate {
  messagesPerSecondMax: number;
  bytesPerSecondMax: number;
}

/** How much is let in over sockets and event streams, and by requests. */
export interface Limits extends Rate {
  connectionsMax: number;
  connectionsPerAddressMax: number;
  connectionsPerPersonMax: number;
  operationsMax: number;
  operationsPerPersonMax: number;
  operationsPerAddressMax: number;
  perPerson: Rate;
  perAddress: Rate;
  messageBytesMax: number;
  bufferedBytesMax: number;
  initMsMax: number;
  pingIntervalMs: number;
  drainSpreadMs: number;
}

/** What may be asked, and at what price. */
export interface Asking {
  introspection: 'everyone' | 'signed-in' | 'nobody';
  costMax: number;
  answerBytesMax: number;
  costPerMinuteMax: number;
  /** A manifest of documents that may be asked for by their id. */
  trustedDocuments: string | undefined;
  /** Whether no others are taken. */
  trustedOnly: boolean;
}

/** Which tokens of which OpenID Connect provider are taken, and how a token says whose it is. */
export interface OpenIdSettings {
  issuer: string;
  audience: string;
  /** Signatures with public keys only: a shared secret is nobody's own. */
  algorithms: readonly string[];
  /** Kinds of JWT, of `jwt` and `at+jwt`, that are taken as access tokens. */
  tokenTypes: readonly string[];
  /** The claim that holds the login of a person. */
  personClaim: string;
  /** How far the provider's clock and ours may differ. */
  clockSkewMs: number;
  /** How old the provider's keys may get before they are read again. */
  keysMaxAgeMs: number;
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
const introspectionWishes = ['auto', 'everyone', 'signed-in', 'nobody'] as const;
const documentWishes = ['any', 'trusted-only'] as const;
const fileStoreWishes = ['postgres', 's3'] as const;
const identityWishes = ['auto', 'demo', 'tokens', 'oidc'] as const;
const signatures = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
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
    read: (text: string) => (isIP(text) || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(text) ? text : undefined),
  },
  METRICS_PORT: {
    default: undefined,
    meaning:
      'TCP port, 1 to 65535, at which /metrics answers whoever reaches it: the figures tell how much is being written, also where nobody is to know. Without it nothing does; but in demo mode, where nobody is kept from anything, PORT does.',
    read: whole(1, 65_535),
  },
  METRICS_HOST: {
    default: '127.0.0.1',
    meaning: 'Address of METRICS_PORT.',
    read: (text: string) => (isIP(text) ? text : undefined),
  },
  IDENTITY: {
    default: 'auto',
    meaning:
      'How people say who they are: demo, by their name alone; tokens, by API tokens; oidc, by tokens of OIDC_ISSUER and API tokens; auto, which is oidc when OIDC_ISSUER is set, and else demo. Demo mode is refused beside OIDC_ISSUER, and on data that has an administrator or API tokens.',
    read: (text: string) => identityWishes.find((wish) => wish === text),
  },
  OIDC_ISSUER: {
    default: undefined,
    meaning:
      'The OpenID Connect provider whose access tokens (signed JWT) are taken, exactly as it calls itself: https://, or http:// on this machine.',
    read: (text: string) => (isIssuer(text) ? text : undefined),
  },
  OIDC_AUDIENCE: {
    default: undefined,
    meaning:
      'What the tokens must be for (aud): the name of this server at the provider, as an API and not as a client, for whose ID tokens are no access tokens. Needed beside OIDC_ISSUER.',
    read: (text: string) => text || undefined,
  },
  OIDC_ALGORITHMS: {
    default: 'RS256,PS256,ES256,EdDSA',
    meaning: `The signatures that are taken, comma-separated, of ${signatures.join(', ')}. Never none, nor one with a shared secret.`,
    read: (text: string) => {
      const names = text.split(',').map((name) => name.trim());
      return names.every((name) => signatures.includes(name)) ? names : undefined;
    },
  },
  OIDC_TOKEN_TYPES: {
    default: 'at+jwt,jwt',
    meaning:
      'Which kinds of JWT (typ) are taken as access tokens, comma-separated: at+jwt, which nothing else can be (RFC 9068), and jwt, as providers mark theirs that do not say so; one without a kind counts as jwt. ID tokens are none of them.',
    read: (text: string) => {
      const types = text.split(',').map((type) => type.trim().toLowerCase());
      return types.every((type) => type === 'at+jwt' || type === 'jwt') ? types : undefined;
    },
  },
  OIDC_PERSON_CLAIM: {
    default: 'sub',
    meaning:
      'The claim of a token that holds the login of a person, as sub, preferred_username or email; the last counts only with email_verified.',
    read: (text: string) => (/^[\w:/.-]{1,200}$/.test(text) ? text : undefined),
  },
  OIDC_CLOCK_SKEW_MS: {
    default: '30000',
    meaning:
      'How many milliseconds, 0 to 300000, the clock of the provider and ours may differ: so much longer a token is taken.',
    read: (text: string) => (/^\d{1,6}$/.test(text) && Number(text) <= 300_000 ? Number(text) : undefined),
  },
  OIDC_KEYS_MAX_AGE_MS: {
    default: '300000',
    meaning:
      'How old, in milliseconds from 1000 to 86400000, the keys of the provider may get before they are read again; at a key id that is not among them, they are at once. While the provider does not answer, the keys that are known go on.',
    read: (text: string) =>
      /^\d{1,8}$/.test(text) && Number(text) >= 1_000 && Number(text) <= 86_400_000 ? Number(text) : undefined,
  },
  WRONG_CREDENTIALS_PER_MINUTE_MAX: {
    default: '20',
    meaning:
      'How many wrong credentials a minute are just refused, of one address and in one name. More are answered with RATE_LIMITED, status 429, and the time to wait.',
    read: whole(1, countMax),
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
  SECURITY_LOG_DAYS: {
    default: '365',
    meaning:
      'How many days, 30 to 3650, it is kept who was denied what (npx collegium security-log). Nothing of the last 30 days can be deleted by the server.',
    read: whole(30, 3_650),
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
    meaning:
      'How many of one person, over all sockets, event streams and requests. Refused in the same way: a request with status 429.',
    read: whole(1, countMax),
  },
  OPERATIONS_PER_ADDRESS_MAX: {
    default: '20000',
    meaning: 'How many from one address, in the same way; a request counts from its first byte, and files and calendars do too.',
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
  MESSAGES_PER_SECOND_PER_PERSON_MAX: {
    default: '2000',
    meaning:
      'How many messages one person may send a second, over all sockets, and requests, on average over ten seconds. A socket that sends more is closed with 1013; a request is refused with TOO_MANY_MESSAGES, status 429, an event stream in the stream.',
    read: whole(1, countMax),
  },
  BYTES_PER_SECOND_PER_PERSON_MAX: {
    default: '4000000',
    meaning:
      'How many bytes, in the same way. Files that are uploaded do not count here: UPLOAD_BYTES_PER_MINUTE_PER_PERSON_MAX.',
    read: whole(1, bytesMax),
  },
  MESSAGES_PER_SECOND_PER_ADDRESS_MAX: {
    default: '20000',
    meaning: 'How many messages and requests may come from one address a second, in the same way.',
    read: whole(1, countMax),
  },
  BYTES_PER_SECOND_PER_ADDRESS_MAX: {
    default: '40000000',
    meaning: 'How many bytes, in the same way.',
    read: whole(1, bytesMax),
  },
  UPLOAD_BYTES_PER_MINUTE_PER_PERSON_MAX: {
    default: '400000000',
    meaning:
      "How many bytes of files one person may upload a minute, saved up to a minute's worth. More are refused with RATE_LIMITED and the time to wait, status 429.",
    read: whole(20_000_000, 100 * bytesMax),
  },
  UPLOAD_BYTES_PER_MINUTE_PER_ADDRESS_MAX: {
    default: '4000000000',
    meaning: 'How many bytes of files may be uploaded from one address, in the same way.',
    read: whole(20_000_000, 100 * bytesMax),
  },
  MESSAGE_BYTES_MAX: {
    default: '160000',
    meaning:
      'How many bytes one message of a socket may have: at a longer one the socket is closed with 1009; and the request of an event stream, or of who says not who they are: PAYLOAD_TOO_LARGE.',
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
      'For how many milliseconds, 0 to 60000, what happens on one proposal may be gathered, when telling all who follow it takes long, so that several events leave in one write. It is gathered when telling has taken more than a twentieth of a processor, but for a little that it may be ahead; what comes after a silence goes out at once. 0: everything does.',
    read: whole(0, msMax),
  },
  CONNECTION_INIT_MS_MAX: {
    default: '10000',
    meaning: 'How many milliseconds a new socket may take to say whose it is. Then it is closed with 4408.',
    read: whole(100, msMax),
  },
  PING_INTERVAL_MS: {
    default: '4500',
    meaning:
      'How often a socket is asked whether it lives, in milliseconds, 1000 to 60000. One that has not answered by the next time is closed with 1013. It has more time as long as the question is on its way, behind what goes on arriving; who is dead is closed after three times as long, who has stopped reading after four.',
    read: whole(1_000, msMax),
  },
  DATABASE_SILENCE_MS: {
    default: '30000',
    meaning:
      'How many milliseconds, 1000 to 600000, PostgreSQL may say nothing to somebody who asked before the connection is taken for dead; and how long a request waits for a connection.',
    read: (text: string) =>
      /^\d{1,6}$/.test(text) && Number(text) >= 1_000 && Number(text) <= 600_000 ? Number(text) : undefined,
  },
  STALLED_MS_MAX: {
    default: '15000',
    meaning:
      'How many milliseconds, 1000 to 60000, a reader may take nothing of what waits for it. Then its socket is closed with 1013, or its event stream cut.',
    read: whole(1_000, msMax),
  },
  SSE_HEARTBEAT_MS: {
    default: '10000',
    meaning:
      'How often, in milliseconds from 1000 to 120000, each reader of Server-Sent Events is sent a comment: more often than the shortest time after which a proxy on the way takes a silent connection for dead. On Linux, one to whom nothing gets through is found by it, STALLED_MS_MAX after it was sent.',
    read: (text: string) =>
      /^\d{1,6}$/.test(text) && Number(text) >= 1_000 && Number(text) <= 120_000 ? Number(text) : undefined,
  },
  INTROSPECTION: {
    default: 'auto',
    meaning:
      'Who may ask for the schema itself, and is helped with names that are misspelt: everyone, signed-in, nobody; or auto, which is everyone in demo mode and else signed-in.',
    read: (text: string) => introspectionWishes.find((wish) => wish === text),
  },
  COST_MAX: {
    default: '250000',
    meaning:
      'What one operation may cost, in units of about a plain field, once for each object of each page as long as it may be. Dearer ones are refused with COST_EXCEEDED; so is one that turns out to be dearer, since a list without pages holds what it holds.',
    read: whole(100, bytesMax),
  },
  ANSWER_BYTES_MAX: {
    default: '20000000',
    meaning:
      'About how many bytes long one answer may be, 2500000 at least: a draft in full is one. A longer one is refused with ANSWER_TOO_LARGE as soon as it gets so long.',
    read: whole(2_500_000, bytesMax),
  },
  COST_PER_MINUTE_MAX: {
    default: '5000000',
    meaning:
      'What one person may ask for in a minute, in the same units, COST_MAX at least: with REDIS_URL over all servers, else on each. Who asks for more is refused with RATE_LIMITED and told how long to wait.',
    read: whole(100, bytesMax),
  },
  TRUSTED_DOCUMENTS: {
    default: undefined,
    meaning:
      'A file of documents that clients may ask for by id instead of sending them: JSON, each text under its SHA-256, as npm run codegen writes clients/gql/persisted-documents.json.',
    read: (text: string) => text || undefined,
  },
  DOCUMENTS: {
    default: 'any',
    meaning: 'Which documents are taken: any, or trusted-only, which needs TRUSTED_DOCUMENTS; others are UNKNOWN_DOCUMENT then.',
    read: (text: string) => documentWishes.find((wish) => wish === text),
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

/** Reads the settings. BadSetting for a value that does not fit, and for settings that do not fit together. */
export function readConfig(env: Record<string, string | undefined>): Config {
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
  const openId = openIdOf(env, get);
  const demoMode = isDemo(get('IDENTITY'), openId);
  const metricsPort = env['METRICS_PORT'] ? get('METRICS_PORT') : undefined;
  const explorer = get('EXPLORER');
  return {
    port: get('PORT'),
    host: hostOf(get('HOST'), demoMode),
    metricsAt: metricsPort === undefined ? undefined : { host: get('METRICS_HOST'), port: metricsPort },
    dataDir: env['DATA_DIR'] || undefined,
    database,
    redisUrl: env['REDIS_URL'] ? get('REDIS_URL') : undefined,
    logLevel: get('LOG_LEVEL'),
    defaultLocale: get('DEFAULT_LOCALE'),
    corsOrigins: get('CORS_ORIGINS'),
    demoMode,
    openId,
    wrongCredentialsPerMinuteMax: get('WRONG_CREDENTIALS_PER_MINUTE_MAX'),
    explorer: explorer === 'auto' ? demoMode : explorer === 'on',
    drainNoticeMs: get('DRAIN_NOTICE_MS'),
    gatherMsMax: get('GATHER_MS_MAX'),
    databaseSilenceMs: get('DATABASE_SILENCE_MS'),
    sseHeartbeatMs: get('SSE_HEARTBEAT_MS'),
    stalledMsMax: get('STALLED_MS_MAX'),
    trustedProxies: get('TRUSTED_PROXIES'),
    securityLogDays: get('SECURITY_LOG_DAYS'),
    limits: {
      connectionsMax: get('CONNECTIONS_MAX'),
      connectionsPerAddressMax: get('CONNECTIONS_PER_ADDRESS_MAX'),
      connectionsPerPersonMax: get('CONNECTIONS_PER_PERSON_MAX'),
      operationsMax: get('OPERATIONS_PER_SOCKET_MAX'),
      operationsPerPersonMax: get('OPERATIONS_PER_PERSON_MAX'),
      operationsPerAddressMax: get('OPERATIONS_PER_ADDRESS_MAX'),
      messagesPerSecondMax: get('MESSAGES_PER_SECOND_MAX'),
      bytesPerSecondMax: get('BYTES_PER_SECOND_MAX'),
      perPerson: {
        messagesPerSecondMax: get('MESSAGES_PER_SECOND_PER_PERSON_MAX'),
        bytesPerSecondMax: get('BYTES_PER_SECOND_PER_PERSON_MAX'),
      },
      perAddress: {
        messagesPerSecondMax: get('MESSAGES_PER_SECOND_PER_ADDRESS_MAX'),
        bytesPerSecondMax: get('BYTES_PER_SECOND_PER_ADDRESS_MAX'),
      },
      messageBytesMax: get('MESSAGE_BYTES_MAX'),
      bufferedBytesMax: get('BUFFERED_BYTES_MAX'),
      initMsMax: get('CONNECTION_INIT_MS_MAX'),
      pingIntervalMs: get('PING_INTERVAL_MS'),
      drainSpreadMs: get('DRAIN_SPREAD_MS'),
    },
    asking: askingOf(env, get, demoMode),
    uploadLimits: {
      bytesPerMinutePerPersonMax: get('UPLOAD_BYTES_PER_MINUTE_PER_PERSON_MAX'),
      bytesPerMinutePerAddressMax: get('UPLOAD_BYTES_PER_MINUTE_PER_ADDRESS_MAX'),
    },
    fileStorage: fileStorageOf(env, get),
  };
}

type Get = <Name extends keyof typeof settings>(name: Name) => NonNullable<ReturnType<(typeof settings)[Name]['read']>>;

function askingOf(env: Record<string, string | undefined>, get: Get, demoMode: boolean): Asking {
  const introspection = get('INTROSPECTION');
  const [costMax, costPerMinuteMax] = [get('COST_MAX'), get('COST_PER_MINUTE_MAX')];
  if (costPerMinuteMax < costMax)
    throw new BadSetting(
      `COST_PER_MINUTE_MAX=${costPerMinuteMax} is less than COST_MAX=${costMax}: some operations could never be done. Raise the one, or lower the other.`,
    );
  const trustedDocuments = env['TRUSTED_DOCUMENTS'] || undefined;
  const trustedOnly = get('DOCUMENTS') === 'trusted-only';
  if (trustedOnly && !trustedDocuments) throw new BadSetting('DOCUMENTS=trusted-only needs TRUSTED_DOCUMENTS. Set it.');
  const auto = demoMode ? 'everyone' : 'signed-in';
  return {
    introspection: introspection === 'auto' ? auto : introspection,
    ...{ costMax, answerBytesMax: get('ANSWER_BYTES_MAX'), costPerMinuteMax, trustedDocuments, trustedOnly },
  };
}

/** The provider, if there is one: nothing of it is set without the issuer and the audience. */
function openIdOf(env: Record<string, string | undefined>, get: Get): OpenIdSettings | undefined {
  const missing = ['OIDC_ISSUER', 'OIDC_AUDIENCE'].filter((name) => !env[name]);
  const named = Object.keys(settings).filter((name) => name.startsWith('OIDC_') && env[name]);
  if (named.length === 0) return undefined;
  if (missing.length > 0)
    throw new BadSetting(
      `${named.join(', ')} set, and not ${missing.join(', ')}. Set what is missing, or unset every OIDC_ setting.`,
    );
  return {
    issuer: get('OIDC_ISSUER'),
    audience: get('OIDC_AUDIENCE'),
    algorithms: get('OIDC_ALGORITHMS'),
    tokenTypes: get('OIDC_TOKEN_TYPES'),
    personClaim: get('OIDC_PERSON_CLAIM'),
    clockSkewMs: get('OIDC_CLOCK_SKEW_MS'),
    keysMaxAgeMs: get('OIDC_KEYS_MAX_AGE_MS'),
  };
}

/** Whether anybody is taken at their word; never beside a provider. */
function isDemo(wish: (typeof identityWishes)[number], openId: OpenIdSettings | undefined): boolean {
  if (wish === 'oidc' && !openId) throw new BadSetting('IDENTITY=oidc needs OIDC_ISSUER and OIDC_AUDIENCE.');
  if (wish === 'tokens' && openId) throw new BadSetting('IDENTITY=tokens and OIDC_ISSUER are both set. Unset one of them.');
  if (wish === 'demo' && openId) throw new BadSetting(demoRefused('IDENTITY=demo + OIDC_ISSUER'));
  return wish === 'demo' || (wish === 'auto' && !openId);
}

/** Why there is no demo mode, in both languages: whoever starts the server has said in none which is theirs. */
export const demoRefused = (reason: string): string =>
  locales.map((locale) => sentence('DEMO_REFUSED', { reason }, locale)).join('\n');

/** In demo mode an address of this machine only. */
function hostOf(host: string, demoMode: boolean): string {
  const isLoopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
  if (demoMode && !isLoopback) throw new BadSetting(`HOST=${host} cannot be used. ${settings.HOST.meaning}`);
  return host;
}

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

/** Whether a text names an issuer: over TLS, or of this machine (OpenID Connect Discovery, 2: no query, no fragment). */
function isIssuer(text: string): boolean {
  if (!isHttpUrl(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
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
