import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { closeSocket, closes } from './sockets.ts';

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
