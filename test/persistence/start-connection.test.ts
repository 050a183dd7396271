import { createServer, type Socket } from 'node:net';
import { adminOf, migrate, openDatabase, sql } from '../../src/persistence/database.ts';
import { readDatabaseUrl } from '../../src/persistence/database-url.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';

const silenceMsMax = 200;

test('a migration may take as long as it takes: that PostgreSQL says nothing meanwhile does not break it off', async () => {
  const database = { ...(await aDatabase()), silenceMsMax };
  const orm = await openDatabase(database, 'collegium_request', []);
  await asAdmin(database.name, async (admin) => {
    await admin.query('begin');
    await admin.query('lock table mikro_orm_migrations in access exclusive mode');
    let isDone = false;
    const migrated = migrate(database).then(() => (isDone = true));
    // Two others who ask at the same time, one after the other, are broken off.
    for (let n = 0; n < 2; n++) await expect(sql(orm.em.fork(), 'select pg_sleep(60)', [])).rejects.toThrow(/terminated/);
    expect(isDone).toBe(false);
    await admin.query('rollback');
    expect(await migrated).toBe(true);
  });
  await orm.close();
});

test('the connection of the start, too, tells PostgreSQL to notice soon when its other end is gone', async () => {
  const said = Promise.withResolvers<string>();
  const server = createServer((socket: Socket) => {
    socket.once('data', (packet) => {
      said.resolve(packet.toString('latin1'));
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await expect(adminOf(readDatabaseUrl(`postgres://app:secret@127.0.0.1:${port}/p`)!).connect()).rejects.toThrow();
  expect(await said.promise).toMatch(
    /options\0-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3\0/,
  );
  await new Promise((resolve) => server.close(resolve));
});
