import 'reflect-metadata';
import { ask } from '../../clients/connect.ts';
import { DraftById, EditComment, ProposalById, Proposals, Threads } from '../../clients/operations.ts';
import { Plan } from '../../clients/programme.operations.ts';
import { readScale, seedScale } from '../../src/demo/scale.ts';
import { titleOf } from '../../src/demo/scale-words.ts';
import { demoDraftId } from '../../src/demo/seed.ts';
import { type Database, openDatabase } from '../../src/persistence/database.ts';
import { StartRefused } from '../../src/persistence/start-refused.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { aFollower } from '../harness/follower.ts';
import { aServer } from '../harness/server.ts';
import { fingerprints, logFaults } from './fingerprints.ts';

const small = { programmes: 2, proposalsPerProgramme: 15 };

async function seeded(database: Database): Promise<{ shares: number[]; rows: number }> {
  const orm = await openDatabase(database, 'collegium_request', [], 1);
  const shares: number[] = [];
  let rows = 0;
  try {
    await seedScale(orm, small, (share, count) => {
      shares.push(share);
      rows = count;
    });
  } finally {
    await orm.close();
  }
  return { shares, rows };
}

let database: Database;
let told: Awaited<ReturnType<typeof seeded>>;
beforeAll(async () => {
  database = await aDatabase();
  told = await seeded(database);
});

test('a scale is proposals by programmes, within bounds', () => {
  expect(readScale('500x3')).toEqual({ programmes: 3, proposalsPerProgramme: 500 });
  for (const wrong of ['', '500', '0x3', '500x0', '500x21', '5001x1', '500×3', ' 500x3', '-1x2'])
    expect(readScale(wrong)).toBeUndefined();
});

test('no two titles are alike until every combination was met', () => {
  const titles = Array.from({ length: 2_880 }, (_, n) => titleOf('SCHEME', n).replace(/^Đề án /, ''));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titleOf('SCHEME', 2_880)).toContain('(đợt 2)');
});

test('two databases get the same world, to the last row of the log', async () => {
  const other = await aDatabase();
  await seeded(other);
  const [first, second] = [await fingerprints(database), await fingerprints(other)];
  expect(Object.keys(first)).toEqual(
    expect.arrayContaining(['body', 'comment', 'comment_revision', 'draft', 'event', 'stream', 'thread']),
  );
  expect(second).toEqual(first);
});

test('progress runs from nothing to all, and counts the rows that are there', async () => {
  expect(told.shares).toEqual([...told.shares].sort((a, b) => a - b));
  expect(told.shares.at(-1)).toBe(1);
  const tables = [
    'body',
    'person',
    'membership',
    'programme',
    'programme_body',
    'proposal',
    'proposal_contributor',
    'draft',
    'block',
  ];
  const others = [
    'proposal_state_history',
    'obligation',
    'submission',
    'round',
    'opinion_request',
    'thread',
    'comment',
    'comment_revision',
    'event_body',
    'event',
    'stream',
  ];
  const said = ['question', 'question_addressee', 'working_opinion', 'working_answer', 'opinion', 'official_answer'];
  const saidAndFound = [...said, 'opinion_answer', 'sufficiency_finding', 'finding_step'];
  const counts = [...tables, ...others, ...saidAndFound].map((table) => `(select count(*) from ${table})`).join(' + ');
  const [row] = await asAdmin(
    database.name,
    async (admin) => (await admin.query<{ all: string }>(`select ${counts} as all`)).rows,
  );
  expect(told.rows).toBe(Number(row!.all));
});

test('the log is one that could have come about: no gaps, no time that runs back, heads right', async () => {
  expect(await logFaults(database)).toEqual([]);
});

test('of what a round asks, most is answered and signed, some is not given, and some opinions are found sketchy', async () => {
  const [row] = await asAdmin(
    database.name,
    async (admin) =>
      (
        await admin.query<Record<'signed' | 'notGiven' | 'open' | 'asked' | 'answered' | 'found' | 'wrong', number>>(`
      select count(*) filter (where request.state = 'SUBMITTED')::int as signed, count(*) filter (where request.state = 'NOT_GIVEN')::int as "notGiven",
        count(*) filter (where round.status = 'CLOSED' and request.state not in ('SUBMITTED', 'NOT_GIVEN'))::int as open,
        (select count(*)::int from question) as asked, (select count(*)::int from official_answer) as answered,
        (select count(*)::int from sufficiency_finding) as found,
        (select count(*)::int from opinion full join opinion_request of on of.round_id = opinion.round_id and of.body_id = opinion.body_id
          where (of.state = 'SUBMITTED') <> (opinion.id is not null)) as wrong
      from opinion_request request join round on round.id = request.round_id`)
      ).rows,
  );
  const { signed, notGiven, open, asked, answered, found, wrong } = row!;
  expect({ open, wrong }).toEqual({ open: 0, wrong: 0 });
  expect(signed).toBeGreaterThan(5 * notGiven);
  expect(notGiven).toBeGreaterThan(0);
  expect(answered).toBeGreaterThan(5 * asked);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(signed / 3);
});

test('what is owed goes with what was done: each judged as it was given, some late, some never given, and each state kept', async () => {
  const [row] = await asAdmin(
    database.name,
    async (admin) =>
      (
        await admin.query(`
      select
        (select count(*)::int from opinion_request full join (select * from obligation where kind = 'OPINION') owed on owed.request_id = opinion_request.id
          where opinion_request.id is null or owed.id is null or (opinion_request.state = 'SUBMITTED') <> (owed.fulfilled_at is not null)
            or (opinion_request.state = 'NOT_GIVEN') <> (coalesce(owed.ended_reason, '') = 'NOT_GIVEN')) as "wrongOpinions",
        (select count(*)::int from proposal full join (select * from obligation where kind = 'PROGRAMME_DUE') owed on owed.proposal_id = proposal.id
          where owed.id is null or (owed.fulfilled_at is not null) <> exists (select from submission where submission.proposal_id = proposal.id)) as "wrongDues",
        (select count(*)::int from obligation where (late_working_days > 0) <> (coalesce(fulfilled_at, ended_at) > judged_due)) as "wrongDays",
        (select count(*)::int from proposal where (state, state_at, lead_body_id) is distinct from (select (history.state, history.at, history.lead_body_id)
          from proposal_state_history history where proposal_id = proposal.id order by sequence desc limit 1)) as "wrongStates",
        (select count(*)::int from obligation where late_working_days > 0) as late, (select count(*)::int from obligation where late_working_days = 0) as "onTime",
        (select count(*)::int from obligation where compressed) as compressed`)
      ).rows,
  );
  const { late, onTime, compressed, ...wrong } = row!;
  expect(wrong).toEqual({ wrongOpinions: 0, wrongDues: 0, wrongDays: 0, wrongStates: 0 });
  for (const count of [late, onTime, compressed]) expect(count).toBeGreaterThan(5);
});

test('remarks are of every audience and state, and in NFC', async () => {
  const rows = await asAdmin(database.name, async (admin) => {
    const { rows: found } = await admin.query<{ audience: string; status: string; text: string }>(
      'select thread.audience, status, text from comment join thread on thread.id = thread_id',
    );
    return found;
  });
  expect(rows.length).toBeGreaterThan(300);
  expect(new Set(rows.map((row) => row.audience)).size).toBe(5);
  expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['OPEN', 'ANSWERED', 'RESOLVED']));
  for (const { text } of rows) expect(text).toBe(text.normalize('NFC'));
});

interface Shape {
  form: string;
  kind: string;
  audience: string;
}

/** Where it is up to who writes what is said: of these, only the keys count. */
const varied = ['CommentAdded', 'OpinionDrafted', 'OpinionSubmitted'];

/** What the events of a database look like: stream, kind, object, which columns are set, and the keys of the payload. */
function shapesOf(of: Database): Promise<Shape[]> {
  return asAdmin(of.name, async (admin) => {
    const { rows } = await admin.query<Shape>(
      `with told as (select event.*, body::jsonb as payload from event join event_body using (stream_kind, stream_id, seq))
      select distinct kind, audience, concat_ws(' ', stream_kind, kind, object_type, 'draft:' || (draft_id is not null),
        'round:' || (round_id is not null),
        (select string_agg(key || ':' || jsonb_typeof(payload -> key), ',' order by key) from jsonb_object_keys(payload) key
          where jsonb_typeof(payload -> key) <> 'null')) as form
      from told where kind <> all ($1)
      union
      select distinct kind, audience, concat_ws(' ', stream_kind, kind, object_type, 'draft:' || (draft_id is not null),
        'round:' || (round_id is not null), (select string_agg(key, ',' order by key) from jsonb_object_keys(payload) key))
      from told where kind = any ($1)`,
      [varied],
    );
    return rows;
  });
}

/** What people say is addressed as they like; of all else, the kind says to whom. */
const addressed = ['CommentAdded', 'CommentEdited', 'ThreadResolved'];

test('its events look like those of the use cases: the same streams, kinds, objects, payloads and audiences', async () => {
  const lived = await aDatabase();
  const server = await aServer({ database: lived, demoWorld: true });
  try {
    const threads = await ask({ url: server.url, login: 'hoa' }, Threads, { id: demoDraftId(), first: 1 });
    const { id: commentId, version, text } = threads.data!.draft!.threads.nodes[0]!.comments.nodes[0]!;
    const input = { commentId, expectedVersion: version, text: `${text} (sửa)`, suggestedText: null };
    const edited = await ask({ url: server.url, login: 'hoa' }, EditComment, { input });
    expect(edited.data?.editComment.userErrors).toEqual([]);
  } finally {
    await server.close();
  }
  const [made, real] = [await shapesOf(database), await shapesOf(lived)];
  const kinds = new Set(made.map((shape) => shape.kind));
  expect(kinds.size).toBeGreaterThanOrEqual(11);
  const forms = (shapes: Shape[]) => new Set(shapes.filter((shape) => kinds.has(shape.kind)).map((shape) => shape.form));
  expect(forms(made)).toEqual(forms(real));
  const audiences = (shapes: Shape[]) =>
    new Set(shapes.filter(({ kind }) => !addressed.includes(kind)).map(({ kind, audience }) => `${kind} ${audience}`));
  expect([...audiences(made)].filter((audience) => !audiences(real).has(audience))).toEqual([]);
});

test('it can be followed from the beginning, and read as any other', async () => {
  const server = await aServer({ database });
  try {
    const office = { url: server.url, login: 'lan' };
    const list = await ask(office, Proposals, { filter: { states: ['SYNTHESIS'] }, first: 1 });
    const proposal = await ask(office, ProposalById, { id: list.data!.proposals.nodes[0]!.id });
    const { id } = proposal.data!.proposal!.drafts.nodes[0]!;
    const draft = (await ask(office, DraftById, { id })).data!.draft!;
    await using follower = aFollower(office, draft.id, draft.firstCursor);
    await follower.ready();
    const threads = await ask(office, Threads, { id: draft.id, first: 100 });
    const comments = threads.data!.draft!.threads.nodes.flatMap((thread) => thread.comments.nodes);
    expect(comments.length).toBeGreaterThan(10);
    expect(follower.events().filter((event) => event.__typename === 'CommentAdded').length).toBe(comments.length);
  } finally {
    await server.close();
  }
});

test('what one year leaves undone, the next carries on', async () => {
  const server = await aServer({ database });
  try {
    const list = await ask({ url: server.url, login: 'lan' }, Plan, { first: 100 });
    const carried = list.data!.proposals.nodes.filter((proposal) => proposal.predecessor);
    expect(carried.length).toBeGreaterThan(0);
    for (const { origin, title, predecessor } of carried) expect([origin, title]).toEqual(['CARRIED_OVER', predecessor!.title]);
    const ended = list.data!.proposals.nodes.filter((proposal) => proposal.state === 'CARRIED_OVER');
    expect(new Set(ended.map((proposal) => proposal.id))).toEqual(new Set(carried.map((proposal) => proposal.predecessor!.id)));
    for (const { due, originalDue } of list.data!.proposals.nodes) expect(originalDue).toBe(due);
  } finally {
    await server.close();
  }
});

test('a database that has bodies is refused and stays as it is', async () => {
  const before = await fingerprints(database);
  await expect(seeded(database)).rejects.toThrow(StartRefused);
  expect(await fingerprints(database)).toEqual(before);
});
