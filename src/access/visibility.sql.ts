// The query twin of visibility.ts: conditions on rows, for the viewer that `actFor` put into the transaction. Each takes
// the alias of a row that has the columns named, and nothing from outside: no text of a request ever comes in here.

import { actorBodySql, actorPersonSql, isOfficeSql as isOffice } from '../persistence/transaction.ts';

// Who asks, read once a statement: a call of the function itself would be made for every row.
const me = actorPersonSql;
const mine = actorBodySql;

/** Whether the viewer's body was `asked` in the round with that serial, or `takes_part` in it: those of all rounds are read, and unpacked, once a statement. */
const bitAt = (what: 'asked' | 'takes_part', serial: string) =>
  `substring((select seen_part.${what} || ''::bit varying from participation seen_part where seen_part.body_id = ${mine}), ${serial}, 1) = '1'`;

/** The rounds in which the viewer must not learn of others: a handful in the whole installation, looked up once a statement. */
const blindRounds = '(select actor_blind_rounds())::uuid[]';
/** All that are blind to anybody: by these it is known, for less, that there is nothing to look up. */
const stillBlind = `array(select blind.id from round blind where blind.mode <> 'OPEN' and blind.revealed_seq is null)`;

/**
 * A thread, comment, opinion or finding: audience, owner_person_id, owner_body_id, round_id, trace_of_body_id and
 * concealed_for_body_id, and the alias of its proposal; or, without it, proposal_id: the proposal is then looked up only
 * where it decides.
 */
export function seesSql(row: string, proposal?: string): string {
  return inAudienceSql(
    row,
    proposal,
    `exists (select from opinion_request seen_request where seen_request.round_id = ${row}.round_id
    and seen_request.body_id = ${mine} and not seen_request.withdrawn)`,
  );
}

/** The same of a comment, which has the round_serial of its round besides: for lists, which judge each comment they count. */
export function seesCommentSql(comment: string): string {
  return inAudienceSql(comment, undefined, bitAt('takes_part', `${comment}.round_serial`));
}

function inAudienceSql(row: string, proposal: string | undefined, takesPart: string): string {
  const isOf = (condition: (its: string) => string) =>
    proposal
      ? condition(proposal)
      : `exists (select from proposal seen_its where seen_its.id = ${row}.proposal_id and ${condition('seen_its')})`;
  const leadsOrDecides = isOf(
    (its) => `(${its}.lead_body_id = ${mine}
      or (${row}.audience = 'DECIDERS' and ${its}.ready_seq is not null and ${its}.deciding_body_id = ${mine}))`,
  );
  const isOfProgramme = isOf(
    (its) => `exists (select from programme_body seen_body where seen_body.programme_id = ${its}.programme_id
    and seen_body.body_id = ${mine})`,
  );
  const isOnPaper = proposal
    ? `${proposal}.handling = 'OFF_SYSTEM'`
    : `${row}.proposal_id in (select seen_its.id from proposal seen_its where seen_its.handling = 'OFF_SYSTEM')`;
  return `((case
    when ${row}.audience in ('ROUND', 'ROUND_AND_LEAD', 'DECIDERS')
      then ${isOffice} or ${takesPart} or (${row}.audience <> 'ROUND' and ${leadsOrDecides})
    when ${row}.audience = 'PRIVATE' then ${row}.owner_person_id = ${me} and ${row}.owner_body_id = ${mine}
    when ${row}.audience = 'BODY' then ${row}.owner_body_id = ${mine}
    when ${row}.audience = 'OFFICE' then ${isOffice} or ${row}.owner_body_id = ${mine}
    when ${row}.audience = 'PROGRAMME' then ${isOffice} or ${isOfProgramme}
    else false end)
    and (${row}.trace_of_body_id is null or ${row}.trace_of_body_id = ${mine} or ${isOffice} or ${row}.round_id <> all (${stillBlind})
      or ${row}.round_id <> all (${blindRounds}))
    and ${seesRemarkSql(row)}
    and not (${isOnPaper}))`;
}

/** What a signed opinion quotes, of an opinion the viewer sees: concealed_for_body_id. */
export function seesRemarkSql(row: string): string {
  return `(${row}.concealed_for_body_id is null or ${row}.concealed_for_body_id = ${mine} or ${isOffice})`;
}

/** A draft: proposal_id, number, released_at, and the alias of its proposal. */
export function seesDraftSql(draft: string, proposal: string): string {
  return `(${proposal}.handling <> 'OFF_SYSTEM' and (${proposal}.lead_body_id = ${mine}
    or (${draft}.released_at is not null and (${isOffice}
        or (${proposal}.ready_seq is not null and ${proposal}.deciding_body_id = ${mine})
        or exists (select from round seen_round where seen_round.proposal_id = ${proposal}.id
                     and seen_round.draft_number <= ${draft}.number and ${bitAt('asked', 'seen_round.serial')})))
    or exists (select from proposal_contributor seen_contributor
               where seen_contributor.proposal_id = ${proposal}.id and seen_contributor.body_id = ${mine})))`;
}

/** A programme, and with it each of its proposals: the office always, its bodies once it has left DRAFT. */
export function seesProgrammeSql(programme: string): string {
  return `(${isOffice} or (${programme}.state <> 'DRAFT' and exists (select from programme_body seen_body
    where seen_body.programme_id = ${programme}.id and seen_body.body_id = ${mine})))`;
}

/**
 * A round: id and status, and the alias of its proposal. Who is asked, and by when, is no secret inside the circle; a
 * round that is being prepared is the office's alone.
 */
export function seesRoundSql(round: string, proposal: string): string {
  return `(${isOffice} or (${round}.status <> 'DRAFT' and ${proposal}.handling <> 'OFF_SYSTEM' and (${proposal}.lead_body_id = ${mine}
    or (${proposal}.ready_seq is not null and ${proposal}.deciding_body_id = ${mine})
    or exists (select from opinion_request seen_request where seen_request.round_id = ${round}.id and seen_request.body_id = ${mine}))))`;
}

/**
 * What was done about one body in a round, as how far it is with its opinion: a row with round_id and body_id, of a round
 * the viewer sees. In a blind round only that body and the office see it, and a body that no longer takes part sees no
 * more than its own.
 */
export function seesDoingsSql(row: string): string {
  return `(${row}.body_id = ${mine} or ${isOffice} or (${row}.round_id <> all (${blindRounds})
    and not exists (select from opinion_request own_request where own_request.round_id = ${row}.round_id
      and own_request.body_id = ${mine} and own_request.withdrawn)))`;
}

/**
 * What a body owes: body_id, request_id and round_id, and the alias of its proposal. That an opinion is owed, and whether
 * it was given, is seen by whoever sees the request; what a programme demands of a body, by all of its bodies.
 */
export function seesObligationSql(row: string, proposal: string): string {
  return `(case when ${row}.request_id is null
    then exists (select from programme seen_programme where seen_programme.id = ${proposal}.programme_id
      and ${seesProgrammeSql('seen_programme')})
    else exists (select from round seen_its where seen_its.id = ${row}.round_id and ${seesRoundSql('seen_its', proposal)})
      and ${seesDoingsSql(row)} end)`;
}

/**
 * The number with which what an event showed came to the viewer, of an event row that has seq: its own, or that of the
 * reveal, or of what made the deciding body one of its audience.
 */
export function arrivalSql(row: string, proposal: string): string {
  return `greatest(${row}.seq,
    case when ${row}.audience = 'DECIDERS' and ${proposal}.deciding_body_id = ${mine} and not ${isOffice}
      and ${proposal}.lead_body_id is distinct from ${mine}
      and not exists (select from opinion_request seen_request where seen_request.round_id = ${row}.round_id and seen_request.body_id = ${mine}
        and not seen_request.withdrawn)
      then ${proposal}.ready_seq end,
    case when ${row}.trace_of_body_id <> ${mine} and not ${isOffice} then (
      select least(seen_round.revealed_seq, seen_request.revealed_seq) from round seen_round
      left join opinion_request seen_request on seen_request.round_id = seen_round.id and seen_request.body_id = ${mine}
      where seen_round.id = ${row}.round_id and seen_round.mode <> 'OPEN') end)`;
}
