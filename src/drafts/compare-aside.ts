import { Worker } from 'node:worker_threads';
import { alignBlocks } from './align.rules.ts';
import { type DiffPart, diffWords } from './diff.rules.ts';
import type { AlignedBlock, Succession } from './matching.rules.ts';

// What compares long texts takes seconds, in which a server that did it itself would answer nobody. So it is done in a
// thread beside it, one comparison after the other; short ones are done at once, which is less than to ask for it.

/** Up to so many blocks on both sides together. */
const blocksAtOnceMax = 300;
/** Up to so many characters on both sides together. */
const charactersAtOnceMax = 1_500;

/** What the thread is asked. */
export type Comparison =
  | { what: 'blocks'; before: readonly AlignedBlock[]; after: readonly AlignedBlock[] }
  | { what: 'words'; before: string; after: string };

interface Waiting {
  comparison: Comparison;
  mayBegin: () => void;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** `alignBlocks`, beside the server. `mayBegin` is called when its turn comes, and may throw why it is not wanted any more. */
export async function alignAside(
  before: readonly AlignedBlock[],
  after: readonly AlignedBlock[],
  mayBegin = () => {},
): Promise<Succession[]> {
  if (before.length + after.length <= blocksAtOnceMax) return alignBlocks(before, after);
  const bare = ({ kind, headingPath, label, text }: AlignedBlock) => ({ kind, headingPath, label, text });
  return aside({ what: 'blocks', before: before.map(bare), after: after.map(bare) }, mayBegin);
}

/** `diffWords`, in the same way. */
export async function diffAside(before: string, after: string, mayBegin = () => {}): Promise<DiffPart[]> {
  if (before.length + after.length <= charactersAtOnceMax) return diffWords(before, after);
  return aside({ what: 'words', before, after }, mayBegin);
}

const waiting: Waiting[] = [];
let thread: Worker | undefined;
let current: Waiting | undefined;

function aside<Result>(comparison: Comparison, mayBegin: () => void): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    waiting.push({ comparison, mayBegin, resolve: resolve as (result: unknown) => void, reject });
    if (!current) next();
  });
}

/** Takes the next that is still wanted. A thread with nothing to do is given up: it costs memory, and little to begin. */
function next(): void {
  for (current = waiting.shift(); current; current = waiting.shift()) {
    try {
      current.mayBegin();
      thread ??= begun();
      thread.postMessage(current.comparison);
      return;
    } catch (error) {
      current.reject(error);
    }
  }
  void thread?.terminate();
  thread = undefined;
}

function begun(): Worker {
  const file = import.meta.url.replace(/compare-aside\.(\w+)$/, 'compare-thread.$1'); // .ts where it runs from its source
  const worker = new Worker(new URL(file));
  worker.unref(); // who waits for it holds the process by itself
  worker.on('message', (result: unknown) => {
    current?.resolve(result);
    next();
  });
  worker.on('error', (error) => {
    thread = undefined; // it has ended by that
    current?.reject(error);
    next();
  });
  return worker;
}
