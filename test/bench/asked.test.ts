import { startProgram } from '../harness/process.ts';

test.each([
  [['page'], 'There is no figure page.'],
  [[], 'Say what to measure'],
  [['live', 'burst'], 'burst is not understood'],
  [['live', '--listener', '10'], '--listener'],
])('a bench asked for with %j says what it does not understand, and how to ask, and ends with 2', async (args, says) => {
  const bench = startProgram(process.execPath, ['--disable-warning=ExperimentalWarning', 'bench/main.mjs', ...args]);
  expect(await bench.ended).toBe(2);
  const [first, ...usage] = bench.said().split('\n');
  expect(first).toContain(says);
  expect(usage.join('\n')).toContain('npm run bench -- live');
});
