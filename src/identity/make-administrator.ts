import { Scope } from '../access/credential.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import { type Orm, sql } from '../persistence/database.ts';
import { inTransaction } from '../persistence/transaction.ts';
import { requireText } from '../text.ts';
import { newToken } from './api-token.rules.ts';

/** As the owner of the database: no request may make an administrator. */
interface AsOwner {
  orm: Orm;
  clock: Clock;
  newId: NewId;
}

const dayMs = 86_400_000;
const nameCodePointsMax = 200;

/**
 * Makes somebody an administrator, and a person if a name is given and there is none of that login. Gives a token that acts
 * as administrator; nothing when there is no such person. Problems: EMPTY_TEXT, TOO_LONG, BAD_INPUT, of the name.
 */
export function makeAdministrator(
  { orm, clock, newId }: AsOwner,
  { login, name, days }: { login: string; name: string | undefined; days: number },
): Promise<string | undefined> {
  return inTransaction(orm, undefined, async (tx) => {
    if (name !== undefined)
      await sql(tx, `insert into person (id, login, name) values ($1, $2, $3) on conflict (login) do nothing`, [
        newId(),
        login,
        requireText(name, nameCodePointsMax, ['name']),
      ]);
    const [person] = await sql<{ id: string }>(tx, `update person set administrator = true where login = $1 returning id`, [
      login,
    ]);
    if (!person) return undefined;
    const { token, hash, prefix } = newToken();
    const now = clock.now();
    await sql(
      tx,
      `insert into api_token (id, person_id, body_id, name, prefix, secret_hash, scopes, created_at, expires_at)
       values ($1, $2, null, 'collegium admin', $3, $4, $5, $6, $7)`,
      [newId(), person.id, prefix, hash, Object.values(Scope), now, new Date(now.getTime() + days * dayMs)],
    );
    return token;
  });
}

/** Makes somebody an administrator no more; what they made as one to act as one is revoked. False when they were none. */
export function removeAdministrator({ orm, clock }: AsOwner, login: string): Promise<boolean> {
  return inTransaction(orm, undefined, async (tx) => {
    const [person] = await sql<{ id: string }>(
      tx,
      `update person set administrator = false where login = $1 and administrator returning id`,
      [login],
    );
    if (!person) return false;
    await sql(tx, `update api_token set revoked_at = $2 where person_id = $1 and body_id is null and revoked_at is null`, [
      person.id,
      clock.now(),
    ]);
    return true;
  });
}
