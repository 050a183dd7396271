import { Bodies } from '../../clients/operations.ts';
import { DelegateSigning, DelegationsOf, EndDelegation } from '../../clients/opinions.operations.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { aWorld, codesOf, done } from '../harness/world.ts';
import { aRoundWithQuestions, opining } from './opining.ts';

test('whom the head delegates signs, on the days it was said, until it is taken back', async () => {
  let now = new Date('2024-03-10T16:59:00Z'); // 23:59 in the zone of the office
  await using world = await aWorld({ clock: { now: () => now } });
  const { roundId } = await aRoundWithQuestions(world, []);
  const a = opining(world, roundId);
  const { data } = await world.ask('a-head', Bodies, { first: 100 });
  const person = new Map(data!.bodies.nodes.flatMap((body) => body.memberships.map((m) => [m.person.login, m.person.id])));
  const delegate = async (login: string, who: string, validFrom = '2024-03-11', validTo = '2024-03-11') => {
    const input = { personId: person.get(who)!, validFrom, validTo };
    return (await world.ask(login, DelegateSigning, { input })).data?.delegateSigning;
  };
  const end = async (login: string, delegationId: string) =>
    (await world.ask(login, EndDelegation, { input: { delegationId } })).data?.endDelegation;
  const seenBy = async (login: string) =>
    (await world.ask(login, DelegationsOf, { bodyId: world.body['A']! })).data!.body.delegations.map(({ id }) => id);
  const codes = async (login: string) => codesOf(await a.submit(login, (await a.working(login))!.version));
  done(await a.fields('a-officer', { expectedVersion: 0, position: 'AGREE' }));

  await using inbox = anInboxFollower(world.as('a-officer'));
  await inbox.ready();
  expect(codesOf(await delegate('a-officer', 'a-officer'))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await delegate('a-head', 'a-observer'))).toEqual(['BAD_INPUT']);
  for (const [from, to] of [
    ['2024-03-12', '2024-03-11'],
    ['2024-02-30', '2024-03-11'],
    ['11.3.2024', '2024-03-11'],
  ])
    expect(codesOf(await delegate('a-head', 'a-officer', from, to))).toEqual(['BAD_INPUT']);
  const { delegation } = done(await delegate('a-head', 'a-officer'));
  expect(delegation).toMatchObject({ person: { login: 'a-officer' }, body: { id: world.body['A'] }, endedAt: null });
  await inbox.until(() => inbox.events().some((event) => event.__typename === 'SigningDelegated'));
  expect(await Promise.all(['a-observer', 'o-desk', 'b-head'].map(seenBy))).toEqual([[delegation!.id], [delegation!.id], []]);

  expect(await codes('a-officer')).toEqual(['NOT_SIGNATORY']);
  now = new Date('2024-03-10T17:00:00Z');
  expect(await codes('a-officer')).toEqual([]);
  now = new Date('2024-03-11T17:00:00Z');
  expect(await codes('a-officer')).toEqual(['NOT_SIGNATORY']);

  const { id } = done(await delegate('a-head', 'a-officer', '2024-03-11', '2024-12-31')).delegation!;
  expect(await codes('a-officer')).toEqual([]);
  expect(codesOf(await end('a-officer', id))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await end('o-desk', id))).toEqual(['NOT_ALLOWED']);
  expect(await end('b-head', id)).toEqual(await end('b-head', 'delegation_AAAAAAAAAAAAAAAAAAAAAA'));
  done(await end('a-head', id));
  expect(codesOf(await end('a-head', id))).toEqual(['NOTHING_TO_CHANGE']);
  expect(await codes('a-officer')).toEqual(['NOT_SIGNATORY']);
  await inbox.until(() => inbox.events().some((event) => event.__typename === 'DelegationEnded'));
});
