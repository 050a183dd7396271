import { databaseChecks } from '../../src/persistence/database-checks.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { aRound, aWorld } from '../harness/world.ts';

test('a sound database passes every check, and each fault in one is told in a sentence with what to do', async () => {
  await using world = await aWorld();
  await aRound(world);
  const { database } = world;
  const wrong = async () => (await databaseChecks(database)).filter((check) => !check.ok);
  expect(await wrong()).toEqual([]);

  const faults: [does: string, undoes: string, says: RegExp][] = [
    [
      'update stream set head = head + 1 where head > 2',
      'update stream set head = head - 1 where head > 3',
      /^stream [A-Z]+ \S+ has \d+ events up to \d+, and its head is \d+/,
    ],
    [
      `update stream set head_event_id = gen_random_uuid() where head = (select max(head) from stream)`,
      `update stream set head_event_id = event.event_id from event where stream_kind = stream.kind and stream_id = stream.id and seq = head`,
      /names another event at its head/,
    ],
    ['alter table comment no force row level security', 'alter table comment force row level security', /^It is off on comment/],
    [
      'update participation set takes_part = ~takes_part',
      'update participation set takes_part = ~takes_part',
      /^Of \d+ bodies it is not kept in which rounds they take part/,
    ],
    ['create role collegium_more bypassrls', 'drop role collegium_more', /^collegium_more may do more/],
    [
      `update mikro_orm_migrations set name = 'Migration20991231000000Later' where id = 1`,
      `update mikro_orm_migrations set name = 'Migration20261122100000Log' where id = 1`,
      /used by a newer Collegium: this one does not know Migration20991231000000Later/,
    ],
  ];
  for (const [does, undoes, says] of faults) {
    await asAdmin(database.name, (admin) => admin.query(does));
    const found = await wrong();
    await asAdmin(database.name, (admin) => admin.query(undoes));
    expect([does, found.map((check) => check.says)]).toEqual([does, [expect.stringMatching(says)]]);
    expect(found[0]!.todo).toBeTruthy();
  }
  expect(await wrong()).toEqual([]);
});

test('a database without migrations is told to be brought up to date', async () => {
  const database = await aDatabase();
  await asAdmin(database.name, (admin) => admin.query(`delete from mikro_orm_migrations where name like '%Operations'`));
  const [migrations] = await databaseChecks(database);
  expect(migrations).toEqual({
    name: 'migrations',
    ok: false,
    says: '1 are missing: Migration20261124140000Operations.',
    todo: expect.stringContaining('npx collegium migrate'),
  });
});
