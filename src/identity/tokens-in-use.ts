import type { Scope } from '../access/credential.ts';
import type { Clock } from '../clock.ts';
import { Gather } from '../gather.ts';
import { type Orm, sql } from '../persistence/database.ts';
import { asDate, asDateOrNull } from '../text.ts';
import { hashOf, isApiToken } from './api-token.rules.ts';

/** A token that was given, and is neither revoked nor expired. */
export interface TokenInUse {
  id: string;
  login: string;
  /** For which body its person acts with it; null: as administrator. */
  bodyId: string | null;
  scopes: Scope[];
  expiresAt: Date;
}

interface Row extends Omit<TokenInUse, 'expiresAt'> {
  hash: Buffer;
  expiresAt: string;
  lastUsedAt: string | null;
}

const lastUsedExactToMs = 60_000;

/**
 * Looks tokens up by their hash. An index says whether there is such a hash and not how much of it is right, and whoever
 * does not have the token does not have its hash: nothing is learned from how long it takes.
 */
export class TokensInUse {
  readonly #orm: Orm;
  readonly #clock: Clock;
  readonly #failed: (error: unknown) => void;
  readonly #found: Gather<string, Row>;
  /** What is being noted, un-awaited by who asks. */
  readonly #noting = new Set<Promise<unknown>>();

  constructor(orm: Orm, clock: Clock, failed: (error: unknown) => void) {
    this.#orm = orm;
    this.#clock = clock;
    this.#failed = failed;
    this.#found = new Gather(async (hashes: string[]) => {
      const rows = await sql<Row>(
        orm.em.fork(),
        `select id, hash, login, body_id as "bodyId", scopes, expires_at as "expiresAt", last_used_at as "lastUsedAt"
         from api_tokens_with($1)`,
        [hashes.map((hash) => Buffer.from(hash, 'hex'))],
      );
      return new Map(rows.map((row) => [row.hash.toString('hex'), row]));
    });
  }

  /** What was given as this token; nothing when it was not, or is no more. That it was used is noted, to the minute. */
  async find(token: string): Promise<TokenInUse | undefined> {
    if (!isApiToken(token)) return undefined;
    const row = await this.#found.load(hashOf(token).toString('hex'));
    const now = this.#clock.now();
    if (!row || asDate(row.expiresAt) <= now) return undefined;
    this.#note(row, now);
    return { ...row, expiresAt: asDate(row.expiresAt) };
  }

  /** Those of the tokens that were revoked. One statement, however many. */
  async revokedAmong(ids: string[]): Promise<string[]> {
    const revoked = await sql<{ id: string }>(this.#orm.em.fork(), `select id from api_tokens_revoked($1::uuid[]) as id`, [ids]);
    return revoked.map(({ id }) => id);
  }

  /** Waits for what is being noted. */
  async settled(): Promise<void> {
    await Promise.all(this.#noting);
  }

  #note({ id, lastUsedAt }: Row, now: Date): void {
    const before = asDateOrNull(lastUsedAt);
    if (before && now.getTime() - before.getTime() < lastUsedExactToMs) return;
    const noting = sql(this.#orm.em.fork(), `select note_api_token_use($1, $2)`, [id, now]).catch(this.#failed);
    this.#noting.add(noting);
    void noting.finally(() => this.#noting.delete(noting));
  }
}
