import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { makeSchema } from '../../src/schema.ts';
import { packageDir } from '../harness/process.ts';
import { notTold, sectionOf, toldInVain } from './changelog.ts';
import { deprecations } from './deprecations.ts';

const read = (file: string) => readFileSync(path.join(packageDir, file), 'utf8');
const schema = makeSchema();
const published = buildSchema(read('test/graphql/published.graphql'));
const changelog = read('CHANGELOG.md');
const unreleased = sectionOf(changelog, 'Unreleased');

test('CHANGELOG.md tells all that may break a client of the published schema, and nothing that does not', () => {
  expect(notTold(unreleased, published, schema)).toEqual([]);
  expect(toldInVain(unreleased, published, schema)).toEqual([]);
});

test('each version has its part about the schema, the one of this package among them', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  for (const section of [unreleased, sectionOf(changelog, version)]) expect(section).toContain('### Schema');
});

test('each deprecation is told there, with its date', () => {
  for (const { name, date } of deprecations(schema)) expect(changelog).toMatch(new RegExp(`\`${name}\`.*${date}`));
});

test('the check finds what is not told, and what is told in vain', () => {
  const before = buildSchema(`
    type Query { old: Int thing(a: Int = 1): Kind sum: Sum }
    enum Kind { A } type One { x: Int } union Sum = One input In { a: Int }`);
  const after = buildSchema(`
    type Query { thing(a: Int, b: Int): Kind sum: Sum }
    enum Kind { A B } type One { x: Int } type Two { x: Int } union Sum = One | Two input In { a: Int b: Int }`);
  const nothing = sectionOf(
    '## Unreleased\n### Schema\n- `Query.gone was removed.` It was of no use to anybody.\n',
    'Unreleased',
  );
  expect(notTold(nothing, before, after).map((line) => line.replace(/ \(.*| and why.*/, ''))).toEqual([
    'Breaking: - `Query.old was removed.`',
    'Dangerous: - `Query.thing`: `a`',
    'Dangerous: - `Query.thing`: `b`',
    'Dangerous: - `Kind`: `B`',
    'Dangerous: - `Sum`: `Two`',
    'Dangerous: - `In`: `b`',
  ]);
  expect(toldInVain(nothing, before, after)).toEqual(['Query.gone was removed.']);
  const all = sectionOf(
    '## Unreleased\n- `Query.old was removed.` Nobody asked for it any more; there is `Query.thing`.\n- `Query.thing`: `a`,\n  `b`\n- `Sum`: `Two`\n- `Kind`: `B`\n- `In`: `b`\n## 0.1.0\n',
    'Unreleased',
  );
  expect(notTold(all, before, after)).toEqual([]);
});
