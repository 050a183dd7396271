import { openDatabase, poolOf, sqlOne } from '../../src/persistence/database.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { eventually } from '../harness/process.ts';

test.each(['rollback', 'commit'] as const)(
  'connections that end inside transactions are given back, although the %s that follows cannot be sent',
  async (end) => {
    const database = await aDatabase();
    const orm = await openDatabase(database, 'collegium_request', [], 3);
    const pool = poolOf(orm);
    const transactions = [0, 1, 2].map(() => orm.em.fork());
    for (const tx of transactions) await tx.begin();
    const numbers = await Promise.all(
      transactions.map(async (tx) => (await sqlOne<{ pid: number }>(tx, 'select pg_backend_pid() as pid')).pid),
    );
    expect(pool()).toEqual({ total: 3, idle: 0, waiting: 0 });
    await asAdmin(database.name, (admin) =>
      admin.query('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [numbers]),
    );
    await eventually('the pool is without them', 5_000, () => pool().total === 0);
    for (const tx of transactions) await expect(tx[end]()).rejects.toThrow();
    const again = await Promise.all([0, 1, 2].map(() => sqlOne<{ one: number }>(orm.em.fork(), 'select 1 as one')));
    expect(again).toEqual([{ one: 1 }, { one: 1 }, { one: 1 }]);
    expect(pool()).toEqual({ total: 3, idle: 3, waiting: 0 });
    await orm.close();
  },
);
