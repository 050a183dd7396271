import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import type { Logger } from 'pino';
import { type Budget, localBudget } from './access/budget.ts';
import { Denials, type denialLimits } from './access/denials.ts';
import { actorsOf } from './access/personas.ts';
import { installClockPerson } from './bodies/clock-actor.ts';
import { installCalendar } from './calendar/install-calendar.ts';
import type { AlarmClock } from './clock.ts';
import type { OpenIdSettings } from './config.ts';
import { Deadlines } from './deadlines/deadlines.ts';
import { seedDemoWorld } from './demo/seed.ts';
import { entities } from './entities.ts';
import { Cursors } from './events/cursor.ts';
import { documentsSent, explorerPages } from './explorer/explorer.ts';
import { EventLog } from './feeds/event-log.ts';
import { type FileStorage, fileStores } from './files/file-stores.ts';
import type { UploadLimits } from './files/upload-allowance.ts';
import { Gather } from './gather.ts';
import { Admission, type AdmissionRules, admissionRules } from './graphql/admission.ts';
import type { Parts } from './graphql/context.ts';
import { InFlight } from './graphql/in-flight.ts';
import type { Meter } from './graphql/meter.ts';
import { meteredResult } from './graphql/metering.ts';
import { trustedWith } from './graphql/trusted-documents.ts';
import { Identity } from './identity/identity.ts';
import { mayTakeAtWord, noteProven, watchWord } from './identity/taken-at-word.ts';
import type { NewId } from './ids.ts';
import { type Bus, localBus } from './live/bus.ts';
import { Encoder } from './live/encoder.ts';
import { Hub, type HubLimits } from './live/hub.ts';
import { Presence, type PresenceLimits } from './live/presence.ts';
import type { Locale } from './locale.ts';
import { Metrics } from './metrics.ts';
import { type Database, inTurn, migrate, type Orm, openDatabase, poolOf, sqlOne } from './persistence/database.ts';
import type { StartRefused } from './persistence/start-refused.ts';
import { readiness } from './readiness.ts';
import { makeSchema } from './schema.ts';
import { addressOf } from './transport/address.ts';
import { calendarDoor } from './transport/calendar.ts';
import { Connections } from './transport/connections.ts';
import type { EventStreamLimits } from './transport/event-stream.ts';
import { fileDoor } from './transport/files.ts';
import { healthPages, metricsPage, metricsServer } from './transport/health.ts';
import { httpTransport } from './transport/http.ts';
import { Silent } from './transport/silent.ts';
import { type WebSocketLimits, webSocketLimits } from './transport/sockets.ts';
import { sseTransport } from './transport/sse.ts';
import { webSocketTransport } from './transport/websocket.ts';

/** How long requests that are being answered may take once the server stops. */
const drainMsMax = 6_000;

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
  const { demoMode, openId, wrongCredentialsPerMinuteMax = 20 } = options;
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
  // Some programs offer to go on with HTTP/2 (Java's do, unasked): they are answered as if they had not.
  const httpServer = createServer({ shouldUpgradeCallback: ({ headers }) => /^websocket$/i.test(headers.upgrade ?? '') });
  const silent = new Silent(httpServer);
  let draining = false;
  const answering = new Set<ServerResponse>();
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
  const webSocket = webSocketTransport(httpServer, schema, parts, door, options.defaultLocale, limits, connections);
  httpServer.on('request', (request, response) => {
    if (draining) sayLast(response);
    answering.add(response);
    response.once('close', () => answering.delete(response));
    http.listener(request, response);
  });
  metrics.watch({
    sockets: () => webSocket.sockets,
    streams: () => sse.streams,
    listeners: () => hub.listeners,
    encoded: () => encoder.total,
    degraded: () => bus.degraded !== undefined,
    dropped: () => bus.dropped,
    pools: { request: poolOf(orm), hub: poolOf(hubOrm) },
  });
  await new Promise<void>((resolve, reject) => httpServer.once('error', reject).listen(options.port, options.host, resolve));
  const watched = options.metricsAt && (await metricsServer(metrics, options.metricsAt));
  const { demoOver } = options;
  const unwatch =
    demoMode && demoOver
      ? watchWord(orm, demoOver, (error) => log.warn({ err: error }, 'whether demo mode may go on is not known'))
      : undefined;
  const deadlines = new Deadlines({ ...parts, clock }, options.deadlineLookMs);

  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${(httpServer.address() as AddressInfo).port}/graphql`,
    routes: http.routes,
    listeners: () => hub.listeners,
    async close() {
      draining = true;
      for (const response of answering) sayLast(response);
      if (options.drainNoticeMs) await new Promise((resolve) => setTimeout(resolve, options.drainNoticeMs));
      // Meanwhile requests are answered: who still comes need not be turned away.
      const over = { msMax: limits.drainSpreadMs, perSecondMin: limits.drainPerSecondMin };
      await Promise.all([webSocket.stop(), sse.stop(over)]);
      // Not as HTTP closes, which ends connections at once on which a request has come and was not read yet.
      const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(httpServer, () => resolve()));
      for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
      await silent.spoken(firstRequestMsMax);
      httpServer.closeIdleConnections();
      const insist = setTimeout(() => httpServer.closeAllConnections(), drainMsMax); // a request that never ends
      await closed; // every request that was being answered
      httpServer.close(); // what looks at its connections now and then would go on, and hold all of this
      clearTimeout(insist);
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

/** How long a server that stops waits for the request of who has just connected: what is on its way is answered. */
const firstRequestMsMax = 500;

/** With this answer the connection ends: what its client sends next is to go elsewhere. */
function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

/** A bus through Redis, whose library is loaded only where there is one. */
async function busBetween(url: string, epoch: string, me: string, log: Logger): Promise<Bus> {
  const { redisBus } = await import('./live/bus.redis.ts');
  const say = (degraded: string | undefined) => {
    if (degraded) log.warn({ degraded }, 'servers do not wake each other; what others write is seen at the beat');
    else log.info('servers wake each other through Redis');
  };
  return redisBus({ url, installation: epoch, me, say });
}

/** What each may ask for, counted over all processes where there is a Redis. */
async function budgetOf(
  { costPerMinuteMax: perMinute, redisUrl: url, clock, log }: ServerOptions,
  installation: string,
): Promise<Budget | undefined> {
  if (perMinute === undefined) return undefined;
  if (!url) return localBudget(perMinute, clock);
  const { redisBudget } = await import('./access/budget.redis.ts');
  const say = (alone: string | undefined) => {
    if (alone) log.warn({ alone }, 'what each person may ask for is counted by each server for itself');
    else log.info('what each person may ask for is counted over all servers');
  };
  return redisBudget({ url, installation, perMinute, clock, say });
}
