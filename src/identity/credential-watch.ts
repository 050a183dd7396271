import type { Credential } from '../access/credential.ts';
import type { AlarmClock } from '../clock.ts';
import type { Bus } from '../live/bus.ts';

/** How often it is looked whether a token in use was revoked, should nobody have said so. */
const beatMs = 500;
const channel = 'revoked API tokens';

/** Something that lasts as long as its credential does. */
interface Held {
  end: () => void;
}

/**
 * Ends what was opened with a credential once that has died: sockets and event streams.
 *
 *   expired ── one alarm for all, at the earliest end
 *   revoked ── told over the bus at once ── hint lost? the beat asks of all tokens in use in one statement
 */
export class CredentialWatch {
  readonly #clock: AlarmClock;
  readonly #bus: Bus;
  readonly #revokedAmong: (tokenIds: string[]) => Promise<string[]>;
  readonly #failed: (error: unknown) => void;
  readonly #byToken = new Map<string, Set<Held>>();
  readonly #byEnd = new Map<number, Set<Held>>();
  readonly #unhear: () => void;
  #alarm: { at: number; cancel: () => void } | undefined;
  #beat: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #closed = false;

  /** `revokedAmong` gives those of the tokens that are no more. */
  constructor(
    clock: AlarmClock,
    bus: Bus,
    revokedAmong: (tokenIds: string[]) => Promise<string[]>,
    failed: (error: unknown) => void,
  ) {
    this.#clock = clock;
    this.#bus = bus;
    this.#revokedAmong = revokedAmong;
    this.#failed = failed;
    this.#unhear = bus.hear(channel, (tokenId) => endAll(this.#byToken.get(tokenId)));
  }

  /** Says, once it has committed, that a token was revoked: to every process, as a hint. */
  revoked(tokenId: string): void {
    this.#bus.tell(channel, tokenId);
  }

  /** Calls `end` once the credential has died; until what it gives back is called, which is to happen in any case. */
  hold({ tokenId, expiresAt }: Credential, end: () => void): () => void {
    const held = { end };
    const leave = [
      tokenId === null ? undefined : put(this.#byToken, tokenId, held),
      expiresAt === null ? undefined : put(this.#byEnd, expiresAt.getTime(), held),
    ];
    if (tokenId !== null && !this.#closed) this.#beat ??= setInterval(() => this.#look(), beatMs).unref();
    if (expiresAt !== null) this.#wake();
    return () => {
      for (const each of leave) each?.();
      if (this.#byToken.size > 0) return;
      clearInterval(this.#beat);
      this.#beat = undefined;
    };
  }

  /** Waits for what is being looked up, and looks no more. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beat);
    this.#alarm?.cancel();
    this.#unhear();
    await this.#looking;
  }

  /** Has the alarm ring at the earliest end. There are no more of these than seconds in the life of a token. */
  #wake(): void {
    if (this.#closed) return;
    const at = Math.min(...this.#byEnd.keys());
    if (this.#alarm && this.#alarm.at <= at) return;
    this.#alarm?.cancel();
    this.#alarm = undefined;
    if (at === Number.POSITIVE_INFINITY) return;
    const cancel = this.#clock.at(new Date(at), () => {
      this.#alarm = undefined;
      const now = this.#clock.now().getTime();
      for (const [end, held] of [...this.#byEnd]) {
        if (end > now) continue;
        this.#byEnd.delete(end);
        endAll(held);
      }
      this.#wake();
    });
    this.#alarm = { at, cancel };
  }

  #look(): void {
    this.#looking ??= this.#revokedAmong([...this.#byToken.keys()])
      .then((ids) => {
        for (const id of ids) endAll(this.#byToken.get(id));
      })
      .catch(this.#failed)
      .finally(() => {
        this.#looking = undefined;
      });
  }
}

function endAll(held: ReadonlySet<Held> | undefined): void {
  for (const { end } of [...(held ?? [])]) end();
}

/** Puts it among those of the key; gives what takes it away again. */
function put<Key>(all: Map<Key, Set<Held>>, key: Key, held: Held): () => void {
  const those = all.get(key) ?? new Set();
  all.set(key, those.add(held));
  return () => {
    if (those.delete(held) && those.size === 0 && all.get(key) === those) all.delete(key);
  };
}
