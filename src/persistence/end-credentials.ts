import type pg from 'pg';

/** How much of what people prove themselves with was ended. */
export interface EndedCredentials {
  tokens: number;
  addresses: number;
  administrators: number;
}

/**
 * Ends what a backup would bring to life again: it does not know what was taken back since it was made. API tokens and
 * calendar addresses are revoked, and nobody is an administrator any more. As far as there is such a thing yet in the
 * tables, given with their columns.
 */
export async function endCredentials(
  admin: pg.Client,
  there: ReadonlyMap<string, readonly string[]>,
  now: Date,
): Promise<EndedCredentials> {
  const revoked = async (table: 'api_token' | 'calendar_address') => {
    if (!there.has(table)) return 0;
    const { rowCount } = await admin.query(`update ${table} set revoked_at = $1 where revoked_at is null`, [now]);
    return rowCount ?? 0;
  };
  const hadAdministrators = there.get('person')?.includes('administrator') ?? false;
  const dismissed = hadAdministrators
    ? await admin.query(`update person set administrator = false where administrator`)
    : undefined;
  return {
    tokens: await revoked('api_token'),
    addresses: await revoked('calendar_address'),
    administrators: dismissed?.rowCount ?? 0,
  };
}
