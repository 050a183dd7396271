import path from 'node:path';
import { runCommand } from '../harness/cli.ts';
import { asAdmin, databaseUrl } from '../harness/database.ts';
import { aDataDir } from '../harness/process.ts';

const aName = () => `t_${crypto.randomUUID().slice(0, 8)}`;

test('with DATABASE_URL the commands work on that database, or say why not', async () => {
  const data = aDataDir(); // nothing is to be made there
  const [name, other, user] = [aName(), aName(), aName()];
  const file = path.join(path.dirname(data.dir), 'a.backup');
  const [own, superuser, empty] = [databaseUrl(name, user), databaseUrl(name), databaseUrl(other)];
  const where = own.replace(/.*host=/, '').replaceAll('%2F', '/');
  const run = (DATABASE_URL: string, ...args: string[]) => runCommand(args, { DATABASE_URL });
  await asAdmin('postgres', async (admin) => {
    await admin.query(`create role ${user} login createdb`);
    await admin.query(`grant collegium_owner, collegium_request, collegium_hub to ${user}`);
  });
  try {
    for (const args of [
      ['migrate', '--check'],
      ['backup', '--to', file],
    ])
      expect(await run(own, ...args)).toEqual({ exit: 3, said: `There is no database of Collegium in ${where}/${name}.\n` });
    const usage = await run(own, 'migrate', '--data-dir', data.dir);
    expect(usage).toEqual({ exit: 2, said: expect.stringContaining('DATABASE_URL is set: there is no data folder.') });
    expect(await run(own, 'migrate')).toEqual({ exit: 0, said: expect.stringMatching(/^applied {2}Migration\d+Log$/m) });
    expect(await run(own, 'migrate', '--check')).toEqual({ exit: 0, said: expect.stringContaining(`${name} is up to date`) });
    expect(await run(own, 'seed')).toEqual({ exit: 0, said: `${where}/${name} holds the demo world.\n` });
    const lines = (await run(own, 'doctor')).said;
    expect(lines).toMatch(/✓ PostgreSQL: .*answers\n/);
    expect(lines).toMatch(/✓ log: [1-9]\d* events in \d+ streams, none missing\n/);
    expect(lines).toContain('✓ files: not looked at: the user of DATABASE_URL does not see them\n');

    // Whom policies hide something from would make a backup with holes.
    expect(await run(own, 'backup', '--to', file)).toEqual({ exit: 3, said: expect.stringContaining('may not read everything') });
    expect(await run(superuser, 'backup', '--to', file)).toEqual({
      exit: 0,
      said: expect.stringMatching(/\d+ rows of \d+ tables/),
    });
    expect(await run(superuser, 'restore', '--from', file)).toEqual({
      exit: 3,
      said: expect.stringContaining(`There is a database of Collegium in ${where}/${name}.`),
    });
    await asAdmin('postgres', (admin) => admin.query(`create database ${other} owner ${user}`));
    expect(await run(databaseUrl(other, user), 'restore', '--from', file)).toEqual({
      exit: 3,
      said: expect.stringContaining('Only a superuser may restore'),
    });
    expect(await run(empty, 'restore', '--from', file)).toEqual({
      exit: 0,
      said: expect.stringMatching(new RegExp(`^${where}/${other} holds \\d+ rows and \\d+ streams`, 'm')),
    });
    const [before, after] = await Promise.all(
      [name, other].map((database) =>
        asAdmin(database, async (admin) => (await admin.query('select * from comment order by id')).rows),
      ),
    );
    expect(before!.length).toBeGreaterThan(0);
    expect(after).toEqual(before);
    const doctor = await run(empty, 'doctor', '--json');
    const { checks } = JSON.parse(doctor.said.slice(doctor.said.indexOf('{')));
    expect(checks.map((check: { name: string; ok: boolean }) => [check.name, check.ok])).toEqual(
      [
        'node',
        'platform',
        'package',
        'settings',
        'PostgreSQL',
        'port',
        'migrations',
        'log',
        'row-level security',
        'participation',
        'roles',
        'files',
      ].map((check) => [check, true]),
    );
  } finally {
    data.remove();
    await asAdmin('postgres', async (admin) => {
      for (const database of [name, other]) await admin.query(`drop database if exists ${database} (force)`);
      await admin.query(`drop role ${user}`);
    });
  }
}, 240_000);

test('a database that does not answer is told by doctor, with what to do, and never with a password', async () => {
  const { exit, said } = await runCommand(['doctor'], { DATABASE_URL: 'postgres://app:secret@127.0.0.1:1/p' });
  expect(exit).toBe(1);
  expect(said).toContain('✗ PostgreSQL: The database 127.0.0.1:1/p does not let us in: connect ECONNREFUSED 127.0.0.1:1.');
  expect(said).not.toContain('secret');
});
