import { type Started, startProgram } from './process.ts';

/** One command of the program, as `npx collegium` starts it, without npm: built before, as `npm test` does. */
export function startCommand(args: string[], env: Record<string, string> = {}): Started {
  return startProgram(
    process.execPath,
    ['--enable-source-maps', '--disable-warning=ExperimentalWarning', 'dist/cli/main.js', ...args],
    env,
  );
}

/** The same to its end: its exit code and what it said. */
export async function runCommand(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ exit: number | string; said: string }> {
  const started = startCommand(args, env);
  return { exit: await started.ended, said: started.said() };
}
