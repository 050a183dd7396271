import fc from 'fast-check';
import { type DocumentNode, parse, type ValidationContext, validate } from 'graphql';
import { families, largest } from '../../bench/hostile-documents.ts';
import { admissionLimits } from '../../src/graphql/admission-limits.ts';
import { measureDocument } from '../../src/graphql/document-size.ts';
import { measureText } from '../../src/graphql/document-text.ts';
import { overlapsRule } from '../../src/graphql/overlaps.rule.ts';
import { problems } from '../../src/problems.ts';
import { schema } from '../access/everything.ts';
import { type Told, ways } from '../harness/ways.ts';
import { aWorld, type World } from '../harness/world.ts';

const { documentBytesMax, documentTokensMax, comparisonsMax } = admissionLimits;
let world: World;
beforeAll(async () => {
  world = await aWorld({ admission: { introspection: 'everyone', costMax: 250_000 } });
});
afterAll(() => world[Symbol.asyncDispose]());

/** What is done to judge a document, step by step, until it is refused: how much of it, against how long it is. */
function workOn(text: string): { tokens: number; looks: number; comparisons: number } {
  const counted = { comparisons: 0 };
  const work = { tokens: 0, looks: 0, comparisons: 0 };
  let document: DocumentNode;
  try {
    work.tokens = measureText(text);
    document = parse(text, { maxTokens: documentTokensMax });
  } catch {
    return work;
  }
  const { refusal, looks } = measureDocument(document);
  work.looks = looks;
  if (refusal) return work;
  validate(schema, document, [(context: ValidationContext) => overlapsRule(context, counted)]);
  return { ...work, ...counted };
}

const assertBounded = (text: string) => {
  const { tokens, looks, comparisons } = workOn(text);
  expect(tokens).toBeLessThanOrEqual(documentTokensMax);
  expect(looks).toBeLessThanOrEqual(tokens); // nothing is looked at twice, whatever spreads it
  expect(comparisons).toBeLessThanOrEqual(comparisonsMax + 1);
};

/** Refused as something that a client can read about, or answered; never our fault. */
const assertOurs = (asked: string, { status = 200, data, errors = [] }: Told) => {
  const codes = errors.map(({ extensions }) => extensions.code);
  const isWell = status < 500 && !codes.includes('INTERNAL') && codes.every((code) => code in problems);
  if (!isWell || (data === undefined && errors.length === 0)) throw new Error(`${status} ${codes} for ${asked.slice(0, 2_000)}`);
};

describe.each(Object.entries(families))('%s', (_, family) => {
  const texts = [100, 1_000, 4_000, 16_000, documentBytesMax].map((bytes) => largest(family, bytes));

  test('costs no more to judge than its length allows', () => {
    for (const text of texts) assertBounded(text);
  });

  test('is answered or refused with a code, over every transport', async () => {
    for (const [name, over] of ways)
      for (const query of [texts[0]!, texts[2]!, texts.at(-1)!]) {
        const operationName = query.includes('query q0') ? 'q0' : null;
        assertOurs(`${name}: ${query}`, await over(world.as('a-head'), { query, operationName }));
      }
  });
});

const fieldNames = [
  ...['me', 'role', 'person', 'programmes', 'proposals', 'nodes', 'id', 'node', 'draft', 'blocks', 'search', '__typename'],
  ...['__schema', 'types', 'fields', 'type', 'name', 'totalCount', 'edges', 'nope', 'on', 'fragment', 'true', 'null', 'd\u0111'],
];
const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...fieldNames) },
  {
    weight: 6,
    arbitrary: fc.constantFrom('{', '}', '(', ')', '[', ']', ':', '...', '... on Draft', '$a', '@skip(if: true)', '@'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('query Q', 'mutation', 'subscription', 'fragment F on Query', '...F', '"', '"""', '#', '\n'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1', '-0', '1e999', '9'.repeat(400), '"\\ud800"', '"\\u{110000}"', '\ufeff', '\u202e', '\0'),
  },
);
const soup = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(' '));
/** Brackets that close again, with anything between. */
const { selections } = fc.letrec<{ selections: string }>((tie) => ({
  selections: fc
    .array(
      fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(...fieldNames),
        fc.tuple(fc.constantFrom(...fieldNames), tie('selections')).map(([name, all]) => `${name} ${all}`),
        fc.constantFrom('...A', '...B', '... on Query { ...A }'),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((all) => `{ ${all.join(' ')} }`),
}));
const wellFormed = fc
  .tuple(selections, selections, selections)
  .map(([all, a, b]) => `query Q ${all} fragment A on Query ${a} fragment B on Programme ${b}`);
const letters = fc.string({ unit: 'binary', maxLength: 300 });

test('whatever stands in a document, it is answered or refused with a code, and costs no more than its length allows', async () => {
  const [, overHttp] = ways[0]!;
  await fc.assert(
    fc.asyncProperty(fc.oneof(soup, wellFormed, letters), async (query) => {
      assertBounded(query);
      assertOurs(query, await overHttp(world.as('a-head'), { query }));
    }),
    { numRuns: 600, seed: 20_261_129 },
  );
});

const anything = fc.anything({
  maxDepth: 3,
  withNullPrototype: false,
  key: fc.constantFrom('query', 'variables', 'extensions', 'persistedQuery', 'sha256Hash', 'documentId', 'operationName', 'x'),
});

test('whatever a request is, it is answered or refused with a code', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (asked) => {
      for (const [name, over] of ways.slice(0, 2))
        assertOurs(`${name} ${JSON.stringify(asked)}`, await over(world.as('a-head'), asked));
    }),
    { numRuns: 150, seed: 20_261_129 },
  );
});
