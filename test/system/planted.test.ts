import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mistakesInNeed, mistakesOfReading, mistakesOfRules, mistakesOfTelling } from './chaos/planted.ts';

// Each is planted in a build that runs, which takes long, elsewhere: here it is only seen that there is a place for it.

const mistakes = { ...mistakesOfReading, ...mistakesOfTelling, ...mistakesOfRules, ...mistakesInNeed };

test.each(Object.entries(mistakes))('there is a place for the mistake: %s', (_, { at }) => {
  for (const { file, of } of at) {
    const text = readFileSync(path.join(import.meta.dirname, '../../dist', file), 'utf8');
    expect([file, of, text.split(of).length > 1]).toEqual([file, of, true]);
  }
});
