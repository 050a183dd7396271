import { GraphQLSchema, parse } from 'graphql';
import type { FeedItem } from '../../src/feeds/feed-item.ts';
import { Encoder } from '../../src/live/encoder.ts';
import { makeSchema } from '../../src/schema.ts';
import { figureOf } from '../harness/figures.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { aComment, aRound, aWorld } from '../harness/world.ts';

const encodedTotal = (url: string) => figureOf(url, 'collegium_items_encoded_total');

describe('an encoder', () => {
  const schema = makeSchema();
  const item: FeedItem = { kind: 'Ready', cursor: 'c', at: new Date(0) };
  const following = (document: string) => ({ document: parse(document), operationName: undefined });

  test('encodes once for all who ask the same of the same item, wherever each of them started', () => {
    const encoder = new Encoder(schema, undefined);
    const selection = following(
      'subscription ($id: ID!, $after: String, $more: Boolean!) { draftFeed(draftId: $id, after: $after) { ... on Ready { cursor at @include(if: $more) } } }',
    );
    const join = (variableValues: Record<string, unknown>) => encoder.join({ ...selection, variableValues });
    const a = join({ id: '1', after: 'here', more: true });
    expect(join({ id: '1', after: 'there', more: true })).toBe(a);
    const other = join({ id: '1', after: 'here', more: false });
    expect(other).not.toBe(a);
    const { json } = encoder.encode(a, item);
    expect(String(json)).toBe('{"data":{"draftFeed":{"cursor":"c","at":"1970-01-01T00:00:00.000Z"}}}');
    expect(encoder.encode(a, item).json).toBe(json);
    expect(String(encoder.encode(other, item).json)).toBe('{"data":{"draftFeed":{"cursor":"c"}}}');
    expect(encoder.encode(a, { ...item }).json).not.toBe(json);
  });

  test('a variable that is null is not one that is left out: nobody is answered by the variables of another', () => {
    const encoder = new Encoder(schema, undefined);
    const selection = following(
      'subscription ($more: Boolean = true) { draftFeed(draftId: "1") { ... on Ready { cursor @include(if: $more) } } }',
    );
    const [none, absent] = [{ more: null }, {}].map((variableValues) => encoder.join({ ...selection, variableValues }));
    expect(encoder.encode(none!, item).failed).toBeDefined();
    expect(String(encoder.encode(absent!, item).json)).toBe('{"data":{"draftFeed":{"cursor":"c"}}}');
  });

  test('keeps no more than its limit, and forgets a group when its last reader leaves', () => {
    const encoder = new Encoder(schema, undefined, undefined, 10_000);
    const selection = {
      ...following('subscription { draftFeed(draftId: "1") { ... on Ready { cursor } } }'),
      variableValues: {},
    };
    const group = encoder.join(selection);
    for (let n = 0; n < 100; n++) encoder.encode(group, { ...item, cursor: `${n}`.padStart(100, '0') });
    expect(encoder.bytes).toBeLessThanOrEqual(10_000);
    expect(encoder.bytes).toBeGreaterThan(9_000);
    encoder.leave(group);
    expect(encoder.bytes).toBe(0); // what was encoded for it is of no use to anybody
    expect(encoder.join(selection)).not.toBe(group);
  });

  test('gives the same run to all of a group who are told the same, and no payloads where something failed', () => {
    const encoder = new Encoder(schema, undefined);
    const join = (fields: string) =>
      encoder.join({ ...following(`subscription { draftFeed(draftId: "1") { ${fields} } }`), variableValues: {} });
    const [a, b] = [join('... on Ready { cursor }'), join('... on Ready { at }')];
    const items = [item, { ...item, cursor: 'd' }];
    const run = encoder.encodeAll(a, items);
    const told = (cursor: string) => JSON.stringify({ data: { draftFeed: { cursor } } });
    expect(run.payloads!.map(String)).toEqual([told('c'), told('d')]);
    expect(run.bytes).toBe(told('c').length + told('d').length);
    expect(encoder.encodeAll(a, [...items]).payloads).toBe(run.payloads);
    expect(encoder.encodeAll(a, items.toReversed()).payloads!.map(String)).toEqual([told('d'), told('c')]);
    expect(encoder.encodeAll(a, [item]).payloads!.map(String)).toEqual([told('c')]);
    expect(String(encoder.encodeAll(b, [item]).payloads)).toBe('{"data":{"draftFeed":{"at":"1970-01-01T00:00:00.000Z"}}}');
    expect(encoder.encodeAll(a, [item, { ...item, cursor: undefined }]).payloads).toBeUndefined();
  });

  test('refuses what would have to be read later', () => {
    const late = new GraphQLSchema(schema.toConfig());
    const encoder = new Encoder(late, undefined);
    const group = encoder.join({
      ...following('subscription { draftFeed(draftId: "1") { ... on Ready { cursor } } }'),
      variableValues: {},
    });
    expect(() => encoder.encode(group, { ...item, cursor: Promise.resolve('c') })).toThrow(/leaves/);
  });
});

test('one event to readers of several bodies is encoded once for each thing that is asked of it', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const people = ['a-head', 'a-officer', 'b-head', 'c-head', 'o-clerk'];
  const readers: Follower[] = people.map((login) => aFollower(world.as(login), draftId));
  await Promise.all(readers.map((reader) => reader.ready()));
  const before = await encodedTotal(world.url);
  await aComment(world, 'a-head', { draftId, text: 'một' });
  await Promise.all(readers.map((reader) => reader.until(() => reader.events().length === 1)));
  expect((await encodedTotal(world.url)) - before).toBe(1);
  const [first, ...others] = readers.map((reader) => JSON.stringify(reader.events()));
  for (const other of others) expect(other).toBe(first);
  await Promise.all(readers.map((reader) => reader.close()));
});
