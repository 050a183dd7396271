import type { WebSocket } from 'ws';

/** What is known of one socket that is asked. */
interface Asked {
  answered: boolean;
  isHere: boolean;
  /** Who is told when that changes. */
  told: Set<(isHere: boolean) => void>;
  forget: () => void;
}

/**
 * Asks sockets often whether they live, for those who must know within seconds that somebody is gone, as presence must:
 * one that did not answer until the next time is taken to be away, and one that answers again to be back. With one timer
 * for all, and only while somebody wants to know; to end a dead socket is another's business.
 */
export class Attendance {
  readonly #intervalMs: number;
  readonly #sockets = new Map<WebSocket, Asked>();
  #timer: NodeJS.Timeout | undefined;

  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /** Says at once that the socket is here, and then whenever it is not, or is again; until what it gives back is called. */
  attend(socket: WebSocket, tell: (isHere: boolean) => void): () => void {
    const asked = this.#sockets.get(socket) ?? this.#begin(socket);
    asked.told.add(tell);
    tell(asked.isHere);
    return () => {
      if (!asked.told.delete(tell) || asked.told.size > 0) return;
      asked.forget();
      this.#sockets.delete(socket);
      if (this.#sockets.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  #begin(socket: WebSocket): Asked {
    const answer = () => {
      asked.answered = true;
      turn(asked, true);
    };
    const asked: Asked = {
      answered: true,
      isHere: socket.readyState === socket.OPEN,
      told: new Set(),
      forget: () => socket.off('pong', answer),
    };
    socket.on('pong', answer);
    this.#sockets.set(socket, asked);
    this.#timer ??= setInterval(() => {
      // Only after what lies in the sockets was read: had this process been busy for long, all would seem away.
      setImmediate(() => this.#ask());
    }, this.#intervalMs).unref();
    return asked;
  }

  #ask(): void {
    for (const [socket, asked] of [...this.#sockets]) {
      if (!asked.answered || socket.readyState !== socket.OPEN) turn(asked, false);
      if (socket.readyState !== socket.OPEN) continue; // it is being closed, and may take long to say good-bye
      asked.answered = false;
      socket.ping();
    }
  }
}

function turn(asked: Asked, isHere: boolean): void {
  if (asked.isHere === isHere) return;
  asked.isHere = isHere;
  for (const tell of [...asked.told]) tell(isHere);
}
