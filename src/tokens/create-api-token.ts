import { type Credential, Scope } from '../access/credential.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change, Trial } from '../graphql/perform.ts';
import type { NewToken } from '../identity/api-token.rules.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { doneWith, isAdministrator } from './api-tokens.ts';

export interface CreateApiToken {
  name: string;
  scopes: Scope[];
  days: number;
}

/** How many a person may have in use at once: one for each program, and some. */
const tokensMax = 50;
const nameCodePointsMax = 200;
const daysMax = 366;
const dayMs = 86_400_000;

/**
 * Makes a token for the actor, of which the hash is kept. With a token none is made that may do more or lasts longer,
 * and what is made with it is revoked with it.
 * Problems: DEMO_MODE, EMPTY_TEXT, TOO_LONG, BAD_INPUT, TOKEN_TOO_WIDE, TOO_MANY.
 */
export async function createApiToken(
  useCase: UseCase,
  input: CreateApiToken,
  { hash, prefix }: NewToken,
  credential: Credential,
): Promise<Change | Trial> {
  const { tx, actor, clock, newId } = useCase;
  if (credential.kind === 'DEMO') throw new Problem('DEMO_MODE');
  const name = requireText(input.name, nameCodePointsMax, ['name']);
  const scopes = [...new Set(input.scopes)].sort();
  if (!scopes.includes(Scope.READ)) throw new Problem('BAD_INPUT', { reason: 'READ is among the scopes' }, ['scopes']);
  if (input.days < 1 || input.days > daysMax) throw new Problem('BAD_INPUT', { reason: `1 to ${daysMax} days` }, ['days']);
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + input.days * dayMs);
  if (credential.kind === 'API_TOKEN') assertWithin(credential, scopes, expiresAt);
  // Two requests at once: the second waits here, and then counts what the first has made.
  await sql(tx, `select pg_advisory_xact_lock(hashtextextended('api tokens of ' || $1, 0))`, [actor.personId]);
  const inUse = await sql(
    tx,
    `select from api_token where person_id = $1 and api_token_revoked_at(id) is null and expires_at > $2`,
    [actor.personId, now],
  );
  if (inUse.length >= tokensMax)
    throw new Problem('TOO_MANY', { actual: inUse.length + 1, unit: 'API tokens', limit: tokensMax });
  const id = newId();
  await sql(
    tx,
    `insert into api_token (id, person_id, body_id, name, prefix, secret_hash, scopes, created_at, expires_at, made_with_token_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      actor.personId,
      isAdministrator(actor) ? null : actor.bodyId,
      name,
      prefix,
      hash,
      scopes,
      now,
      expiresAt,
      credential.tokenId,
    ],
  );
  return doneWith(useCase, 'ApiTokenCreated', id);
}

/** Nobody gets by a token what its own end or scopes would keep from them. */
function assertWithin(own: Credential, scopes: Scope[], expiresAt: Date): void {
  if (scopes.some((scope) => !own.scopes.has(scope)))
    throw new Problem('TOKEN_TOO_WIDE', { limit: [...own.scopes].join(', ') }, ['scopes']);
  if (own.expiresAt && expiresAt > own.expiresAt)
    throw new Problem('TOKEN_TOO_WIDE', { limit: own.expiresAt.toISOString() }, ['days']);
}
