import { type Actor, Role } from '../access/actor.ts';
import type { Scope } from '../access/credential.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { Change, Trial } from '../graphql/perform.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate, asDateOrNull } from '../text.ts';
import { apiTokenEvent } from './api-token.events.ts';

export interface ApiTokenRow {
  id: string;
  personId: string;
  /** Null: it acts as administrator, for no body. */
  bodyId: string | null;
  name: string;
  prefix: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  /** Known to who makes it, and to nobody after. */
  token: string | null;
}

/** Tokens are their owner's, whichever body is acted for, and the administrators'. One is revoked with that it was made with. */
const select = `select id, person_id as "personId", body_id as "bodyId", name, prefix, scopes, created_at as "createdAt",
    expires_at as "expiresAt", last_used_at as "lastUsedAt", api_token_revoked_at(id) as "revokedAt"
  from api_token where (person_id = actor_person() or (select actor_is_administrator()))`;

const toRow = (raw: Record<string, unknown>): ApiTokenRow => ({
  ...(raw as unknown as ApiTokenRow),
  createdAt: asDate(raw['createdAt']),
  expiresAt: asDate(raw['expiresAt']),
  lastUsedAt: asDateOrNull(raw['lastUsedAt']),
  revokedAt: asDateOrNull(raw['revokedAt']),
  token: null,
});

/** A token the viewer sees, batched; nothing when there is none. */
export function apiTokenById(context: Context, id: string): Promise<ApiTokenRow | undefined> {
  return context.loaders.load('API token', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The tokens of a person that the viewer sees, oldest first, batched; those too that are no more. */
export async function apiTokensOf(context: Context, personId: string): Promise<ApiTokenRow[]> {
  return (
    (await context.loaders.load('API tokens', personId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and person_id = any($1::uuid[]) order by created_at, id`,
        [ids],
      );
      return Map.groupBy(rows.map(toRow), (row) => row.personId);
    })) ?? []
  );
}

/** A token that the actor sees, locked for a change. NOT_FOUND. */
export async function findApiToken(tx: Tx, id: string, path: string[]): Promise<ApiTokenRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `${select} and id = $1 for no key update`, [id]);
  return toRow(found(raw, path));
}

/** What was done about a token: an event of the inbox of the body acted for. An administrator acts for none, and has no inbox. */
export async function doneWith(
  useCase: UseCase,
  kind: 'ApiTokenCreated' | 'ApiTokenRevoked',
  objectId: string,
): Promise<Change | Trial> {
  if (isAdministrator(useCase.actor)) return { objectId, event: null };
  const [event] = await append(useCase, [apiTokenEvent(kind, useCase.actor, objectId)]);
  return { objectId, event: event! };
}

export const isAdministrator = ({ role }: Actor): boolean => role === Role.ADMINISTRATOR;
