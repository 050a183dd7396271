import { aBlindWorld, type BlindWorld, givenOf } from '../access/blind-world.ts';
import { act, ask } from '../access/everything.ts';
import { differences, withoutCursors } from '../access/mask.ts';
import { walkAll } from '../access/paths.ts';
import { done } from '../harness/world.ts';
import { hanoi, signs } from './owing.ts';

// When the clock closes a round is told to all in it. In a blind one it tells of nobody who is given time.

const iso = (local: string) => hanoi(local).toISOString();
const reason = 'chờ số liệu';

/** What the office does for A in a blind round that is closed on 15 March: within that, and behind it. */
const forA = (told: BlindWorld) => {
  const office = told.world.as('o-desk');
  const within = async (mutation: string, input: object) => done((await act(office, mutation, input)) as never);
  const behind = async (mutation: string, input: object, until: string) => {
    const { userErrors } = (await act(office, mutation, input)) as unknown as { userErrors: object[] };
    const details = Object.entries({ closesAt: iso('2024-03-15T17:00'), until: iso(until) });
    expect(userErrors).toMatchObject([{ code: 'CLOSES_BEFORE', details: details.map(([name, value]) => ({ name, value })) }]);
  };
  const extension = { obligationId: told.obligations['A'], reason };
  const again = { requestId: told.requests['A'], reason };
  return {
    extended: async () => {
      await within('grantExtension', { ...extension, until: '2024-03-14' });
      await within('grantExtension', { ...extension, until: '2024-03-15' }); // at the very instant of the close
      await behind('grantExtension', { ...extension, until: '2024-03-16' }, '2024-03-18T17:00'); // a Saturday
    },
    askedAgain: async () => {
      await signs(told.world, 'A', told.roundId);
      await behind('askAgain', { ...again, due: '2024-03-18' }, '2024-03-18T17:00');
      await within('askAgain', { ...again, due: '2024-03-15' });
      await behind('grantExtension', { ...(await owedAgain(told)), reason, until: '2024-03-18' }, '2024-03-18T17:00');
    },
  };
};
const owedAgain = async ({ world: { as, body }, proposal }: BlindWorld) => {
  const filter = { proposalId: proposal, kinds: ['OPINION'], bodyId: body['A'], isOpen: true };
  const query = `query ($filter: ObligationFilter) { obligations(filter: $filter) { nodes { id } } }`;
  const { data } = await ask<{ obligations: { nodes: { id: string }[] } }>(as('o-desk'), query, { filter });
  expect(data!.obligations.nodes).toHaveLength(1);
  return { obligationId: data!.obligations.nodes[0]!.id };
};

test.each(['AT_CLOSE', 'AFTER_OWN'] as const)(
  'in a round %s that a body is given time, or asked again, changes no byte of what another gets, and moves no close: the office does that first',
  async (mode) => {
    const told = await aBlindWorld(mode);
    await using _ = told.world;
    const schedules = async (closesAt: string) =>
      done(
        (await act(told.world.as('o-desk'), 'scheduleRoundClose', { roundId: told.roundId, closesAt: iso(closesAt) })) as never,
      );
    await schedules('2024-03-15T17:00');
    const who = [told.world.as('b-head'), told.world.as('l-head')];
    const look = async () => {
      const given = await givenOf(told, []);
      return Promise.all(who.map(async (viewer) => withoutCursors(await walkAll(viewer, given))));
    };
    const nothingDone = await look();
    expect(JSON.stringify(nothingDone)).toContain(iso('2024-03-15T17:00')); // the close is among what they get
    for (const does of Object.values(forA(told))) {
      await does();
      const now = await look();
      expect(who.map((_, n) => differences(nothingDone[n]!, now[n]!))).toEqual([[], []]);
    }
    await schedules('2024-03-18T17:00');
    const later = { ...(await owedAgain(told)), reason, until: '2024-03-18' };
    done((await act(told.world.as('o-desk'), 'grantExtension', later)) as never);
    expect(differences(nothingDone[0]!, (await look())[0]!)).not.toEqual([]); // that it closes later is told to all
  },
  300_000,
);
