import { act, ask } from '../access/everything.ts';
import { asAdmin } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';
import { aPlannedProposal, aRound, codesOf, done, type World } from '../harness/world.ts';
import { aWorldAt, hanoi, heard, heardInInbox, signs } from './owing.ts';

const iso = (local: string) => hanoi(local).toISOString();
const due = /^Due(Soon|Expired)$/;

const schedule = (world: World, roundId: string, closesAt: string | null, login = 'o-desk') =>
  act(world.as(login), 'scheduleRoundClose', { roundId, closesAt });
const round = async (world: World, roundId: string, login = 'o-desk') => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Round { status closesAt closedAt proposal: draft { proposal { state } } requests { state body { id } } } } }`;
  return (
    await ask<{ node: { status: string; closesAt: string; closedAt: string; requests: { state: string }[] } }>(
      world.as(login),
      query,
      {
        id: roundId,
      },
    )
  ).data!.node;
};

test('bodies are told once that their opinion is due soon, those that have not given it that it fell due, nobody before', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId, draftId } = await aRound(world);
  await world.clock.moveTo(hanoi('2024-05-04T07:59:59'));
  expect(await heard(world, 'o-desk', draftId, due)).toEqual([]);
  await world.clock.moveTo(hanoi('2024-05-07T16:59'));
  await signs(world, 'A', roundId);
  await world.clock.moveTo(hanoi('2024-05-07T16:59:59'));
  const soon = ['A', 'B', 'C'].map((letter) => `DueSoon ${iso('2024-05-04T08:00')} ${letter}`);
  expect((await heard(world, 'o-desk', draftId, due)).sort()).toEqual(soon);
  await world.clock.moveTo(hanoi('2024-05-10T09:00'));
  const expired = ['B', 'C'].map((letter) => `DueExpired ${iso('2024-05-07T17:00')} ${letter}`);
  for (const login of ['o-desk', 'l-head', 'a-head'])
    expect((await heard(world, login, draftId, due)).sort()).toEqual([...expired, ...soon].sort());
  expect(await heardInInbox(world, 'a-head', due)).toEqual([`DueSoon ${iso('2024-05-04T08:00')}`]);
  expect(await heardInInbox(world, 'b-officer', due)).toEqual([
    `DueSoon ${iso('2024-05-04T08:00')}`,
    `DueExpired ${iso('2024-05-07T17:00')}`,
  ]);
  expect(await heardInInbox(world, 'o-head', due)).toEqual([1, 2].map(() => `DueExpired ${iso('2024-05-07T17:00')}`));
  expect(await heardInInbox(world, 'd-head', due)).toEqual([]);
}, 60_000);

test('in a blind round no body learns from the clock what another has given', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId, draftId } = await aRound(world, undefined, ['A', 'B', 'C'], 'AT_CLOSE');
  await world.clock.moveTo(hanoi('2024-05-07T16:00'));
  await signs(world, 'A', roundId);
  await world.clock.moveTo(hanoi('2024-05-08T09:00'));
  const own = (letter: string) => [
    `DueSoon ${iso('2024-05-04T08:00')} ${letter}`,
    `DueExpired ${iso('2024-05-07T17:00')} ${letter}`,
  ];
  expect(await heard(world, 'a-head', draftId, due)).toEqual(own('A').slice(0, 1));
  expect(await heard(world, 'b-head', draftId, due)).toEqual(own('B'));
  expect(await heard(world, 'l-head', draftId, due)).toEqual([]);
  expect(await heard(world, 'o-desk', draftId, due)).toHaveLength(5);
}, 60_000);

test('the clock closes a round at its instant as the office would, once, whatever number of servers there is', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId, draftId, proposalId } = await aRound(world);
  done((await schedule(world, roundId, iso('2024-05-10T17:00'))) as never);
  expect(await round(world, roundId, 'a-head')).toMatchObject({ status: 'OPEN', closesAt: iso('2024-05-10T17:00') });
  const { database, clock } = world;
  const other = await aServer({ database, clock });
  await clock.moveTo(hanoi('2024-05-10T16:59:59'));
  await signs(world, 'A', roundId);
  expect(await round(world, roundId)).toMatchObject({ status: 'OPEN' });
  await clock.moveTo(hanoi('2024-05-10T17:00'));
  await clock.moveTo(hanoi('2024-05-11T17:00'));
  const closed = await round(world, roundId);
  expect(closed).toMatchObject({ status: 'CLOSED', closedAt: iso('2024-05-10T17:00') });
  expect(closed.requests.map(({ state }) => state)).toEqual(['SUBMITTED', 'NOT_GIVEN', 'NOT_GIVEN']);
  expect(await heard(world, 'l-head', draftId, /^RoundClose/)).toEqual([
    `RoundCloseScheduled ${iso('2024-04-26T10:00')}`,
    `RoundClosed ${iso('2024-05-10T17:00')}`,
  ]);
  const { data } = await ask<{ proposal: { state: string } }>(world.as('o-desk'), `{ proposal(id: "${proposalId}") { state } }`);
  expect(data?.proposal.state).toBe('SYNTHESIS');
  await other.close();
}, 60_000);

test('a round that is held up is not closed before it goes on, and one that nobody closed in time is closed at the first chance', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId, proposalId } = await aRound(world);
  const decision = { decisionReference: 'QĐ-1', reason: 'Vì thế.' };
  done((await schedule(world, roundId, iso('2024-05-10T17:00'))) as never);
  done((await act(world.as('o-desk'), 'pauseRound', { roundId })) as never);
  await world.clock.moveTo(hanoi('2024-05-13T08:00'));
  await aPlannedProposal(world); // something is committed, so the server looks
  await world.clock.moveTo(hanoi('2024-05-13T09:00'));
  expect(await round(world, roundId)).toMatchObject({ status: 'PAUSED' });
  done((await act(world.as('o-desk'), 'resumeRound', { roundId })) as never);
  await world.clock.moveTo(hanoi('2024-05-13T09:00'));
  // Nine working days, from 26 April to 10 May, and it is closed as much later.
  expect(await round(world, roundId)).toMatchObject({ status: 'OPEN', closesAt: iso('2024-05-23T17:00') });
  done((await act(world.as('o-head'), 'suspendProposal', { proposalId, ...decision })) as never);
  await world.clock.moveTo(hanoi('2024-05-24T08:00'));
  expect(await round(world, roundId)).toMatchObject({ status: 'OPEN' });
  done((await act(world.as('o-desk'), 'pauseRound', { roundId })) as never); // while it is suspended, and longer
  done((await act(world.as('o-head'), 'resumeProposal', { proposalId })) as never);
  await world.clock.moveTo(hanoi('2024-05-27T08:00'));
  done((await act(world.as('o-desk'), 'resumeRound', { roundId })) as never);
  expect(await round(world, roundId)).toMatchObject({ status: 'OPEN', closesAt: iso('2024-06-06T17:00') });
  await world.clock.moveTo(hanoi('2024-06-06T17:00'));
  expect(await round(world, roundId)).toMatchObject({ status: 'CLOSED', closedAt: iso('2024-06-06T17:00') });

  const another = await aRound(world);
  done((await schedule(world, another.roundId, iso('2024-06-14T17:00'))) as never);
  await world.server.close();
  await world.clock.moveTo(hanoi('2024-06-17T08:30'));
  const later = await aServer({ database: world.database, clock: world.clock });
  await world.clock.moveTo(hanoi('2024-06-17T08:30'));
  const status = await asAdmin(world.database.name, (admin) =>
    admin.query(`select status, closed_at from round order by opened_at desc limit 1`),
  );
  expect(status.rows).toEqual([{ status: 'CLOSED', closed_at: hanoi('2024-06-17T08:30') }]);
  await later.close();
}, 60_000);

test('when a round is closed by the clock is for the office to say, of an instant to come, as long as it runs', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId, draftId } = await aRound(world);
  const tried = async (closesAt: string | null, login = 'o-desk') =>
    codesOf((await schedule(world, roundId, closesAt, login)) as never);
  expect(await tried(iso('2024-05-10T17:00'), 'a-head')).toEqual(['NOT_ALLOWED']);
  expect(await tried(iso('2024-05-10T17:00'), 'd-head')).toEqual(['NOT_FOUND']);
  expect(await tried(iso('2024-04-26T10:00'))).toEqual(['BAD_INPUT']);
  expect(await tried(null)).toEqual(['NOTHING_TO_CHANGE']);
  expect(await tried(iso('2024-05-10T17:00'))).toEqual([]);
  expect(await tried(null)).toEqual([]);
  await world.clock.moveTo(hanoi('2024-05-10T17:00'));
  expect(await round(world, roundId)).toMatchObject({ status: 'OPEN', closesAt: null });
  done((await act(world.as('o-desk'), 'closeRound', { roundId })) as never);
  expect(await tried(iso('2024-05-12T17:00'))).toEqual(['ROUND_CLOSED']);
  const opened = await act(world.as('o-desk'), 'openRound', {
    draftId,
    kind: 'APPRAISAL',
    bodyIds: [world.body['A']],
    closesAt: iso('2024-05-01T17:00'),
  });
  expect(codesOf(opened)).toEqual(['WRONG_STATE']);
}, 60_000);

test('a round that was prepared is not opened after the instant at which the clock would close it', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { draftId } = await aRound(world);
  const prepared = { draftId, kind: 'CONSULTATION', bodyIds: [world.body['A']] };
  const payload = (await act(world.as('o-desk'), 'prepareRound', prepared)) as unknown as { round: { id: string } };
  done((await schedule(world, payload.round.id, iso('2024-05-10T17:00'))) as never);
  await world.clock.moveTo(hanoi('2024-05-13T09:00'));
  expect(codesOf(await act(world.as('o-desk'), 'sendRound', { roundId: payload.round.id }))).toEqual(['BAD_INPUT']);
  done((await schedule(world, payload.round.id, null)) as never);
  expect(codesOf(await act(world.as('o-desk'), 'sendRound', { roundId: payload.round.id }))).toEqual([]);
}, 60_000);
