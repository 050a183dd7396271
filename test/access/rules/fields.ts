// Each field of what is found, as it was reviewed: it is shown to everybody to whom its type is shown, and says no more. What
// it leads to has a rule of its own. A field that is shown to fewer stands in `fieldsSeen` (seeing.rules.ts), and not here.
// So a field that comes is somebody's decision: the test that compares this with the schema fails until it is made.

/** Of each type its fields, in the order of the schema. */
export const fieldsAsTheirType: Record<string, string> = {
  Anchor: 'end exact prefix start suffix',
  ApiToken: 'body createdAt expiresAt id lastUsedAt name prefix revokedAt scopes token',
  Attachment: 'bytes id mediaType name sha256 uploadedAt uploadedBy url',
  AttentionItem:
    'claim comment draft dueAt finding forPerson kind opinion proposal reason request round startedAt ' +
    'thread workingDaysLeft',
  AudienceWidening: 'at by byBody from to',
  BlockChange: 'confidence from kind to words',
  Body: 'delegations id kind memberships name nameEn nameVi',
  BodyFigures: 'body periods',
  CalendarAddress: 'createdAt expiresAt id lastUsedAt path revokedAt',
  CalendarDay: 'announcedOn day kind name source',
  CalendarYear: 'source status year',
  ChecklistItem: 'isEnclosed item note',
  Concealment: 'at by decisionReference reason',
  Coverage: 'answered answeredLate asked ratio',
  Delegation: 'body endedAt grantedAt grantedBy id person validFrom validTo',
  DiffPart: 'kind text',
  Digest: 'dueSoon fellDue moved overdue',
  DigestPart: 'obligations totalCount',
  Draft:
    'blockCount blocks bytes comments feedCursor firstCursor id mediaType number original proposal releasedAt ' +
    'rounds sha256 threads title unreadCount uploadedAt uploadedBy',
  DraftEventsPage: 'cursor hasMore items',
  DraftPresence: 'at people totalCount',
  DraftedAnswer: 'questionId stance text version',
  DueChange: 'actor at calendarVersion fromDueAt isAfterExpiry kind reason toDueAt',
  DueFigures: 'consented due insufficient insufficientShare late lateShare missing missingShare onTime overdue ' + 'pending',
  EventActor: 'bodyId bodyName name onBehalfOfBodyId onBehalfOfBodyName personId',
  ExtensionRequest: 'answerReason answeredAt answeredBy askedAt askedBy id isGranted obligation reason until',
  FigureItem: 'body count dueAt lateWorkingDays obligation proposal',
  Figures: 'bodies body periods year',
  FindingGround: 'code found questionNumber',
  FindingStep: 'at by byBody codes reason status',
  HeldDays: 'appraisers chair leadBody office suspended total',
  Highlight: 'end start',
  InboxEventsPage: 'cursor hasMore items',
  MatrixCell: 'body opinion outOfRemitAccepted question stance text',
  Meeting: 'body cancelledAt cancelledReason createdAt day id title version',
  Membership: 'body person role validFrom validTo',
  Mention: 'body person',
  Obligation:
    'body calendarVersion changes dueAt endReason endedAt extensionRequests fulfilledAt id isCompressed ' +
    'kind lateWorkingDays meeting originalDueAt proposal provisional request rule startedAt stoppedAt ' +
    'waiver',
  OfficialRow: 'block body isLate kind opinion question stance suggestedText text thread',
  Opinion:
    'afterSeeingOthers answers attachments blockingText body comment conclusion documentReference draft ' +
    'enteredBy findings id isLatest isStale lateAddendum position reconfirms remarks round sequence ' +
    'signedAt signer',
  OpinionAnswer: 'question stance text',
  OpinionRemark: 'block exact position suggestedText text thread',
  OpinionRequest:
    'acknowledgedAt askedAgainAt askedAgainReason body coverage dueAt endedReason id obligations opinions ' +
    'outOfRemit round sentAt state stateAt',
  OutOfRemitClaim: 'accepted claimedAt decidedAt decisionReason id question reason request',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',
  PeriodFigures:
    'compressedOpinions dossiers heldDays officeChecks opinions period programme rePrepared responses ' +
    'resubmissions returnedIncomplete',
  Person: 'apiTokens id login memberships name',
  Placement: 'anchor block confirmedAt confirmedBy confirmedByBody draft pending status',
  PresentPerson: 'arrivedAt blockId bodyId bodyName name personId',
  ProblemDetail: 'name value',
  Programme: 'adoptedAt changes createdAt export feedCursor firstCursor id kind proposals quarter state title year',
  ProgrammeChange:
    'actor actorBody at decisionReference fromDue fromLeadBody id intoProposal kind programme proposal ' +
    'reason toDue toLeadBody',
  ProgrammeEventsPage: 'cursor hasMore items',
  ProgrammeExport: 'content fileName mediaType rows',
  ProgrammeImport: 'dryRun programme rows',
  Question: 'addressees id mandatory number text toAll',
  Regulation: 'createdAt createdBy decisionReference effectiveFrom effectiveTo id name rules version',
  Repreparation: 'at newDue reason reasonCodes returnedBy',
  Round:
    'answers bodies closedAt closesAt coverage draft endedReason id kind leadAppraiser mode officialRows ' +
    'openedAt opinions questions requests revealedAt status',
  SearchHit: 'draft exactAccents item kind proposal snippet',
  SearchSnippet: 'cutAfter cutBefore highlights start text',
  Share: 'n percent',
  SimilarProposal: 'proposal similarity',
  Submission: 'checkResult checkedAt checklist draft id kind missing newDue proposal repreparation submittedAt ' + 'submittedBy',
  SufficiencyFinding: 'codes grounds id opinion proposedAt status steps',
  Suggestion: 'after before diff',
  Suspension: 'actor decisionReference endedAt reason startedAt',
  Thread:
    'anchor audience block comments createdAt dismissal draft id isOfficial originBody placement ' +
    'placements resolvedAt round status unreadCount widenings',
  ThreadDismissal: 'at by reason',
  TimeRule:
    'alertWorkingDays amount clearDays cutOff minimumWorkingDays procedure proposalKind regulation ' + 'silence unit urgent',
  UserError: 'code details message path retryable',
  Viewer: 'actingBody attention calendarAddresses inboxFeedCursor inboxFirstCursor person role',
  Waiver: 'at chair reason',
  WorkCalendar: 'at cutOff days enteredBy opens reason version weekdays years zone',
  WorkingAnswer: 'question stance text updatedAt updatedBy version',
  WorkingOpinion:
    'answers attachments blockingText comment conclusion fieldsVersion missing pickedThreads position ' +
    'updatedAt updatedBy version',
};
