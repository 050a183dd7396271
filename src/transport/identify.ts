import type { Actor } from '../access/actor.ts';
import { isPerson } from '../access/personas.ts';
import type { Parts } from '../graphql/context.ts';
import { globalId, readGlobalId } from '../graphql/global-id.ts';
import { Problem } from '../problems.ts';

/** What a request says of who sends it: two headers, or the same two in the payload of `connection_init`. */
export interface Claim {
  authorization: unknown;
  actingAs: unknown;
}

const claimCharactersMax = 200;

/**
 * Who sends a request, the same for every transport. In demo mode a request just names a person; nobody is nobody.
 * Problems: UNKNOWN_PERSON, ACTING_BODY_REQUIRED, NOT_A_MEMBER.
 */
export async function identify({ orm, members }: Parts, { authorization, actingAs }: Claim): Promise<Actor | undefined> {
  if (authorization === undefined || authorization === '') return undefined;
  const login = typeof authorization === 'string' && /^Demo +(\S+)$/i.exec(authorization.slice(0, claimCharactersMax))?.[1];
  if (!login || login.includes('\0')) throw new Problem('UNKNOWN_PERSON');
  const actors = (await members.load(login)) ?? [];
  if (actors.length === 0) throw new Problem((await isPerson(orm.em.fork(), login)) ? 'NOT_A_MEMBER' : 'UNKNOWN_PERSON');
  if (actingAs === undefined || actingAs === '') {
    if (actors.length === 1) return actors[0];
    throw new Problem('ACTING_BODY_REQUIRED', {
      bodies: actors.map((actor) => `${globalId('Body', actor.bodyId)} (${actor.bodyNameEn})`).join(', '),
    });
  }
  const named = typeof actingAs === 'string' ? readGlobalId(actingAs) : undefined;
  const actor = actors.find((candidate) => named?.type === 'Body' && candidate.bodyId === named.uuid);
  if (!actor) throw new Problem('NOT_A_MEMBER');
  return actor;
}
