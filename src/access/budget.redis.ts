import { createHash } from 'node:crypto';
import { createClient } from 'redis';
import type { Clock } from '../clock.ts';
import { type Budget, forgottenAfterMs, fullAfterMs, localBudget } from './budget.ts';

/** How long an answer may take. Then this process goes by itself for a while. */
const answerMsMax = 250;
const aloneMs = 1_000;
const retryMsMax = 1_000;
/** What waits for a Redis that does not answer; more is refused at once. */
const commandsMax = 10_000;

/** What the local budget does, in one step for all processes, by the clock of Redis. */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local last = redis.call('HMGET', KEYS[1], 'units', 'at')
local cost, perMinute = tonumber(ARGV[1]), tonumber(ARGV[2])
local units, at = tonumber(last[1]) or perMinute, tonumber(last[2]) or now
units = math.min(perMinute, units + math.max(0, now - at) * perMinute / ${fullAfterMs})
if ARGV[3] == 'charge' then units = math.max(units, cost - perMinute)
elseif units < cost then return math.ceil((cost - units) * ${fullAfterMs} / perMinute) end
redis.call('HSET', KEYS[1], 'units', tostring(units - cost), 'at', now)
redis.call('PEXPIRE', KEYS[1], ${forgottenAfterMs})
return 0`;
const scriptHash = createHash('sha1').update(script).digest('hex');

export interface RedisBudgetOptions {
  url: string;
  /** What is spent under another name, of another database, is not counted here. */
  installation: string;
  perMinute: number;
  clock: Clock;
  /** Told why each process goes by itself, and (undefined) when they go together again. */
  say: (alone: string | undefined) => void;
}

/**
 * The budgets of several processes together. While Redis is away or says nothing, each goes by budgets of its own: then
 * somebody may ask for as much as there are processes, and nobody is refused for it.
 */
export function redisBudget({ url, installation, perMinute, clock, say }: RedisBudgetOptions): Budget {
  const own = localBudget(perMinute, clock);
  let aloneUntil = 0;
  let said: string | undefined;
  let closed = false;
  const turn = (alone: string | undefined) => {
    if (closed || (alone === undefined) === (said === undefined)) return;
    said = alone;
    say(alone);
  };
  const client = createClient({
    url,
    name: 'collegium-budget',
    disableOfflineQueue: true,
    commandsQueueMaxLength: commandsMax,
    maintNotifications: 'disabled',
    socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** Math.min(tries, 10), retryMsMax) },
  });
  client.on('error', (error: Error) => turn(whyOf(error)));
  client.connect().catch((error: Error) => turn(whyOf(error)));

  async function ask(who: string, cost: number, how: 'take' | 'charge'): Promise<number> {
    const given = {
      keys: [`collegium:${installation}:budget:${who}`],
      arguments: [String(cost), String(perMinute), how],
    };
    try {
      return Number(await client.evalSha(scriptHash, given));
    } catch (error) {
      if (!/NOSCRIPT/.test((error as Error).message)) throw error;
      return Number(await client.eval(script, given)); // it is new to this Redis, or was forgotten in a restart
    }
  }

  async function together<T>(who: string, cost: number, how: 'take' | 'charge', alone: () => Promise<T>): Promise<number | T> {
    if (!client.isReady || performance.now() < aloneUntil) return alone();
    let late: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error('no answer')), answerMsMax);
    });
    try {
      const waitMs = await Promise.race([ask(who, cost, how), silence]);
      turn(undefined);
      return waitMs;
    } catch (error) {
      aloneUntil = performance.now() + aloneMs;
      turn(whyOf(error as Error));
      return alone();
    } finally {
      clearTimeout(late);
    }
  }

  return {
    perMinute,
    take: (who, cost) => together(who, cost, 'take', () => own.take(who, cost)),
    async charge(who, cost) {
      await together(who, cost, 'charge', () => own.charge(who, cost));
    },
    close() {
      closed = true;
      client.destroy();
    },
  };
}

/** What the system or Redis says, in a line. */
function whyOf(error: Error): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code ?? message).split('\n')[0]!.slice(0, 200);
}
