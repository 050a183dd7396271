import { waitsWith } from '../obligations/due.events.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { AttentionOrder } from './attention.type.ts';

// When what waits is due, and in which order it stands. Rows are called `waiting`, `proposal`, and `due` with `at`.

/** What a body owes that is open, whose clock runs, and that this waits with: when it is due, the first of several. By kind of what waits. */
export function dueOf(bodyId: string): string {
  const owed = (of: 'request_id' | 'proposal_id', kinds: ObligationKind[]) => `(select min(owed.current_due) from obligation owed
    where owed.${of} = waiting.${of} and owed.body_id = ${bodyId} and owed.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})
      and owed.fulfilled_at is null and owed.ended_at is null and owed.stopped_since is null)`;
  const whens = [...kindsOwedWith()].map(
    ([kind, kinds]) =>
      `when '${kind}' then ${owed(kinds.includes(ObligationKind.OPINION) ? 'request_id' : 'proposal_id', kinds)}`,
  );
  return `case waiting.kind ${whens.join(' ')} end`;
}

function kindsOwedWith(): Map<string, ObligationKind[]> {
  const kinds = new Map<string, ObligationKind[]>();
  for (const [owed, waiting] of Object.entries(waitsWith))
    for (const kind of waiting) kinds.set(kind, [...(kinds.get(kind) ?? []), owed as ObligationKind]);
  return kinds;
}

const milliseconds = (instant: string) => `lpad(to_hex((extract(epoch from ${instant}) * 1000)::bigint), 12, '0')`;
const seconds = (instant: string) => `lpad(to_hex(extract(epoch from ${instant})::bigint), 8, '0')`;
/** Due dates are whole minutes. */
const minutes = (instant: string) => `lpad(to_hex((extract(epoch from ${instant}) / 60)::bigint), 7, '0')`;
const kindAndNumber = `substr(md5(waiting.kind), 1, 2) || lpad(to_hex(least(proposal.number, 65535)), 4, '0')`;

/**
 * The ids of what waits, by which it is sorted: an id begins with the instant and ends with what it is about, and is the
 * same as long as the same waits. By SINCE then by kind, number of the proposal, and when what it is about came about, as
 * ids of version 7 tell; by DUE then by SINCE. So a page goes on behind a row that is gone.
 */
export const idIn: Record<AttentionOrder, string> = {
  [AttentionOrder.SINCE]: `(${milliseconds('waiting.since')} || ${kindAndNumber}
    || substr(replace(waiting.about, '-', ''), 3, 10) || substr(md5(waiting.about), 1, 4))::uuid`,
  [AttentionOrder.DUE]: `(coalesce(${minutes('due.at')}, 'fffffff') || ${seconds('waiting.since')} || ${kindAndNumber}
    || substr(replace(waiting.about, '-', ''), 5, 8) || substr(md5(waiting.about), 1, 3))::uuid`,
};
