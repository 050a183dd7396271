import { ask } from '../../clients/connect.ts';
import { WhoAmI } from '../../clients/tokens.operations.ts';
import { runCommand, startCommand } from '../harness/cli.ts';
import { aDataDir, isServing } from '../harness/process.ts';

test('admin makes the first administrator in an empty folder, whose token is taken; demo mode is refused there from then on', async () => {
  const data = aDataDir();
  const env = { DATA_DIR: data.dir, PORT: '0' };
  const admin = (...args: string[]) => runCommand(['admin', ...args], env);
  try {
    expect(await admin()).toEqual({ exit: 2, said: expect.stringContaining('Say who: --login <login>') });
    for (const days of ['0', '367', 'x'])
      expect(await admin('--login', 'root', '--days', days)).toEqual({
        exit: 2,
        said: expect.stringContaining(`--days ${days} cannot`),
      });
    expect(await admin('--login', 'root')).toEqual({ exit: 3, said: expect.stringContaining('There is no person root') });
    expect(await admin('--login', 'root', '--name', ' ')).toEqual({
      exit: 2,
      said: expect.stringContaining('--name: The text is empty'),
    });
    const made = await admin('--login', 'root', '--name', 'Trần Thị Quản');
    expect(made).toEqual({ exit: 0, said: expect.stringMatching(/shown once, and lasts 7 days:\nclg_[\w-]{8}_[\w-]{43}\n$/) });
    const token = made.said.trim().split('\n').at(-1)!;

    const demo = await runCommand(['serve'], env);
    expect(demo).toEqual({
      exit: 1,
      said: expect.stringMatching(/Không được chạy chế độ minh họa.*\nDemo mode is refused: administrator/),
    });

    const server = startCommand(['serve'], { ...env, IDENTITY: 'tokens' });
    await server.until(isServing);
    const url = /serves (\S+)/.exec(server.said())![1]!;
    expect((await ask({ url, login: '', token }, WhoAmI, {})).data).toEqual({ me: { person: { login: 'root' } } });
    expect(server.said()).toContain('People prove who they are with');
    expect(await admin('--login', 'root')).toEqual({ exit: 3, said: expect.stringContaining('A server is running') });
    server.child.kill('SIGTERM');
    await server.ended;

    expect(await admin('--login', 'root', '--remove')).toEqual({
      exit: 0,
      said: expect.stringContaining('root is an administrator of'),
    });
    expect(await admin('--login', 'root', '--remove')).toEqual({
      exit: 3,
      said: expect.stringContaining('root is no administrator'),
    });
  } finally {
    data.remove();
  }
}, 120_000);
