import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { S3Settings } from '../../src/settings/files.ts';
import { startProgram } from './process.ts';

export interface TestStorage extends AsyncDisposable {
  settings: S3Settings;
  /** The folder in which it keeps its objects. */
  dir: string;
}

/** An S3-compatible server as a process of its own on a free port, with one empty bucket; it checks signatures. */
export async function aStorage(): Promise<TestStorage> {
  const dir = mkdtempSync(path.join(tmpdir(), 'collegium-s3-'));
  const server = createRequire(import.meta.url).resolve('@20minutes/s3rver');
  const script = `
    const S3rver = require(${JSON.stringify(server)});
    const options = { address: '127.0.0.1', port: 0, silent: true, directory: ${JSON.stringify(dir)}, configureBuckets: [{ name: 'papers' }] };
    new S3rver(options).run().then(({ port }) => console.log('listens on ' + port + ' .'));`;
  const started = startProgram(process.execPath, ['-e', script]);
  await started.until(/listens on \d+ \./);
  const port = /listens on (\d+) \./.exec(started.said())![1];
  return {
    dir,
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'papers',
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    async [Symbol.asyncDispose]() {
      started.child.kill();
      await started.ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
