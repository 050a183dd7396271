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

/** Which lives: those of some proposals, or of all that were in force in a stretch of time and, if it is said, that a body ever led. */
export type LivesOf = { ids: readonly string[] } | { from: Date; to: Date; leadBodyId: string | null };

/**
 * What happened to proposals, as far as it says who held them; a round that was recalled did not happen, and while one
 * was held up nobody was asked. One statement,
 * and one text with a line for each thing: to make objects of so many rows takes the driver longer than all the rest.
 */
export async function livesOf(tx: Tx, of: LivesOf): Promise<Map<string, Life>> {
  const [where, values] =
    'ids' in of
      ? ['id = any($1::uuid[])', [of.ids]]
      : [
          `created_at < $1 and (state_at >= $2 or state <> all($3)) and ($4::uuid is null or exists (
             select from proposal_state_history led where led.proposal_id = proposal.id and led.lead_body_id = $4))`,
          [of.to, of.from, ended, of.leadBodyId],
        ];
  const { told } = await sqlOne<{ told: string | null }>(
    tx,
    `with asked as materialized (select id from proposal where ${where})
     select string_agg(line, E'\\n' order by sequence) as told from (
       select concat_ws(' ', proposal_id, state, ${ms('at')}, lead_body_id) as line, sequence
       from proposal_state_history where proposal_id in (select id from asked)
       union all
       select concat_ws(' ', proposal_id, 'ROUND', ${ms('asked_from')}, ${ms('coalesce(next_pause, closed_at)')}), 0 from round
         cross join lateral (
           select opened_at union all select to_at from round_pause where round_id = round.id and to_at < coalesce(closed_at, 'infinity')) going (asked_from)
         cross join lateral (
           select min(from_at) from round_pause where round_id = round.id and from_at >= asked_from) held_up (next_pause)
       where proposal_id in (select id from asked) and status not in ('DRAFT', 'RECALLED')
       union all
       select concat_ws(' ', proposal_id, 'SUSPENSION', ${ms('from_at')}, ${ms('to_at')}), 0 from suspension
       where proposal_id in (select id from asked)) happened`,
    values,
  );
  const lives = new Map<string, Life>();
  for (const line of told?.split('\n') ?? []) {
    const [proposalId, what, from, more] = line.split(' ') as [string, string, string, string | undefined];
    const life = lives.get(proposalId) ?? { states: [], rounds: [], suspensions: [] };
    lives.set(proposalId, life);
    const span = { from: Number(from), to: more === undefined ? null : Number(more) };
    if (what === 'ROUND') life.rounds.push(span);
    else if (what === 'SUSPENSION') life.suspensions.push(span);
    else life.states.push({ state: what as ProposalState, leadBodyId: more ?? null, at: span.from });
  }
  return lives;
}
