import type { Logger } from 'pino';
import type { denialLimits } from './access/denials.ts';
import type { AlarmClock } from './clock.ts';
import type { Config } from './config.ts';
import type { FileStorage } from './files/file-stores.ts';
import type { UploadLimits } from './files/upload-allowance.ts';
import type { AdmissionRules } from './graphql/admission.ts';
import { readTrustedDocuments } from './graphql/trusted-documents.ts';
import type { NewId } from './ids.ts';
import type { Bus } from './live/bus.ts';
import { type HubLimits, hubLimits } from './live/hub.ts';
import type { PresenceLimits } from './live/presence.ts';
import type { Locale } from './locale.ts';
import type { Database } from './persistence/database.ts';
import type { StartRefused } from './persistence/start-refused.ts';
import type { OpenIdSettings } from './settings/identity.ts';
import { type EventStreamLimits, eventStreamLimits } from './transport/event-stream.ts';
import { type WebSocketLimits, webSocketLimits } from './transport/sockets.ts';

/** What the server is built with. */
export interface ServerOptions {
  database: Database;
  /** By which servers on the same database wake each other; left out: by looking, at the beat. */
  redisUrl?: string | undefined;
  host: string;
  port: number;
  /** Where /metrics is told; left out: in demo mode beside the rest, and else nowhere. */
  metricsAt?: { host: string; port: number } | undefined;
  log: Logger;
  clock: AlarmClock;
  newId: NewId;
  defaultLocale: Locale;
  /** Whether an empty database gets the demo world. */
  demoWorld: boolean;
  /** Other origins whose pages may ask. */
  corsOrigins: readonly string[];
  /** Whether anybody may claim to be anybody. */
  demoMode: boolean;
  /** Is told why a server in demo mode may not go on: people have to prove there who they are, since. */
  demoOver?: (why: StartRefused) => void;
  /** The provider whose tokens are taken; left out: none. */
  openId?: OpenIdSettings | undefined;
  /** Left out: 20. */
  wrongCredentialsPerMinuteMax?: number;
  /** Whether GraphiQL is served at `/`. */
  explorer: boolean;
  /** Where contents of files are put; left out: into PostgreSQL. */
  uploadLimits?: UploadLimits;
  fileStorage?: FileStorage;
  /** How long it goes on serving once it is told to stop, while /readyz says so: for a balancer to notice. */
  drainNoticeMs?: number;
  /** How long what is being answered may take after that; left out: six seconds. */
  drainMsMax?: number;
  /** How many proxies stand before it; left out: none. */
  trustedProxies?: number;
  /** What carries hints and words between processes; left out: nothing goes beyond this one. */
  bus?: Bus;
  hubLimits?: HubLimits;
  presenceLimits?: PresenceLimits;
  webSocketLimits?: WebSocketLimits;
  eventStreamLimits?: EventStreamLimits;
  /** What may be asked, and at what price; left out: of the default price, by everyone. */
  admission?: Omit<AdmissionRules, 'budget'>;
  /** What each person may ask for in a minute; left out: as much as they like. */
  costPerMinuteMax?: number;
  /** How often it looks at least whether something is due that it was not told of; left out: every minute. */
  deadlineLookMs?: number;
  /** How long it is kept who was denied what; left out: a year. */
  securityLogDays?: number;
  denialLimits?: typeof denialLimits;
}

/**
 * For how many milliseconds a server that was told to stop is waited for at most: for what it gives notice, spreads, and waits
 * for twice, of requests and of what nobody waits for; and something to spare.
 */
export const stopMsMax = ({ drainNoticeMs, drainMsMax, limits }: Config): number =>
  drainNoticeMs + limits.drainSpreadMs + 2 * drainMsMax + 8_000;

/** As much of it as the settings say. */
export function serverOptions(config: Config): Omit<ServerOptions, 'database' | 'log' | 'clock' | 'newId' | 'demoOver'> {
  const { introspection, costMax, answerBytesMax, costPerMinuteMax, trustedDocuments, trustedOnly } = config.asking;
  const trusted = trustedDocuments === undefined ? undefined : readTrustedDocuments(trustedDocuments);
  return {
    redisUrl: config.redisUrl,
    host: config.host,
    port: config.port,
    metricsAt: config.metricsAt,
    defaultLocale: config.defaultLocale,
    demoWorld: config.demoMode,
    corsOrigins: config.corsOrigins,
    demoMode: config.demoMode,
    openId: config.openId,
    wrongCredentialsPerMinuteMax: config.wrongCredentialsPerMinuteMax,
    explorer: config.explorer,
    drainNoticeMs: config.drainNoticeMs,
    drainMsMax: config.drainMsMax,
    hubLimits: { ...hubLimits, gatherMsMax: config.gatherMsMax, stalledMsMax: config.stalledMsMax },
    eventStreamLimits: { ...eventStreamLimits, heartbeatMs: config.sseHeartbeatMs, stalledMsMax: config.stalledMsMax },
    trustedProxies: config.trustedProxies,
    securityLogDays: config.securityLogDays,
    webSocketLimits: { ...webSocketLimits, ...config.limits },
    uploadLimits: config.uploadLimits,
    fileStorage: config.fileStorage,
    admission: { introspection, costMax, answerBytesMax, trustedOnly, trusted },
    costPerMinuteMax,
  };
}
