import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isInputObjectType, isObjectType, validateSchema } from 'graphql';
import { printedSchema } from '../../src/print-schema.ts';
import { type ProblemCode, problems, sentence } from '../../src/problems.ts';
import { makeSchema } from '../../src/schema.ts';
import { unitInVietnamese } from '../../src/units.ts';
import { packageDir } from '../harness/process.ts';

test('schema.graphql is the printed schema: npm run schema', () => {
  expect(readFileSync(path.join(packageDir, 'schema.graphql'), 'utf8')).toBe(printedSchema());
});

test('the schema is valid by GraphQL’s own rules', () => {
  expect(validateSchema(makeSchema())).toEqual([]);
});

test('each mutation takes one input with an idempotency key, and gives its object, eventId, cursor and userErrors', () => {
  const schema = makeSchema();
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    expect(field.args.map((argument) => [argument.name, String(argument.type).endsWith('!')])).toEqual([['input', true]]);
    const input = schema.getType(String(field.args[0]!.type).replace('!', ''));
    expect(isInputObjectType(input) && Object.keys(input.getFields())).toContain('idempotencyKey');
    const payload = schema.getType(String(field.type).replace('!', ''));
    const fields = isObjectType(payload) ? Object.keys(payload.getFields()) : [];
    expect(fields).toEqual(expect.arrayContaining(['eventId', 'cursor', 'userErrors']));
    expect(fields).toHaveLength(4);
  }
});

test('every problem has a sentence in both languages with the same figures', () => {
  for (const code of Object.keys(problems) as ProblemCode[]) {
    const figures = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect([code, figures(problems[code].vi)]).toEqual([code, figures(problems[code].en)]);
    expect(problems[code].vi).not.toBe(problems[code].en);
  }
});

test('every unit that a limit is counted in has its Vietnamese words', () => {
  const folder = path.join(packageDir, 'src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const units = sources.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const found = [
      ...text.matchAll(/\bunit: '([a-z ]+)'|\btoo(?:Many|Long)\([^']*'([a-z ]+)'|^ +\[[^']*, '([a-z ]+)', admissionLimits/gm),
    ];
    return found.map(([, named, given, admitted]) => (named ?? given ?? admitted)!);
  });
  expect(units).toEqual(expect.arrayContaining(['rows', 'levels', 'columns', 'per address']));
  expect(units.filter((unit) => unitInVietnamese(unit) === unit)).toEqual([]);
  expect(sentence('TOO_MANY', { actual: 3, unit: 'columns in row 2', limit: 1 }, 'vi')).toBe(
    'Quá nhiều: 3 cột ở dòng 2, tối đa 1.',
  );
});

test('the generated types are those of the operations and the schema: npm run codegen', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-codegen-'));
  try {
    for (const name of ['schema.graphql', 'codegen.ts', 'package.json'])
      cpSync(path.join(packageDir, name), path.join(folder, name));
    cpSync(path.join(packageDir, 'clients'), path.join(folder, 'clients'), { recursive: true });
    rmSync(path.join(folder, 'clients/gql'), { recursive: true });
    symlinkSync(path.join(packageDir, 'node_modules'), path.join(folder, 'node_modules'));
    const ran = spawnSync(process.execPath, ['node_modules/@graphql-codegen/cli/esm/bin.js'], { cwd: folder, encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([0, expect.any(String)]);
    const added = spawnSync(process.execPath, ['clients/manifest.ts'], { cwd: folder, encoding: 'utf8' });
    expect([added.status, added.stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    for (const name of readdirSync(path.join(folder, 'clients/gql')))
      expect(readFileSync(path.join(packageDir, 'clients/gql', name), 'utf8')).toBe(
        readFileSync(path.join(folder, 'clients/gql', name), 'utf8'),
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

test('the check of the floors finds an import that goes up, a circle, a library out of its place, and a file on no floor', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-floors-'));
  try {
    for (const name of ['package.json', '.dependency-cruiser.cjs', 'tsconfig.json'])
      cpSync(path.join(packageDir, name), path.join(folder, name));
    symlinkSync(path.join(packageDir, 'node_modules'), path.join(folder, 'node_modules'));
    const put = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    put('src/events/a.ts', `import type { B } from '../transport/b.ts';\nexport type A = B;\n`);
    put('src/transport/b.ts', `export type B = 1;\n`);
    put('src/live/c.ts', `import { d } from './d.ts';\nexport const c = d;\n`);
    put('src/live/d.ts', `import { c } from './c.ts';\nexport const d: unknown = c;\n`);
    put('src/bodies/e.ts', `import { WebSocket } from 'ws';\nexport const e = WebSocket;\n`);
    put('src/utils/f.ts', `export const f = 1;\n`);
    const ran = spawnSync(
      process.execPath,
      ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', 'src'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(ran.status).not.toBe(0);
    for (const rule of ['events-imports-down', 'no-circle', 'transport-libraries', 'on-a-floor'])
      expect(ran.stdout).toContain(rule);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
