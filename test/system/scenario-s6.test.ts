import { GrantExtension, ObligationsExtended, RequestExtension } from '../../clients/extensions.operations.ts';
import { FiguresOfYear } from '../../clients/figures.operations.ts';
import type { OpenRoundInput } from '../../clients/gql/graphql.ts';
import { OpenRound } from '../../clients/operations.ts';
import { RoundInFull } from '../../clients/rounds.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { opining } from '../appraisal/opining.ts';
import { aWorldAt, hanoi, toldInProposal } from '../deadlines/owing.ts';
import { aDraftInReview, codesOf, done } from '../harness/world.ts';
import { dueOf, inHanoi, toldAt } from '../obligations/owing.ts';

let world: Awaited<ReturnType<typeof aWorldAt>>;
beforeEach(async () => {
  world = await aWorldAt(hanoi('2024-04-26T10:00').toISOString());
});
afterEach(() => world[Symbol.asyncDispose]());

const turnTo = (text: string) => world.clock.moveTo(inHanoi(text));

const open = async (draftId: string, more: Partial<OpenRoundInput> = {}) => {
  const input = { draftId, kind: 'APPRAISAL' as const, bodyIds: ['A', 'B', 'C'].map((letter) => world.body[letter]!), ...more };
  return (await world.ask('o-desk', OpenRound, { input })).data!.openRound;
};
/** The opinions owed about a proposal as somebody sees them, by letter of the body. */
const opinions = async (proposalId: string, login = 'o-desk') => {
  const { data } = await world.ask(login, ObligationsExtended, { filter: { proposalId, kinds: ['OPINION'] } });
  const letterOf = (id: string) => Object.entries(world.body).find(([, each]) => each === id)![0];
  return Object.fromEntries(data!.obligations.nodes.map((node) => [letterOf(node.body.id), node]));
};
/** What was announced of what a body owes, and when: `DueSoon`, `DueExpired`. */
const announced = async (proposalId: string, letter: string) =>
  toldInProposal(world, readGlobalId((await opinions(proposalId))[letter]!.id)!.uuid);
const figures = async () => {
  const { data } = await world.ask('o-head', FiguresOfYear, { year: 2024 });
  return data!.figures.periods.find(({ period }) => period === '2024-05')!;
};
/** Three requests sent on Friday 26 April at 10:00: A in time, B late, C never. */
const course = async (more: Partial<OpenRoundInput> = {}) => {
  const drafted = await aDraftInReview(world);
  const roundId = done(await open(drafted.draftId, more)).round!.id;
  return { ...drafted, roundId, write: opining(world, roundId) };
};

test('S6: in time, late and missing; more time after expiry changes nothing of that', async () => {
  const { proposalId, roundId, write } = await course({ closesAt: toldAt('2024-05-10 17:00') });
  const due = toldAt('2024-05-07 17:00');
  for (const letter of ['A', 'B', 'C'])
    expect(await dueOf(world, `${letter.toLowerCase()}-officer`, roundId, letter)).toMatchObject({ dueAt: due });

  await turnTo('2024-05-03 17:00');
  expect(await announced(proposalId, 'A')).toEqual([]);
  await turnTo('2024-05-07 16:59');
  const soon = `DueSoon ${toldAt('2024-05-04 08:00')}`; // a Saturday that is made up
  for (const letter of ['A', 'B', 'C']) expect(await announced(proposalId, letter)).toEqual([soon]);
  done(await write.fields('a-officer', { expectedVersion: 0, position: 'AGREE' }));
  await write.sign('a-head');
  const untilNow = await opinions(proposalId);
  expect(untilNow['A']).toMatchObject({ lateWorkingDays: 0, fulfilledAt: toldAt('2024-05-07 16:59') });
  expect(untilNow['B']).toMatchObject({ lateWorkingDays: 0, fulfilledAt: null });

  await turnTo('2024-05-08 09:00');
  const expired = `DueExpired ${toldAt('2024-05-07 17:00')}`;
  expect(await announced(proposalId, 'A')).toEqual([soon]);
  for (const letter of ['B', 'C']) expect(await announced(proposalId, letter)).toEqual([soon, expired]);
  const asked = { obligationId: untilNow['B']!.id, until: '2024-05-14', reason: 'chờ ý kiến đơn vị' };
  done((await world.ask('b-head', RequestExtension, { input: asked })).data?.requestExtension);
  done((await world.ask('o-desk', GrantExtension, { input: { ...asked, reason: 'đồng ý' } })).data?.grantExtension);
  await turnTo('2024-05-10 09:00');
  done(await write.fields('b-officer', { expectedVersion: 0, position: 'DISAGREE', blockingText: 'thiếu nguồn lực' }));
  await write.sign('b-head');
  expect((await opinions(proposalId))['B']).toMatchObject({
    ...{ originalDueAt: due, dueAt: toldAt('2024-05-14 17:00'), fulfilledAt: toldAt('2024-05-10 09:00'), lateWorkingDays: 3 },
    changes: [{ kind: 'EXTENSION', fromDueAt: due, isAfterExpiry: true }],
  });

  const draft = 'bản nháp chưa ký của C';
  done(await write.fields('c-officer', { expectedVersion: 0, position: 'AGREE_WITH_COMMENTS', comment: draft }));
  await turnTo('2024-05-10 16:59');
  expect(await dueOf(world, 'o-desk', roundId, 'C')).toMatchObject({ state: 'DRAFTING' });
  // What was committed a moment before may have the server look anew just now: then it is closed at its next look.
  const isClosed = async () => (await dueOf(world, 'o-desk', roundId, 'C'))!.state === 'NOT_GIVEN';
  for (let looks = 0; looks < 20 && !(await isClosed()); looks++) await turnTo('2024-05-10 17:00');
  const unread = async () => {
    for (const login of ['o-head', 'o-desk', 'l-head', 'a-head']) {
      const seen = [
        await write.working(login),
        await write.opinions(login),
        await world.ask(login, RoundInFull, { id: roundId }),
      ];
      expect([login, JSON.stringify(seen).includes(draft)]).toEqual([login, false]);
    }
  };
  await unread();
  expect((await write.working('c-officer'))!.comment).toBe(draft);
  expect(await dueOf(world, 'o-desk', roundId, 'C')).toMatchObject({ state: 'NOT_GIVEN' });

  await turnTo('2024-05-13 09:00');
  await unread();
  const { lateAddendum } = await write.sign('c-head', { lateAddendum: true });
  expect(lateAddendum).toBe(true);
  const given = (await write.opinions('l-head')).map(({ body, lateAddendum: late }) => [body.id, late]);
  expect(new Map(given as [string, boolean][])).toEqual(
    new Map([
      [world.body['A']!, false],
      [world.body['B']!, false],
      [world.body['C']!, true],
    ]),
  );

  // One in time, one late, one missing, whenever one looks.
  await turnTo('2024-12-31 09:00');
  const after = await opinions(proposalId);
  expect(after['A']).toMatchObject({ lateWorkingDays: 0, endReason: null, isCompressed: false });
  expect(after['B']).toMatchObject({ lateWorkingDays: 3, endReason: null, isCompressed: false });
  expect(after['C']).toMatchObject({ fulfilledAt: null, endReason: 'NOT_GIVEN', lateWorkingDays: 3, isCompressed: false });
  expect(await announced(proposalId, 'C')).toEqual([soon, expired]);
  expect(await figures()).toMatchObject({
    opinions: { due: 3, onTime: 1, late: 1, missing: 1 },
    compressedOpinions: { due: 0 },
  });
});

test('S6: sent with two days only, all three are COMPRESSED', async () => {
  const { draftId } = await aDraftInReview(world);
  expect(codesOf(await open(draftId, { due: '2024-05-03' }))).toEqual(['WINDOW_TOO_SHORT']);
  const { proposalId, write } = await course({ due: '2024-05-03', acceptUrgency: true });
  await turnTo('2024-05-06 09:00');
  done(await write.fields('a-officer', { expectedVersion: 0, position: 'AGREE' }));
  await write.sign('a-head');
  const compressed = await opinions(proposalId);
  for (const letter of ['A', 'B', 'C'])
    expect(compressed[letter]).toMatchObject({ dueAt: toldAt('2024-05-03 17:00'), isCompressed: true, lateWorkingDays: 2 });
  expect(await figures()).toMatchObject({ opinions: { due: 0 }, compressedOpinions: { due: 3, onTime: 0, late: 3 } });
});
