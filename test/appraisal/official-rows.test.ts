import { ReplyToComment, UploadDraft } from '../../clients/operations.ts';
import { WidenComment } from '../../clients/threads.operations.ts';
import { aComment, aWorld, blocksOf, done, sampleText } from '../harness/world.ts';
import { covering, type OfficialRowSeen } from './covering.ts';
import { aRoundWithQuestions, opining } from './opining.ts';

const letterOf = (row: OfficialRowSeen) => row.body.name.at(-1);
const keyOf = (row: OfficialRowSeen) =>
  row.kind === 'ANSWER' ? `${row.question!.number}${letterOf(row)}` : `${row.block?.position ?? 0} ${letterOf(row)} ${row.text}`;

test.each([1, 2])('official rows are neither lost nor doubled, and keep their order whatever comes, seed %s', async (seed) => {
  await using world = await aWorld();
  let state = seed * 7_919;
  const below = (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
  const { roundId, draftId, proposalId, questionIds } = await aRoundWithQuestions(world, [{ text: 'Một?' }, { text: 'Hai?' }]);
  const { fields, answers, sign, pick, working } = opining(world, roundId);
  const { rows } = covering(world, roundId);
  const blocks = await blocksOf(world, draftId);
  const official = new Set<string>();
  const threads: { id: string; commentId: string; letter: string; key: string; isWide: boolean }[] = [];
  const picked = new Map<string, Set<string>>();
  let before: string[] = [];

  const check = async () => {
    const seen = await rows('o-desk');
    const now = seen.nodes.map(keyOf);
    expect(new Set(now).size).toBe(now.length);
    expect([...now].sort()).toEqual([...official].sort());
    expect(seen.totalCount).toBe(official.size);
    expect(now.filter((key) => before.includes(key))).toEqual(before);
    const numbers = seen.nodes.map((row) => row.question?.number ?? 99);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const places = seen.nodes.flatMap((row) => (row.kind === 'REMARK' ? [row.block?.position ?? 0] : []));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    before = now;
  };

  for (let step = 0; step < 14; step++) {
    const letter = 'ABC'[below(3)]!;
    const login = `${letter.toLowerCase()}-head`;
    const kind = step === 9 ? 5 : below(5);
    if (kind <= 1) {
      const block = below(4) === 0 ? null : blocks[below(blocks.length)]!;
      const isWide = below(2) === 0;
      const text = `góp ý ${step}`;
      const anchor = block && { blockId: block.id, exact: block.text.slice(0, 4).trim() };
      const anchored = anchor && block!.text.split(anchor.exact).length === 2 ? anchor : null;
      const comment = await aComment(world, login, {
        draftId,
        text,
        audience: isWide ? 'ROUND_AND_LEAD' : 'BODY',
        anchor: anchored,
      });
      const key = `${anchored ? block!.position : 0} ${letter} ${text}`;
      threads.push({ id: comment.thread.id, commentId: comment.id, letter, key, isWide });
      if (isWide) official.add(key);
    } else if (kind === 2) {
      const own = threads.filter((thread) => thread.letter === letter);
      const thread = own[below(own.length)];
      if (!thread) continue;
      const pickedNow = picked.get(letter) ?? new Set();
      if (!pickedNow.has(thread.key)) done(await pick(login, thread.id));
      picked.set(letter, pickedNow.add(thread.key));
    } else if (kind === 3) {
      const seen = (await working(login))!;
      done(await fields(login, { expectedVersion: seen.fieldsVersion, position: 'AGREE', comment: `lần ${step}` }));
      const questionId = questionIds[below(2)]!;
      const expectedVersion = seen.answers.find(({ question }) => question.id === questionId)?.version ?? 0;
      done(await answers(login, [{ questionId, stance: 'ALTERNATIVE', text: `Phương án ${step}`, expectedVersion }]));
      await sign(login, { acknowledgeMissing: true });
      for (const { question } of (await working(login))!.answers) official.add(`${question.number}${letter}`);
      for (const key of picked.get(letter) ?? []) official.add(key);
    } else if (kind === 4) {
      const thread = threads.find((each) => each.letter === letter && !each.isWide);
      if (thread) {
        const input = { commentId: thread.commentId, audience: 'ROUND_AND_LEAD' as const, confirm: true };
        done((await world.ask(login, WidenComment, { input })).data?.widenComment);
        thread.isWide = true;
        official.add(thread.key);
      } else if (threads[0]) {
        const input = { commentId: threads[0].commentId, text: 'trả lời' };
        await world.ask(`${threads[0].letter.toLowerCase()}-officer`, ReplyToComment, { input });
      }
    } else {
      const text = sampleText.replace('# Điều 1', '# Điều 0. Mới\n\nĐoạn mới.\n\n# Điều 1');
      done((await world.ask('l-officer', UploadDraft, { input: { proposalId, text, mediaType: 'MARKDOWN' } })).data?.uploadDraft);
    }
    await check();
  }

  // One at a time it is the same list; the lead body sees the words of an opinion, not the thread inside the body.
  const one: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await rows('o-desk', 3, after);
    one.push(...page.nodes.map(keyOf));
    after = page.pageInfo.endCursor ?? null;
    more = page.pageInfo.hasNextPage;
  }
  expect(one).toEqual(before);
  const ofLead = (await rows('l-head')).nodes;
  expect(ofLead.map(keyOf)).toEqual(before);
  const inside = new Set(threads.filter(({ isWide }) => !isWide).map(({ key }) => key));
  for (const row of ofLead) if (row.kind === 'REMARK') expect(row.thread === null).toBe(inside.has(keyOf(row)));
});
