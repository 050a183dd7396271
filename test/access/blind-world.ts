import type { Persona } from '../../clients/connect.ts';
import { globalId, type NodeType } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import { presenceLimits } from '../../src/live/presence.ts';
import { asAdmin } from '../harness/database.ts';
import { pdf, upload } from '../harness/files.ts';
import { aWatcher, type Watcher } from '../harness/presence.ts';
import type { TestServerOptions } from '../harness/server.ts';
import { aWorld, blocksOf, sampleText, type World } from '../harness/world.ts';
import { type About, argumentsOf, valuesOf } from './arguments.ts';
import { type Doing, doings, type Scene } from './doings.ts';
import { act, ask, isNode, objectTypes, schema } from './everything.ts';
import type { Given } from './paths.ts';
import { type Stored, someOf } from './strange.ts';

export type Mode = 'AT_CLOSE' | 'AFTER_OWN';
export const at = new Date('2024-03-01T09:00:00Z');

/** The bodies that act in the round unseen: those asked, and the lead body. */
export const actors = ['L', 'C', 'B', 'A'];

/** Who looks: somebody of each body, but the office, which runs the round; and one who wears two hats. */
export const viewers = (world: World): [letter: string, viewer: Persona][] => [
  ['A', world.as('a-officer')],
  ['B', world.as('b-officer')],
  ['C', world.as('c-head')],
  ['L', world.as('l-officer')],
  ['D', world.as('d-officer')],
  ['P', world.as('p-chair')],
  ['A', world.as('both', { actingAs: world.body['A']! })],
];

export interface BlindWorld extends About {
  roundId: string;
  scene: Omit<
    Scene,
    'round' | 'bodyId' | 'requestId' | 'obligationId' | 'before' | 'comment' | 'thread' | 'colleagueId' | 'version' | 'upload'
  >;
  people: Record<string, string>;
  /** By letter of the body: what it is asked, and a remark of its own from before the newer draft. */
  requests: Record<string, string>;
  obligations: Record<string, string>;
  remarks: Record<string, string>;
  /** By login and draft: those who have acted, and stay on the drafts from then on. */
  present: Map<string, Watcher>;
}

export async function by(world: World, login: string, mutation: string, input: object): Promise<string> {
  const payload = await act(world.as(login), mutation, input);
  if (payload.userErrors.length > 0) throw new Error(`${mutation} by ${login}: ${JSON.stringify(payload.userErrors)}`);
  return Object.values(payload).flatMap((value) => (value as { id?: string } | null)?.id ?? [])[0]!;
}

/** A draft in a blind round of A, B and C, and the next draft; each body has said something already, and so has the office. */
export async function aBlindWorld(mode: Mode, options: Partial<TestServerOptions> = {}): Promise<BlindWorld> {
  // Who comes, moves and goes is told at once: nobody waits for a clock that stands still.
  const atOnce = { ...presenceLimits, personMsMin: 0, spacingMsMax: 0 };
  const world = await aWorld({
    clock: { now: () => at },
    explorer: true,
    presenceLimits: atOnce,
    wrongCredentialsPerMinuteMax: 1e6, // of one address: all look for calendars that are not there
    ...options,
  });
  const { body } = world;
  const programme = await by(world, 'o-clerk', 'createProgramme', { kind: 'YEAR', year: 2024, title: 'Chương trình năm 2024' });
  const entry = { programmeId: programme, kind: 'SCHEME', decidingBodyId: body['P'], due: '2024-06' };
  const proposalId = await by(world, 'o-clerk', 'createProposal', { ...entry, title: 'Đề án phối hợp', leadBodyId: body['L'] });
  await by(world, 'o-clerk', 'createProposal', { ...entry, title: 'Báo cáo', leadBodyId: body['D'] });
  await by(world, 'o-clerk', 'adoptProgramme', { programmeId: programme });
  await by(world, 'l-officer', 'startProposal', { proposalId });
  const draftId = await by(world, 'l-officer', 'uploadDraft', { proposalId, text: sampleText });
  await by(world, 'l-head', 'submitProposal', { proposalId, draftId });
  await by(world, 'o-desk', 'passCheck', { proposalId });
  const meeting = await by(world, 'o-clerk', 'createMeeting', { bodyId: body['P'], day: '2024-06-20' });
  body['E'] = await aBodyWithoutAccounts(world);
  const bodyIds = [body['A'], body['B'], body['C'], body['E']];
  const questions = [{ text: 'Có khả thi không?' }, { text: 'Phối hợp với ai?', mandatory: false, bodyIds: [body['B']] }];
  const roundId = await by(world, 'o-desk', 'openRound', { draftId, kind: 'APPRAISAL', mode, bodyIds, questions });
  const block = (await blocksOf(world, draftId)).find(({ text }) => text.includes('ngân sách'))!.id;
  const anchor = { blockId: block, exact: 'ngân sách bảo đảm' };

  const toAll = await by(world, 'o-desk', 'addComment', {
    draftId,
    audience: 'ROUND_AND_LEAD',
    text: 'phối hợp với ai?',
    anchor,
  });
  const toRound = await by(world, 'o-desk', 'addComment', { draftId, audience: 'ROUND', text: 'xin ý kiến' });
  const remarks: Record<string, string> = {};
  for (const letter of actors) {
    const login = `${letter.toLowerCase()}-officer`;
    for (const audience of ['BODY', 'OFFICE', 'ROUND', 'ROUND_AND_LEAD'])
      if (letter !== 'L' || audience !== 'ROUND')
        remarks[letter] = await by(world, login, 'addComment', { draftId, audience, text: `phối hợp, của ${letter}`, anchor });
    await by(world, login, 'replyToComment', { commentId: toAll, text: 'với chúng tôi' });
    await by(world, login, 'markRead', { draftId, upToCommentId: toAll });
  }
  const draft2 = await by(world, 'l-officer', 'uploadDraft', {
    proposalId,
    text: sampleText.replace('ngân sách bảo đảm', 'ngân quỹ bảo đảm'),
  });
  const newBlock = (await blocksOf(world, draft2)).find(({ text }) => text.includes('ngân quỹ'))!.id;
  const letterOf = new Map(Object.entries(body).map(([letter, id]) => [id, letter]));
  const [people, requests, obligations, questionId] = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(`select id, login from person`);
    const asked = await admin.query(`select id, body_id from opinion_request`);
    const owed = await admin.query(`select id, body_id from obligation where kind = 'OPINION'`);
    const question = await admin.query(`select id from question where to_all`);
    return [
      Object.fromEntries(rows.map(({ id, login }): [string, string] => [login, globalId('Person', id)])),
      Object.fromEntries(
        asked.rows.map((row) => [letterOf.get(globalId('Body', row.body_id)), globalId('OpinionRequest', row.id)]),
      ),
      Object.fromEntries(owed.rows.map((row) => [letterOf.get(globalId('Body', row.body_id)), globalId('Obligation', row.id)])),
      globalId('Question', question.rows[0].id),
    ] as const;
  });
  const everybody = [
    ...['A', 'B', 'C', 'L', 'D', 'P', 'O'].map((letter) => ({ bodyId: body[letter] })),
    ...['a-officer', 'b-officer', 'c-head', 'l-officer', 'd-officer', 'p-chair', 'both'].map((login) => ({
      personId: people[login],
    })),
  ];
  const scene = { draftId, roundId, block, newBlock, ofOffice: { toAll, toRound }, everybody, questionId };
  return {
    world,
    programme,
    proposal: proposalId,
    drafts: [draftId, draft2],
    block,
    meeting,
    roundId,
    scene,
    people,
    requests,
    obligations,
    remarks,
    present: new Map(),
  };
}

/** Somebody is on the drafts from now on, until the world ends. */
async function staysOn({ world, drafts, present }: BlindWorld, login: string): Promise<void> {
  for (const draftId of drafts)
    if (!present.has(`${login} ${draftId}`)) present.set(`${login} ${draftId}`, await aWatcher(world.as(login), draftId));
}

/** E, whose opinions come on paper. */
function aBodyWithoutAccounts({ database }: World): Promise<string> {
  const id = newId();
  const insert = `insert into body (id, kind, name_vi, name_en) values ($1, 'ORDINARY', 'Cơ quan E', 'Body E')`;
  return asAdmin(database.name, async (admin) => {
    await admin.query(insert, [id]);
    return globalId('Body', id);
  });
}

/** One body does everything that there is to do, and the office what follows from it. */
export async function actsAs(letter: string, told: BlindWorld, what: Doing[] = doings): Promise<void> {
  const { world, scene: given, people, requests, obligations, remarks } = told;
  const [head, officer] = ['head', 'officer'].map((who) => `${letter.toLowerCase()}-${who}`) as [string, string];
  const scene: Scene = {
    ...given,
    ...{ round: letter === 'L' ? 'ROUND_AND_LEAD' : 'ROUND', comment: {}, thread: {}, colleagueId: people[officer] ?? '' },
    ...{ bodyId: world.body[letter]!, requestId: requests[letter] ?? '', obligationId: obligations[letter] ?? '' },
    before: { threadId: remarks[letter] ? await threadOf(world.as(officer), remarks[letter]) : '', draftId: told.drafts[1] },
    upload: async () => (await upload(world, officer, 'phối hợp.pdf', pdf(`của ${letter}`))).id,
    version: () => versionOf(world.as(head), given.roundId),
  };
  if (letter !== 'E') await staysOn(told, officer); // E has nobody who could
  await staysOn(told, 'o-desk');
  for (const { by: who, mutation, input, name, isAsked } of what) {
    if (isAsked && letter === 'L') continue;
    const login = { head, officer, office: 'o-desk' }[who];
    const id = await by(world, login, mutation, await input(scene));
    if (!name) continue;
    scene.comment[name] = id;
    if (id.startsWith('comment_')) scene.thread[name] = await threadOf(world.as(login), id);
  }
}

async function versionOf(viewer: Persona, roundId: string): Promise<number> {
  const query = `{ node(id: "${roundId}") { ... on Round { workingOpinion { version } } } }`;
  return (await ask<{ node: { workingOpinion: { version: number } } }>(viewer, query)).data!.node.workingOpinion.version;
}

export async function threadOf(viewer: Persona, commentId: string): Promise<string> {
  const query = `{ node(id: "${commentId}") { ... on Comment { thread { id } } } }`;
  return (await ask<{ node: { thread: { id: string } } }>(viewer, query)).data!.node.thread.id;
}

/** What can be asked of the world, with ids of what must not be known; of types of which there is none, with ids of nothing. */
export async function givenOf(told: BlindWorld, hidden: Stored): Promise<Given> {
  const nothing = objectTypes()
    .filter((name) => isNode(schema.getType(name)!))
    .map((type): [NodeType, string[]] => [type as NodeType, [globalId(type as NodeType, newId())]]);
  const { toAll } = told.scene.ofOffice;
  return {
    arguments: argumentsOf(told),
    values: {
      ...valuesOf(told),
      ...{ roundId: told.roundId, commentId: toAll, threadId: await threadOf(told.world.as('o-desk'), toAll) },
    },
    ids: [...told.drafts, told.roundId],
    strange: new Map([...nothing, ...someOf(hidden)]),
  };
}
