import { sql, type Tx } from '../persistence/database.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import type { Life } from './holders.rules.ts';

interface Raw {
  proposalId: string;
  what: 'STATE' | 'ROUND' | 'SUSPENSION';
  state: ProposalState | null;
  bodyId: string | null;
  from: number;
  to: number | null;
}

const ms = (instant: string) => `(extract(epoch from ${instant}) * 1000)::float8`;
const ended = [
  ProposalState.DECLINED,
  ProposalState.DECIDED,
  ProposalState.WITHDRAWN,
  ProposalState.MERGED,
  ProposalState.CARRIED_OVER,
];

/** Which lives: those of some proposals, or of all that were in force in a stretch of time and, if it is said, that a body ever led. */
export type LivesOf = { ids: readonly string[] } | { from: Date; to: Date; leadBodyId: string | null };

/** What happened to proposals, as far as it says who held them; a round that was recalled did not happen. One statement. */
export async function livesOf(tx: Tx, of: LivesOf): Promise<Map<string, Life>> {
  const [where, values] =
    'ids' in of
      ? ['id = any($1::uuid[])', [of.ids]]
      : [
          `created_at < $1 and (state_at >= $2 or state <> all($3)) and ($4::uuid is null or exists (
             select from proposal_state_history led where led.proposal_id = proposal.id and led.lead_body_id = $4))`,
          [of.to, of.from, ended, of.leadBodyId],
        ];
  const rows = await sql<Raw>(
    tx,
    `with asked as materialized (select id from proposal where ${where})
     select proposal_id as "proposalId", 'STATE' as what, state, lead_body_id as "bodyId", ${ms('at')} as "from", null::float8 as "to", sequence
     from proposal_state_history where proposal_id in (select id from asked)
     union all
     select proposal_id, 'ROUND', null, null, ${ms('opened_at')}, ${ms('closed_at')}, 0 from round
     where proposal_id in (select id from asked) and status not in ('DRAFT', 'RECALLED')
     union all
     select proposal_id, 'SUSPENSION', null, null, ${ms('from_at')}, ${ms('to_at')}, 0 from suspension
     where proposal_id in (select id from asked)
     order by 1, 7`,
    values,
  );
  const lives = new Map<string, Life>();
  for (const { proposalId, what, state, bodyId, from, to } of rows) {
    const life = lives.get(proposalId) ?? { states: [], rounds: [], suspensions: [] };
    lives.set(proposalId, life);
    if (what === 'STATE') life.states.push({ state: state!, leadBodyId: bodyId, at: from });
    else (what === 'ROUND' ? life.rounds : life.suspensions).push({ from, to });
  }
  return lives;
}
