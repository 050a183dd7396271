import type { FeedItem } from '../../src/feeds/feed-item.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { eventually } from '../harness/process.ts';
import { aHub, limits, never, uuid } from './a-hub.ts';
import { Basin } from './basin.ts';

type Reader = Awaited<ReturnType<Awaited<ReturnType<typeof aHub>>['follow']>>;

async function next(reader: Reader): Promise<FeedItem> {
  const { value } = await reader.next();
  return value!;
}

/** Everything up to the retraction itself, as it is told. */
async function untilRetracted(reader: Reader): Promise<string[]> {
  const told: string[] = [];
  for (;;) {
    const item = await next(reader);
    told.push(item.kind === 'CommentAdded' ? `${item['text']}` : item.kind);
    if (item.kind === 'CommentRetracted') return told;
  }
}

test('a live reader that is behind within the window is told no more what was taken back meanwhile', async () => {
  await using at = await aHub();
  const reader = await at.follow();
  expect((await next(reader)).kind).toBe('Ready');
  const [, secret] = [await at.say('one'), await at.say('bí mật')];
  await at.readOn();
  expect(await next(reader)).toMatchObject({ kind: 'CommentAdded', text: 'one' });
  await at.retract(secret);
  expect(await untilRetracted(reader)).toEqual(['', 'CommentRetracted']);
});

test('a reader that is catching up drops the page it holds when something in it is taken back', async () => {
  await using at = await aHub();
  const from = await at.head();
  const secrets = [];
  await at.say('one');
  for (const n of [1, 2]) secrets.push(await at.say(`bí mật ${n}`));
  for (let n = 0; n < limits.windowEventsMax + 2; n++) await at.say(`later ${n}`);
  const ahead = await at.follow(); // keeps the window open, and its floor above the page
  const reader = await at.follow(from);
  expect(await next(reader)).toMatchObject({ text: 'one' });
  for (const secret of secrets) await at.retract(secret);
  const told = await untilRetracted(reader);
  expect(told.slice(0, 2)).toEqual(['', '']);
  expect(told.join()).not.toContain('bí mật');
  await ahead.return();
});

test('a page that was read before, and comes after, the taking back is read once more', async () => {
  await using at = await aHub();
  const from = await at.head();
  const secret = await at.say('bí mật');
  for (let n = 0; n < limits.windowEventsMax + 2; n++) await at.say(`later ${n}`);
  const reader = await at.follow(from);
  const { read, letGo } = at.log.hold(from.seq);
  const first = next(reader);
  await read.promise;
  await at.retract(secret);
  letGo.resolve();
  expect(await first).toMatchObject({ kind: 'CommentAdded', text: '', retracted: true });
});

test('a reader that resumes within the window is told what stands now, and in the window nothing is lost', async () => {
  await using at = await aHub();
  const live = await at.follow();
  await next(live);
  const from = await at.head();
  const secret = await at.say('bí mật');
  for (const text of ['two', 'three']) await at.say(text);
  await at.readOn();
  await at.retract(secret);
  const resumed = await at.follow(from);
  expect(await untilRetracted(resumed)).toEqual(['', 'two', 'three', 'CommentRetracted']);
  expect(await untilRetracted(live)).toEqual(['', 'two', 'three', 'CommentRetracted']);
});

test('a slow reader that holds a page is shown the rest of it as things are now, not as they were when it was read', async () => {
  await using at = await aHub({ pageMsMax: 0 });
  const from = await at.head();
  for (const text of ['one', 'two', 'three']) await at.say(text);
  for (let n = 0; n < limits.windowEventsMax; n++) await at.say(`later ${n}`);
  const ahead = await at.follow(); // keeps the window open, and its floor above the page
  const reader = await at.follow(from);
  expect(await next(reader)).toMatchObject({ text: 'one' });
  await at.admin((admin) =>
    admin.query(`update opinion_request set state = 'RECUSED', withdrawn = true where body_id = $1`, [reader.viewer.bodyId]),
  );
  await at.say('secret');
  await at.readOn();
  const told = [];
  for (let item = await next(reader); item.kind !== 'Ready'; item = await next(reader)) told.push(item);
  expect(told).toEqual([]);
  await ahead.return();
});

test('a live reader of an inbox that is behind is not told of what was hidden meanwhile, however it reads', async () => {
  await using at = await aHub({ pageMsMax: 0 });
  const pulls = await at.followInbox();
  expect((await next(pulls)).kind).toBe('Ready');
  const delivered = await at.followInbox();
  const basin = new Basin(1);
  const over = delivered.deliverTo(basin);
  const { id } = await at.mention('secret');
  await at.mention('for all to know');
  await (await at.followInbox()).return(); // the window has both
  expect(basin.items.map(({ kind }) => kind)).toEqual(['Ready']);
  await at.admin((admin) => admin.query(`update comment set concealed_for_body_id = author_body_id where id = $1`, [uuid(id)]));
  basin.drain(never);
  await eventually('it is delivered', 5_000, () => basin.items.length > 1);
  for (const items of [basin.items.slice(1), [await next(pulls)]])
    expect(items.map((item) => [item.kind, item['commentId'] === globalId('Comment', uuid(id))])).toEqual([['Mentioned', false]]);
  await Promise.all([pulls.return(), delivered.return()]);
  await over;
});

test('an inbox that is resumed within its window does not tell of what was hidden meanwhile', async () => {
  await using at = await aHub();
  const ahead = await at.followInbox();
  expect((await next(ahead)).kind).toBe('Ready');
  const from = await at.inboxHead();
  const { id } = await at.mention('secret');
  await (await at.followInbox()).return(); // the window has it
  expect((await next(ahead)).kind).toBe('Mentioned');
  await at.admin((admin) => admin.query(`update comment set concealed_for_body_id = author_body_id where id = $1`, [uuid(id)]));
  const resumed = await at.followInbox(from);
  expect((await next(resumed)).kind).toBe('Ready');
  await Promise.all([ahead.return(), resumed.return()]);
});
