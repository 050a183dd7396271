// Documents of up to 64 kB that are made to keep a server busy: each family grows with `n`, as far as it likes. They are
// put before admission by its tests, which count what is done, and by `npm run bench -- admission`, which measures it.

const times = (count: number, text: (n: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, n) => text(n)).join(between);

/** `open` and `close` around something, so many times. */
const around = (count: number, open: string, inner: string, close: string) => open.repeat(count) + inner + close.repeat(count);

export const families: Record<string, (n: number) => string> = {
  'the same field': (n) => `{ ${times(n, () => 'me { role }')} }`,
  'the same field with other arguments': (n) => `{ ${times(n, (i) => `draft(id: "${i}") { id }`)} }`,
  aliases: (n) => `{ ${times(n, (i) => `a${i}: __typename`)} }`,
  'aliases of one name': (n) => `{ me { ${times(n, (i) => `a: ${i % 2 ? 'role' : 'firstCursor'}`)} } }`,
  'names like others': (n) => `mutation { ${times(n, (i) => `submitOpinionRequestOfCommission${i}`)} }`,
  'names within': (n) => `{ me { person { ${times(n, (i) => `membershipsOfPersons${i}`)} } } }`,
  'one long name': (n) => `{ ${'a'.repeat(n * 12)} }`,
  'fields in fields': (n) => around(n, '{ programmes { nodes { proposals ', '{ totalCount }', ' } } }'),
  'pairs in pairs': (n) => {
    let inner = 'id';
    for (let depth = 0; depth < Math.min(8, Math.log2(n)); depth++)
      inner = depth % 2 ? `nodes { ${inner} } nodes { ${inner} }` : `proposals { ${inner} } proposals { ${inner} }`;
    return `{ programmes { nodes { ${inner} } } }`;
  },
  'fragments that double': (n) =>
    `{ ...F0 } ${times(n, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${n} on Query { __typename }`,
  'fragments of fragments': (n) =>
    `{ ...F0 } ${times(n, (i) => `fragment F${i} on Query { me { role } ...F${i + 1} }`)} fragment F${n} on Query { __typename }`,
  'fragments in a circle': (n) => `{ ...F0 } ${times(n, (i) => `fragment F${i} on Query { ...F${(i + 1) % n} me { role } }`)}`,
  'circles through fields': (n) =>
    `{ programmes { nodes { ...F0 } } } ${times(n, (i) => `fragment F${i} on Programme { proposals { nodes { programme { ...F${(i + 1) % n} ...F${(i + 2) % n} } } } }`)}`,
  'each spreads all': (n) => {
    const m = Math.min(99, Math.ceil(Math.sqrt(n)));
    return `{ ...F0 } ${times(m, (i) => `fragment F${i} on Query { __typename ${times(m - i - 1, (k) => `...F${i + k + 1}`)} }`)}`;
  },
  'operations of one fragment': (n) =>
    `${times(n, (i) => `query q${i} { ...F0 }`)} ${times(n, (i) => `fragment F${i} on Query { ...F${i + 1} }`)} fragment F${n} on Query { __typename }`,
  'types in types': (n) =>
    `{ node(id: "x") { ${times(n, (i) => `... on ${['Draft', 'Body', 'Person'][i % 3]} { id ... on Node { id } }`)} } }`,
  'inline fragments in each other': (n) => `{ ${around(n, '... { ', '__typename', ' }')} }`,
  'lists in lists': (n) => `{ search(query: ${around(n, '[', '', ']')}) { totalCount } }`,
  'objects in objects': (n) => `{ proposals(filter: ${around(n, '{ dueIn: ', '1', ' }')}) { totalCount } }`,
  'long lists': (n) => `{ search(query: "x", kinds: [${times(n, () => 'BLOCK')}]) { totalCount } }`,
  'unknown values': (n) => `{ search(query: "x", kinds: [${times(n, (i) => `BLOK${i}`)}]) { totalCount } }`,
  directives: (n) => `{ __typename ${times(n, () => '@include(if: true)')} }`,
  'directives everywhere': (n) => `{ ${times(n, (i) => `a${i % 90}: __typename @skip(if: false)`)} }`,
  'unknown directives': (n) => `{ __typename ${times(n, (i) => `@a${i}`)} }`,
  variables: (n) =>
    `query (${times(n, (i) => `$v${i}: Int`)}) { ${times(n, (i) => `a${i % 90}: bodies(first: $v${i}) { totalCount }`)} }`,
  'unused variables': (n) => `query (${times(n, (i) => `$v${i}: [[[Int!]!]!]!`)}) { __typename }`,
  'the schema in circles': (n) => `{ __schema { types ${around(n, '{ fields { type ', '{ name }', ' } }')} } }`,
  'every event': (n) =>
    `{ inboxEvents(first: 1) { items { ${times(n, (i) => `... on Ready { c${i % 90}: cursor } ... on Checkpoint { c${i % 90}: cursor }`)} } } }`,
  comments: (n) => `{ __typename ${times(n * 2, () => '#', '\n')}\n }`,
  'nothing at all': (n) => `{ __typename ${' ,\t\n'.repeat(n * 2)} }`,
  'a long string': (n) => `{ search(query: "${'\\u00e9'.repeat(n * 2)}") { totalCount } }`,
  'a long block string': (n) => `{ search(query: """${times(n, (i) => `${' '.repeat(i % 20)}x`, '\n')}""") { totalCount } }`,
  'odd letters': (n) => `{ ${'\u202e\u0000\ufeff\ud800é'.repeat(n)} }`,
  'a long number': (n) => `{ bodies(first: ${'9'.repeat(n * 12)}) { totalCount } }`,
  'half a document': (n) => `{ ${times(n, (i) => `a${i} { `)}`,
};

/** The largest of each family that is no longer than so many bytes. */
export function largest(family: (n: number) => string, bytesMax: number): string {
  let [low, high] = [1, 2];
  while (high < 40_000 && Buffer.byteLength(family(high)) <= bytesMax) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (Buffer.byteLength(family(middle)) <= bytesMax) low = middle;
    else high = middle;
  }
  return family(low);
}
