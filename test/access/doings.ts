// What a body does in a round, and the office because of it, as data: each mutation of the schema is here, or it is said
// why it is not what one body does unseen by others.

/** What is there to do something about; ids of what was done before under the names given there. */
export interface Scene {
  draftId: string;
  roundId: string;
  block: string;
  /** The same passage in the newer draft. */
  newBlock: string;
  /** The first comments of two threads of the office. */
  ofOffice: { toAll: string; toRound: string };
  /** All bodies that look, and a person of each. */
  everybody: object[];
  /** What the audience ROUND is called for who does it: the lead body has none. */
  round: string;
  /** Put to all who are asked. */
  questionId: string;
  /** The body itself. */
  bodyId: string;
  /** Somebody else of it. */
  colleagueId: string;
  /** What the body is asked; nothing of the lead body. */
  requestId: string;
  /** The opinion that it owes. */
  obligationId: string;
  /** A thread that the body began before there was a newer draft, and that draft. */
  before: { threadId: string; draftId: string };
  /** Keeps a file for the body, and gives its id. */
  upload: () => Promise<string>;
  /** The version of its opinion in the making. */
  version: () => Promise<number>;
  /** The ids of what was made, and of the threads of comments, by the name under which it is kept. */
  comment: Record<string, string>;
  thread: Record<string, string>;
}

export interface Doing {
  by: 'head' | 'officer' | 'office';
  mutation: string;
  input: (scene: Scene) => object | Promise<object>;
  /** Under which name what it made is kept. */
  name?: string;
  /** Only of a body that is asked, which the lead body is not. */
  isAsked?: true;
}

const text = 'kín: phối hợp, ngân sách';
const anchored = ({ block }: Scene) => ({ anchor: { blockId: block, exact: 'ngân sách bảo đảm' }, suggestedText: text });
const remark =
  (audience: 'own' | 'PRIVATE' | 'BODY' | 'OFFICE' | 'ROUND_AND_LEAD' | 'DECIDERS' | 'PROGRAMME', more = {}): Doing['input'] =>
  (scene) => ({
    ...{ draftId: scene.draftId, audience: audience === 'own' ? scene.round : audience, text, mentions: scene.everybody },
    ...(audience === 'PRIVATE' ? {} : anchored(scene)),
    ...more,
  });
const about =
  (name: string, more: object = {}): Doing['input'] =>
  ({ comment }) => ({ commentId: comment[name], ...more });
const aboutThread =
  (name: string, more: object = {}): Doing['input'] =>
  ({ thread }) => ({ threadId: thread[name], ...more });
const reply =
  (to: (scene: Scene) => string, more: object = {}): Doing['input'] =>
  (scene) => ({
    ...{ commentId: to(scene), text, mentions: scene.everybody },
    ...more,
  });

export const doings: Doing[] = [
  { by: 'officer', mutation: 'acknowledgeRequest', isAsked: true, input: ({ roundId }) => ({ roundId }) },
  { by: 'officer', mutation: 'addComment', input: remark('PRIVATE'), name: 'note' },
  { by: 'officer', mutation: 'addComment', input: remark('BODY'), name: 'inside' },
  { by: 'head', mutation: 'replyToComment', input: about('inside', { text }) },
  { by: 'head', mutation: 'addComment', input: remark('OFFICE'), name: 'to the office' },
  { by: 'head', mutation: 'addComment', input: remark('own'), name: 'to the round' },
  { by: 'officer', mutation: 'addComment', input: remark('ROUND_AND_LEAD'), name: 'to all' },
  {
    by: 'officer',
    mutation: 'addComment',
    input: remark('ROUND_AND_LEAD', { anchor: null, suggestedText: null }),
    name: 'on the whole',
  },
  ...(['DECIDERS', 'PROGRAMME'] as const).map(
    (audience): Doing => ({ by: 'head', mutation: 'addComment', input: remark(audience), name: audience }),
  ),
  { by: 'head', mutation: 'replyToComment', input: reply(({ comment }) => comment['PROGRAMME']!) },
  { by: 'officer', mutation: 'addComment', input: remark('own'), name: 'concealed' },
  // Where its remarks stand in the newer draft, which all see.
  { by: 'head', mutation: 'confirmPlacement', input: ({ before }) => before },
  { by: 'head', mutation: 'detachThread', input: ({ before }) => before },
  {
    by: 'head',
    mutation: 'reattachThread',
    input: ({ before, newBlock }) => ({ ...before, anchor: { blockId: newBlock, exact: 'ngân quỹ' } }),
  },
  // In the threads of the office, which all see.
  { by: 'officer', mutation: 'replyToComment', input: reply(({ ofOffice }) => ofOffice.toAll), name: 'answer' },
  { by: 'head', mutation: 'replyToComment', input: reply(({ ofOffice }) => ofOffice.toAll, { audience: 'BODY' }) },
  {
    by: 'head',
    mutation: 'replyToComment',
    input: reply(({ ofOffice }) => ofOffice.toAll, { audience: 'OFFICE' }),
    name: 'aside',
  },
  { by: 'officer', mutation: 'replyToComment', input: reply(({ ofOffice }) => ofOffice.toAll), name: 'taken back' },
  { by: 'officer', mutation: 'retractComment', input: about('taken back') },
  { by: 'officer', mutation: 'editComment', input: about('answer', { expectedVersion: 1, text: `${text}, sửa` }) },
  { by: 'head', mutation: 'widenComment', input: about('to the office', { audience: 'ROUND_AND_LEAD', confirm: true }) },
  { by: 'officer', mutation: 'widenComment', input: about('note', { audience: 'BODY', confirm: true }) },
  { by: 'head', mutation: 'resolveThread', input: aboutThread('to all') },
  { by: 'head', mutation: 'reopenThread', input: aboutThread('to all') },
  { by: 'officer', mutation: 'resolveThread', input: aboutThread('on the whole') },
  { by: 'officer', mutation: 'retractComment', input: about('on the whole') },
  { by: 'head', mutation: 'markRead', input: ({ draftId, ofOffice }) => ({ draftId, upToCommentId: ofOffice.toAll }) },
  { by: 'officer', mutation: 'markPresence', input: ({ draftId, block }) => ({ draftId, blockId: block }) },
  // Its opinion in the making, and who may sign it.
  {
    ...{ by: 'officer', mutation: 'draftOpinion', isAsked: true },
    input: ({ roundId }) => ({ roundId, expectedVersion: 0, position: 'DISAGREE', blockingText: text, comment: text }),
  },
  {
    ...{ by: 'head', mutation: 'draftAnswers', isAsked: true },
    input: ({ roundId, questionId }) => ({ roundId, answers: [{ questionId, stance: 'DISAGREE', text, expectedVersion: 0 }] }),
  },
  ...['inside', 'to all'].map(
    (name): Doing => ({
      ...{ by: 'officer', mutation: 'pickThread', isAsked: true },
      input: ({ roundId, thread }) => ({ roundId, threadId: thread[name] }),
    }),
  ),
  {
    ...{ by: 'officer', mutation: 'unpickThread', isAsked: true },
    input: ({ roundId, thread }) => ({ roundId, threadId: thread['to all'] }),
  },
  ...['kept', 'taken away'].map(
    (name): Doing => ({
      ...{ by: 'officer', mutation: 'attachFile', isAsked: true },
      input: async ({ roundId, upload, comment }) => {
        const fileId = await upload();
        comment[name] = fileId;
        return { roundId, fileId };
      },
    }),
  ),
  {
    ...{ by: 'head', mutation: 'detachFile', isAsked: true },
    input: ({ roundId, comment }) => ({ roundId, fileId: comment['taken away'] }),
  },
  {
    ...{ by: 'officer', mutation: 'passForSignature', isAsked: true },
    input: async ({ roundId, version }) => ({ roundId, expectedVersion: await version() }),
  },
  {
    ...{ by: 'head', mutation: 'delegateSigning', name: 'delegation' },
    input: ({ colleagueId }) => ({ personId: colleagueId, validFrom: '2024-03-01', validTo: '2024-03-31' }),
  },
  { by: 'head', mutation: 'endDelegation', input: ({ comment }) => ({ delegationId: comment['delegation'] }) },
  {
    ...{ by: 'head', mutation: 'claimOutOfRemit', isAsked: true, name: 'claim' },
    input: ({ roundId }) => ({ roundId, reason: text }),
  },
  ...['refused', 'granted'].flatMap((name): Doing[] => [
    {
      ...{ by: 'officer', mutation: 'requestExtension', isAsked: true, name },
      input: ({ obligationId }) => ({ obligationId, until: '2024-03-29', reason: text }),
    },
    name === 'refused'
      ? {
          ...{ by: 'office', mutation: 'refuseExtension', isAsked: true },
          input: ({ comment }) => ({ extensionRequestId: comment[name], reason: text }),
        }
      : {
          ...{ by: 'office', mutation: 'grantExtension', isAsked: true },
          input: ({ obligationId }) => ({ obligationId, until: '2024-03-22', reason: text }),
        },
  ]),
  // What the office does because of it.
  {
    ...{ by: 'office', mutation: 'decideOutOfRemit', isAsked: true },
    input: ({ comment }) => ({ claimId: comment['claim'], accepted: false, reason: text }),
  },
  { by: 'office', mutation: 'replyToComment', input: reply(({ comment }) => comment['to the round']!) },
  { by: 'office', mutation: 'replyToComment', input: reply(({ comment }) => comment['answer']!) },
  { by: 'office', mutation: 'replyToComment', input: reply(({ comment }) => comment['aside']!, { audience: 'BODY' }) },
  { by: 'office', mutation: 'dismissThread', input: aboutThread('to the round', { reason: text }) },
  { by: 'head', mutation: 'reopenThread', input: aboutThread('to the round') },
  { by: 'office', mutation: 'dismissThread', input: aboutThread('to all', { reason: text }) },
  { by: 'office', mutation: 'replyToComment', input: reply(({ comment }) => comment['concealed']!) },
  ...['concealed', 'aside'].map(
    (name): Doing => ({
      by: 'office',
      mutation: 'concealComment',
      input: about(name, { decisionReference: text, reason: text }),
    }),
  ),
  { by: 'office', mutation: 'markPresence', input: ({ draftId, block }) => ({ draftId, blockId: block }) },
  { by: 'office', mutation: 'markRead', input: ({ draftId, ofOffice }) => ({ draftId, upToCommentId: ofOffice.toRound }) },
];

/** The last that a body does: from then on it sees the others, in a round AFTER_OWN. */
export const signing: Doing[] = [
  {
    ...{ by: 'head', mutation: 'submitOpinion', isAsked: true },
    ...{ name: 'opinion' },
    input: async ({ roundId, version }) => ({ roundId, expectedVersion: await version(), acknowledgeMissing: true }),
  },
  // What the office makes of it.
  {
    ...{ by: 'office', mutation: 'proposeFinding', isAsked: true },
    input: ({ comment }) => ({ opinionId: comment['opinion'], codes: ['TOO_VAGUE'], reason: text }),
    name: 'finding',
  },
  ...(
    [
      ['office', 'confirmFinding'],
      ['head', 'contestFinding'],
      ['office', 'upholdFinding'],
      ['office', 'withdrawFinding'],
    ] as const
  ).map(
    ([by, mutation]): Doing => ({
      ...{ by, mutation, isAsked: true },
      input: ({ comment }) => ({ findingId: comment['finding'], reason: text }),
    }),
  ),
  // And then it is asked again all the same.
  { by: 'office', mutation: 'askAgain', isAsked: true, input: ({ requestId }) => ({ requestId, reason: text }) },
];

/** What else may become of what a body is asked: with each it takes part no more. */
export const leaving: Record<'recuse' | 'cancelRequest' | 'outOfRemit', Doing[]> = {
  recuse: [{ by: 'head', mutation: 'recuse', input: ({ roundId }) => ({ roundId, reason: text }) }],
  cancelRequest: [{ by: 'office', mutation: 'cancelRequest', input: ({ requestId }) => ({ requestId, reason: text }) }],
  outOfRemit: [
    { by: 'head', mutation: 'claimOutOfRemit', name: 'last claim', input: ({ roundId }) => ({ roundId, reason: text }) },
    {
      ...{ by: 'office', mutation: 'decideOutOfRemit' },
      input: ({ comment }) => ({ claimId: comment['last claim'], accepted: true, reason: text }),
    },
  ],
};

/** What the office enters of a body without accounts. */
export const entering: Doing = {
  ...{ by: 'office', mutation: 'enterOpinion' },
  input: ({ roundId, bodyId }) => ({
    ...{ roundId, bodyId, documentReference: text, position: 'DISAGREE', blockingText: text, acknowledgeMissing: true },
  }),
};

const ofProgramme = 'about the programme, which all its bodies see';
const ofProposal = 'about the proposal as a whole, which all its bodies see';
const ofReader = 'told to nobody but the person who does it';
const ofRound = 'of the office, and told to all of the round';
const ofMeetings = 'when a deciding body meets, which everybody sees';

const ofTime = 'of the office, about the time of all alike';

/** The mutations that are not done above, and why. */
export const notDone: Record<string, string> = {
  ...Object.fromEntries(['create', 'consult', 'adopt', 'import'].map((verb) => [`${verb}Programme`, ofProgramme])),
  ...Object.fromEntries(
    [
      'add',
      'admit',
      'create',
      'decline',
      'merge',
      'reassign',
      'redate',
      'resume',
      'start',
      'submit',
      'suspend',
      'update',
      'withdraw',
    ].map((verb) => [`${verb}Proposal`, ofProposal]),
  ),
  ...{ passCheck: ofProposal, markReady: ofProposal, uploadDraft: 'a new draft is there for all to see' },
  ...{ openRound: ofRound, closeRound: ofRound },
  ...Object.fromEntries(['prepareRound', 'reviseRound', 'discardRound', 'sendRound'].map((each) => [each, ofRound])),
  ...Object.fromEntries(['pauseRound', 'resumeRound', 'recallRound', 'scheduleRoundClose'].map((each) => [each, ofRound])),
  ...{ createCalendarAddress: ofReader, revokeCalendarAddress: ofReader },
  ...{ createApiToken: ofReader, revokeApiToken: ofReader },
  recordPaperState: ofProposal,
  ...Object.fromEntries(
    ['changeCalendar', 'importCalendar', 'markCalendarYear', 'enactRegulation', 'endRegulation'].map((each) => [each, ofTime]),
  ),
  ...Object.fromEntries(['createMeeting', 'moveMeeting', 'cancelMeeting'].map((each) => [each, ofMeetings])),
  ...{ chooseTargetMeeting: ofProposal, scheduleProposal: ofProposal, unscheduleProposal: ofProposal, grantWaiver: ofProposal },
  ...{ returnIncomplete: ofProposal, returnForRepreparation: 'of the office or the chair: it ends each round for all' },
  reconfirmOpinion: 'of an opinion that a newer draft has overtaken: what is seen of it is the next opinion, as above',
};
