import { access } from './of-access.ts';
import { admission } from './of-admission.ts';
import { live } from './of-live.ts';
import { log } from './of-log.ts';
import { transport } from './of-transport.ts';

/** A mistake that somebody could make in one place of the sources, and the test that is there to find it. */
export interface Mutant {
  /** What is wrong then, in one sentence. */
  fault: string;
  /** The file under src. */
  file: string;
  /** What stands there, once in the file. */
  of: string;
  instead: string;
  /** The test runs the program as it is built: so is the mistake. */
  built?: true;
  /** The test that fails: its file under test, and its name or the beginning of it. */
  caughtBy: { file: string; test: string };
}

/** Planted faults by the part of the server that they break. */
export const mutants: Record<string, readonly Mutant[]> = { access, log, live, transport, admission };
