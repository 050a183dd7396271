import type { Persona } from '../../clients/connect.ts';
import { aBlindWorld, actors, actsAs, givenOf, type Mode, viewers } from './blind-world.ts';
import { type Doing, doings, entering, leaving, notDone, signing } from './doings.ts';
import { roots } from './everything.ts';
import { differences, withoutCursors } from './mask.ts';
import { walkAll } from './paths.ts';
import { type Stored, storedIn } from './strange.ts';

/** Codes of answers that would compare nothing. */
const failed = /INTERNAL|GRAPHQL_VALIDATION|TOO_COMPLEX/;

/** How each body ends in a round AT_CLOSE, where none of it shows before the close. */
const endsAtClose: Record<string, Doing[]> = { L: [], C: signing, B: leaving.recuse, A: leaving.outOfRemit };

test('every mutation is done in a blind round, or it is said why not', () => {
  const known = new Set([
    ...[...doings, ...signing, ...Object.values(leaving).flat(), entering].map(({ mutation }) => mutation),
    ...Object.keys(notDone),
  ]);
  const mutations = Object.keys(roots.mutation.getFields());
  expect(mutations.filter((mutation) => !known.has(mutation))).toEqual([]);
  expect([...known].filter((mutation) => !mutations.includes(mutation))).toEqual([]);
});

/** All that a body does, and how it ends at the close: a claim is decided once, so who leaves by one has not made it before. */
function doingsOf(actor: string, mode: Mode): Doing[] {
  const end = mode === 'AT_CLOSE' ? endsAtClose[actor]! : [];
  const mutations = new Set(end === leaving.outOfRemit ? end.map(({ mutation }) => mutation) : []);
  return [...doings.filter(({ mutation }) => !mutations.has(mutation)), ...end];
}

// One world, looked at before and after: so even the ids are the same, and only the sealed cursors are left out of the
// comparison. One body after the other acts:
//
//   E is entered, L acts ─ C looks, acts ─ B looks, acts ─ A looks, acts ─ all look
//
// and gets what it got before the others did, or after it had acted itself: each pair of bodies is in it, both ways.
test.each<Mode>(['AT_CLOSE', 'AFTER_OWN'])(
  'in a round %s nothing that a body does, nor what the office does because of it, changes a byte of what any other body gets, by any path',
  async (mode) => {
    const told = await aBlindWorld(mode);
    await using _ = told.world;
    const done = new Map<string, Stored>();
    const look = async ([, viewer]: [string, Persona], hidden: Stored = []) =>
      withoutCursors(await walkAll(viewer, await givenOf(told, hidden)));
    /** With the ids of what the others did: they are answered as those of nothing were before. */
    const lookAgain = (who: [string, Persona]) =>
      look(
        who,
        [...done].flatMap(([actor, stored]) => (actor === who[0] ? [] : stored)),
      );
    const who = viewers(told.world);
    const got: string[][] = [];
    for (const [n, viewer] of who.entries()) got[n] = await look(viewer);
    const compare = async (letters: string[]) => {
      for (const [n, viewer] of who.entries()) {
        if (!letters.includes(viewer[0])) continue;
        const changed = differences(got[n]!, await lookAgain(viewer));
        expect([viewer[0], 'after', ...done.keys(), changed]).toEqual([viewer[0], 'after', ...done.keys(), []]);
      }
    };
    for (const actor of ['E', ...actors]) {
      if (done.size > 0) await compare([actor]);
      const before = new Set((await storedIn(told.world)).map(([, id]) => id));
      await actsAs(actor, told, actor === 'E' ? [entering] : doingsOf(actor, mode));
      done.set(
        actor,
        (await storedIn(told.world)).filter(([, id]) => !before.has(id)),
      );
      for (const [n, viewer] of who.entries()) {
        if (viewer[0] !== actor) continue;
        const own = await look(viewer);
        expect(differences(got[n]!, own)).not.toEqual([]);
        got[n] = own;
      }
    }
    await compare(['L', 'C', 'B', 'D', 'P']);
    if (mode === 'AFTER_OWN')
      for (const [signer, unsigned] of [
        ['C', ['A', 'B', 'L', 'D', 'P']],
        ['A', ['B']],
      ] as const) {
        await actsAs(signer, told, signing);
        await compare([...unsigned]);
      }
    if (mode === 'AFTER_OWN') {
      await actsAs('B', told, leaving.cancelRequest);
      await compare(['L', 'D']);
    }
    expect(JSON.stringify(got)).not.toMatch(failed);
  },
  600_000,
);
