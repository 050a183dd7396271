import { ConcealComment } from '../../clients/audiences.operations.ts';
import { OfficialThreads } from '../../clients/opinions.operations.ts';
import { aComment, aWorld, blocksOf, codesOf, done, type World } from '../harness/world.ts';
import { covering } from './covering.ts';
import { aRoundWithQuestions, opining } from './opining.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const conceal = async (commentId: string) => {
  const input = { commentId, decisionReference: '12-QĐ/VP', reason: 'Lộ thông tin cá nhân' };
  return done((await world.ask('o-desk', ConcealComment, { input })).data?.concealComment);
};

test('what an opinion quotes of a thread that was concealed since, only the office and the body still see, as if the others had never been shown it', async () => {
  const { draftId, roundId } = await aRoundWithQuestions(world, [{ text: 'Một?', mandatory: false }]);
  const { fields, pick, sign, opinions, working } = opining(world, roundId);
  const { rows } = covering(world, roundId);
  const [block] = await blocksOf(world, draftId);
  const anchor = { blockId: block!.id, exact: block!.text };
  const hidden = await aComment(world, 'a-head', { draftId, text: 'số điện thoại riêng', audience: 'BODY' });
  const shown = await aComment(world, 'a-head', { draftId, text: 'còn lại', audience: 'ROUND_AND_LEAD', anchor });
  for (const { thread } of [hidden, shown]) done(await pick('a-head', thread.id));
  done(await fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  await sign('a-head');
  const textsOf = async (login: string) => {
    const quoted = (await opinions(login)).flatMap(({ remarks }) => remarks.map(({ position, text }) => `${position} ${text}`));
    const official = (await rows(login)).nodes.map(({ text }) => text);
    expect((await rows(login)).totalCount).toBe(official.length);
    return [quoted, official];
  };
  const both = [
    ['1 số điện thoại riêng', '2 còn lại'],
    ['số điện thoại riêng', 'còn lại'],
  ];
  for (const login of ['o-desk', 'a-officer', 'b-head', 'l-head']) expect(await textsOf(login)).toEqual(both);
  done(await fields('a-head', { expectedVersion: (await working('a-head'))!.fieldsVersion, position: 'AGREE', comment: 'lại' }));
  await conceal(shown.id);
  for (const login of ['o-desk', 'a-officer']) expect(await textsOf(login)).toEqual(both);
  for (const login of ['b-head', 'l-head'])
    expect(await textsOf(login)).toEqual([['1 số điện thoại riêng'], ['số điện thoại riêng']]);

  // The thread inside the body is shown to the others by the opinion alone; the office never saw it, and conceals what it sees.
  // What is signed again carries what was concealed as concealed.
  await sign('a-head');
  expect(await textsOf('a-officer')).toEqual([[...both[0]!, ...both[0]!], both[1]]);
  for (const login of ['b-head', 'l-head'])
    expect(await textsOf(login)).toEqual([['1 số điện thoại riêng', '1 số điện thoại riêng'], ['số điện thoại riêng']]);
  const { data } = await world.ask('b-head', OfficialThreads, { draftId });
  expect(data!.draft.threads.nodes).toEqual([]);
  for (const login of ['b-head', 'l-head'])
    expect(JSON.stringify([await opinions(login), await rows(login)])).not.toContain('còn lại');
});

test('a thread that was concealed is not put into an opinion', async () => {
  const { draftId, roundId } = await aRoundWithQuestions(world, []);
  const { pick } = opining(world, roundId);
  const { id, thread } = await aComment(world, 'a-head', { draftId, text: 'x', audience: 'ROUND' });
  await conceal(id);
  expect(codesOf(await pick('a-head', thread.id))).toEqual(['CONCEALED']);
});

test('of an opinion that is signed while the office conceals, nobody else sees what was concealed', async () => {
  const { draftId, roundId } = await aRoundWithQuestions(world, []);
  const { fields, pick, sign, opinions } = opining(world, roundId);
  done(await fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  for (let n = 1; n <= 5; n += 1) {
    const { id, thread } = await aComment(world, 'a-head', { draftId, text: 'kín đáo', audience: 'ROUND' });
    done(await pick('a-head', thread.id));
    await Promise.all([sign('a-head'), conceal(id)]);
    const seen = await opinions('b-head');
    expect([seen.length, JSON.stringify(seen).includes('kín đáo')]).toEqual([n, false]);
    expect(JSON.stringify(await opinions('a-head'))).toContain('kín đáo');
  }
});
