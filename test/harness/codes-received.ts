import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getNamedType, isEnumType, isObjectType } from 'graphql';

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

/** The values of other enums that a schema gives in a field `code`, as a ground of a finding has one: no problems. */
export function otherCodes(schema: string): Set<string> {
  const types = Object.values(buildSchema(schema).getTypeMap()).filter(isObjectType);
  const given = types.flatMap((type) => getNamedType(type.getFields()['code']?.type)).filter(isEnumType);
  return new Set(given.filter(({ name }) => name !== 'ProblemCode').flatMap((one) => one.getValues().map(({ name }) => name)));
}

/**
 * Of the closed list what nobody received, and what was received and is neither on it nor one of `others`; each with what
 * is to be done.
 */
export function differences(listed: readonly string[], received: ReadonlySet<string>, others?: ReadonlySet<string>): string[] {
  const missing = listed.filter((code) => !received.has(code) && !saidAtTheStart.has(code));
  const strange = [...received].filter((code) => !listed.includes(code) && !others?.has(code)).sort();
  return [
    ...missing.map(
      (code) => `${code} was received by no test: write one that gets it from a server, or take it out of src/problems.ts`,
    ),
    ...strange.map((code) => `${code} was received, and is not in src/problems.ts`),
  ];
}
