import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Locale } from '../locale.ts';
import { type Problem, sentence } from '../problems.ts';
import type { ConnectionLimits } from './connections.ts';

export interface WebSocketLimits extends ConnectionLimits {
  messageBytesMax: number;
  /** What may wait in one socket for its reader; beyond it, the socket is closed with 1013. */
  bufferedBytesMax: number;
  /** How long a new socket may take to say whose it is. */
  initMsMax: number;
  /** How often a socket is asked whether it lives; no answer until the next time closes it, once the question has arrived. */
  pingIntervalMs: number;
  /** The same of one that makes its person present somewhere: no answer until the next time, and it is taken to be away. */
  attendanceIntervalMs: number;
  /** How long a closing socket may take to say good-bye: who reads again meanwhile, learns why it was closed. */
  closeGraceMs: number;
  /** Over how long a server that stops spreads the closing of many sockets. */
  drainSpreadMs: number;
  /** How many it closes in a second at least, so that a few are closed at once. */
  drainPerSecondMin: number;
}

export const webSocketLimits: WebSocketLimits = {
  connectionsMax: 10_000,
  connectionsPerAddressMax: 5_000,
  connectionsPerPersonMax: 500,
  operationsMax: 100,
  operationsPerPersonMax: 1_000,
  operationsPerAddressMax: 20_000,
  messagesPerSecondMax: 100,
  bytesPerSecondMax: 256_000,
  perPerson: { messagesPerSecondMax: 2_000, bytesPerSecondMax: 4_000_000 },
  perAddress: { messagesPerSecondMax: 20_000, bytesPerSecondMax: 40_000_000 },
  messageBytesMax: 160_000, // a document of 64 kB, some of it escaped, and its variables
  bufferedBytesMax: 1_000_000,
  initMsMax: 10_000,
  pingIntervalMs: 4_500, // four times it is less than 20 s: see pings.ts
  attendanceIntervalMs: 4_000, // no setting: who is gone is so within ten seconds, and this is most of them
  closeGraceMs: 10_000, // no setting: who needs longer to read a frame of closing does not read
  drainSpreadMs: 10_000,
  drainPerSecondMin: 200, // no setting: a server takes in more than that, when 2 000 come back at once
};

/** The codes this server closes with, besides those of ws itself (1002, 1007, 1009) and of graphql-ws (4400 to 4429). */
export const closes = {
  internal: 1011,
  serviceRestart: 1012,
  tryAgainLater: 1013,
  badMessage: 4400,
  unauthorized: 4401,
  /** The credential has died: come back with another. */
  forbidden: 4403,
  subscriberExists: 4409,
} as const;

/** Closes the socket of a reader that is too slow: it is to come back and resume from its last cursor. */
export function closeSlow(socket: WebSocket, log: Logger): void {
  if (socket.readyState === socket.OPEN)
    log.info({ bufferedBytes: socket.bufferedAmount }, 'a reader is too slow: its socket is closed with 1013');
  closeSocket(socket, closes.tryAgainLater, 'Too slow: resume from your last cursor');
}

/**
 * Closes the socket of a reader whose feed could not be read, since the database does not answer: an `error` would end the
 * feed for good with a stock client, and this makes it come back.
 */
export function closeUnavailable(socket: WebSocket): void {
  closeSocket(socket, closes.tryAgainLater, 'UNAVAILABLE: come back, and resume from your last cursor');
}

/** Closes with a code. ws ends the connection if the other side does not answer in time. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState === socket.OPEN) socket.close(code, shorten(reason));
}

/** A close reason has at most 123 bytes (RFC 6455 §5.5). */
export function shorten(reason: string): string {
  let short = reason;
  while (Buffer.byteLength(short) > 123) short = short.slice(0, -1);
  return short;
}

/** A problem as the reason of a close. */
export function reasonOf({ code, details }: Problem, locale: Locale): string {
  return `${code}: ${sentence(code, details, locale)}`;
}
