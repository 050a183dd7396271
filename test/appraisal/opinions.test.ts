import { aWorld, done, type World } from '../harness/world.ts';
import { aRoundWithQuestions, opining } from './opining.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('a body writes its opinion together and its head signs it', async () => {
  const { roundId, questionIds } = await aRoundWithQuestions(world, [
    { text: 'Một?' },
    { text: 'Hai?', mandatory: false },
    { text: 'Ba?', to: ['B'] },
  ]);
  const { fields, answers, working, pass, submit, opinions } = opining(world, roundId);
  expect(await working('a-officer')).toMatchObject({
    version: 0,
    fieldsVersion: 0,
    missing: [1],
    answers: [],
    pickedThreads: [],
  });
  expect([await working('o-desk'), await working('l-head')]).toEqual([null, null]);
  done(await fields('a-officer', { expectedVersion: 0, position: 'AGREE', comment: 'Tốt.' }));
  done(
    (await answers('both', [{ questionId: questionIds[0]!, stance: 'AGREE', expectedVersion: 0 }]).catch(() => undefined)) ??
      (await answers('a-head', [{ questionId: questionIds[0]!, stance: 'AGREE', expectedVersion: 0 }])),
  );
  expect(await working('a-head')).toMatchObject({ version: 2, missing: [] });
  done(await pass('a-officer', 2));
  const signed = done(await submit('a-head', 2));
  expect(signed.opinion).toMatchObject({ sequence: 1, position: 'AGREE' });
  expect(await opinions('b-head')).toMatchObject([
    { position: 'AGREE', body: { id: world.body['A'] }, isLatest: true, isStale: false },
  ]);
});
