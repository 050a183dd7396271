import { isIP } from 'node:net';
import { BadSetting, type Environment, readerOf, whole } from './setting.ts';

/** Where the server listens. */
export interface Address {
  port: number;
  host: string;
  /** Where the figures of the process are told, when not beside the rest. */
  metricsAt: { host: string; port: number } | undefined;
}

export const addressSettings = {
  PORT: {
    default: '4000',
    meaning: 'TCP port to listen on, 0 to 65535; 0 takes a free one.',
    read: whole(0, 65_535),
  },
  HOST: {
    default: '127.0.0.1',
    meaning: 'Address to listen on. In demo mode, where anyone may claim to be anyone, a loopback address only.',
    read: (text: string) => (isIP(text) || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(text) ? text : undefined),
  },
  METRICS_PORT: {
    default: undefined,
    meaning:
      'TCP port, 1 to 65535, at which /metrics answers whoever reaches it: the figures tell how much is being written, also where nobody is to know. Without it nothing does; but in demo mode, where nobody is kept from anything, PORT does.',
    read: whole(1, 65_535),
  },
  METRICS_HOST: {
    default: '127.0.0.1',
    meaning: 'Address of METRICS_PORT.',
    read: (text: string) => (isIP(text) ? text : undefined),
  },
};

export function readAddress(env: Environment, demoMode: boolean): Address {
  const get = readerOf(addressSettings, env);
  const metricsPort = env['METRICS_PORT'] ? get('METRICS_PORT') : undefined;
  return {
    port: get('PORT'),
    host: hostOf(get('HOST'), demoMode),
    metricsAt: metricsPort === undefined ? undefined : { host: get('METRICS_HOST'), port: metricsPort },
  };
}

/** In demo mode an address of this machine only. */
function hostOf(host: string, demoMode: boolean): string {
  const isLoopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
  if (demoMode && !isLoopback) throw new BadSetting(`HOST=${host} cannot be used. ${addressSettings.HOST.meaning}`);
  return host;
}
