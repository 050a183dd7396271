import { zoneSql } from '../access/personas.ts';
import { seesDoingsSql, seesDraftSql, seesProgrammeSql, seesRoundSql, seesSql } from '../access/visibility.sql.ts';
import { AttentionKind } from '../bodies/attention.type.ts';
import { unread } from '../discussion/unread.ts';
import type { AttentionOrder } from './attention.type.ts';
import { dueOf, idIn } from './attention-order.sql.ts';

// What waits, each kind a small query over what is there: nothing is stored that could be wrong. Each gives kind, since,
// what it is about (by which it is told from others of its kind), and where; the columns that it does not have are null.
// Values: $1 kinds or null, $2 the role of the viewer, $3 the time.

const me = '(select actor_person())';
const mine = '(select actor_body())';
const isOffice = '(select actor_is_office())';
const acts = `$2::text <> 'OBSERVER'`;

const columns = ['round_id', 'request_id', 'claim_id', 'draft_id', 'opinion_id', 'finding_id', 'thread_id', 'comment_id'];
type Column = 'round_id' | 'request_id' | 'claim_id' | 'draft_id' | 'opinion_id' | 'finding_id' | 'thread_id' | 'comment_id';

interface Part {
  kind: string;
  /** Which kinds that may be. */
  kinds: AttentionKind[];
  since: string;
  about: string;
  proposal: string;
  has: Partial<Record<Column, string>>;
  /** Whether it waits for this person by role, or by name, rather than for anybody of the body. */
  forPerson?: string;
  from: string;
  where: string;
}

function partSql({ kind, since, about, proposal, has, forPerson = 'false', from, where }: Part): string {
  const given = columns.map((column) => `${has[column as Column] ?? 'null::uuid'} as ${column}`);
  return `select ${kind} as kind, ${since} as since, ${about}::text as about, ${proposal} as proposal_id, ${given.join(', ')}, ${forPerson} as for_person
    from ${from} where ${where}`;
}

/** The head signs, and whom the head lets sign today. */
const signs = `($2::text = 'HEAD' or ($2::text <> 'OBSERVER' and exists (select from delegation where delegation.body_id = ${mine}
  and delegation.person_id = ${me} and delegation.ended_at is null
  and ($3::timestamptz at time zone ${zoneSql})::date between delegation.valid_from and delegation.valid_to)))`;

const ownRequest = `opinion_request request join round on round.id = request.round_id and round.status = 'OPEN'
  join proposal on proposal.id = round.proposal_id`;
const isOwnRequest = `request.body_id = ${mine} and ${acts} and ${seesRoundSql('round', 'proposal')}`;
const ofRequest = {
  proposal: 'round.proposal_id',
  has: { round_id: 'round.id', request_id: 'request.id', draft_id: 'round.draft_id' },
};

/** What a round asks of the body acted for. Paused, it waits for nobody. */
const asBodyAsked: Part[] = [
  {
    kinds: [
      AttentionKind.ACKNOWLEDGE_REQUEST,
      AttentionKind.GIVE_OPINION,
      AttentionKind.SIGN_OPINION,
      AttentionKind.ANSWER_AGAIN,
    ],
    kind: `case request.state when 'SENT' then 'ACKNOWLEDGE_REQUEST' when 'AWAITING_SIGNATURE' then 'SIGN_OPINION'
      when 'ASKED_AGAIN' then 'ANSWER_AGAIN' else 'GIVE_OPINION' end`,
    since: `case when request.state in ('ACKNOWLEDGED', 'DRAFTING') then coalesce(request.acknowledged_at, request.state_at)
      when request.state = 'ASKED_AGAIN' then coalesce(request.asked_again_at, request.state_at) else request.state_at end`,
    about: 'request.id',
    ...ofRequest,
    forPerson: `request.state = 'AWAITING_SIGNATURE'`,
    from: ownRequest,
    where: `${isOwnRequest} and request.state in ('SENT', 'ACKNOWLEDGED', 'DRAFTING', 'AWAITING_SIGNATURE', 'ASKED_AGAIN')
      and (request.state <> 'AWAITING_SIGNATURE' or ${signs})`,
  },
  {
    kinds: [AttentionKind.RECONFIRM_OPINION],
    kind: `'RECONFIRM_OPINION'`,
    since: 'newer.released_at',
    about: 'opinion.id',
    proposal: 'round.proposal_id',
    has: { ...ofRequest.has, opinion_id: 'opinion.id', draft_id: 'newer.id' },
    from: `${ownRequest}
      cross join lateral (select latest.id, latest.draft_id from opinion latest where latest.round_id = round.id and latest.body_id = request.body_id
        order by latest.sequence desc limit 1) opinion
      join draft based on based.id = opinion.draft_id
      cross join lateral (select id, released_at from draft where draft.proposal_id = proposal.id and draft.number > based.number
        and draft.released_at is not null order by draft.number desc limit 1) newer`,
    where: `${isOwnRequest} and request.state = 'SUBMITTED'`,
  },
];

/** Where the body's own threads stand on their newest draft; a private note's is its author's alone. */
const asOwnerOfThreads: Part = {
  kinds: [AttentionKind.CONFIRM_PLACEMENT],
  kind: `'CONFIRM_PLACEMENT'`,
  since: 'coalesce(draft.released_at, draft.uploaded_at)',
  about: `thread.id || ' ' || draft.id`,
  proposal: 'thread.proposal_id',
  has: { round_id: 'thread.round_id', draft_id: 'draft.id', thread_id: 'thread.id' },
  forPerson: `thread.audience = 'PRIVATE'`,
  from: `placement join thread on thread.id = placement.thread_id join draft on draft.id = placement.draft_id
    join proposal on proposal.id = thread.proposal_id`,
  where: `placement.pending and thread.owner_body_id = ${mine} and thread.status in ('OPEN', 'ANSWERED') and ${acts}
    and ${seesSql('thread', 'proposal')} and ${seesDraftSql('draft', 'proposal')}
    and not exists (select from placement later join draft newer on newer.id = later.draft_id
      where later.thread_id = thread.id and newer.number > draft.number)`,
};

const prepares = `proposal.lead_body_id = ${mine} and $2::text in ('HEAD', 'OFFICER')`;
const toSubmit = `left join lateral (select id, uploaded_at from draft where draft.proposal_id = proposal.id and draft.released_at is null
  order by draft.number desc limit 1) draft on true`;

/** What came last was returned because something was missing: the same draft may be sent again, with that. */
const wasIncomplete = `(select check_result from submission where submission.proposal_id = proposal.id
  order by submission.submitted_at desc limit 1) = 'RETURNED_INCOMPLETE'`;

/** What the lead body has to prepare. */
const asLead: Part[] = [
  {
    kinds: [AttentionKind.START_PREPARATION],
    kind: `'START_PREPARATION'`,
    since: 'proposal.state_at',
    about: 'proposal.id',
    proposal: 'proposal.id',
    has: {},
    from: `proposal join programme its on its.id = proposal.programme_id`,
    where: `${prepares} and proposal.state = 'PLANNED' and its.state = 'ADOPTED'`,
  },
  {
    kinds: [AttentionKind.PREPARE_DRAFT, AttentionKind.COMPLETE_DOSSIER, AttentionKind.SUBMIT_DOSSIER],
    kind: `case when draft.id is not null then 'SUBMIT_DOSSIER' when ${wasIncomplete} then 'COMPLETE_DOSSIER' else 'PREPARE_DRAFT' end`,
    since: 'coalesce(draft.uploaded_at, proposal.state_at)',
    about: 'proposal.id',
    proposal: 'proposal.id',
    has: { draft_id: 'draft.id' },
    forPerson: 'draft.id is not null',
    from: `proposal ${toSubmit}`,
    where: `${prepares} and proposal.state = 'IN_PREPARATION' and (draft.id is null or $2::text = 'HEAD')`,
  },
];

const ofProposal = { about: 'proposal.id', proposal: 'proposal.id' };
const newestSubmitted = `cross join lateral (select draft_id, submitted_at from submission where submission.proposal_id = proposal.id
  order by submission.submitted_at desc limit 1) sent`;

/** What waits for the office in the state of a proposal. */
const asOfficeOfProposals: Part[] = [
  {
    ...ofProposal,
    kinds: [AttentionKind.ADMIT_PROPOSAL],
    kind: `'ADMIT_PROPOSAL'`,
    since: 'proposal.state_at',
    has: {},
    from: 'proposal join programme its on its.id = proposal.programme_id',
    where: `${isOffice} and $2::text in ('HEAD', 'PROGRAMME_CLERK') and proposal.state = 'PROPOSED' and its.state = 'CONSULTED'`,
  },
  {
    ...ofProposal,
    kinds: [AttentionKind.CHECK_DOSSIER],
    kind: `'CHECK_DOSSIER'`,
    since: 'sent.submitted_at',
    has: { draft_id: 'sent.draft_id' },
    from: `proposal ${newestSubmitted}`,
    where: `${isOffice} and ${acts} and proposal.state = 'SUBMITTED'`,
  },
  {
    ...ofProposal,
    kinds: [AttentionKind.OPEN_ROUND],
    kind: `'OPEN_ROUND'`,
    since: 'coalesce((select max(closed_at) from round ended where ended.proposal_id = proposal.id), proposal.state_at)',
    has: {
      round_id: `(select id from round where round.proposal_id = proposal.id and round.status = 'DRAFT' order by id limit 1)`,
    },
    from: 'proposal',
    where: `${isOffice} and ${acts} and proposal.state = 'IN_REVIEW' and not exists (select from round
      where round.proposal_id = proposal.id and round.status in ('OPEN', 'PAUSED'))`,
  },
  {
    ...ofProposal,
    kinds: [AttentionKind.MARK_READY],
    kind: `'MARK_READY'`,
    since: 'proposal.state_at',
    has: {},
    from: 'proposal',
    where: `${isOffice} and ${acts} and proposal.state = 'SYNTHESIS'`,
  },
  {
    ...ofProposal,
    kinds: [AttentionKind.SCHEDULE_PROPOSAL],
    kind: `'SCHEDULE_PROPOSAL'`,
    since: 'proposal.state_at',
    has: {},
    from: 'proposal',
    where: `${isOffice} and ${acts} and proposal.state = 'READY'`,
  },
];

/** Whether a body gets more time. Nobody waits for that any more once it has given what it owes, or owes it no more. */
const asOfficeOfExtensions: Part = {
  kinds: [AttentionKind.ANSWER_EXTENSION],
  kind: `'ANSWER_EXTENSION'`,
  since: 'extension.asked_at',
  about: 'extension.id',
  proposal: 'owed.proposal_id',
  has: { round_id: 'owed.round_id', request_id: 'owed.request_id' },
  from: 'extension_request extension join obligation owed on owed.id = extension.obligation_id',
  where: `${isOffice} and ${acts} and extension.granted is null and owed.fulfilled_at is null and owed.ended_at is null
    and owed.body_id <> ${mine} and (owed.kind <> 'PROGRAMME_DUE' or $2::text in ('HEAD', 'PROGRAMME_CLERK'))`,
};

/** What waits for the office in a round. */
const asOfficeOfRounds: Part[] = [
  {
    kinds: [AttentionKind.CLOSE_ROUND],
    kind: `'CLOSE_ROUND'`,
    since: 'coalesce((select max(state_at) from opinion_request request where request.round_id = round.id), round.opened_at)',
    about: 'round.id',
    proposal: 'round.proposal_id',
    has: { round_id: 'round.id', draft_id: 'round.draft_id' },
    from: 'round',
    where: `${isOffice} and ${acts} and round.status = 'OPEN' and not exists (select from opinion_request request
      where request.round_id = round.id and request.state in ('SENT', 'ACKNOWLEDGED', 'DRAFTING', 'AWAITING_SIGNATURE', 'ASKED_AGAIN'))`,
  },
  {
    kinds: [AttentionKind.DECIDE_OUT_OF_REMIT],
    kind: `'DECIDE_OUT_OF_REMIT'`,
    since: 'claim.claimed_at',
    about: 'claim.id',
    proposal: 'round.proposal_id',
    has: { ...ofRequest.has, claim_id: 'claim.id' },
    from: `out_of_remit claim join round on round.id = claim.round_id
      join opinion_request request on request.round_id = claim.round_id and request.body_id = claim.body_id`,
    where: `${isOffice} and ${acts} and claim.accepted is null and round.status in ('OPEN', 'CLOSED')
      and request.state not in ('RECUSED', 'CANCELLED', 'OUT_OF_REMIT') and ${seesDoingsSql('claim')}`,
  },
  {
    kinds: [AttentionKind.CONFIRM_FINDING, AttentionKind.JUDGE_CONTEST],
    kind: `case finding.status when 'PROPOSED' then 'CONFIRM_FINDING' else 'JUDGE_CONTEST' end`,
    since: `case finding.status when 'PROPOSED' then finding.proposed_at
      else (select max(at) from finding_step step where step.finding_id = finding.id) end`,
    about: 'finding.id',
    proposal: 'finding.proposal_id',
    has: { round_id: 'finding.round_id', opinion_id: 'finding.opinion_id', finding_id: 'finding.id' },
    from: `sufficiency_finding finding join proposal on proposal.id = finding.proposal_id`,
    // its round is looked up and not joined: of so many conditions the planner expects one row, and would read all rounds for each
    where: `${isOffice} and ${acts} and finding.status in ('PROPOSED', 'CONTESTED')
      and (select status from round where round.id = finding.round_id) in ('OPEN', 'CLOSED') and ${seesSql('finding', 'proposal')}`,
  },
];

/** Who is mentioned in what is not read yet: a person, or each who acts for a body. */
const asMentioned: Part = {
  kinds: [AttentionKind.MENTION],
  kind: `'MENTION'`,
  since: 'comment.created_at',
  about: 'comment.id',
  proposal: 'comment.proposal_id',
  has: { round_id: 'comment.round_id', draft_id: 'unread.draft_id', thread_id: 'comment.thread_id', comment_id: 'comment.id' },
  forPerson: `exists (select from comment_mention mention where mention.comment_id = comment.id and mention.person_id = ${me})`,
  from: `(${unread(`comment.id in (select comment_id from comment_mention where person_id = ${me} or body_id = ${mine})`)}
    select * from unread) unread join comment on comment.id = unread.id`,
  where: 'true',
};

/** Where none of the kinds asked for can wait for the viewer. */
const nothing: Part = { ...asLead[0]!, where: 'false' };

/** Of the office nobody asks an opinion, and only it has the duties of the office. */
const ofOffice = [asOwnerOfThreads, ...asLead, ...asOfficeOfProposals, asOfficeOfExtensions, ...asOfficeOfRounds, asMentioned];
const ofBody = [...asBodyAsked, asOwnerOfThreads, ...asLead, asMentioned];

/**
 * All that waits for the viewer, as rows of `attention`; of some kinds, if given. What cannot wait for this viewer is left
 * out: planning the rest takes longer than finding nothing in it.
 */
export function attentionSql(isOfficeViewer: boolean, kinds: readonly AttentionKind[] | null, orderBy: AttentionOrder): string {
  const own = isOfficeViewer ? ofOffice : ofBody;
  const wanted = own.filter((part) => kinds === null || part.kinds.some((kind) => kinds.includes(kind)));
  return `with waiting as (${(wanted.length > 0 ? wanted : [nothing]).map(partSql).join('\n union all ')}
  ), attention as (
    select waiting.*, due.at as due_at, ${idIn[orderBy]} as id
    from waiting join proposal on proposal.id = waiting.proposal_id join programme on programme.id = proposal.programme_id
    cross join lateral (select ${dueOf(mine)} as at) due
    where ($1::text[] is null or waiting.kind = any($1::text[])) and ($2::text, $3::timestamptz) is not null
      and ${seesProgrammeSql('programme')})`;
}
