import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ProblemCode, problems, sentence } from '../src/problems.ts';
import { codesReceived, differences, isWhole, otherCodes } from './harness/codes-received.ts';
import { packageDir } from './harness/process.ts';
import { RawSocket } from './harness/raw-socket.ts';
import { type Told, ways } from './harness/ways.ts';
import { aWorld, type World } from './harness/world.ts';

// The list of codes is closed, and each of them is provoked: whatever comes from a server in a run of all tests is noted
// as it is received (harness/note-codes.ts), and when the run ends, that is compared with the list (global-teardown.ts).

const codes = Object.keys(problems) as ProblemCode[];
const detailsIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test.each(codes)('%s is said in two languages, with the same details', (code) => {
  const { vi, en } = problems[code];
  for (const text of [vi, en]) expect(text).toMatch(/^\S.{3,}\S$/s);
  expect(vi).not.toBe(en);
  expect(vi).toMatch(/[à-ỹ]/i); // Vietnamese has marks in every sentence
  expect(en.replace(/“[^”]*”/g, '')).not.toMatch(/[à-ỹ]/i);
  expect(detailsIn(vi)).toEqual(detailsIn(en));
});

test('every code of every area is in the list, and none is in two', async () => {
  const inAreas: string[] = [];
  for (const file of readdirSync(path.join(packageDir, 'src/problems'))) {
    const exported: Record<string, object> = await import(`../src/problems/${file}`);
    for (const area of Object.values(exported)) inAreas.push(...Object.keys(area));
  }
  expect(inAreas.sort()).toEqual([...codes].sort());
});

const asked = { query: 'query ($id: ID!) { draft(id: $id) { id } }', variables: { id: 'draft_AAAAAAAAAAAAAAAAAAAAAA' } };
const overSocket = async (language: string): Promise<Told> => {
  const socket = await RawSocket.open(world.url);
  socket.say({ type: 'connection_init', payload: { authorization: 'Demo a-head', 'accept-language': language } });
  await socket.message();
  socket.say({ id: '1', type: 'subscribe', payload: asked });
  const { type, payload } = await socket.message();
  socket.cut();
  return type === 'error' ? { errors: payload } : payload;
};

test.each([
  ['vi-VN,vi;q=0.9,en;q=0.5', 'vi'],
  ['en-GB', 'en'],
  ['fr, vi;q=0.3', 'vi'],
  ['fr', 'en'],
] as const)('whoever asks in %s is told in %s, over every transport', async (language, locale) => {
  const [[, overHttp], [, asEventStream]] = ways as [(typeof ways)[0], (typeof ways)[0]];
  const headers = { 'accept-language': language };
  for (const told of [
    await overHttp(world.as('a-head'), asked, headers),
    await asEventStream(world.as('a-head'), asked, headers),
    await overSocket(language),
  ]) {
    const [error] = told.errors!;
    expect([error!.extensions.code, error!.message]).toEqual(['NOT_FOUND', sentence('NOT_FOUND', {}, locale)]);
  }
});

test('what is received of a server is noted, and nothing that is sent to one', async () => {
  const [, overHttp] = ways[0]!;
  const query = '{ __typename }';
  const strange = { code: 'NEVER_SENT_BY_ANY_SERVER' };
  expect((await overHttp(world.as('a-head'), { query, variables: strange })).data).toEqual({ __typename: 'Query' });
  expect((await overHttp(world.as('a-head'), asked)).errors).toHaveLength(1);
  const received = codesReceived(process.env['TEST_CODES_DIR']!);
  expect([received.has('NOT_FOUND'), received.has(strange.code)]).toEqual([true, false]);
});

test('the comparison finds a code that nobody received, and one that is on no list', () => {
  expect(differences(['FIRST', 'SECOND'], new Set(['FIRST', 'SECOND']))).toEqual([]);
  const found = differences(['FIRST', 'SECOND'], new Set(['SECOND', 'THIRD']));
  expect(found.map((line) => line.split(' ', 1)[0])).toEqual(['FIRST', 'THIRD']);
});

test('a code of another kind, as a ground of a finding has one, is none of a problem', () => {
  const schema = `type Query { problem: Problem, ground: Ground, code: String }
    type Problem { code: ProblemCode! } type Ground { code: [GroundCode!] } enum ProblemCode { FIRST } enum GroundCode { OTHER }`;
  expect(otherCodes(schema)).toEqual(new Set(['OTHER']));
  expect(differences(['FIRST'], new Set(['FIRST', 'OTHER', 'THIRD']), otherCodes(schema))).toEqual([
    expect.stringMatching(/^THIRD /),
  ]);
  const kept = otherCodes(readFileSync(path.join(packageDir, 'schema.graphql'), 'utf8'));
  expect([kept.has('NOT_COVERING'), codes.filter((code) => kept.has(code))]).toEqual([true, []]);
});

test('only a run of all tests is compared', () => {
  const all = { testPathPatterns: { patterns: [] } };
  const every = ['**/__tests__/**/*.[jt]s?(x)', '**/?(*.)+(spec|test).[jt]s?(x)'];
  expect(isWhole(all, every)).toBe(true);
  expect(isWhole({ testPathPatterns: { patterns: ['test/problems.test.ts'] } }, every)).toBe(false);
  expect(isWhole({ ...all, testNamePattern: 'x' }, every)).toBe(false);
  expect(isWhole({ ...all, shard: { shardIndex: 1, shardCount: 2 } }, every)).toBe(false);
  expect(isWhole(all, ['**/test/redis/**/*.test.ts'])).toBe(false);
});

test('each code is raised somewhere', () => {
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const raised = readdirSync(path.join(packageDir, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'problems.ts')
    .map((file) => withoutComments(readFileSync(path.join(packageDir, 'src', file), 'utf8')))
    .join('\n');
  expect(codes.filter((code) => !new RegExp(`['"]${code}['"]`).test(raised))).toEqual([]);
});
