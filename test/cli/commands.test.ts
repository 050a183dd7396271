import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { commands } from '../../src/cli/commands.ts';
import { runCommand } from '../harness/cli.ts';
import { aDataDir, aFreePort, eventually, isServing, packageDir, processesOf, startProgram } from '../harness/process.ts';

test('npx collegium runs the commands of the package in a clone, and lists them all', async () => {
  const npx = startProgram('npx', ['--offline', 'collegium', '--help']);
  expect(await npx.ended).toBe(0);
  for (const [name, { summary }] of Object.entries(commands)) expect(npx.said()).toContain(`${name.padEnd(14)}${summary}`);
  expect(statSync(path.join(packageDir, 'src/launcher/collegium.mjs')).mode & 0o111).toBe(0o111);
}, 60_000);

test('npx collegium serve serves, and kill -9 of npx leaves nothing running', async () => {
  const data = aDataDir();
  const npx = startProgram('npx', ['--offline', 'collegium', 'serve'], { DATA_DIR: data.dir, PORT: '0' });
  try {
    await npx.until(isServing);
    npx.child.kill('SIGKILL');
    await eventually(`nothing of ${data.dir} runs`, 5_000, () => processesOf(data.dir).length === 0);
  } finally {
    data.remove();
  }
}, 120_000);

test.each(Object.keys(commands))('%s --help says what it does, its options and how it ends, and does nothing', async (name) => {
  const data = aDataDir();
  const { exit, said } = await runCommand([name, '--help'], { DATA_DIR: data.dir });
  expect(exit).toBe(0);
  expect(said).toContain('--');
  if (!('client' in commands[name]!)) {
    expect(said).toContain(commands[name]!.summary);
    expect(said).toMatch(/Exit codes:\n {2}0 {2}done/);
  }
  expect(existsSync(data.dir)).toBe(false);
  data.remove();
});

test.each([
  [[], 'Say what to do.'],
  [['dance'], 'There is no command dance.'],
  [['__proto__'], 'There is no command __proto__.'],
  [['backup', '--loud'], "Unknown option '--loud'"],
  [['backup', '--to'], "Option '--to <value>' argument missing"],
  [['migrate', 'now'], "Unexpected argument 'now'"],
  [['follow', '--loud'], "Unknown option '--loud'"],
  [['restore'], 'Say which backup: --from <file>'],
])('%j does not fit, and is answered with the usage and 2', async (args, sentence) => {
  const { exit, said } = await runCommand(args as string[]);
  expect(exit).toBe(2);
  expect(said).toContain(sentence);
  expect(said).toMatch(/npx collegium|--help/);
  expect(said).not.toMatch(/^\s+at /m);
});

test('a setting that does not fit is named, by 2; what is not there is refused, by 3', async () => {
  const data = aDataDir();
  const env = { DATA_DIR: data.dir };
  expect(await runCommand(['migrate'], { ...env, PORT: 'many' })).toEqual({
    exit: 2,
    said: expect.stringContaining('PORT=many cannot be used'),
  });
  for (const args of [['backup'], ['migrate', '--check']])
    expect(await runCommand(args, env)).toEqual({ exit: 3, said: `There is no database in ${data.dir}.\n` });
  expect(await runCommand(['restore', '--from', '/nowhere.backup'], env)).toEqual({
    exit: 3,
    said: 'There is no file /nowhere.backup.\n',
  });
  mkdirSync(data.dir);
  writeFileSync(path.join(data.dir, 'letters.txt'), 'x');
  expect(await runCommand(['restore', '--from', 'package.json'], env)).toEqual({
    exit: 3,
    said: `${data.dir} is not empty: it has letters.txt. Choose another folder.\n`,
  });
  data.remove();
}, 60_000);

test('a folder is made, filled, backed up, restored and examined, and each step says what it did', async () => {
  const [data, other] = [aDataDir(), aDataDir()];
  const file = path.join(path.dirname(data.dir), 'a.backup');
  const port = await aFreePort();
  const env = { DATA_DIR: data.dir, PORT: String(port) };
  try {
    const made = await runCommand(['migrate'], env);
    expect(made).toEqual({ exit: 0, said: expect.stringMatching(/^applied {2}Migration\d+Log$/m) });
    expect(await runCommand(['migrate', '--check'], env)).toEqual({ exit: 0, said: expect.stringContaining('is up to date') });
    expect(await runCommand(['seed'], env)).toEqual({ exit: 0, said: expect.stringContaining('holds the demo world') });
    expect(await runCommand(['backup', '--to', file], env)).toEqual({
      exit: 0,
      said: expect.stringMatching(/\d+ rows of \d+ tables/),
    });
    const bytes = readFileSync(file);
    const full = await runCommand(['backup', '--to', '/proc/a.backup'], env); // where nothing can be written
    expect(full).toEqual({ exit: 1, said: expect.stringMatching(/ENOENT: .*\/proc\/a\.backup/) });
    expect(full.said).not.toMatch(/^\s+at /m);
    expect(await runCommand(['backup', '--to', file], env)).toEqual({
      exit: 3,
      said: expect.stringContaining('is there already'),
    });
    expect(await runCommand(['restore', '--from', file], env)).toEqual({
      exit: 3,
      said: expect.stringContaining('There is a database in'),
    });

    writeFileSync(file, bytes.with(5_000, bytes[5_000]! ^ 1));
    expect(await runCommand(['restore', '--from', file, '--data-dir', other.dir])).toEqual({
      exit: 3,
      said: expect.stringMatching(/is damaged: .*\. Nothing was changed\./),
    });
    expect(existsSync(other.dir)).toBe(false);
    writeFileSync(file, bytes);
    expect(await runCommand(['restore', '--from', file, '--force'], env)).toEqual({
      exit: 0,
      said: expect.stringContaining('cluster.before-'),
    });

    const well = await runCommand(['doctor', '--json'], env);
    expect(well.exit).toBe(0);
    expect(JSON.parse(well.said.slice(well.said.indexOf('\n{') + 1)).checks.map((check: { name: string }) => check.name)).toEqual(
      [
        'node',
        'platform',
        'package',
        'settings',
        'data folder',
        'restore',
        'PostgreSQL',
        'server',
        'port',
        'migrations',
        'log',
        'row-level security',
        'participation',
        'roles',
        'files',
      ],
    );
    const taken = createServer().listen(port, '127.0.0.1');
    const ill = await runCommand(['doctor'], env);
    taken.close();
    expect(ill).toEqual({
      exit: 1,
      said: expect.stringContaining(`✗ port: ${port} on 127.0.0.1: EADDRINUSE\n    → Choose another`),
    });
    expect(processesOf(data.dir)).toEqual([]);
  } finally {
    data.remove();
    other.remove();
  }
}, 300_000);

test('a folder that is shut to who asks is said to be so, and not to be empty', async () => {
  const data = aDataDir();
  mkdirSync(data.dir, { mode: 0 });
  const backup = [process.execPath, 'dist/cli/main.js', 'backup', '--data-dir', data.dir];
  // Root may enter any folder, unless that power is taken from it; another user could not read a project shut to others.
  const powers = '-dac_override,-dac_read_search';
  const asOwner = process.getuid!() === 0 ? ['setpriv', `--bounding-set=${powers}`, `--inh-caps=${powers}`] : [];
  const [command, ...args] = [...asOwner, ...backup];
  const refused = startProgram(command!, args);
  expect([await refused.ended, refused.said()]).toEqual([
    3,
    `${data.dir} is shut to you: it belongs to user ${process.getuid!()}. Run this as that user, or as root.\n`,
  ]);
  data.remove();
});

test('seed --scale fills an empty folder with years for measuring, says how far it is, and leaves a filled one alone', async () => {
  const data = aDataDir();
  const env = { DATA_DIR: data.dir };
  try {
    expect(await runCommand(['seed', '--scale', '0x3'], env)).toEqual({ exit: 2, said: expect.stringContaining('--scale 0x3') });
    const first = await runCommand(['seed', '--scale', '4x1'], env);
    expect(first).toEqual({ exit: 0, said: expect.stringMatching(/100 % {2}\d+ rows {2}\d+ s\n/) });
    expect(first.said).toMatch(/ {8}4 proposal\n/);
    const again = await runCommand(['seed', '--scale', '4x1'], env);
    expect(again).toEqual({ exit: 3, said: expect.stringContaining('has bodies already') });
  } finally {
    data.remove();
  }
}, 120_000);
