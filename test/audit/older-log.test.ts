import { bootstrap } from '../../src/persistence/bootstrap.ts';
import { asAdmin as asAdminOf, migrate, migrationNames, onSocket } from '../../src/persistence/database.ts';
import { canonicalJson } from '../../src/persistence/log-chain.ts';
import { verifyLog } from '../../src/persistence/verify-log.ts';

/** Whatever a payload may hold that can be written in more than one way. */
const said = [
  { text: 'Một “hai”\n\t\\ / \u0007 \u007f \u2028 𝔘 é', b: 2, a: 1, é: [], ab: {}, B: null },
  { list: [1, 0.5, -3, 120, true, false, null, { z: 'z', y: [{ b: '"', a: '' }] }] },
  { actor: { name: 'Đỗ Thị Ánh' }, n: 9007199254740991 },
];

test('a log of before is chained when it is migrated, and its texts are the canonical JSON that is written now', async () => {
  const database = onSocket(process.env['TEST_SOCKET_DIR']!, `t_${crypto.randomUUID().slice(0, 8)}`);
  await bootstrap(database);
  const chain = migrationNames.indexOf('Migration20261129100000Chain');
  await migrate(database, migrationNames.slice(0, chain));
  await asAdminOf(database, async (admin) => {
    for (const kind of ['PROPOSAL', 'BODY'])
      for (const [i, payload] of said.entries())
        await admin.query(
          `insert into event select $1, md5($1)::uuid, $2, gen_random_uuid(), 'CommentAdded', '2024-05-06T07:08:09.123456Z', md5('p')::uuid, md5('b')::uuid,
             null, 'ROUND', md5('p')::uuid, md5('b')::uuid, null, null, 'Comment', md5('c')::uuid, $3, null`,
          [kind, i + 1, JSON.stringify(payload)],
        );
    await admin.query(`insert into stream select stream_kind, stream_id, seq, event_id from event where seq = $1`, [said.length]);
  });
  await migrate(database);
  await asAdminOf(database, async (admin) => {
    await admin.query('begin');
    expect(await verifyLog(admin)).toEqual({ events: 6, heads: [expect.anything(), expect.anything()] });
    const { rows } = await admin.query<{ body: string; salt: Buffer }>(
      'select body, salt from event_body order by stream_kind desc, seq',
    );
    expect(rows.slice(0, 3).map(({ body }) => body)).toEqual(said.map((payload) => canonicalJson(payload)));
    expect(new Set(rows.map(({ salt }) => salt.toString('hex'))).size).toBe(6);
    expect(rows.every(({ salt }) => salt.length === 16)).toBe(true);
    await admin.query('rollback');
  });
});
