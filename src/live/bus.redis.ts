import { createClient } from 'redis';
import { type Bus, Ears } from './bus.ts';

/** How often the connection is asked whether it still carries, and how often it may fail to answer. */
const pulseMs = 1_000;
const pulsesMissedMax = 2;
/** How long a connection may take to be made. */
const connectMsMax = 3_000;
const retryMsMin = 50;
const retryMsMax = 1_000;
/** What waits for a Redis that does not answer; what comes then is dropped, and all else until it has answered. */
const commandsMax = 10_000;
/** What the library says then. */
const queueIsFull = 'The queue is full';

export interface RedisBusOptions {
  url: string;
  /** What is told under another name, of another database, is not heard here. */
  installation: string;
  /** The name of this process, unlike that of any other. */
  me: string;
  /** Told why hints do not reach other processes, and (undefined) when they do: at first, and whenever it turns. */
  say: (degraded: string | undefined) => void;
}

/**
 * A bus between processes, by the sharded publish/subscribe of Redis: one subscription per process for each stream that is
 * followed in it. Who listens here is woken at once and without Redis, so that one process needs nothing of it.
 *
 *   connect ── subscribe to our own pulse and to what is listened to ── publish a pulse ── heard: it carries
 *      └── error, no pulse for two seconds: away with the connection ── wait 50 ms, twice as long each time, up to 1 s ──┘
 *
 * Of a stream one announcement is on its way at a time; of those that come meanwhile the furthest follows, and says it all.
 * When more is to be sent than it takes, nothing more is, until a pulse sent after what waits has come back: so it catches up.
 * Whoever listens is told to look at the log whenever a subscription begins or begins again: what was published before is
 * not kept for anybody. What cannot be published now is dropped; nothing waits for Redis, and nothing fails with it.
 */
export function redisBus(options: RedisBusOptions): Bus {
  const stream = (name: string) => `stream:${name}`;
  const channel = (name: string) => `words:${name}`;
  const streams = new Ears<number>(
    (name) => line.join(stream(name)),
    (name) => line.leave(stream(name)),
  );
  const channels = new Ears<string>(
    (name) => line.join(channel(name)),
    (name) => line.leave(channel(name)),
  );
  const all = new Ears<void>();
  const line = new Line(options, {
    joined(name) {
      if (name.startsWith(stream(''))) streams.tell(name.slice(stream('').length), Number.POSITIVE_INFINITY);
    },
    heard(name, text) {
      if (name.startsWith(stream(''))) streams.tell(name.slice(stream('').length), Number(text));
      else channels.tell(name.slice(channel('').length), text);
    },
  });
  return {
    announce(name, seq) {
      streams.tell(name, seq);
      all.tell('');
      void line.announce(stream(name), seq);
    },
    listen: (name, wake) => streams.add(name, wake),
    listenToAll: (wake) => all.add('', wake),
    tell(name, words) {
      channels.tell(name, words);
      void line.send(channel(name), words);
    },
    hear: (name, heard) => channels.add(name, heard),
    get degraded() {
      return line.degraded;
    },
    get dropped() {
      return line.dropped;
    },
    close: async () => line.close(),
  };
}

/** Says that Redis carries what is published, or throws why not. */
export async function checkRedis(url: string): Promise<string> {
  const carries = Promise.withResolvers<void>();
  const say = (degraded: string | undefined) => (degraded ? carries.reject(new Error(degraded)) : carries.resolve());
  const line = new Line({ url, installation: 'check', me: crypto.randomUUID(), say }, { joined() {}, heard() {} });
  try {
    await carries.promise;
    return `${placeOf(url)} carries hints between processes`;
  } finally {
    line.close();
  }
}

type Client = ReturnType<typeof clientOf>;

/** One that ends with its first failure: what is subscribed to, and when to try again, is ours to say. */
function clientOf(url: string) {
  return createClient({
    url,
    name: 'collegium',
    disableOfflineQueue: true,
    commandsQueueMaxLength: commandsMax,
    maintNotifications: 'disabled',
    socket: { reconnectStrategy: false, connectTimeout: connectMsMax },
  });
}

interface Tells {
  /** From now on, what is told under the name is heard. */
  joined(name: string): void;
  heard(name: string, text: string): void;
}

/** The connection to Redis, made again for as long as the process lives. */
class Line {
  readonly #options: RedisBusOptions;
  readonly #tells: Tells;
  readonly #prefix: string;
  readonly #pulseName: string;
  readonly #names = new Set<string>();
  /** How far those streams have come of which an announcement is on its way. */
  readonly #furthest = new Map<string, number>();
  /** The one that is used or being made. */
  #client: Client | undefined;
  #degraded: string | undefined;
  #carried: boolean | undefined;
  #missed = 0;
  /** How many pulses were sent, and which is the first that shows, when it comes back, that all before it has got through. */
  #pulses = 0;
  #owed = 0;
  #dropped = 0;
  #retryMs = retryMsMin;
  #retry: NodeJS.Timeout | undefined;
  readonly #pulse: NodeJS.Timeout;
  #closed = false;

  constructor(options: RedisBusOptions, tells: Tells) {
    this.#options = options;
    this.#tells = tells;
    this.#prefix = `collegium:${options.installation}:`;
    this.#pulseName = `pulse:${options.me}`;
    this.#degraded = `${placeOf(options.url)} has not answered yet`;
    this.#pulse = setInterval(() => this.#beat(), pulseMs).unref();
    void this.#connect();
  }

  get degraded(): string | undefined {
    return this.#closed ? undefined : this.#degraded;
  }

  get dropped(): number {
    return this.#dropped;
  }

  join(name: string): void {
    this.#names.add(name);
    if (this.#client?.isReady) void this.#subscribe(this.#client, name);
  }

  leave(name: string): void {
    this.#names.delete(name);
    if (this.#client?.isReady) this.#try(this.#client, (client) => client.sUnsubscribe(this.#prefix + name, this.#heard));
  }

  /** Resolves once it has got through, or was dropped. */
  async send(name: string, text: string): Promise<void> {
    if (this.#client && this.#degraded === undefined) await this.#publish(this.#client, name, text);
    else if (!this.#closed) this.#dropped += 1;
  }

  async announce(name: string, seq: number): Promise<void> {
    const furthest = this.#furthest.get(name);
    if (furthest !== undefined) {
      if (seq > furthest) this.#furthest.set(name, seq);
      return;
    }
    this.#furthest.set(name, seq);
    for (let said = 0; said !== this.#furthest.get(name); ) {
      said = this.#furthest.get(name)!;
      await this.send(name, String(said));
    }
    this.#furthest.delete(name);
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#pulse);
    clearTimeout(this.#retry);
    this.#client?.destroy();
    this.#client = undefined;
  }

  async #connect(): Promise<void> {
    const client = clientOf(this.#options.url);
    this.#client = client;
    this.#missed = 0;
    client.on('error', (error) => this.#fell(client, error));
    const late = setTimeout(() => this.#fell(client, new Error('no answer')), connectMsMax).unref(); // it takes us, and says nothing
    await this.#try(client, async () => {
      await client.connect();
      await Promise.all([this.#pulseName, ...this.#names].map((name) => this.#subscribe(client, name)));
      await this.#sendPulse(client);
    });
    clearTimeout(late);
  }

  #subscribe(client: Client, name: string): Promise<void> {
    return this.#try(client, async () => {
      await client.sSubscribe(this.#prefix + name, this.#heard);
      if (this.#client === client && this.#names.has(name)) this.#tells.joined(name);
    });
  }

  #publish(client: Client, name: string, text: string): Promise<void> {
    return this.#try(client, async () => {
      try {
        await client.sPublish(this.#prefix + name, `${this.#options.me} ${text}`);
      } catch (error) {
        if ((error as Error).message !== queueIsFull) throw error;
        if (name !== this.#pulseName) this.#dropped += 1;
        this.#owed = this.#pulses + 1;
        this.#turn(`${placeOf(this.#options.url)}: it does not take what is sent as fast as it comes`);
      }
    });
  }

  #sendPulse(client: Client): Promise<void> {
    this.#pulses += 1;
    return this.#publish(client, this.#pulseName, String(this.#pulses));
  }

  readonly #heard = (message: string, channel: string): void => {
    const name = channel.slice(this.#prefix.length);
    const { me } = this.#options;
    const text = message.slice(message.indexOf(' ') + 1);
    if (name === this.#pulseName) this.#carries(Number(text));
    else if (!message.startsWith(me)) this.#tells.heard(name, text); // our own was told at once
  };

  /** Our pulse came back: whatever was subscribed to before it is, too, and whatever was sent before it has got through. */
  #carries(pulse: number): void {
    this.#missed = 0;
    this.#retryMs = retryMsMin;
    if (pulse >= this.#owed) this.#turn(undefined);
  }

  #beat(): void {
    const client = this.#client;
    if (!client?.isReady) return;
    this.#missed += 1;
    if (this.#missed > pulsesMissedMax) this.#fell(client, new Error('no answer'));
    else void this.#sendPulse(client);
  }

  async #try(client: Client, work: (client: Client) => Promise<unknown>): Promise<void> {
    try {
      await work(client);
    } catch (error) {
      this.#fell(client, error as Error);
    }
  }

  #fell(client: Client, error: Error): void {
    if (this.#client !== client || this.#closed) return;
    this.#client = undefined;
    client.destroy();
    this.#turn(`${placeOf(this.#options.url)}: ${whyOf(error)}`);
    this.#retry = setTimeout(() => void this.#connect(), this.#retryMs).unref();
    this.#retryMs = Math.min(this.#retryMs * 2, retryMsMax);
  }

  #turn(degraded: string | undefined): void {
    const carries = degraded === undefined;
    this.#degraded = degraded;
    if (carries === this.#carried) return;
    this.#carried = carries;
    this.#options.say(degraded);
  }
}

/** Where a Redis is, without who asks it. */
function placeOf(url: string): string {
  return `Redis at ${new URL(url).host}`;
}

/** What the system or Redis says, in a line. */
function whyOf(error: Error): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (/unknown command.*SSUBSCRIBE/i.test(message)) return 'it is older than Redis 7';
  return (code ?? message).split('\n')[0]!.slice(0, 200);
}
