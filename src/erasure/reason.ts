import type { Erasable } from './erasable.ts';
import { about, isOfProposal, known, ofProposal, ofRound, words, wordsOf } from './words.ts';

const itsOwn = 'proposal_id::text';
const ofObligation = '(select proposal_id::text from obligation where obligation.id = obligation_id)';

/** Where a state change does not say any more to which state, it is known by no other being between, or after. */
const changedState = (at: string) =>
  `select from event other where other.kind = 'ProposalStateChanged' and other.object_id = asked.object_id and other.at ${at}`;

const reasonGone = `select reason from programme_change where id::text = asked.said->>'changeId'
  union all (select reason from suspension where asked.kind = 'ProposalSuspended' and proposal_id = asked.object_id
    and from_at <= asked.at order by from_at desc limit 1)
  union all select case asked.kind when 'ExtensionRefused' then answer_reason else reason end from extension_request
    where id::text = asked.said->>'extensionRequestId'
  union all select dismissal_reason from thread where asked.kind = 'ThreadDismissed' and id::text = asked.said->>'threadId'
  union all select ended_reason from round where asked.kind like 'Round%' and id::text = asked.said->>'roundId'
  union all select case when asked.said->>'due' is not null then asked_again_reason else ended_reason end from opinion_request
    where id::text = asked.said->>'requestId'
  union all (select reason from finding_step where finding_id::text = asked.said->>'findingId' and at <= asked.at
    and asked.kind = 'Finding' || initcap(status) order by sequence desc limit 1)`;

/** Why something was done with a proposal, or with what belongs to it. */
export const reasonInProposal: Erasable = {
  kinds: [
    ...['ProposalAdded', 'ProposalRedated', 'ProposalReassigned', 'ProposalWithdrawn', 'ProposalMerged', 'ProposalSuspended'],
    ...['ProposalStateChanged', 'ProposalReturned', 'LeadTimeWaived', 'DueMoved', 'ExtensionRequested', 'ExtensionRefused'],
    ...['ThreadDismissed', 'CommentConcealed', 'RoundRecalled', 'RoundReturned', 'RoundWithdrawn'],
    ...['RequestStateChanged', 'AskedAgain', 'RequestCancelled', 'RequestRecused'],
    ...['FindingProposed', 'FindingConfirmed', 'FindingContested', 'FindingUpheld', 'FindingWithdrawn'],
  ],
  // Some say that it was done, and why is asked of what it was done to.
  known: known(
    ofProposal,
    `select asked.said->>'reason'
     union all select reason from due_change where asked.kind = 'DueMoved' and obligation_id = asked.object_id
       and to_due = (asked.said->>'toDue')::timestamptz
     union all select reason from waiver where asked.kind = 'LeadTimeWaived' and obligation_id::text = asked.said->>'obligationId'
     union all select reason from concealment where asked.kind = 'CommentConcealed' and comment_id = asked.object_id
     union all select decline_reason from proposal where id = asked.object_id and (asked.said->>'to' = 'DECLINED'
       or (asked.said->>'to' = '—' and not exists (${changedState('> asked.at')})))
     union all select unnest(return_reason || missing) from submission
       where asked.kind = 'ProposalReturned' and proposal_id = asked.object_id and new_due = (asked.said->>'newDue')::date
     union all select unnest(array[item->>'item', item->>'note']) from (select checklist from submission
       where asked.said->>'to' in ('SUBMITTED', '—') and proposal_id = asked.object_id and submitted_at <= asked.at
         and not exists (${changedState('between submitted_at and asked.at')} and other.at < asked.at)
       order by submitted_at desc limit 1) handed_in, jsonb_array_elements(checklist) item`,
    'reason',
    reasonGone,
  ),
  saidIn: `${isOfProposal} and (event.said->>'reason' ${words} or event.said->>'decisionReason' ${words})`,
  places: [
    wordsOf('programme_change', 'reason', ['decision_reference'], itsOwn),
    wordsOf('suspension', 'reason', ['decision_reference'], itsOwn),
    wordsOf('proposal', 'decline_reason', [], 'id::text'),
    wordsOf('submission', 'return_reason', [], itsOwn),
    {
      table: 'submission',
      columns: [],
      else: { missing: `array_fill('—'::text, array[cardinality(missing)])` },
      where: `missing && ($1::text[])[2:] and ${itsOwn} = (${about})[1]`,
    },
    {
      table: 'submission',
      columns: [],
      else: {
        checklist: `(select jsonb_agg(item || '{"item":"—"}' || case when item->>'note' is null then '{}'::jsonb else '{"note":"—"}' end order by n)
          from jsonb_array_elements(checklist) with ordinality as items(item, n))`,
      },
      where: `${itsOwn} = (${about})[1] and exists (select from jsonb_array_elements(checklist) item
        where item->>'item' ${words} or item->>'note' ${words})`,
    },
    wordsOf('thread', 'dismissal_reason', [], itsOwn),
    wordsOf(
      'concealment',
      'reason',
      ['decision_reference'],
      '(select proposal_id::text from comment where comment.id = comment_id)',
    ),
    wordsOf('round', 'ended_reason', [], itsOwn),
    wordsOf('opinion_request', 'ended_reason', [], ofRound),
    wordsOf('out_of_remit', 'reason', [], ofRound), // when the office accepted it, the request ended for it
    wordsOf('out_of_remit', 'decision_reason', [], ofRound),
    wordsOf('opinion_request', 'asked_again_reason', [], ofRound),
    wordsOf(
      'finding_step',
      'reason',
      [],
      '(select proposal_id::text from sufficiency_finding where sufficiency_finding.id = finding_id)',
    ),
    wordsOf('extension_request', 'reason', [], ofObligation),
    wordsOf('extension_request', 'answer_reason', [], ofObligation),
    wordsOf('due_change', 'reason', [], ofObligation),
    wordsOf('waiver', 'reason', [], ofObligation),
  ],
};
