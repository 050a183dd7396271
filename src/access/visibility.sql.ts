// The query twin of visibility.ts: conditions on rows, for the viewer that `actFor` put into the transaction. Each takes
// the alias of a row that has the columns named, and nothing from outside: no text of a request ever comes in here.

// Who asks, read once a statement: a call of the function itself would be made for every row.
const me = '(select actor_person())';
const mine = '(select actor_body())';
const isOffice = '(select actor_is_office())';

/** A thread or comment: audience, owner_person_id, owner_body_id, round_id, and the alias of its proposal. */
export function seesSql(row: string, proposal: string): string {
  const takesPart = `exists (select from opinion_request seen_request where seen_request.round_id = ${row}.round_id and seen_request.body_id = ${mine})`;
  return `(case ${row}.audience
    when 'PRIVATE' then ${row}.owner_person_id = ${me} and ${row}.owner_body_id = ${mine}
    when 'BODY' then ${row}.owner_body_id = ${mine}
    when 'OFFICE' then ${isOffice} or ${row}.owner_body_id = ${mine}
    when 'ROUND' then ${isOffice} or ${takesPart}
    when 'ROUND_AND_LEAD' then ${isOffice} or ${proposal}.lead_body_id = ${mine} or ${takesPart}
    else false end)`;
}

/** A draft: proposal_id, number, released_at, and the alias of its proposal. */
export function seesDraftSql(draft: string, proposal: string): string {
  return `(${proposal}.lead_body_id = ${mine}
    or exists (select from proposal_contributor seen_contributor
               where seen_contributor.proposal_id = ${proposal}.id and seen_contributor.body_id = ${mine})
    or (${draft}.released_at is not null and (${isOffice}
        or exists (select from round seen_round
                   join draft seen_draft on seen_draft.id = seen_round.draft_id
                   join opinion_request seen_request on seen_request.round_id = seen_round.id
                   where seen_round.proposal_id = ${proposal}.id and seen_draft.number <= ${draft}.number
                     and seen_request.body_id = ${mine}))))`;
}

/** A programme, and with it each of its proposals: the office always, its bodies once it has left DRAFT. */
export function seesProgrammeSql(programme: string): string {
  return `(${isOffice} or (${programme}.state <> 'DRAFT' and exists (select from programme_body seen_body
    where seen_body.programme_id = ${programme}.id and seen_body.body_id = ${mine})))`;
}

/** A round: round_id of its row, and the alias of its proposal. Who is asked, and by when, is no secret inside the circle. */
export function seesRoundSql(round: string, proposal: string): string {
  return `(${isOffice} or ${proposal}.lead_body_id = ${mine} or exists (select from opinion_request seen_request
    where seen_request.round_id = ${round}.id and seen_request.body_id = ${mine}))`;
}
