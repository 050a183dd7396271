import { openDatabase, poolOf, sqlOne } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { eventually } from '../harness/process.ts';

test.each(['rollback', 'commit'] as const)(
  'connections that end inside transactions are given back, although the %s that follows cannot be sent',
  async (end) => {
    const database = await aDatabase();
    const orm = await openDatabase(database, 'collegium_request', [], 3);
    const pool = poolOf(orm);
    const cut = Promise.withResolvers<void>();
    const held: Promise<number>[] = [];
    const transactions = [0, 1, 2].map(() => {
      const { promise, resolve } = Promise.withResolvers<number>();
      held.push(promise);
      return inTransaction(orm, undefined, async (tx) => {
        resolve((await sqlOne<{ pid: number }>(tx, 'select pg_backend_pid() as pid')).pid);
        await cut.promise;
        if (end === 'rollback') throw new Error('of the work');
      });
    });
    const numbers = await Promise.all(held);
    expect(pool()).toEqual({ total: 3, idle: 0, waiting: 0 });
    await asAdmin(database.name, (admin) =>
      admin.query('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [numbers]),
    );
    await eventually('the pool is without them', 5_000, () => pool().total === 0);
    cut.resolve();
    for (const transaction of transactions) await expect(transaction).rejects.toThrow(end === 'rollback' ? 'of the work' : /./);
    const again = await Promise.all([0, 1, 2].map(() => sqlOne<{ one: number }>(orm.em.fork(), 'select 1 as one')));
    expect(again).toEqual([{ one: 1 }, { one: 1 }, { one: 1 }]);
    expect(pool()).toEqual({ total: 3, idle: 3, waiting: 0 });
    await orm.close();
  },
);
