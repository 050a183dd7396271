import { globalId, type NodeType } from '../../../src/graphql/global-id.ts';
import { pdf, upload } from '../../harness/files.ts';
import { aWorld, blocksOf, sampleText, type World } from '../../harness/world.ts';
import { by } from '../blind-world.ts';
import { ask } from '../everything.ts';
import { freeze } from '../rules/world.ts';
import { storedIn } from '../strange.ts';

// A world full of canaries: each body writes in every audience, in an open round and in a blind one, words by which it is
// known who wrote them, where, and for whom. Where they turn up among what somebody else is told, something leaks.

export const at = new Date('2024-03-01T09:00:00Z');
export const modes = ['OPEN', 'AT_CLOSE'] as const;
export type Mode = (typeof modes)[number];
export const audiences = ['PRIVATE', 'BODY', 'OFFICE', 'ROUND', 'ROUND_AND_LEAD', 'DECIDERS', 'PROGRAMME'] as const;
export type Audience = (typeof audiences)[number];
export const asked = ['A', 'B'];

/** Who asks: of each body one who writes, and one who reads. */
export const logins = [
  'o-desk',
  'o-clerk',
  'p-chair',
  'l-officer',
  'l-head',
  'a-officer',
  'a-head',
  'b-officer',
  'b-head',
  'c-head',
  'd-head',
];
export const letterOf = (login: string): string => login[0]!.toUpperCase();
export const writerOf = (letter: string): string => (letter === 'O' ? 'o-desk' : `${letter.toLowerCase()}-officer`);

/** The words of a canary. */
export const canary = (mode: Mode, letter: string, audience: Audience): string => `zq-${mode}-${letter}-${audience}-zq`;
/** The title of a programme that only the office sees, and of what is in it. */
export const hiddenTitle = 'zq-NEXT-O-BODY-zq';
export const canaryPattern = /zq-(\w+)-(\w)-(\w+)-zq/g;

/** Whether somebody may be told a canary: the law of audiences and blind rounds once more, by itself. */
export function mayHear(login: string, mode: string, letter: string, audience: string): boolean {
  const viewer = letterOf(login);
  if (audience === 'PRIVATE') return login === writerOf(letter);
  if (viewer === letter) return true;
  if (audience === 'BODY') return false;
  if (viewer === 'O') return true;
  // In a blind round nobody learns of another body; what the office says of its own accord betrays none.
  if (audience === 'OFFICE' || (mode === 'AT_CLOSE' && letter !== 'O')) return false;
  if (asked.includes(viewer)) return true;
  if (viewer === 'L') return audience !== 'ROUND';
  return audience === 'PROGRAMME' && ['P', 'D'].includes(viewer);
}

export interface CanaryWorld extends AsyncDisposable {
  world: World;
  /** All that there is, by type. */
  ids: Map<NodeType, string[]>;
  /** By login and by what is followed, `inbox` or an id, the cursors from which feeds tell everything. */
  cursors: Map<string, Map<string, string>>;
  /** What is in the round of a mode, to do something with. */
  rounds: Map<Mode, RoundThere>;
  /** Whether an error was the refusal of the frozen database to keep anything. */
  isFrozen: (requestId: string) => boolean;
}

export interface RoundThere {
  draftId: string;
  roundId: string;
  /** By letter and audience, what a body said: its own comment. */
  comments: Map<string, string>;
}

/** Frozen: everything may be tried, and nothing is kept. */
export async function aCanaryWorld({ isFrozen = true } = {}): Promise<CanaryWorld> {
  const frozen = new Set<string>();
  const logTo = (line: string) => {
    if (line.includes('"code":"P0001"')) frozen.add((JSON.parse(line) as { requestId: string }).requestId);
  };
  const world = await aWorld({ clock: { now: () => at }, logTo });
  const { body } = world;
  const programmeId = await by(world, 'o-clerk', 'createProgramme', { kind: 'YEAR', year: 2024, title: 'Chương trình 2024' });
  const entry = { programmeId, kind: 'SCHEME', decidingBodyId: body['P'], due: '2024-06' };
  const proposals = new Map<Mode, string>();
  for (const mode of modes)
    proposals.set(
      mode,
      await by(world, 'o-clerk', 'createProposal', { ...entry, title: `Đề án ${mode}`, leadBodyId: body['L'] }),
    );
  await by(world, 'o-clerk', 'createProposal', { ...entry, title: 'Báo cáo', leadBodyId: body['D'] });
  await by(world, 'o-clerk', 'adoptProgramme', { programmeId });
  const rounds = new Map<Mode, RoundThere>();
  for (const mode of modes) rounds.set(mode, await fill(world, mode, proposals.get(mode)!));
  // A programme that only the office sees.
  const hidden = hiddenTitle;
  const next = await by(world, 'o-clerk', 'createProgramme', { kind: 'YEAR', year: 2025, title: hidden });
  await by(world, 'o-clerk', 'createProposal', {
    ...entry,
    programmeId: next,
    due: '2025-06',
    title: hidden,
    leadBodyId: body['A'],
  });
  if (isFrozen) await freeze(world);
  const ids = new Map<NodeType, string[]>();
  for (const [type, id] of await storedIn(world)) ids.set(type, [...(ids.get(type) ?? []), id]);
  const cursors = new Map<string, Map<string, string>>();
  for (const login of logins) cursors.set(login, await cursorsOf(world, login, ids));
  return {
    ...{ world, ids, cursors, rounds, isFrozen: (requestId) => frozen.has(requestId) },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

/** A round of A and B on a draft of L, in which every body writes in every audience that it has. */
async function fill(world: World, mode: Mode, proposalId: string): Promise<RoundThere> {
  const { body } = world;
  const comments = new Map<string, string>();
  await by(world, 'l-officer', 'startProposal', { proposalId });
  const draftId = await by(world, 'l-officer', 'uploadDraft', { proposalId, text: sampleText });
  await by(world, 'l-head', 'submitProposal', { proposalId, draftId });
  await by(world, 'o-desk', 'passCheck', { proposalId });
  const bodyIds = asked.map((letter) => body[letter]);
  const questions = [{ text: 'Có khả thi không?' }];
  const roundId = await by(world, 'o-desk', 'openRound', { draftId, kind: 'APPRAISAL', mode, bodyIds, questions });
  const secret = canary(mode, 'O', 'BODY');
  await by(world, 'o-desk', 'prepareRound', { draftId, kind: 'APPRAISAL', bodyIds, questions: [{ text: secret }] });
  const block = (await blocksOf(world, draftId)).find(({ text }) => text.includes('ngân sách'))!.id;
  const anchor = { blockId: block, exact: 'ngân sách bảo đảm' };
  const mentions = ['O', 'L', 'A', 'B', 'D'].map((letter) => ({ bodyId: body[letter] }));
  for (const letter of ['O', 'L', ...asked])
    for (const audience of audiences.filter((one) => letter !== 'L' || one !== 'ROUND')) {
      const text = `phối hợp ${canary(mode, letter, audience)}`;
      const said = { draftId, audience, text, mentions, ...(audience === 'PRIVATE' ? {} : { anchor, suggestedText: text }) };
      const commentId = await by(world, writerOf(letter), 'addComment', said);
      comments.set(`${letter} ${audience}`, commentId);
      await by(world, writerOf(letter), 'replyToComment', { commentId, text: `trả lời ${text}` });
    }
  for (const letter of asked) {
    const [login, own] = [writerOf(letter), canary(mode, letter, 'BODY')];
    const fileId = (await upload(world, login, `${own}.pdf`, pdf(own))).id;
    await by(world, login, 'draftOpinion', {
      roundId,
      expectedVersion: 0,
      position: 'DISAGREE',
      blockingText: own,
      comment: own,
    });
    await by(world, login, 'attachFile', { roundId, fileId });
  }
  const blind = canary(mode, 'B', 'ROUND_AND_LEAD');
  await by(world, 'b-head', 'claimOutOfRemit', { roundId, reason: blind });
  // What all see is carried along: a newer draft, on which the threads stand.
  await by(world, 'l-officer', 'uploadDraft', { proposalId, text: sampleText.replace('ngân sách', 'ngân quỹ') });
  return { draftId, roundId, comments };
}

async function cursorsOf(world: World, login: string, ids: Map<NodeType, string[]>): Promise<Map<string, string>> {
  const followed = [...ids.get('Draft')!, ...ids.get('Programme')!];
  const nodes = 'nodes(ids: $ids) { id ... on Draft { firstCursor } ... on Programme { firstCursor } }';
  const query = `query ($ids: [ID!]!) { me { inboxFirstCursor } ${nodes} }`;
  const { data } = await ask<Cursors>(world.as(login), query, { ids: followed });
  const seen = data!.nodes.flatMap((node): [string, string][] => (node ? [[node.id, node.firstCursor]] : []));
  return new Map([['inbox', data!.me.inboxFirstCursor], ...seen]);
}

interface Cursors {
  me: { inboxFirstCursor: string };
  nodes: ({ id: string; firstCursor: string } | null)[];
}

/** An id of nothing. */
export const noId = globalId('Thread', '01890000-0000-7000-8000-000000000000');
