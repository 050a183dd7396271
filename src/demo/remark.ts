// What a remark of the demo world is made of.

export type DemoAudience = 'PRIVATE' | 'BODY' | 'OFFICE' | 'ROUND' | 'ROUND_AND_LEAD' | 'DECIDERS' | 'PROGRAMME';

/** What a remark and a reply have in common. */
export interface DemoSaid {
  by: string;
  text: string;
  /** In the place of the passage quoted; empty: the passage goes. */
  suggests?: string;
  /** A person by login, a body by key. */
  mentions?: { person?: string; body?: string }[];
  /** To whom its author shows it in the end. */
  widened?: DemoAudience;
  /** Its author takes it back. */
  retracted?: boolean;
}

export interface DemoReply extends DemoSaid {
  /** Never wider than the remark's; left out: the same. */
  audience?: DemoAudience;
}

export interface DemoRemark extends DemoSaid {
  audience: DemoAudience;
  /** Stands in one block of the draft, once; left out: the whole draft. */
  quote?: string;
  replies?: DemoReply[];
  /** The body that began it resolves it in the end. */
  resolved?: boolean;
  /** The office conceals it by decision. */
  concealed?: { by: string; decisionReference: string; reason: string };
  /** The office ends it, and says why. */
  dismissed?: { by: string; reason: string };
  /** What the body that began it says when the next draft is there: right as proposed, off the text, or on another passage. */
  placed?: 'CONFIRMED' | 'DETACHED' | { quote: string };
}
