import type { Locale } from './locale.ts';
import { ofAnyChange } from './problems/any-change.ts';
import { ofAppraisal } from './problems/appraisal.ts';
import { ofDiscussion } from './problems/discussion.ts';
import { ofDues } from './problems/dues.ts';
import { ofFiles } from './problems/files.ts';
import { ofIdentity } from './problems/identity.ts';
import { ofInput } from './problems/input.ts';
import type { Kind } from './problems/kind.ts';
import { ofProgrammes } from './problems/programmes.ts';
import { ofRequests } from './problems/requests.ts';
import { ofServer } from './problems/server.ts';
import { unitInVietnamese } from './units.ts';

/**
 * Every problem a client can meet, closed: a code that is not in `problems/` is not sent. `{name}` is filled from the details.
 * NOT_FOUND is said of what does not exist and of what the viewer may not see, in the same bytes (domain §5.1).
 */
export const problems = {
  ...ofIdentity,
  ...ofAnyChange,
  ...ofDiscussion,
  ...ofProgrammes,
  ...ofDues,
  ...ofAppraisal,
  ...ofInput,
  ...ofFiles,
  ...ofRequests,
  ...ofServer,
} satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof problems;
export type ProblemDetails = Record<string, string | number>;

/** A refusal on its way to the client. Thrown by use cases and reads, told in the client's language at the edge. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  /** Where in the input, from its root: `['anchor', 'exact']`. (Not `path`: graphql-js takes an error with one for placed.) */
  readonly inputPath: string[];
  constructor(code: ProblemCode, details: ProblemDetails = {}, inputPath: string[] = []) {
    super(code);
    this.code = code;
    this.details = details;
    this.inputPath = inputPath;
  }
}

/** Several refusals at once, where to hear of one after the other would be a nuisance: the rows of a file. */
export class Problems extends Error {
  override readonly name = 'Problems';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems`);
    this.problems = problems;
  }
}

/** The sentence of a problem in one language, with its details filled in. */
export function sentence(code: ProblemCode, details: ProblemDetails, locale: Locale): string {
  return problems[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = String(details[name] ?? whole);
    return name === 'unit' && locale === 'vi' ? unitInVietnamese(detail) : detail;
  });
}
