import type { Logger } from 'pino';
import { type Budget, localBudget } from './access/budget.ts';
import type { Bus } from './live/bus.ts';
import type { ServerOptions } from './server-options.ts';

/** A bus through Redis, whose library is loaded only where there is one. */
export async function busBetween(url: string, epoch: string, me: string, log: Logger): Promise<Bus> {
  const { redisBus } = await import('./live/bus.redis.ts');
  const say = (degraded: string | undefined) => {
    if (degraded) log.warn({ degraded }, 'servers do not wake each other; what others write is seen at the beat');
    else log.info('servers wake each other through Redis');
  };
  return redisBus({ url, installation: epoch, me, say });
}

/** What each may ask for, counted over all processes where there is a Redis. */
export async function budgetOf(
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
