import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FaultProxy } from '../../harness/fault-proxy.ts';
import { aPostgres, type TestPostgres } from '../../harness/postgres.ts';
import { aRedis, type TestRedis } from '../../harness/redis.ts';
import { seededRandom } from '../../harness/traffic.ts';
import { Member } from './member.ts';

/**
 * Two servers on one database and one Redis, and a network that may fail on each way between them:
 *
 *   readers, writers ── network ──┬── server 1 ──┬── postgres network ── PostgreSQL
 *     (balances as well)          └── server 2 ──┴── redis network ───── Redis
 */
export interface House extends AsyncDisposable {
  /** Where readers and writers go. */
  url: string;
  members: readonly [Member, Member];
  postgres: TestPostgres;
  redis: TestRedis;
  network: FaultProxy;
  redisNetwork: FaultProxy;
  postgresNetwork: FaultProxy;
}

const socketFile = '.s.PGSQL.5432';

/** Builds it, with the demo world in it. `dist`: the build of the server; left out: the one of this project. */
export async function aHouse(seed: number, dist?: string): Promise<House> {
  const random = seededRandom(seed + 1);
  const [postgres, redis] = await Promise.all([aPostgres({ withDemoWorld: true }), aRedis()]);
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-chaos-'));
  const postgresNetwork = await FaultProxy.start({
    to: () => ({ path: path.join(postgres.socketDir, socketFile) }),
    path: path.join(folder, socketFile),
    random,
  });
  const redisNetwork = await FaultProxy.start({
    to: () => ({ host: '127.0.0.1', port: Number(new URL(redis.url).port) }),
    random,
  });
  const env = {
    DATABASE_URL: `postgres://postgres@/collegium?host=${folder}`,
    REDIS_URL: `redis://127.0.0.1:${redisNetwork.port}`,
    SSE_HEARTBEAT_MS: '1000',
    DATABASE_SILENCE_MS: '3000',
  };
  const members = [await Member.start('server 1', env, dist), await Member.start('server 2', env, dist)] as const;
  const network = await FaultProxy.start({
    to() {
      const up = members.filter((member) => member.serving);
      const among = up.length > 0 ? up : members;
      return { host: '127.0.0.1', port: among[Math.floor(random() * among.length)]!.port };
    },
    random,
  });
  return {
    url: `http://127.0.0.1:${network.port}/graphql`,
    ...{ members, postgres, redis, network, redisNetwork, postgresNetwork },
    async [Symbol.asyncDispose]() {
      await Promise.all(members.map((member) => member.stop('SIGKILL')));
      for (const proxy of [network, redisNetwork, postgresNetwork]) await proxy.close();
      await redis[Symbol.asyncDispose]();
      await postgres.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
