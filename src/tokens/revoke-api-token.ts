import type { UseCase } from '../access/use-case.ts';
import type { Change, Trial } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { doneWith, findApiToken } from './api-tokens.ts';

/** Revokes a token, one's own or, as administrator, anybody's: from now on it proves nothing. Problems: NOT_FOUND, NOTHING_TO_CHANGE. */
export async function revokeApiToken(useCase: UseCase, tokenId: string): Promise<Change | Trial> {
  const { tx, actor, clock } = useCase;
  const token = await findApiToken(tx, tokenId, ['tokenId']);
  if (token.revokedAt) throw new Problem('NOTHING_TO_CHANGE');
  await sql(tx, `update api_token set revoked_at = $2, revoked_by_person_id = $3 where id = $1`, [
    token.id,
    clock.now(),
    actor.personId,
  ]);
  return doneWith(useCase, 'ApiTokenRevoked', token.id);
}
