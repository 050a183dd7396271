import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { arrived } from './arrival.ts';
import { closeSocket, closes } from './sockets.ts';

/** In how many portions the sockets are asked. */
const portions = 16;

/** One who is asked. */
export interface Asked {
  readonly socket: WebSocket;
  readonly stream: Socket;
  /** Whether it has answered since it was asked. */
  answered: boolean;
  /** How many bytes had been written to it once it was asked: when as many have arrived, it has got the question. */
  askedAt: number;
  /** It is late: what it still owes, and how many bytes had arrived when it was looked at. */
  late: { asked: Buffer; arrived: number | undefined } | undefined;
  /** It is asked now: it has been there for a while, or has just answered the last time. */
  atTurn(): void;
}

/** Those who are asked at the same time, and what they are to say. */
export interface Portion {
  readonly members: Set<Asked>;
  asked: Buffer;
}

/**
 * Whether one who is late has time until its next turn. The question ends at the byte `askedAt` of what was sent to it;
 * so many bytes had arrived at its turn before, if it was late then already, and so many have now.
 *
 *   the question has arrived | late before?                  | it has time
 *   yes                      | no                            | no: it does not answer
 *   yes                      | yes, and it had not arrived   | yes: it may answer yet
 *   yes                      | yes, and it had arrived       | no
 *   no                       | no                            | yes: it waits behind a long answer, on a slow line
 *   no                       | yes, and more arrives         | yes
 *   no                       | yes, and nothing arrives      | no: it is dead, or its system takes no more for it
 *
 * What arrives behind the question is no sign of life: a system takes bytes long after who is to read them has stopped. So
 * one that is dead is closed at its third turn after it answered last, and one that does not read at its fourth at the latest,
 * unless all the while something arrives that was sent before the question.
 */
export function hasTime(askedAt: number, before: number | undefined, now: number): boolean {
  if (now >= askedAt) return before !== undefined && before < askedAt;
  return before === undefined || now > before;
}

/**
 * Asks every socket at an interval whether it lives, a portion at a time, with one timer for all. One that has not
 * answered by its next turn is closed with 1013, unless it has time. What is asked differs each time and is to be said again,
 * so that who does not read cannot answer. Were this process held up for long, nobody would seem dead for it:
 * between two turns of a portion the others have theirs, and what has come is read.
 */
export class Pings {
  readonly #portions: Portion[] = Array.from({ length: portions }, () => ({ members: new Set(), asked: Buffer.alloc(0) }));
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

  /** Asks this one from now on, for the first time after an interval, until it is taken out of its portion. */
  watch(one: Asked): Portion {
    const portion = this.#portions[this.#turn]!;
    portion.members.add(one);
    return portion;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #ask(portion: Portion): void {
    const before = portion.asked;
    portion.asked = randomBytes(8);
    const ping = Buffer.concat([Buffer.from([0x89, portion.asked.length]), portion.asked]); // the frame is the same for all
    const late: Asked[] = [];
    for (const one of portion.members) {
      if (one.socket.readyState !== one.socket.OPEN) continue;
      one.atTurn();
      if (one.answered) {
        one.answered = false;
        one.stream.write(ping);
        one.askedAt = one.stream.bytesWritten;
      } else {
        one.late ??= { asked: before, arrived: undefined };
        late.push(one);
      }
    }
    if (late.length > 0) void this.#judge(late);
  }

  async #judge(late: readonly Asked[]): Promise<void> {
    const bytes = await arrived(late.map(({ stream }) => stream));
    for (const one of late) {
      const { socket, stream } = one;
      if (!one.late || socket.readyState !== socket.OPEN) continue; // it has answered since
      const now = bytes.get(stream)!;
      const before = one.late.arrived;
      one.late.arrived = now;
      if (hasTime(one.askedAt, before, now)) continue;
      this.#log.info({ bufferedBytes: socket.bufferedAmount }, 'a socket does not answer: it is closed with 1013');
      closeSocket(socket, closes.tryAgainLater, 'No answer: resume from your last cursor');
    }
  }
}
