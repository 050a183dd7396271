import { makeAdministrator } from '../../src/identity/make-administrator.ts';
import { newId } from '../../src/ids.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { aClock } from '../harness/clock.ts';
import { aDatabase } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';

const refused = /Demo mode is refused: administrator \/ API token/;

test('where people once had to prove who they are, nobody is taken at their word any more', async () => {
  const database = await aDatabase();
  const proving = await aServer({ database, demoMode: false });
  await expect(aServer({ database })).rejects.toThrow(refused);
  await proving.close();
  await expect(aServer({ database })).rejects.toThrow(refused);
});

test.each([
  ['another server beside it has people prove who they are', (database) => aServer({ database, demoMode: false })],
  [
    'somebody was made administrator while it ran',
    async (database) => {
      const orm = await openDatabase(database, 'collegium_owner', [], 1);
      await makeAdministrator({ orm, clock: aClock('2026-03-02T08:00:00Z'), newId }, { login: 'root', name: 'Root', days: 1 });
      return orm;
    },
  ],
] as [string, (database: Awaited<ReturnType<typeof aDatabase>>) => Promise<{ close(): Promise<unknown> }>][])(
  'a server in demo mode is told that it may not go on when %s',
  async (_, prove) => {
    const database = await aDatabase();
    const over = Promise.withResolvers<Error>();
    const demo = await aServer({ database, demoOver: over.resolve });
    const beside = await prove(database);
    expect(await over.promise).toMatchObject({ message: expect.stringMatching(refused) });
    await Promise.all([demo.close(), beside.close()]);
  },
);
