import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tablesOf } from '../../bench/peers/table.ts';
import { settingsMarkdown } from '../../src/print-settings.ts';
import { aDataDir, aFreePort, isServing, packageDir, startProgram } from '../harness/process.ts';

const readme = readFileSync(path.join(packageDir, 'README.md'), 'utf8');

/** The commands of the tour with what they are said to print, in order. */
const tour = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block]) =>
  block!
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [command, ...output] = step.trimEnd().split('\n');
      return { command: command!, output: output.join('\n') };
    }),
);

/** What is printed, with `…` standing for anything. */
function asPattern(output: string): RegExp {
  const escaped = output
    .split('\n')
    .map((line) => (line === '…' ? '(?:.*\\n)*?.*' : line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/…/g, '.*')));
  return new RegExp(`^${escaped.join('\\n')}$`);
}

/** Programs that use the API: the test tells them where it is served. */
const asksServer = /^(npm run --silent (follow|demo)|npx collegium (import|export|follow)) /;

test('the tour of the README runs as it stands there, and prints what it says', async () => {
  expect(tour.length).toBeGreaterThanOrEqual(7);
  const data = aDataDir();
  const port = String(await aFreePort());
  const here = (text: string) => text.replaceAll('4000', port);
  const folder = path.dirname(data.dir);
  const written = /(collegium\.backup|2025\.csv|restored)/g; // kept apart from the project's own files
  const apart = (text: string) => text.replace(written, `${folder}/$1`);
  const [start, ...steps] = tour;
  expect(start!.command).toBe('npm start');
  const server = startProgram('npm', ['start'], { DATA_DIR: data.dir, PORT: port });
  try {
    await server.until(isServing);
    await server.until(/npm run demo/);
    for (const line of start!.output.split('\n').filter((text) => text !== '…'))
      expect(server.said()).toMatch(new RegExp(asPattern(here(line)).source.slice(1, -1)));
    for (const { command, output } of steps) {
      const url = asksServer.test(command) ? ` --url http://localhost:${port}/graphql` : '';
      const env = { ...process.env, DATA_DIR: data.dir, PORT: port };
      const ran = spawnSync('/bin/sh', ['-c', apart(here(command)) + url], { cwd: packageDir, env, encoding: 'utf8' });
      expect([command, ran.stderr, ran.status]).toEqual([command, expect.any(String), 0]);
      expect(ran.stdout.trimEnd()).toMatch(asPattern(apart(output)));
    }
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
    data.remove();
  }
}, 180_000);

/** The commands of the README that its tour does not run: in a form that ends soon, or where else they are run. */
const otherCommands: Record<string, string | { runIn: string; as: RegExp }> = {
  'npm run alignment': 'npm run --silent alignment -- --seeds 1',
  'npm run bench -- live': 'npm run --silent bench -- live --listeners 10 --rounds 1 --only raw-ws,collegium --figure burst',
  'npm run bench -- live --from bench/peers/results.json': 'npm run --silent bench -- live --from bench/peers/results.json',
  'npm run bench -- add-comment': 'npm run --silent bench -- add-comment --comments 3 --rounds 1',
  'npm run bench -- programme-page': 'npm run --silent bench -- programme-page --scale 2x1 --answers 3 --rounds 1',
  'npm run bench -- visibility': 'npm run --silent bench -- visibility --scale 2x1 --answers 3 --rounds 1',
  'npm run bench -- slow': 'npm run --silent bench -- slow --listeners 5 --slow 3 --seconds 2 --rounds 1',
  'npm run bench -- stampede': 'npm run --silent bench -- stampede --listeners 20 --rounds 1',
  'npm run bench -- admission': 'npm run --silent bench -- admission --rounds 1',
  'npm run bench -- sufficiency': 'npm run --silent bench -- sufficiency',
  'npm run bench -- blind': 'npm run --silent bench -- blind --pairs 2',
  'npm run bench -- figures': 'npm run --silent bench -- figures --scale 2x1',
  'npm run bench -- calendar-change': 'npm run --silent bench -- calendar-change --scale 2x1',
  'npm run bench -- restore': 'npm run --silent bench -- restore --scale 2x1 --comments 100',
  'npm run bench -- uploads': 'npm run --silent bench -- uploads --rounds 1',
  'npm run mutants': { runIn: 'test/mutants/mutants.test.ts', as: /places: 1/ },
  'npm run --silent rules': 'npm run --silent rules',
  'npm run canaries -- --seed 7 --operations 100000': { runIn: 'test/access/canaries.test.ts', as: /canaries/ },
  'npx collegium admin --login <login> [--name "<full name>"]': { runIn: 'test/cli/admin.test.ts', as: /'admin'/ },
  'npm run chaos -- --seed 7 --minutes 10': { runIn: 'test/redis/chaos.test.ts', as: /chaos\(\{ seed, runMs, withinMs \}\)/ },
  'npm run seed -- --scale 500x3': 'npm run --silent seed -- --scale 2x1',
  'npm run import': { runIn: 'test/system/sheets.test.ts', as: /run\('import'/ },
  'npm run codegen': { runIn: 'test/graphql/schema.test.ts', as: /graphql-codegen\/cli/ },
  'npm run settings': { runIn: 'test/system/readme.test.ts', as: /settingsMarkdown\(\)/ },
  'npm run test:redis': { runIn: '.ci/run', as: /npm run --silent test:redis/ },
  'npm run test:browser': { runIn: '.ci/run', as: /npm run --silent test:browser/ },
  'CORS_ORIGINS=http://localhost:5173 npm start': { runIn: 'test/transport/cors.test.ts', as: /http:\/\/localhost:5173/ },
  'npm ci && npm start': { runIn: 'test/system/start.test.ts', as: /'npm'/ },
  'npm ci && npm test': { runIn: '.ci/run', as: /npm test/ },
  'npm start': { runIn: 'test/system/readme.test.ts', as: /'npm', \['start'\]/ },
  'npx collegium': { runIn: 'test/cli/commands.test.ts', as: /'npx', \['--offline', 'collegium'/ },
};

test('every other command of the README is run too, here in short or where it is said', async () => {
  const prose = readme.replace(/```console\n[\s\S]*?```/g, '');
  const named = [...prose.matchAll(/`((?:[A-Z_]+=\S+ )?(?:npm|npx) [^`\n]+)`|^(np[mx] [^#\n]+?) *(?:#|$)/gm)].map(
    ([, inline, line]) => inline ?? line!,
  );
  expect([...new Set(named)].sort()).toEqual(Object.keys(otherCommands).sort());
  for (const [command, how] of Object.entries(otherCommands)) {
    if (typeof how !== 'string') {
      expect(readFileSync(path.join(packageDir, how.runIn), 'utf8')).toMatch(how.as);
      continue;
    }
    const data = aDataDir();
    const ran = spawnSync('/bin/sh', ['-c', how], {
      cwd: packageDir,
      env: { ...process.env, DATA_DIR: data.dir },
      encoding: 'utf8',
    });
    data.remove();
    expect([command, ran.status, ran.stdout + ran.stderr]).toEqual([command, 0, expect.any(String)]);
  }
}, 240_000);

test('the figures of the README are those of the run whose results are kept', () => {
  const results = readFileSync(path.join(packageDir, 'bench/peers/results.json'), 'utf8');
  expect(readme).toContain(tablesOf(JSON.parse(results)));
});

test('the settings of the README are those of the program', () => {
  expect(readme).toContain(settingsMarkdown());
});

test('every command and file that the README and SECURITY.md name is there', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  const prose = readme + readFileSync(path.join(packageDir, 'SECURITY.md'), 'utf8');
  const named = [...prose.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name]) => name!);
  for (const name of new Set(named)) expect(Object.keys(scripts)).toContain(name);
  for (const [, file] of prose.matchAll(/`((?:test|clients|src)\/[\w./-]+\.ts)`/g))
    expect(() => readFileSync(path.join(packageDir, file!))).not.toThrow();
});
