// What the scripts of the demo programmes are made of. Days are of the office's calendar.

export interface DemoProposal {
  number: number;
  kind: 'SCHEME' | 'REPORT' | 'OTHER';
  title: string;
  /** Keys of bodies. */
  lead: string;
  contributing: string[];
  due: string;
  reach: DemoReach;
  /** Left out: on the system. */
  handling?: 'OFF_SYSTEM';
  priority?: 'URGENT' | 'HIGHER_PROGRAMME' | 'HARD_BACKLOG' | 'REGULAR' | 'INFORMATION';
  prioritySource?: string;
  flags?: ('HARD' | 'COMPLEX' | 'SENSITIVE')[];
  /** What it continues, of an earlier programme. */
  predecessor?: DemoReference;
  /** What it is part of. */
  parent?: DemoReference;
  /** The day its dossier was sent, for those that come so far. */
  submitted?: string;
  /** The day its round was closed; left out: eight days after the dossier was passed. */
  closed?: string;
  /** A file in `texts`, for those that have a draft. */
  text?: string;
  /** The second draft, which came while the first was under review. */
  nextText?: string;
  /** Who is asked, for those that have a round. */
  invited?: string[];
}

export const demoReaches = [
  'PROPOSED',
  'DECLINED',
  'PLANNED',
  'IN_PREPARATION',
  'DRAFTED',
  'SUBMITTED',
  'IN_REVIEW',
  'ROUND_OPEN',
  'SYNTHESIS',
] as const;
/** How far a proposal comes by itself; decisions and the next year may end it. */
export type DemoReach = (typeof demoReaches)[number];

/** A proposal by the key of its programme and its number there. */
export interface DemoReference {
  programme: string;
  number: number;
}

interface Decided {
  at: string;
  decisionReference: string;
  reason: string;
}

export type DemoChange = Decided &
  (
    | { kind: 'ADD'; proposal: DemoProposal }
    | { kind: 'REDATE'; number: number; due: string }
    | { kind: 'REASSIGN'; number: number; lead: string }
    | { kind: 'WITHDRAW'; number: number }
    | { kind: 'MERGE'; number: number; into: number }
  );

export interface DemoProgramme {
  key: string;
  kind: 'TERM' | 'YEAR';
  year: number;
  title: string;
  created: string;
  /** Left out: it is being consulted about. */
  adopted?: string;
  proposals: DemoProposal[];
  changes: DemoChange[];
}
