import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What is said of a run, as far as it says whether it was all of it. */
export interface Run {
  testPathPatterns?: { patterns: readonly string[] } | undefined;
  testNamePattern?: string | undefined;
  shard?: unknown;
  onlyChanged?: boolean | undefined;
  onlyFailures?: boolean | undefined;
  findRelatedTests?: boolean | undefined;
}

/** Whether nothing was left out. `testMatch`: by which names files were taken for tests. */
export function isWhole(run: Run, testMatch: readonly string[]): boolean {
  const chosen = (run.testPathPatterns?.patterns.length ?? 0) > 0 || Boolean(run.testNamePattern) || Boolean(run.shard);
  const some = run.onlyChanged || run.onlyFailures || run.findRelatedTests;
  return !chosen && !some && !testMatch.some((pattern) => pattern.includes('/test/'));
}

/** The codes that came from servers in a run, as they were noted in a folder. */
export function codesReceived(folder: string): Set<string> {
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return new Set(texts.flatMap((text) => text.split('\n').filter((line) => line !== '')));
}

/** Said by a program that does not start, and by no server: test/config.test.ts and test/system/ read it where it is printed. */
const saidAtTheStart: ReadonlySet<string> = new Set(['DEMO_REFUSED']);

/** Of the closed list what nobody received, and what was received and is not on it; each with what is to be done. */
export function differences(listed: readonly string[], received: ReadonlySet<string>): string[] {
  const missing = listed.filter((code) => !received.has(code) && !saidAtTheStart.has(code));
  const strange = [...received].filter((code) => !listed.includes(code)).sort();
  return [
    ...missing.map(
      (code) => `${code} was received by no test: write one that gets it from a server, or take it out of src/problems.ts`,
    ),
    ...strange.map((code) => `${code} was received, and is not in src/problems.ts`),
  ];
}
