import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateProgramme } from '../../clients/operations.ts';
import { packageDir } from '../harness/process.ts';
import { aWorld, done, type World } from '../harness/world.ts';

async function run(program: 'import' | 'export', args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', `clients/${program}.ts`, ...args], {
    cwd: packageDir,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

async function aProgramme(world: World, year: number): Promise<string> {
  const { data } = await world.ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year, title: 'x' } });
  return done(data?.createProgramme).programme!.id;
}

test('a file is entered and written from the command line, with progress, problems by cell, and exit codes', async () => {
  await using world = await aWorld();
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-sheets-'));
  try {
    const [programmeId, otherId] = [await aProgramme(world, 2024), await aProgramme(world, 2025)];
    const asking = (id: string) => ['--as', 'o-clerk', '--url', world.url, '--programme', id];
    const [good, bad, written] = ['good.csv', 'bad.csv', 'written.xlsx'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(good, 'Loại;Nội dung;Cơ quan chủ trì\nĐề án;Một;Cơ quan L\nBáo cáo;Hai;Cơ quan A\n');
    writeFileSync(bad, 'Loại;Nội dung;Cơ quan chủ trì\nĐề án;Ba;Cơ quan L\nĐề án;Bốn;Cơ quan Ă\n');

    const refused = await run('import', [...asking(programmeId), bad]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toBe(
      `read ${readFileSync(bad).length} bytes\n  Cell C3: there is no body “Cơ quan Ă”; the nearest name is “Cơ quan A”.\nNothing was entered.\n`,
    );
    const tried = await run('import', [...asking(programmeId), '--dry-run', good]);
    expect(tried).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^read \d+ bytes … checked 2 rows … nothing is wrong, nothing was entered; \d+\.\d s\n$/),
    });
    const entered = await run('import', [...asking(programmeId), good]);
    expect(entered).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^read \d+ bytes … checked 2 rows … entered 2 rows in \d+\.\d s\n$/),
    });

    const exported = await run('export', [...asking(programmeId), '--to', written, '--language', 'vi']);
    expect(exported).toMatchObject({ code: 0, out: `${written}\n`, err: 'wrote 2 rows\n' });
    expect(await run('export', [...asking(programmeId), '--to', written])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
    expect(await run('import', [...asking(otherId), written])).toMatchObject({ code: 0 });
    expect(await run('import', [...asking(otherId), good])).toMatchObject({ code: 1, err: expect.stringContaining('Cell B2') });
    const others: [Parameters<typeof run>, object][] = [
      [['import', ['--help']], { code: 0, out: expect.stringContaining('npm run import') }],
      [['export', ['--help']], { code: 0, out: expect.stringContaining('npm run export') }],
      [['import', ['--as', 'o-clerk']], { code: 2 }],
      [['import', ['--nonsense']], { code: 2, err: expect.stringContaining('See --help') }],
      [['export', [...asking(programmeId), '--format', 'pdf']], { code: 2 }],
      [
        ['export', ['--as', 'x', '--programme', 'x', '--url', 'http://127.0.0.1:1/graphql']],
        { code: 1, err: expect.stringContaining('No answer') },
      ],
    ];
    await Promise.all(others.map(async ([args, told]) => expect(await run(...args)).toMatchObject(told)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 180_000);
