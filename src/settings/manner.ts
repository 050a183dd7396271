import { type Locale, locales } from '../locale.ts';
import { type Environment, msMax, oneOf, readerOf, whole } from './setting.ts';

/** How the server goes about: what it says, to which pages and behind which proxies, and how it stops. */
export interface Manner {
  logLevel: string;
  defaultLocale: Locale;
  corsOrigins: readonly string[];
  /** Whether the explorer is served at `/`. */
  explorer: boolean;
  drainNoticeMs: number;
  drainSpreadMs: number;
  drainMsMax: number;
  /** How many proxies stand before the server. */
  trustedProxies: number;
  securityLogDays: number;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

export const mannerSettings = {
  LOG_LEVEL: {
    default: 'info',
    meaning: `How much to log, as JSON lines on standard error: ${logLevels.join(', ')}. At debug, a line for each operation; at info, for those that were refused or failed.`,
    read: oneOf(logLevels),
  },
  DEFAULT_LOCALE: {
    default: 'en',
    meaning: 'Language of messages when a request does not ask for one by accept-language: vi or en.',
    read: oneOf(locales),
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
    read: oneOf(['auto', 'on', 'off']),
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
  DRAIN_MS_MAX: {
    default: '6000',
    meaning:
      'How many milliseconds, 0 to 60000, what is being answered may take once a server that stops has closed its sockets. Then connections are cut, and what is still being done for nobody has as long again.',
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
};

export function readManner(env: Environment, demoMode: boolean): Manner {
  const get = readerOf(mannerSettings, env);
  const explorer = get('EXPLORER');
  return {
    logLevel: get('LOG_LEVEL'),
    defaultLocale: get('DEFAULT_LOCALE'),
    corsOrigins: get('CORS_ORIGINS'),
    explorer: explorer === 'auto' ? demoMode : explorer === 'on',
    drainNoticeMs: get('DRAIN_NOTICE_MS'),
    drainSpreadMs: get('DRAIN_SPREAD_MS'),
    drainMsMax: get('DRAIN_MS_MAX'),
    trustedProxies: get('TRUSTED_PROXIES'),
    securityLogDays: get('SECURITY_LOG_DAYS'),
  };
}

/** Whether a text is an origin as browsers write it: no path, no user, no default port, no pattern, all in lower case. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
