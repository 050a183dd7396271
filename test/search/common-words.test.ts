import { uuidOf } from '../../src/graphql/global-id.ts';
import { asAdmin } from '../harness/database.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';
import { search, textsOf, titled } from './finding.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** So many copies of a comment, with texts of their own. */
const copied = (commentId: string, times: number) =>
  asAdmin(world.database.name, (admin) =>
    admin.query(
      `insert into comment (id, thread_id, proposal_id, round_id, author_person_id, author_body_id, audience, owner_person_id, owner_body_id, text, version, created_at)
       select gen_random_uuid(), thread_id, proposal_id, round_id, author_person_id, author_body_id, audience, owner_person_id, owner_body_id, text || ' ' || n, version, created_at
       from comment, generate_series(1, $2::int) as n where id = $1`,
      [uuidOf('Comment', commentId), times],
    ),
  );

test('words that stand in most comments are found by whoever sees them, and counted, like rare ones', async () => {
  const { draftId } = await aRound(world, '# Điều 1. Mẫu\n', ['A', 'B']);
  const shown = await aComment(world, 'a-head', { draftId, text: 'phổ biến', audience: 'ROUND' });
  const hidden = await aComment(world, 'a-head', { draftId, text: 'phổ biến của A', audience: 'BODY' });
  await copied(shown.id, 700);
  await copied(hidden.id, 1_100);
  const counted = async (login: string, query: string) => {
    const { nodes, totalCount } = await search(world, login, query, { draftId });
    return [nodes.length, totalCount];
  };
  expect(await counted('a-officer', 'pho bien')).toEqual([100, 1802]);
  expect(await counted('b-officer', 'pho bien')).toEqual([100, 701]);
  expect(await counted('o-desk', 'phổ biến')).toEqual([100, 701]);
  expect(await counted('l-head', 'phổ biến')).toEqual([0, 0]);
  expect(await counted('b-officer', '"phổ biến 699"')).toEqual([1, 1]);
  expect(await counted('b-officer', 'phổ biến của')).toEqual([0, 0]);
  const { nodes } = await search(world, 'b-officer', 'phổ biến', { first: 2 });
  expect(nodes.map((hit) => hit.draft?.id)).toEqual([draftId, draftId]);
});

test('a page full of titles does not keep away what is better, in a block or comment', async () => {
  await titled(world, ['Thước kẻ', 'Thuốc men', 'Thược dược']);
  const { draftId } = await aRound(world, 'Thuộc về thuốc.');
  await aComment(world, 'a-head', { draftId, text: 'thuoc lá' });
  const best = async (query: string, first: number) => textsOf(await search(world, 'o-desk', query, { first }));
  expect(await best('thuoc', 1)).toEqual(['thuoc lá']);
  expect(await best('thuộc', 2)).toEqual(['Thuộc về thuốc.', 'Thước kẻ']);
  expect(await best('thuốc', 1)).toEqual(['Thuốc men']);
  expect(await best('thuốc', 3)).toEqual(['Thuốc men', 'Thuộc về thuốc.', 'Thước kẻ']);
});
