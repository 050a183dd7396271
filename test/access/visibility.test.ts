import { Audience } from '../../src/access/audience.ts';
import {
  arrivalSql,
  seesCommentSql,
  seesDoingsSql,
  seesDraftSql,
  seesObligationSql,
  seesRoundSql,
  seesSql,
} from '../../src/access/visibility.sql.ts';
import { type Circle, maySee, maySeeDoings, maySeeDraft, maySeeObligation, maySeeRound } from '../../src/access/visibility.ts';
import { type Orm, openDatabase, sql } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';

const audiences = Object.values(Audience);
const modes = ['OPEN', 'AFTER_OWN', 'AT_CLOSE'] as const;
const random = seededRandom(11);
const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const some = <T>(list: readonly T[]): T[] => list.filter(() => random() < 0.5);
const ids = (n: number) => Array.from({ length: n }, () => crypto.randomUUID());

/** A random world of one proposal: bodies, two drafts, two rounds of any mode, and threads of every audience. Plain: nothing is blind, concealed or on paper. */
async function aRandomWorld(database: string, { plain = false } = {}) {
  const [office, ...others] = ids(6) as [string, ...string[]];
  const people = ids(4);
  const [programme, proposal, ...drafts] = ids(4) as [string, string, string, string];
  const lead = one(others);
  const rounds = ids(2).map((id) => {
    const [mode, bodies] = [plain ? 'OPEN' : one(modes), some(others)];
    const revealedSeq = mode !== 'OPEN' && random() < 0.3 ? 7 : null;
    const revealedTo = mode === 'AFTER_OWN' ? some(bodies) : [];
    return { id, draft: one([0, 1]), bodies, mode, revealedSeq, revealedTo, withdrawn: bodies.filter(() => random() < 0.2) };
  });
  const decider = one(others);
  const [isReady, offSystem] = [random() < 0.5, !plain && random() < 0.15];
  const ofProgramme = some(others);
  const contributing = some(others).filter((body) => body !== lead && random() < 0.5);
  const released = [random() < 0.7, random() < 0.5];
  const threads = ids(30).map((id) => ({
    id,
    audience: one(audiences),
    person: one(people),
    body: one([office, ...others]),
    round: one(rounds).id,
    trace: one([null, ...others]),
    concealedFor: !plain && random() < 0.1 ? one(others) : null,
  }));
  await asAdmin(database, async (admin) => {
    for (const id of [office, ...others])
      await admin.query(`insert into body values ($1, $2, 'x', 'x')`, [id, id === office ? 'OFFICE' : 'ORDINARY']);
    for (const id of people) await admin.query(`insert into person (id, login, name) values ($1, $2, 'x')`, [id, id]);
    await admin.query(`insert into programme values ($1, 'YEAR', 2024, null, 'x', 'ADOPTED', now())`, [programme]);
    await admin.query(
      `insert into proposal (id, programme_id, number, kind, title, state, lead_body_id, deciding_body_id, created_at, handling, ready_seq)
       values ($1, $2, 1, 'SCHEME', 'x', 'IN_REVIEW', $3, $4, now(), $5, $6)`,
      [proposal, programme, lead, decider, offSystem ? 'OFF_SYSTEM' : 'ON_SYSTEM', isReady ? 9 : null],
    );
    for (const body of ofProgramme) await admin.query(`insert into programme_body values ($1, $2)`, [programme, body]);
    for (const body of contributing) await admin.query(`insert into proposal_contributor values ($1, $2)`, [proposal, body]);
    for (const [i, id] of drafts.entries())
      await admin.query(`insert into draft values ($1, $2, $3, 'x', 'PLAIN', '', 0, '', 0, $4, $5, now(), $6)`, [
        id,
        proposal,
        i + 1,
        people[0],
        lead,
        released[i] ? new Date() : null,
      ]);
    for (const { id, draft, bodies, mode, revealedSeq, revealedTo, withdrawn } of rounds) {
      await admin.query(
        `insert into round (id, proposal_id, draft_id, kind, mode, status, opened_at, revealed_seq, revealed_at)
         values ($1, $2, $3, 'APPRAISAL', $4, 'OPEN', now(), $5, $6)`,
        [id, proposal, drafts[draft], mode, revealedSeq, revealedSeq && new Date()],
      );
      for (const body of bodies)
        await admin.query(
          `insert into opinion_request (round_id, body_id, sent_at, state, withdrawn, state_at, revealed_seq, revealed_at)
           values ($1, $2, now(), $3, $4, now(), $5, $6)`,
          [
            // What is CANCELLED with a round that was recalled is not withdrawn.
            ...[id, body, withdrawn.includes(body) ? one(['RECUSED', 'CANCELLED']) : one(['SENT', 'CANCELLED'])],
            withdrawn.includes(body),
            ...(revealedTo.includes(body) ? [5, new Date()] : [null, null]),
          ],
        );
    }
    for (const { id, audience, person, body, round, trace, concealedFor } of threads)
      await admin.query(
        `insert into thread (id, proposal_id, draft_id, round_id, audience, owner_person_id, owner_body_id, status, created_at, trace_of_body_id, concealed_for_body_id)
         values ($1, $2, $3, $4, $5, $6, $7, 'OPEN', now(), $8, $9)`,
        [id, proposal, drafts[0], round, audience, person, body, trace, concealedFor],
      );
    // On each thread a comment that its author mentions somebody in, and that was a note before.
    await admin.query(`
      insert into comment (id, thread_id, proposal_id, round_id, author_person_id, author_body_id, audience, owner_person_id, owner_body_id, text, version, created_at, trace_of_body_id, concealed_for_body_id)
        select id, id, proposal_id, round_id, owner_person_id, owner_body_id, audience, owner_person_id, owner_body_id, 'x', 1, now(), trace_of_body_id, concealed_for_body_id from thread;
      insert into comment_revision (comment_id, version, text, at) select id, 1, 'x', now() from comment;
      insert into comment_mention (comment_id, position, body_id) select id, 1, owner_body_id from comment;
      insert into comment_widening select id, 'PRIVATE', audience, now(), owner_person_id, owner_body_id from comment where audience <> 'PRIVATE';
      insert into read_position select owner_person_id, owner_body_id, draft_id, id, 1, now() from thread;`);
    await admin.query(
      `insert into block (id, draft_id, position, kind, heading_path, text) select gen_random_uuid(), id, 1, 'PARAGRAPH', '{}', 'x' from draft`,
    );
    // What the lead body owes its programme, and each body that is asked its opinion.
    await admin.query(`
      insert into calendar_version values (1, 'Asia/Ho_Chi_Minh', '{1,2,3,4,5}', 480, 1020, 'x', now());
      insert into obligation (id, kind, body_id, proposal_id, round_id, request_id, started_at, basis, calendar_version, original_due, current_due, judged_due, alert_at)
        select gen_random_uuid(), owed.kind, owed.body_id, owed.proposal_id, owed.round_id, owed.id, now(), '{}', 1, now(), now(), now(), now()
        from (select 'PROGRAMME_DUE' as kind, lead_body_id as body_id, id as proposal_id, null::uuid as round_id, null::uuid as id from proposal
          union all select 'OPINION', asked.body_id, round.proposal_id, round.id, asked.id from opinion_request asked join round on round.id = asked.round_id) owed;`);
  });
  const circle: Circle = {
    leadBodyId: lead,
    contributingBodyIds: new Set(contributing),
    programmeBodyIds: new Set(ofProgramme),
    deciders: isReady ? { bodyId: decider, sinceSeq: 9 } : null,
    offSystem,
    rounds: rounds.map(({ id, draft, bodies, withdrawn, mode, revealedSeq, revealedTo }) => ({
      ...{
        id,
        draftNumber: draft + 1,
        ended: false,
        bodyIds: new Set(bodies),
        withdrawnBodyIds: new Set(withdrawn),
        mode,
        revealedSeq,
      },
      revealedTo: new Map(revealedTo.map((body) => [body, 5])),
    })),
    drafts: new Map(drafts.map((id, i) => [id, { number: i + 1, released: released[i]! }])),
  };
  const viewers = [office, ...others].flatMap((bodyId) =>
    people.map((personId) => ({ personId, bodyId, isOffice: bodyId === office })),
  );
  return { circle, threads, drafts, rounds, viewers };
}

test('over random worlds the visibility function, its query twin and the fence in the database say the same of every viewer', async () => {
  const worlds = 30;
  let compared = 0;
  for (let n = 0; n < worlds; n++) {
    const database = await aDatabase();
    const { circle, threads, drafts, rounds, viewers } = await aRandomWorld(database.name);
    const request = await openDatabase(database, 'collegium_request', [], 2);
    const withoutFence: Orm = await openDatabase(database, 'collegium_hub', [], 2);
    try {
      for (const viewer of viewers) {
        const byFunction = threads
          .filter((thread) =>
            maySee(
              viewer,
              {
                ...{ audience: thread.audience, ownerPersonId: thread.person, ownerBodyId: thread.body, roundId: thread.round },
                ...{ traceOfBodyId: thread.trace, concealedForBodyId: thread.concealedFor },
              },
              circle,
            ),
          )
          .map((thread) => thread.id);
        const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id).sort();
        const byTwin = await inTransaction(withoutFence, viewer, (tx) =>
          sql<{ id: string }>(
            tx,
            `select thread.id from thread join proposal on proposal.id = thread.proposal_id where ${seesSql('thread', 'proposal')}`,
          ),
        );
        const byFence = await inTransaction(request, viewer, (tx) => sql<{ id: string }>(tx, `select id from thread`));
        expect(idsOf(byTwin)).toEqual([...byFunction].sort());
        expect(idsOf(byFence)).toEqual([...byFunction].sort());
        // Each thread has a comment with its id and audience, which is judged by what is kept of rounds.
        const commentsByTwin = await inTransaction(withoutFence, viewer, (tx) =>
          sql<{ id: string }>(tx, `select comment.id from comment where ${seesCommentSql('comment')}`),
        );
        expect(idsOf(commentsByTwin)).toEqual([...byFunction].sort());
        const commentsByFence = await inTransaction(request, viewer, (tx) => sql<{ id: string }>(tx, `select id from comment`));
        expect(idsOf(commentsByFence)).toEqual([...byFunction].sort());
        const fenced = (table: string, id: string) =>
          inTransaction(request, viewer, (tx) => sql<{ id: string }>(tx, `select ${id} as id from ${table}`));
        for (const table of ['comment_revision', 'comment_mention'])
          expect(idsOf(await fenced(table, 'comment_id'))).toEqual([...byFunction].sort());
        const wide = new Set(threads.filter((thread) => thread.audience !== Audience.PRIVATE).map((thread) => thread.id));
        expect(idsOf(await fenced('comment_widening', 'comment_id'))).toEqual(byFunction.filter((id) => wide.has(id)).sort());
        const own = threads.filter((thread) => thread.person === viewer.personId && thread.body === viewer.bodyId);
        expect(idsOf(await fenced('read_position', 'thread_id'))).toEqual(own.map((thread) => thread.id).sort());
        const draftsByFunction = drafts.filter((id) => maySeeDraft(viewer, id, circle));
        const draftsByTwin = await inTransaction(withoutFence, viewer, (tx) =>
          sql<{ id: string }>(
            tx,
            `select draft.id from draft join proposal on proposal.id = draft.proposal_id where ${seesDraftSql('draft', 'proposal')}`,
          ),
        );
        expect(idsOf(draftsByTwin)).toEqual([...draftsByFunction].sort());
        expect(idsOf(await fenced('draft', 'id'))).toEqual([...draftsByFunction].sort());
        expect(idsOf(await fenced('block', 'draft_id'))).toEqual([...draftsByFunction].sort());
        const seen = <T>(statement: string) =>
          inTransaction(withoutFence, viewer, (tx) => sql<{ id: string } & T>(tx, statement));
        const roundsByTwin = await seen(
          `select round.id from round join proposal on proposal.id = round.proposal_id where ${seesRoundSql('round', 'proposal')}`,
        );
        expect(idsOf(roundsByTwin)).toEqual(
          rounds
            .filter(({ id }) => maySeeRound(viewer, id, circle))
            .map(({ id }) => id)
            .sort(),
        );
        const doingsByTwin = await seen(
          `select asked.round_id || ' ' || asked.body_id as id from opinion_request asked join round on round.id = asked.round_id
           join proposal on proposal.id = round.proposal_id where ${seesRoundSql('round', 'proposal')} and ${seesDoingsSql('asked')}`,
        );
        const asked = rounds.flatMap(({ id, bodies }) => bodies.map((body) => [id, body] as const));
        expect(idsOf(doingsByTwin)).toEqual(
          asked
            .filter(([id, body]) => maySeeDoings(viewer, id, body, circle))
            .map((both) => both.join(' '))
            .sort(),
        );
        const owed = [...asked.map(([roundId, bodyId]) => ({ roundId, bodyId })), { roundId: null, bodyId: circle.leadBodyId! }];
        const nameOf = ({ roundId, bodyId }: (typeof owed)[number]) => `${roundId ?? '-'} ${bodyId}`;
        const name = `coalesce(obligation.round_id::text, '-') || ' ' || obligation.body_id`;
        const mayKnow = owed.filter((one) => maySeeObligation(viewer, one, circle)).map(nameOf);
        const sees = seesObligationSql('obligation', 'proposal');
        const obligations = `select ${name} as id, ${sees} as seen from obligation join proposal on proposal.id = obligation.proposal_id`;
        const shown = (rows: { id: string; seen: boolean }[]) => idsOf(rows.filter((row) => row.seen));
        expect(shown(await seen<{ seen: boolean }>(obligations))).toEqual([...mayKnow].sort());
        // The fence hides nothing of that, and shows nothing of what another body does in a blind round.
        const fencedIn = await inTransaction(request, viewer, (tx) => sql<{ id: string; seen: boolean }>(tx, obligations));
        expect(shown(fencedIn)).toEqual([...mayKnow].sort());
        const hidden = owed.filter(
          (one) => one.roundId && maySeeRound(viewer, one.roundId, circle) && !mayKnow.includes(nameOf(one)),
        );
        expect(hidden.filter((one) => fencedIn.some(({ id }) => id === nameOf(one)))).toEqual([]);
        // An event that was recorded at a number came with it, or later, with the number of what let the viewer in.
        const seqs = [3, 4, 6, 8, 10]; // between those of what lets somebody in: an event does not share its number
        const arrived = await seen<{ seq: number; at: number }>(
          `select event.id, event.seq::int, ${arrivalSql('event', 'proposal')}::int as at
           from (select thread.*, recorded.seq from thread, unnest(array[${seqs.join()}]) as recorded(seq)) event
           join proposal on proposal.id = event.proposal_id where ${seesSql('event', 'proposal')}`,
        );
        const shownOf = (thread: (typeof threads)[number]) => ({
          ...{ audience: thread.audience, ownerPersonId: thread.person, ownerBodyId: thread.body, roundId: thread.round },
          ...{ traceOfBodyId: thread.trace, concealedForBodyId: thread.concealedFor },
        });
        expect(
          arrived
            .filter(({ seq, at: came }) => came === seq)
            .map(({ id, seq }) => `${id} ${seq}`)
            .sort(),
        ).toEqual(
          threads
            .flatMap((thread) =>
              seqs.filter((seq) => maySee(viewer, shownOf(thread), circle, seq)).map((seq) => `${thread.id} ${seq}`),
            )
            .sort(),
        );
        compared += threads.length + drafts.length;
      }
    } finally {
      await request.close();
      await withoutFence.close();
    }
  }
  expect(compared).toBe(worlds * 24 * 32);
}, 180_000);

test('over random worlds nobody writes what they would not see, and keeps a version of no comment but their own', async () => {
  let refused = 0;
  let version = 1;
  for (let n = 0; n < 12; n++) {
    const database = await aDatabase();
    const { circle, threads, viewers } = await aRandomWorld(database.name);
    const request = await openDatabase(database, 'collegium_request', [], 1);
    try {
      const { proposal, draft } = await asAdmin(database.name, async (admin) => {
        const { rows } = await admin.query('select proposal_id as proposal, id as draft from draft where number = 1');
        return rows[0] as { proposal: string; draft: string }; // who writes may not see it
      });
      for (const viewer of viewers.filter((_, at) => (at + n) % 6 === 0))
        await inTransaction(request, viewer, async (tx) => {
          const takes = async (statement: string, values: unknown[]) => {
            await sql(tx, 'savepoint before_it');
            try {
              await sql(tx, statement, values);
              return true;
            } catch (error) {
              expect(error).toMatchObject({ code: '42501' }); // the policy, and nothing else
              await sql(tx, 'rollback to savepoint before_it');
              return false;
            }
          };
          for (const thread of threads) {
            const { id, audience, person, body, round, trace, concealedFor } = thread;
            const shown = {
              ...{ audience, ownerPersonId: person, ownerBodyId: body, roundId: round },
              ...{ traceOfBodyId: trace, concealedForBodyId: concealedFor },
            };
            const sees = maySee(viewer, shown, circle);
            const columns =
              'proposal_id, round_id, audience, owner_person_id, owner_body_id, trace_of_body_id, concealed_for_body_id';
            const values = [crypto.randomUUID(), proposal, round, audience, person, body, trace, concealedFor];
            const begun = `insert into thread (id, ${columns}, draft_id, status, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'OPEN', now())`;
            expect(await takes(begun, [...values, draft])).toBe(sees);
            const said = `insert into comment (id, ${columns}, thread_id, author_person_id, author_body_id, text, version, created_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $5, $6, 'x', 1, now())`;
            expect(await takes(said, [...values, id])).toBe(sees);
            const kept = `insert into comment_revision (comment_id, version, text, at) values ($1, $2, 'x', now())`;
            expect(await takes(kept, [id, ++version])).toBe(sees && person === viewer.personId);
            if (!sees) refused++;
          }
        });
    } finally {
      await request.close();
    }
  }
  expect(refused).toBeGreaterThan(300);
}, 180_000);

test('no statement of a request narrows an audience, nor says anything in the name of another', async () => {
  const database = await aDatabase();
  const { threads } = await aRandomWorld(database.name, { plain: true });
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
