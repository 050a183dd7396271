// What the rounds of the demo world ask, and what the bodies answer.

export type DemoPosition = 'AGREE' | 'AGREE_WITH_COMMENTS' | 'AGREE_IF_AMENDED' | 'DISAGREE' | 'NO_OPINION';
export type DemoStance = 'AGREE' | 'AGREE_WITH_COMMENT' | 'DISAGREE' | 'ALTERNATIVE' | 'NO_OBJECTION_DECLARED' | 'OUT_OF_REMIT';

export interface DemoQuestion {
  text: string;
  /** Keys of bodies; left out: all that are asked. */
  to?: string[];
  optional?: boolean;
}

/** What a body says to a round. Answers by the number of the question. */
export interface DemoOpinion {
  body: string;
  /** Who signs; left out: it was written and not signed. */
  signedBy?: string;
  position?: DemoPosition;
  blockingText?: string;
  comment?: string;
  conclusion?: 'QUALIFIED' | 'NOT_QUALIFIED';
  answers: Record<number, [stance: DemoStance, text?: string]>;
  /** Begins of remarks of the body that it puts into its opinion. */
  picks?: string[];
  /** A note that goes with it, as a text file. */
  attaches?: { name: string; text: string };
  /** Waits for the signature. */
  passedBy?: string;
  /** Signed again without a change when the next draft had come. */
  reconfirmed?: boolean;
  /** What the office makes of what the tests proposed: it confirms that the opinion is sketchy, and the body may contest that. */
  sketchy?: { reason: string; contested?: string };
}

export interface DemoAppraisal {
  mode?: 'OPEN' | 'AFTER_OWN' | 'AT_CLOSE';
  leadAppraiser?: string;
  questions: DemoQuestion[];
  opinions: DemoOpinion[];
  /** Who may sign beside the head, on some days. */
  delegations?: { by: string; to: string; from: string; until: string }[];
  /** Who has taken note, and no more. */
  acknowledgedBy?: string[];
}
