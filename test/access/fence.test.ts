import { openDatabase, sql } from '../../src/persistence/database.ts';
import { type ActsFor, inTransaction } from '../../src/persistence/transaction.ts';
import { aRoundWithQuestions } from '../appraisal/opining.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { eventually } from '../harness/process.ts';
import { aComment, aRound, aWorld } from '../harness/world.ts';
import { search, textsOf } from '../search/finding.ts';

// The second fence: row policies behind the application's filter. That both say the same of every viewer is shown in
// visibility.test.ts, and that the one holds without the other in unfiltered.test.ts.

/**
 * The tables without row policies, and what they hold of text. A table or a column that is new is either fenced, or put
 * here by somebody who thought about it.
 */
const open: Record<string, string[]> = {
  // Who there is, and the calendar and the law that all go by.
  body: ['folded', 'kind', 'name_en', 'name_vi'],
  person: ['folded', 'given_name', 'login', 'name'],
  membership: ['role'],
  calendar_day: ['kind', 'name', 'source'],
  calendar_version: ['reason', 'zone'],
  calendar_year: ['source', 'status'],
  regulation: ['decision_reference', 'name'],
  time_rule: ['procedure', 'proposal_kind', 'silence', 'unit'],
  meeting: ['cancelled_reason', 'title'],
  // What the bodies of a programme share, once it is adopted. Titles of one that is prepared are hidden by the filter alone.
  programme: ['kind', 'state', 'title'],
  programme_body: [],
  proposal: [
    ...['agenda_section', 'decline_reason', 'flags', 'folded', 'handling', 'kind', 'origin', 'priority', 'priority_source'],
    ...['state', 'title', 'words'],
  ],
  proposal_contributor: [],
  proposal_state_history: ['state'],
  suspension: ['decision_reference', 'reason'],
  waiver: ['reason'],
  // By which the policies themselves judge: who is asked is no secret in the circle; how far a body is, the filter hides.
  round: ['ended_reason', 'kind', 'mode', 'prepared', 'status'],
  round_pause: [],
  opinion_request: ['asked_again_reason', 'ended_reason', 'state'],
  participation: [],
  // Numbers and hashes, and the key of cursors, which the server needs whoever asks.
  stream: ['head_hash', 'kind'],
  installation: ['cursor_key'],
};
/** Nobody may touch it as who serves people. */
const untouched = ['mikro_orm_migrations'];

interface Table {
  name: string;
  fenced: boolean;
  forced: boolean;
  texts: string[];
  /** What a role may do there, by the letters of PostgreSQL's policies, and for what it has one. */
  of: { role: string; may: string; policies: string }[];
}

async function tables(): Promise<Table[]> {
  const { name } = await aDatabase();
  return asAdmin(name, async (admin) => {
    const { rows } = await admin.query<Table>(`
      select relname as name, relrowsecurity as fenced, relforcerowsecurity as forced,
        array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
          and format_type(atttypid, null) in ('text', 'text[]', 'bytea', 'jsonb', 'json', 'character varying') order by attname collate "C") as texts,
        (select json_agg(json_build_object('role', role, 'may', concat(
            case when has_any_column_privilege(role, c.oid, 'select') then 'r' end, case when has_any_column_privilege(role, c.oid, 'insert') then 'a' end,
            case when has_any_column_privilege(role, c.oid, 'update') then 'w' end, case when has_table_privilege(role, c.oid, 'delete') then 'd' end),
            'policies', (select coalesce(string_agg(case polcmd when '*' then 'rawd' else polcmd::text end, ''), '') from pg_policy
              where polrelid = c.oid and role::regrole = any(polroles))))
          from unnest(array['collegium_request', 'collegium_hub']) as role) as of
      from pg_class c where relkind in ('r', 'p', 'm', 'f') and relnamespace = 'public'::regnamespace order by 1`);
    return rows;
  });
}

test('every table is fenced, also from its owner, with a policy for whatever a role may do there; or it is known what is in it', async () => {
  const all = await tables();
  expect(all.length).toBeGreaterThan(50);
  const kept = all.filter(({ name }) => !untouched.includes(name));
  expect(Object.fromEntries(kept.filter(({ fenced }) => !fenced).map(({ name, texts }) => [name, texts]))).toEqual(open);
  for (const { name, forced, of } of kept.filter(({ fenced }) => fenced)) {
    expect([name, forced]).toEqual([name, true]);
    // The hub reads for many viewers, and may well be let into less than it was granted.
    for (const { role, may, policies } of of.filter((one) => one.role === 'collegium_request'))
      for (const command of may) expect([name, role, command, policies.includes(command)]).toEqual([name, role, command, true]);
  }
  for (const { name, of } of all.filter((table) => untouched.includes(table.name)))
    expect([name, of.find(({ role }) => role === 'collegium_request')!.may]).toEqual([name, '']);
});

test('no policy lets somebody read for whom it does not ask who that is, but in the names of the hub and the owner', async () => {
  const { name } = await aDatabase();
  const loose = await asAdmin(name, (admin) =>
    admin.query<{ policy: string }>(`
      select polrelid::regclass || ': ' || polname as policy from pg_policy where polcmd in ('r', '*') and pg_get_expr(polqual, polrelid) = 'true'
        and (polroles && array['collegium_request'::regrole::oid, 0::oid]) order by 1`),
  );
  expect(loose.rows).toEqual([]);
});

test('a view shows what the policies show to who asks, and not what its owner sees', async () => {
  const { name } = await aDatabase();
  const views = await asAdmin(name, (admin) =>
    admin.query<{ name: string; options: string[] | null }>(
      `select relname as name, reloptions as options from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace`,
    ),
  );
  expect(views.rows.length).toBeGreaterThan(0);
  for (const view of views.rows) expect(view).toMatchObject({ options: expect.arrayContaining(['security_invoker=true']) });
});

test('search goes by the indexes under the policies, and reads no table through', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world, '# Điều 1. Mẫu\n\nhiếm gặp\n', ['A', 'B']);
  await aComment(world, 'a-officer', { draftId, text: 'hiếm gặp' });
  await asAdmin(world.database.name, async (admin) => {
    await admin.query(`
      insert into block (id, draft_id, position, kind, heading_path, text)
        select gen_random_uuid(), draft_id, 1000 + n, kind, heading_path, 'phổ biến ' || n from block, generate_series(1, 20000) n where position = 1;
      insert into comment (id, thread_id, proposal_id, round_id, author_person_id, author_body_id, audience, owner_person_id, owner_body_id, text, version, created_at)
        select gen_random_uuid(), thread_id, proposal_id, round_id, author_person_id, author_body_id, audience, owner_person_id, owner_body_id, 'phổ biến ' || n, version, created_at
        from comment, generate_series(1, 20000) n`);
    await admin.query('vacuum analyze block, comment');
  });
  const scans = () =>
    asAdmin(world.database.name, async (admin) => {
      const { rows } = await admin.query<Record<string, string>>(
        `select (select idx_scan from pg_stat_user_indexes where indexrelname = 'block_folded') as blocks,
           (select idx_scan from pg_stat_user_indexes where indexrelname = 'comment_folded') as comments,
           (select sum(seq_scan) from pg_stat_user_tables where relname in ('block', 'comment')) as through`,
      );
      return Object.fromEntries(Object.entries(rows[0]!).map(([what, count]) => [what, Number(count)]));
    });
  let before = await scans();
  // What was counted of the work before is told by each connection once it has been idle for a while.
  await eventually('the counts of before to be told', 20_000, async () => {
    const last = before;
    before = await scans();
    return JSON.stringify(last) === JSON.stringify(before) && before['through']! > 0;
  });
  expect(textsOf(await search(world, 'b-officer', 'hiem gap'))).toEqual(['hiếm gặp', 'hiếm gặp']);
  let after = before;
  await eventually('the search to be counted', 20_000, async () => {
    after = await scans();
    return after['blocks']! > before['blocks']! && after['comments']! > before['comments']!;
  });
  expect(after['through']).toBe(before['through']);
});

test('the questions about what is handled on paper are shown to the office alone', async () => {
  await using world = await aWorld();
  await aRoundWithQuestions(world, [{ text: 'Nguồn vốn?' }]);
  const orm = await openDatabase(world.database, 'collegium_request', [], 1);
  const asked = async (login: string) => {
    const viewer = await asAdmin(world.database.name, async (admin) => {
      const { rows } = await admin.query<ActsFor>(
        `select person_id as "personId", body_id as "bodyId", body.kind = 'OFFICE' as "isOffice"
         from membership join person on person.id = person_id join body on body.id = body_id where login = $1`,
        [login],
      );
      return rows[0]!;
    });
    return (await inTransaction(orm, viewer, (tx) => sql(tx, 'select text from question'))).length > 0;
  };
  const each = () => Promise.all(['o-desk', 'a-head', 'd-head'].map(asked));
  expect(await each()).toEqual([true, true, false]);
  await asAdmin(world.database.name, (admin) => admin.query(`update proposal set handling = 'OFF_SYSTEM'`));
  expect(await each()).toEqual([true, false, false]);
  await orm.close();
});
