import type { DraftOpinionInput } from '../../clients/gql/graphql.ts';
import { UploadDraft } from '../../clients/operations.ts';
import { ReconfirmOpinion } from '../../clients/opinions.operations.ts';
import { RetractComment } from '../../clients/threads.operations.ts';
import { asAdmin } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aComment, aWorld, done, type World } from '../harness/world.ts';
import { aRoundWithQuestions, openFor, opining } from './opining.ts';

const positions = ['AGREE', 'AGREE_WITH_COMMENTS', 'AGREE_IF_AMENDED', 'DISAGREE', 'NO_OPINION'] as const;
const stances = [
  'AGREE',
  'AGREE_WITH_COMMENT',
  'DISAGREE',
  'ALTERNATIVE',
  'NO_OBJECTION_DECLARED',
  'OUT_OF_REMIT',
  null,
] as const;
const questions = [{ text: 'Một?' }, { text: 'Hai?', mandatory: false }, { text: 'Ba?', to: ['B'] }];
const steps = 60;

/** Everything of every opinion, as it is stored. */
async function storedIn(world: World): Promise<Map<string, string>> {
  return asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(`select opinion.id, to_jsonb(opinion) || jsonb_build_object(
        'answers', (select jsonb_agg(to_jsonb(answer) order by question_id) from opinion_answer answer where opinion_id = opinion.id),
        'remarks', (select jsonb_agg(to_jsonb(remark) order by position) from opinion_remark remark where opinion_id = opinion.id)) as whole
      from opinion`);
    return new Map(rows.map((row) => [row.id, JSON.stringify(row.whole)]));
  });
}

test.each([1, 2])(
  'whatever bodies write, pick, sign and take back (seed %i): what was signed stays, cites a draft of its proposal, says why it blocks, and tells nothing else of what was said inside',
  async (seed) => {
    await using world = await aWorld();
    const random = seededRandom(seed);
    const oneOf = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)]!;
    const first = await aRoundWithQuestions(world, questions, { lead: 'A' });
    const { proposalId } = first;
    let drafts = [first.draftId];
    const rounds = [first];
    const said: { id: string; threadId: string; by: string; text: string }[] = [];
    /** What was in a thread when it was signed: the only words that may leave the body. */
    const released = new Set<string>();
    let before = new Map<string, string>();
    let signed = 0;

    const writeFields = async (login: string, roundId: string) => {
      const a = opining(world, roundId);
      const position = random() < 0.1 ? null : oneOf(positions);
      const conclusion = login.startsWith('a') ? oneOf(['QUALIFIED', 'NOT_QUALIFIED'] as const) : null;
      const blocks = ['AGREE_IF_AMENDED', 'DISAGREE'].includes(position ?? '') || conclusion === 'NOT_QUALIFIED';
      const fits = random() < 0.8; // else what is written cannot be signed
      const more: Omit<DraftOpinionInput, 'roundId' | 'expectedVersion'> = {
        ...{ position, conclusion, blockingText: blocks === fits ? 'Không đủ.' : null },
      };
      await a.fields(login, { expectedVersion: (await a.working(login))!.fieldsVersion, ...more });
    };
    const act: Record<string, (login: string) => Promise<unknown>> = {
      fields: (login) => writeFields(login, oneOf(rounds).roundId),
      async answers(login) {
        const round = oneOf(rounds);
        const a = opining(world, round.roundId);
        const known = new Map((await a.working(login))!.answers.map((answer) => [answer.question.id, answer.version]));
        const answers = round.questionIds.slice(0, 2).map((questionId) => ({
          ...{ questionId, stance: oneOf(stances), text: random() < 0.9 ? 'vì chi phí' : null },
          expectedVersion: known.get(questionId) ?? 0,
        }));
        await a.answers(login, answers);
      },
      async say(login) {
        const text = `nội bộ ${login} ${said.length}`;
        const { id, thread } = await aComment(world, login, {
          draftId: first.draftId,
          roundId: first.roundId,
          audience: 'BODY',
          text,
        });
        said.push({ id, threadId: thread.id, by: login[0]!, text });
      },
      async pick(login) {
        if (said.length > 0)
          await opining(world, oneOf(rounds).roundId)[oneOf(['pick', 'unpick'] as const)](login, oneOf(said).threadId);
      },
      async retract(login) {
        const own = said.filter(({ text }) => text.includes(login));
        if (own.length > 0) await world.ask(login, RetractComment, { input: { commentId: oneOf(own).id } });
      },
      async sign(login) {
        const { roundId } = oneOf(rounds);
        const a = opining(world, roundId);
        if (random() < 0.7) await writeFields(login, roundId);
        const working = (await a.working(login))!;
        const given = await a.submit(login, working.version, { acknowledgeMissing: random() < 0.8 });
        for (const { text } of given?.opinion?.remarks ?? []) released.add(text);
        if (given?.opinion) signed += 1;
      },
      async reconfirm(login) {
        const { roundId } = oneOf(rounds);
        await world.ask(login, ReconfirmOpinion, { input: { roundId, expectedSequence: 1 + Math.floor(random() * 3) } });
      },
      async upload() {
        const input = { proposalId, text: `lần ${drafts.length}`, mediaType: 'PLAIN' as const };
        drafts = [...drafts, done((await world.ask('l-head', UploadDraft, { input })).data?.uploadDraft).draft!.id];
        if (rounds.length === 1 && random() < 0.5)
          rounds.push({ ...first, ...(await openFor(world, drafts.at(-1)!, questions, { kind: 'RECONFIRM' })) });
      },
    };
    const often = [
      'fields',
      'fields',
      'fields',
      'answers',
      'answers',
      'say',
      'pick',
      'pick',
      'sign',
      'sign',
      'sign',
      'reconfirm',
    ];
    for (let step = 0; step < steps; step++) {
      const what = random() < 0.04 ? 'upload' : random() < 0.05 ? 'retract' : oneOf(often);
      await act[what]!(oneOf(['a-head', 'b-head', 'c-head']));
      if (!['sign', 'reconfirm', 'retract', 'upload'].includes(what)) continue; // nothing else has to do with what was signed
      const after = await storedIn(world);
      for (const [id, whole] of before) expect([step, what, after.get(id)]).toEqual([step, what, whole]); // invariant 2
      before = after;
    }

    expect(signed).toBeGreaterThan(2);
    for (const { roundId } of rounds) {
      const a = opining(world, roundId);
      for (const opinion of await a.opinions('o-desk')) {
        expect(drafts).toContain(opinion.draft.id); // invariant 3
        const isBlocking = ['AGREE_IF_AMENDED', 'DISAGREE'].includes(opinion.position) || opinion.conclusion === 'NOT_QUALIFIED';
        expect([opinion.position, opinion.conclusion, opinion.blockingText !== null]).toEqual([
          opinion.position,
          opinion.conclusion,
          isBlocking,
        ]); // invariant 4
        if (opinion.position === 'NO_OPINION') expect(opinion.blockingText).toBeNull();
        expect(opinion.conclusion !== null).toBe(opinion.body.id === world.body['A'] && roundId === first.roundId);
      }
      // Invariant 11: what was said inside a body reaches others only as a remark that its head signed.
      for (const [login, letter] of [
        ['o-desk', ''],
        ['l-head', ''],
        ['a-officer', 'a'],
        ['b-officer', 'b'],
      ] as const) {
        const shown = JSON.stringify([await a.opinions(login), await a.working(login)]);
        for (const { text, by } of said)
          if (by !== letter && shown.includes(`"${text}"`))
            expect([login, text, released.has(text)]).toEqual([login, text, true]);
      }
      const sequences = Map.groupBy(await a.opinions('o-desk'), (opinion) => opinion.body.id);
      for (const own of sequences.values()) expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_, n) => n + 1));
    }
  },
  240_000,
);
