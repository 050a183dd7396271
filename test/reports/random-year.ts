import { newId } from '../../src/ids.ts';
import type { DueCounts } from '../../src/reports/figures.rules.ts';
import { asAdmin } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';

// Years that look random: what bodies owed, and, written from the definitions alone, what the figures of it are.

export interface Owed {
  id: string;
  kind: 'PROGRAMME_DUE' | 'LEAD_TIME' | 'OPINION';
  body: string;
  round: number | null;
  request: string | null;
  startedAt: number;
  due: number;
  fulfilledAt: number | null;
  endedAt: number | null;
  reason: string | null;
  compressed: boolean;
}
interface Signed {
  id: string;
  body: string;
  round: number;
  sequence: number;
  at: number;
  findings: string[];
}
export interface RandomYear {
  owed: Owed[];
  signed: Signed[];
}

export const recalledRound = 3;
export const rounds = [0, 1, 2, recalledRound];
const day = 86_400_000;
const reasons = [
  ...['NOT_GIVEN', 'RECALLED', 'CANCELLED', 'OUT_OF_REMIT', 'RECUSED', 'RETURNED', 'WITHDRAWN', 'MERGED', 'CARRIED_OVER'],
  ...['REPLACED', 'DEEMED_CONSENT'],
];
const local = (text: string) => Date.parse(`${text}:00+07:00`);

/** What one body owes in the years around 2024. Instants fall on due dates, on ends of months and on now as often as beside them. */
export function aYear(seed: number, body: string, now: number): RandomYear {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const two = (n: number) => String(n).padStart(2, '0');
  const monthBegin = () => local(`${2023 + below(3)}-${two(1 + below(12))}-01T00:00`);
  const near = (due: number) => [due, due - below(20) * day, due + below(70) * day, due + 1, monthBegin(), now][below(6)]!;
  const owe = (kind: Owed['kind'], more: Partial<Owed> = {}): Owed => {
    const due = local(`${2023 + (below(4) > 0 ? 1 : below(3))}-${two(1 + below(12))}-${two(1 + below(28))}T17:00`);
    const end = below(4);
    return {
      ...{
        id: newId(),
        kind,
        body,
        round: null,
        request: null,
        startedAt: due - below(40) * day,
        due,
        compressed: below(5) === 0,
      },
      ...{ fulfilledAt: end > 1 ? near(due) : null, endedAt: end === 1 ? near(due) : null },
      ...{ reason: end === 1 ? reasons[below(reasons.length)]! : null, ...more },
    };
  };
  const owed = Array.from({ length: below(5) }, () => owe(below(3) ? 'PROGRAMME_DUE' : 'LEAD_TIME'));
  const signed: Signed[] = [];
  for (const round of rounds.filter(() => below(2))) {
    const request = newId();
    const first = owe('OPINION', { round, request });
    const again = below(3) ? [] : [owe('OPINION', { round, request, startedAt: first.startedAt + (1 + below(30)) * day })];
    owed.push(first, ...again);
    let at = first.startedAt;
    for (let sequence = 1; sequence <= below(4); sequence++) {
      at += below(20) * day;
      const findings = Array.from({ length: below(3) }, () => ['PROPOSED', 'CONFIRMED', 'CONTESTED', 'WITHDRAWN'][below(4)]!);
      signed.push({ id: newId(), body, round, sequence, at, findings });
    }
  }
  return { owed, signed };
}

const monthNames = Array.from({ length: 37 }, (_, n) => `${2023 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);
const beginOf = new Map(monthNames.map((month) => [month, local(`${month}-01T00:00`)]));
const endOf = new Map(monthNames.slice(0, -1).map((month, n) => [month, beginOf.get(monthNames[n + 1]!)!]));

const known = new WeakMap<RandomYear, Set<string>>();

/** Those of the obligations that were answered by an opinion that the office confirmed to be sketchy. */
function sketchy(year: RandomYear): Set<string> {
  const ready = known.get(year);
  if (ready) return ready;
  const { owed, signed } = year;
  const found = new Set<string>();
  known.set(year, found);
  for (const one of owed.filter(({ kind }) => kind === 'OPINION')) {
    const same = owed.filter(({ request }) => request === one.request);
    const answers = signed.filter(({ body, round, at }) => {
      if (body !== one.body || round !== one.round) return false;
      const begun = same.filter(({ startedAt }) => startedAt <= at).sort((a, b) => a.startedAt - b.startedAt);
      return begun.at(-1) === one;
    });
    const last = answers.reduce<Signed | undefined>((a, b) => (a && a.sequence > b.sequence ? a : b), undefined);
    if (last?.findings.includes('CONFIRMED')) found.add(one.id);
  }
  return found;
}

/** Which obligations make each number of a period, asked of one after the other. */
export function expected(
  year: RandomYear,
  { kind, compressed, months, now }: { kind: string; compressed: boolean; months: string[]; now: number },
): Record<keyof DueCounts, string[]> {
  const insufficient = sketchy(year);
  const sets = {
    due: [],
    onTime: [],
    late: [],
    missing: [],
    consented: [],
    pending: [],
    overdue: [],
    given: [],
    insufficient: [],
  } as Record<keyof DueCounts, string[]>;
  for (const one of year.owed) {
    if (one.kind !== kind || one.compressed !== compressed || one.round === recalledRound) continue;
    if (one.reason === 'RECALLED' || one.reason === 'OUT_OF_REMIT') continue;
    if (one.reason && !['NOT_GIVEN', 'DEEMED_CONSENT'].includes(one.reason) && one.endedAt! <= one.due) continue;
    if (months.some((month) => beginOf.get(month)! <= one.due && one.due < endOf.get(month)!)) {
      sets.due.push(one.id);
      const unmet = one.fulfilledAt === null || one.fulfilledAt > one.due;
      if (one.reason === 'NOT_GIVEN') sets.missing.push(one.id);
      else if (one.reason === 'DEEMED_CONSENT') sets.consented.push(one.id);
      else if (!unmet) sets.onTime.push(one.id);
      else if (one.fulfilledAt !== null || one.due < now) sets.late.push(one.id);
      else sets.pending.push(one.id);
      if (one.fulfilledAt !== null) sets.given.push(one.id);
      if (one.fulfilledAt !== null && insufficient.has(one.id)) sets.insufficient.push(one.id);
    }
    const isOverdue = months.some((month) => {
      if (beginOf.get(month)! >= now) return false;
      const end = Math.min(endOf.get(month)!, now);
      const stopped = one.fulfilledAt ?? one.endedAt;
      return one.due < end && (stopped === null || stopped > end);
    });
    if (isOverdue) sets.overdue.push(one.id);
  }
  return sets;
}

const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** Puts it beside what is there: rows that refer to each other, and to rounds, a draft and people that are somewhere. */
export async function put(
  database: string,
  { owed, signed }: RandomYear,
  of: { proposal: string; draft: string; rounds: string[]; person: string; office: string },
): Promise<void> {
  const requests = new Map(owed.flatMap((one) => (one.request ? [[one.request, one] as const] : [])));
  const tables: [string, Record<string, unknown>[]][] = [
    [
      'opinion_request (id, round_id, body_id, sent_at, state_at)',
      [...requests].map(([id, { round, body }]) => ({
        id,
        round_id: of.rounds[round!],
        body_id: body,
        sent_at: instant(0),
        state_at: instant(0),
      })),
    ],
    [
      'obligation (id, kind, body_id, proposal_id, round_id, request_id, meeting_id, started_at, basis, calendar_version, original_due, current_due, judged_due, alert_at, compressed, fulfilled_at, provisional, late_working_days, ended_at, ended_reason)',
      owed.map((one) => ({
        ...{ id: one.id, kind: one.kind, body_id: one.body, proposal_id: of.proposal, request_id: one.request },
        ...{ round_id: one.round === null ? null : of.rounds[one.round], meeting_id: one.kind === 'LEAD_TIME' ? newId() : null },
        ...{ started_at: instant(one.startedAt), basis: {}, calendar_version: 1, original_due: instant(one.due - day) },
        ...{
          current_due: instant(one.due + day),
          judged_due: instant(one.due),
          alert_at: instant(one.due),
          compressed: one.compressed,
        },
        ...{ fulfilled_at: instant(one.fulfilledAt), provisional: false, late_working_days: one.fulfilledAt === null ? null : 0 },
        ...{ ended_at: instant(one.endedAt), ended_reason: one.reason },
      })),
    ],
    [
      'opinion (id, proposal_id, round_id, body_id, sequence, draft_id, position, signed_at, signer_person_id, late_addendum, after_seeing_others, audience, owner_person_id, owner_body_id, trace_of_body_id)',
      signed.map((one) => ({
        ...{ id: one.id, proposal_id: of.proposal, round_id: of.rounds[one.round], body_id: one.body, sequence: one.sequence },
        ...{
          draft_id: of.draft,
          position: 'AGREE',
          signed_at: instant(one.at),
          signer_person_id: of.person,
          late_addendum: false,
        },
        ...{ after_seeing_others: false, audience: 'DECIDERS', owner_person_id: of.person, owner_body_id: one.body },
        trace_of_body_id: one.body,
      })),
    ],
    [
      'sufficiency_finding (id, proposal_id, round_id, body_id, opinion_id, status, codes, grounds, proposed_at, audience, owner_person_id, owner_body_id, trace_of_body_id)',
      signed.flatMap((one) =>
        one.findings.map((status) => ({
          ...{
            id: newId(),
            proposal_id: of.proposal,
            round_id: of.rounds[one.round],
            body_id: one.body,
            opinion_id: one.id,
            status,
          },
          ...{ codes: ['TOO_VAGUE'], grounds: [], proposed_at: instant(one.at), audience: 'OFFICE', owner_person_id: of.person },
          ...{ owner_body_id: status === 'PROPOSED' ? of.office : one.body, trace_of_body_id: one.body },
        })),
      ),
    ],
  ];
  await asAdmin(database, async (admin) => {
    await admin.query(`set session_replication_role = replica`); // no triggers, and nothing looked up
    for (const [into, rows] of tables) {
      const [table, columns] = [into.slice(0, into.indexOf(' ')), into.slice(into.indexOf('(') + 1, -1)];
      for (let at = 0; at < rows.length; at += 10_000)
        await admin.query(`insert into ${into} select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
          JSON.stringify(rows.slice(at, at + 10_000)),
        ]);
    }
    await admin.query('analyze');
  });
}
