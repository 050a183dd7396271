import { createLocalJWKSet, errors, type FlattenedJWSInput, type JSONWebKeySet, type JWSHeaderParameters } from 'jose';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { Problem } from '../problems.ts';

const answerMsMax = 5_000;
const answerBytesMax = 1_000_000;
/** How soon the provider is asked again because of a key that nobody knows: whoever invents key ids delays a new key by so much. */
const cooldownMs = 2_000;
/** How soon it is asked again after it did not answer, or not with keys. */
const cooldownFailedMs = 10_000;

type Key = Awaited<ReturnType<ReturnType<typeof createLocalJWKSet>>>;

/**
 * The keys by which a provider signs, as it publishes them.
 *
 *   first token ── discovery document ── keys ──┬── half of `maxAgeMs` old: read again, and nobody waits for it
 *                                               ├── `maxAgeMs` old: read again before any token is judged by them
 *                                               └── a key id that is not among them: read again, at most every 2 s
 *   the provider does not answer, or not with keys: the keys that are known go on, and it is asked again on the side; none known: UNAVAILABLE
 */
export class KeyRing {
  readonly #issuer: string;
  readonly #clock: Clock;
  readonly #maxAgeMs: number;
  readonly #log: Logger;
  #find: ReturnType<typeof createLocalJWKSet> | undefined;
  #readAt = 0;
  #triedAt = Number.NEGATIVE_INFINITY;
  #failed = false;
  #reading: Promise<void> | undefined;

  constructor(issuer: string, clock: Clock, maxAgeMs: number, log: Logger) {
    this.#issuer = issuer;
    this.#clock = clock;
    this.#maxAgeMs = maxAgeMs;
    this.#log = log;
  }

  /** The key that a token says it is signed with. Rejects with an error of jose when there is none such. UNAVAILABLE. */
  async find(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<Key> {
    const ageMs = this.#now - this.#readAt;
    if (!this.#find || (ageMs >= this.#maxAgeMs && !this.#failed)) await this.#read();
    else if (ageMs >= this.#maxAgeMs / 2) void this.#read();
    if (!this.#find) throw new Problem('UNAVAILABLE');
    try {
      return await this.#find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#read();
      return this.#find(header, token);
    }
  }

  get #now(): number {
    return this.#clock.now().getTime();
  }

  /** Reads the keys anew, once for all who wait for them; not if it was tried just now. */
  #read(): Promise<void> {
    if (this.#reading) return this.#reading;
    const sinceMs = this.#now - this.#triedAt;
    if (sinceMs >= 0 && sinceMs < (this.#failed ? cooldownFailedMs : cooldownMs)) return Promise.resolve();
    this.#triedAt = this.#now;
    this.#reading = this.#ask()
      .then(
        (find) => {
          this.#find = find;
          this.#readAt = this.#now;
          this.#failed = false;
        },
        (error: unknown) => {
          this.#failed = true;
          this.#log.warn({ err: error }, 'the keys of the OpenID provider could not be read');
        },
      )
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  /** Rejects whatever it answers that is no set of keys with at least one in it. */
  async #ask(): Promise<ReturnType<typeof createLocalJWKSet>> {
    const about = await answerOf(`${this.#issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (about['issuer'] !== this.#issuer) throw new Error('It says it is another issuer.');
    const at = about['jwks_uri'];
    if (typeof at !== 'string' || !isSafe(at, this.#issuer))
      throw new Error('It does not say where its keys are, or not safely.');
    const keys = await answerOf(at);
    const listed = keys['keys'];
    if (!Array.isArray(listed) || listed.length === 0) throw new Error('It publishes no keys.');
    return createLocalJWKSet(keys as unknown as JSONWebKeySet); // looks at each, and throws
  }
}

/** Keys are not fetched with less protection than the issuer has. */
function isSafe(address: string, issuer: string): boolean {
  return URL.canParse(address) && (address.startsWith('https://') || new URL(address).origin === new URL(issuer).origin);
}

async function answerOf(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(answerMsMax),
  });
  if (!response.ok) throw new Error(`It answers with ${response.status}.`);
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > answerBytesMax) throw new Error('Its answer is too long.');
  }
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null) throw new Error('Its answer is no object.');
  return answer as Record<string, unknown>;
}
