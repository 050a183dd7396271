import { readFileSync, rmSync } from 'node:fs';
import { problems } from '../../src/problems.ts';
import { codesReceived, differences, isWhole, otherCodes, type Run } from './codes-received.ts';

/** Stops PostgreSQL; and fails a whole run in which a code of the closed list did not come from a server. */
export default async function tearDown(run: Run, { testMatch }: { testMatch: readonly string[] }): Promise<void> {
  const running = globalThis.testPostgres;
  if (!running) return;
  await running.postgres.stop();
  const received = codesReceived(process.env['TEST_CODES_DIR']!);
  rmSync(running.folder, { recursive: true, force: true });
  if (!isWhole(run, testMatch)) return;
  const schema = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
  const found = differences(Object.keys(problems), received, otherCodes(schema));
  if (found.length > 0) throw new Error(found.join('\n'));
}
