import { readMarker } from './label.rules.ts';

export type SuccessionKind = 'UNCHANGED' | 'EDITED' | 'SPLIT' | 'JOINED' | 'MOVED';

/** A block as the alignment looks at it. */
export interface AlignedBlock {
  kind: string;
  headingPath: readonly string[];
  label: string | null;
  text: string;
}

/** A block of the previous draft (its index) and one that came of it. */
export interface Succession {
  from: number;
  to: number;
  kind: SuccessionKind;
  /** 0 to 1; below `sureConfidence` the same text may be another passage. */
  confidence: number;
}

/** From here on two blocks of the same text are the same passage. */
export const sureConfidence = 0.9;
/** The most that likeness alone gives: less than sure. */
export const editedConfidenceMax = 0.89;
/** The most where another block may as well be the one; no quotation is placed by that. */
export const doubtfulConfidence = 0.35;

/** Shorter, a text says too little of itself to be known by it alone: "(weggefallen)", "zusammen." */
export const tellingCharactersMin = 40;

/** Two drafts, and which block is which so far: the sides are one to one. */
export interface Matching {
  before: readonly AlignedBlock[];
  after: readonly AlignedBlock[];
  /** What each block says, whatever its number: numbers shift, and the same item may stand under the other's. */
  beforeWords: string[];
  afterWords: string[];
  beforeContext: string[];
  afterContext: string[];
  /** Of each block of the previous draft, its successor, or -1. */
  to: Int32Array;
  /** Of each block of the new draft, its predecessor, or -1. */
  from: Int32Array;
  /** How sure, by the block of the previous draft. */
  confidence: Float64Array;
}

export function match(matching: Matching, from: number, to: number, confidence: number): void {
  matching.to[from] = to;
  matching.from[to] = from;
  matching.confidence[from] = confidence;
}

/** The text of a block without the number or letter it begins with. */
export function withoutMarker(text: string): string {
  const rest = text.slice(readMarker(text)?.length ?? 0);
  return rest === '' ? text : rest;
}
