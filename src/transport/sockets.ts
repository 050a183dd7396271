import type { Logger } from 'pino';
import type { WebSocket } from 'ws';

export interface WebSocketLimits {
  messageBytesMax: number;
  /** What may wait in one socket for its reader; beyond it, the socket is closed with 1013. */
  bufferedBytesMax: number;
  operationsMax: number;
  /** How often a socket is asked whether it lives; no answer until the next time ends it. */
  pingIntervalMs: number;
  /** How long a closing socket may take to say good-bye. */
  closeGraceMs: number;
}

export const webSocketLimits: WebSocketLimits = {
  messageBytesMax: 64_000,
  bufferedBytesMax: 1_000_000,
  operationsMax: 100,
  pingIntervalMs: 12_000,
  closeGraceMs: 5_000,
};

/** The codes this server closes with, besides those of the protocol and of ws itself. */
export const closes = { unauthorized: 4401, subscriberExists: 4409, serviceRestart: 1012, tryAgainLater: 1013 } as const;

/** Closes the socket of a reader that is too slow: it is to come back and resume from its last cursor. */
export function closeSlow(socket: WebSocket, graceMs: number, log: Logger): void {
  if (socket.readyState === socket.OPEN)
    log.info({ bufferedBytes: socket.bufferedAmount }, 'a reader is too slow: its socket is closed with 1013');
  closeSocket(socket, closes.tryAgainLater, 'Too slow: resume from your last cursor', graceMs);
}

/**
 * Closes the socket of a reader whose feed could not be read, since the database does not answer: an `error` would end the
 * feed for good with a stock client, and this makes it come back.
 */
export function closeUnavailable(socket: WebSocket, graceMs: number): void {
  closeSocket(socket, closes.tryAgainLater, 'UNAVAILABLE: come back, and resume from your last cursor', graceMs);
}

/** Closes with a code, and ends the connection if the other side does not answer in time. */
export function closeSocket(socket: WebSocket, code: number, reason: string, graceMs: number): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code, reason);
  const insist = setTimeout(() => socket.terminate(), graceMs);
  socket.once('close', () => clearTimeout(insist));
}

/** Asks a socket every so often whether it lives, and ends it when it did not answer by the next time. Returns what stops asking. */
export function keepAlive(socket: WebSocket, intervalMs: number): () => void {
  let alive = true;
  socket.on('pong', () => (alive = true));
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, intervalMs);
  return () => clearInterval(timer);
}

/** A close reason has at most 123 bytes (RFC 6455 §5.5). */
export function shorten(reason: string): string {
  let short = reason;
  while (Buffer.byteLength(short) > 123) short = short.slice(0, -1);
  return short;
}
