import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageDir } from '../harness/process.ts';
import { mutants } from './mutants.ts';

const read = (...at: string[]) => readFileSync(path.join(packageDir, ...at), 'utf8');

test('every planted fault has one place in the sources, and the test that finds it is there', () => {
  const faults = Object.values(mutants).flat();
  expect(new Set(faults.map(({ fault }) => fault)).size).toBe(faults.length);
  for (const { fault, file, of, instead, caughtBy } of faults) {
    expect({ fault, places: read('src', file).split(of).length - 1 }).toEqual({ fault, places: 1 });
    expect(instead).not.toBe(of);
    expect(read('test', caughtBy.file)).toContain(caughtBy.test);
  }
});
