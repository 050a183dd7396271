import type { Actor } from '../access/actor.ts';
import { administrator } from '../access/administrator.ts';
import type { Claim, Identified } from '../access/credential.ts';
import { isPerson } from '../access/personas.ts';
import type { Parts } from '../graphql/context.ts';
import { globalId, readGlobalId } from '../graphql/global-id.ts';
import type { Proven } from '../identity/identity.ts';
import { Problem } from '../problems.ts';
import { writable } from './asker.ts';

/** What stands for a body when somebody acts for none: as administrator. */
const asAdministrator = 'administrator';

/**
 * Who sends a request and with what it was proven, the same for every transport; nobody is nobody. Problems:
 * UNAUTHENTICATED, RATE_LIMITED, UNAVAILABLE, ACTING_BODY_REQUIRED, NOT_A_MEMBER; in demo mode UNKNOWN_PERSON. `note` is told whose
 * login was proven, also of who is refused then.
 */
export async function identify(
  parts: Parts,
  { authorization, actingAs, address }: Claim,
  note?: { claims(login: string): void },
): Promise<Identified | undefined> {
  const proven = await parts.identity.prove(authorization, address);
  if (!proven) return undefined;
  note?.claims(writable(proven.login));
  return { actor: await hatOf(parts, proven, actingAs, address), credential: proven.credential };
}

/** The one body for which somebody acts who was proven to be a person. */
async function hatOf(parts: Parts, { login, bodyId, credential }: Proven, actingAs: unknown, address: string): Promise<Actor> {
  const { orm, members, identity } = parts;
  const isSaid = actingAs !== undefined && actingAs !== '';
  if (bodyId === null || (isSaid && actingAs === asAdministrator)) {
    const actor = bodyId || (isSaid && actingAs !== asAdministrator) ? undefined : await administrator(orm.em.fork(), login);
    if (!actor) throw new Problem('NOT_A_MEMBER');
    return actor;
  }
  const actors = ((await members.load(login)) ?? []).filter((actor) => bodyId === undefined || actor.bodyId === bodyId);
  if (!isSaid && actors.length === 0 && bodyId === undefined) {
    const actor = await administrator(orm.em.fork(), login);
    if (actor) return actor;
  }
  if (actors.length === 0) {
    if (await isPerson(orm.em.fork(), login)) throw new Problem('NOT_A_MEMBER');
    throw credential.kind === 'DEMO' ? new Problem('UNKNOWN_PERSON') : identity.wrong(address, login);
  }
  if (!isSaid) {
    if (actors.length === 1) return actors[0]!;
    // Whom others let act for them is asked no more than before: what is not said is said for one's own body.
    const own = actors.filter(({ byDelegation }) => !byDelegation);
    if (own.length === 1) return own[0]!;
    throw new Problem('ACTING_BODY_REQUIRED', {
      bodies: actors.map((actor) => `${globalId('Body', actor.bodyId)} (${actor.bodyNameEn})`).join(', '),
    });
  }
  const named = typeof actingAs === 'string' ? readGlobalId(actingAs) : undefined;
  const actor = actors.find((candidate) => named?.type === 'Body' && candidate.bodyId === named.uuid);
  if (!actor) throw new Problem('NOT_A_MEMBER');
  return actor;
}
