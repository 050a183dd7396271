import { ask, type Persona } from '../../clients/connect.ts';
import { CreateApiToken, RevokeApiToken } from '../../clients/tokens.operations.ts';
import { aClock, type TestClock } from '../harness/clock.ts';
import { aProvider, audience } from '../harness/provider.ts';
import { aWorld, done, type World } from '../harness/world.ts';
import { aDraftBeside } from './drafted.ts';

/** A world in which people prove who they are, by a provider or with API tokens. */
export interface ProvingWorld {
  clock: TestClock;
  world: World;
  /** A draft in a round of A, B and C. */
  draftId: string;
  /** Whoever has this token. */
  as(token: string, more?: Partial<Persona>): Persona;
  /** Somebody signed in by the provider, for an hour. */
  signedIn(sub: string, more?: Partial<Persona>): Promise<Persona>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function aProvingWorld(): Promise<ProvingWorld> {
  const provider = await aProvider([]);
  const clock = aClock('2026-03-02T08:00:00Z');
  const world = await aWorld({ demoMode: false, openId: provider.settings, clock, wrongCredentialsPerMinuteMax: 1000 });
  const as = (token: string, more: Partial<Persona> = {}): Persona => ({ url: world.url, login: '', token, ...more });
  return {
    ...{ clock, world, draftId: await aDraftBeside(world), as },
    async signedIn(sub, more) {
      const exp = Math.floor(clock.now().getTime() / 1000) + 3600;
      return as(await provider.sign({ iss: provider.settings.issuer, aud: audience, sub, exp }), more);
    },
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      await provider[Symbol.asyncDispose]();
    },
  };
}

export const createToken = async (persona: Persona, input: object = {}) =>
  (await ask(persona, CreateApiToken, { input: { name: 'a program', ...input } })).data?.createApiToken;

/** A token that was made, and who has it. */
export async function aToken(persona: Persona, input: object = {}): Promise<{ id: string; token: string; persona: Persona }> {
  const { id, token } = done(await createToken(persona, input)).apiToken!;
  return { id, token: token!, persona: { url: persona.url, login: '', token: token! } };
}

export const revoke = async (persona: Persona, tokenId: string) =>
  (await ask(persona, RevokeApiToken, { input: { tokenId } })).data?.revokeApiToken;
