import { parse, validate } from 'graphql';
import { choicesOf, operationOf } from './canaries/operations.ts';
import { watch } from './canaries/watch.ts';
import { aCanaryWorld, type CanaryWorld, canaryPattern, letterOf, logins, mayHear } from './canaries/world.ts';
import { roots, schema } from './everything.ts';

// Random operations by everybody over every transport, in a world of marked words: none is heard where it does not belong,
// nothing fails inside, and nothing of the inside is told. Any number of them: npm run canaries -- --seed 7 --operations 100000

const seed = Number(process.env['CANARY_SEED'] ?? 1);
const operations = Number(process.env['CANARY_OPERATIONS'] ?? 5_000);

let told: CanaryWorld;
beforeAll(async () => {
  told = await aCanaryWorld();
}, 300_000);
afterAll(() => told?.world[Symbol.asyncDispose]());

test(`of ${operations} random operations no answer has a canary that does not belong there, an internal error, or a trace of the inside`, async () => {
  const { found, heard, codes } = await watch(told, seed, operations);
  expect(found.slice(0, 20)).toEqual([]);
  // And there was something to hear: who takes part in the rounds heard most of what was for them.
  const enough = Math.min(10, Math.floor(operations / 500));
  for (const letter of ['O', 'L', 'A', 'B']) {
    const all = logins.filter((login) => letterOf(login) === letter).flatMap((login) => [...heard.get(login)!]);
    expect([letter, new Set(all).size >= enough]).toEqual([letter, true]);
  }
  for (const code of ['NOT_FOUND', 'NOT_ALLOWED']) expect([code, operations < 1_000 || codes.has(code)]).toEqual([code, true]);
}, 36_000_000);

test('the watch finds a canary where it does not belong: here the author’s own, by a law that nobody hears any', async () => {
  const { found, heard } = await watch(told, 1, 400, () => false);
  expect(found.length).toBeGreaterThan(0);
  const [line] = found;
  expect(line).toMatch(/^operation \d+ of seed \d+, [a-z]-[a-z]+ over (HTTP|WEBSOCKET|SSE): hears zq-/);
  for (const [login, canaries] of heard)
    for (const [, mode, letter, audience] of [...canaries].flatMap((one) => [...one.matchAll(canaryPattern)]))
      expect([login, mode, letter, audience, mayHear(login, mode!, letter!, audience!)]).toEqual([
        login,
        mode,
        letter,
        audience,
        true,
      ]);
}, 300_000);

test('the operations are valid, ask for every root field, and are the same for the same seed', () => {
  const made = choicesOf(1, 400).map((choices) => operationOf(choices, told));
  expect(choicesOf(1, 400).map((choices) => operationOf(choices, told))).toEqual(made);
  expect(choicesOf(2, 5).map((choices) => operationOf(choices, told))).not.toEqual(made.slice(0, 5));
  for (const { document } of made)
    expect([document, validate(schema, parse(document)).map(({ message }) => message)]).toEqual([document, []]);
  const all = made.map(({ document }) => document).join('\n');
  for (const { name } of Object.values(roots.query.getFields())) expect(all).toMatch(new RegExp(`r\\d: ${name}\\b`));
  expect(new Set(made.map(({ login }) => login)).size).toBe(logins.length);
  for (const kind of ['query', 'mutation', 'subscription'])
    expect(new Set(made.filter((each) => each.kind === kind).map(({ transport }) => transport)).size).toBe(
      kind === 'subscription' ? 2 : 3,
    );
});
