import { locales } from '../locale.ts';
import { sentence } from '../problems.ts';
import { anyText, BadSetting, countMax, type Environment, isHttpUrl, oneOf, readerOf, whole } from './setting.ts';

/** How people say who they are. */
export interface Identification {
  /** Whether anybody may claim to be anybody. */
  demoMode: boolean;
  /** The provider whose tokens are taken; undefined: none. */
  openId: OpenIdSettings | undefined;
  wrongCredentialsPerMinuteMax: number;
}

/** Which tokens of which OpenID Connect provider are taken, and how a token says whose it is. */
export interface OpenIdSettings {
  issuer: string;
  audience: string;
  /** Signatures with public keys only: a shared secret is nobody's own. */
  algorithms: readonly string[];
  /** Kinds of JWT, of `jwt` and `at+jwt`, that are taken as access tokens. */
  tokenTypes: readonly string[];
  /** The claim that holds the login of a person. */
  personClaim: string;
  /** How far the provider's clock and ours may differ. */
  clockSkewMs: number;
  /** How old the provider's keys may get before they are read again. */
  keysMaxAgeMs: number;
}

const identityWishes = ['auto', 'demo', 'tokens', 'oidc'] as const;
const signatures = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

export const identitySettings = {
  IDENTITY: {
    default: 'auto',
    meaning:
      'How people say who they are: demo, by their name alone; tokens, by API tokens; oidc, by tokens of OIDC_ISSUER and API tokens; auto, which is oidc when OIDC_ISSUER is set, and else demo. Demo mode is refused beside OIDC_ISSUER, and on data that has an administrator or API tokens.',
    read: oneOf(identityWishes),
  },
  OIDC_ISSUER: {
    default: undefined,
    meaning:
      'The OpenID Connect provider whose access tokens (signed JWT) are taken, exactly as it calls itself: https://, or http:// on this machine.',
    read: (text: string) => (isIssuer(text) ? text : undefined),
  },
  OIDC_AUDIENCE: {
    default: undefined,
    meaning:
      'What the tokens must be for (aud): the name of this server at the provider, as an API and not as a client, for whose ID tokens are no access tokens. Needed beside OIDC_ISSUER.',
    read: anyText,
  },
  OIDC_ALGORITHMS: {
    default: 'RS256,PS256,ES256,EdDSA',
    meaning: `The signatures that are taken, comma-separated, of ${signatures.join(', ')}. Never none, nor one with a shared secret.`,
    read: (text: string) => {
      const names = text.split(',').map((name) => name.trim());
      return names.every((name) => signatures.includes(name)) ? names : undefined;
    },
  },
  OIDC_TOKEN_TYPES: {
    default: 'at+jwt,jwt',
    meaning:
      'Which kinds of JWT (typ) are taken as access tokens, comma-separated: at+jwt, which nothing else can be (RFC 9068), and jwt, as providers mark theirs that do not say so; one without a kind counts as jwt. ID tokens are none of them.',
    read: (text: string) => {
      const types = text.split(',').map((type) => type.trim().toLowerCase());
      return types.every((type) => type === 'at+jwt' || type === 'jwt') ? types : undefined;
    },
  },
  OIDC_PERSON_CLAIM: {
    default: 'sub',
    meaning:
      'The claim of a token that holds the login of a person, as sub, preferred_username or email; the last counts only with email_verified.',
    read: (text: string) => (/^[\w:/.-]{1,200}$/.test(text) ? text : undefined),
  },
  OIDC_CLOCK_SKEW_MS: {
    default: '30000',
    meaning:
      'How many milliseconds, 0 to 300000, the clock of the provider and ours may differ: so much longer a token is taken.',
    read: whole(0, 300_000),
  },
  OIDC_KEYS_MAX_AGE_MS: {
    default: '300000',
    meaning:
      'How old, in milliseconds from 1000 to 86400000, the keys of the provider may get before they are read again; at a key id that is not among them, they are at once. While the provider does not answer, the keys that are known go on.',
    read: whole(1_000, 86_400_000),
  },
  WRONG_CREDENTIALS_PER_MINUTE_MAX: {
    default: '20',
    meaning:
      'How many wrong credentials a minute are just refused, of one address and in one name. More are answered with RATE_LIMITED, status 429, and the time to wait.',
    read: whole(1, countMax),
  },
};

export function readIdentification(env: Environment): Identification {
  const get = readerOf(identitySettings, env);
  const openId = openIdOf(env);
  const demoMode = isDemo(get('IDENTITY'), openId);
  return { demoMode, openId, wrongCredentialsPerMinuteMax: get('WRONG_CREDENTIALS_PER_MINUTE_MAX') };
}

/** The provider, if there is one: nothing of it is set without the issuer and the audience. */
function openIdOf(env: Environment): OpenIdSettings | undefined {
  const missing = ['OIDC_ISSUER', 'OIDC_AUDIENCE'].filter((name) => !env[name]);
  const named = Object.keys(identitySettings).filter((name) => name.startsWith('OIDC_') && env[name]);
  if (named.length === 0) return undefined;
  if (missing.length > 0)
    throw new BadSetting(
      `${named.join(', ')} set, and not ${missing.join(', ')}. Set what is missing, or unset every OIDC_ setting.`,
    );
  const get = readerOf(identitySettings, env);
  return {
    issuer: get('OIDC_ISSUER'),
    audience: get('OIDC_AUDIENCE'),
    algorithms: get('OIDC_ALGORITHMS'),
    tokenTypes: get('OIDC_TOKEN_TYPES'),
    personClaim: get('OIDC_PERSON_CLAIM'),
    clockSkewMs: get('OIDC_CLOCK_SKEW_MS'),
    keysMaxAgeMs: get('OIDC_KEYS_MAX_AGE_MS'),
  };
}

/** Whether anybody is taken at their word; never beside a provider. */
function isDemo(wish: (typeof identityWishes)[number], openId: OpenIdSettings | undefined): boolean {
  if (wish === 'oidc' && !openId) throw new BadSetting('IDENTITY=oidc needs OIDC_ISSUER and OIDC_AUDIENCE.');
  if (wish === 'tokens' && openId) throw new BadSetting('IDENTITY=tokens and OIDC_ISSUER are both set. Unset one of them.');
  if (wish === 'demo' && openId) throw new BadSetting(demoRefused('IDENTITY=demo + OIDC_ISSUER'));
  return wish === 'demo' || (wish === 'auto' && !openId);
}

/** Why there is no demo mode, in both languages: whoever starts the server has said in none which is theirs. */
export const demoRefused = (reason: string): string =>
  locales.map((locale) => sentence('DEMO_REFUSED', { reason }, locale)).join('\n');

/** Whether a text names an issuer: over TLS, or of this machine (OpenID Connect Discovery, 2: no query, no fragment). */
function isIssuer(text: string): boolean {
  if (!isHttpUrl(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
