import type { Logger } from 'pino';
import { allScopes, type Credential } from '../access/credential.ts';
import type { AlarmClock } from '../clock.ts';
import type { Bus } from '../live/bus.ts';
import type { Orm } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import type { OpenIdSettings } from '../settings/identity.ts';
import { prefixOf } from './api-token.rules.ts';
import { CredentialWatch } from './credential-watch.ts';
import { OpenId } from './open-id.ts';
import { TokensInUse } from './tokens-in-use.ts';
import { WrongCredentials } from './wrong-credentials.ts';

/** How people say who they are: in demo mode by their name alone, else by API tokens, and by a provider if there is one. */
export interface IdentitySettings {
  demoMode: boolean;
  openId?: OpenIdSettings | undefined;
  wrongCredentialsPerMinuteMax: number;
}

/** Whom a credential proves somebody to be. */
export interface Proven {
  login: string;
  /** The body that the credential acts for; null: none, as administrator; undefined: any of the person's. */
  bodyId: string | null | undefined;
  credential: Credential;
}

const demoCharactersMax = 200;
/** No more fits into the head of a request. */
const bearerCharactersMax = 16_000;

const demoCredential: Credential = { kind: 'DEMO', tokenId: null, expiresAt: null, scopes: allScopes };

/** Judges what requests prove themselves with, the same for every transport, and watches over what they opened with it. */
export class Identity {
  readonly demoMode: boolean;
  readonly watch: CredentialWatch;
  readonly #tokens: TokensInUse;
  readonly #openId: OpenId | undefined;
  readonly #wrong: WrongCredentials;

  constructor(settings: IdentitySettings, orm: Orm, clock: AlarmClock, bus: Bus, log: Logger) {
    this.demoMode = settings.demoMode;
    this.#tokens = new TokensInUse(orm, clock, (error) => log.warn({ err: error }, 'the use of a token could not be noted'));
    this.#openId = settings.openId && new OpenId(settings.openId, clock, log);
    this.#wrong = new WrongCredentials(clock, settings.wrongCredentialsPerMinuteMax);
    this.watch = new CredentialWatch(
      clock,
      bus,
      (ids) => this.#tokens.revokedAmong(ids),
      (error) => log.warn({ err: error }, 'it could not be seen which tokens were revoked; looking again at the next beat'),
    );
  }

  /**
   * Whom a header of a request, sent from an address, proves it to be from; nothing when it says nothing. Whatever is wrong
   * with it, the answer is the same. Problems: UNAUTHENTICATED, RATE_LIMITED, UNAVAILABLE; in demo mode UNKNOWN_PERSON.
   */
  async prove(authorization: unknown, address: string): Promise<Proven | undefined> {
    if (authorization === undefined || authorization === '') return undefined;
    if (this.demoMode) return { login: demoLogin(authorization), bodyId: undefined, credential: demoCredential };
    const bearer = typeof authorization === 'string' && authorization.length <= bearerCharactersMax ? authorization : '';
    const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(bearer)?.[1] ?? '';
    const proven = token.startsWith('clg_') ? await this.#byToken(token) : await this.#bySignature(token);
    if (proven) return proven;
    throw this.wrong(address, token.startsWith('clg_') ? prefixOf(token) : this.#openId?.nameIn(token));
  }

  /** How a wrong credential is refused, once it has been counted. */
  wrong(address: string, name: string | undefined): Problem {
    return this.#wrong.refusal(address, name);
  }

  /** Ends what goes on by itself. */
  async close(): Promise<void> {
    await this.watch.close();
    await this.#tokens.settled();
  }

  async #byToken(token: string): Promise<Proven | undefined> {
    const found = await this.#tokens.find(token);
    if (!found) return undefined;
    const { id, login, bodyId, expiresAt, scopes } = found;
    return { login, bodyId, credential: { kind: 'API_TOKEN', tokenId: id, expiresAt, scopes: new Set(scopes) } };
  }

  async #bySignature(token: string): Promise<Proven | undefined> {
    const named = token === '' ? undefined : await this.#openId?.judge(token);
    if (!named) return undefined;
    const credential: Credential = { kind: 'OPEN_ID', tokenId: null, expiresAt: named.expiresAt, scopes: allScopes };
    return { login: named.login, bodyId: undefined, credential };
  }
}

/** In demo mode a request just names a person. UNKNOWN_PERSON when it names none. */
function demoLogin(authorization: unknown): string {
  const said = typeof authorization === 'string' ? authorization.slice(0, demoCharactersMax) : '';
  const login = /^Demo +(\S+)$/i.exec(said)?.[1];
  if (!login || login.includes('\0')) throw new Problem('UNKNOWN_PERSON');
  return login;
}
