import { Problem } from '../problems.ts';

/** What was found. NOT_FOUND when nothing was: what does not exist and what may not be seen are the same answer. */
export function found<T>(value: T | undefined, path: string[] = []): T {
  if (value === undefined) throw new Problem('NOT_FOUND', {}, path);
  return value;
}
