import { OpenRound } from '../../clients/operations.ts';
import { ask } from '../access/everything.ts';
import { opining } from '../appraisal/opining.ts';
import { changed, holiday } from '../calendar/changing.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { aDraftInReview, aWorld, done } from '../harness/world.ts';

const letters = ['A', 'B', 'C'];
const ofDues = ({ events }: Follower) => events().flatMap((event) => (event.__typename === 'DuesRecomputed' ? [event] : []));

test.each([
  {
    mode: 'AT_CLOSE' as const,
    events: 2,
    told: { 'b-head': ['B'], 'c-head': ['C'], 'a-head': [], 'l-head': [], 'o-desk': ['B', 'C'] },
  },
  {
    mode: 'OPEN' as const,
    events: 1,
    told: { 'b-head': ['B', 'C'], 'c-head': ['B', 'C'], 'a-head': ['B', 'C'], 'l-head': ['B', 'C'], 'o-desk': ['B', 'C'] },
  },
])(
  'in a round $mode a change of the calendar tells of whose opinion is owed still as far as one may know',
  async ({ mode, events, told }) => {
    const now = new Date('2024-05-06T02:00:00Z');
    await using world = await aWorld({ clock: { now: () => now } });
    const { draftId, proposalId } = await aDraftInReview(world);
    const input = { draftId, kind: 'APPRAISAL' as const, mode, bodyIds: letters.map((letter) => world.body[letter]!) };
    const roundId = done((await world.ask('o-desk', OpenRound, { input })).data?.openRound).round!.id;
    done(await opining(world, roundId).fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
    await opining(world, roundId).sign('a-head');
    const query = `query ($filter: ObligationFilter) { obligations(filter: $filter, first: 10) { nodes { id body { id } } } }`;
    const filter = { proposalId, kinds: ['OPINION'], isOpen: true };
    const { data } = await ask<{ obligations: { nodes: { id: string; body: { id: string } }[] } }>(world.as('o-desk'), query, {
      filter,
    });
    const letterOf = new Map(
      data!.obligations.nodes.map(({ id, body }) => [id, letters.find((letter) => world.body[letter] === body.id)!]),
    );
    expect([...letterOf.values()].sort()).toEqual(['B', 'C']);
    const followers = Object.keys(told).map((login) => aFollower(world.as(login), draftId));
    await Promise.all(followers.map((follower) => follower.ready()));
    await changed(world, { days: [holiday('2024-05-13')] });
    const [office] = followers.slice(-1);
    await office!.until((follower) => ofDues(follower).length === events);
    // What comes after it has come to everybody when it has: the round is closed for all of them.
    const { closeRound } = (
      await ask<{ closeRound: { userErrors: object[] } }>(
        world.as('o-desk'),
        `mutation ($input: CloseRoundInput!) { closeRound(input: $input) { userErrors { code } } }`,
        { input: { roundId } },
      )
    ).data!;
    expect(closeRound.userErrors).toEqual([]);
    for (const [n, [login, expected]] of Object.entries(told).entries()) {
      const follower = followers[n]!;
      await follower.until(() => follower.events().some(({ __typename }) => __typename === 'RoundClosed'));
      const seen = ofDues(follower).flatMap(({ obligationIds }) => obligationIds.map((id) => letterOf.get(id)));
      expect([login, seen.sort()]).toEqual([login, expected]);
      await follower.close();
    }
  },
);
