import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageDir } from '../harness/process.ts';
import { type Mutant, mutants } from './mutants.ts';

const usage = `Plants one fault after the other in a copy of the sources, and runs the test that is there to find it. Ends with 1 when
one is not found.

  npm run mutants -- [--only <part>] [--fault <text>] [--at-once <n>] [--list]

  --only <part>     only those of one part: ${Object.keys(mutants).join(', ')}
  --fault <text>    only those whose fault has this text in it
  --at-once <n>     how many are run at the same time (default 2)
  --list            show them, and run none`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    fault: { type: 'string', default: '' },
    'at-once': { type: 'string', default: '2' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const atOnce = Number(values['at-once']);
if (values.help || !(atOnce >= 1) || (values.only !== undefined && !(values.only in mutants))) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
const planted = Object.entries(mutants)
  .flatMap(([part, list]) =>
    values.only === undefined || values.only === part ? list.map((mutant) => ({ part, ...mutant })) : [],
  )
  .filter(({ fault }) => fault.includes(values.fault));
if (planted.length === 0) {
  console.error(`No fault has the text: ${values.fault}`);
  process.exit(2);
}
if (values.list) {
  for (const { part, fault, caughtBy } of planted) console.log(`${part}: ${fault}\n    ${caughtBy.file}: ${caughtBy.test}`);
  process.exit(0);
}

/** A copy of the project with the fault in it; what it depends on is not copied. */
function copyWith({ file, of, instead, built }: Mutant): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-mutant-'));
  for (const name of ['src', 'test', 'clients', 'bench', 'package.json', 'tsconfig.json', 'schema.graphql', 'README.md'])
    cpSync(path.join(packageDir, name), path.join(folder, name), {
      recursive: true,
      filter: (from) => !/node_modules/.test(from),
    });
  symlinkSync(path.join(packageDir, 'node_modules'), path.join(folder, 'node_modules'));
  if (!built) symlinkSync(path.join(packageDir, 'dist'), path.join(folder, 'dist'));
  const at = path.join(folder, 'src', file);
  writeFileSync(
    at,
    readFileSync(at, 'utf8').replace(of, () => instead),
  );
  if (built) {
    const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['-p', '.'], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`It cannot be built: ${stdout}`);
  }
  return folder;
}

const runMsMax = 300_000;

const escaped = (text: string) => text.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');

/** Whether the test that is named fails on the fault, and only because it waits no longer; what it said instead, otherwise. */
async function isCaught(mutant: Mutant): Promise<{ caught: boolean; inVain: boolean; said: string }> {
  const folder = copyWith(mutant);
  const report = path.join(folder, 'report.json');
  const { file, test } = mutant.caughtBy;
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', `test/${file}`, '-t', escaped(test), '--forceExit'];
  const child = spawn(process.execPath, [...jest, '--json', `--outputFile=${report}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const insist = setTimeout(() => child.kill('SIGKILL'), runMsMax); // the fault may be that something never ends
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(insist);
  let failures: string[][] = [];
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    failures = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .flatMap(({ status, fullName, failureMessages }) =>
        status === 'failed' && fullName.includes(test) ? [failureMessages] : [],
      );
  } catch {} // it wrote none: it is not caught
  rmSync(folder, { recursive: true, force: true });
  const inVain = failures.every((messages) => messages.every((message) => message.includes('Exceeded timeout')));
  return { caught: failures.length > 0, inVain, said };
}

interface Report {
  testResults: { assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
}

const left = [...planted];
let missed = 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let mutant = left.shift(); mutant; mutant = left.shift()) {
      const began = performance.now();
      const { caught, inVain, said } = await isCaught(mutant);
      if (!caught) missed += 1;
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      console.log(
        `${caught ? 'found ' : 'MISSED'}  ${mutant.part}: ${mutant.fault} (${seconds} s${caught && inVain ? ', by no assertion: it waited in vain' : ''})`,
      );
      if (!caught) console.log(said.slice(-3_000));
    }
  }),
);
console.log(`${planted.length - missed} of ${planted.length} found`);
process.exit(missed === 0 ? 0 : 1);
