import { Problem } from '../problems.ts';

/** The same of what is being looked for: for fields that hundreds of objects have, where an `async` function is felt. */
export function foundIn<T>(value: Promise<T | undefined>): Promise<T> {
  return value.then((each) => found(each));
}

/** What was found. NOT_FOUND when nothing was: what does not exist and what may not be seen are the same answer. */
export function found<T>(value: T | undefined, path: string[] = []): T {
  if (value === undefined) throw new Problem('NOT_FOUND', {}, path);
  return value;
}
