import { type Erasable, isOneOf, type Place } from './erasable.ts';

// What somebody gave as a reason, or called something, stands in the row of what was done and in each event that tells it,
// and by the same act in several. So it is known by its words, and by what it is about: first that, then the words.

const about = '$1::text[]';
const words = '= any(($1::text[])[2:])';

const known = (of: string, said: string): string => `
  select array[${of}] || coalesce((select array_agg(distinct word) from (${said}) as said(word) where word <> '—'), '{}') as key`;
const proposal = `coalesce(asked.said->>'proposalId', asked.stream_id::text)`;
const isOfProposal = `(event.stream_id::text = (${about})[1] or event.said->>'proposalId' = (${about})[1])`;

/** Where these words stand, in a row of what it is about. */
const wordsOf = (table: string, column: string, more: readonly string[], of: string): Place => ({
  table,
  columns: [column, ...more],
  where: `${column} ${words} and ${of} = (${about})[1]`,
});
const itsOwn = 'proposal_id::text';
const ofRound = '(select proposal_id::text from round where round.id = round_id)';
const ofObligation = '(select proposal_id::text from obligation where obligation.id = obligation_id)';

/** Why something was done with a proposal, or with what belongs to it. */
const reasonInProposal: Erasable = {
  kinds: [
    ...['ProposalAdded', 'ProposalRedated', 'ProposalReassigned', 'ProposalWithdrawn', 'ProposalMerged', 'ProposalSuspended'],
    ...['ProposalStateChanged', 'ProposalReturned', 'LeadTimeWaived', 'DueMoved', 'ExtensionRequested', 'ExtensionRefused'],
    ...['ThreadDismissed', 'CommentConcealed', 'RoundRecalled', 'RoundReturned', 'RoundWithdrawn'],
    ...['RequestStateChanged', 'AskedAgain', 'RequestCancelled', 'RequestRecused'],
    ...['FindingProposed', 'FindingConfirmed', 'FindingContested', 'FindingUpheld', 'FindingWithdrawn'],
  ],
  // Some say that it was done, and why is asked of what it was done to.
  known: known(
    proposal,
    `select asked.said->>'reason'
     union all select reason from due_change where asked.kind = 'DueMoved' and obligation_id = asked.object_id
       and to_due = (asked.said->>'toDue')::timestamptz
     union all select reason from waiver where asked.kind = 'LeadTimeWaived' and obligation_id::text = asked.said->>'obligationId'
     union all select reason from concealment where asked.kind = 'CommentConcealed' and comment_id = asked.object_id
     union all select decline_reason from proposal where asked.said->>'to' = 'DECLINED' and id = asked.object_id
     union all select unnest(return_reason || missing) from submission
       where asked.kind = 'ProposalReturned' and proposal_id = asked.object_id and new_due = (asked.said->>'newDue')::date
     union all select unnest(array[item->>'item', item->>'note']) from (select checklist from submission
       where asked.said->>'to' = 'SUBMITTED' and proposal_id = asked.object_id and submitted_at <= asked.at
       order by submitted_at desc limit 1) handed_in, jsonb_array_elements(checklist) item`,
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

/** What a proposal is called, and where its priority comes from. */
const title: Erasable = {
  kinds: ['ProposalCreated', 'ProposalUpdated', 'ProposalAssigned', 'ProposalResumed'],
  known: known(proposal, `select asked.said->>'title'`),
  saidIn: `${isOfProposal} and event.said->>'title' ${words}`,
  places: [wordsOf('proposal', 'title', ['priority_source'], 'id::text')],
};

const asking = ['RoundPrepared', 'RoundRevised', 'RoundOpened'];

/** What is asked in a round, and in others of the proposal in the same words. */
const questions: Erasable = {
  kinds: asking,
  known: known(proposal, `select asked.round_id::text union all select text from question where round_id = asked.round_id`),
  saidIn: `event.round_id::text ${words} and ${isOneOf(asking)}`,
  places: [wordsOf('question', 'text', [], ofRound)],
};

const ofObject = `event.object_id::text = (${about})[1]`;
const named = (kinds: readonly string[], key: string, places: readonly Place[]): Erasable => ({
  kinds,
  known: known('asked.object_id::text', `select asked.said->>'${key}'`),
  saidIn: `${ofObject} and event.said->>'${key}' ${words}`,
  places,
});
const meetingOfChange = `(select meeting_id::text from obligation where obligation.id = obligation_id)`;
const versionOfCalendar = `(select version from calendar_version where id::text = (${about})[1])`;
const byItself = (table: string, column: string): Place => wordsOf(table, column, [], 'id::text');

export const acts: readonly Erasable[] = [
  reasonInProposal,
  title,
  questions,
  named(['ProgrammeCreated'], 'title', [byItself('programme', 'title')]),
  named(['MeetingCreated'], 'title', [byItself('meeting', 'title')]),
  // With a meeting the lead times before it are moved, for the same reason: as a redate, which nothing else does with those.
  named(['MeetingMoved', 'MeetingCancelled'], 'reason', [
    byItself('meeting', 'cancelled_reason'),
    {
      table: 'due_change',
      columns: ['reason'],
      where: `kind = 'REDATE' and reason ${words} and ${meetingOfChange} = (${about})[1]`,
    },
  ]),
  named(['CalendarChanged'], 'reason', [
    byItself('calendar_version', 'reason'),
    { table: 'due_change', columns: ['reason'], where: `kind = 'CALENDAR' and calendar_version = ${versionOfCalendar}` },
  ]),
  named(['RegulationChanged'], 'name', [byItself('regulation', 'name')]),
];
