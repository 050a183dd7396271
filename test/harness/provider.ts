import { createServer, type RequestListener } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import type { OpenIdSettings } from '../../src/settings/identity.ts';
import { aFreePort } from './process.ts';

export const audience = 'https://collegium.example/graphql';
const secret = 'a secret of the provider that every client knows';
const tokenSeconds = 300;

/** A real OpenID Connect provider on this machine, with a client for each person. */
export interface TestProvider extends AsyncDisposable {
  settings: OpenIdSettings;
  /** How often its keys were asked for. */
  keysRead(): number;
  /** An access token as it issues them: to a person, for what is named as resource. */
  token(login: string, resource?: string): Promise<string>;
  /** Signs with another key from now on, and publishes that alone. */
  rotate(algorithm?: string): Promise<void>;
  /** What it would sign, if it were made to: with its own key, or another under the same name. */
  sign(payload: JWTPayload, more?: { header?: Partial<JWTHeaderParameters>; key?: CryptoKey | Uint8Array }): Promise<string>;
  /** The public key that it publishes, as JSON. */
  publicKey(): object;
  /** Answers who asks for its keys with something else from now on; nothing: with its keys. */
  publishes(instead?: string): void;
  /** Answers nobody, or again. */
  sleep(): void;
  wake(): void;
}

export async function aProvider(logins: string[], more: Partial<OpenIdSettings> = {}): Promise<TestProvider> {
  const port = await aFreePort();
  const issuer = `http://127.0.0.1:${port}`;
  let answer: RequestListener;
  let asleep = false;
  let keysRead = 0;
  let instead: string | undefined;
  let keys: { privateKey: CryptoKey; published: { kid: string; alg: string } };
  const server = createServer((request, response) => {
    if (asleep) return void request.socket.destroy();
    if (request.url === '/jwks') keysRead += 1;
    if (request.url === '/jwks' && instead !== undefined) return void response.end(instead);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  const provider: TestProvider = {
    settings: {
      issuer,
      audience,
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      tokenTypes: ['at+jwt', 'jwt'],
      personClaim: 'sub',
      clockSkewMs: 30_000,
      keysMaxAgeMs: 300_000,
      ...more,
    },
    keysRead: () => keysRead,
    async token(login, resource = audience) {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: login, client_secret: secret, resource }),
      });
      const answered = (await response.json()) as { access_token?: string };
      if (!answered.access_token) throw new Error(JSON.stringify(answered));
      return answered.access_token;
    },
    async rotate(algorithm = 'ES256') {
      const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
      const named = { kid: crypto.randomUUID(), alg: algorithm, use: 'sig' };
      keys = { privateKey, published: { ...(await exportJWK(publicKey)), ...named } };
      answer = new Provider(
        issuer,
        configurationOf(logins, { ...(await exportJWK(privateKey)), ...named }, algorithm),
      ).callback();
    },
    sign: (payload, { header = {}, key = keys.privateKey } = {}) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: keys.published.alg, kid: keys.published.kid, typ: 'at+jwt', ...header })
        .sign(key, { crit: { 'of the provider': true } }),
    publicKey: () => keys.published,
    publishes: (text) => {
      instead = text;
    },
    sleep: () => {
      asleep = true;
    },
    wake: () => {
      asleep = false;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await provider.rotate();
  return provider;
}

/** Signed tokens of clients are kept nowhere, and nothing else is asked for here. */
class Nowhere {
  async find(): Promise<undefined> {}
  async upsert(): Promise<void> {}
  async destroy(): Promise<void> {}
}

function configurationOf(logins: string[], key: object, algorithm: string): object {
  return {
    adapter: Nowhere,
    jwks: { keys: [key] },
    clients: logins.map((login) => ({
      client_id: login,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: algorithm,
    })),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_: unknown, resource: string) => ({
          scope: '',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenSeconds,
          jwt: { sign: { alg: algorithm } },
        }),
      },
    },
  };
}
