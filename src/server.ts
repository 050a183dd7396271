import { Denials } from './access/denials.ts';
import { actorsOf } from './access/personas.ts';
import { budgetOf, busBetween } from './between-servers.ts';
import { installClockPerson } from './bodies/clock-actor.ts';
import { installCalendar } from './calendar/install-calendar.ts';
import { Deadlines } from './deadlines/deadlines.ts';
import { seedDemoWorld } from './demo/seed.ts';
import { entities } from './entities.ts';
import { Cursors } from './events/cursor.ts';
import { documentsSent, explorerPages } from './explorer/explorer.ts';
import { EventLog } from './feeds/event-log.ts';
import { fileStores } from './files/file-stores.ts';
import { Gather } from './gather.ts';
import { Admission, admissionRules } from './graphql/admission.ts';
import type { Parts } from './graphql/context.ts';
import { InFlight } from './graphql/in-flight.ts';
import type { Meter } from './graphql/meter.ts';
import { meteredResult } from './graphql/metering.ts';
import { trustedWith } from './graphql/trusted-documents.ts';
import { Identity } from './identity/identity.ts';
import { mayTakeAtWord, noteProven, watchWord } from './identity/taken-at-word.ts';
import { localBus } from './live/bus.ts';
import { Encoder } from './live/encoder.ts';
import { Hub } from './live/hub.ts';
import { Presence } from './live/presence.ts';
import { Metrics } from './metrics.ts';
import { inTurn, migrate, type Orm, openDatabase, poolOf, sqlOne } from './persistence/database.ts';
import { readiness } from './readiness.ts';
import { makeSchema } from './schema.ts';
import type { ServerOptions } from './server-options.ts';
import { addressOf } from './transport/address.ts';
import { calendarDoor } from './transport/calendar.ts';
import { Connections } from './transport/connections.ts';
import { fileDoor } from './transport/files.ts';
import { healthPages, metricsPage, metricsServer } from './transport/health.ts';
import { httpTransport } from './transport/http.ts';
import { HttpServer } from './transport/http-server.ts';
import { webSocketLimits } from './transport/sockets.ts';
import { sseTransport } from './transport/sse.ts';
import { webSocketTransport } from './transport/websocket.ts';

export interface RunningServer {
  /** Where GraphQL is served over HTTP; over WebSocket the same with `ws:`. */
  url: string;
  /** Every path that is answered at all. */
  routes: readonly string[];
  /** How many subscriptions are being followed. */
  listeners(): number;
  /** Stops taking requests, closes sockets, answers what was asked, and gives back every connection. */
  close(): Promise<void>;
}

/** The composition root: builds every part once, from the bottom to the top. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database, log, clock, newId } = options;
  const orm = await inTurn(database, async () => {
    await migrate(database);
    const orm = await openDatabase(database, 'collegium_request', entities);
    await installCalendar(orm);
    await installClockPerson(orm);
    await assertMayTakeAtWord(orm, options);
    if (options.demoWorld) await seedDemoWorld(orm, log);
    return orm;
  });
  const hubOrm = await openDatabase(database, 'collegium_hub', [], 4);

  const installation = await sqlOne<{ epoch: string; cursorKey: Buffer }>(
    orm.em.fork(),
    `select epoch, cursor_key as "cursorKey" from installation`,
  );
  const { redisUrl } = options;
  const bus = options.bus ?? (redisUrl ? await busBetween(redisUrl, installation.epoch, newId(), log) : localBus());
  const metrics = new Metrics();
  const eventLog = new EventLog(hubOrm, clock, () => metrics.logRead());
  const hub = new Hub(
    eventLog,
    bus,
    (error) => log.warn({ err: error }, 'the log could not be read; trying again at the next beat'),
    options.hubLimits,
    (events, live) => metrics.delivered(live ? 'live' : 'replay', events),
    (entry) => metrics.told((clock.now().getTime() - entry.at.getTime()) / 1000),
  );
  const schema = makeSchema(() => eventLog);
  const budget = await budgetOf(options, installation.epoch);
  const trusted = trustedWith(options.admission?.trusted, options.explorer ? documentsSent(options.demoMode) : []);
  const admission = new Admission(schema, { ...admissionRules, ...options.admission, trusted, budget });
  const encoder = new Encoder(
    schema,
    () => ({ meter: admission.meterOfEvent() }),
    (result, { meter }: { meter: Meter }) => meteredResult(result, meter),
  );
  const unfit = admission.unfit();
  if (unfit.length > 0) log.warn({ documents: unfit }, 'trusted documents do not fit the schema or the limits any more');
  const reading = orm.em.fork(); // by statements alone: it holds nothing
  const members = new Gather((logins: string[]) => actorsOf(reading, logins, clock.now()));
  const denialsOrm = await openDatabase(database, 'collegium_hub', [], 1); // of its own: nobody waits for it, and it for nobody
  const denials = new Denials({ orm: denialsOrm, clock, log, metrics }, options.securityLogDays ?? 365, options.denialLimits);
  const presence = new Presence(bus, clock, newId(), options.presenceLimits);
  const { demoMode, openId, wrongCredentialsPerMinuteMax = 20, drainMsMax = 6_000 } = options;
  const identity = new Identity({ demoMode, openId, wrongCredentialsPerMinuteMax }, orm, clock, bus, log);
  const inFlight = new InFlight();
  const parts: Parts = {
    orm,
    clock,
    newId,
    members,
    identity,
    cursors: new Cursors(installation),
    bus,
    hub,
    encoder,
    admission,
    presence,
    inFlight,
    log,
    metrics,
    denials,
  };

  const limits = options.webSocketLimits ?? webSocketLimits;
  const door = {
    loopbackOnly: options.demoMode,
    origins: new Set(options.corsOrigins),
    namesInUrl: options.demoMode,
    trustedProxies: options.trustedProxies ?? 0,
    strangerBytesMax: limits.messageBytesMax,
  };
  const connections = new Connections(limits);
  const httpServer = new HttpServer();
  let draining = false;
  const watching = { orm, hubOrm, bus, log, beatAgeMs: () => hub.beatAgeMs, draining: () => draining };
  const pages = new Map([
    ...healthPages(shared(() => readiness(watching))),
    ...(demoMode && !options.metricsAt ? [metricsPage(metrics)] : []),
    ...(options.explorer ? explorerPages(demoMode) : []),
  ]);
  const files = fileDoor(parts, fileStores(orm, options.fileStorage), door, options.uploadLimits);
  const sse = sseTransport(schema, parts, door, options.eventStreamLimits, (request) =>
    connections.enter(addressOf(request, door.trustedProxies)),
  );
  const http = await httpTransport(
    schema,
    parts,
    door,
    options.defaultLocale,
    sse,
    [files, calendarDoor(parts, door)],
    (request) => connections.visit(addressOf(request, door.trustedProxies)),
    pages,
  );
  const webSocket = webSocketTransport(httpServer.server, schema, parts, door, options.defaultLocale, limits, connections);
  metrics.watch({
    sockets: () => webSocket.sockets,
    streams: () => sse.streams,
    listeners: () => hub.listeners,
    encoded: () => encoder.total,
    degraded: () => bus.degraded !== undefined,
    dropped: () => bus.dropped,
    pools: { request: poolOf(orm), hub: poolOf(hubOrm) },
  });
  const port = await httpServer.listen(http.listener, options.port, options.host);
  const watched = options.metricsAt && (await metricsServer(metrics, options.metricsAt));
  const { demoOver } = options;
  const unwatch =
    demoMode && demoOver
      ? watchWord(orm, demoOver, (error) => log.warn({ err: error }, 'whether demo mode may go on is not known'))
      : undefined;
  const deadlines = new Deadlines({ ...parts, clock }, options.deadlineLookMs);

  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}/graphql`,
    routes: http.routes,
    listeners: () => hub.listeners,
    async close() {
      draining = true;
      httpServer.sayLast();
      if (options.drainNoticeMs) await new Promise((resolve) => setTimeout(resolve, options.drainNoticeMs));
      // Meanwhile requests are answered: who still comes need not be turned away.
      const over = { msMax: limits.drainSpreadMs, perSecondMin: limits.drainPerSecondMin };
      await Promise.all([webSocket.stop(), sse.stop(over)]);
      await httpServer.close(drainMsMax);
      await inFlight.idle(drainMsMax); // also what nobody waits for any more
      await http.stop();
      watched?.closeAllConnections();
      watched?.close();
      await unwatch?.();
      await deadlines.close();
      await hub.close();
      presence.close();
      budget?.close();
      await identity.close();
      await bus.close();
      await denials.close();
      await denialsOrm.close();
      await hubOrm.close();
      await orm.close();
    },
  };
}

/** One look for all who ask at the same time. */
function shared<Found>(look: () => Promise<Found>): () => Promise<Found> {
  let looking: Promise<Found> | undefined;
  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}

/** Where people prove who they are, nobody is taken at their word: not before, beside or after. */
async function assertMayTakeAtWord(orm: Orm, { demoMode, clock }: ServerOptions): Promise<void> {
  if (!demoMode) return noteProven(orm, clock.now());
  const refused = await mayTakeAtWord(orm);
  if (!refused) return;
  await orm.close();
  throw refused;
}
