import { BodiesByName, People } from '../../clients/search.operations.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { asAdmin } from '../harness/database.ts';
import { aWorld, type World } from '../harness/world.ts';

// In the order of a Vietnamese dictionary: a ă â, d đ, e ê, o ô ơ, u ư are letters of their own; the tones only part what
// is spelled the same, level, falling, asking, tumbling, rising, heavy.
const bodies = [
  'An',
  'Án',
  'Ăn',
  'Ân',
  'Dân',
  'Dũng',
  'Đà',
  'Đạo',
  'Em',
  'Êm',
  'Ma',
  'Mà',
  'Mả',
  'Mã',
  'Má',
  'Mạ',
  'Om',
  'Ôm',
  'Ơm',
  'Um',
  'Ưm',
  'Zét',
];
const people = [
  'Đỗ Văn An',
  'Lê Thị Ân',
  'Trần Dung',
  'Nguyễn Dũng',
  'Lý Đào',
  'Nguyễn Văn Đức',
  'Phạm Đức',
  'Bùi Yến',
  'Vũ Zoe',
];

let world: World;
let bodyId: string;
beforeAll(async () => {
  world = await aWorld();
  bodyId = await asAdmin(world.database.name, async (admin) => {
    const ids = bodies.map(() => crypto.randomUUID());
    for (const [n, name] of [...bodies.entries()].reverse())
      await admin.query(`insert into body (id, kind, name_vi, name_en) values ($1, 'ORDINARY', $2, $3)`, [
        ids[n],
        `Sở ${name}`,
        `Bureau ${n}`,
      ]);
    for (const name of [...people].reverse()) {
      const personId = crypto.randomUUID();
      await admin.query(`insert into person (id, login, name) values ($1, $2, $3)`, [personId, personId, name]);
      await admin.query(
        `insert into membership (id, person_id, body_id, role, valid_from) values ($1, $2, $3, 'OFFICER', '2020-01-01')`,
        [crypto.randomUUID(), personId, ids[0]],
      );
    }
    return globalId('Body', ids[0]!);
  });
});
afterAll(() => world[Symbol.asyncDispose]());

test('bodies stand in the order of a Vietnamese dictionary: đ after d, vowels with hats after those without, tones last', async () => {
  const { data } = await world.ask('a-officer', BodiesByName, { query: 'sở', first: 100 });
  expect(data!.bodies.nodes.map((body) => body.nameVi)).toEqual(bodies.map((name) => `Sở ${name}`));
  expect(data!.bodies.totalCount).toBe(bodies.length);
});

test('people stand by given name, then by the whole name', async () => {
  const { data } = await world.ask('a-officer', People, { bodyId, first: 100 });
  expect(data!.people.nodes.map((person) => person.name)).toEqual(people);
});

test('a person or body is found by words or their beginnings, without accents, page by page', async () => {
  const names = async (query: string) =>
    (await world.ask('a-officer', People, { query, bodyId })).data!.people.nodes.map(({ name }) => name);
  expect(await names('duc')).toEqual(['Nguyễn Văn Đức', 'Phạm Đức']);
  expect(await names('DUC ng')).toEqual(['Nguyễn Văn Đức']);
  expect(await names('uc')).toEqual([]);
  const first = (await world.ask('a-officer', People, { query: 'nguyen', bodyId, first: 1 })).data!.people;
  const then = (await world.ask('a-officer', People, { query: 'nguyen', bodyId, first: 1, after: first.pageInfo.endCursor }))
    .data!.people;
  expect([...first.nodes, ...then.nodes].map(({ name }) => name)).toEqual(['Nguyễn Dũng', 'Nguyễn Văn Đức']);
  expect([first.totalCount, first.pageInfo.hasNextPage, then.pageInfo.hasNextPage]).toEqual([2, true, false]);
  const found = (await world.ask('a-officer', BodiesByName, { query: 'bureau 6' })).data!.bodies.nodes;
  expect(found.map((body) => body.nameVi)).toEqual(['Sở Đà']);
});

test('a name to look for has a letter or a digit, and a limit', async () => {
  const codes = async (query: string) => [
    (await world.ask('a-officer', People, { query })).errors?.[0]?.extensions.code,
    (await world.ask('a-officer', BodiesByName, { query })).errors?.[0]?.extensions.code,
  ];
  expect(await codes('…')).toEqual(['EMPTY_TEXT', 'EMPTY_TEXT']);
  expect(await codes('a'.repeat(201))).toEqual(['TOO_LONG', 'TOO_LONG']);
  expect(await codes('a\0')).toEqual(['BAD_ENCODING', 'BAD_ENCODING']);
});
