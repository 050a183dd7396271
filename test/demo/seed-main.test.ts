import { aDataDir, startProgram } from '../harness/process.ts';

const seed = (args: string[], env: Record<string, string> = {}) =>
  startProgram(process.execPath, ['--disable-warning=ExperimentalWarning', 'dist/demo/seed-main.js', ...args], env);

test('the seed program explains itself, and refuses what it does not understand', async () => {
  const help = seed(['--help']);
  expect(await help.ended).toBe(0);
  expect(help.said()).toContain('--scale 500x3');
  for (const args of [[], ['--scale', '0x3'], ['--scal', '5x1']]) {
    const wrong = seed(args);
    expect(await wrong.ended).toBe(2);
    expect(wrong.said()).toContain('npm run seed -- --scale');
  }
});

test('it fills an empty data folder, says how far it is and what there is, and leaves a filled one alone', async () => {
  const data = aDataDir();
  try {
    const first = seed(['--scale', '4x1'], { DATA_DIR: data.dir });
    expect(await first.ended).toBe(0);
    expect(first.said()).toMatch(/100 % {2}\d+ rows {2}\d+ s\n/);
    expect(first.said()).toMatch(/ {8}4 proposal\n/);
    const again = seed(['--scale', '4x1'], { DATA_DIR: data.dir });
    expect(await again.ended).toBe(1);
    expect(again.said()).toContain('has bodies already');
  } finally {
    data.remove();
  }
}, 120_000);
