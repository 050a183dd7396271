import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { arrived } from './arrival.ts';
import { closeSocket, closes } from './sockets.ts';

/** In how many portions the sockets are asked. */
const portions = 16;

/** What is known of one socket that is asked. */
interface Known {
  stream: Socket;
  /** What it is to say: one that is late still owes its former answer. */
  asked: Buffer;
  answered: boolean;
  /** Once it is late: how many bytes had arrived. */
  arrived: number | undefined;
}

/** Sockets that are asked at the same time. */
type Portion = Map<WebSocket, Known>;

/**
 * Asks every socket at an interval whether it lives, a portion at a time, with one timer for all. One that has not
 * answered by its next turn is closed with 1013: it is dead, or it does not read. What is asked differs each time and is
 * to be said again, so that who does not read cannot answer. Were this process held up for long, nobody would seem dead for it:
 * between two turns of a portion the others have theirs, and what has come is read.
 *
 * Who is late, and to whom bytes are still on the way, has not got the question yet: it may wait behind a long answer on a
 * slow line. Such a one has until its next turn, and again for as long as more of them arrive.
 */
export class Pings {
  readonly #portions: Portion[] = Array.from({ length: portions }, () => new Map());
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
  watch(socket: WebSocket, stream: Socket): void {
    const portion = this.#portions[this.#turn]!;
    const known: Known = { stream, asked: Buffer.alloc(0), answered: true, arrived: undefined };
    portion.set(socket, known);
    socket.on('pong', (data) => {
      if (!data.equals(known.asked)) return;
      known.answered = true;
      known.arrived = undefined;
    });
    socket.once('close', () => portion.delete(socket));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #ask(portion: Portion): void {
    const late = new Map<WebSocket, Known>();
    const asked = randomBytes(8);
    for (const [socket, known] of portion) {
      if (socket.readyState !== socket.OPEN) continue;
      if (!known.answered) {
        late.set(socket, known);
        continue;
      }
      known.answered = false;
      known.asked = asked;
      socket.ping(asked);
    }
    if (late.size > 0) void this.#judge(late);
  }

  async #judge(late: Map<WebSocket, Known>): Promise<void> {
    const bytes = await arrived([...late.values()].map(({ stream }) => stream));
    for (const [socket, known] of late) {
      if (known.answered || socket.readyState !== socket.OPEN) continue; // since
      const now = bytes.get(known.stream)!;
      const flows = now < known.stream.bytesWritten && (known.arrived === undefined || now > known.arrived);
      known.arrived = now;
      if (flows) continue;
      this.#log.info({ bufferedBytes: socket.bufferedAmount }, 'a socket does not answer: it is closed with 1013');
      closeSocket(socket, closes.tryAgainLater, 'No answer: resume from your last cursor');
    }
  }
}
