import 'reflect-metadata';
import { pino } from 'pino';
import type { denialLimits } from '../../src/access/denials.ts';
import { type AlarmClock, type Clock, systemClock } from '../../src/clock.ts';
import type { FileStorage } from '../../src/files/file-stores.ts';
import type { UploadLimits } from '../../src/files/upload-allowance.ts';
import type { AdmissionRules } from '../../src/graphql/admission.ts';
import { newId } from '../../src/ids.ts';
import type { Bus } from '../../src/live/bus.ts';
import type { HubLimits } from '../../src/live/hub.ts';
import type { PresenceLimits } from '../../src/live/presence.ts';
import { openLog } from '../../src/log.ts';
import type { Database } from '../../src/persistence/database.ts';
import { type RunningServer, startServer } from '../../src/server.ts';
import type { OpenIdSettings } from '../../src/settings/identity.ts';
import type { EventStreamLimits } from '../../src/transport/event-stream.ts';
import type { WebSocketLimits } from '../../src/transport/sockets.ts';
import { silent } from './clock.ts';
import { opened } from './left-open.ts';

export interface TestServerOptions {
  database: Database;
  redisUrl?: string;
  /** `aClock()` when something is to happen at an instant; of one that only tells the time no alarm rings. */
  clock?: Clock | AlarmClock;
  demoWorld?: boolean;
  explorer?: boolean;
  corsOrigins?: readonly string[];
  /** Left out: anybody may claim to be anybody. */
  demoMode?: boolean;
  demoOver?: (why: Error) => void;
  metricsAt?: { host: string; port: number };
  openId?: OpenIdSettings;
  wrongCredentialsPerMinuteMax?: number;
  /** Left out: of this server alone. */
  bus?: Bus;
  hubLimits?: HubLimits;
  presenceLimits?: PresenceLimits;
  webSocketLimits?: WebSocketLimits;
  eventStreamLimits?: EventStreamLimits;
  drainNoticeMs?: number;
  drainMsMax?: number;
  trustedProxies?: number;
  denialLimits?: typeof denialLimits;
  /** Left out: not once in a test; alarms and what the server itself changed wake it. */
  deadlineLookMs?: number;
  uploadLimits?: UploadLimits;
  fileStorage?: FileStorage;
  admission?: Omit<AdmissionRules, 'budget'>;
  /** Left out: as much as they like. */
  costPerMinuteMax?: number;
  /** Where the log's lines go; left out: warnings and errors to standard error. */
  logTo?: (line: string) => void;
}

/** The real server on a free port, in this process, with whatever a test holds still. It may be told more than once to close. */
export async function aServer({
  database,
  clock = silent(systemClock),
  demoWorld = false,
  explorer = false,
  corsOrigins = [],
  demoMode = true,
  logTo,
  deadlineLookMs = 1e11,
  ...limits
}: TestServerOptions): Promise<RunningServer> {
  const log = openLog(logTo ? 'debug' : 'warn', logTo ? { write: logTo } : pino.destination(2));
  const server = await startServer({
    database,
    host: '127.0.0.1',
    port: 0,
    log,
    clock: 'at' in clock ? clock : silent(clock),
    newId,
    defaultLocale: 'en',
    demoWorld,
    corsOrigins,
    demoMode,
    explorer,
    deadlineLookMs,
    ...limits,
  });
  let closing: Promise<void> | undefined;
  const close = () => {
    forget();
    closing ??= server.close();
    return closing;
  };
  const forget = opened(close);
  return { url: server.url, routes: server.routes, listeners: server.listeners, close };
}
