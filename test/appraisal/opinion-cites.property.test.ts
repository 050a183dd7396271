import type pg from 'pg';
import { newId } from '../../src/ids.ts';
import { bootstrap } from '../../src/persistence/bootstrap.ts';
import { migrate, migrationNames, migrationsOf } from '../../src/persistence/database.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';

type Row = Record<string, unknown>;
type Rows = Record<'proposal' | 'draft' | 'round' | 'opinion_request' | 'thread', Row[]>;

const worlds = 10_000;
const at = '2024-03-04T08:00:00Z';

/** What is tried on a proposal: an opinion, then that one of its drafts, and of its rounds, goes to another proposal. */
interface Tried {
  what: 'OPINION' | 'DRAFT' | 'ROUND';
  /** Why the database must refuse it; null: it must take it. */
  refused: 'DRAFT' | 'ROUND' | 'ASKED' | 'BOTH' | 'CITED' | null;
  row: Row;
}

/** The fields that every row of a table has and nobody here cares about. */
const cast = { programme: newId(), person: newId(), bodies: [newId(), newId()] };
const draftOf = (proposal_id: string, number: number): Row => ({
  ...{
    id: newId(),
    proposal_id,
    number,
    title: '-',
    media_type: 'PLAIN',
    original: '\\x',
    bytes: 0,
    sha256: '\\x',
    block_count: 0,
  },
  ...{ uploaded_by_person_id: cast.person, uploaded_by_body_id: cast.bodies[0], uploaded_at: at, released_at: at },
});
const roundOf = ({ proposal_id, id }: Row): Row => ({
  ...{ id: newId(), proposal_id, draft_id: id, kind: 'CONSULTATION', mode: 'OPEN', status: 'OPEN', opened_at: at },
  prepared_urgency: false,
});
const requestOf = (round_id: unknown, body_id: string): Row => ({
  ...{ id: newId(), round_id, body_id, sent_at: at, state_at: at, state: 'SENT', withdrawn: false },
});
const opinionOf = (sequence: number, proposal_id: string, round: Row, draft: Row, body_id: string): Row => ({
  ...{ id: newId(), proposal_id, round_id: round['id'], draft_id: draft['id'], body_id, sequence, position: 'AGREE' },
  ...{ signed_at: at, signer_person_id: cast.person, late_addendum: false, after_seeing_others: false, audience: 'DECIDERS' },
  ...{ owner_person_id: cast.person, owner_body_id: body_id, trace_of_body_id: body_id },
});

interface Proposal {
  id: string;
  drafts: Row[];
  rounds: Row[];
  /** Who was asked in which round: both ids. */
  asked: Set<string>;
}

/** A proposal with drafts, and rounds each about one of them. */
function aProposal(seed: number, rows: Rows): Proposal {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const id = newId();
  const drafts = Array.from({ length: 1 + below(2) }, (_, n) => draftOf(id, 10 * seed + n));
  const rounds = Array.from({ length: 1 + below(2) }, () => roundOf(drafts[below(drafts.length)]!));
  const asked = new Set<string>();
  for (const { id: round_id } of rounds)
    for (const body_id of cast.bodies.filter(() => random() < 0.7)) {
      asked.add(`${round_id} ${body_id}`);
      rows.opinion_request.push(requestOf(round_id, body_id));
    }
  rows.proposal.push({
    ...{ id, programme_id: cast.programme, number: seed, kind: 'SCHEME', title: '-', state: 'IN_REVIEW' },
    ...{ created_at: at, state_at: at },
  });
  rows.draft.push(...drafts);
  rows.round.push(...rounds);
  return { id, drafts, rounds, asked };
}

/** An opinion on a proposal, of its own drafts and rounds and those of another; and that one of its own goes to the other. */
function triedOn(own: Proposal, other: Proposal, seed: number): Tried[] {
  const random = seededRandom(seed);
  const oneOf = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)]!;
  const [round, draft] = [oneOf([...own.rounds, ...other.rounds]), oneOf([...own.drafts, ...other.drafts])];
  const body = oneOf(cast.bodies);
  const [foreignDraft, foreignRound] = [other.drafts.includes(draft), other.rounds.includes(round)];
  const notAsked = own.asked.has(`${round['id']} ${body}`) ? null : 'ASKED';
  const refused = foreignDraft ? (foreignRound ? 'BOTH' : 'DRAFT') : foreignRound ? 'ROUND' : notAsked;
  const moved = oneOf(own.drafts);
  const isNamed = own.rounds.some((one) => one['draft_id'] === moved['id']) || (refused === null && draft === moved);
  const elsewhere = (row: Row) => ({ id: row['id'], proposal_id: other.id });
  return [
    { what: 'OPINION', refused, row: opinionOf(seed, own.id, round, draft, body) },
    { what: 'DRAFT', refused: isNamed ? 'CITED' : null, row: elsewhere(moved) },
    { what: 'ROUND', refused: 'CITED', row: elsewhere(oneOf(own.rounds)) },
  ];
}

/**
 * Tries one after the other, as the one whom no policy stops; only a reference that does not hold is a refusal. First all
 * opinions, since what is tried on one proposal changes nothing for another: then it is known how many there are to look through.
 */
const tryAll = (where: string) => `do $$ declare one record; begin
  for one in select * from tried where ${where} order by n loop begin
    case one.what
      when 'OPINION' then insert into opinion select (jsonb_populate_record(null::opinion, one.row)).*;
      when 'DRAFT' then update draft set proposal_id = (one.row ->> 'proposal_id')::uuid where id = (one.row ->> 'id')::uuid;
      when 'ROUND' then update round set proposal_id = (one.row ->> 'proposal_id')::uuid where id = (one.row ->> 'id')::uuid;
    end case;
    update tried set taken = true where n = one.n;
  exception when foreign_key_violation then null; end;
  end loop;
end $$`;

async function putRows(admin: pg.Client, rows: Rows): Promise<void> {
  const bodies = cast.bodies.map((id) => ({ id, kind: 'ORDINARY', name_vi: id, name_en: id }));
  const programme = { id: cast.programme, kind: 'YEAR', year: 2024, title: '-', state: 'ADOPTED', created_at: at };
  const person = { id: cast.person, login: 'one', name: '-' };
  for (const [table, its] of Object.entries({ body: bodies, person: [person], programme: [programme], ...rows })) {
    if (its.length === 0) continue;
    const columns = Object.keys(its[0]!).join(', ');
    await admin.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(its)],
    );
  }
}

test(`in ${worlds} worlds the database takes exactly the opinions that cite a draft of their proposal, in a round of it, of a body that was asked; and nothing cited moves away`, async () => {
  const database = await aDatabase();
  const rows: Rows = { proposal: [], draft: [], round: [], opinion_request: [], thread: [] };
  const proposals = Array.from({ length: worlds }, (_, n) => aProposal(n + 1, rows));
  const tried = proposals.flatMap((own, n) => triedOn(own, proposals.at(n - 1)!, n + 1));
  await asAdmin(database.name, async (admin) => {
    await admin.query('set session_replication_role = replica'); // only what is tried is looked at
    await putRows(admin, rows);
    await admin.query('set session_replication_role = origin');
    await admin.query('create temp table tried (n int primary key, what text, row jsonb, taken boolean not null default false)');
    await admin.query(
      `insert into tried select n, it ->> 'what', it -> 'row' from jsonb_array_elements($1::jsonb) with ordinality as all_of(it, n)`,
      [JSON.stringify(tried)],
    );
    for (const where of [`what = 'OPINION'`, `what <> 'OPINION'`]) {
      await admin.query('analyze');
      await admin.query(tryAll(where));
    }
    const { rows: outcomes } = await admin.query<{ taken: boolean }>('select taken from tried order by n');
    const counts = new Map<string, number>();
    for (const [n, { taken }] of outcomes.entries()) {
      const { what, refused } = tried[n]!;
      if (taken !== (refused === null))
        throw new Error(`world ${Math.floor(n / 3) + 1}: ${JSON.stringify({ what, refused, taken })}`);
      counts.set(`${what} ${refused}`, (counts.get(`${what} ${refused}`) ?? 0) + 1);
    }
    const kinds = [
      'OPINION null',
      'OPINION DRAFT',
      'OPINION ROUND',
      'OPINION BOTH',
      'OPINION ASKED',
      'DRAFT CITED',
      'DRAFT null',
    ];
    for (const kind of kinds) expect([kind, counts.get(kind)! > 400]).toEqual([kind, true]);
    expect(counts.get('ROUND CITED')).toBe(worlds);
    const stored = await admin.query(
      `select count(*)::int as all, count(*) filter (where draft.proposal_id = opinion.proposal_id and round.proposal_id = opinion.proposal_id)::int as right
       from opinion join draft on draft.id = draft_id join round on round.id = round_id`,
    );
    expect(stored.rows).toEqual([{ all: counts.get('OPINION null'), right: counts.get('OPINION null') }]);
  });
}, 60_000);

test('a database in which a thread names a round of another proposal is not brought up to date before that is put right', async () => {
  const given = await aDatabase();
  const database = { ...given, name: `${given.name}_old` };
  await bootstrap(database);
  const held = migrationNames.findIndex((migration) => migration.endsWith('OpinionCites'));
  await migrate(database, migrationNames.slice(0, held));
  const rows: Rows = { proposal: [], draft: [], round: [], opinion_request: [], thread: [] };
  const [own, foreign] = [1, 2].map((seed) => aProposal(seed, rows).rounds[0]!) as [Row, Row];
  rows.thread.push({
    ...{ id: newId(), proposal_id: own['proposal_id'], draft_id: own['draft_id'], round_id: foreign['id'], audience: 'ROUND' },
    ...{ owner_person_id: cast.person, owner_body_id: cast.bodies[0], status: 'OPEN', created_at: at },
  });
  await asAdmin(database.name, async (admin) => {
    await putRows(admin, rows);
    await expect(migrate(database)).rejects.toThrow(/thread_round_of_its_proposal/);
    expect((await migrationsOf(database)).applied).toHaveLength(held);
    await admin.query(`update thread set round_id = $1`, [own['id']]);
    expect(await migrate(database)).toEqual(migrationNames.slice(held));
    await expect(admin.query(`update thread set round_id = $1`, [foreign['id']])).rejects.toThrow(/thread_round_of_its_proposal/);
  });
  await asAdmin('postgres', (admin) => admin.query(`drop database ${database.name} with (force)`));
});
