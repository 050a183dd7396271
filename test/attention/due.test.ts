import { Attention } from '../../clients/attention.operations.ts';
import { act } from '../access/everything.ts';
import { aWorldAt, hanoi } from '../deadlines/owing.ts';
import { aRound, done, type World } from '../harness/world.ts';

/** A planned proposal of L for each due date, in one programme. */
async function planned(world: World, dues: string[]): Promise<string[]> {
  const made = async (login: string, mutation: string, input: object) => {
    const payload = done((await act(world.as(login), mutation, input)) as never) as Record<string, { id: string }>;
    return (payload['programme'] ?? payload['proposal'])!.id;
  };
  const programmeId = await made('o-clerk', 'createProgramme', { kind: 'YEAR', year: 2024, title: 'Chương trình' });
  const ids: string[] = [];
  for (const due of dues)
    ids.push(
      await made('o-clerk', 'createProposal', {
        ...{ programmeId, kind: 'SCHEME', title: `Đề án ${due}`, due },
        ...{ leadBodyId: world.body['L'], decidingBodyId: world.body['P'] },
      }),
    );
  await made('o-clerk', 'adoptProgramme', { programmeId });
  return ids;
}

async function waiting(world: World, login: string, more: { first?: number; after?: string } = {}) {
  const { data, errors } = await world.ask(login, Attention, { first: 100, orderBy: 'DUE', ...more });
  if (!data) throw new Error(JSON.stringify(errors));
  const { nodes, pageInfo } = data.me.attention;
  return { rows: nodes.map(({ kind, dueAt, workingDaysLeft }) => [kind, dueAt, workingDaysLeft]), pageInfo };
}

const at = (local: string) => hanoi(local).toISOString();

test('what waits is sorted by when it is due, with the working days that are left, or by which it is overdue', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  await planned(world, ['2024-06', '2024-05-07', '2024-04', '2024-05-02']);
  const [may2, may7, june, april] = ['2024-05-02', '2024-05-07', '2024-06-28', '2024-04-26'].map((day) => at(`${day}T17:00`));
  const waits = 'START_PREPARATION';
  // 29 and 30 April are off, so April ends today.
  const expected = [
    [waits, april, 0],
    [waits, may2, 1],
    [waits, may7, 5],
    [waits, june, expect.any(Number)],
  ];
  expect((await waiting(world, 'l-officer')).rows).toEqual(expected);
  await world.clock.moveTo(hanoi('2024-05-07T17:00'));
  // From 26 April: 2, 3, 4, 6 and 7 May.
  expect((await waiting(world, 'l-officer')).rows.slice(0, 3)).toEqual([
    [waits, april, -5],
    [waits, may2, -4],
    [waits, may7, 0],
  ]);
  await world.clock.moveTo(hanoi('2024-05-07T17:00:01'));
  expect((await waiting(world, 'l-officer')).rows[2]).toEqual([waits, may7, -1]);
  expect((await waiting(world, 'a-officer')).rows).toEqual([]);
});

test('what stands still has no due date as long as it does', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const [proposalId] = await planned(world, ['2024-05-07', '2024-05-02']);
  const [may2, may7] = [at('2024-05-02T17:00'), at('2024-05-07T17:00')];
  const decision = { decisionReference: 'QĐ-1', reason: 'Vì thế.' };
  done((await act(world.as('o-head'), 'suspendProposal', { proposalId, ...decision })) as never);
  expect((await waiting(world, 'l-officer')).rows.map(([, dueAt]) => dueAt)).toEqual([may2, null]);
  done((await act(world.as('o-head'), 'resumeProposal', { proposalId })) as never);
  expect((await waiting(world, 'l-officer')).rows.map(([, dueAt]) => dueAt)).toEqual([may2, may7]);
});

test('a body asked sees when its opinion is due; what has no due date comes last', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { draftId, roundId } = await aRound(world);
  const mentions = [{ bodyId: world.body['A'] }];
  done((await act(world.as('o-desk'), 'addComment', { draftId, audience: 'ROUND', text: 'Đề nghị xem', mentions })) as never);
  const mentioned = ['MENTION', null, null];
  expect((await waiting(world, 'a-officer')).rows).toEqual([['ACKNOWLEDGE_REQUEST', at('2024-05-07T17:00'), 5], mentioned]);
  done((await act(world.as('a-officer'), 'acknowledgeRequest', { roundId })) as never);
  expect((await waiting(world, 'a-officer')).rows).toEqual([['GIVE_OPINION', at('2024-05-07T17:00'), 5], mentioned]);
  await world.clock.moveTo(hanoi('2024-05-10T09:00'));
  expect((await waiting(world, 'a-officer')).rows[0]).toEqual(['GIVE_OPINION', at('2024-05-07T17:00'), -3]);
});

test('a page goes on behind its cursor, also when what stood there is done', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const [first] = await planned(world, ['2024-05-02', '2024-05-03', '2024-05-06']);
  const { rows, pageInfo } = await waiting(world, 'l-officer', { first: 1 });
  expect(rows.map(([, due]) => due)).toEqual([at('2024-05-02T17:00')]);
  done((await act(world.as('l-officer'), 'startProposal', { proposalId: first })) as never);
  const { rows: rest } = await waiting(world, 'l-officer', { after: pageInfo.endCursor! });
  // The first waits now for its draft; it is due as it was, and was counted.
  expect(rest.map(([, due]) => due).slice(-2)).toEqual(['2024-05-03', '2024-05-06'].map((day) => at(`${day}T17:00`)));
});
