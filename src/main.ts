import 'reflect-metadata'; // before any type: type-graphql insists on its presence; with emitDecoratorMetadata off it holds nothing
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { banner, help } from './banner.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { newId } from './ids.ts';
import { openLog } from './log.ts';
import { bootstrap } from './persistence/bootstrap.ts';
import { databaseName, onSocket, whereIs } from './persistence/database.ts';
import { startEmbeddedPostgres } from './persistence/embedded-postgres.ts';
import { StartRefused } from './persistence/start-refused.ts';
import { startServer } from './server.ts';
import { serverOptions, stopMsMax } from './server-options.ts';
import { BadSetting } from './settings/setting.ts';

const packageDir = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
let msMax = 20_000;

async function start() {
  const config = readConfig(process.env);
  const options = serverOptions(config);
  msMax = stopMsMax(config);
  const log = openLog(config.logLevel, pino.destination({ dest: 2, sync: false }));
  const say = (line: string) => console.error(line);
  const postgres = config.database ? undefined : await startEmbeddedPostgres({ dataDir: config.dataDir, packageDir, say });
  postgres?.gone.then(() => {
    if (!stopping) fail(new Error('PostgreSQL ended by itself. What was acknowledged is on disk; start again.'));
  });
  try {
    const reached = config.database ?? onSocket(postgres!.socketDir, databaseName);
    const database = { ...reached, silenceMsMax: config.databaseSilenceMs };
    await bootstrap(database);
    const server = await startServer({
      ...options,
      ...{ database, log, clock: systemClock, newId },
      demoOver: fail, // what was acknowledged is on disk
    });
    console.log(banner(server.url, postgres?.dataDir ?? `PostgreSQL at ${whereIs(database)}`, config));
    return {
      async close() {
        await server.close();
        await postgres?.stop();
      },
    };
  } catch (error) {
    stopping = true;
    await postgres?.stop();
    const { code, port } = error as { code?: unknown; port?: unknown };
    if (code === 'EADDRINUSE' && port === config.metricsAt?.port)
      throw new StartRefused(`METRICS_PORT ${port} on ${config.metricsAt?.host} is taken. Choose another.`);
    if (code === 'EADDRINUSE')
      throw new StartRefused(`Port ${config.port} on ${config.host} is taken. Choose another: PORT=4001 npm start`);
    throw error;
  }
}

// The handlers come before the start: a signal during it waits for it, then drains. A second signal changes nothing.
let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  setTimeout(() => fail(new Error(`Did not finish within ${msMax / 1000} s; what was acknowledged is on disk.`)), msMax).unref();
  started.then((running) => running.close()).then(() => process.exit(0), fail);
}

function fail(error: unknown): void {
  const isPlain = error instanceof StartRefused || error instanceof BadSetting;
  console.error(isPlain ? error.message : error);
  process.exit(1);
}

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(help());
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
const started = start();
started.catch(fail);
