import { AttentionKind } from '../bodies/attention.type.ts';
import type { ChangesAttention } from '../events/new-event.ts';

/** What a round asks of a body, one after the other: an event about its request changes any of these. */
const asked = [
  AttentionKind.ACKNOWLEDGE_REQUEST,
  AttentionKind.GIVE_OPINION,
  AttentionKind.SIGN_OPINION,
  AttentionKind.ANSWER_AGAIN,
  AttentionKind.RECONFIRM_OPINION,
];
/** What a round asks of the office. */
const ofOffice = [
  ...[AttentionKind.OPEN_ROUND, AttentionKind.CLOSE_ROUND, AttentionKind.DECIDE_OUT_OF_REMIT, AttentionKind.ANSWER_EXTENSION],
];

/** One body is further with what it is asked: it, and the office. No other body learns of it. */
export function furtherWith(bodyId: string): ChangesAttention[] {
  return [
    { of: { bodyId }, kinds: asked },
    {
      of: 'OFFICE',
      kinds: [AttentionKind.CLOSE_ROUND, AttentionKind.DECIDE_OUT_OF_REMIT, AttentionKind.ANSWER_EXTENSION],
    },
  ];
}

/** The round itself goes on or stops, for all its bodies. */
export const roundTurns: ChangesAttention[] = [
  { of: 'ASKED', kinds: asked },
  { of: 'OFFICE', kinds: [...ofOffice, AttentionKind.CONFIRM_FINDING, AttentionKind.JUDGE_CONTEST] },
];

/** The office begins a round, prepares one, or throws it away. */
export const roundOfOfficeTurns: ChangesAttention[] = [{ of: 'OFFICE', kinds: ofOffice }];

/** What was said in a blind round is shown to all: among it, who was mentioned. */
export const mentionsRevealed: ChangesAttention[] = [
  { of: 'ASKED', kinds: [AttentionKind.MENTION] },
  { of: 'LEAD', kinds: [AttentionKind.MENTION] },
];

/** The same, of one body that has signed its own opinion. */
export function mentionsRevealedTo(bodyId: string): ChangesAttention[] {
  return [{ of: { bodyId }, kinds: [AttentionKind.MENTION] }];
}

/** Whether an opinion is insufficient is for the office to say; what its body is told of it stands in its inbox. */
export const findingTurns: ChangesAttention[] = [
  { of: 'OFFICE', kinds: [AttentionKind.CONFIRM_FINDING, AttentionKind.JUDGE_CONTEST] },
];

/** A claim that something is out of remit is for the office to decide. */
export const claimTurns: ChangesAttention[] = [{ of: 'OFFICE', kinds: [AttentionKind.DECIDE_OUT_OF_REMIT] }];
