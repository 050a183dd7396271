import { AttachFile, AttachmentsOf, DetachFile } from '../../clients/attachments.operations.ts';
import { EnterOpinion } from '../../clients/opinions.operations.ts';
import { aRoundWithQuestions, opining } from '../appraisal/opining.ts';
import { asAdmin } from '../harness/database.ts';
import { fetchFile, pdf, upload } from '../harness/files.ts';
import { aFollower } from '../harness/follower.ts';
import { aComment, aWorld, codesOf, done, type World } from '../harness/world.ts';

let at = new Date('2024-03-01T09:00:00Z');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock: { now: () => at } });
});
afterAll(() => world?.[Symbol.asyncDispose]());

const attach = async (login: string, roundId: string, fileId: string) =>
  (await world.ask(login, AttachFile, { input: { roundId, fileId } })).data?.attachFile;
const detach = async (login: string, roundId: string, fileId: string) =>
  (await world.ask(login, DetachFile, { input: { roundId, fileId } })).data?.detachFile;
type Shown = {
  workingOpinion: { version: number; attachments: { id: string }[] } | null;
  opinions: { id: string; sequence: number; body: { id: string }; attachments: { id: string; name: string; url: string }[] }[];
};
const shownTo = async (login: string, roundId: string) =>
  (await world.ask(login, AttachmentsOf, { roundId })).data!.node as unknown as Shown;
const statusFor = async (login: string, id: string) => (await fetchFile(world, login, id)).status;

test('a file is attached inside the body, counts as a change of what is signed, and is shown with the opinion once it is signed', async () => {
  const { roundId } = await aRoundWithQuestions(world, []);
  const a = opining(world, roundId);
  done(await a.fields('a-officer', { expectedVersion: 0, position: 'AGREE' }));
  const file = await upload(world, 'a-officer', 'giải trình.pdf', pdf('A'));
  const other = await upload(world, 'a-officer', 'thừa.pdf', pdf('B'));
  expect(done(await attach('a-officer', roundId, file.id)).workingOpinion).toEqual({
    version: 2,
    attachments: [{ id: file.id, name: file.name }],
  });
  done(await attach('a-head', roundId, other.id));
  expect(codesOf(await a.submit('a-head', 2))).toEqual(['STALE_VERSION']);
  expect(done(await detach('a-officer', roundId, other.id)).workingOpinion!.attachments).toEqual([
    { id: file.id, name: file.name },
  ]);
  expect([await statusFor('a-head', file.id), await statusFor('b-head', file.id), await statusFor('o-head', file.id)]).toEqual([
    200, 404, 404,
  ]);
  await a.sign('a-head');
  const [opinion] = (await shownTo('b-officer', roundId)).opinions;
  expect(opinion!.attachments).toEqual([
    {
      ...{ id: file.id, name: file.name, mediaType: 'application/pdf', bytes: file.bytes, sha256: file.sha256 },
      ...{ url: `/files/${file.id}`, uploadedAt: at.toISOString(), uploadedBy: { login: 'a-officer' } },
    },
  ]);
  for (const login of ['a-head', 'b-head', 'l-head', 'o-desk'])
    expect([login, await statusFor(login, file.id)]).toEqual([login, 200]);
  for (const login of ['d-head', 'p-chair']) expect([login, await statusFor(login, file.id)]).toEqual([login, 404]);
  expect(await statusFor('b-head', other.id)).toBe(404);
});

test.each([
  ['AT_CLOSE', [404, 404, 200]],
  ['AFTER_OWN', [404, 404, 200]],
] as const)(
  'in a round %s no other body gets the file of a signed opinion before the reveal, and the office does',
  async (mode, [b, l, o]) => {
    const { roundId } = await aRoundWithQuestions(world, [], { mode });
    const a = opining(world, roundId);
    const file = await upload(world, 'a-officer', 'kín.pdf', pdf());
    done(await attach('a-officer', roundId, file.id));
    done(await a.fields('a-officer', { expectedVersion: 0, position: 'AGREE' }));
    await a.sign('a-head');
    expect([await statusFor('b-head', file.id), await statusFor('l-head', file.id), await statusFor('o-head', file.id)]).toEqual([
      b,
      l,
      o,
    ]);
    done(await a.fields('b-officer', { expectedVersion: 0, position: 'AGREE' }));
    await a.sign('b-head');
    expect([await statusFor('b-head', file.id), await statusFor('c-head', file.id)]).toEqual([
      mode === 'AFTER_OWN' ? 200 : 404,
      404,
    ]);
  },
);

test('who may not attach is told so, and nothing of what it does not see', async () => {
  const { roundId } = await aRoundWithQuestions(world, []);
  const ofA = await upload(world, 'a-officer', 'a.pdf', pdf());
  const ofL = await upload(world, 'l-officer', 'l.pdf', pdf());
  expect(codesOf(await attach('a-observer', roundId, ofA.id))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await attach('b-officer', roundId, ofA.id))).toEqual(['NOT_FOUND']);
  expect(codesOf(await attach('l-officer', roundId, ofL.id))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await attach('d-officer', roundId, ofL.id))).toEqual(['NOT_FOUND']);
  expect(codesOf(await attach('a-officer', roundId, roundId))).toEqual(['NOT_FOUND']);
  done(await attach('a-officer', roundId, ofA.id));
  expect(codesOf(await attach('a-head', roundId, ofA.id))).toEqual(['NOTHING_TO_CHANGE']);
  done(await detach('a-officer', roundId, ofA.id));
  expect(codesOf(await detach('a-officer', roundId, ofA.id))).toEqual(['NOTHING_TO_CHANGE']);
  // What B signed A sees, and still does not attach.
  const ofB = await upload(world, 'b-officer', 'b.pdf', pdf());
  done(await attach('b-officer', roundId, ofB.id));
  done(await opining(world, roundId).fields('b-officer', { expectedVersion: 0, position: 'AGREE' }));
  await opining(world, roundId).sign('b-head');
  expect(codesOf(await attach('a-officer', roundId, ofB.id))).toEqual(['NOT_ALLOWED']);
});

test('an opinion has twenty files and no more', async () => {
  const { roundId } = await aRoundWithQuestions(world, []);
  for (let n = 0; n < 20; n++)
    done(await attach('c-officer', roundId, (await upload(world, 'c-officer', `${n}.pdf`, pdf(`${n}`))).id));
  expect(codesOf(await attach('c-officer', roundId, (await upload(world, 'c-officer', 'x.pdf', pdf())).id))).toEqual([
    'TOO_MANY',
  ]);
  expect((await shownTo('c-head', roundId)).workingOpinion!.attachments).toHaveLength(20);
});

test('what is attached or signed stays however old it is, and what was signed nobody changes or deletes', async () => {
  const { roundId } = await aRoundWithQuestions(world, []);
  const [signed, attached] = [
    await upload(world, 'a-officer', '1.pdf', pdf('1')),
    await upload(world, 'a-officer', '2.pdf', pdf('2')),
  ];
  done(await attach('a-officer', roundId, signed.id));
  done(await opining(world, roundId).fields('a-officer', { expectedVersion: 0, position: 'AGREE' }));
  await opining(world, roundId).sign('a-head');
  done(await detach('a-officer', roundId, signed.id)); // from the next one only
  done(await attach('a-officer', roundId, attached.id));
  at = new Date(at.getTime() + 100 * 24 * 60 * 60 * 1000);
  await upload(world, 'a-officer', '3.pdf', pdf('3'));
  expect([await statusFor('b-head', signed.id), await statusFor('a-head', attached.id)]).toEqual([200, 200]);
  await opining(world, roundId).sign('a-head');
  const { opinions } = await shownTo('b-head', roundId);
  expect(opinions.map(({ sequence, attachments }) => [sequence, attachments.map(({ id }) => id)])).toEqual([
    [1, [signed.id]],
    [2, [attached.id]],
  ]);
  for (const change of [
    `update file set name = 'x.pdf' where name = '1.pdf'`,
    `delete from file where name = '1.pdf'`,
    `delete from opinion_attachment`,
    `update opinion_attachment set position = 9`,
  ])
    await expect(asAdmin(world.database.name, (admin) => admin.query(change))).rejects.toThrow(
      'what was submitted never changes',
    );
});

test('the body follows live what is attached, and another body is told nothing', async () => {
  const { roundId, draftId, firstCursor } = await aRoundWithQuestions(world, []);
  const followers = ['a-head', 'b-head', 'o-head'].map((login) => aFollower(world.as(login), draftId, firstCursor));
  const file = await upload(world, 'a-officer', 'mới.pdf', pdf());
  done(await attach('a-officer', roundId, file.id));
  done(await detach('a-officer', roundId, file.id));
  const { eventId } = await aComment(world, 'a-head', { draftId, text: 'Cho cả đợt.' });
  for (const follower of followers) await follower.until(() => follower.events().some((event) => event.eventId === eventId));
  expect(followers[0]!.events().filter(({ __typename }) => /^File/.test(__typename))).toMatchObject([
    { __typename: 'FileAttached', roundId, version: 1, fileId: file.id, name: 'mới.pdf' },
    { __typename: 'FileDetached', roundId, version: 2, fileId: file.id, name: 'mới.pdf' },
  ]);
  for (const follower of followers.slice(1)) expect(JSON.stringify(follower.items)).not.toContain(file.id);
  for (const follower of followers) await follower.close();
});

test('the office enters the scanned paper with the opinion of a body without accounts', async () => {
  const { roundId } = await aRoundWithQuestions(world, []);
  await asAdmin(world.database.name, (admin) =>
    admin.query(`delete from membership where body_id = (select id from body where name_en = 'Body C')`),
  );
  const file = await upload(world, 'o-clerk', 'công văn.pdf', pdf('giấy'));
  const ofA = await upload(world, 'a-officer', 'a.pdf', pdf());
  const enter = async (fileIds: string[]) => {
    const input = { roundId, bodyId: world.body['C']!, documentReference: '12-CV/C', position: 'AGREE' as const, fileIds };
    return (await world.ask('o-desk', EnterOpinion, { input })).data?.enterOpinion;
  };
  expect(codesOf(await enter([ofA.id]))).toEqual(['NOT_FOUND']);
  expect(codesOf(await enter([file.id, file.id]))).toEqual(['BAD_INPUT']);
  done(await enter([file.id]));
  expect((await shownTo('b-head', roundId)).opinions[0]!.attachments).toMatchObject([
    { id: file.id, uploadedBy: { login: 'o-clerk' } },
  ]);
  expect(await statusFor('b-head', file.id)).toBe(200);
});
