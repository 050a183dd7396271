import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap } from '../../src/persistence/bootstrap.ts';
import { migrate, onSocket } from '../../src/persistence/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/persistence/embedded-postgres.ts';

declare global {
  var testPostgres: { postgres: EmbeddedPostgres; folder: string } | undefined;
}

/** One real PostgreSQL for the whole run, without fsync, and a migrated template that each test file copies. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-test-'));
  const { chmodSync } = await import('node:fs');
  chmodSync(folder, 0o755);
  process.env['TEST_CODES_DIR'] ??= path.join(folder, 'codes'); // one that is given is kept, and gathers from several runs
  mkdirSync(process.env['TEST_CODES_DIR'], { recursive: true });
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'data'),
    packageDir: path.resolve(import.meta.dirname, '../..'),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      plan_cache_mode: 'force_generic_plan', // also for the roles that the server leaves to choose: most of the work would be planning
    },
  });
  globalThis.testPostgres = { postgres, folder };
  process.env['TEST_SOCKET_DIR'] = postgres.socketDir;
  process.env['TEST_DEMO_DIR'] = path.join(folder, 'demo');
  const template = onSocket(postgres.socketDir, 'template_world');
  await bootstrap(template);
  await migrate(template);
}
