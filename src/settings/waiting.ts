import { bytesMax, type Environment, msMax, readerOf, whole } from './setting.ts';

/** How much may wait for a reader, and how long anything is waited for. */
export interface Waiting {
  messageBytesMax: number;
  bufferedBytesMax: number;
  gatherMsMax: number;
  initMsMax: number;
  pingIntervalMs: number;
  databaseSilenceMs: number;
  stalledMsMax: number;
  sseHeartbeatMs: number;
}

export const waitingSettings = {
  MESSAGE_BYTES_MAX: {
    default: '160000',
    meaning:
      'How many bytes one message of a socket may have: at a longer one the socket is closed with 1009; and the request of an event stream, or of who says not who they are: PAYLOAD_TOO_LARGE.',
    read: whole(1_000, bytesMax),
  },
  BUFFERED_BYTES_MAX: {
    default: '1000000',
    meaning: 'How many bytes may wait for the reader of one socket. When more is to be sent, it is closed with 1013.',
    read: whole(1_000, bytesMax),
  },
  GATHER_MS_MAX: {
    default: '100',
    meaning:
      'For how many milliseconds, 0 to 60000, what happens on one proposal may be gathered, when telling all who follow it takes long, so that several events leave in one write. It is gathered when telling has taken more than a twentieth of a processor, but for a little that it may be ahead; what comes after a silence goes out at once. 0: everything does.',
    read: whole(0, msMax),
  },
  CONNECTION_INIT_MS_MAX: {
    default: '10000',
    meaning: 'How many milliseconds a new socket may take to say whose it is. Then it is closed with 4408.',
    read: whole(100, msMax),
  },
  PING_INTERVAL_MS: {
    default: '4500',
    meaning:
      'How often a socket is asked whether it lives, in milliseconds, 1000 to 60000. One that has not answered by the next time is closed with 1013. It has more time as long as the question is on its way, behind what goes on arriving; who is dead is closed after three times as long, who has stopped reading after four.',
    read: whole(1_000, msMax),
  },
  DATABASE_SILENCE_MS: {
    default: '30000',
    meaning:
      'How many milliseconds, 1000 to 600000, PostgreSQL may say nothing to somebody who asked before the connection is taken for dead; and how long a request waits for a connection.',
    read: whole(1_000, 600_000),
  },
  STALLED_MS_MAX: {
    default: '15000',
    meaning:
      'How many milliseconds, 1000 to 60000, a reader may take nothing of what waits for it. Then its socket is closed with 1013, or its event stream cut.',
    read: whole(1_000, msMax),
  },
  SSE_HEARTBEAT_MS: {
    default: '10000',
    meaning:
      'How often, in milliseconds from 1000 to 120000, each reader of Server-Sent Events is sent a comment: more often than the shortest time after which a proxy on the way takes a silent connection for dead. On Linux, one to whom nothing gets through is found by it, STALLED_MS_MAX after it was sent.',
    read: whole(1_000, 120_000),
  },
};

export function readWaiting(env: Environment): Waiting {
  const get = readerOf(waitingSettings, env);
  return {
    messageBytesMax: get('MESSAGE_BYTES_MAX'),
    bufferedBytesMax: get('BUFFERED_BYTES_MAX'),
    gatherMsMax: get('GATHER_MS_MAX'),
    initMsMax: get('CONNECTION_INIT_MS_MAX'),
    pingIntervalMs: get('PING_INTERVAL_MS'),
    databaseSilenceMs: get('DATABASE_SILENCE_MS'),
    stalledMsMax: get('STALLED_MS_MAX'),
    sseHeartbeatMs: get('SSE_HEARTBEAT_MS'),
  };
}
