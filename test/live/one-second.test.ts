import { ConcealComment } from '../../clients/audiences.operations.ts';
import { CloseRound, OpenRound } from '../../clients/operations.ts';
import { ReassignProposal } from '../../clients/programme.operations.ts';
import { RetractComment, WidenComment } from '../../clients/threads.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { signs } from '../feeds/policy.sign.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { repeatLastEvent } from '../harness/log.ts';
import { aComment, aDraftInReview, aRound, aWorld, done, type World } from '../harness/world.ts';

// Open streams follow within one second of the commit (domain §5.5), by the real clock and the limits as they are shipped.

const msMax = 1000;

/** How long after a change was known to be committed a follower was shown it, or its feed ended; 0: it knew before. */
async function msUntil(change: () => Promise<unknown>, seen: Promise<unknown>): Promise<number> {
  const at = seen.then(() => performance.now());
  await change();
  const committed = performance.now();
  return Math.max(0, (await at) - committed);
}

const told = (follower: Follower, kind: string) => follower.until(() => follower.items.some((item) => item.__typename === kind));
const notFound = [{ extensions: { code: 'NOT_FOUND' } }];

/** A blind round for A and B, and what is said in it. */
async function aBlindRound(world: World, mode: 'AFTER_OWN' | 'AT_CLOSE') {
  const drafted = await aDraftInReview(world);
  const bodyIds = [world.body['A']!, world.body['B']!];
  const { data } = await world.ask('o-desk', OpenRound, {
    input: { draftId: drafted.draftId, kind: 'APPRAISAL', mode, bodyIds },
  });
  const roundId = done(data?.openRound).round!.id;
  await aComment(world, 'b-head', { draftId: drafted.draftId, text: 'kín' });
  return { ...drafted, roundId };
}

test('a reveal at the close reaches those who were blind, and what is said after it', async () => {
  await using world = await aWorld();
  const { draftId, roundId } = await aBlindRound(world, 'AT_CLOSE');
  await using a = aFollower(world.as('a-head'), draftId);
  await a.ready();
  const close = async () => done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  expect(await msUntil(close, told(a, 'RoundRevealed'))).toBeLessThan(msMax);
});

test('the reveal that a signature brings reaches the body that signed, and what others say from then on', async () => {
  await using world = await aWorld();
  const { draftId, roundId } = await aBlindRound(world, 'AFTER_OWN');
  await using a = aFollower(world.as('a-head'), draftId);
  await using b = aFollower(world.as('b-officer'), draftId);
  await Promise.all([a.ready(), b.ready()]);
  const sign = () => signs(world, { login: 'a-head', body: 'A' }, roundId);
  expect(await msUntil(sign, told(a, 'RoundRevealed'))).toBeLessThan(msMax);
  const say = () => aComment(world, 'b-head', { draftId, text: 'sau đó' });
  expect(await msUntil(say, told(a, 'CommentAdded'))).toBeLessThan(msMax);
  await told(b, 'CommentAdded');
  expect(b.events().map((event) => event.__typename)).toEqual(['CommentAdded']); // of A's signature B learns nothing
});

test('what is widened reaches those it is shown to now, what is retracted those it was shown to', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const { id: commentId } = await aComment(world, 'a-head', { draftId, text: 'một' });
  await using l = aFollower(world.as('l-head'), draftId);
  await l.ready();
  const widen = async () => {
    const input = { commentId, audience: 'ROUND_AND_LEAD' as const, confirm: true };
    done((await world.ask('a-head', WidenComment, { input })).data?.widenComment);
  };
  expect(await msUntil(widen, told(l, 'CommentRevealed'))).toBeLessThan(msMax);
  const retract = async () => done((await world.ask('a-head', RetractComment, { input: { commentId } })).data?.retractComment);
  expect(await msUntil(retract, told(l, 'CommentRetracted'))).toBeLessThan(msMax);
});

test('what is concealed is gone for those it was shown to', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const { id: commentId } = await aComment(world, 'a-head', { draftId, text: 'số riêng' });
  await using b = aFollower(world.as('b-head'), draftId);
  await b.ready();
  const conceal = async () => {
    const input = { commentId, decisionReference: '12-QĐ/VP', reason: 'Lộ thông tin cá nhân' };
    done((await world.ask('o-desk', ConcealComment, { input })).data?.concealComment);
  };
  expect(await msUntil(conceal, told(b, 'CommentConcealed'))).toBeLessThan(msMax);
});

test('whoever leads no longer is followed out, and who leads now may follow', async () => {
  await using world = await aWorld();
  const { draftId, proposalId } = await aRound(world);
  await using l = aFollower(world.as('l-head'), draftId);
  await using o = aFollower(world.as('o-desk'), draftId);
  await Promise.all([l.ready(), o.ready()]);
  const reassign = async () => {
    const input = { proposalId, leadBodyId: world.body['D']!, decisionReference: 'QĐ 2', reason: 'đổi' };
    done((await world.ask('o-clerk', ReassignProposal, { input })).data?.reassignProposal);
  };
  expect(await msUntil(reassign, l.ended)).toBeLessThan(msMax);
  expect(await l.ended).toMatchObject(notFound);
  await using d = aFollower(world.as('d-head'), draftId);
  await d.ready();
  await aComment(world, 'o-desk', { draftId, text: 'cho cơ quan chủ trì', audience: 'ROUND_AND_LEAD' });
  await Promise.all([told(d, 'CommentAdded'), told(o, 'CommentAdded')]);
  expect(l.events()).toEqual([]);
});

test('a membership that ends, ends what is followed in it', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  await using a = aFollower(world.as('a-officer'), draftId);
  await a.ready();
  const end = () =>
    asAdmin(world.database.name, (admin) =>
      admin.query(
        `update membership set valid_to = '2020-01-02' where person_id = (select id from person where login = 'a-officer')`,
      ),
    );
  expect(await msUntil(end, a.ended)).toBeLessThan(msMax);
  expect(await a.ended).toMatchObject(notFound);
});

test('a proposal that is handled on paper from now on is followed by nobody any more', async () => {
  await using world = await aWorld();
  const { draftId, proposalId } = await aRound(world);
  const followers = ['l-head', 'a-head', 'o-desk'].map((login) => aFollower(world.as(login), draftId));
  await Promise.all(followers.map((follower) => follower.ready()));
  // Put on paper past the server, with an event as any change of a proposal has one.
  const toPaper = () =>
    asAdmin(world.database.name, (admin) =>
      repeatLastEvent(admin, readGlobalId(proposalId)!.uuid, 1, `update proposal set handling = 'OFF_SYSTEM' where id = $1`),
    );
  await toPaper();
  const committed = performance.now();
  for (const follower of followers) expect(await follower.ended).toMatchObject(notFound);
  expect(performance.now() - committed).toBeLessThan(msMax);
  for (const follower of followers) {
    expect(follower.events()).toEqual([]);
    await follower.close();
  }
});
