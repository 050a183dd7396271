import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Locale } from '../locale.ts';
import { type Problem, sentence } from '../problems.ts';

/** The codes this server closes with, besides those of ws itself (1002, 1007, 1009) and of graphql-ws (4400 to 4429). */
export const closes = {
  internal: 1011,
  serviceRestart: 1012,
  tryAgainLater: 1013,
  badMessage: 4400,
  unauthorized: 4401,
  subscriberExists: 4409,
} as const;

/** Closes the socket of a reader that is too slow: it is to come back and resume from its last cursor. */
export function closeSlow(socket: WebSocket, log: Logger): void {
  if (socket.readyState === socket.OPEN)
    log.info({ bufferedBytes: socket.bufferedAmount }, 'a reader is too slow: its socket is closed with 1013');
  closeSocket(socket, closes.tryAgainLater, 'Too slow: resume from your last cursor');
}

/** Closes with a code. ws ends the connection if the other side does not answer in time. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState === socket.OPEN) socket.close(code, shorten(reason));
}

/** In how many portions the sockets are asked. */
const portions = 16;

/** Sockets that are asked at the same time: which of them have answered, and what they are to say. */
interface Portion {
  answered: Map<WebSocket, boolean>;
  asked: Buffer;
}

/**
 * Asks every socket at an interval whether it lives, a portion at a time, with one timer for all. One that has not
 * answered by its next turn is closed with 1013: it is dead, or it does not read. What is asked differs each time and is
 * to be said again, so that who does not read cannot answer. Were this process held up for long, nobody would seem dead for it:
 * between two turns of a portion the others have theirs, and what has come is read.
 */
export class Pings {
  readonly #portions: Portion[] = Array.from({ length: portions }, () => ({ answered: new Map(), asked: Buffer.alloc(0) }));
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;
  #turn = 0;

  constructor(intervalMs: number, log: Logger) {
    this.#log = log;
    this.#timer = setInterval(() => {
      this.#turn = (this.#turn + 1) % portions;
      this.#ask(this.#portions[this.#turn]!);
    }, intervalMs / portions);
    this.#timer.unref();
  }

  /** Asks this socket from now on, for the first time after an interval. */
  watch(socket: WebSocket): void {
    const portion = this.#portions[this.#turn]!;
    portion.answered.set(socket, true);
    socket.on('pong', (data) => {
      if (data.equals(portion.asked)) portion.answered.set(socket, true);
    });
    socket.once('close', () => portion.answered.delete(socket));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #ask(portion: Portion): void {
    portion.asked = randomBytes(8);
    for (const [socket, answered] of portion.answered) {
      if (socket.readyState !== socket.OPEN) continue;
      if (answered) {
        portion.answered.set(socket, false);
        socket.ping(portion.asked);
      } else {
        this.#log.info({ bufferedBytes: socket.bufferedAmount }, 'a socket does not answer: it is closed with 1013');
        closeSocket(socket, closes.tryAgainLater, 'No answer: resume from your last cursor');
      }
    }
  }
}

/** So many sockets are closed in a second at least when a server stops: a few all at once. */
const closedPerSecondMin = 200;
const stepMs = 50;

/** Does something to each, spread evenly over so long at most, so that they do not all come back at once elsewhere. */
export async function spread<Item>(items: readonly Item[], msMax: number, act: (item: Item) => void): Promise<void> {
  const ms = Math.min(msMax, (items.length / closedPerSecondMin) * 1000);
  const steps = Math.max(1, Math.floor(ms / stepMs));
  for (let step = 0; step < steps; step++) {
    if (step > 0) await new Promise((resolve) => setTimeout(resolve, stepMs));
    const [from, to] = [step, step + 1].map((n) => Math.round((n * items.length) / steps));
    for (const item of items.slice(from, to)) act(item);
  }
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
