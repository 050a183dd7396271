import type { NodeType } from '../../../src/graphql/global-id.ts';
import type { Cells } from './who.ts';

// Who sees what. What may not be seen is NOT_FOUND, and in no list, count, search or feed. Roles do not matter here:
// whoever acts for a body sees what it sees.

export interface SeeingRule {
  rule: string;
  /** In which states of things it holds. */
  state: string;
  cells: Cells;
  /** Until a round of that mode is revealed; left out: as in an open one. */
  AT_CLOSE?: Cells;
  AFTER_OWN?: Cells;
}

const everybody: Cells = {
  ...{ office: 'all', deciding: 'all', lead: 'all', own: 'all', asked: 'all', other: 'all', outside: 'all' },
};
const ofRound: Cells = { office: 'all', lead: 'all', own: 'all', asked: 'all' };
const blind: Pick<SeeingRule, 'AT_CLOSE' | 'AFTER_OWN'> = {
  AT_CLOSE: { office: 'all', own: 'all' },
  AFTER_OWN: { office: 'all', own: 'all', signed: 'all' },
};

export const seeingRules = {
  everybody: {
    rule: 'Who is who, when bodies meet, and by which rules time is counted is known to everybody.',
    state: 'always',
    cells: everybody,
  },
  programme: {
    rule: 'A programme, its proposals and its changes are seen by its bodies: who leads, contributes, decides or is asked.',
    state: 'from consultation on; before, by the office',
    cells: { ...everybody, outside: undefined } as Cells,
  },
  draft: {
    rule: 'A draft, its blocks, what was sent with it, and the rounds on it with their questions are seen by the lead body, the office and the bodies asked.',
    state: 'once sent to the office; before, by the lead body; the deciding body once the proposal is READY; a round once sent',
    cells: ofRound,
  },
  course: {
    rule: 'What a body is asked and owes in a round, how far it is, and its signed opinion are seen by those of the round.',
    state: 'an opinion once signed; of a body that takes part no more by itself and the office',
    cells: ofRound,
    ...blind,
  },
  said: {
    rule: 'What is said in a round is seen by its audience: here ROUND, without the lead body. PRIVATE by its author, BODY by the own body, OFFICE by that and the office.',
    state: 'concealed: by the office and the body it came from',
    cells: { office: 'all', own: 'all', asked: 'all' },
    ...blind,
  },
  finding: {
    rule: 'What is found of an opinion is seen by the office and its body.',
    state: 'by its body from CONFIRMED on',
    cells: { office: 'all', own: 'all' },
  },
  delegation: {
    rule: 'Who may sign for a body is known to it and the office.',
    state: 'always',
    cells: { office: 'all', own: 'all' },
  },
  file: {
    rule: 'A file is seen by the body that sent it, and as its opinion once that is signed.',
    state: 'before it is signed',
    cells: { own: 'all' },
  },
  oneself: { rule: 'What is of one person alone is seen by that person.', state: 'always', cells: { own: 'self' } },
} satisfies Record<string, SeeingRule>;
export type SeeingName = keyof typeof seeingRules;

/** Of each type that is found by its id: its rule, and whose the one is that the rule is tried on (a letter of the cast). */
export const typesSeen: Record<NodeType, [rule: SeeingName, owner?: string]> = {
  Body: ['everybody'],
  Person: ['everybody'],
  Meeting: ['everybody'],
  Regulation: ['everybody'],
  Programme: ['programme'],
  Proposal: ['programme'],
  ProgrammeChange: ['programme'],
  Draft: ['draft'],
  Block: ['draft'],
  Submission: ['draft'],
  Round: ['draft'],
  Question: ['draft'],
  OpinionRequest: ['course', 'B'],
  Obligation: ['course', 'B'],
  ExtensionRequest: ['course', 'B'],
  OutOfRemitClaim: ['course', 'C'],
  Opinion: ['course', 'A'],
  SufficiencyFinding: ['finding', 'A'],
  Thread: ['said', 'A'],
  Comment: ['said', 'A'],
  Delegation: ['delegation', 'A'],
  Attachment: ['file', 'B'],
  CalendarAddress: ['oneself', 'A'],
  ApiToken: ['oneself', 'A'],
};

/** Fields that show less than what they are on: null to all others. */
export const fieldsSeen: Record<string, { rule: string; on: NodeType; select: string; cells: Cells }> = {
  'Round.workingOpinion': {
    rule: 'An opinion in the making is seen by the body that makes it: each sees its own.',
    on: 'Round',
    select: 'workingOpinion { version }',
    cells: { own: 'all', asked: 'all' },
  },
  'Proposal.heldDays': {
    rule: 'Who held a proposal for how long is told to the office and the lead body.',
    on: 'Proposal',
    select: 'heldDays { chair }',
    cells: { office: 'all', lead: 'all' },
  },
  'OpinionRequest.isInsufficient': {
    rule: 'That an opinion is sketchy is told to the office and its body.',
    on: 'OpinionRequest',
    select: 'isInsufficient',
    cells: { office: 'all', own: 'all' },
  },
};
