import 'reflect-metadata';
import { ask } from '../../clients/connect.ts';
import { Programmes, Threads } from '../../clients/operations.ts';
import { Plan, ProgrammeChanges } from '../../clients/programme.operations.ts';
import { demoDraftId } from '../../src/demo/seed.ts';
import type { Database } from '../../src/persistence/database.ts';
import type { RunningServer } from '../../src/server.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';
import { fingerprints, logFaults } from './fingerprints.ts';

let database: Database;
let server: RunningServer;
const as = (login: string) => ({ url: server.url, login });

beforeAll(async () => {
  database = await aDatabase();
  server = await aServer({ database, demoWorld: true });
});
afterAll(() => server.close());

async function proposals() {
  const { data } = await ask(as('lan'), Plan, { first: 100 });
  return data!.proposals.nodes;
}

async function programme(title: string) {
  const { data } = await ask(as('lan'), Programmes, { first: 20 });
  return data!.programmes.nodes.find((node) => node.title.includes(title))!;
}

test('the demo world has proposals in every state that can be reached, of every class, flag and origin', async () => {
  const all = await proposals();
  const states = ['PROPOSED', 'DECLINED', 'PLANNED', 'IN_PREPARATION', 'SUBMITTED', 'IN_REVIEW', 'SYNTHESIS', 'SCHEDULED'];
  const ends = ['WITHDRAWN', 'MERGED', 'CARRIED_OVER'];
  expect(new Set(all.map((proposal) => proposal.state))).toEqual(new Set([...states, ...ends]));
  expect(new Set(all.map((proposal) => proposal.priority)).size).toBe(5);
  expect(new Set(all.flatMap((proposal) => proposal.flags))).toEqual(new Set(['HARD', 'COMPLEX', 'SENSITIVE']));
  expect(new Set(all.map((proposal) => proposal.origin))).toEqual(new Set(['PLANNED', 'UNPLANNED', 'CARRIED_OVER']));
  for (const { priority, prioritySource } of all)
    if (priority === 'URGENT' || priority === 'HIGHER_PROGRAMME') expect(prioritySource).toBeTruthy();
});

test('what was carried over from 2023 knows where it comes from, and what belongs to something larger knows that', async () => {
  const all = await proposals();
  const carried = all.filter((proposal) => proposal.origin === 'CARRIED_OVER');
  expect(carried.map((proposal) => proposal.number).sort((a, b) => a - b)).toEqual([2, 20, 28]);
  for (const proposal of carried) expect(proposal.predecessor?.title).toBe(proposal.title);
  expect(all.filter((proposal) => proposal.parent).length).toBeGreaterThanOrEqual(5);
});

test('the programme of 2024 was changed in every way, by decision', async () => {
  const { id } = await programme('năm 2024');
  const { data } = await ask(as('lan'), ProgrammeChanges, { id, first: 20 });
  const changes = data!.programme!.changes.nodes;
  expect(new Set(changes.map((change) => change.kind))).toEqual(new Set(['ADD', 'REDATE', 'REASSIGN', 'WITHDRAW', 'MERGE']));
  for (const { decisionReference, reason } of changes) expect([decisionReference, reason]).not.toContain('');
  const moved = (await proposals()).filter(({ due, originalDue }) => originalDue && due !== originalDue);
  expect(moved.map((proposal) => proposal.number).sort((a, b) => a - b)).toEqual([3, 9, 26]);
});

test('Hoa and Hai see on the draft of the tour what is for each, in NFC', async () => {
  const seen = async (login: string) => (await ask(as(login), Threads, { id: demoDraftId(), first: 100 })).data!.draft!.threads;
  const [hoa, hai] = [await seen('hoa'), await seen('hai')];
  expect([hoa.totalCount, hai.totalCount]).toEqual([22, 14]);
  expect(hai.nodes.every((thread) => thread.audience === 'ROUND_AND_LEAD')).toBe(true);
  for (const thread of hoa.nodes) for (const { text } of thread.comments.nodes) expect(text).toBe(text.normalize('NFC'));
});

test('the discussions show everything that can become of a thread and of a comment', async () => {
  const shown = await asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query<Record<string, string[] | number>>(
      `select array(select distinct status from thread order by 1) as threads,
         array(select distinct status || case when pending then ' pending' when decided_at is not null then ' decided' else '' end
               from placement order by 1) as placements,
         (select count(*)::int from comment where suggested_text = '') as deletions,
         (select count(*)::int from comment where suggested_text <> '') as suggestions,
         (select count(*)::int from comment where retracted_at is not null and in_reply_to_id is null) as "retractedThreads",
         (select count(*)::int from comment where retracted_at is not null and in_reply_to_id is not null) as "retractedReplies",
         (select count(*)::int from comment_widening) as widenings,
         (select count(*)::int from comment_mention where person_id is not null) as people,
         (select count(*)::int from comment_mention where body_id is not null) as bodies`,
    );
    return rows[0]!;
  });
  const { threads, placements, ...counts } = shown;
  expect(threads).toEqual(['ANSWERED', 'DISMISSED', 'OPEN', 'RESOLVED']);
  expect(placements).toEqual(['DETACHED decided', 'MOVED decided', 'MOVED pending', 'ORPHANED decided', 'PLACED']);
  for (const [what, count] of Object.entries(counts)) expect([what, count]).not.toEqual([what, 0]);
});

test('the rounds of the demo world ask, and are answered in every way', async () => {
  const shown = await asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query<Record<string, string[] | number>>(
      `select array(select distinct mode || ' ' || status || case when revealed_seq is not null then ' revealed' else '' end from round order by 1) as rounds,
         array(select distinct state from opinion_request order by 1) as requests,
         array(select distinct position from opinion order by 1) as positions,
         array(select distinct stance from opinion_answer order by 1) as stances,
         (select count(*)::int from opinion_remark) as picked,
         (select count(*)::int from opinion where reconfirms_opinion_id is not null) as reconfirmed,
         (select count(*)::int from out_of_remit where accepted is null) as claims,
         (select count(*)::int from opinion where exists (select from draft newer join draft own on own.id = opinion.draft_id
            where newer.proposal_id = own.proposal_id and newer.number > own.number
              and not exists (select from opinion later where later.round_id = opinion.round_id and later.body_id = opinion.body_id
                and later.sequence > opinion.sequence))) as stale`,
    );
    return rows[0]!;
  });
  const { rounds, requests, positions, stances, ...counts } = shown;
  expect(rounds).toEqual(['AT_CLOSE CLOSED revealed', 'OPEN CLOSED', 'OPEN OPEN']);
  const states = ['ACKNOWLEDGED', 'AWAITING_SIGNATURE', 'DRAFTING', 'NOT_GIVEN', 'SENT', 'SUBMITTED'];
  expect(requests).toEqual(states);
  expect(positions).toEqual(['AGREE', 'AGREE_IF_AMENDED', 'AGREE_WITH_COMMENTS']);
  const given = ['AGREE', 'AGREE_WITH_COMMENT', 'ALTERNATIVE', 'DISAGREE', 'NO_OBJECTION_DECLARED', 'OUT_OF_REMIT'];
  expect(stances).toEqual(given);
  for (const [what, count] of Object.entries(counts)) expect([what, count]).not.toEqual([what, 0]);
});

test('the streams of the demo world are without gaps, in order of time, with their heads right', async () => {
  expect(await logFaults(database)).toEqual([]);
});

test('one proposal stands late on an agenda, one is aimed at a meeting, and dossiers went back in both ways', async () => {
  const shown = await asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query<Record<string, string[] | number>>(
      `select array(select agenda_section || ' ' || late_working_days from proposal
           join obligation owed on owed.proposal_id = proposal.id and owed.kind = 'LEAD_TIME' and owed.meeting_id = scheduled_meeting_id
           join waiver on waiver.obligation_id = owed.id) as agenda,
         array(select state from proposal where target_meeting_id is not null order by 1) as aimed,
         array(select kind || ' ' || coalesce(check_result, '') || case when returned_at is not null then ' returned' else '' end
           from submission where proposal_id in (select id from proposal where repreparations + incomplete_returns > 0) order by 1) as returns,
         (select count(*)::int from obligation where kind = 'OFFICE_CHECK' and fulfilled_at is not null) as checked,
         (select count(*)::int from obligation where kind = 'RESUBMISSION' and fulfilled_at is not null) as resubmitted`,
    );
    return rows[0]!;
  });
  const { agenda, aimed, returns, ...counts } = shown;
  expect(agenda).toEqual(['LATE 1']);
  expect(aimed).toEqual(['SCHEDULED', 'SUBMITTED']);
  expect(returns).toEqual(['FIRST PASSED returned', 'FIRST RETURNED_INCOMPLETE', 'RESUBMISSION ', 'RESUBMISSION PASSED']);
  for (const [what, count] of Object.entries(counts)) expect([what, count]).not.toEqual([what, 0]);
});

test('dossiers were sent early and late', async () => {
  const rows = await asAdmin(database.name, async (admin) => {
    const { rows: found } = await admin.query<{ early: boolean }>(
      `select submitted_at < due_from as early from submission join proposal on proposal.id = proposal_id
       where submitted_at < due_from or submitted_at > due_to + 1`,
    );
    return found;
  });
  expect(new Set(rows.map((row) => row.early))).toEqual(new Set([true, false]));
});

test('another database gets the same demo world, but for the ids of events', async () => {
  const other = await aDatabase();
  await (await aServer({ database: other, demoWorld: true })).close();
  const [first, second] = [await fingerprints(database, ['event_id']), await fingerprints(other, ['event_id'])];
  expect(Object.keys(first).length).toBeGreaterThan(15);
  expect(second).toEqual(first);
});
