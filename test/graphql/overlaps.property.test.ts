import fc from 'fast-check';
import { buildSchema, OverlappingFieldsCanBeMergedRule, parse, type ValidationContext, validate } from 'graphql';
import { overlapsRule } from '../../src/graphql/overlaps.rule.ts';

/** Small and with as much as possible that may clash: shapes, leaves, arguments, objects of one kind or another. */
const schema = buildSchema(`
  interface Named { name(of: In, in: [Int]): String  next: Named  kin: [Named!]!  id: ID! }
  type Cat implements Named { name(of: In, in: [Int]): String  next: Cat  kin: [Named!]!  id: ID!  size: Int  lives: Int!  both: Cat }
  type Dog implements Named { name(of: In, in: [Int]): String  next: Named  kin: [Dog!]!  id: ID!  size: String  lives: [Int]  both: Any }
  union Any = Cat | Dog
  input In { a: Int  b: In }
  type Query { any(first: Int): Any  named: Named  cat: Cat  dog: Dog  id: ID! }
`);

const field = fc.constantFrom(
  'name',
  'next',
  'kin',
  'id',
  'size',
  'lives',
  'both',
  'any',
  'named',
  'cat',
  'dog',
  'nope',
  '__typename',
);
const within = new Set(['next', 'kin', 'both', 'any', 'named', 'cat', 'dog', 'nope']);
const given = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['(of: {a: 1, b: {a: 2}})', '(of: {b: {a: 2}, a: 1})', '(in: [1, 2])', '(in: [2, 1])', '(first: 1)'],
      ...['(in: [], of: {a: 1})', '(of: {a: 1}, in: [])'],
    ),
  },
);
const alias = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('x: ', 'y: ', 'id: ', 'size: ') },
);
const type = fc.constantFrom('Cat', 'Cat', 'Dog', 'Dog', 'Named', 'Any', 'Query', 'Nobody');

/** Selections of some depth, as a text, that spread these fragments. */
function selectionsWith(fragments: string[]): fc.Arbitrary<string> {
  const plain = fc.tuple(alias, field, given).map(([as, name, by]) => `${as}${name}${by}${within.has(name) ? ' { id }' : ''}`);
  const holding = fc.constantFrom(...within);
  const { selections } = fc.letrec<{ selections: string; selection: string }>((tie) => ({
    selection: fc.oneof(
      { maxDepth: 3 },
      { weight: 3, arbitrary: plain },
      {
        weight: 4,
        arbitrary: fc.tuple(alias, holding, given, tie('selections')).map(([as, name, by, all]) => `${as}${name}${by} ${all}`),
      },
      { weight: 2, arbitrary: fc.tuple(type, tie('selections')).map(([on, all]) => `... on ${on} ${all}`) },
      ...(fragments.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...fragments).map((name) => `...${name}`) }] : []),
    ),
    selections: fc.array(tie('selection'), { minLength: 1, maxLength: 3 }).map((all) => `{ ${all.join(' ')} }`),
  }));
  return selections;
}

/** Each fragment spreads only later ones. */
const documents = fc
  .tuple(selectionsWith(['A', 'B', 'C']), type, selectionsWith(['B', 'C']), type, selectionsWith(['C']), type, selectionsWith([]))
  .map(
    ([query, a, ofA, b, ofB, c, ofC]) =>
      `query ${query} fragment A on ${a} ${ofA} fragment B on ${b} ${ofB} fragment C on ${c} ${ofC}`,
  );

const rule = (context: ValidationContext) => overlapsRule(context);

test('what cannot be merged is found exactly where the library finds it', () => {
  const seen = { merged: 0, refused: 0 };
  fc.assert(
    fc.property(documents, (text) => {
      const document = parse(text);
      const theirs = validate(schema, document, [OverlappingFieldsCanBeMergedRule]);
      const ours = validate(schema, document, [rule]);
      // Theirs also judges fragments that nothing spreads, which another rule refuses.
      const unused = [...'ABC'].filter((name) => !text.split('fragment')[0]!.includes(`...${name}`));
      if (theirs.length > 0 && ours.length === 0 && unused.length > 0) return;
      if (ours.length > 0 !== theirs.length > 0) throw new Error(text);
      seen[ours.length > 0 ? 'refused' : 'merged'] += 1;
    }),
    { numRuns: 1_000, seed: 20_261_129 },
  );
  expect(Math.min(seen.merged, seen.refused)).toBeGreaterThan(150); // both were put to the test
});

test.each([
  ['{ x: cat { id } x: dog { id } }', 'Fields "x" conflict because "cat" and "dog" are different fields.'],
  ['{ any(first: 1) { __typename } any { __typename } }', 'Fields "any" conflict because they have differing arguments.'],
  [
    '{ any { ... on Cat { size } ... on Dog { size } } }',
    'Fields "size" conflict because they return conflicting types "Int" and "String".',
  ],
])('%s is told as the library tells it', (text, told) => {
  const [error] = validate(schema, parse(text), [rule]);
  expect(error!.message).toBe(`${told} Use different aliases on the fields to fetch both if this was intentional.`);
  expect(error!.message).toBe(validate(schema, parse(text), [OverlappingFieldsCanBeMergedRule])[0]!.message);
  expect(error!.locations).toHaveLength(2);
});

test('a fragment that spreads itself is left to the rule that says so', () => {
  const document = parse('{ cat { ...A } } fragment A on Cat { next { ...B } id } fragment B on Cat { next { ...A ...B } }');
  expect(validate(schema, document, [rule])).toEqual([]);
});

test.each([
  '{ cat { name(of: {a: 1, b: {a: 2}}, in: [1, 2]) name(in: [1, 2], of: {b: {a: 2}, a: 1}) } }',
  '{ any { ... on Cat { x: name } ... on Dog { x: name(in: [1]) } } }',
  '{ named { next { id } ... on Cat { next { size } } ... on Dog { next { kin { size } } } } }',
])('%s may be asked', (text) => {
  expect(validate(schema, parse(text), [rule])).toEqual([]);
  expect(validate(schema, parse(text), [OverlappingFieldsCanBeMergedRule])).toEqual([]);
});
