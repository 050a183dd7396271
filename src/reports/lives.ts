import { sqlOne, type Tx } from '../persistence/database.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import type { Life } from './holders.rules.ts';

const ms = (instant: string) => `(date_part('epoch', ${instant}) * 1000)::bigint`;
const ended = [
  ProposalState.DECLINED,
  ProposalState.DECIDED,
  ProposalState.WITHDRAWN,
  ProposalState.MERGED,
  ProposalState.CARRIED_OVER,
];

/**
 * Which lives: those of some proposals, or of all that were in force in a stretch of time and, if it is said, that a body
 * ever led. Of those only what reaches into that time, with the state before it.
 */
export type LivesOf = { ids: readonly string[] } | { from: Date; to: Date; leadBodyId: string | null };

/** Which rows that is: `of`, of any table; `states`, and `spans`, of which both ends are named. */
interface Asked {
  of: string;
  states: string;
  spans: (from: string, to: string) => string;
  values: unknown[];
}

function asked(of: LivesOf): Asked {
  if ('ids' in of) return { of: 'proposal_id = any($1::uuid[])', states: 'true', spans: () => 'true', values: [of.ids] };
  return {
    of: '($4::uuid is null or proposal_id in (select proposal_id from proposal_state_history where lead_body_id = $4))',
    states: 'at < $2 and (at >= $1 or until_at >= $1 or (until_at is null and state <> all($3)))',
    spans: (from, to) => `${from} < $2 and (${to} is null or ${to} > $1)`,
    values: [of.from, of.to, ended, of.leadBodyId],
  };
}

/**
 * What happened to proposals, as far as it says who held them; a round that was recalled did not happen, and while one
 * was held up nobody was asked. One statement, and one text with a line or two for each proposal: to make objects of so
 * many rows takes the driver longer than all the rest.
 */
export async function livesOf(tx: Tx, which: LivesOf): Promise<Map<string, Life>> {
  const { of, states, spans, values } = asked(which);
  const { told } = await sqlOne<{ told: string | null }>(
    tx,
    `select string_agg(concat_ws(' ', proposal_id, facts), E'\\n') as told from (
       select proposal_id, string_agg(concat_ws(',', state, ${ms('at')}, lead_body_id), ' ' order by sequence) as facts
       from proposal_state_history where ${of} and ${states} group by proposal_id
       union all
       select proposal_id, concat_ws(',', 'ROUND', ${ms('asked_from')}, ${ms('coalesce(next_pause, closed_at)')}) from round
         cross join lateral (
           select opened_at union all select to_at from round_pause where round_id = round.id and to_at < coalesce(closed_at, 'infinity')) going (asked_from)
         cross join lateral (
           select min(from_at) from round_pause where round_id = round.id and from_at >= asked_from) held_up (next_pause)
       where ${of} and ${spans('opened_at', 'closed_at')} and status not in ('DRAFT', 'RECALLED')
       union all
       select proposal_id, concat_ws(',', 'SUSPENSION', ${ms('from_at')}, ${ms('to_at')}) from suspension
       where ${of} and ${spans('from_at', 'to_at')}) happened`,
    values,
  );
  const lives = new Map<string, Life>();
  for (const line of told?.split('\n') ?? []) {
    const [proposalId, ...facts] = line.split(' ') as [string, ...string[]];
    const life = lives.get(proposalId) ?? { states: [], rounds: [], suspensions: [] };
    lives.set(proposalId, life);
    for (const fact of facts) {
      const [what, from, more] = fact.split(',') as [string, string, string | undefined];
      if (what === 'ROUND' || what === 'SUSPENSION') {
        const span = { from: Number(from), to: more === undefined ? null : Number(more) };
        (what === 'ROUND' ? life.rounds : life.suspensions).push(span);
      } else life.states.push({ state: what as ProposalState, leadBodyId: more ?? null, at: Number(from) });
    }
  }
  return lives;
}
