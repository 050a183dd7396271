import { isObjectType } from 'graphql';
import { erasables, keptKinds } from '../../src/erasure/erasables.ts';
import { globalId, uuidOf } from '../../src/graphql/global-id.ts';
import { ask, itemTypes, schema } from '../access/everything.ts';
import { asAdmin } from '../harness/database.ts';
import { aComment, aDraft, aPlannedProposal, aRound, aWorld, type World } from '../harness/world.ts';
import {
  aRoundWithQuestion,
  assertErases as assertGone,
  doing,
  erase,
  eventOf as newest,
  opinionsOf,
  secret,
} from './erasing.ts';

// What is erased of each thing is nowhere any more: each says something that stands nowhere else.

let world: World;
beforeAll(async () => {
  let now = Date.parse('2024-03-01T09:00:00Z');
  world = await aWorld({ clock: { now: () => new Date(++now) } }); // so that what came later is told from what came before
});
afterAll(() => world[Symbol.asyncDispose]());

const by = (login: string, mutation: string, input: object) => doing(world, login, mutation, input);
const eventOf = (kind: string) => newest(world, kind);
const assertErases = (eventId: string, words: string[]) => assertGone(world, eventId, words);

/** What was said by an act, and the event by which it is erased. */
type Act = [name: string, say: (text: string) => Promise<string>];
const acts: Act[] = [
  [
    'the questions of a round',
    async (text) => {
      await aRoundWithQuestion(world, text);
      return eventOf('RoundOpened');
    },
  ],
  ...['OutOfRemitClaimed', 'OutOfRemitDecided', 'RequestStateChanged'].map(
    (kind): Act => [
      `why it is no business of a body, of which ${kind} is named,`,
      async (reason) => {
        const { roundId } = await aRoundWithQuestion(world);
        const { claim } = await by('a-head', 'claimOutOfRemit', { roundId, reason });
        await by('o-desk', 'decideOutOfRemit', { claimId: claim!.id, accepted: true, reason });
        return eventOf(kind);
      },
    ],
  ),
  [
    'why it is a body’s business after all',
    async (reason) => {
      const { roundId } = await aRoundWithQuestion(world);
      const { claim } = await by('a-head', 'claimOutOfRemit', { roundId, reason: 'x' });
      return (await by('o-desk', 'decideOutOfRemit', { claimId: claim!.id, accepted: false, reason })).eventId;
    },
  ],
  [
    'why a body stands aside',
    async (reason) => (await by('a-head', 'recuse', { roundId: (await aRoundWithQuestion(world)).roundId, reason })).eventId,
  ],
  [
    'why a round was a mistake',
    async (reason) => {
      await by('o-desk', 'recallRound', { roundId: (await aRoundWithQuestion(world)).roundId, reason });
      return eventOf('RoundWithdrawn');
    },
  ],
  [
    'why an opinion is sketchy',
    async (reason) => {
      const { roundId } = await aRoundWithQuestion(world);
      await by('a-officer', 'draftOpinion', { roundId, expectedVersion: 0, position: 'AGREE' });
      await by('a-head', 'submitOpinion', { roundId, expectedVersion: 1, acknowledgeMissing: true });
      const opinionId = (await opinionsOf(world, roundId))[0]!.id;
      return (await by('o-desk', 'proposeFinding', { opinionId, codes: ['TOO_VAGUE'], reason })).eventId;
    },
  ],
  [
    'why a thread is dismissed',
    async (reason) => {
      const { draftId } = await aRound(world);
      const { thread } = await aComment(world, 'a-head', { draftId, text: 'x' });
      return (await by('o-desk', 'dismissThread', { threadId: thread.id, reason })).eventId;
    },
  ],
  [
    'why a comment is concealed',
    async (reason) => {
      const { draftId } = await aRound(world);
      const { id: commentId } = await aComment(world, 'a-head', { draftId, text: 'x' });
      return (await by('o-head', 'concealComment', { commentId, decisionReference: 'QĐ 1', reason })).eventId;
    },
  ],
  [
    'why a dossier has to be prepared again',
    async (reason) => {
      const { proposalId } = await aRoundWithQuestion(world);
      const input = { proposalId, reasonCodes: ['WEAK_GROUNDS'], reason, newDue: '2024-04-26' };
      await by('o-head', 'returnForRepreparation', input);
      return eventOf('ProposalReturned');
    },
  ],
  [
    'what is missing in a dossier',
    async (missing) => {
      const { proposalId, draftId } = await aDraft(world);
      await by('l-head', 'submitProposal', { proposalId, draftId });
      await by('o-desk', 'returnIncomplete', { proposalId, missing: ['x', missing], newDue: '2024-03-15' });
      return eventOf('ProposalReturned');
    },
  ],
  [
    'what is left out of a dossier',
    async (note) => {
      const { proposalId, draftId } = await aDraft(world);
      const checklist = [
        { item: 'Tờ trình', isEnclosed: true },
        { item: 'Dự toán', isEnclosed: false, note },
      ];
      return (await by('l-head', 'submitProposal', { proposalId, draftId, checklist })).eventId;
    },
  ],
  [
    'why a body needs more time',
    async (reason) => {
      const { roundId } = await aRoundWithQuestion(world);
      const { data } = await ask<{ node: { requests: { obligations: { id: string }[] }[] } }>(
        world.as('a-head'),
        `{ node(id: "${roundId}") { ... on Round { requests { obligations { id } } } } }`,
      );
      const obligationId = data!.node.requests.flatMap(({ obligations }) => obligations)[0]!.id;
      return (await by('a-head', 'requestExtension', { obligationId, until: '2024-04-26', reason })).eventId;
    },
  ],
  [
    'why a body gets more time',
    async (reason) => {
      const { proposalId } = await aRoundWithQuestion(world);
      const obligationId = await asAdmin(world.database.name, async (admin) => {
        const { rows } = await admin.query<{ id: string }>(
          `select id from obligation where proposal_id = $1 and kind = 'OPINION'`,
          [uuidOf('Proposal', proposalId)],
        );
        return globalId('Obligation', rows[0]!.id);
      });
      await by('o-desk', 'grantExtension', { obligationId, until: '2024-04-26', reason });
      return eventOf('DueMoved');
    },
  ],
  [
    'why a proposal is due later',
    async (reason) => {
      const { proposalId } = await aPlannedProposal(world);
      return (await by('o-clerk', 'redateProposal', { proposalId, due: '2024-08', decisionReference: 'QĐ 1', reason })).eventId;
    },
  ],
  [
    'why a proposal is suspended',
    async (reason) => {
      const { proposalId } = await aPlannedProposal(world);
      return (await by('o-head', 'suspendProposal', { proposalId, decisionReference: 'QĐ 1', reason })).eventId;
    },
  ],
  [
    'why a proposal is declined',
    async (reason) => {
      const { programme } = await by('o-clerk', 'createProgramme', { kind: 'YEAR', year: 2152, title: 'x' });
      const { proposal } = await by('o-clerk', 'createProposal', { programmeId: programme!.id, kind: 'SCHEME', title: 'x' });
      return (await by('o-clerk', 'declineProposal', { proposalId: proposal!.id, reason })).eventId;
    },
  ],
  [
    'what a proposal is called',
    async (title) => {
      const { programme } = await by('o-clerk', 'createProgramme', { kind: 'YEAR', year: 2150, title: 'x' });
      return (await by('o-clerk', 'createProposal', { programmeId: programme!.id, kind: 'SCHEME', title })).eventId;
    },
  ],
  [
    'what a programme is called',
    async (title) => (await by('o-clerk', 'createProgramme', { kind: 'YEAR', year: 2151, title })).eventId,
  ],
  [
    'what a meeting is called',
    async (title) => (await by('o-clerk', 'createMeeting', { bodyId: world.body['P'], day: '2024-06-03', title })).eventId,
  ],
];

test.each(acts)('%s is nowhere any more', async (_, say) => {
  const text = secret();
  await assertErases(await say(text), [text]);
});

test('drafts and files are kept as they were handed in', async () => {
  await aDraft(world);
  expect(await erase(world, await eventOf('DraftUploaded'), 'o-head')).toMatchObject({ exit: 3 });
});

test('each event that says what somebody wrote can be erased, and each column in which it may stand is emptied', async () => {
  const kinds = [...erasables.flatMap((each) => each.kinds), ...keptKinds];
  const written = /^(text|suggestedText|reason|decisionReason|title|name|blockingText|comment)$/;
  const says = [...itemTypes].filter((name) => {
    const type = schema.getType(name);
    return isObjectType(type) && name !== 'TextErased' && Object.keys(type.getFields()).some((field) => written.test(field));
  });
  expect(says.length).toBeGreaterThan(20);
  expect(says.filter((name) => !kinds.includes(name))).toEqual([]);
  const emptied = erasables.flatMap(({ places }) =>
    places.flatMap((place) => [...place.columns, ...Object.keys(place.else ?? {})].map((column) => `${place.table}.${column}`)),
  );
  const columns = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'ARRAY', 'jsonb') and is_generated = 'NEVER'
         and column_name ~ '(text|reason|title|name|comment|reference|grounds|missing|checklist|prepared|source|anchor|label|path)' order by 1`,
    );
    return rows.map(({ name }) => name);
  });
  expect(columns.filter((name) => !emptied.includes(name) && !kept.some((each) => each.test(name)))).toEqual([]);
  expect(kept.filter((each) => !columns.some((name) => each.test(name)))).toEqual([]);
});

/** Where no text stands that is erased. */
const kept = [
  /^(person|body)\.name/, // whose it was remains
  /^(api_token|security_event)\.name$/, // no event tells it
  /^calendar_(day|year)\.(name|source)$/, // nor these: of the law
  /^regulation\.decision_reference$/,
  /^(block\.|draft\.title|file\.name)/, // as it was handed in
  /\.anchor_/, // words of a draft
  /^obligation\.ended_reason$/, // words of a closed list
  /^round\.prepared$/, // ids
];
