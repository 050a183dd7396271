import type { FeedItem } from './connect.ts';
import type { InboxFeedSubscription, ProgrammeFeedSubscription } from './gql/graphql.ts';

/** What any of the three feeds shows. */
export type AnyItem = FeedItem | ProgrammeFeedSubscription['programmeFeed'] | InboxFeedSubscription['inboxFeed'];

const short = (text: string) => (text.length > 100 ? `${text.slice(0, 99)}…` : text).replaceAll('\n', ' ');
const until = (due: string | null | undefined) => (due ? `, due ${due}` : '');
const on = (anchor: { exact: string } | null | undefined) => (anchor ? ` on “${short(anchor.exact)}”` : '');

/** One line for a person; nothing for what only moves the cursor. */
export function lineOf(item: AnyItem): string | undefined {
  if (!('actor' in item)) return signOf(item.__typename);
  const { name, bodyName, onBehalfOfBodyName: behalf } = item.actor;
  const who = `${name} (${bodyName}${behalf ? `, for ${behalf}` : ''})`;
  switch (item.__typename) {
    case 'CommentAdded':
    case 'CommentRevealed': {
      const text = item.retracted ? '(retracted)' : short(item.text);
      return `${item.inReplyToId ? '  ↳ ' : '• '}${who}${on(item.anchor)} [${item.audience}]: ${text}`;
    }
    case 'CommentEdited':
      return item.retracted ? undefined : `  ✎ ${who}, version ${item.version}: ${short(item.text)}`;
    case 'CommentRetracted':
      return `  ✗ ${who}: retracted`;
    case 'CommentConcealed':
      return `  ✗ ${who}: concealed by decision`;
    case 'TextErased':
      return `  ✗ ${who}: a text was erased by decision ${short(item.decisionReference)}`;
    case 'ThreadResolved':
      return `  ✓ ${who}: resolved`;
    case 'ThreadDismissed':
      return `  ✗ ${who}: dismissed: ${short(item.reason)}`;
    case 'ThreadReopened':
      return `  ↺ ${who}: taken up again`;
    case 'RoundOpened':
      return `▶ ${who} opened a round for ${item.bodyIds.length} bodies${until(item.opinionDueAt)}`;
    case 'RoundClosed':
      return `■ ${who} closed the round`;
    case 'RoundRevealed':
      return '◉ the round is revealed: what was said in it is to be queried';
    case 'OpinionSubmitted': {
      return `✍ ${who}: opinion ${item.sequence}, ${item.position}${item.lateAddendum ? ', after the close' : ''}`;
    }
    case 'CoverageChanged':
      return `  ∑ ${item.bodyId} has answered ${item.answered} of ${item.asked} questions`;
    case 'FindingProposed':
    case 'FindingConfirmed':
    case 'FindingContested':
    case 'FindingUpheld':
    case 'FindingWithdrawn':
      return `  ⚖ ${who}: ${item.__typename.slice('Finding'.length).toLowerCase()} that an opinion is sketchy (${item.codes.join(', ')})`;
    case 'OpinionDrafted':
      return `  ✎ ${who}: the opinion, ${item.position ?? 'no position yet'}`;
    case 'AnswersDrafted':
      return `  ✎ ${who}: ${item.answers.length} answers of the opinion`;
    case 'ThreadPicked':
      return `  + ${who}: a thread into the opinion`;
    case 'ThreadUnpicked':
      return `  − ${who}: a thread out of the opinion`;
    case 'FileAttached':
      return `  + ${who}: ${item.name} to the opinion`;
    case 'FileDetached':
      return `  − ${who}: ${item.name} off the opinion`;
    case 'OpinionPassedForSignature':
      return `  ✎ ${who}: the opinion waits to be signed`;
    case 'OpinionStale':
      return `↷ draft ${item.draftNumber} came, and the opinion is about an earlier one: ${item.draftId}`;
    case 'SigningDelegated':
      return `✍ ${who}: ${item.personId} may sign from ${item.validFrom} to ${item.validTo}`;
    case 'DelegationEnded':
      return `✍ ${who}: ${item.personId} signs no more`;
    case 'RoundPrepared':
    case 'RoundRevised':
      return `… ${who} prepares a round: ${item.roundId}`;
    case 'RoundDiscarded':
      return `✗ ${who} threw away a round that was prepared`;
    case 'RoundPaused':
      return `‖ ${who} holds up the round`;
    case 'RoundCloseScheduled':
      return item.closesAt
        ? `◷ ${who}: the round is closed at ${item.closesAt}`
        : `◷ ${who}: the round is not closed by the clock`;
    case 'DueSoon':
      return `◷ ${item.obligationKind} of ${item.bodyId} is due soon: ${item.dueAt}`;
    case 'DueExpired':
      return `◷ ${item.obligationKind} of ${item.bodyId} was due and is not there: ${item.dueAt}`;
    case 'RoundResumed':
      return `▶ ${who} lets the round go on`;
    case 'RoundRecalled':
    case 'RoundWithdrawn':
      return `✗ ${who} took back the round: ${short(item.reason)}`;
    case 'RequestStateChanged':
      return `→ ${who}: request of ${item.bodyId}, ${item.fromState} → ${item.toState}${until(item.opinionDueAt)}${item.stateReason ? `: ${short(item.stateReason)}` : ''}`;
    case 'AskedAgain':
      return `▶ ${who} asks again on ${item.draftId}${until(item.opinionDueAt)}: ${short(item.reason)}`;
    case 'RequestCancelled':
      return `✗ ${who} asks no more on ${item.draftId}: ${short(item.reason)}`;
    case 'RequestRecused':
      return `✗ ${who} stands aside on ${item.draftId}: ${short(item.reason)}`;
    case 'OutOfRemitClaimed':
      return `? ${who}: not the body's business: ${short(item.reason)}`;
    case 'OutOfRemitDecided':
      return `${item.accepted ? '✓' : '✗'} ${who}: ${item.accepted ? '' : 'not '}accepted that it is not the body's business`;
    case 'ThreadPlaced':
      return `↷ a thread is ${item.status} here${on(item.anchor)}${item.pending ? ', to be confirmed' : ''}`;
    case 'PlacementConfirmed':
      return `↷ ${who}: a thread is ${item.status} here`;
    case 'ThreadReattached':
      return `↷ ${who} put a thread${on(item.anchor)}`;
    case 'ThreadDetached':
      return `↷ ${who} took a thread off this draft`;
    case 'DraftSuperseded':
      return `⇒ ${who} uploaded draft ${item.number}: ${item.byDraftId}`;
    case 'OpinionRequested':
      return `▶ ${who} asks for an opinion (${item.roundKind}) on ${item.draftId}${until(item.opinionDueAt)}`;
    case 'ProposalAssigned':
      return `+ ${who} gave the body proposal ${item.number} (${item.part}): ${short(item.title)}`;
    case 'Mentioned':
      return `@ ${who} mentioned ${item.personId ? 'you' : 'the body'} on ${item.draftId}`;
    case 'PlacementPending':
      return `↷ a thread is ${item.placementStatus} on draft ${item.draftNumber}, to be confirmed: ${item.draftId}`;
    case 'RoundReturned':
      return `■ ${who} returned the dossier, and with it the round: ${short(item.reason)}`;
    case 'MeetingCreated':
      return `+ ${who}: ${item.bodyId} meets on ${item.day}${item.meetingTitle ? `: ${short(item.meetingTitle)}` : ''}`;
    case 'MeetingMoved':
      return `± ${who}: ${item.bodyId} meets on ${item.toDay}, no longer on ${item.fromDay}: ${short(item.reason)}`;
    case 'MeetingCancelled':
      return `✗ ${who}: ${item.bodyId} does not meet on ${item.day}: ${short(item.reason)}`;
    case 'DueMoved':
      return `⏲ ${item.obligationKind} of ${item.bodyId} on ${item.proposalId} is due ${item.toDueAt}, no longer ${item.fromDueAt} (${item.changeKind})`;
    case 'ExtensionRequested':
      return `⏲ ${who} asks for time until ${item.until} for ${item.obligationKind} on ${item.proposalId}: ${short(item.reason)}`;
    case 'ExtensionRefused':
      return `⏲ ${who} gives no time until ${item.until} for ${item.obligationKind} on ${item.proposalId}: ${short(item.reason)}`;
    case 'CalendarAddressCreated':
      return `+ ${who} made a secret address for the calendar: ${item.addressId}`;
    case 'CalendarAddressRevoked':
      return `− ${who} took a secret address back: ${item.addressId}`;
    case 'ApiTokenCreated':
      return `+ ${who} made an API token: ${item.tokenId}`;
    case 'ApiTokenRevoked':
      return `− ${who} revoked an API token: ${item.tokenId}`;
    case 'AttentionChanged':
      return `! what waits has changed: ${item.kinds.join(', ')}`;
    case 'DuesRecomputed':
      return `⏲ ${item.obligationIds.length} dues${item.onProposalId ? ` on ${item.onProposalId}` : ''} moved with the calendar, version ${item.calendarVersion}`;
    case 'CalendarChanged':
      return `± ${who}: the calendar, version ${item.version}, ${item.changedDays} days; ${item.movedDues} dues moved: ${short(item.reason)}`;
    case 'RegulationChanged':
      return `± ${who}: the regulation “${short(item.name)}”, from ${item.effectiveFrom}${item.effectiveTo ? ` to ${item.effectiveTo}` : ''}`;
    case 'ReadPositionMoved':
      return undefined;
    default:
      return programmeLineOf(item, who);
  }
}

type OfProgramme = Extract<ProgrammeFeedSubscription['programmeFeed'], { actor: object }>;

function programmeLineOf(item: OfProgramme, who: string): string {
  switch (item.__typename) {
    case 'TextErased':
      return `  ✗ ${who}: a text was erased by decision ${short(item.decisionReference)}`;
    case 'ProgrammeCreated':
      return `+ ${who} entered the programme: ${short(item.title)}`;
    case 'ProgrammeStateChanged':
      return `→ ${who}: the programme, ${item.fromState} → ${item.toState}`;
    case 'ProgrammeImported':
      return `+ ${who} imported ${item.rows} proposals (${item.format})`;
    case 'ProposalCreated':
      return `+ ${who} entered proposal ${item.number}: ${short(item.title)}`;
    case 'ProposalUpdated':
      return `✎ ${who} wrote proposal ${item.number} anew: ${short(item.title)}`;
    case 'ProposalStateChanged':
      return `→ ${who}: ${item.proposalId}, ${item.from} → ${item.to}`;
    case 'TargetMeetingChanged':
      return item.targetDay
        ? `◎ ${who}: ${item.proposalId} is for the meeting on ${item.targetDay}${item.leadTimeDueAt ? `, the dossier due ${item.leadTimeDueAt}` : ''}`
        : `◎ ${who}: ${item.proposalId} is for no meeting any more`;
    case 'ProposalScheduled':
      return `◎ ${who}: ${item.proposalId} is on the agenda of ${item.day} (${item.section})`;
    case 'LeadTimeWaived':
      return `◎ ${who}: the late dossier of ${item.proposalId} may go on`;
    case 'ProposalReturned':
      return `↩ ${who}: the dossier of ${item.proposalId} goes back (${[item.returnKind, ...item.reasonCodes].join(', ')}), due again ${item.newDue}`;
    case 'ProposalSuspended':
      return `‖ ${who} suspended proposal ${item.number}, by ${item.decisionReference}: ${short(item.reason)}`;
    case 'ProposalResumed':
      return `▶ ${who} lets proposal ${item.number} go on`;
    default:
      return `± ${who}: proposal ${item.number} ${changeOf(item)}, by ${item.decisionReference}: ${short(item.reason)}`;
  }
}

function changeOf(
  item: Exclude<Extract<OfProgramme, { decisionReference: string }>, { __typename: 'ProposalSuspended' | 'TextErased' }>,
): string {
  switch (item.__typename) {
    case 'ProposalAdded':
      return `added, due ${item.due}`;
    case 'ProposalRedated':
      return `due ${item.toDue}, no longer ${item.fromDue}`;
    case 'ProposalReassigned':
      return `given to ${item.toLeadBodyId}`;
    case 'ProposalMerged':
      return `merged into ${item.intoNumber}`;
    case 'ProposalWithdrawn':
      return 'withdrawn';
  }
}

function signOf(sign: 'Ready' | 'Checkpoint' | 'ResyncRequired'): string | undefined {
  if (sign === 'Ready') return '— that is all so far; what follows is live —';
  return sign === 'ResyncRequired' ? '— the log has changed under this cursor; start again —' : undefined;
}
