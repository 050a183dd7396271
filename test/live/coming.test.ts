import { figureOf } from '../harness/figures.ts';
import { aFollower } from '../harness/follower.ts';
import { aComment, aRound, aWorld } from '../harness/world.ts';
import { aHub } from './a-hub.ts';

// Who begins to follow: what that costs, by what they are judged, and which cursors they are given.

test('two signs of one place are never the same, whether something happened between unseen or not', async () => {
  await using at = await aHub();
  const signs: string[] = [];
  for (let n = 0; n < 3; n++) {
    const reader = await at.follow();
    signs.push((await reader.next()).value!.cursor);
    await reader.return();
  }
  expect(new Set(signs).size).toBe(3);
});

test('what is read again since something was taken back keeps the cursors that it had', async () => {
  await using at = await aHub({ windowEventsMax: 50 });
  const head = await at.head();
  const keeps = await at.follow();
  await at.say('one');
  const secret = await at.say('bí mật');
  await at.readOn();
  const cursorOfFirst = async () => {
    const reader = await at.follow(head);
    const { cursor } = (await reader.next()).value!;
    await reader.return();
    return cursor;
  };
  const before = await cursorOfFirst();
  await at.retract(secret);
  expect(await cursorOfFirst()).toBe(before);
  await keeps.return();
});

test('following a draft costs nothing for what happens around another, and beginning to costs the same after 3 events and after 300', async () => {
  await using world = await aWorld();
  const [one, other] = [await aRound(world), await aRound(world)];
  const reads = async () => figureOf(world.url, 'collegium_log_reads_total');
  const cost = async () => {
    const before = await reads();
    const follower = aFollower(world.as('b-head'), one.draftId);
    await follower.ready();
    await follower.close();
    return (await reads()) - before;
  };
  for (let n = 0; n < 3; n++) await aComment(world, 'a-head', { draftId: one.draftId, text: `${n}` });
  const atFirst = await cost();
  for (let n = 0; n < 297; n++) await aComment(world, 'a-head', { draftId: one.draftId, text: `${n}` });
  expect(await cost()).toBe(atFirst);

  await using follower = aFollower(world.as('b-head'), one.draftId);
  await follower.ready();
  const before = await reads();
  for (let n = 0; n < 5; n++) await aComment(world, 'a-head', { draftId: other.draftId, text: `${n}` });
  expect(await reads()).toBe(before);
  await aComment(world, 'a-head', { draftId: one.draftId, text: 'mine' });
  await follower.until(() => follower.events().length === 1);
  expect(await reads()).toBe(before + 1);
}, 120_000);

test('who comes where nothing is new costs one look and no page; where something is, the page is read first', async () => {
  await using at = await aHub();
  const keeps = await at.follow();
  const [reads, looks] = [at.log.reads, at.log.looks];
  await (await at.follow()).return();
  expect([at.log.reads - reads, at.log.looks - looks]).toEqual([0, 1]);
  await at.say('one'); // this hub is not told of it
  const comes = await at.follow();
  expect([at.log.reads - reads, at.log.looks - looks]).toEqual([1, 2]);
  const [ready, told] = [await keeps.next(), await comes.next()];
  expect([ready.value, told.value]).toMatchObject([{ kind: 'CommentAdded', text: 'one' }, { kind: 'Ready' }]);
  await Promise.all([keeps.return(), comes.return()]);
});

test('who comes is judged by things as they are, though no event has told of it, and so are those who are there', async () => {
  await using at = await aHub();
  const keeps = await at.follow();
  expect((await keeps.next()).value).toMatchObject({ kind: 'Ready' });
  await (await at.follow()).return(); // what it was judged by is kept
  await at.admin((admin) => admin.query(`update proposal set handling = 'OFF_SYSTEM'`));
  await expect(at.follow()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(keeps.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('who comes while the log cannot be read is told to come again, and let in by no older facts', async () => {
  await using at = await aHub({ failed: () => {} });
  const keeps = await at.follow();
  at.log.failing = 1;
  await expect(at.follow()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(at.hub.listeners).toBe(1);
  await (await at.follow()).return();
  await keeps.return();
});

test('what decides who sees events comes with them, and is judged anew only where it has changed since', async () => {
  await using at = await aHub();
  const { seq } = await at.head();
  await at.say('one');
  const first = await at.log.read(at.stream, seq, 4);
  await at.say('two');
  const second = await at.log.read(at.stream, seq + 1, 4, first.entries, first.facts);
  expect(second.entries).toHaveLength(1);
  expect(second.facts).toBe(first.facts);
  await at.admin((admin) => admin.query(`update proposal set handling = 'OFF_SYSTEM'`));
  const third = await at.log.read(at.stream, seq + 2, 4, second.entries, second.facts);
  expect([second, third].map(({ facts }) => facts.get(at.stream.id)?.offSystem)).toEqual([false, true]);
});
