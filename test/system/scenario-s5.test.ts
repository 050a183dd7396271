import {
  AskOnceMore,
  ClaimsOf,
  ConfirmFinding,
  ContestFinding,
  SayWhatIsOutOfRemit,
  UpholdFinding,
} from '../../clients/coverage.operations.ts';
import { covering } from '../appraisal/covering.ts';

import { aRoundWithQuestions, opining } from '../appraisal/opining.ts';
import { aFollower, anInboxFollower, type Follower } from '../harness/follower.ts';
import { aWorld, codesOf, done } from '../harness/world.ts';

const asked = [
  { text: 'Phạm vi điều chỉnh tại Điều 1 đã đủ chưa?' },
  { text: 'Nguồn lực do ngân sách bảo đảm có hợp lý không?' },
  { text: 'Thời hạn báo cáo hằng quý có phù hợp không?' },
  { text: 'Cơ quan B có đủ kinh phí phối hợp không?', to: ['B'] },
];

const kinds = (follower: Follower<{ __typename: string; cursor: string }>) => follower.items.map((item) => item.__typename);

test('S5: what was asked is answered or it shows, and who answers nothing hears of it, may contest it, and is asked again', async () => {
  await using world = await aWorld();
  const { roundId, draftId, questionIds } = await aRoundWithQuestions(world, asked);
  const [q1, q2, q3, q4] = questionIds as [string, string, string, string];
  const { fields, answers, submit, sign, working } = opining(world, roundId);
  const { coverage, matrix, findings, request } = covering(world, roundId);
  const agree = (questionId: string) => ({ questionId, stance: 'AGREE' as const, expectedVersion: 0 });
  await using office = aFollower(world.as('o-desk'), draftId);
  await using a = aFollower(world.as('a-officer'), draftId);
  await using officeInbox = anInboxFollower(world.as('o-head'));
  await using cInbox = anInboxFollower(world.as('c-officer'));
  await Promise.all([office, a, officeInbox, cInbox].map((follower) => follower.ready()));

  // A answers all, B all but one.
  done(await fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  done(await answers('a-officer', [q1, q2, q3].map(agree)));
  await sign('a-head');
  done(await fields('b-head', { expectedVersion: 0, position: 'AGREE' }));
  done(await answers('b-officer', [q1, q2, q4].map(agree)));
  const missingOfB = await submit('b-head', (await working('b-head'))!.version);
  expect(missingOfB?.userErrors).toMatchObject([{ code: 'MISSING_ANSWERS', details: [{ name: 'numbers', value: '3' }] }]);
  await sign('b-head', { acknowledgeMissing: true });

  // C only says "Nhất trí".
  done(await fields('c-head', { expectedVersion: 0, position: 'AGREE', comment: 'Nhất trí' }));
  const bare = await submit('c-head', (await working('c-head'))!.version);
  expect(bare?.userErrors).toMatchObject([{ code: 'MISSING_ANSWERS', details: [{ name: 'numbers', value: '1, 2, 3' }] }]);
  await sign('c-head', { acknowledgeMissing: true });

  expect(await coverage('o-desk')).toEqual({ A: '3/3', B: '3/4', C: '0/3', round: '6/10' });
  expect(await coverage('a-head')).toEqual({ A: '3/3', B: '3/4', C: '0/3', round: '6/10' });
  const counted = (follower: Follower) =>
    follower.events().flatMap((event) => (event.__typename === 'CoverageChanged' ? [`${event.answered}/${event.asked}`] : []));
  await Promise.all([office, a].map((follower) => follower.until(() => counted(follower).length === 3)));
  expect(counted(office)).toEqual(['3/3', '3/4', '0/3']);
  expect(counted(a)).toEqual(counted(office));

  // NOT_COVERING is proposed for B and C, and only the office knows.
  const [ofB] = await findings('o-desk', 'B');
  const [ofC] = await findings('o-desk', 'C');
  expect(await findings('o-desk', 'A')).toEqual([]);
  expect(ofB).toMatchObject({ status: 'PROPOSED', codes: ['NOT_COVERING'], grounds: [{ questionNumber: 3 }] });
  expect(ofC).toMatchObject({ status: 'PROPOSED', codes: ['NOT_COVERING'] });
  expect(ofC!.grounds.map(({ questionNumber }) => questionNumber)).toEqual([1, 2, 3]);
  for (const login of ['c-head', 'b-head', 'l-head', 'a-head']) expect(await findings(login, 'C')).toEqual([]);
  await officeInbox.until(() => kinds(officeInbox).filter((kind) => kind === 'FindingProposed').length === 2);

  // The office confirms C's; C's head contests; it is upheld.
  const act = { findingId: ofC!.id };
  const contest = (login: string) =>
    world.ask(login, ContestFinding, { input: { ...act, reason: 'Nhất trí là nhất trí với cả ba vấn đề.' } });
  expect(codesOf((await contest('c-head')).data?.contestFinding)).toEqual(['NOT_FOUND']);
  const confirmed = await world.ask('o-desk', ConfirmFinding, { input: { ...act, reason: 'Không trả lời vấn đề nào.' } });
  expect(done(confirmed.data?.confirmFinding).finding).toMatchObject({ status: 'CONFIRMED', codes: ['NOT_COVERING'] });
  await cInbox.until(() => kinds(cInbox).includes('FindingConfirmed'));
  const insufficient = async (login: string) => (await request(login, 'C'))!.isInsufficient;
  expect([await insufficient('o-desk'), await insufficient('c-head'), await insufficient('a-head')]).toEqual([true, true, null]);
  expect(codesOf((await contest('c-officer')).data?.contestFinding)).toEqual(['NOT_ALLOWED']);
  expect(done((await contest('c-head')).data?.contestFinding).finding).toMatchObject({ status: 'CONTESTED' });
  await officeInbox.until(() => kinds(officeInbox).includes('FindingContested'));
  const upheld = await world.ask('o-head', UpholdFinding, { input: { ...act, reason: 'Câu hỏi đã nêu rõ từng vấn đề.' } });
  expect(done(upheld.data?.upholdFinding).finding).toMatchObject({ status: 'CONFIRMED' });
  await cInbox.until(() => kinds(cInbox).includes('FindingUpheld'));
  expect(await insufficient('c-head')).toBe(true);

  // Asked again, the first opinion kept, C declares three times that it does not object.
  const claimsOf = async (letter: string) => {
    const { data } = await world.ask('o-desk', ClaimsOf, { roundId });
    const { requests } = data!.node as { requests: { body: { id: string }; outOfRemit: { id: string }[] }[] };
    return requests.find(({ body }) => body.id === world.body[letter])!.outOfRemit;
  };
  const again = await world.ask('o-desk', AskOnceMore, {
    input: { requestId: (await request('o-desk', 'C'))!.id, reason: 'Đề nghị trả lời từng vấn đề.' },
  });
  done(again.data?.askAgain);
  await cInbox.until(() => kinds(cInbox).includes('AskedAgain'));
  expect(await request('o-desk', 'C')).toMatchObject({ state: 'ASKED_AGAIN', askedAgainAt: expect.any(String) });
  done(
    await answers(
      'c-officer',
      [q1, q2, q3].map((id) => ({ ...agree(id), stance: 'NO_OBJECTION_DECLARED' as const })),
    ),
  );
  expect(await sign('c-head')).toMatchObject({ sequence: 2 });
  expect(await coverage('o-desk')).toEqual({ A: '3/3', B: '3/4', C: '3/3', round: '9/10' });
  const kept = await findings('c-head', 'C');
  expect(kept).toMatchObject([{ id: ofC!.id, status: 'CONFIRMED' }]);
  expect(kept[0]!.steps.map(({ status, by }) => [status, by?.login ?? null])).toEqual([
    ['PROPOSED', null],
    ['CONFIRMED', 'o-desk'],
    ['CONTESTED', 'c-head'],
    ['CONFIRMED', 'o-head'],
  ]);
  expect(await insufficient('c-head')).toBe(false);
  const cells = await matrix('l-head');
  expect(cells).toHaveLength(10);
  expect(cells.filter(({ letter }) => letter === 'C').map(({ stance }) => stance)).toEqual(
    Array(3).fill('NO_OBJECTION_DECLARED'),
  );

  // DISAGREE needs its blocking text. B says that Q3 is not its business, and the office accepts that.
  const { fieldsVersion } = (await working('b-head'))!;
  done(await fields('b-head', { expectedVersion: fieldsVersion, position: 'DISAGREE' }));
  const unexplained = await submit('b-head', (await working('b-head'))!.version, { acknowledgeMissing: true });
  expect(codesOf(unexplained)).toEqual(['BLOCKING_TEXT_REQUIRED']);
  done(await fields('b-head', { expectedVersion: fieldsVersion + 1, position: 'AGREE' }));
  const notOurs = { questionId: q3, stance: 'OUT_OF_REMIT' as const, text: 'Không thuộc chức năng của B.', expectedVersion: 0 };
  done(await answers('b-officer', [notOurs]));
  await sign('b-head');
  expect((await findings('o-desk', 'B')).map(({ id }) => id)).toEqual([ofB!.id]); // said, so not sketchy
  expect(await coverage('o-desk')).toMatchObject({ B: '3/4' });
  const [claim] = await claimsOf('B');
  done(
    (await world.ask('o-desk', SayWhatIsOutOfRemit, { input: { claimId: claim!.id, accepted: true } })).data?.decideOutOfRemit,
  );
  expect(await coverage('o-desk')).toEqual({ A: '3/3', B: '3/3', C: '3/3', round: '9/9' });
  await a.until(() => counted(a).at(-1) === '3/3' && counted(a).length === 6);
  expect(kinds(a).filter((kind) => kind.startsWith('Finding'))).toEqual([]);
  expect(kinds(office).filter((kind) => kind.startsWith('Finding'))).toEqual([
    'FindingProposed',
    'FindingProposed',
    'FindingConfirmed',
    'FindingContested',
    'FindingUpheld',
  ]);
});
