import 'reflect-metadata';
import type pg from 'pg';
import { Role } from '../../src/access/actor.ts';
import { installCalendar } from '../../src/calendar/install-calendar.ts';
import { workCalendar } from '../../src/calendar/work-calendar.ts';
import type { Context } from '../../src/graphql/context.ts';
import { Loaders } from '../../src/graphql/loaders.ts';
import { newId } from '../../src/ids.ts';
import { openDatabase, type Tx } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { daysWithin, heldIn } from '../../src/reports/held-days.ts';
import type { Life, Span } from '../../src/reports/holders.rules.ts';
import { cutOffsOf, yearOf } from '../../src/reports/year.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';
import { putCast } from '../harness/world.ts';
import { aLife, cutOff, holderAt } from './random-life.ts';

type Row = Record<string, unknown>;

const worlds = 10_000;
const hour = 3_600_000;
const years = [2023, 2024, 2025];
const newYear = Date.parse('2024-01-01T00:00:00+07:00');
const now = cutOff('2024-02-20'); // at the very cut-off, with many lives under way
const reviewed = ['IN_REVIEW', 'SYNTHESIS', 'RESPONDING', 'READY', 'SCHEDULED'];
const leads = [newId(), newId()];
const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

interface Stored {
  id: string;
  /** What the rows below come to: without what was recalled, and with each pause between two rounds. */
  life: Life;
  states: Row[];
  rounds: Row[];
  pauses: Row[];
  suspensions: Row[];
}

/** A life around the end of a year, one in three with a state, a round or a suspension that begins or ends with it. */
function aStoredLife(seed: number, person: string): Stored {
  const random = seededRandom(-seed);
  const { life } = aLife(seed, '2023-11-20');
  const instants = [
    ...life.states.map(({ at }) => at),
    ...[...life.rounds, ...life.suspensions].map(({ from, to }) => to ?? from),
  ];
  const by = random() < 0.3 ? newYear - instants[Math.floor(random() * instants.length)]! : 0;
  const later = (ms: number) => (one: Span) => ({ from: one.from + ms, to: one.to === null ? null : one.to + ms });
  const states = life.states.map((one) => ({ ...one, at: one.at + by, leadBodyId: leads[Number(one.leadBodyId!.slice(1))]! }));
  const review = states.find(({ state }) => state === 'IN_REVIEW')?.at;
  const first = life.rounds[0]?.from ?? 0;
  const asked = life.rounds.map(later(review === undefined || random() < 0.3 ? by : review - first));
  const suspensions = life.suspensions.map(later(by));
  const stored: Stored = {
    id: newId(),
    life: { states, rounds: [], suspensions },
    states: [],
    rounds: [],
    pauses: [],
    suspensions: [],
  };
  const proposal_id = stored.id;
  const put = (from: number, to: number | null, status: string) => {
    const round = { id: newId(), proposal_id, draft_id: newId(), kind: 'APPRAISAL', mode: 'OPEN', prepared_urgency: false };
    stored.rounds.push({ ...round, status, opened_at: instant(from), closed_at: instant(to) });
    return round.id;
  };
  for (const { from, to } of asked) {
    const round_id = put(from, to, to === null ? 'OPEN' : 'CLOSED');
    const pause = random() < 0.5 ? { from: from + hour, to: from + 30 * hour } : null;
    const isPaused = pause !== null && pause.to < (to ?? Infinity);
    if (isPaused) stored.pauses.push({ round_id, from_at: instant(pause.from), to_at: instant(pause.to) });
    stored.life.rounds.push(
      ...(isPaused
        ? [
            { from, to: pause.from },
            { from: pause.to, to },
          ]
        : [{ from, to }]),
    );
  }
  if (random() < 0.2) put(states[0]!.at, null, ['RECALLED', 'DRAFT'][Math.floor(random() * 2)]!);
  stored.states = states.map(({ state, leadBodyId, at }, n) => ({
    ...{ proposal_id, sequence: n + 1, state, lead_body_id: leadBodyId, at: instant(at) },
  }));
  stored.suspensions = suspensions.map(({ from, to }) => ({
    ...{ id: newId(), proposal_id, from_at: instant(from), to_at: instant(to) },
    ...{ decision_reference: '-', reason: '-', actor_person_id: person },
  }));
  return stored;
}

async function put(admin: pg.Client, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ');
  await admin.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

async function putAll(admin: pg.Client, lives: Stored[]): Promise<void> {
  const programme = newId();
  await put(
    admin,
    'body',
    leads.map((id) => ({ id, kind: 'ORDINARY', name_vi: id, name_en: id })),
  );
  await put(admin, 'programme', [
    { id: programme, kind: 'YEAR', year: 2024, title: '-', state: 'ADOPTED', created_at: instant(now) },
  ]);
  const proposals = lives.map(({ id, states }, n) => {
    const [first, last] = [states[0]!, states.at(-1)!];
    const as = { state: last['state'], lead_body_id: last['lead_body_id'], created_at: first['at'], state_at: last['at'] };
    return { id, programme_id: programme, number: n + 1, kind: 'SCHEME', title: '-', ...as };
  });
  await put(admin, 'proposal', proposals);
  // Some with what came before them, some after it.
  const early = ({ id, states }: Stored) => states.slice(0, id.charCodeAt(0) % (states.length + 1));
  await put(admin, 'proposal_state_history', lives.flatMap(early));
  await put(
    admin,
    'proposal_state_history',
    lives.flatMap((life) => life.states.slice(early(life).length)),
  );
  await admin.query('set session_replication_role = replica'); // without drafts
  await put(
    admin,
    'round',
    lives.flatMap(({ rounds }) => rounds),
  );
  await put(
    admin,
    'round_pause',
    lives.flatMap(({ pauses }) => pauses),
  );
  await put(
    admin,
    'suspension',
    lives.flatMap(({ suspensions }) => suspensions),
  );
  await admin.query('analyze');
}

const monthOf = (at: number) => new Date(at + 7 * hour).toISOString().slice(0, 7);

/** What is charged in a year to whom, and what came back, asked of one day and one state after the other. */
function byHand({ id, life }: Stored, cutOffs: readonly number[], year: number, leadBodyId: string | null): string[] {
  const said = new Map<string, number>();
  const add = (key: string) => said.set(key, (said.get(key) ?? 0) + 1);
  for (const at of cutOffs) {
    const holder = at > now ? null : holderAt(life, at);
    const lead = life.states.filter((one) => one.at <= at).at(-1)?.leadBodyId;
    if (holder !== null && (leadBodyId === null || lead === leadBodyId)) add(`${id} ${lead} ${holder} ${monthOf(at)}`);
  }
  for (const [n, { state, at, leadBodyId: lead }] of life.states.entries()) {
    const before = life.states[n - 1]?.state ?? '';
    const isReturn = state === 'IN_PREPARATION' && (before === 'SUBMITTED' || reviewed.includes(before));
    if (isReturn && monthOf(at).startsWith(`${year}`) && (leadBodyId === null || lead === leadBodyId))
      add(`${id} ${lead} ${before === 'SUBMITTED' ? 'INCOMPLETE' : 'AGAIN'} ${monthOf(at)}`);
  }
  return [...said].map(([key, count]) => `${key} ${count}`).sort();
}

/** The same, as the figures have it. */
async function told(tx: Tx, context: Context, year: number, bodyId: string | null): Promise<Map<string, string[]>> {
  const held = await heldIn(context, { year: yearOf(await workCalendar(tx), year), bodyId });
  const said = new Map<string, { id: string; count: number }>();
  const add = (id: string, key: string, count: number) => {
    said.set(`${id} ${key}`, { id, count: (said.get(`${id} ${key}`)?.count ?? 0) + count });
  };
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  for (const charged of held.charged)
    for (let n = 1; n <= 12; n++) {
      const days = daysWithin(held, { from: n, to: n }, charged);
      if (days > 0) add(charged.proposalId, `${charged.leadBodyId} ${charged.holder} ${month(n)}`, days);
    }
  for (const row of held.returned)
    add(row.proposalId, `${row.leadBodyId} ${row.incomplete ? 'INCOMPLETE' : 'AGAIN'} ${month(row.month)}`, 1);
  const all = Map.groupBy(said, ([, { id }]) => id);
  return new Map([...all].map(([id, rows]) => [id, rows.map(([key, { count }]) => `${key} ${count}`).sort()]));
}

test(`of ${worlds} lives in the database each year has the days and the returns that one counts by hand, of all and of each lead body; and each state ends where the next begins`, async () => {
  const database = await aDatabase();
  await putCast(database);
  const { lives, office, person } = await asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query<{ office: string; person: string }>(
      `select body.id as office, person_id as person from body join membership on body_id = body.id where kind = 'OFFICE' limit 1`,
    );
    const stored = Array.from({ length: worlds }, (_, n) => aStoredLife(n + 1, rows[0]!.person));
    await putAll(admin, stored);
    const ends = await admin.query(`select count(*)::int as wrong from (
      select until_at, lead(at) over (partition by proposal_id order by sequence) as next from proposal_state_history) state
      where until_at is distinct from next`);
    expect(ends.rows).toEqual([{ wrong: 0 }]);
    return { lives: stored, ...rows[0]! };
  });
  const orm = await openDatabase(database, 'collegium_request', [], 1);
  const seen = new Map<string, number>();
  try {
    await installCalendar(orm);
    const actor = { personId: person, bodyId: office, isOffice: true, login: 'o-head', role: Role.HEAD };
    await inTransaction(orm, actor, async (tx) => {
      const parts = { clock: { now: () => new Date(now) } };
      const context = { actor, parts, loaders: new Loaders(undefined), read: async () => tx } as unknown as Context;
      for (const year of years)
        for (const leadBodyId of [null, ...leads]) {
          const cutOffs = cutOffsOf(await workCalendar(tx), year);
          const counted = await told(tx, context, year, leadBodyId);
          for (const [n, life] of lives.entries()) {
            const [is, expected] = [counted.get(life.id) ?? [], byHand(life, cutOffs, year, leadBodyId)];
            if (is.join() !== expected.join())
              throw new Error(`seed ${n + 1}, ${year}, ${leadBodyId}: ${JSON.stringify({ is, expected, life }, null, 1)}`);
            for (const what of is) seen.set(what.split(' ')[2]!, (seen.get(what.split(' ')[2]!) ?? 0) + 1);
          }
        }
    });
  } finally {
    await orm.close();
  }
  const kinds = ['LEAD_BODY', 'OFFICE', 'APPRAISERS', 'CHAIR', 'SUSPENDED', 'INCOMPLETE', 'AGAIN'];
  expect([...seen.keys()].sort()).toEqual(kinds.sort());
  for (const [kind, count] of seen) expect([kind, count > 300]).toEqual([kind, true]);
}, 120_000);
