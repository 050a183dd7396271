import { type Erasable, isOneOf, type Place } from './erasable.ts';
import { reasonInProposal } from './reason.ts';
import { about, isOfProposal, known, ofProposal, ofRound, words, wordsOf } from './words.ts';

/** What a proposal is called, and where its priority comes from. */
const title: Erasable = {
  kinds: ['ProposalCreated', 'ProposalUpdated', 'ProposalAssigned', 'ProposalResumed'],
  known: known(
    ofProposal,
    `select asked.said->>'title'`,
    'title',
    `select title from proposal where id::text = ${ofProposal} and not exists (select from event later
      where later.kind = 'ProposalUpdated' and later.object_id = proposal.id and later.at > asked.at)`,
  ),
  saidIn: `${isOfProposal} and event.said->>'title' ${words}`,
  places: [wordsOf('proposal', 'title', ['priority_source'], 'id::text')],
};

const asking = ['RoundPrepared', 'RoundRevised', 'RoundOpened'];

/** What is asked in a round, and in others of the proposal in the same words. */
const questions: Erasable = {
  kinds: asking,
  known: `select array[${ofProposal}, asked.round_id::text] || array(select text from question where round_id = asked.round_id and text <> '—') as key`,
  saidIn: `event.round_id::text ${words} and ${isOneOf(asking)}`,
  places: [wordsOf('question', 'text', [], ofRound)],
};

const ofObject = `event.object_id::text = (${about})[1]`;
const named = (kinds: readonly string[], key: string, gone: string, places: readonly Place[]): Erasable => ({
  kinds,
  known: known('asked.object_id::text', `select asked.said->>'${key}'`, key, gone),
  saidIn: `${ofObject} and event.said->>'${key}' ${words}`,
  places,
});
const standsIn = (table: string, column: string): [gone: string, places: Place[]] => [
  `select ${column} from ${table} where id = asked.object_id`,
  [wordsOf(table, column, [], 'id::text')],
];

// With a meeting the lead times before it are moved, for the same reason: as a redate, which nothing else does with those.
const meetingOfChange = `(select meeting_id from obligation where obligation.id = obligation_id)`;
const [whyCancelled, inMeeting] = standsIn('meeting', 'cancelled_reason');
const ofMeeting: Place[] = [
  ...inMeeting,
  {
    table: 'due_change',
    columns: ['reason'],
    where: `kind = 'REDATE' and reason ${words} and ${meetingOfChange}::text = (${about})[1]`,
  },
];
const whyMoved = `select reason from due_change where kind = 'REDATE' and ${meetingOfChange} = asked.object_id and at <= asked.at
  and not exists (select from event earlier where earlier.kind = 'MeetingMoved' and earlier.object_id = asked.object_id
    and earlier.at < asked.at and earlier.at >= due_change.at)`;

const versionOfCalendar = `(select version from calendar_version where id::text = (${about})[1])`;
const [whyCalendar, inCalendar] = standsIn('calendar_version', 'reason');

export const acts: readonly Erasable[] = [
  reasonInProposal,
  title,
  questions,
  named(['ProgrammeCreated'], 'title', ...standsIn('programme', 'title')),
  named(['MeetingCreated'], 'title', ...standsIn('meeting', 'title')),
  named(['MeetingMoved'], 'reason', whyMoved, ofMeeting),
  named(['MeetingCancelled'], 'reason', whyCancelled, ofMeeting),
  named(['CalendarChanged'], 'reason', whyCalendar, [
    ...inCalendar,
    { table: 'due_change', columns: ['reason'], where: `kind = 'CALENDAR' and calendar_version = ${versionOfCalendar}` },
  ]),
  named(['RegulationChanged'], 'name', ...standsIn('regulation', 'name')),
];
