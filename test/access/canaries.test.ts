import { parse, validate } from 'graphql';
import { choicesOf } from './canaries/choices.ts';
import { doings } from './canaries/doings.ts';
import { operationOf } from './canaries/operations.ts';
import { watch, watchDoings } from './canaries/watch.ts';
import { aCanaryWorld, type CanaryWorld, canaryPattern, letterOf, logins, mayHear } from './canaries/world.ts';
import { roots, schema } from './everything.ts';

// Random operations by everybody over every transport, in a world of marked words: none is heard where it does not belong,
// nothing fails inside, and nothing of the inside is told. Any number of them: npm run canaries -- --seed 7 --operations 100000

const seed = Number(process.env['CANARY_SEED'] ?? 1);
const operations = Number(process.env['CANARY_OPERATIONS'] ?? 5_000);

/** How often each thing is done that may be done. */
const doingsOfEach = Math.max(1, Math.floor(operations / 5_000));

let told: CanaryWorld;
beforeAll(async () => {
  told = await aCanaryWorld();
}, 300_000);
afterAll(() => told?.[Symbol.asyncDispose]());

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

test('of what is really done no payload has a canary that does not belong there, whatever is selected of what it leads to', async () => {
  await using doing = await aCanaryWorld({ isFrozen: false });
  const { found, heard, done } = await watchDoings(doing, seed, doingsOfEach);
  expect(found.slice(0, 20)).toEqual([]);
  expect([...done].sort()).toEqual([...new Set(doings.map(({ mutation }) => mutation))].sort());
  for (const login of ['o-desk', 'l-officer', 'a-officer', 'b-officer'])
    expect([login, heard.get(login)!.size >= 10]).toEqual([login, true]);
}, 600_000);

test('the operations are valid, ask for every root field, and are the same for the same seed', () => {
  const made = choicesOf(1, 400).map((choices) => operationOf(choices, told));
  expect(choicesOf(1, 400).map((choices) => operationOf(choices, told))).toEqual(made);
  expect(choicesOf(2, 5).map((choices) => operationOf(choices, told))).not.toEqual(made.slice(0, 5));
  for (const { document } of made)
    expect([document, validate(schema, parse(document)).map(({ message }) => message)]).toEqual([document, []]);
  const all = made.map(({ document }) => document).join('\n');
  // In every form: values in variables, given and by default, alone, in lists and in inputs; fragments, names, directives.
  for (const form of [
    ...[
      /\(\$v\d+: \w+! ?[,)]/,
      /\$v\d+: \w+ = "/,
      /\w+: \$v\d/,
      /\[\$v\d/,
      /\{ \w+: \$v\d/,
      /\ba\d+: \w+/,
      /\.\.\.F\d+[^@]*\.\.\.F\d+/,
    ],
    ...[
      /fragment F\d+ on \w+ \{/,
      /\.\.\. \{/,
      /\.\.\. on Node \{/,
      /@skip\(if: \$v/,
      /@include\(if: (true|false)\)/,
      /\.\.\.F\d+ @/,
    ],
  ])
    expect(all).toMatch(form);
  const again = made.filter(({ document }) => /(\.\.\.F\d+\b)(?=.*\1\b)/.test(document));
  expect(again.length).toBeGreaterThan(0); // one fragment in several places
  expect(made.some(({ variables }) => Object.values(variables).some((value) => typeof value === 'object' && value))).toBe(true);
  for (const { name } of Object.values(roots.query.getFields())) expect(all).toMatch(new RegExp(`r\\d: ${name}\\b`));
  expect(new Set(made.map(({ login }) => login)).size).toBe(logins.length);
  for (const kind of ['query', 'mutation', 'subscription'])
    expect(new Set(made.filter((each) => each.kind === kind).map(({ transport }) => transport)).size).toBe(
      kind === 'subscription' ? 2 : 3,
    );
});
