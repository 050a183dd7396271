import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ProblemCode, problems } from '../src/problems.ts';
import { packageDir } from './harness/process.ts';

// The list of codes is closed, and each of them is provoked: a test gets it from a server, and says so. Which test that is
// is read off the tests, so that a code that comes needs no more than its test, and one that nobody provokes is noticed.

const codes = Object.keys(problems) as ProblemCode[];
/** These speak of every code, and provoke none. */
const ofAllCodes = ['problems.test.ts', 'graphql/schema.test.ts'];

const filesOf = (folder: string, ending: string): [file: string, text: string][] =>
  readdirSync(path.join(packageDir, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => [file, readFileSync(path.join(packageDir, folder, file), 'utf8')]);

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** The codes that a text has within quotes: `'CODE'`, or `'A2 CODE value'` where a test tells several in a line. */
function codesIn(text: string): Set<string> {
  const quoted = withoutComments(text).match(/(['"`])(?:(?!\1)[^\\\n]|\\.)*\1/g) ?? [];
  return new Set(quoted.flatMap((literal) => literal.match(/\b[A-Z][A-Z_]+\b/g) ?? []));
}

/** The codes of a list that are in none of the texts, each with what is to be done about it. */
function notProvoked(listed: readonly string[], tests: readonly [file: string, text: string][]): string[] {
  const provoked = new Set(tests.filter(([, text]) => text.includes('expect(')).flatMap(([, text]) => [...codesIn(text)]));
  const toDo =
    'is provoked by no test: write one that gets it from a server and expects it by name, or take it out of src/problems.ts';
  return listed.filter((code) => !provoked.has(code)).map((code) => `${code} ${toDo}`);
}

test('each code is provoked by a test', () => {
  const tests = filesOf('test', '.test.ts').filter(([file]) => !ofAllCodes.includes(file));
  expect(notProvoked(codes, tests)).toEqual([]);
});

test('each code is raised somewhere', () => {
  const raised = new Set(
    filesOf('src', '.ts')
      .filter(([file]) => file !== 'problems.ts')
      .flatMap(([, text]) => [...codesIn(text)]),
  );
  expect(codes.filter((code) => !raised.has(code))).toEqual([]);
});

test('the check finds a code that stands in a comment only, and one in a file that expects nothing', () => {
  const texts: [string, string][] = [
    ['a.test.ts', `// 'FIRST'\nexpect(code).toBe('SECOND'); /* "THIRD" */ expect(told).toEqual(["it's", 'A2 FOURTH value']);`],
    ['b.test.ts', `const code = 'FIFTH';`],
  ];
  const found = notProvoked(['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH'], texts);
  expect(found.map((line) => line.split(' ', 1)[0])).toEqual(['FIRST', 'THIRD', 'FIFTH']);
});
