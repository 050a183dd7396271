import { closeSince, openNow } from './left-open.ts';

// For every test file: what a test opens, and leaves open since it failed, is closed before the next one begins. What was
// opened before the tests, in a beforeAll, stays until the file closes it itself.

let before: ReadonlySet<object>;
beforeEach(() => {
  before = openNow();
});
afterEach(async () => {
  await closeSince(before);
});
