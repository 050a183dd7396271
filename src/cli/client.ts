import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageDir } from './command.ts';

/** Runs a program of `clients/`, which uses the API as anybody's would: it reads its own options and ends by itself. */
export async function runClient(file: string, argv: string[]): Promise<void> {
  const program = path.join(packageDir, 'clients', file);
  process.argv = [process.argv[0]!, program, ...argv];
  await import(pathToFileURL(program).href).catch((error: Error & { code?: string }) => {
    if (error.code?.startsWith('ERR_PARSE_ARGS')) console.error(`${error.message}. See --help.`);
    throw error;
  });
}
