import type { Config } from './config.ts';
import { readTrustedDocuments } from './graphql/trusted-documents.ts';
import { hubLimits } from './live/hub.ts';
import type { ServerOptions } from './server.ts';
import { eventStreamLimits } from './transport/event-stream.ts';
import { webSocketLimits } from './transport/sockets.ts';

/** What the server is built with, as far as the settings say it. */
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
