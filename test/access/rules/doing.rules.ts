import type { Cells, RoleName } from './who.ts';

// Who may do what. A rule is asked after the thing was found (NOT_FOUND is said before NOT_ALLOWED), and before its state:
// of the same thing in a state that does not fit, who may is told WRONG_STATE, ROUND_PAUSED, ROUND_CLOSED, and who may not
// NOT_ALLOWED all the same. No rule of doing differs between the modes of a round: those decide what is found.

export interface DoingRule {
  /** In words, as one would say it to somebody. */
  rule: string;
  /** In which states of things it does something; in others who may is told that it cannot be. */
  state: string;
  cells: Cells;
}

const keepers: readonly RoleName[] = ['HEAD', 'PROGRAMME_CLERK'];
const head: readonly RoleName[] = ['HEAD'];
const preparers: readonly RoleName[] = ['HEAD', 'OFFICER'];

export const doingRules = {
  keep: {
    rule: 'Programmes, meetings, the calendar and its regulations are kept at the office, by its head and its programme clerk.',
    state: 'programme DRAFT or CONSULTED, or by decision ADOPTED, as the mutation says',
    cells: { office: keepers },
  },
  handle: {
    rule: 'Dossiers, rounds and findings are handled by the office; it conceals comments and dismisses threads.',
    state: 'of the proposal, round or finding, as the mutation says',
    cells: { office: 'writers' },
  },
  giveTime: {
    rule: 'More time is given by the office, and never to itself; for the date of a programme by those who keep it.',
    state: 'not fulfilled, not ended',
    cells: { office: 'writers' },
  },
  prepare: {
    rule: 'The lead body prepares its proposal: its head and officers.',
    state: 'PLANNED; to upload, IN_PREPARATION to READY',
    cells: { lead: preparers },
  },
  submit: {
    rule: 'What leaves the lead body is signed by its head.',
    state: 'IN_PREPARATION',
    cells: { lead: head },
  },
  preside: {
    rule: 'A late dossier is let on an agenda by who presides over the body that decides.',
    state: 'the dossier came late',
    cells: { deciding: ['CHAIR'] },
  },
  sendBack: {
    rule: 'That a proposal is to be prepared again is said by the head of the office, or by who presides where it is decided.',
    state: 'IN_REVIEW to SCHEDULED',
    cells: { office: head, deciding: ['CHAIR'] },
  },
  write: {
    rule: 'In a round write the office, the bodies asked, and the lead body, which has no audience ROUND.',
    state: 'round OPEN, not paused',
    cells: { office: 'writers', lead: 'writers', own: 'writers', asked: 'writers' },
  },
  author: {
    rule: 'A comment is edited, retracted and widened by who wrote it, acting for the same body.',
    state: 'round OPEN, not paused; not retracted, not concealed',
    cells: { own: 'self' },
  },
  began: {
    rule: 'A thread is resolved, taken up again and placed by the body that began it.',
    state: 'of the thread or its placement, as the mutation says',
    cells: { own: 'writers' },
  },
  answer: {
    rule: 'What a body is asked it takes note of and writes, by anybody who acts for it; each body only what it is asked itself.',
    state: 'round OPEN, not paused; takes part still',
    cells: { own: 'writers', asked: 'writers' },
  },
  answerWithOwn: {
    rule: 'Into its opinion a body that is asked puts its own threads and files, and nobody else’s.',
    state: 'round OPEN, not paused; takes part still',
    cells: { own: 'writers' },
  },
  speak: {
    rule: 'That it is not its business, or that it stands aside, is said for a body that is asked by its head.',
    state: 'round OPEN, not paused; not signed yet',
    cells: { own: head, asked: head },
  },
  sign: {
    rule: 'An opinion is signed by the head of the body, or by whom the head has delegated for the day (NOT_SIGNATORY).',
    state: 'round OPEN, not paused; takes part still',
    cells: { own: head, asked: head },
  },
  contest: {
    rule: 'A finding is contested, and a delegation ended, by the head of the body that it is about.',
    state: 'CONFIRMED; a delegation that has not ended',
    cells: { own: head },
  },
  delegate: {
    rule: 'The head of a body lets one of its people sign.',
    state: 'any',
    cells: { office: head, deciding: head, lead: head, own: head, asked: head, other: head, outside: head },
  },
  askTime: {
    rule: 'More time is asked for by the body that owes: by its head or an officer.',
    state: 'not fulfilled, not ended',
    cells: { own: preparers },
  },
  oneself: {
    rule: 'Everybody, observers too, about themselves: how far they have read, where they are, their own address.',
    state: 'any',
    cells: { office: 'all', deciding: 'all', lead: 'all', own: 'all', asked: 'all', other: 'all', outside: 'all' },
  },
} satisfies Record<string, DoingRule>;
export type DoingName = keyof typeof doingRules;
