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
import { maySee, maySeeDoings, maySeeDraft, maySeeObligation, maySeeRound } from '../../src/access/visibility.ts';
import { type Orm, openDatabase, sql } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aRandomWorld } from './random-world.ts';

const random = seededRandom(11);

test('over random worlds the visibility function, its query twin and the fence in the database say the same of every viewer', async () => {
  const worlds = 30;
  let compared = 0;
  for (let n = 0; n < worlds; n++) {
    const database = await aDatabase();
    const { circle, threads, drafts, rounds, viewers } = await aRandomWorld(database.name, random);
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
    const { circle, threads, viewers } = await aRandomWorld(database.name, random);
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
