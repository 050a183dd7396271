import { ask } from '../../clients/connect.ts';
import { AddComment, Bodies, DraftById } from '../../clients/operations.ts';
import { DelegateSigning, EndDelegation } from '../../clients/opinions.operations.ts';
import { aRoundWithQuestions, opining } from '../appraisal/opining.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { aComment, aWorld, codesOf, done, type World } from '../harness/world.ts';
import { transports, whoAmI } from './asking.ts';

// Somebody of another body acts for one by delegation of its head: on the days that were said, and not a second longer,
// on every transport. The days are those of the zone of the office: they begin at 17:00 UTC.

const lateOn = { the10th: '2024-03-10T16:59:59Z', the11th: '2024-03-11T16:59:59Z' };
const startOf = { the11th: '2024-03-10T17:00:00Z', the12th: '2024-03-11T17:00:00Z' };
const notFound = [{ extensions: { code: 'NOT_FOUND' } }];

async function aDelegation() {
  let now = new Date(lateOn.the10th);
  const world = await aWorld({ clock: { now: () => now } });
  const { roundId, draftId } = await aRoundWithQuestions(world, []);
  const { data } = await world.ask('b-head', Bodies, { first: 100 });
  const people = new Map(data!.bodies.nodes.flatMap((body) => body.memberships.map((m) => [m.person.login, m.person.id])));
  const delegate = async (login: string, [validFrom, validTo] = ['2024-03-11', '2024-03-11'], by = 'b-head', more = {}) =>
    (await world.ask(by, DelegateSigning, { input: { personId: people.get(login)!, validFrom, validTo } }, more)).data
      ?.delegateSigning;
  const end = async (delegationId: string) =>
    (await world.ask('b-head', EndDelegation, { input: { delegationId } })).data?.endDelegation;
  const forB = world.as('d-officer', { actingAs: world.body['B']! });
  const isAt = (instant: string) => {
    now = new Date(instant);
  };
  return { world, roundId, draftId, delegate, end, forB, isAt, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}

/** Followers on a socket and on an event stream, as they stand. */
async function following(world: World, draftId: string): Promise<Follower[]> {
  const as = world.as('d-officer', { actingAs: world.body['B']! });
  const followers = [aFollower(as, draftId), aFollower(as, draftId, null, 'SSE')];
  await Promise.all(followers.map((follower) => follower.ready()));
  return followers;
}

/** All of them end within a second, as of something that is not there, and learn nothing of what is said then. */
async function endNow(world: World, draftId: string, followers: Follower[]): Promise<void> {
  const since = performance.now();
  for (const follower of followers) expect(await follower.ended).toMatchObject(notFound);
  expect(performance.now() - since).toBeLessThan(1_000);
  await aComment(world, 'a-head', { draftId, text: 'sau khi hết ủy quyền' });
  await aComment(world, 'b-head', { draftId, text: 'nội bộ', audience: 'BODY' });
  for (const follower of followers) {
    expect(JSON.stringify(follower.items)).not.toMatch(/hết ủy quyền|nội bộ/);
    await follower.close();
  }
}

test('on its days, and only then: before the first and after the last one acts for that body on no transport, and follows nothing', async () => {
  await using given = await aDelegation();
  const { world, draftId, roundId, delegate, forB, isAt } = given;
  const { delegation } = done(await delegate('d-officer'));
  expect(delegation).toMatchObject({ person: { login: 'd-officer' }, body: { id: world.body['B'] } });
  const each = async () =>
    new Set(await Promise.all(transports.map(async (way) => (await whoAmI(way, forB)).code ?? (await whoAmI(way, forB)).login)));
  expect(await each()).toEqual(new Set(['NOT_A_MEMBER']));
  isAt(startOf.the11th);
  expect(await each()).toEqual(new Set(['d-officer']));
  const followers = await following(world, draftId);
  const input = { draftId, audience: 'BODY' as const, text: 'thay mặt B' };
  expect(done((await ask(forB, AddComment, { input })).data?.addComment).comment).toMatchObject({ text: input.text });
  await Promise.all(followers.map((follower) => follower.until(() => follower.events().length > 0)));
  // Under the own hat, which is theirs when none is chosen, nothing of that is seen.
  const own = await ask(world.as('d-officer', { actingAs: world.body['D']! }), DraftById, { id: draftId });
  expect(own.errors).toMatchObject(notFound);
  for (const way of transports) expect((await whoAmI(way, world.as('d-officer'))).login).toBe('d-officer');
  expect((await ask(world.as('d-officer'), DraftById, { id: draftId })).errors).toMatchObject(notFound);
  // That they act for it is for that body, the office and themselves to know.
  const known = async (login: string, more = {}) => {
    const { data } = await world.ask(login, Bodies, { first: 100 }, more);
    const memberships = data!.bodies.nodes.find(({ id }) => id === world.body['B'])!.memberships;
    return memberships.some(({ person }) => person.login === 'd-officer');
  };
  expect(await Promise.all(['b-officer', 'o-desk', 'd-officer'].map((login) => known(login)))).toEqual([true, true, true]);
  expect(await Promise.all(['a-head', 'd-head', 'c-officer'].map((login) => known(login)))).toEqual([false, false, false]);
  // It is to sign that it was given.
  const actingAs = world.body['B']!;
  const b = opining(
    { ...world, ask: (login, document, variables) => world.ask(login, document, variables, { actingAs }) },
    roundId,
  );
  done(await b.fields('d-officer', { expectedVersion: 0, position: 'AGREE' }));
  expect(await b.sign('d-officer')).toMatchObject({ position: 'AGREE', sequence: 1 });

  isAt(lateOn.the11th);
  expect(await each()).toEqual(new Set(['d-officer']));
  isAt(startOf.the12th);
  await endNow(world, draftId, followers);
  expect(await each()).toEqual(new Set(['NOT_A_MEMBER']));
  expect((await whoAmI('HTTP', world.as('d-officer'))).login).toBe('d-officer'); // with the one hat that is left
});

test('taken back it ends at once, before its last day and before its first', async () => {
  await using given = await aDelegation();
  const { world, draftId, delegate, end, forB, isAt } = given;
  const running = done(await delegate('d-officer', ['2024-03-10', '2024-12-31'])).delegation!;
  const followers = await following(world, draftId);
  done(await end(running.id));
  await endNow(world, draftId, followers);
  for (const way of transports) expect((await whoAmI(way, forB)).code).toBe('NOT_A_MEMBER');

  const coming = done(await delegate('d-officer', ['2024-03-11', '2024-12-31'])).delegation!;
  done(await end(coming.id));
  isAt(startOf.the11th);
  for (const way of transports) expect((await whoAmI(way, forB)).code).toBe('NOT_A_MEMBER');
});

test('who acts for the body delegates nobody; of two delegations each lasts as long as was said', async () => {
  await using given = await aDelegation();
  const { world, delegate, end, isAt } = given;
  const first = done(await delegate('d-officer', ['2024-03-11', '2024-03-20'])).delegation!;
  done(await delegate('d-officer', ['2024-03-20', '2024-03-21']));
  isAt(startOf.the11th);
  const passedOn = await delegate('c-officer', ['2024-03-11', '2024-03-11'], 'd-officer', { actingAs: world.body['B']! });
  expect(codesOf(passedOn)).toEqual(['NOT_ALLOWED']);
  expect((await whoAmI('HTTP', given.forB)).login).toBe('d-officer');
  isAt('2024-03-20T03:00:00Z');
  expect((await whoAmI('HTTP', given.forB)).login).toBe('d-officer'); // one hat, by whichever
  done(await end(first.id));
  expect((await whoAmI('HTTP', given.forB)).login).toBe('d-officer');
  isAt('2024-03-22T03:00:00Z');
  expect((await whoAmI('HTTP', given.forB)).code).toBe('NOT_A_MEMBER');
});
