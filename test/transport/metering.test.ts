import { statements } from '../../src/persistence/database.ts';
import { aClock } from '../harness/clock.ts';
import { asAdmin } from '../harness/database.ts';
import { RawSocket } from '../harness/raw-socket.ts';
import { type Told, ways } from '../harness/ways.ts';
import { aComment, aDraft, aRound, aWorld, type World } from '../harness/world.ts';

// What an operation takes is counted while it is done: a price alone is a guess where lists have no pages.

const costMax = 10_000;
const answerBytesMax = 100_000;
const clock = aClock('2024-05-06T02:00:00Z');

let world: World;
/** Where answers are to be brief. */
let brief: World;
beforeAll(async () => {
  [world, brief] = await Promise.all([
    aWorld({ clock, admission: { introspection: 'everyone', costMax }, costPerMinuteMax: 15_000 }),
    aWorld({ admission: { introspection: 'everyone', costMax, answerBytesMax } }),
  ]);
  await asAdmin(world.database.name, async (admin) => {
    const added = `insert into person (id, login, name)
      select gen_random_uuid(), 'many-' || n, 'Nguyễn Văn ' || n from generate_series(1, 60) n returning id`;
    await admin.query(
      `with added as (${added}), body as (select body_id as id from membership join person on person.id = person_id where login = 'd-head')
       insert into membership (id, person_id, body_id, role, valid_from)
       select gen_random_uuid(), added.id, body.id, 'OBSERVER', '2020-01-01' from added, body`,
    );
  });
});
afterAll(() => Promise.all([world, brief].map((each) => each[Symbol.asyncDispose]())));
beforeEach(() => clock.moveTo(new Date(clock.now().getTime() + 180_000)));

const first = ({ errors }: Told) => errors?.at(0)?.extensions;
const aMinute = (part: number) => `{ proposals(first: 100) { nodes { ${'id '.repeat(part)} } } }`;
/** 61 members, each with their body, with its 61 members. */
const nested = (id: string) => ({
  query: `query ($id: ID!) {
    me { role } node(id: $id) { ... on Body { memberships { body { memberships { body { id name } } } } } } }`,
  variables: { id },
});

describe.each(ways)('over %s', (name, over) => {
  const isHttp = name === 'HTTP';
  const refusedWhole = (told: Told) => {
    expect(told.data ?? null).toBeNull();
    expect(told.errors).toHaveLength(1);
    if (isHttp) expect(told.status).toBe(400);
  };

  test('lists without pages that hold more than was thought end the operation, and no part of it is answered', async () => {
    const told = await over(world.as('d-head'), nested(world.body['D']!), { 'graphql-cost': 'report' });
    refusedWhole(told);
    const { code, details, retryable } = first(told)!;
    expect([code, retryable, details!['limit']]).toEqual(['COST_EXCEEDED', false, costMax]);
    expect(details!['cost']).toBeGreaterThan(costMax);
    expect(details!['cost']).toBeLessThan(1.1 * costMax); // it ended with the list that was too much
    expect(await over(world.as('b-head'), nested(world.body['B']!))).toMatchObject({ data: { node: {} } });
  });

  test('what it took is charged beyond its price, also to one that was refused for it', async () => {
    const price = 4_002; // a page of a hundred
    const asked = { query: aMinute(40) };
    const ask = async (login: string) => first(await over(world.as(login), asked))?.code;
    for (let n = 0; n < 3; n++) expect(await ask('b-officer')).toBeUndefined();
    expect(await ask('b-officer')).toBe('RATE_LIMITED'); // 15 000 is three times as much
    expect(3 * price).toBeLessThan(15_000);
    expect(first(await over(world.as('d-head'), nested(world.body['D']!)))?.code).toBe('COST_EXCEEDED');
    expect(await ask('d-head')).toBeUndefined();
    expect(await ask('d-head')).toBe('RATE_LIMITED');
  });

  test('a text is counted by the bytes it has, before it is read', async () => {
    const { draftId } = await aDraft(brief, 'Điều khoản thi hành. '.repeat(5_000));
    const query = 'query ($id: ID!) { draft(id: $id) { original } }';
    const seen: string[] = [];
    const see = (text: unknown) => void seen.push(String(text));
    statements.subscribe(see);
    const told = await over(brief.as('l-head'), { query, variables: { id: draftId } });
    statements.unsubscribe(see);
    refusedWhole(told);
    expect(first(told)).toEqual({
      ...{ code: 'ANSWER_TOO_LARGE', retryable: false, details: { limit: answerBytesMax, unit: 'bytes' } },
    });
    expect(seen.some((text) => text.includes('from draft'))).toBe(true);
    expect(seen.some((text) => /select id, original/.test(text))).toBe(false);
  });

  test('many short texts under many names are as long as one', async () => {
    const { draftId } = await aDraft(brief, 'Điều khoản thi hành. '.repeat(100)); // 2 800 bytes
    const query = (times: number) =>
      `query ($id: ID!) { draft(id: $id) { ${Array.from({ length: times }, (_, n) => `a${n}: blocks(first: 1) { nodes { text } }`).join(' ')} } }`;
    const ask = (times: number) => over(brief.as('l-head'), { query: query(times), variables: { id: draftId } });
    expect((await ask(30)).data).toHaveProperty('draft.a29.nodes.0.text');
    const told = await ask(45);
    refusedWhole(told);
    expect(first(told)?.code).toBe('ANSWER_TOO_LARGE');
  });

  test('long names in lists count as texts do', async () => {
    const query = (length: number) => `{ bodies { nodes { ${'x'.repeat(length)}: id } } }`; // seven
    expect((await over(brief.as('d-head'), { query: query(14_000) })).errors).toBeUndefined();
    const told = await over(brief.as('d-head'), { query: query(15_000) });
    refusedWhole(told);
    expect(first(told)?.code).toBe('ANSWER_TOO_LARGE');
  });
});

test('an event that is too long is refused to who asks for all of it, and what they follow goes on', async () => {
  const { draftId } = await aRound(brief);
  const socket = await RawSocket.open(brief.url);
  await socket.init('a-head');
  const names = Array.from({ length: 90 }, (_, n) => `t${n}: text`).join(' ');
  const query = `subscription ($id: ID!) { draftFeed(draftId: $id) { __typename ... on CommentAdded { ${names} } } }`;
  socket.say({ id: '1', type: 'subscribe', payload: { query, variables: { id: draftId } } });
  const { payload: ready } = await socket.message();
  expect(ready).toEqual({ data: { draftFeed: { __typename: 'Ready' } } });
  await aComment(brief, 'a-officer', { draftId, text: 'x'.repeat(2_000) });
  const { type, payload } = await socket.message();
  expect([type, payload.data, payload.errors[0].extensions.code]).toEqual(['next', undefined, 'ANSWER_TOO_LARGE']);
  await aComment(brief, 'a-officer', { draftId, text: 'y' });
  expect((await socket.message()).payload.data.draftFeed).toMatchObject({ t0: 'y', t89: 'y' });
  socket.cut();
});
