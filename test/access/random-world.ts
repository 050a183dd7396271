import { Audience } from '../../src/access/audience.ts';
import type { Circle } from '../../src/access/visibility.ts';
import { asAdmin } from '../harness/database.ts';

const audiences = Object.values(Audience);
const modes = ['OPEN', 'AFTER_OWN', 'AT_CLOSE'] as const;
const ids = (n: number) => Array.from({ length: n }, () => crypto.randomUUID());

/** A random world of one proposal: bodies, two drafts, two rounds of any mode, and threads of every audience. Plain: nothing is blind, concealed or on paper. */
export async function aRandomWorld(database: string, random: () => number, { plain = false } = {}) {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const some = <T>(list: readonly T[]): T[] => list.filter(() => random() < 0.5);
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
