import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { OpenIdSettings } from '../settings/identity.ts';
import { KeyRing } from './key-ring.ts';

/** Whom a token names, and until when. */
export interface Named {
  login: string;
  expiresAt: Date;
}

/** What only an ID token holds (OpenID Connect Core §3.1.3.6, §3.3.2.11): it says who logged in at a client, and opens nothing. */
const ofIdTokens = ['nonce', 'at_hash', 'c_hash'];
const loginCharactersMax = 200;

/** Judges signed access tokens of an OpenID Connect provider. */
export class OpenId {
  readonly #settings: OpenIdSettings;
  readonly #clock: Clock;
  readonly #keys: KeyRing;

  constructor(settings: OpenIdSettings, clock: Clock, log: Logger) {
    this.#settings = settings;
    this.#clock = clock;
    this.#keys = new KeyRing(settings.issuer, clock, settings.keysMaxAgeMs, log);
  }

  /** Whom a token names; nothing when it is none of the provider, for somebody else, or not of now. UNAVAILABLE. */
  async judge(token: string): Promise<Named | undefined> {
    const { issuer, audience, algorithms, clockSkewMs, tokenTypes } = this.#settings;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, (header, input) => this.#keys.find(header, input), {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: clockSkewMs / 1000,
        currentDate: this.#clock.now(),
        requiredClaims: ['exp'],
      });
      const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '') ?? 'jwt';
      if (!tokenTypes.includes(type) || ofIdTokens.some((name) => name in payload)) return undefined;
      // Bound to a key that whoever sends it holds: to take it without proof of that would make it less than it is.
      if (payload['cnf'] !== undefined) return undefined;
      const login = this.#loginIn(payload);
      return login === undefined ? undefined : { login, expiresAt: new Date(payload.exp! * 1000 + clockSkewMs) };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  }

  /** Whom a token names that proves nothing: wrong ones are counted by it. */
  nameIn(token: string): string | undefined {
    try {
      return this.#loginIn(decodeJwt(token));
    } catch {
      return undefined;
    }
  }

  #loginIn(payload: JWTPayload): string | undefined {
    const { personClaim } = this.#settings;
    const login = payload[personClaim];
    if (typeof login !== 'string' || login === '' || login.length > loginCharactersMax || login.includes('\0')) return undefined;
    // Anybody can give a provider the address of somebody else, as long as it need not be theirs.
    return personClaim === 'email' && payload['email_verified'] !== true ? undefined : login;
  }
}
