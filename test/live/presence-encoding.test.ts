import { print } from 'graphql';
import { DraftPresence } from '../../clients/presence.operations.ts';
import { systemClock } from '../../src/clock.ts';
import { anEventStream, type RawStream } from '../harness/event-source.ts';
import { aWatcher } from '../harness/presence.ts';
import { aRound, aWorld } from '../harness/world.ts';

const namesIn = (stream: RawStream) => {
  const { people } = stream.results().at(-1)!.data!['draftPresence'] as unknown as {
    people: { name: string; bodyName: string }[];
  };
  return people.map(({ name, bodyName }) => `${name} (${bodyName})`);
};

test('a list of who is there is encoded once for all who are shown the same and ask the same of it', async () => {
  await using world = await aWorld({ clock: systemClock });
  const { draftId } = await aRound(world);
  const figures = async () => {
    const text = await (await fetch(new URL('/metrics', world.url))).text();
    const figure = (name: string) => Number(new RegExp(`^collegium_${name}_total (\\d+)$`, 'm').exec(text)![1]);
    return { encoded: figure('items_encoded'), told: figure('presence_lists') };
  };
  const watch = (login: string, headers = {}) =>
    anEventStream(world.as(login), { query: print(DraftPresence), variables: { draftId }, headers });
  const english = await Promise.all(['b-head', 'b-officer', 'b-head', 'b-officer'].map((login) => watch(login)));
  const vietnamese = await watch('b-head', { 'accept-language': 'vi' });
  const office = await watch('o-head');
  const all = [...english, vietnamese, office];
  await Promise.all(all.map((stream) => stream.until(() => stream.results().length === 1)));
  const before = await figures();
  expect(before).toEqual({ encoded: 3, told: 6 });

  const there = await aWatcher(world.as('a-head'), draftId);
  await Promise.all(all.map((stream) => stream.until(() => namesIn(stream).length === 1)));
  expect(english.map(namesIn)).toEqual(english.map(() => [expect.stringMatching(/\(Body A\)$/)]));
  expect(namesIn(vietnamese)).toEqual([expect.stringMatching(/\(Cơ quan A\)$/)]);
  // Two languages of one body, and the office; and whoever has come, who is shown itself.
  const after = await figures();
  const own = there.lists.length; // over a socket, and once for it
  expect([after.told - before.told - own, after.encoded - before.encoded - own]).toEqual([6, 3]);
  await there[Symbol.asyncDispose]();
  for (const stream of all) stream.leave();
});
