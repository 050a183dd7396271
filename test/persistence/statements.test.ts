import {
  type Orm,
  openDatabase,
  poolOf,
  sql,
  sqlAnew,
  sqlInOrder,
  sqlOne,
  type Tx,
  tell,
} from '../../src/persistence/database.ts';
import { inTransaction, Snapshot } from '../../src/persistence/transaction.ts';
import { isUnavailable } from '../../src/persistence/unavailable.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { eventually } from '../harness/process.ts';

let name: string;
let orm: Orm;
beforeAll(async () => {
  const database = await aDatabase();
  name = database.name;
  await asAdmin(
    name,
    (admin) =>
      admin.query(`create table tally (n int primary key); grant select, insert on tally to collegium_request;
      alter database ${name} set plan_cache_mode to auto`), // as PostgreSQL is elsewhere
  );
  orm = await openDatabase(database, 'collegium_request', [], 1); // one connection: what one leaves, the next would find
});
afterAll(() => orm.close());

const tallied = async () => (await sql<{ n: number }>(orm.em.fork(), 'select n from tally order by n')).map(({ n }) => n);
const plansOf = (tx: Tx, statement: string) =>
  sql<{ generic: string; custom: string }>(
    tx,
    `select generic_plans as generic, custom_plans as custom from pg_prepared_statements where statement = $1`,
    [statement],
  );

test('a statement is prepared once on a connection, and planned once whatever its values', async () => {
  const text = 'select n from tally where n = any($1::int[])';
  for (const values of [[1], [1, 2], []]) await sql(orm.em.fork(), text, [values]);
  await inTransaction(orm, undefined, async (tx) => {
    await sql(tx, text, [[3]]);
    expect(await plansOf(tx, text)).toEqual([{ generic: '4', custom: '0' }]);
  });
});

test('lists of values arrive as they are, whatever stands in them', async () => {
  const id = '01890000-0000-7000-8000-00000000000f';
  const lists = [[id, id], ['null', 'NULL'], ['a,b', '{c}', '"', '\\', ''], ['a', null], [null, 'a'], ['ab-1', ' a'], ['-'], []];
  for (const list of lists) expect(await sql(orm.em.fork(), 'select $1::text[] as list', [list])).toEqual([{ list }]);
  const nested = [['a'], ['b,c']];
  expect(await sql(orm.em.fork(), 'select $1::text[][] as list', [nested])).toEqual([{ list: nested }]);
});

test('a row has its columns in their order under their names, and null where there is nothing', async () => {
  const text = `select 1 as "a b", null::int as "it's", 'x' as "say \\ \n", true as yes, null as "no", $1::int as n`;
  for (const n of [7, null])
    expect(Object.entries((await sql<object>(orm.em.fork(), text, [n]))[0]!)).toEqual([
      ...[
        ['a b', 1],
        ["it's", null],
        ['say \\ \n', 'x'],
        ['yes', true],
        ['no', null],
        ['n', n],
      ],
    ]);
});

test('a statement whose values decide is planned for them, inside a transaction and without one, and the next is not', async () => {
  const mode = `select current_setting('plan_cache_mode') as mode, $1::int as n`;
  const modes = await inTransaction(orm, undefined, async (tx) => [
    await sqlAnew(tx, mode, [1]),
    await sql(tx, mode, [2]),
    await plansOf(tx, mode),
  ]);
  expect(modes).toEqual([
    [{ mode: 'force_custom_plan', n: 1 }],
    [{ mode: 'force_generic_plan', n: 2 }],
    [{ generic: '1', custom: '0' }],
  ]);
  expect(await sqlAnew(orm.em.fork(), mode, [3])).toEqual([{ mode: 'force_custom_plan', n: 3 }]);
  expect(await sql(orm.em.fork(), mode, [4])).toEqual([{ mode: 'force_generic_plan', n: 4 }]);
});

test('statements are planned as of what is in memory, and are not compiled: the embedded PostgreSQL could not, others would', async () => {
  const planned = `select current_setting('random_page_cost') as page, current_setting('jit') as jit`;
  expect(await sql(orm.em.fork(), planned)).toEqual([{ page: '1.1', jit: 'off' }]);
});

test('what a transaction asks in one go is done in order, and nothing of it once one failed', async () => {
  const insert = (tx: Tx, n: number) => sql(tx, 'insert into tally values ($1)', [n]);
  await inTransaction(orm, undefined, (tx) => Promise.all([insert(tx, 1), insert(tx, 2)]));
  const failed = inTransaction(orm, undefined, async (tx) => {
    const [first, second, third] = await Promise.allSettled([insert(tx, 3), insert(tx, 1), insert(tx, 4)]);
    expect([first?.status, second?.status, third?.status]).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect((third as PromiseRejectedResult).reason).toMatchObject({ code: '25P02' });
    throw (second as PromiseRejectedResult).reason;
  });
  await expect(failed).rejects.toMatchObject({ code: '23505' });
  expect(await tallied()).toEqual([1, 2]);
});

test('a transaction in which a statement failed is not taken for done, although nobody minded', async () => {
  const unminded = inTransaction(orm, undefined, async (tx) => {
    await sql(tx, 'insert into tally values ($1)', [5]);
    await sql(tx, 'insert into tally values ($1)', [1]).catch(() => {});
  });
  await expect(unminded).rejects.toMatchObject({ code: '23505' });
  expect(await tallied()).toEqual([1, 2]);
});

test('of what was asked in one go and failed, each can be asked again: what was prepared, what was not, and what failed', async () => {
  // Of one, that PostgreSQL reads, plans and refuses; of one that it does not understand; and of what stood before and after each.
  const before = 'select n + 10 as n from tally where n = $1';
  const refused = 'insert into tally select n from tally where n = $1';
  const nonsense = 'select nothing($1)';
  const after = 'select n + 20 as n from tally where n = $1';
  for (const [failing, code] of [
    [refused, '23505'],
    [nonsense, '42883'],
    [refused, '23505'],
  ] as const)
    for (const twice of [0, 1]) {
      const asked = inTransaction(orm, undefined, (tx) =>
        Promise.all([sql(tx, before, [1]), sql(tx, failing, [1]), sql(tx, after, [1])]),
      );
      await expect(asked).rejects.toMatchObject({ code });
      const again = (tx: Tx) => Promise.all([sql(tx, after, [1]), sql(tx, before, [1]), sql(tx, after, [2])]);
      if (twice) expect(await inTransaction(orm, undefined, again)).toEqual([[{ n: 21 }], [{ n: 11 }], [{ n: 22 }]]);
      expect(await sql(orm.em.fork(), before, [2])).toEqual([{ n: 12 }]);
    }
  await sql(orm.em.fork(), `select $1::int as n`, [1]);
});

test('what is only told is done in its turn, and fails its transaction with its own reason', async () => {
  const insert = 'insert into tally values ($1)';
  const read = await inTransaction(orm, undefined, async (tx) => {
    tell(tx, insert, [8]);
    const [count] = await sql<{ n: number }>(tx, 'select count(*)::int as n from tally where n >= $1', [8]);
    tell(tx, 'delete from tally where n = $1', [8]);
    return count;
  }).catch((error: unknown) => error);
  expect(read).toMatchObject({ code: '42501' }); // nobody may delete, and it was only told
  await inTransaction(orm, undefined, async (tx) => tell(tx, insert, [9]));
  const doubled = inTransaction(orm, undefined, async (tx) => {
    tell(tx, insert, [10]);
    tell(tx, insert, [9]);
  });
  await expect(doubled).rejects.toMatchObject({ code: '23505' });
  const noticed = inTransaction(orm, undefined, async (tx) => {
    tell(tx, insert, [9]);
    await sql(tx, 'select $1::int as n', [1]).catch(() => {});
    await sql(tx, 'select $1::int as n', [2]);
  });
  await expect(noticed).rejects.toMatchObject({ code: '23505' });
  expect(() => tell(orm.em.fork(), insert, [11])).toThrow('in a transaction');
  expect(await tallied()).toEqual([1, 2, 9]);
  await asAdmin(name, (admin) => admin.query('delete from tally where n = 9'));
});

test('a value that cannot be said spoils nothing else, nor a row that cannot be read', async () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  await inTransaction(orm, undefined, async (tx) => {
    const [said, unsaid, next] = await Promise.allSettled([
      sql(tx, 'select $1::int as n', [1]),
      sql(tx, 'select $1::jsonb as n', [circle]),
      sql(tx, 'select $1::int as n', [3]),
    ]);
    expect([said?.status, unsaid?.status, next?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
  expect(await sql(orm.em.fork(), 'select $1::int as n', [4])).toEqual([{ n: 4 }]);
});

test('a transaction that has ended is asked no more, whoever has its connection now', async () => {
  let kept: Tx | undefined;
  await inTransaction(orm, undefined, async (tx) => {
    kept = tx;
  });
  await expect(sql(kept!, 'insert into tally values ($1)', [6])).rejects.toThrow('has ended');
  expect(await tallied()).toEqual([1, 2]);
  expect(poolOf(orm)()).toEqual({ total: 1, idle: 1, waiting: 0 });
});

test('whoever a transaction acts for is so from its first statement on, and nobody is afterwards', async () => {
  const viewer = { personId: crypto.randomUUID(), bodyId: crypto.randomUUID(), isOffice: true };
  const acting = 'select actor_person() as "personId", actor_body() as "bodyId", actor_is_office() as "isOffice"';
  expect(await inTransaction(orm, viewer, (tx) => sqlOne(tx, acting))).toEqual(viewer);
  const snapshot = new Snapshot(orm, () => viewer);
  expect(await sqlOne(await snapshot.tx(), acting)).toEqual(viewer);
  await expect(sql(await snapshot.tx(), 'insert into tally values ($1)', [7])).rejects.toMatchObject({ code: '25006' });
  await snapshot.end();
  expect(await sqlOne(orm.em.fork(), acting)).toEqual({ personId: null, bodyId: null, isOffice: false });
});

test('a statement that was prepared before its table changed is away for the moment, and is prepared anew', async () => {
  const text = 'select * from tally where n = $1';
  expect(await sql(orm.em.fork(), text, [1])).toEqual([{ n: 1 }]);
  await asAdmin(name, (admin) => admin.query('alter table tally add colour text'));
  const error = await sql(orm.em.fork(), text, [1]).catch((thrown: unknown) => thrown);
  expect(isUnavailable(error)).toBe(true);
  expect(await sql(orm.em.fork(), text, [1])).toEqual([{ n: 1, colour: null }]);
  await asAdmin(name, (admin) => admin.query('alter table tally drop column colour'));
  const asked = () => inTransaction(orm, undefined, (tx) => sql(tx, text, [1]));
  expect(isUnavailable(await asked().catch((thrown: unknown) => thrown))).toBe(true);
  expect(await asked()).toEqual([{ n: 1 }]);
});

// The last: it uses up the names there are in this process.
test('texts made at run time do not fill the database: a bounded number is prepared', async () => {
  await inTransaction(orm, undefined, async (tx) => {
    await Promise.all(Array.from({ length: 1_100 }, (_, n) => sql(tx, `select ${n} + $1::int`, [1])));
    const [prepared] = await sql<{ count: string }>(tx, 'select count(*) from pg_prepared_statements');
    expect(Number(prepared!.count)).toBeLessThanOrEqual(1_000);
    expect(Number(prepared!.count)).toBeGreaterThan(900); // others have gone with their connection
  });
});

test('pages of every kind take no names from the statements of the sources', async () => {
  await inTransaction(orm, undefined, async (tx) => {
    await Promise.all(Array.from({ length: 500 }, (_, n) => sql(tx, `select ${n} as page, $1::int`, [1], 'page')));
    const named = async (text: string) =>
      (await sql<{ n: number }>(tx, 'select 1 as n from pg_prepared_statements where statement = $1', [text])).length;
    expect(await named('select 399 as page, $1::int')).toBe(1);
    expect(await named('select 499 as page, $1::int')).toBe(0);
  });
});

test('a connection that PostgreSQL has ended is given to nobody else', async () => {
  await expect(sql(orm.em.fork(), 'select pg_terminate_backend(pg_backend_pid()), $1::int', [1])).rejects.toThrow('terminating');
  expect(await sql(orm.em.fork(), 'select $1::int as n', [5])).toEqual([{ n: 5 }]);
});

test('what is told and cannot be said leaves nothing of its transaction, although nobody waited for it', async () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const before = await tallied();
  const untold = inTransaction(orm, undefined, async (tx) => {
    tell(tx, 'insert into tally values ($1)', [77]);
    tell(tx, 'select $1::jsonb', [circle]);
  });
  await expect(untold).rejects.toThrow('circular');
  expect(await tallied()).toEqual(before);
  expect(await sql(orm.em.fork(), 'select $1::int as n', [4])).toEqual([{ n: 4 }]); // its connection serves on
});

test('of what is asked in order in one piece, each sees what is committed by then; where one fails, nothing is done', async () => {
  const count = { text: 'select count(*)::int as n from tally where n >= $1', values: [50] };
  const insert = (n: number) => ({ text: 'insert into tally values ($1)', values: [n] });
  const wait = { text: 'select pg_advisory_xact_lock($1) is null as waited', values: [50] };
  await asAdmin(name, async (admin) => {
    await admin.query('select pg_advisory_lock(50)');
    const asked = sqlInOrder(orm.em.fork(), [count, wait, count]);
    await eventually('it waits', 10_000, async () => {
      const { rows } = await admin.query(`select from pg_locks where locktype = 'advisory' and not granted`);
      return rows.length === 1;
    });
    await admin.query('insert into tally values (50)');
    await admin.query('select pg_advisory_unlock(50)');
    expect(await asked).toEqual([[{ n: 0 }], [{ waited: false }], [{ n: 1 }]]);
  });
  const refused = sqlInOrder(orm.em.fork(), [insert(51), insert(50), count]);
  await expect(refused).rejects.toMatchObject({ code: '23505' });
  expect(await inTransaction(orm, undefined, (tx) => sqlInOrder(tx, [count, insert(52), count]))).toEqual([
    [{ n: 1 }],
    [],
    [{ n: 2 }],
  ]);
});
