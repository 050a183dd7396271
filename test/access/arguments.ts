import { globalId, type NodeType } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import type { World } from '../harness/world.ts';
import type { Arguments } from './everything.ts';

/** What the arguments below are about. */
export interface About {
  world: World;
  programme: string;
  proposal: string;
  /** An older draft, and a newer one: the same where there is but one. */
  drafts: [string, string];
  block: string;
  /** A meeting of P, where there is one. */
  meeting?: string;
}

/** The same in every world, as what is asked is compared too. */
const noThread = '01890000-0000-7000-8000-000000000000';
const nothing = (type: NodeType) => globalId(type, newId());

/** The arguments with which each field is asked that takes any: one that is not said here fails the tests. */
export const argumentsOf = ({ world, programme, proposal, drafts, block, meeting = nothing('Meeting') }: About): Arguments => {
  const [fromDraftId, toDraftId] = drafts;
  const filter = {
    programmeId: programme,
    states: ['IN_REVIEW', 'SYNTHESIS', 'PROPOSED', 'WITHDRAWN'],
    kinds: ['SCHEME'],
    priorities: ['REGULAR'],
    flags: ['HARD'],
    origins: ['PLANNED'],
    leadBodyId: world.body['B'],
    contributingBodyId: world.body['D'],
    decidingBodyId: world.body['P'],
    dueIn: { from: '2024-04-01', to: '2024-06-30' },
  };
  return {
    'Query.bodies': [{}, { query: 'co quan' }],
    'Query.people': [{}, { query: 'van', bodyId: world.body['A'] }],
    'Query.body': [{ id: world.body['A'] }],
    'Query.nodes': [{ ids: [programme, proposal, ...drafts, globalId('Thread', noThread), 'x'] }],
    'Query.draft': [{ id: toDraftId }],
    'Query.programme': [{ id: programme }],
    'Query.draftEvents': drafts.map((draftId) => ({ draftId })),
    'Query.programmeEvents': [{ programmeId: programme }],
    'Query.proposal': [{ id: proposal }],
    'Query.draftDiff': [true, false].flatMap((includeUnchanged) =>
      [true, false].map((underOwnThreads) => ({ fromDraftId, toDraftId, includeUnchanged, underOwnThreads })),
    ),
    'Query.proposals': [
      ...['NUMBER', 'TITLE', 'DUE', 'PRIORITY'].map((orderBy) => ({ orderBy })),
      ...Object.entries(filter).map(([name, value]) => ({ filter: { [name]: value } })),
    ],
    'Query.meeting': [{ id: meeting }],
    'Query.meetings': [{}, { bodyId: world.body['P'] }, { from: '2024-03-01' }, { to: '2024-03-01' }],
    'Query.obligations': Object.entries({
      kinds: ['PROGRAMME_DUE', 'OPINION'],
      ...{
        bodyId: world.body['B'],
        proposalId: proposal,
        programmeId: programme,
        isOpen: true,
        dueIn: { from: '2024-01-01', to: '2024-12-31' },
      },
    }).map(([name, value]) => ({ filter: { [name]: value } })),
    'Query.digest': [{ day: { from: '2024-05-07', to: '2024-05-07' }, ahead: 20 }],
    'Query.similarProposals': [{ title: 'Đề án phối hợp' }, { title: 'phoi hop', programmeId: programme, first: 20 }],
    'Query.search': ['phối hợp', 'bí mật', '"bao dam"'].flatMap((query) => [
      { query },
      { query, allDrafts: true, programmeId: programme },
      { query, proposalId: proposal, kinds: ['COMMENT', 'PROPOSAL'] },
      { query, draftId: fromDraftId },
    ]),
    'Query.calendar': [{}, { version: 1 }, { version: 2 }],
    'Query.ruleInForce': [
      { procedure: 'OPINION', kind: 'SCHEME', on: '2024-03-15' },
      { procedure: 'LEAD_TIME', kind: 'REPORT', on: '1999-12-31', urgent: true },
    ],
    'WorkCalendar.days': [{}, { year: 2024 }],
    'Query.figures': [
      ...['MONTH', 'QUARTER', 'YEAR'].map((by) => ({ year: 2024, by })),
      ...['A', 'B'].map((letter) => ({ year: 2024, by: 'YEAR', bodyId: world.body[letter] })),
    ],
    'Query.figureItems': [
      { period: { from: '2024-01-01', to: '2024-12-31' }, subject: 'OPINIONS', figure: 'DUE' },
      {
        period: { from: '2024-01-01', to: '2024-12-31' },
        subject: 'COMPRESSED_OPINIONS',
        figure: 'OVERDUE',
        bodyId: world.body['B'],
      },
      { period: { from: '2024-04-01', to: '2024-06-30' }, subject: 'HELD_DAYS', figure: 'APPRAISERS' },
      { period: { from: '2024-05-01', to: '2024-05-31' }, subject: 'RETURNS', figure: 'RE_PREPARED' },
    ],
    'Draft.threads': [{}, { blockId: block }, { statuses: ['OPEN'] }, { statuses: ['ANSWERED', 'RESOLVED', 'DISMISSED'] }],
    'Programme.proposals': [{ orderBy: 'NUMBER' }, { orderBy: 'TITLE' }],
    'Programme.export': [{ format: 'CSV' }, { format: 'XLSX' }],
    'Thread.placement': [{ draftId: toDraftId }],
    'Viewer.attention': [{}, { orderBy: 'DUE' }, { kinds: ['MENTION', 'CONFIRM_PLACEMENT', 'ACKNOWLEDGE_REQUEST'] }],
  };
};

/** What the inputs of mutations are filled with. */
export const valuesOf = ({
  world,
  programme,
  proposal,
  drafts,
  block,
  meeting = nothing('Meeting'),
}: About): Record<string, unknown> => ({
  ...{ text: 'x', title: 'x', reason: 'x', exact: 'x', decisionReference: 'x', content: '' },
  ...{ documentReference: 'x', validFrom: '2024-03-01', validTo: '2024-03-31' },
  ...{
    day: '2024-03-29',
    newDue: '2024-03-29',
    missing: ['x'],
    item: 'x',
    meetingId: meeting,
    obligationId: nothing('Obligation'),
  },
  ...{ due: '2024-06', year: 2030, expectedVersion: 1, expectedSequence: 1 },
  ...{ programmeId: programme, proposalId: proposal, intoProposalId: proposal, draftId: drafts[0], blockId: block },
  ...{ bodyId: world.body['B'], personId: nothing('Person'), questionId: nothing('Question') },
  ...{
    delegationId: nothing('Delegation'),
    requestId: nothing('OpinionRequest'),
    obligationId: nothing('Obligation'),
    extensionRequestId: nothing('ExtensionRequest'),
    until: '2024-06-28',
    claimId: nothing('OutOfRemitClaim'),
    accepted: true,
    opinionId: nothing('Opinion'),
    findingId: nothing('SufficiencyFinding'),
    fileId: nothing('Attachment'),
    addressId: nothing('CalendarAddress'),
    tokenId: nothing('ApiToken'),
    fileIds: [],
    regulationId: nothing('Regulation'),
    effectiveTo: '2024-12-31',
    bodyIds: [world.body['C']],
    leadBodyId: world.body['A'],
    decidingBodyId: world.body['P'],
  },
});
