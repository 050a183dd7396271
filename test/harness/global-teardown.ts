import { rmSync } from 'node:fs';

export default async function tearDown(): Promise<void> {
  const running = globalThis.testPostgres;
  if (!running) return;
  await running.postgres.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
