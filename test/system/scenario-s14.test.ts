import { act, ask } from '../access/everything.ts';
import { aWorldAt, hanoi, heard, heardInInbox, signs } from '../deadlines/owing.ts';
import { aRound, done } from '../harness/world.ts';

/** S14: a recalled round: no alert, no figure, everyone told once. */
test('of a round that was a mistake nobody hears but that it is recalled, once, and nobody is judged', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId, draftId } = await aRound(world);
  done((await act(world.as('o-desk'), 'scheduleRoundClose', { roundId, closesAt: hanoi('2024-05-10T17:00') })) as never);
  await world.clock.moveTo(hanoi('2024-05-02T09:00'));
  await signs(world, 'A', roundId);
  await world.clock.moveTo(hanoi('2024-05-03T09:00'));
  done((await act(world.as('o-desk'), 'recallRound', { roundId, reason: 'Gửi nhầm' })) as never);
  await world.clock.moveTo(hanoi('2024-06-03T09:00'));

  // No alert, no expiry, no close: not on the draft, and in no inbox.
  const clocked = /^(Due(Soon|Expired)|RoundClosed|RoundRevealed)$/;
  for (const login of ['o-desk', 'l-head', 'a-head', 'b-head', 'c-head']) {
    expect(await heard(world, login, draftId, clocked)).toEqual([]);
    expect(await heardInInbox(world, login, clocked)).toEqual([]);
  }

  // Everyone told once: the circle by the round's event, each body in its inbox.
  const at = hanoi('2024-05-03T09:00').toISOString();
  for (const login of ['o-desk', 'l-head', 'a-head', 'b-head', 'c-head'])
    expect(await heard(world, login, draftId, /^RoundRecalled$/)).toEqual([`RoundRecalled ${at}`]);
  for (const login of ['a-head', 'b-head', 'c-head'])
    expect(await heardInInbox(world, login, /^RoundWithdrawn$/)).toEqual([`RoundWithdrawn ${at}`]);
  for (const login of ['o-head', 'd-head', 'l-head']) expect(await heardInInbox(world, login, /^RoundWithdrawn$/)).toEqual([]);

  // No figure: nothing of it is owed, and what was not given in time is late in nobody's count.
  const query = '{ obligations(filter: { kinds: [OPINION] }) { nodes { endReason fulfilledAt lateWorkingDays body { id } } } }';
  type Owed = { obligations: { nodes: { endReason: string; fulfilledAt: string | null; lateWorkingDays: number }[] } };
  const { data } = await ask<Owed>(world.as('o-desk'), query);
  const [given, ...open] = data!.obligations.nodes.sort((one, other) =>
    (one.fulfilledAt ?? '') < (other.fulfilledAt ?? '') ? 1 : -1,
  );
  expect(given).toMatchObject({ fulfilledAt: hanoi('2024-05-02T09:00').toISOString(), lateWorkingDays: 0 });
  expect(open.map(({ endReason, lateWorkingDays }) => [endReason, lateWorkingDays])).toEqual([
    ['RECALLED', 0],
    ['RECALLED', 0],
  ]);
}, 60_000);
