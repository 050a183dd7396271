// What a remark of the demo world is made of.

export type DemoAudience = 'PRIVATE' | 'BODY' | 'OFFICE' | 'ROUND' | 'ROUND_AND_LEAD';

export interface DemoReply {
  by: string;
  text: string;
  /** Never wider than the remark's; left out: the same. */
  audience?: DemoAudience;
}

export interface DemoRemark {
  by: string;
  audience: DemoAudience;
  /** Stands in one block of the draft, once; left out: the whole draft. */
  quote?: string;
  text: string;
  replies?: DemoReply[];
  /** The body that began it resolves it in the end. */
  resolved?: boolean;
}
