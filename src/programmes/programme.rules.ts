import { ProgrammeKind } from './programme.type.ts';

interface Span {
  id: string;
  kind: ProgrammeKind;
  year: number;
  quarter: number | null;
}

/** Whether a proposal of `programme` may have its parent in `other`: the same programme, or one above it that spans it. */
export function isSameOrAbove(other: Span, programme: Span): boolean {
  if (other.id === programme.id) return true;
  if (other.kind === ProgrammeKind.TERM) return programme.kind !== ProgrammeKind.TERM && other.year <= programme.year;
  return other.kind === ProgrammeKind.YEAR && programme.kind === ProgrammeKind.QUARTER && other.year === programme.year;
}

/** Whether what stays open in `other` may be carried over into `programme`. */
export function isBefore(other: Span, programme: Span): boolean {
  if (other.year !== programme.year) return other.year < programme.year;
  return other.quarter !== null && programme.quarter !== null && other.quarter < programme.quarter;
}
