import { act, ask } from '../access/everything.ts';
import { changed } from '../calendar/changing.ts';
import { aRound, done } from '../harness/world.ts';
import { aWorldAt, hanoi, heard, requestOf, signs } from './owing.ts';

// When the clock closes a round, and what is due in it: more time that a body is given holds the round open.

let world: Awaited<ReturnType<typeof aWorldAt>>;
beforeEach(async () => {
  world = await aWorldAt('2024-04-26T10:00+07:00'); // opinions asked for now are due on Tuesday 7 May
});
afterEach(() => world[Symbol.asyncDispose]());

const iso = (local: string) => hanoi(local).toISOString();
const reason = 'chờ số liệu';
const closing = /^RoundClose/;

async function aRoundUntil(closesAt: string, mode: 'OPEN' | 'AT_CLOSE' = 'OPEN') {
  const round = await aRound(world, undefined, ['A', 'B', 'C'], mode);
  done((await act(world.as('o-desk'), 'scheduleRoundClose', { roundId: round.roundId, closesAt: iso(closesAt) })) as never);
  return round;
}
interface Owed {
  id: string;
  dueAt: string;
  lateWorkingDays: number;
  endReason: string | null;
}
const owedBy = async (proposalId: string, letter: string): Promise<Owed> => {
  const filter = { proposalId, kinds: ['OPINION'], bodyId: world.body[letter] };
  const query = `query ($filter: ObligationFilter) { obligations(filter: $filter) { nodes { id dueAt lateWorkingDays endReason } } }`;
  const { data } = await ask<{ obligations: { nodes: Owed[] } }>(world.as('o-desk'), query, { filter });
  return data!.obligations.nodes.at(-1)!;
};
const give = async (proposalId: string, letter: string, until: string) => {
  const obligationId = (await owedBy(proposalId, letter)).id;
  done((await act(world.as('o-desk'), 'grantExtension', { obligationId, until, reason })) as never);
};
const roundIs = async (roundId: string) => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Round { status closesAt closedAt requests { state } } } }`;
  interface Seen {
    node: { status: string; closesAt: string; closedAt: string | null; requests: { state: string }[] };
  }
  const { node } = (await ask<Seen>(world.as('o-desk'), query, { id: roundId })).data!;
  return { ...node, requests: node.requests.map(({ state }) => state) };
};
const makeHoliday = (day: string) => changed(world, { days: [{ day, kind: 'HOLIDAY', name: 'Nghỉ', source: 'QĐ' }] });

test('time given before an opinion is due holds its round open until then, and the clock closes it at the new instant', async () => {
  const { roundId, draftId, proposalId } = await aRoundUntil('2024-05-10T17:00');
  await give(proposalId, 'A', '2024-05-09'); // before the close: nothing to move
  expect(await roundIs(roundId)).toMatchObject({ closesAt: iso('2024-05-10T17:00') });
  await give(proposalId, 'A', '2024-05-14');
  await give(proposalId, 'B', '2024-05-13'); // not as long as another body has
  expect(await roundIs(roundId)).toMatchObject({ closesAt: iso('2024-05-14T17:00') });
  await give(proposalId, 'A', '2024-05-16');
  expect(await roundIs(roundId)).toMatchObject({ closesAt: iso('2024-05-16T17:00') });
  const scheduled = `RoundCloseScheduled ${iso('2024-04-26T10:00')}`;
  for (const login of ['o-desk', 'l-head', 'c-head'])
    expect(await heard(world, login, draftId, closing)).toEqual([scheduled, scheduled, scheduled]);

  await world.clock.moveTo(hanoi('2024-05-16T16:59'));
  expect(await roundIs(roundId)).toMatchObject({ status: 'OPEN' });
  await signs(world, 'A', roundId);
  await world.clock.moveTo(hanoi('2024-05-16T17:00'));
  await world.clock.moveTo(hanoi('2024-05-17T09:00'));
  const closed = { status: 'CLOSED', closedAt: iso('2024-05-16T17:00'), requests: ['SUBMITTED', 'NOT_GIVEN', 'NOT_GIVEN'] };
  expect(await roundIs(roundId)).toMatchObject(closed);
  expect(await owedBy(proposalId, 'A')).toMatchObject({ lateWorkingDays: 0, endReason: null });
  expect(await owedBy(proposalId, 'B')).toMatchObject({ lateWorkingDays: 3, endReason: 'NOT_GIVEN' }); // 14, 15 and 16 May
});

test('time given after an opinion was due holds no round open', async () => {
  const { roundId, draftId, proposalId } = await aRoundUntil('2024-05-10T17:00');
  await world.clock.moveTo(hanoi('2024-05-08T09:00'));
  await give(proposalId, 'B', '2024-05-14');
  await give(proposalId, 'B', '2024-05-15');
  expect(await owedBy(proposalId, 'B')).toMatchObject({ dueAt: iso('2024-05-15T17:00'), lateWorkingDays: 1 });
  expect(await roundIs(roundId)).toMatchObject({ closesAt: iso('2024-05-10T17:00') });
  expect(await heard(world, 'b-head', draftId, closing)).toHaveLength(1);
  await world.clock.moveTo(hanoi('2024-05-13T09:00'));
  expect(await roundIs(roundId)).toMatchObject({ status: 'CLOSED', closedAt: iso('2024-05-10T17:00') });
  expect(await owedBy(proposalId, 'B')).toMatchObject({ lateWorkingDays: 3, endReason: 'NOT_GIVEN' });
});

test('a change of the calendar moves the close with the opinion that it waits for, and no other', async () => {
  const waiting = await aRoundUntil('2024-05-10T17:00');
  await give(waiting.proposalId, 'A', '2024-05-14');
  const early = await aRoundUntil('2024-05-03T12:00'); // before anything is due in it, as the office wants it
  await give(early.proposalId, 'B', '2024-05-14');
  const wanted = { roundId: early.roundId, closesAt: iso('2024-05-06T12:00') };
  done((await act(world.as('o-desk'), 'scheduleRoundClose', wanted)) as never);
  const later = await aRoundUntil('2024-05-20T17:00');
  await give(later.proposalId, 'C', '2024-05-14');

  await makeHoliday('2024-05-14');
  for (const [{ proposalId }, letter] of [[waiting, 'A'] as const, [early, 'B'] as const, [later, 'C'] as const])
    expect(await owedBy(proposalId, letter)).toMatchObject({ dueAt: iso('2024-05-15T17:00') });
  expect(await roundIs(waiting.roundId)).toMatchObject({ closesAt: iso('2024-05-15T17:00') });
  expect(await roundIs(early.roundId)).toMatchObject({ closesAt: iso('2024-05-06T12:00') });
  expect(await roundIs(later.roundId)).toMatchObject({ closesAt: iso('2024-05-20T17:00') });
  expect(await heard(world, 'l-head', waiting.draftId, closing)).toHaveLength(3);
  expect(await heard(world, 'l-head', later.draftId, closing)).toHaveLength(1);
  await world.clock.moveTo(hanoi('2024-05-15T17:00'));
  expect(await roundIs(waiting.roundId)).toMatchObject({ status: 'CLOSED', closedAt: iso('2024-05-15T17:00') });
  expect(await roundIs(early.roundId)).toMatchObject({ status: 'CLOSED', closedAt: iso('2024-05-06T12:00') });
});

test('in a blind round a change of the calendar moves the close as what all were asked by moves, whoever has signed or was given time', async () => {
  const due = iso('2024-05-07T17:00');
  const [some, none, later] = [
    await aRoundUntil('2024-05-07T17:00', 'AT_CLOSE'), // as soon as opinions are due
    await aRoundUntil('2024-05-07T17:00', 'AT_CLOSE'),
    await aRoundUntil('2024-05-10T17:00', 'AT_CLOSE'),
  ];
  for (const letter of ['A', 'B', 'C']) await signs(world, letter, some.roundId); // of one of them nothing is waited for
  await give(later.proposalId, 'A', '2024-05-10');
  await makeHoliday('2024-05-07');
  for (const { roundId } of [some, none]) expect(await roundIs(roundId)).toMatchObject({ closesAt: iso('2024-05-08T17:00') });
  expect(await owedBy(none.proposalId, 'B')).toMatchObject({ dueAt: iso('2024-05-08T17:00') });
  expect(await owedBy(some.proposalId, 'B')).toMatchObject({ dueAt: due }); // fulfilled: not judged again

  await makeHoliday('2024-05-10'); // until when only A has time: it has until the close, and nobody sees it move
  expect(await roundIs(later.roundId)).toMatchObject({ closesAt: iso('2024-05-10T17:00') });
  expect(await owedBy(later.proposalId, 'A')).toMatchObject({ dueAt: iso('2024-05-10T17:00') });
  expect(await owedBy(later.proposalId, 'B')).toMatchObject({ dueAt: iso('2024-05-08T17:00') });
  expect(await heard(world, 'b-head', later.draftId, closing)).toHaveLength(1);
  await world.clock.moveTo(hanoi('2024-05-10T17:00'));
  expect(await roundIs(later.roundId)).toMatchObject({ status: 'CLOSED', closedAt: iso('2024-05-10T17:00') });
});

test('time given while a round is held up, or its proposal suspended, moves due date and close alike when they go on', async () => {
  const { roundId, proposalId } = await aRoundUntil('2024-05-10T17:00');
  done((await act(world.as('o-desk'), 'pauseRound', { roundId })) as never);
  await give(proposalId, 'A', '2024-05-14');
  expect(await roundIs(roundId)).toMatchObject({ status: 'PAUSED', closesAt: iso('2024-05-14T17:00') });
  await world.clock.moveTo(hanoi('2024-05-03T09:00')); // 26 April and 2 May: two cut-offs
  done((await act(world.as('o-desk'), 'resumeRound', { roundId })) as never);
  expect(await owedBy(proposalId, 'A')).toMatchObject({ dueAt: iso('2024-05-16T17:00') });
  expect(await roundIs(roundId)).toMatchObject({ status: 'OPEN', closesAt: iso('2024-05-16T17:00') });

  const decision = { proposalId, decisionReference: 'QĐ-1', reason: 'Vì thế.' };
  done((await act(world.as('o-head'), 'suspendProposal', decision)) as never);
  await give(proposalId, 'A', '2024-05-17');
  await world.clock.moveTo(hanoi('2024-05-06T09:00')); // 3 and 4 May
  done((await act(world.as('o-head'), 'resumeProposal', { proposalId })) as never);
  expect(await owedBy(proposalId, 'A')).toMatchObject({ dueAt: iso('2024-05-21T17:00') });
  expect(await roundIs(roundId)).toMatchObject({ closesAt: iso('2024-05-21T17:00') });
  await world.clock.moveTo(hanoi('2024-05-21T16:59'));
  await signs(world, 'A', roundId);
  await world.clock.moveTo(hanoi('2024-05-21T17:00'));
  expect(await roundIs(roundId)).toMatchObject({ status: 'CLOSED', requests: ['SUBMITTED', 'NOT_GIVEN', 'NOT_GIVEN'] });
  expect(await owedBy(proposalId, 'A')).toMatchObject({ lateWorkingDays: 0 });
});

test('an opinion that is asked for again holds its round open until it is due', async () => {
  const { roundId, draftId } = await aRoundUntil('2024-05-10T17:00');
  await signs(world, 'A', roundId);
  await world.clock.moveTo(hanoi('2024-05-09T09:00'));
  const requestId = await requestOf(world, roundId, 'A');
  done((await act(world.as('o-desk'), 'askAgain', { requestId, reason, due: '2024-05-14' })) as never);
  expect(await roundIs(roundId)).toMatchObject({ closesAt: iso('2024-05-14T17:00') });
  await world.clock.moveTo(hanoi('2024-05-14T17:00'));
  expect(await roundIs(roundId)).toMatchObject({ status: 'CLOSED', closedAt: iso('2024-05-14T17:00') });
  expect(await heard(world, 'b-head', draftId, closing)).toHaveLength(3);
});
