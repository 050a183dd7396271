import { EditComment } from '../../clients/operations.ts';
import { verifyLog } from '../../src/persistence/verify-log.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower } from '../harness/follower.ts';
import { aComment, aDraftInReview, aRound, aWorld, codesOf, done } from '../harness/world.ts';
import { doing, dumpOf, erase, eventOf, sampled, secret, verified } from './erasing.ts';

const words = ['Trần Bí Mật', 'THƯ-TUYỆT-MẬT', 'SECRET'];

test('a text that is erased by decision is nowhere any more, the chain still fits, and who read it is told', async () => {
  await using world = await aWorld();
  const { draftId, firstCursor } = await aRound(world);
  const remark = await aComment(world, 'a-head', { draftId, text: `${words[0]} đã viết`, suggestedText: null });
  const input = { commentId: remark.id, text: words[1]!, expectedVersion: 1 };
  done((await world.ask('a-head', EditComment, { input })).data?.editComment);
  const keyed = { ...input, text: words[2]!, expectedVersion: 2, idempotencyKey: 'của tôi' };
  done((await world.ask('a-head', EditComment, { input: keyed })).data?.editComment);
  // One that is refused is known there, too.
  const stale = { ...input, text: words[2]!, idempotencyKey: 'cũng của tôi' };
  expect(codesOf((await world.ask('a-head', EditComment, { input: stale })).data?.editComment)).toEqual(['STALE_VERSION']);
  const other = await aComment(world, 'a-head', { draftId, text: 'ở lại' });
  await sampled(world);
  const before = await dumpOf(world);
  for (const word of words) expect([word, before.includes(word)]).toEqual([word, true]);

  await using reader = aFollower(world.as('b-head'), draftId);
  await using outsider = aFollower(world.as('l-head'), draftId);
  await Promise.all([reader.ready(), outsider.ready()]);
  expect(await erase(world, remark.eventId, 'o-desk')).toEqual({
    exit: 3,
    said: expect.stringContaining('o-desk does not head the office'),
  });
  expect(await erase(world, crypto.randomUUID(), 'o-head')).toEqual({
    exit: 3,
    said: expect.stringContaining('There is no such thing'),
  });
  expect(await erase(world, remark.eventId, 'o-head')).toEqual({
    exit: 0,
    said: expect.stringContaining('3 events say nothing any more'),
  });
  const after = await dumpOf(world);
  for (const word of words) expect([word, after.includes(word)]).toEqual([word, false]);
  const keys = await asAdmin(world.database.name, (admin) =>
    admin.query('select length(request_hash) as bytes, problem from idempotency'),
  );
  expect(keys.rows).toEqual(Array(2).fill({ bytes: 0, problem: null })); // nor can it be guessed from the hash of what was asked under a key
  expect(after).toContain('ở lại');
  expect(await verified(world)).toHaveProperty('heads');

  await reader.until(() => reader.events().length === 3);
  expect(reader.events()).toMatchObject(
    [1, 2, 3].map(() => ({
      __typename: 'TextErased',
      erasedCommentId: remark.id,
      decisionReference: 'QĐ 12',
      reason: 'theo yêu cầu',
      actor: { name: 'Nguyễn Văn o-head' },
    })),
  );
  expect(outsider.events()).toEqual([]); // it was never told what was said in the round
  await using again = aFollower(world.as('b-head'), draftId, firstCursor);
  await again.ready();
  const told = again.events().flatMap((event) => ('text' in event ? [[event.__typename, event.text]] : []));
  expect(told).toEqual([
    ['CommentAdded', '—'],
    ['CommentEdited', '—'],
    ['CommentEdited', '—'],
    ['CommentAdded', 'ở lại'],
  ]);

  expect(codesOf((await world.ask('a-head', EditComment, { input: keyed })).data?.editComment)).toEqual([
    'IDEMPOTENCY_KEY_REUSED',
  ]);
  expect(await erase(world, remark.eventId, 'o-head')).toEqual({ exit: 3, said: expect.stringContaining('It is so already') });
  expect(await erase(world, other.eventId, 'o-head')).toMatchObject({ exit: 0 });
});

test('a text that is gone without a decision, or of which something else remains, is found', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const [kept, erased] = [
    await aComment(world, 'a-head', { draftId, text: 'một' }),
    await aComment(world, 'a-head', { draftId, text: 'hai' }),
  ];
  expect(await erase(world, erased.eventId, 'o-head')).toMatchObject({ exit: 0 });
  const tampered = async (statement: string, eventId: string) =>
    asAdmin(world.database.name, async (admin) => {
      await admin.query('begin');
      await admin.query(
        `update event_body set ${statement} from event where event.event_id = $1 and event.stream_kind = event_body.stream_kind
           and event.stream_id = event_body.stream_id and event.seq = event_body.seq`,
        [eventId],
      );
      const { bad } = await verifyLog(admin);
      await admin.query('rollback');
      return bad;
    });
  expect(await tampered(`body = null, salt = null, remains = '{}'`, kept.eventId)).toMatchObject({
    eventId: kept.eventId,
    wrong: 'says nothing any more, and no event says by which decision it was erased',
  });
  expect(await tampered(`remains = replace(remains, '—', 'ba')`, erased.eventId)).toMatchObject({
    eventId: erased.eventId,
    wrong: 'was erased, and what remains of it is not what the decision left',
  });
  expect(await verified(world)).toHaveProperty('heads');
  // The server's own roles cannot erase.
  for (const role of ['collegium_request', 'collegium_hub'])
    await asAdmin(world.database.name, async (admin) => {
      await admin.query(`set role ${role}`);
      await expect(admin.query(`update event_body set body = null, salt = null, remains = '{}'`)).rejects.toThrow(
        'permission denied',
      );
    });
});

test('what the planner kept of a table is gone, too, where the table is empty by now', async () => {
  await using world = await aWorld();
  const { draftId } = await aDraftInReview(world);
  const text = secret();
  const questions = [{ text }, { text: `${text}?` }]; // of one alone there would be no sample
  await doing(world, 'o-desk', 'openRound', { draftId, kind: 'APPRAISAL', bodyIds: [world.body['A']], questions });
  await sampled(world);
  await asAdmin(world.database.name, async (admin) => {
    await admin.query(`set session_replication_role = replica`);
    await admin.query(`delete from question`);
  });
  const { rows } = await asAdmin(world.database.name, (admin) =>
    admin.query(`select s::text as row from pg_stats s where tablename = 'question' and attname = 'text'`),
  );
  expect(rows).toEqual([{ row: expect.stringContaining(text) }]);
  expect(await erase(world, await eventOf(world, 'RoundOpened'), 'o-head')).toMatchObject({ exit: 0 });
  expect(await dumpOf(world)).not.toContain(text);
});
