import { sql, type Tx } from '../persistence/database.ts';
import { Problem, Problems } from '../problems.ts';

/** A rule as a person names it: `OPINION SCHEME urgent of “Quy chế 12” (12-QĐ/TW) from 2024-01-01`. */
const named = (rule: string, regulation: string) => `concat_ws(' ', ${rule}.procedure, ${rule}.proposal_kind,
    case ${rule}.urgent when true then 'urgent' when false then 'not urgent' end, 'of', format('“%s” (%s)', ${regulation}.name, ${regulation}.decision_reference),
    'from', ${regulation}.effective_from, 'to ' || ${regulation}.effective_to)`;

/**
 * RULES_OVERLAP, with both of them named, for each rule of a regulation that is in force on the same day as one of
 * another for the same procedure, kind and urgency: which of them is to be kept would be anybody's guess. One for a kind
 * beside one for every kind is none: the special one goes before.
 */
export async function assertNoOverlap(tx: Tx, regulationId: string, path: string[]): Promise<void> {
  const overlaps = await sql<{ rule: string; other: string }>(
    tx,
    `select ${named('own', 'mine')} as rule, ${named('other', 'theirs')} as other
     from time_rule own join regulation mine on mine.id = own.regulation_id
     join time_rule other on other.procedure = own.procedure and other.proposal_kind is not distinct from own.proposal_kind
       and other.urgent is not distinct from own.urgent and other.regulation_id <> own.regulation_id
     join regulation theirs on theirs.id = other.regulation_id
     where own.regulation_id = $1 and daterange(mine.effective_from, mine.effective_to, '[]') && daterange(theirs.effective_from, theirs.effective_to, '[]')
     order by own.procedure, own.proposal_kind nulls first, own.urgent nulls first, theirs.effective_from, theirs.id`,
    [regulationId],
  );
  if (overlaps.length > 0) throw new Problems(overlaps.map((both) => new Problem('RULES_OVERLAP', both, path)));
}
