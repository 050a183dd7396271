import { verifyLog } from '../../src/persistence/verify-log.ts';
import { runCommand } from '../harness/cli.ts';
import { asAdmin, databaseUrl } from '../harness/database.ts';
import type { World } from '../harness/world.ts';

/** Every row of every table, as text. */
export const dumpOf = (world: World) =>
  asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    let dump = '';
    for (const { name } of rows)
      dump += (await admin.query<{ row: string }>(`select t::text as row from ${name} t`)).rows.map(({ row }) => row).join('\n');
    return dump;
  });
export const verified = (world: World) =>
  asAdmin(world.database.name, async (admin) => {
    await admin.query('begin');
    return verifyLog(admin);
  });
export const erase = (world: World, eventId: string, by: string, decision = 'QĐ 12') =>
  runCommand(['erase-event', '--event', eventId, '--decision', decision, '--reason', 'theo yêu cầu', '--by', by], {
    DATABASE_URL: databaseUrl(world.database.name),
  });
