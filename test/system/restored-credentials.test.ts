import path from 'node:path';
import { ask } from '../../clients/connect.ts';
import { CreateApiToken, RevokeApiToken, Role } from '../../clients/tokens.operations.ts';
import { runCommand } from '../harness/cli.ts';
import { aDataDir, isServing, startServerProcess } from '../harness/process.ts';
import { done } from '../harness/world.ts';

/** A server on a folder, for as long as the work takes; given its address. */
async function serving<T>(env: Record<string, string>, work: (url: string) => Promise<T>): Promise<T> {
  const server = startServerProcess({ PORT: '0', ...env });
  try {
    await server.until(isServing);
    return await work(/serves (\S+)/.exec(server.said())![1]!);
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
  }
}

test('what was taken back after a backup does not come back with it: a restore ends tokens, addresses and administrators, and says so', async () => {
  const [original, restored, kept] = [aDataDir(), aDataDir(), aDataDir()];
  const file = path.join(path.dirname(original.dir), 'credentials.backup');
  const tokens = (dir: string) => ({ DATA_DIR: dir, IDENTITY: 'tokens' });
  const by = (url: string, token: string) => ({ url, login: '', token });
  const roleBy = async (url: string, token: string) => {
    const { data, errors } = await ask(by(url, token), Role, {});
    return data?.me.role ?? errors![0]!.extensions.code;
  };
  const statusAt = async (url: string, address: string) => (await fetch(new URL(address, url))).status;
  try {
    const address = await serving({ DATA_DIR: original.dir }, async (url) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Demo hoa' },
        body: JSON.stringify({ query: 'mutation { createCalendarAddress(input: {}) { address { path } } }' }),
      });
      const { data } = (await response.json()) as { data: { createCalendarAddress: { address: { path: string } } } };
      return data.createCalendarAddress.address.path;
    });
    const made = await runCommand(['admin', '--login', 'lan'], { DATA_DIR: original.dir });
    const first = made.said.trim().split('\n').at(-1)!;
    const second = await serving(tokens(original.dir), async (url) => {
      const input = { name: 'taken back later', days: 3 };
      const { id, token } = done((await ask(by(url, first), CreateApiToken, { input })).data?.createApiToken).apiToken!;
      expect((await runCommand(['backup', '--to', file], { DATA_DIR: original.dir })).exit).toBe(0);
      done((await ask(by(url, first), RevokeApiToken, { input: { tokenId: id } })).data?.revokeApiToken);
      expect(await roleBy(url, token!)).toBe('UNAUTHENTICATED');
      expect(await statusAt(url, address)).toBe(200);
      return token!;
    });

    expect(await runCommand(['restore', '--from', file, '--data-dir', restored.dir])).toEqual({
      exit: 0,
      said: expect.stringContaining('API tokens (2), calendar addresses (1), administrators (1).'),
    });
    await serving(tokens(restored.dir), async (url) => {
      expect([await roleBy(url, first), await roleBy(url, second)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
      expect(await statusAt(url, address)).toBe(404);
    });
    // Nor does it become one that takes anybody at their word.
    const demo = await runCommand(['serve'], { DATA_DIR: restored.dir, PORT: '0' });
    expect(demo).toEqual({ exit: 1, said: expect.stringContaining('Demo mode is refused') });
    const again = await runCommand(['admin', '--login', 'lan'], { DATA_DIR: restored.dir });
    await serving(tokens(restored.dir), async (url) => {
      expect(await roleBy(url, again.said.trim().split('\n').at(-1)!)).toBe('ADMINISTRATOR');
      expect(await roleBy(url, first)).toBe('UNAUTHENTICATED');
    });

    expect(await runCommand(['restore', '--from', file, '--keep-credentials', '--data-dir', kept.dir])).toEqual({
      exit: 0,
      said: expect.stringContaining('are as in the backup, also those that were taken back since'),
    });
    await serving(tokens(kept.dir), async (url) => {
      expect([await roleBy(url, first), await roleBy(url, second)]).toEqual(['ADMINISTRATOR', 'ADMINISTRATOR']);
      expect(await statusAt(url, address)).toBe(200);
    });
  } finally {
    for (const data of [original, restored, kept]) data.remove();
  }
}, 300_000);
