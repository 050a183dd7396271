import { parentPort } from 'node:worker_threads';
import { alignBlocks } from './align.rules.ts';
import type { Comparison } from './comparing.ts';
import { diffWords } from './diff.rules.ts';

// The thread in which long texts are compared: see comparing.ts.

parentPort!.on('message', (comparison: Comparison) => {
  const { what } = comparison;
  const result =
    what === 'words' ? diffWords(comparison.before, comparison.after) : alignBlocks(comparison.before, comparison.after);
  parentPort!.postMessage(result);
});
