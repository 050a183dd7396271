import type pg from 'pg';

/** Lets a connection with all the power there is see the whole log: the hub's way, where policies hide rows from who logs in. Whether none are. */
export async function seeAll(admin: pg.Client): Promise<boolean> {
  const { rows } = await admin.query<{ all: boolean }>(
    `select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user`,
  );
  if (!rows[0]!.all) await admin.query('set role collegium_hub');
  return rows[0]!.all;
}
