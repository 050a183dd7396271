import { Audience } from '../../src/access/audience.ts';
import { openDatabase, sql } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aRandomWorld } from './random-world.ts';

// What a request may do in the database by its role, whatever the application has it do.

test('no statement of a request narrows an audience, nor says anything in the name of another', async () => {
  const database = await aDatabase();
  const { threads } = await aRandomWorld(database.name, seededRandom(12), { plain: true });
  const request = await openDatabase(database, 'collegium_request', [], 1);
  try {
    const { id, person, body } = threads.find((thread) => thread.audience === Audience.ROUND)!;
    const other = threads.find((thread) => thread.person !== person)!.person;
    const tryTo = (personId: string, statement: string, values: unknown[]) =>
      inTransaction(request, { personId, bodyId: body, isOffice: true }, (tx) => sql(tx, statement, values));
    for (const table of ['thread', 'comment'])
      await expect(tryTo(person, `update ${table} set audience = 'OFFICE' where id = $1`, [id])).rejects.toThrow('never narrows');
    for (const statement of [
      `update comment set text = 'y' where id = $1`,
      `update comment set audience = 'ROUND_AND_LEAD' where id = $1`,
      `update comment set retracted_at = now(), text = '' where id = $1`,
    ])
      await expect(tryTo(other, statement, [id])).rejects.toThrow('row-level security');
    const wider = `update thread set audience = 'ROUND_AND_LEAD' where id = $1`;
    await expect(tryTo(other, wider, [id])).rejects.toThrow('who began it');
    const steal = `update comment set owner_person_id = $2 where id = $1`;
    await expect(tryTo(other, steal, [id, other])).rejects.toThrow('keeps its owner');
    await tryTo(person, `insert into programme_body select id, $1 from programme on conflict do nothing`, [body]);
    await expect(tryTo(person, `delete from programme_body where body_id = $1`, [body])).rejects.toThrow('keeps seeing it');
    const mention = `insert into comment_mention (comment_id, position, body_id) values ($1, 2, $2)`;
    await expect(tryTo(other, mention, [id, body])).rejects.toThrow('row-level security');
    await tryTo(person, mention, [id, body]);
    const widening = `insert into comment_widening values ($1, 'ROUND', 'ROUND_AND_LEAD', now(), $2, $3)`;
    await expect(tryTo(other, widening, [id, other, body])).rejects.toThrow('row-level security');
    const reading = `insert into read_position select $1, $2, draft_id, null, 1, now() from thread where id = $3`;
    await expect(tryTo(other, reading, [person, body, id])).rejects.toThrow('row-level security');
    await tryTo(person, reading, [person, body, id]);
  } finally {
    await request.close();
  }
});

test('no role of the application is a superuser or passes the fence, and a request reads no event and writes none of another', async () => {
  const database = await aDatabase();
  const request = await openDatabase(database, 'collegium_request', [], 1);
  try {
    const roles = await sql(
      request.em.fork(),
      `select from pg_roles where rolname like 'collegium%' and not rolsuper and not rolbypassrls`,
    );
    expect(roles).toHaveLength(3);
    for (const table of ['event', 'event_body'])
      await expect(sql(request.em.fork(), `select * from ${table}`)).rejects.toThrow('permission denied');
    const viewer = { personId: crypto.randomUUID(), bodyId: crypto.randomUUID(), isOffice: true };
    const forged = inTransaction(request, viewer, (tx) =>
      sql(
        tx,
        `insert into event (stream_kind, stream_id, seq, event_id, kind, at, actor_person_id, actor_body_id, audience, owner_person_id, owner_body_id, object_type, object_id, commitment, hash)
         values ('PROPOSAL', $1, 1, $1, 'x', now(), $1, $1, 'ROUND', $1, $1, 'x', $1, '', '')`,
        [crypto.randomUUID()],
      ),
    );
    await expect(forged).rejects.toThrow('row-level security');
  } finally {
    await request.close();
  }
});

test('no function with the rights of the owner can be called by everybody, nor be made to run what a request brings along', async () => {
  const database = await aDatabase();
  await asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query(`
      select proname, array_to_string(proconfig, ';') as settings, has_function_privilege('public', pg_proc.oid, 'execute') as "isPublic"
      from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where prosecdef and nspname = 'public'`);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows)
      expect(row).toMatchObject({ settings: expect.stringContaining('search_path=public, pg_temp'), isPublic: false });
  });
  const request = await openDatabase(database, 'collegium_request', [], 1);
  try {
    const viewer = { personId: crypto.randomUUID(), bodyId: crypto.randomUUID(), isOffice: false };
    const borrowed = await inTransaction(request, viewer, async (tx) => {
      await sql(
        tx,
        `create function pg_temp.whose() returns uuid language plpgsql as
        $$ begin perform set_config('app.whose', current_user, true); return null; end $$`,
      );
      await sql(tx, `create temp view comment as select pg_temp.whose() as id, 'x'::text as folded`);
      await sql(tx, `grant select on comment to public`);
      await sql(tx, `select comments_like(array['x'])`);
      return sql<{ whose: string | null }>(tx, `select current_setting('app.whose', true) as whose`);
    });
    expect(borrowed).toEqual([{ whose: null }]);
  } finally {
    await request.close();
  }
});
