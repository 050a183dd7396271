/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The round in which the body acted for is asked. */
export type AcknowledgeRequestInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The round, which is OPEN. */
  roundId: string | number;
};

/** A new remark on a draft under review. */
export type AddCommentInput = {
  /** The passage; left out: the whole draft. */
  anchor?: AnchorInput | null | undefined;
  /** Who may see it; the lead body does not write to ROUND. */
  audience: Audience;
  /** The draft. */
  draftId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Whom it mentions, at most 20. */
  mentions?: Array<MentionInput> | null | undefined;
  /** The round it is made in; needed only when several are open on the draft. */
  roundId?: string | number | null | undefined;
  /** A text for the passage in the place of its own, at most 20 000 code points; empty: without the passage. Needs an anchor. */
  suggestedText?: string | null | undefined;
  /** The remark, 1 to 20 000 characters. */
  text: string;
};

/** A proposal that comes into an adopted programme. */
export type AddProposalInput = {
  /** Add it although another proposal has the same title. Else: DUPLICATE_TITLE. */
  allowDuplicate?: boolean;
  /** Contributing bodies (cơ quan phối hợp), at most 50. */
  contributingBodyIds?: Array<string | number> | null | undefined;
  /** The body that decides. */
  decidingBodyId: string | number;
  /** The decision it rests on (số, ký hiệu văn bản), at most 200 characters. */
  decisionReference: string;
  /** When it is due: a day, a month or a quarter. */
  due: string;
  /** Whether it is hard, complex, sensitive. */
  flags?: Array<DifficultyFlag> | null | undefined;
  /** OFF_SYSTEM: on paper; then neither title nor source is kept, whatever is given. */
  handling?: Handling;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What is to be prepared. */
  kind: ProposalKind;
  /** The lead body (cơ quan chủ trì). */
  leadBodyId: string | number;
  /** Its number, from 1; left out: the next. */
  number?: number | null | undefined;
  /** What it is part of; see `createProposal`. */
  parentId?: string | number | null | undefined;
  /** Its priority class. */
  priority?: ProposalPriority;
  /** Where the priority comes from, at most 500 characters; see `createProposal`. */
  prioritySource?: string | null | undefined;
  /** The programme, in state ADOPTED. */
  programmeId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
  /** Its title, at most 500 characters. */
  title: string;
};

/** The proposal to admit. */
export type AdmitProposalInput = {
  /** Enter it although another proposal of the programme has the same title, diacritics and case aside. Else: DUPLICATE_TITLE. */
  allowDuplicate?: boolean;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Its global id; state PROPOSED. */
  proposalId: string | number;
};

/** The programme to adopt. */
export type AdoptProgrammeInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Its global id. */
  programmeId: string | number;
};

/** Where on an agenda a proposal stands (phần của chương trình phiên họp). */
export type AgendaSection =
  /** Its dossier came late, and the chair let it go on all the same (trình muộn, được chấp thuận). */
  | 'LATE'
  /** Among the others: its dossier came in time. */
  | 'NORMAL';

/** A passage of a block: the quotation, and where it stands if it stands there more than once. */
export type AnchorInput = {
  /** A block of the draft. */
  blockId: string | number;
  /** Where it ends, exclusive; with `start`. */
  end?: number | null | undefined;
  /** The quoted text, 1 to 10 000 code points. */
  exact: string;
  /** Text just before it. */
  prefix?: string | null | undefined;
  /** Where it begins, in code points from 0; with `end`. */
  start?: number | null | undefined;
  /** Text just after it. */
  suffix?: string | null | undefined;
};

/** Which body to ask again, and why. */
export type AskAgainInput = {
  /** Ask although the time is shorter than the rule allows. Else: WINDOW_TOO_SHORT. */
  acceptUrgency?: boolean;
  /** The day by which it is due, at its cut-off; left out: as the rule in force says. See `openRound`. */
  due?: string | null | undefined;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, and about what, 1 to 2 000 code points. */
  reason: string;
  /** A request that is SUBMITTED, of a round that is OPEN. */
  requestId: string | number;
};

/** A file, to be attached to the opinion of the own body or taken off it. */
export type AttachFileInput = {
  /** A file that the own body uploaded. */
  fileId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The round in which the opinion is given. */
  roundId: string | number;
};

/** What waits for somebody to do it (việc đang chờ xử lý). */
export type AttentionKind =
  /** The body is asked, and has not said that it knows (xác nhận đã nhận phiếu lấy ý kiến). */
  | 'ACKNOWLEDGE_REQUEST'
  /** Whether a proposal is admitted to the programme (xét đưa vào chương trình). */
  | 'ADMIT_PROPOSAL'
  /** The office asks for an opinion again (cho ý kiến lại). */
  | 'ANSWER_AGAIN'
  /** A body asks for more time for what it owes (trả lời đề nghị gia hạn). */
  | 'ANSWER_EXTENSION'
  /** Whether a submitted dossier is complete (kiểm tra hồ sơ trình). */
  | 'CHECK_DOSSIER'
  /** All bodies have given their opinions, or owe none (đóng vòng lấy ý kiến). */
  | 'CLOSE_ROUND'
  /** The dossier was returned as incomplete, and waits to be completed and submitted again (bổ sung hồ sơ). */
  | 'COMPLETE_DOSSIER'
  /** Tests propose that an opinion is insufficient (xác nhận ý kiến sơ sài). */
  | 'CONFIRM_FINDING'
  /** Where a thread of the body stands on a newer draft is for the body to say (xác nhận vị trí góp ý). */
  | 'CONFIRM_PLACEMENT'
  /** A body says that what it is asked is not its business (xem xét việc ngoài chức năng, nhiệm vụ). */
  | 'DECIDE_OUT_OF_REMIT'
  /** The body has taken note of what it is asked, and owes its opinion (cho ý kiến). */
  | 'GIVE_OPINION'
  /** A body contests that its opinion is insufficient (xem xét phản hồi về ý kiến sơ sài). */
  | 'JUDGE_CONTEST'
  /** The opinions are in, and the proposal is not ready yet (hoàn thiện để trình). */
  | 'MARK_READY'
  /** A comment mentions you or your body, and you have not read it (được nhắc đến). */
  | 'MENTION'
  /** The dossier is complete and nobody is being asked about it (mở vòng lấy ý kiến). */
  | 'OPEN_ROUND'
  /** A proposal in preparation has no draft to submit (soạn dự thảo). */
  | 'PREPARE_DRAFT'
  /** A newer draft came: the signed opinion is about an earlier one (xác nhận lại ý kiến). */
  | 'RECONFIRM_OPINION'
  /** The proposal is ready and on no agenda (đưa vào chương trình phiên họp). */
  | 'SCHEDULE_PROPOSAL'
  /** The opinion is written and waits for the head, or whom the head let sign (ký ý kiến). */
  | 'SIGN_OPINION'
  /** A planned proposal is not being prepared yet (bắt đầu chuẩn bị). */
  | 'START_PREPARATION'
  /** A draft waits for the head of the lead body to submit it (ký trình). */
  | 'SUBMIT_DOSSIER';

/** What comes first of what waits, always ascending. A page goes on behind the place that its cursor names. */
export type AttentionOrder =
  /** What is due first, what is overdue before it; what has no due date last, and of that what waits longest. */
  | 'DUE'
  /** What waits longest. */
  | 'SINCE';

/** Who may see a remark, from narrow to wide (phạm vi xem). */
export type Audience =
  /** The author's body: preparation of its opinion. */
  | 'BODY'
  /** All of these and, from READY on, the deciding body (cơ quan quyết định). */
  | 'DECIDERS'
  /** The author's body and the office. */
  | 'OFFICE'
  /** Its author: notes. */
  | 'PRIVATE'
  /** Every body of the programme, whether it sees the draft or not. */
  | 'PROGRAMME'
  /** The office and the bodies of the round; not the lead body. Co-review among appraisers. */
  | 'ROUND'
  /** The office, the bodies of the round, and the lead body: an ordinary remark. */
  | 'ROUND_AND_LEAD';

/** What became of a passage from one draft to another. */
export type BlockChangeKind =
  /** It is no more. */
  | 'DELETED'
  /** Reworded in its place. */
  | 'EDITED'
  /** It is new. */
  | 'INSERTED'
  /** Several blocks became one. */
  | 'JOINED'
  /** It stands elsewhere, reworded or not. */
  | 'MOVED'
  /** One block became several. */
  | 'SPLIT'
  /** The same text in the same place. */
  | 'UNCHANGED';

/** What a block is in the text. */
export type BlockKind =
  /** A heading; of a legal text also a Chương, Điều, § … */
  | 'HEADING'
  /** One item of a list. */
  | 'LIST_ITEM'
  /** A paragraph. */
  | 'PARAGRAPH'
  /** One row of a table, its cells joined by ` | `. */
  | 'TABLE_ROW';

/** What a body is in the installation (cơ quan). */
export type BodyKind =
  /** The collective leadership that decides. */
  | 'DECIDING'
  /** The central office (Văn phòng): exactly one. */
  | 'OFFICE'
  /** Any other body: it leads, contributes or appraises. */
  | 'ORDINARY';

/** A day, and what it is. */
export type CalendarDayInput = {
  /** When it was announced, ISO date; left out: not known. */
  announcedOn?: string | null | undefined;
  /** The day, ISO date, of a year from 1900 to 2200. */
  day: string;
  /** Whether it is off, or worked. */
  kind: DayKind;
  /** What day it is, at most 200 characters. */
  name: string;
  /** By what it is so: a law, an announcement (căn cứ); at most 500 characters. */
  source: string;
};

/** How the days of a calendar are kept in a file. */
export type CalendarFormat =
  /** Text with commas, semicolons or tabs, under the header `date,kind,name,source,announced_on`; in UTF-8. */
  | 'CSV'
  /** iCalendar (RFC 5545), as `.ics`: events of whole days; in UTF-8. */
  | 'ICALENDAR';

/** A meeting that is called off, and why. */
export type CancelMeetingInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The meeting, still to come, with nothing scheduled for it. */
  meetingId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
};

/** Which body to ask no more, and why. */
export type CancelRequestInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 2 000 code points. */
  reason: string;
  /** A request that was not given and has not ended. */
  requestId: string | number;
};

/** What is to be other in the calendar. What is left out stays. */
export type ChangeCalendarInput = {
  /** The cut-off, as `17:00`: what comes later is received on the next working day. */
  cutOff?: string | null | undefined;
  /** Days that become as said here, whatever they were; at most 5 000, each once. */
  days?: Array<CalendarDayInput> | null | undefined;
  /** The version of the calendar as you know it. Else: STALE_VERSION. */
  expectedVersion: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** When a working day begins, as `08:00`: reminders come then. */
  opens?: string | null | undefined;
  /** Why, at most 2 000 characters. */
  reason: string;
  /** Days, as ISO dates, that are again what their weekday says; at most 5 000. */
  removeDays?: Array<string> | null | undefined;
  /** The weekdays that are worked, at least one. */
  weekdays?: Array<Weekday> | null | undefined;
  /** The zone, a name of the time zone database. */
  zone?: string | null | undefined;
};

/** What the office found when it checked a dossier (kết quả kiểm tra hồ sơ). */
export type CheckResult =
  /** It is complete (đủ hồ sơ). */
  | 'PASSED'
  /** It is being checked (đang kiểm tra). */
  | 'PENDING'
  /** Something is missing, and it went back (trả lại do chưa đủ hồ sơ). */
  | 'RETURNED_INCOMPLETE';

/** One document of a dossier. */
export type ChecklistItemInput = {
  /** Whether it is enclosed. */
  isEnclosed?: boolean;
  /** What it is, at most 500 characters; each once. */
  item: string;
  /** A word on it, at most 2000 characters; of what is not enclosed: why. Else: EMPTY_TEXT. */
  note?: string | null | undefined;
};

/** The meeting that a proposal is aimed at. */
export type ChooseTargetMeetingInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** A meeting, still to come, of the body that decides it. */
  meetingId: string | number;
  /** The proposal, open and not SCHEDULED, of an adopted programme. */
  proposalId: string | number;
};

/** The round that is not the business of the body acted for. */
export type ClaimOutOfRemitInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 2 000 code points. */
  reason: string;
  /** The round, which is OPEN. */
  roundId: string | number;
};

/** The round to close. */
export type CloseRoundInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** A round that is OPEN or PAUSED. */
  roundId: string | number;
};

/** The comment to conceal, and by which decision. */
export type ConcealCommentInput = {
  /** The comment; with the first one of a thread the whole thread is concealed. */
  commentId: string | number;
  /** The decision by which it is concealed, as its number (số quyết định), 1 to 200 characters. */
  decisionReference: string;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 2 000 characters: shown to the office and the body it came from. */
  reason: string;
};

/** What the lead appraiser concludes (kết luận thẩm định). */
export type Conclusion =
  /** It may not yet (chưa đủ điều kiện trình). It blocks. */
  | 'NOT_QUALIFIED'
  /** The draft may be put to the leadership (đủ điều kiện trình). */
  | 'QUALIFIED';

/** What the office confirms. */
export type ConfirmFindingInput = {
  /** The codes that hold; left out: as it was proposed. */
  codes?: Array<SufficiencyCode> | null | undefined;
  /** The finding. */
  findingId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 4 000 characters; whoever sees the finding reads it. */
  reason: string;
};

/** The placement that is right as proposed. */
export type ConfirmPlacementInput = {
  /** The newer draft. */
  draftId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The thread. */
  threadId: string | number;
};

/** The programme to consult its bodies about. */
export type ConsultProgrammeInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Its global id; state DRAFT. */
  programmeId: string | number;
};

/** What the new token is called, and what may be done with it for how long. */
export type CreateApiTokenInput = {
  /** After how many days it expires: 1 to 366. Made with a token: no later than that one. */
  days?: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What it is for: 1 to 200 code points. */
  name: string;
  /** What may be done with it: READ, or READ and WRITE. Made with a token: no more than with that one. */
  scopes?: Array<Scope>;
};

/** A meeting to come. */
export type CreateMeetingInput = {
  /** The deciding body that meets. */
  bodyId: string | number;
  /** The day, ISO date. */
  day: string;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What it is called, at most 500 characters; left out: by its day. */
  title?: string | null | undefined;
};

/** A new programme. */
export type CreateProgrammeInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What it spans. */
  kind: ProgrammeKind;
  /** 1 to 4, for a QUARTER programme only. */
  quarter?: number | null | undefined;
  /** Its title, at most 500 characters. */
  title: string;
  /** The year, 1900 to 2999; of a term, its first. */
  year: number;
};

/** A new proposal in a programme that is not adopted yet. */
export type CreateProposalInput = {
  /** Enter it although another proposal of the programme has the same title, diacritics and case aside. Else: DUPLICATE_TITLE. */
  allowDuplicate?: boolean;
  /** Contributing bodies (cơ quan phối hợp), at most 50. */
  contributingBodyIds?: Array<string | number> | null | undefined;
  /** The body that decides; needed before the programme is adopted. */
  decidingBodyId?: string | number | null | undefined;
  /** When it is due: a day, a month or a quarter; needed before the programme is adopted. */
  due?: string | null | undefined;
  /** Whether it is hard, complex, sensitive. */
  flags?: Array<DifficultyFlag> | null | undefined;
  /** OFF_SYSTEM: on paper; then neither title nor source is kept, whatever is given. */
  handling?: Handling;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What is to be prepared. */
  kind: ProposalKind;
  /** The lead body (cơ quan chủ trì); needed before the programme is adopted. */
  leadBodyId?: string | number | null | undefined;
  /** Its number, from 1; left out: the next. */
  number?: number | null | undefined;
  /** PLANNED or CARRIED_OVER. UNPLANNED ones are added to the adopted programme: `addProposal`. */
  origin?: ProposalOrigin;
  /** What it is part of: a proposal of the same programme or of a higher one. Else: BAD_PARENT. */
  parentId?: string | number | null | undefined;
  /** What it continues, for a CARRIED_OVER one: an open proposal of an earlier programme, which becomes CARRIED_OVER by this. Else: BAD_PREDECESSOR. */
  predecessorId?: string | number | null | undefined;
  /** Its priority class. */
  priority?: ProposalPriority;
  /** Where the priority comes from: which decision, plenary or higher programme; at most 500 characters. URGENT and HIGHER_PROGRAMME need one. Else: PRIORITY_NEEDS_SOURCE. */
  prioritySource?: string | null | undefined;
  /** The programme, in state DRAFT or CONSULTED. */
  programmeId: string | number;
  /** Its title, at most 500 characters. */
  title: string;
};

/** What a day is that may not be what its weekday says. */
export type DayKind =
  /** A day off (ngày nghỉ lễ, nghỉ bù). */
  | 'HOLIDAY'
  /** A working day that makes up for one (ngày làm bù). */
  | 'MAKEUP';

/** Which days count (cách tính ngày). */
export type DayUnit =
  /** Every day; what ends on a day off ends on the next working day (ngày theo lịch). */
  | 'CALENDAR'
  /** Working days (ngày làm việc). */
  | 'WORKING';

/** The claim, and what the office decides. */
export type DecideOutOfRemitInput = {
  /** Whether it is accepted. */
  accepted: boolean;
  /** A claim that is not decided. */
  claimId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 2 000 code points; needed when it is not accepted. */
  reason?: string | null | undefined;
};

/** The proposal that is not admitted, and why. */
export type DeclineProposalInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Its global id; state PROPOSED. */
  proposalId: string | number;
  /** Why not, at most 2000 characters. */
  reason: string;
};

/** Who may sign, and when. */
export type DelegateSigningInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** One of the people of the body, and no observer; or somebody of another body, who may act for it on those days, chosen by `acting-as`, and no longer. */
  personId: string | number;
  /** First day, ISO date. */
  validFrom: string;
  /** Last day, ISO date. */
  validTo: string;
};

/** The thread that stands on no passage of a newer draft. */
export type DetachThreadInput = {
  /** The newer draft. */
  draftId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The thread. */
  threadId: string | number;
};

/** Where a stretch of text stands: in both versions, or in one only. */
export type DiffKind =
  /** In the old version only. */
  | 'DELETED'
  /** In both. */
  | 'EQUAL'
  /** In the new version only. */
  | 'INSERTED';

/** Why a proposal needs more than others; flags combine. */
export type DifficultyFlag =
  /** Complex (phức tạp). */
  | 'COMPLEX'
  /** Hard (khó). */
  | 'HARD'
  /** Sensitive (nhạy cảm). */
  | 'SENSITIVE';

/** The round to throw away. */
export type DiscardRoundInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** A round that is DRAFT. */
  roundId: string | number;
};

/** The thread to dismiss. */
export type DismissThreadInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 2 000 characters: shown to whoever sees the thread. */
  reason: string;
  /** The thread. */
  threadId: string | number;
};

/** One answer, as it is to stand. */
export type DraftAnswerInput = {
  /** The `version` the answer was read in; 0: not answered yet. Else: STALE_VERSION. */
  expectedVersion: number;
  /** A question put to the body: else NOT_ADDRESSED. */
  questionId: string | number;
  /** How it is answered; null: not said yet. */
  stance?: Stance | null | undefined;
  /** In words, at most 20 000 characters; null: none. */
  text?: string | null | undefined;
};

/** Answers of an opinion in the making: all of them are written, or none. */
export type DraftAnswersInput = {
  /** The answers, one for a question; at most 100. */
  answers: Array<DraftAnswerInput>;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The round. */
  roundId: string | number;
};

/** How the text of a draft is written. */
export type DraftMediaType =
  /** Markdown. */
  | 'MARKDOWN'
  /** Plain text. */
  | 'PLAIN';

/** What is written of an opinion in the making. */
export type DraftOpinionInput = {
  /** What must change, at most 20 000 characters; null takes it away, left out it stays. */
  blockingText?: string | null | undefined;
  /** What else is said, at most 20 000 characters; null takes it away, left out it stays. */
  comment?: string | null | undefined;
  /** What the lead appraiser concludes; null takes it away, left out it stays. */
  conclusion?: Conclusion | null | undefined;
  /** The `fieldsVersion` it was read in; 0: nothing was written yet. Else: STALE_VERSION. */
  expectedVersion: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The position; null takes it away, left out it stays. */
  position?: Position | null | undefined;
  /** The round. */
  roundId: string | number;
};

/** Why a due date moved (lý do thay đổi thời hạn). */
export type DueChangeKind =
  /** Days of the working calendar changed (thay đổi lịch làm việc). */
  | 'CALENDAR'
  /** More time was granted (gia hạn). */
  | 'EXTENSION'
  /** The programme, the meeting or the office set another date (điều chỉnh thời hạn). */
  | 'REDATE'
  /** The clock had been stopped, and goes on (tính tiếp sau tạm dừng). */
  | 'SUSPENSION';

/** A new text for one's own comment. */
export type EditCommentInput = {
  /** The comment. */
  commentId: string | number;
  /** The version that was read; if it is another now: STALE_VERSION with `currentVersion`. */
  expectedVersion: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Whom it mentions now, at most 20; left out: as before. */
  mentions?: Array<MentionInput> | null | undefined;
  /** The new suggestion; null: none; left out: as it is. */
  suggestedText?: string | null | undefined;
  /** The new text, 1 to 20 000 characters. */
  text: string;
};

/** A regulation, with its rules. */
export type EnactRegulationInput = {
  /** The decision by which it is enacted (số văn bản), at most 200 characters. */
  decisionReference: string;
  /** The first day on which it is in force, ISO date. */
  effectiveFrom: string;
  /** The last day on which it is in force, ISO date; left out: it has no end. */
  effectiveTo?: string | null | undefined;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What it is called, at most 200 characters. */
  name: string;
  /** Its rules, 1 to 100. The one for a kind of proposal goes before the one for its urgency, that before the rest. */
  rules: Array<TimeRuleInput>;
};

/** The delegation that ends. */
export type EndDelegationInput = {
  /** The delegation. */
  delegationId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
};

/** When a regulation ends. */
export type EndRegulationInput = {
  /** The last day on which it is in force, ISO date, not before its first. */
  effectiveTo: string;
  /** Its version as you know it. Else: STALE_VERSION. */
  expectedVersion: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The regulation. */
  regulationId: string | number;
};

/** What a body without accounts sent on paper. */
export type EnterOpinionInput = {
  /** That mandatory questions without an answer are known: else MISSING_ANSWERS with their numbers. */
  acknowledgeMissing?: boolean;
  /** The answers, one for a question; at most 100. */
  answers?: Array<EnteredAnswerInput>;
  /** What must change, at most 20 000 characters. */
  blockingText?: string | null | undefined;
  /** The body, one of those asked, for which nobody acts here. */
  bodyId: string | number;
  /** What else is said, at most 20 000 characters. */
  comment?: string | null | undefined;
  /** What the lead appraiser concludes. */
  conclusion?: Conclusion | null | undefined;
  /** Number and date of the paper (số, ký hiệu văn bản), 1 to 500 characters. */
  documentReference: string;
  /** Files that the office uploaded with `POST /files`, as the paper scanned; at most 20. */
  fileIds?: Array<string | number>;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** That it comes after the close, as a late addendum (ý kiến gửi muộn): else ROUND_CLOSED. */
  lateAddendum?: boolean;
  /** The position. */
  position: Position;
  /** The round. */
  roundId: string | number;
};

/** One answer, as it stands on the paper. */
export type EnteredAnswerInput = {
  /** A question put to the body: else NOT_ADDRESSED. */
  questionId: string | number;
  /** How it is answered. */
  stance: Stance;
  /** In words, at most 20 000 characters; null: none. */
  text?: string | null | undefined;
};

/** Which number: the first eight of `DueFigures`, the next five of HELD_DAYS, the last two of RETURNS. */
export type Figure =
  /** `appraisers` (cơ quan thẩm định). */
  | 'APPRAISERS'
  /** `chair` (chờ phiên họp). */
  | 'CHAIR'
  /** `consented` (coi như đồng ý). */
  | 'CONSENTED'
  /** `due` (đến hạn). */
  | 'DUE'
  /** `insufficient` (sơ sài). */
  | 'INSUFFICIENT'
  /** `late` (chậm). */
  | 'LATE'
  /** `leadBody` (cơ quan chủ trì). */
  | 'LEAD_BODY'
  /** `missing` (không gửi). */
  | 'MISSING'
  /** `office` (Văn phòng). */
  | 'OFFICE'
  /** `onTime` (đúng hạn). */
  | 'ON_TIME'
  /** `overdue` (quá hạn). */
  | 'OVERDUE'
  /** `pending` (chưa đến hạn). */
  | 'PENDING'
  /** `returnedIncomplete` (trả lại). */
  | 'RETURNED_INCOMPLETE'
  /** `rePrepared` (chuẩn bị lại). */
  | 'RE_PREPARED'
  /** `suspended` (tạm dừng). */
  | 'SUSPENDED';

/** What a figure is about: a field of `PeriodFigures`. */
export type FigureSubject =
  /** `compressedOpinions`. */
  | 'COMPRESSED_OPINIONS'
  /** `dossiers`. */
  | 'DOSSIERS'
  /** `heldDays`. */
  | 'HELD_DAYS'
  /** `officeChecks`. */
  | 'OFFICE_CHECKS'
  /** `opinions`. */
  | 'OPINIONS'
  /** `programme`. */
  | 'PROGRAMME'
  /** `responses`. */
  | 'RESPONSES'
  /** `resubmissions`. */
  | 'RESUBMISSIONS'
  /** `returnedIncomplete` and `rePrepared`. */
  | 'RETURNS';

/** How long the periods of figures are. */
export type FiguresBy =
  /** Months (tháng). */
  | 'MONTH'
  /** Quarters (quý). */
  | 'QUARTER'
  /** The whole year (năm). */
  | 'YEAR';

/** A finding, and why it is contested, upheld or withdrawn. */
export type FindingInput = {
  /** The finding. */
  findingId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 4 000 characters; whoever sees the finding reads it. */
  reason: string;
};

/** Where a finding stands. */
export type FindingStatus =
  /** The office has found so; the body sees it (xác nhận). */
  | 'CONFIRMED'
  /** The head of the body contests it; the office upholds or withdraws it (kiến nghị xem xét lại). */
  | 'CONTESTED'
  /** By a test or by the office; only the office sees it (dự kiến). */
  | 'PROPOSED'
  /** It does not hold (rút). A body that never saw it never does. */
  | 'WITHDRAWN';

/** More time that the office grants. */
export type GrantExtensionInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What is owed, whether more time was asked for or not. */
  obligationId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
  /** Until which day: one day, at its cut-off; of a day off at that of the next one worked. */
  until: string;
};

/** The late dossier that may go on, and why. */
export type GrantWaiverInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The LEAD_TIME that was not met in time. */
  obligationId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
};

/** Where a proposal is handled. */
export type Handling =
  /** On paper (xử lý trên giấy): here are only its number, a masked title, dates and states. No text of it is kept or shown to anybody. */
  | 'OFF_SYSTEM'
  /** Here (xử lý trên hệ thống). */
  | 'ON_SYSTEM';

/** A file of days. */
export type ImportCalendarInput = {
  /** The file in Base64, at most 5 000 000 bytes and 5 000 days. CSV: columns `date`, `kind` (HOLIDAY or MAKEUP) and `name`, needed; `source` and `announced_on`. iCalendar: each VEVENT of whole days, also of several, or repeated yearly, is HOLIDAY, or what its CATEGORIES say; its SUMMARY is the name. */
  content: string;
  /** The version of the calendar as you know it. Else: STALE_VERSION. */
  expectedVersion: number;
  /** What the file is. */
  format: CalendarFormat;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, at most 2 000 characters. */
  reason: string;
  /** Of the years of which the file has any day, take away the days that it does not have. */
  replacesYears?: boolean;
  /** By what the days are so that do not say it themselves, at most 500 characters; left out: the reason. */
  source?: string | null | undefined;
  /** Of what is repeated every year without end, or longer: the last year of it, 1900 to 2200; left out: 5 years from now. */
  throughYear?: number | null | undefined;
};

/** A file of proposals to enter in a programme. */
export type ImportProgrammeInput = {
  /** Enter proposals although others of the file or programme have the same title. Else: CELL_TWICE, CELL_TAKEN. */
  allowDuplicates?: boolean;
  /** The file in Base64, at most 5 000 000 bytes and 5 000 rows under a header. Columns, in any order, headed in Vietnamese or English whatever case and diacritics: Nội dung (title) and Loại (kind), both needed; Số TT (number), Cơ quan chủ trì (lead body), Cơ quan phối hợp (contributing bodies, with ; between), Cơ quan quyết định (deciding body), Thời hạn (due: 15/03/2024, Tháng 3/2024, Quý I/2024, 2024-Q1), Ưu tiên (priority), Căn cứ ưu tiên (priority source), Tính chất (flags), Cách xử lý (handling: Trên giấy, on paper, and then neither title nor priority source is kept). Bodies by name or id. */
  content: string;
  /** Only check: tell all problems, and change nothing. */
  dryRun?: boolean;
  /** What the file is. */
  format: SpreadsheetFormat;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The programme, in state DRAFT or CONSULTED. */
  programmeId: string | number;
};

/** How sure the calendar of a year is. */
export type MarkCalendarYearInput = {
  /** The version of the calendar as you know it. Else: STALE_VERSION. */
  expectedVersion: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What it rests on, at most 500 characters. */
  source: string;
  /** Whether it is final. */
  status: YearStatus;
  /** The year, 1900 to 2200. */
  year: number;
};

/** Where one is. */
export type MarkPresenceInput = {
  /** The block of it; left out or null: nowhere in particular. */
  blockId?: string | number | null | undefined;
  /** The draft. */
  draftId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
};

/** What was read, and how far: a draft or a thread, up to a comment or a cursor. */
export type MarkReadInput = {
  /** The draft, with all its threads; or `threadId`. */
  draftId?: string | number | null | undefined;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** One thread; or `draftId`. */
  threadId?: string | number | null | undefined;
  /** Up to this comment of it, inclusive; or `upToCursor`. */
  upToCommentId?: string | number | null | undefined;
  /** Up to this place: the `cursor` of what `draftFeed` showed last, or `Draft.feedCursor`; or `upToCommentId`. */
  upToCursor?: string | null | undefined;
};

/** The proposal that is ready for the agenda. */
export type MarkReadyInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Its global id; state SYNTHESIS. */
  proposalId: string | number;
};

/** Whom a comment mentions: either a person or a body. */
export type MentionInput = {
  /** A body. */
  bodyId?: string | number | null | undefined;
  /** A person. */
  personId?: string | number | null | undefined;
};

/** A proposal that goes on as part of another. */
export type MergeProposalInput = {
  /** The decision it rests on (số, ký hiệu văn bản), at most 200 characters. */
  decisionReference: string;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What it goes on in: another open proposal of the same programme. */
  intoProposalId: string | number;
  /** The proposal, open, of a programme in state ADOPTED, without an open round. */
  proposalId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
};

/** A meeting that is put on another day, and why. */
export type MoveMeetingInput = {
  /** The other day, ISO date; today or later. */
  day: string;
  /** Its version as you know it. Else: STALE_VERSION. */
  expectedVersion: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The meeting, still to come. */
  meetingId: string | number;
  /** Why, at most 2000 characters: it stands with each due date that moves. */
  reason: string;
};

/** Why an obligation ended without being fulfilled (lý do kết thúc). */
export type ObligationEnd =
  /** The body is asked no more (không hỏi nữa). */
  | 'CANCELLED'
  /** The proposal went on in a later programme (chuyển sang năm sau). */
  | 'CARRIED_OVER'
  /** Nothing had come, and by the rule silence is consent (coi như đồng ý). */
  | 'DEEMED_CONSENT'
  /** The proposal was merged into another (gộp). */
  | 'MERGED'
  /** Nothing had come when the round was closed (không gửi). */
  | 'NOT_GIVEN'
  /** It was not the business of the body (ngoài chức năng, nhiệm vụ). */
  | 'OUT_OF_REMIT'
  /** The round was recalled: a mistake, and in no figure (thu hồi). */
  | 'RECALLED'
  /** The body stood aside (xin không tham gia). */
  | 'RECUSED'
  /** Another obligation took its place: another meeting, or another lead body (được thay thế). */
  | 'REPLACED'
  /** The dossier was returned before it came to that (hồ sơ bị trả lại). */
  | 'RETURNED'
  /** The proposal was withdrawn by decision (rút). */
  | 'WITHDRAWN';

/** Which obligations to list; what is left out does not restrict. */
export type ObligationFilter = {
  /** Those of this body. */
  bodyId?: string | number | null | undefined;
  /** Those due now on a day of this period, in the zone of the working calendar. */
  dueIn?: string | null | undefined;
  /** True: those owed still, neither fulfilled nor ended; false: the others. What is fulfilled provisionally is not owed. */
  isOpen?: boolean | null | undefined;
  /** Those of one of these kinds. */
  kinds?: Array<ObligationKind> | null | undefined;
  /** Those about the proposals of this programme. */
  programmeId?: string | number | null | undefined;
  /** Those about this proposal. */
  proposalId?: string | number | null | undefined;
};

/** What is due (loại nghĩa vụ có thời hạn). */
export type ObligationKind =
  /** The dossier, so long before its meeting (gửi tài liệu trước phiên họp). */
  | 'LEAD_TIME'
  /** Whether the dossier is complete, by the office (kiểm tra hồ sơ trình). */
  | 'OFFICE_CHECK'
  /** The opinion of a body that is asked (cho ý kiến). */
  | 'OPINION'
  /** The dossier, by the date of the programme (trình theo thời hạn của chương trình). */
  | 'PROGRAMME_DUE'
  /** The response of the lead body to the opinions (tiếp thu, giải trình). */
  | 'RESPONSE'
  /** The dossier again, after a return for re-preparation (trình lại). */
  | 'RESUBMISSION';

/** What an official row is. */
export type OfficialRowKind =
  /** An answer to a question (trả lời vấn đề xin ý kiến). */
  | 'ANSWER'
  /** A thread that is official (mạch góp ý chính thức). */
  | 'REMARK';

/** Which draft to ask about, and whom. */
export type OpenRoundInput = {
  /** Ask although the time is shorter than the rule allows, because the matter is urgent (rút ngắn thời hạn vì cấp bách): what is owed is marked as compressed. Else: WINDOW_TOO_SHORT. */
  acceptUrgency?: boolean;
  /** The bodies asked, 1 to 100: ordinary bodies other than the lead body. */
  bodyIds: Array<string | number>;
  /** When the clock closes it, an instant to come; left out: the office does (`scheduleRoundClose`). */
  closesAt?: string | null | undefined;
  /** A draft that was sent to the office; its proposal is IN_REVIEW. */
  draftId: string | number;
  /** The day by which the opinions are due, at its cut-off (thời hạn cho ý kiến); on a day off the next working day. Left out: as the rule in force says; where none is: DUE_REQUIRED. */
  due?: string | null | undefined;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What the bodies are asked for. RECONFIRM: on a newer draft than an earlier round of the proposal was on. */
  kind: RoundKind;
  /** The lead appraiser, one of the bodies asked, whose opinion concludes; left out: none. */
  leadAppraiserBodyId?: string | number | null | undefined;
  /** What they see of each other. */
  mode?: RoundMode;
  /** What is wanted answered, at most 100, in order. Left out of a RECONFIRM: the questions of the latest round on an earlier draft, under their numbers there. */
  questions?: Array<QuestionInput>;
};

/** The proposal whose dossier is complete. */
export type PassCheckInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Its global id; state SUBMITTED. */
  proposalId: string | number;
};

/** An opinion in the making that is complete. */
export type PassForSignatureInput = {
  /** The `version` of the whole. Else: STALE_VERSION. */
  expectedVersion: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The round. */
  roundId: string | number;
};

/** The round to hold up. */
export type PauseRoundInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** A round that is OPEN. */
  roundId: string | number;
};

/** A thread of the own body, to be put into its opinion or taken out. */
export type PickThreadInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The round in which the opinion is given. */
  roundId: string | number;
  /** A thread that the own body began on this proposal, other than a private note. */
  threadId: string | number;
};

/** Where a thread stands on a newer draft. PLACED is sure; MOVED and ORPHANED are proposed by the comparison of the drafts and pending until the body that began the thread decides: nothing is guessed. */
export type PlacementStatus =
  /** By decision it stands on no passage of this draft. */
  | 'DETACHED'
  /** The passage was reworded, or the words stand elsewhere: this is the place proposed, or chosen by hand. */
  | 'MOVED'
  /** The passage is no more: the thread is read beside the draft it was begun on. */
  | 'ORPHANED'
  /** The quoted words stand there unchanged, or the thread is about the whole draft. */
  | 'PLACED';

/** What a body thinks of the draft as a whole (quan điểm). */
export type Position =
  /** It agrees (đồng ý). */
  | 'AGREE'
  /** It agrees only if the draft is amended as said (đồng ý nếu sửa). It blocks. */
  | 'AGREE_IF_AMENDED'
  /** It agrees, and has remarks (đồng ý, có góp ý). */
  | 'AGREE_WITH_COMMENTS'
  /** It does not agree (không đồng ý). It blocks. */
  | 'DISAGREE'
  /** It has none (không có ý kiến). */
  | 'NO_OPINION';

/** Which draft to ask about later, and whom. */
export type PrepareRoundInput = {
  /** Ask although the time is shorter than the rule allows, because the matter is urgent (rút ngắn thời hạn vì cấp bách): what is owed is marked as compressed. Else: WINDOW_TOO_SHORT. */
  acceptUrgency?: boolean;
  /** The bodies asked, 1 to 100: ordinary bodies other than the lead body. */
  bodyIds: Array<string | number>;
  /** A draft that was sent to the office; its proposal is SUBMITTED or IN_REVIEW. */
  draftId: string | number;
  /** The day by which the opinions are due, at its cut-off (thời hạn cho ý kiến); on a day off the next working day. Left out: as the rule in force says; where none is: DUE_REQUIRED. */
  due?: string | null | undefined;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What the bodies are asked for. RECONFIRM: on a newer draft than an earlier round of the proposal was on. */
  kind: RoundKind;
  /** The lead appraiser, one of the bodies asked, whose opinion concludes; left out: none. */
  leadAppraiserBodyId?: string | number | null | undefined;
  /** What they see of each other. */
  mode?: RoundMode;
  /** What is wanted answered, at most 100, in order. Left out of a RECONFIRM: the questions of the latest round on an earlier draft, under their numbers there. */
  questions?: Array<QuestionInput>;
};

/** What a regulation sets a time for (thủ tục có thời hạn). */
export type Procedure =
  /** How long before a meeting the dossier is due (thời gian gửi tài liệu trước phiên họp). */
  | 'LEAD_TIME'
  /** How long the office may take to check a dossier (kiểm tra hồ sơ trình). */
  | 'OFFICE_CHECK'
  /** How long a body has for its opinion (cho ý kiến). */
  | 'OPINION'
  /** How long a lead body has to respond to opinions (tiếp thu, giải trình). */
  | 'RESPONSE'
  /** How long a lead body has to prepare again (chuẩn bị lại). */
  | 'RESUBMISSION';

/** How an adopted programme was changed. */
export type ProgrammeChangeKind =
  /** A proposal came in (bổ sung). */
  | 'ADD'
  /** It goes on as part of another (gộp). */
  | 'MERGE'
  /** It has another lead body (thay đổi cơ quan chủ trì). */
  | 'REASSIGN'
  /** It has another due date (lùi, điều chỉnh thời hạn). */
  | 'REDATE'
  /** It was taken out (rút). */
  | 'WITHDRAW';

/** What a programme spans. */
export type ProgrammeKind =
  /** A quarter of a year (chương trình quý). */
  | 'QUARTER'
  /** A whole term (nhiệm kỳ); `year` is its first. */
  | 'TERM'
  /** A year (chương trình năm). */
  | 'YEAR';

/** DRAFT → CONSULTED → ADOPTED → CLOSING → CLOSED. */
export type ProgrammeState =
  /** It is in force: each proposal has a lead body, a deciding body and a due date. */
  | 'ADOPTED'
  /** Every proposal is decided, ended or carried over. */
  | 'CLOSED'
  /** The period is over; what is open is being carried over. */
  | 'CLOSING'
  /** Its bodies are asked about it. */
  | 'CONSULTED'
  /** The office is putting it together; nobody else sees it. */
  | 'DRAFT';

/** Which proposals to list; what is left out does not restrict. */
export type ProposalFilter = {
  /** Those this body contributes to. */
  contributingBodyId?: string | number | null | undefined;
  /** Those this body decides. */
  decidingBodyId?: string | number | null | undefined;
  /** Those due in this period: whose last due day lies in it. One due in 2024-Q1 is due in 2024-03. */
  dueIn?: string | null | undefined;
  /** Those with at least one of these flags. */
  flags?: Array<DifficultyFlag> | null | undefined;
  /** Those of one of these kinds. */
  kinds?: Array<ProposalKind> | null | undefined;
  /** Those led by this body. */
  leadBodyId?: string | number | null | undefined;
  /** Those that came in one of these ways. */
  origins?: Array<ProposalOrigin> | null | undefined;
  /** Those of one of these priority classes. */
  priorities?: Array<ProposalPriority> | null | undefined;
  /** Those of this programme. */
  programmeId?: string | number | null | undefined;
  /** Those in one of these states. */
  states?: Array<ProposalState> | null | undefined;
};

/** What is to be prepared. */
export type ProposalKind =
  /** Anything else. */
  | 'OTHER'
  /** A report (báo cáo). */
  | 'REPORT'
  /** A scheme (đề án). */
  | 'SCHEME';

/** What proposals are listed by, always ascending. A page continues from where the proposal of its cursor stood when it was read: one that is redated between two pages may be met again or not, and no other. */
export type ProposalOrder =
  /** By the last due day, then number; those without a due date last. */
  | 'DUE'
  /** By number in the programme. */
  | 'NUMBER'
  /** By class, the highest first, then the last due day, then number. */
  | 'PRIORITY'
  /** By title, in the Vietnamese order of letters: đ after d. */
  | 'TITLE';

/** How a proposal came into its programme. */
export type ProposalOrigin =
  /** Carried over from an earlier programme (chuyển tiếp). */
  | 'CARRIED_OVER'
  /** With the programme, as it was adopted (theo kế hoạch). */
  | 'PLANNED'
  /** Added to the adopted programme by decision (đột xuất, bổ sung). */
  | 'UNPLANNED';

/** What a body has to do with a proposal. */
export type ProposalPart =
  /** It contributes to it (cơ quan phối hợp). */
  | 'CONTRIBUTING'
  /** It prepares it (cơ quan chủ trì). */
  | 'LEAD';

/** The class by which the agenda is filled, highest first (thứ tự ưu tiên). */
export type ProposalPriority =
  /** B: hard backlog (tồn đọng khó). */
  | 'HARD_BACKLOG'
  /** A2: from the term programme, or bound to a plenary (chương trình cấp trên, hội nghị toàn thể). */
  | 'HIGHER_PROGRAMME'
  /** D: for information (báo cáo để biết). */
  | 'INFORMATION'
  /** C: regular (thường xuyên). */
  | 'REGULAR'
  /** A1: urgent, accepted by the chair (cấp bách). */
  | 'URGENT';

/** Where a proposal stands. */
export type ProposalState =
  /** Carried over into the next programme (chuyển sang năm sau). */
  | 'CARRIED_OVER'
  /** Decided. */
  | 'DECIDED'
  /** Not admitted to the programme. */
  | 'DECLINED'
  /** The lead body prepares it. */
  | 'IN_PREPARATION'
  /** The dossier is complete; bodies are asked (đang thẩm định, lấy ý kiến). */
  | 'IN_REVIEW'
  /** Merged into another (gộp). */
  | 'MERGED'
  /** Admitted to the programme, not begun: it begins once the programme is adopted. */
  | 'PLANNED'
  /** Put forward, in a programme that is not adopted yet. */
  | 'PROPOSED'
  /** Ready for the agenda. */
  | 'READY'
  /** The lead body answers the opinions (tiếp thu, giải trình). */
  | 'RESPONDING'
  /** On the agenda of a meeting. */
  | 'SCHEDULED'
  /** Sent to the office, which checks the dossier (đã trình, Văn phòng kiểm tra hồ sơ). */
  | 'SUBMITTED'
  /** Every round is closed; the office synthesises (tổng hợp ý kiến). */
  | 'SYNTHESIS'
  /** Withdrawn by decision (rút). */
  | 'WITHDRAWN';

/** What the office finds in an opinion by itself. */
export type ProposeFindingInput = {
  /** At least one code, each once. */
  codes: Array<SufficiencyCode>;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The opinion. */
  opinionId: string | number;
  /** Why, 1 to 4 000 characters; whoever sees the finding reads it. */
  reason: string;
};

/** A question, and whom it is put to. */
export type QuestionInput = {
  /** The bodies it is put to, at least one of those asked; left out: all of them. */
  bodyIds?: Array<string | number> | null | undefined;
  /** Whether an opinion must answer it. */
  mandatory?: boolean;
  /** What is asked, 1 to 4 000 code points. */
  text: string;
};

/** A proposal that gets another lead body. */
export type ReassignProposalInput = {
  /** The decision it rests on (số, ký hiệu văn bản), at most 200 characters. */
  decisionReference: string;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The new lead body; if it contributed, it no longer does. One that is asked in an open round cannot lead: ASKED_IN_ROUND. */
  leadBodyId: string | number;
  /** The proposal, open, of a programme in state ADOPTED. */
  proposalId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
};

/** Where a thread stands on a newer draft. */
export type ReattachThreadInput = {
  /** The passage of this draft. */
  anchor: AnchorInput;
  /** The newer draft, which the thread was carried to. */
  draftId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The thread. */
  threadId: string | number;
};

/** The round to take back. */
export type RecallRoundInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 2 000 code points. */
  reason: string;
  /** A round that is OPEN or PAUSED. */
  roundId: string | number;
};

/** The opinion that still holds. */
export type ReconfirmOpinionInput = {
  /** The `sequence` of the newest opinion of the body on the proposal. Else: STALE_VERSION. */
  expectedSequence: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The open round in which it is given: the same one, or a later one of the proposal. */
  roundId: string | number;
};

/** How far what is handled on paper has come. */
export type RecordPaperStateInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Its global id; OFF_SYSTEM, of an adopted programme. */
  proposalId: string | number;
  /** A later state, from IN_PREPARATION to DECIDED; not RESPONDING. */
  state: ProposalState;
};

/** The round from which the body acted for stands aside. */
export type RecuseInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 2 000 code points. */
  reason: string;
  /** The round, which is OPEN. */
  roundId: string | number;
};

/** A proposal that gets another due date. */
export type RedateProposalInput = {
  /** The decision it rests on (số, ký hiệu văn bản), at most 200 characters. */
  decisionReference: string;
  /** The new due date, earlier or later: a day, a month or a quarter. */
  due: string;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The proposal, open, of a programme in state ADOPTED. */
  proposalId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
};

/** More time that the office does not grant. */
export type RefuseExtensionInput = {
  /** The request that waits for an answer. */
  extensionRequestId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Why not, at most 2000 characters. */
  reason: string;
};

/** The thread to take up again. */
export type ReopenThreadInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The thread. */
  threadId: string | number;
};

/** A reply to a remark. */
export type ReplyToCommentInput = {
  /** Who may see it: at most who may see what it answers; left out: just these. */
  audience?: Audience | null | undefined;
  /** The comment that is answered. */
  commentId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Whom it mentions, at most 20. */
  mentions?: Array<MentionInput> | null | undefined;
  /** A text for the thread's passage in the place of its own, at most 20 000 code points. Needs an anchor. */
  suggestedText?: string | null | undefined;
  /** The reply, 1 to 20 000 characters. */
  text: string;
};

/** More time that a body asks for. */
export type RequestExtensionInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What the body owes. */
  obligationId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
  /** Until which day: one day, at its cut-off; of a day off at that of the next one worked. */
  until: string;
};

/** How far a body is with its opinion (trạng thái phiếu lấy ý kiến). */
export type RequestState =
  /** It has taken note (đã tiếp nhận). */
  | 'ACKNOWLEDGED'
  /** It was given, and the office asks again (đề nghị cho ý kiến lại). */
  | 'ASKED_AGAIN'
  /** It is written and waits to be signed (chờ ký). */
  | 'AWAITING_SIGNATURE'
  /** It is asked no more. */
  | 'CANCELLED'
  /** Silence counts as consent, by a rule. */
  | 'DEEMED_CONSENT'
  /** Its opinion is being written. */
  | 'DRAFTING'
  /** The round was closed without it (không có ý kiến). */
  | 'NOT_GIVEN'
  /** It is not its business, as the office accepted (không thuộc thẩm quyền). */
  | 'OUT_OF_REMIT'
  /** The body stood aside (từ chối cho ý kiến do xung đột lợi ích). */
  | 'RECUSED'
  /** It was asked. */
  | 'SENT'
  /** It was signed and given. */
  | 'SUBMITTED';

/** The thread to resolve. */
export type ResolveThreadInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The thread. */
  threadId: string | number;
};

/** A suspended proposal that goes on. */
export type ResumeProposalInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The proposal. */
  proposalId: string | number;
};

/** The round to go on with. */
export type ResumeRoundInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** A round that is PAUSED. */
  roundId: string | number;
};

/** The comment to take back. */
export type RetractCommentInput = {
  /** The comment. */
  commentId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
};

/** The proposal that is to be prepared again. */
export type ReturnForRepreparationInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** By which day it is due again, ISO date, later than now; a day off means the next working day. Left out: NEW_DUE_REQUIRED. */
  newDue?: string | null | undefined;
  /** Its global id; IN_REVIEW, SYNTHESIS, RESPONDING, READY or SCHEDULED. */
  proposalId: string | number;
  /** Why, at most 2000 characters. The bodies that were asked are told it, too. */
  reason: string;
  /** Why, by code: at least one. */
  reasonCodes: Array<ReturnReason>;
};

/** The dossier that goes back because something is missing. */
export type ReturnIncompleteInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What is missing: 1 to 50 texts of at most 500 characters. */
  missing: Array<string>;
  /** By which day it is due again, ISO date, later than now; a day off means the next working day. Left out: NEW_DUE_REQUIRED. If the present due date is later, that stays. */
  newDue?: string | null | undefined;
  /** Its global id; state SUBMITTED. */
  proposalId: string | number;
};

/** Why a dossier goes back to the lead body: two different things, counted apart. */
export type ReturnKind =
  /** Something is missing (trả lại do chưa đủ hồ sơ). */
  | 'INCOMPLETE'
  /** What it says is to be prepared again (yêu cầu chuẩn bị lại). */
  | 'REPREPARATION';

/** Why a proposal is to be prepared again (lý do yêu cầu chuẩn bị lại). */
export type ReturnReason =
  /** It is against what is in force (chưa phù hợp quy định). */
  | 'AGAINST_RULES'
  /** Bodies that had to be asked were not (chưa lấy đủ ý kiến). */
  | 'NOT_CONSULTED'
  /** It cannot be carried out as it is: means, time, people (chưa khả thi). */
  | 'NOT_FEASIBLE'
  /** It does not do what the programme asks (chưa bám sát yêu cầu). */
  | 'OFF_TOPIC'
  /** What was said to it was not taken up (chưa tiếp thu, giải trình). */
  | 'OPINIONS_NOT_ANSWERED'
  /** Another reason, which the words say (lý do khác). */
  | 'OTHER'
  /** It was overtaken by what happened (không còn phù hợp tình hình). */
  | 'OUTDATED'
  /** Its grounds or figures do not carry it (căn cứ, số liệu chưa đủ). */
  | 'WEAK_GROUNDS';

/** A round that is prepared, and all of it as it shall be. */
export type ReviseRoundInput = {
  /** Ask although the time is shorter than the rule allows, because the matter is urgent (rút ngắn thời hạn vì cấp bách): what is owed is marked as compressed. Else: WINDOW_TOO_SHORT. */
  acceptUrgency?: boolean;
  /** The bodies asked, 1 to 100: ordinary bodies other than the lead body. */
  bodyIds: Array<string | number>;
  /** The day by which the opinions are due, at its cut-off (thời hạn cho ý kiến); on a day off the next working day. Left out: as the rule in force says; where none is: DUE_REQUIRED. */
  due?: string | null | undefined;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What the bodies are asked for. RECONFIRM: on a newer draft than an earlier round of the proposal was on. */
  kind: RoundKind;
  /** The lead appraiser, one of the bodies asked, whose opinion concludes; left out: none. */
  leadAppraiserBodyId?: string | number | null | undefined;
  /** What they see of each other. */
  mode?: RoundMode;
  /** What is wanted answered, at most 100, in order. Left out of a RECONFIRM: the questions of the latest round on an earlier draft, under their numbers there. */
  questions?: Array<QuestionInput>;
  /** A round that is DRAFT. */
  roundId: string | number;
};

/** Which token is to be no more. */
export type RevokeApiTokenInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** One of your own; for an administrator, of anybody. */
  tokenId: string | number;
};

/** What a person is in a body (vai trò). */
export type Role =
  /** Administers the installation (quản trị) with `acting-as: administrator`: acts for no body, and sees no content. */
  | 'ADMINISTRATOR'
  /** Presides over a deciding body. */
  | 'CHAIR'
  /** Handles proposals at the office (chuyên viên theo dõi). */
  | 'DESK_OFFICER'
  /** Head of the body (thủ trưởng): signs for it. */
  | 'HEAD'
  /** Member of a deciding body. */
  | 'MEMBER'
  /** Reads only. */
  | 'OBSERVER'
  /** Prepares and appraises (chuyên viên). */
  | 'OFFICER'
  /** Keeps the work programme at the office. */
  | 'PROGRAMME_CLERK';

/** What bodies are asked for. */
export type RoundKind =
  /** An appraisal (thẩm định). */
  | 'APPRAISAL'
  /** Their opinion (lấy ý kiến). */
  | 'CONSULTATION'
  /** Whether what they said still holds on a newer draft (lấy lại ý kiến). */
  | 'RECONFIRM';

/** What the bodies of a round see of each other. */
export type RoundMode =
  /** What others say and do is hidden from a body until its own opinion is signed, and from the lead body until the close. */
  | 'AFTER_OWN'
  /** What others say and do is hidden until the close (lấy ý kiến kín). */
  | 'AT_CLOSE'
  /** Everything addressed to the round, live. */
  | 'OPEN';

/** Where a round stands. */
export type RoundStatus =
  /** It is over. */
  | 'CLOSED'
  /** The office prepares it; nobody is asked yet, and only the office sees it. */
  | 'DRAFT'
  /** Remarks are being made, opinions given. */
  | 'OPEN'
  /** The office holds it up (tạm dừng): nothing is said or signed until it goes on. */
  | 'PAUSED'
  /** It was a mistake and is taken back (thu hồi): nobody is judged by it. */
  | 'RECALLED'
  /** It ended because the proposal was returned for re-preparation. */
  | 'RETURNED'
  /** It ended because another round took its place. */
  | 'SUPERSEDED';

/** The proposal that goes on an agenda. */
export type ScheduleProposalInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The meeting; left out: the one it is aimed at. */
  meetingId?: string | number | null | undefined;
  /** Its global id; state READY. */
  proposalId: string | number;
};

/** What may be done with a token, of what its person may do (phạm vi). */
export type Scope =
  /** Queries, subscriptions, and files that are fetched. */
  | 'READ'
  /** Mutations, and files that are uploaded. */
  | 'WRITE';

/** In what is sought. */
export type SearchKind =
  /** In the blocks of drafts (Điều, khoản, điểm). */
  | 'BLOCK'
  /** In comments as they read now (góp ý); what they read before, and what they suggest for a passage, is not sought. */
  | 'COMMENT'
  /** In the titles of proposals (tên đề án, báo cáo). */
  | 'PROPOSAL';

/** The round to open. */
export type SendRoundInput = {
  /** Send it although the time is shorter than the rule allows; left out: as it was prepared. */
  acceptUrgency?: boolean | null | undefined;
  /** The day by which the opinions are due; left out: as it was prepared. */
  due?: string | null | undefined;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** A round that is DRAFT; its proposal is IN_REVIEW. */
  roundId: string | number;
};

/** What it means when a body says nothing in time (quy tắc im lặng). */
export type Silence =
  /** That it agrees: only where a rule says so (coi như đồng ý). */
  | 'DEEMED_CONSENT'
  /** That it gave no opinion (không có ý kiến). */
  | 'NOT_GIVEN';

/** How a table is kept in a file (bảng tính). */
export type SpreadsheetFormat =
  /** Text with commas, semicolons or tabs; UTF-8, or UTF-16 with a byte-order mark. Written as UTF-8 with commas. */
  | 'CSV'
  /** Office Open XML, as `.xlsx`; one shown sheet, without formulas and merged cells. */
  | 'XLSX';

/** How a question is answered (quan điểm về vấn đề xin ý kiến). */
export type Stance =
  /** Yes. */
  | 'AGREE'
  /** Yes, with a remark: needs a text. */
  | 'AGREE_WITH_COMMENT'
  /** Otherwise than was asked (phương án khác): needs a text. */
  | 'ALTERNATIVE'
  /** No: needs a text. */
  | 'DISAGREE'
  /** The body declares that it does not object (không phản đối): an answer like any other. */
  | 'NO_OBJECTION_DECLARED'
  /** Not its business, as the office may accept (không thuộc thẩm quyền): needs a text. Never counted as answered. */
  | 'OUT_OF_REMIT';

/** The proposal to begin. */
export type StartProposalInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Its global id; state PLANNED, of an adopted programme. */
  proposalId: string | number;
};

/** Whether a dossier comes for the first time. */
export type SubmissionKind =
  /** For the first time (trình lần đầu). */
  | 'FIRST'
  /** Again, after a return of either kind (trình lại). */
  | 'RESUBMISSION';

/** The opinion in the making that is signed. */
export type SubmitOpinionInput = {
  /** That mandatory questions without an answer are known: else MISSING_ANSWERS with their numbers. */
  acknowledgeMissing?: boolean;
  /** The `version` of the whole: what is signed is what was read. Else: STALE_VERSION. */
  expectedVersion: number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** That it comes after the close, as a late addendum (ý kiến gửi muộn): else ROUND_CLOSED. */
  lateAddendum?: boolean;
  /** The round. */
  roundId: string | number;
};

/** What is sent to the office. */
export type SubmitProposalInput = {
  /** What the dossier is made of (danh mục hồ sơ), at most 50 documents; left out: nothing is said. */
  checklist?: Array<ChecklistItemInput> | null | undefined;
  /** Which of its drafts is sent. */
  draftId: string | number;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The proposal; state IN_PREPARATION. */
  proposalId: string | number;
};

/** Why an opinion is sketchy (lý do ý kiến sơ sài). How long it is, is never a reason; a declared no-objection is valid. What a test says is only proposed. */
export type SufficiencyCode =
  /** The same text everywhere (sao chép). Tested: an answer that needs words is word for word the answer of the body to two or more other questions, here or about other proposals; not where it refers to another answer or a letter. */
  | 'BOILERPLATE'
  /** It is wrong on the facts (sai sự thật). Tested: it cites a Điều, or a khoản of one, that the draft does not have; not in a sentence about another text or about adding one. */
  | 'FACTUALLY_WRONG'
  /** A mandatory question put to the body is not answered (không trả lời đủ vấn đề). Tested: no stance, or none of the words that the stance needs; not where the body says that it is not its business and the office has not said that it is. */
  | 'NOT_COVERING'
  /** It objects, or has an alternative, and does not say why or which (không nêu lý do). Tested: a DISAGREE or ALTERNATIVE, or the blocking text, without phrases that say only the stance and the names of provisions holds nothing. */
  | 'NO_REASON'
  /** It is about something else (lạc vấn đề). Tested: an answer that needs words names no provision and no figure, and has no word that carries meaning in common with the question or the draft. Not tested without accents or in another language. */
  | 'OFF_QUESTION'
  /** It passes over most of what it was asked about (quá hẹp). There is no test: the office says so. */
  | 'TOO_NARROW'
  /** It could stand under any draft (chung chung). Tested: an answer that needs words, or the blocking text, is put together from known stock phrases and names no provision, no figure, nobody and nothing. */
  | 'TOO_VAGUE';

/** A proposal that is suspended. */
export type SuspendProposalInput = {
  /** The decision it rests on (số, ký hiệu văn bản), at most 200 characters. */
  decisionReference: string;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The proposal, open, of a programme in state ADOPTED. */
  proposalId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
};

/** Where a thread stands: OPEN → ANSWERED → RESOLVED or DISMISSED; the body that began it may take it up again. */
export type ThreadStatus =
  /** Another body has answered to everyone in the thread. */
  | 'ANSWERED'
  /** The office has ended it, with a reason. */
  | 'DISMISSED'
  /** Nobody else has answered. */
  | 'OPEN'
  /** The body that began it is satisfied. */
  | 'RESOLVED';

/** How long one procedure may take. */
export type TimeRuleInput = {
  /** With how many working days left it is first said that something is due, 0 to 1 000. */
  alertWorkingDays?: number;
  /** How many days, 0 to 1 000; of LEAD_TIME, before the meeting. */
  amount: number;
  /** Of LEAD_TIME: neither end counts, so one day more. */
  clearDays?: boolean;
  /** The cut-off on the due day, as `11:30`, in the zone of the calendar; left out: that of the calendar. */
  cutOff?: string | null | undefined;
  /** The shortest window, 0 to 1 000 working days; left out: none. */
  minimumWorkingDays?: number | null | undefined;
  /** What it sets a time for. */
  procedure: Procedure;
  /** For which kind of proposal; left out: for every kind. */
  proposalKind?: ProposalKind | null | undefined;
  /** What it means when nothing comes in time; of OPINION. */
  silence?: Silence;
  /** Which days count. */
  unit?: DayUnit;
  /** Whether it is for what is urgent; left out: urgent or not. */
  urgent?: boolean | null | undefined;
};

/** The proposal that comes off its agenda. */
export type UnscheduleProposalInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** Its global id; state SCHEDULED. */
  proposalId: string | number;
};

/** What to write anew of a proposal. What is left out stays. */
export type UpdateProposalInput = {
  /** Enter it although another proposal of the programme has the same title, diacritics and case aside. Else: DUPLICATE_TITLE. */
  allowDuplicate?: boolean;
  /** All its contributing bodies, at most 50. */
  contributingBodyIds?: Array<string | number> | null | undefined;
  /** The body that decides; null: none yet. */
  decidingBodyId?: string | number | null | undefined;
  /** When it is due; null: not set yet. */
  due?: string | null | undefined;
  /** Its `version` as you know it. Else: STALE_VERSION. */
  expectedVersion: number;
  /** All its flags. */
  flags?: Array<DifficultyFlag> | null | undefined;
  /** Where it is handled. OFF_SYSTEM: its title and source are erased for good; ON_SYSTEM again needs a `title`. */
  handling?: Handling | null | undefined;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** What is to be prepared. */
  kind?: ProposalKind | null | undefined;
  /** The lead body; null: none yet. */
  leadBodyId?: string | number | null | undefined;
  /** Its number, from 1. */
  number?: number | null | undefined;
  /** What it is part of; null: nothing. See `createProposal`. */
  parentId?: string | number | null | undefined;
  /** Its priority class. */
  priority?: ProposalPriority | null | undefined;
  /** Where the priority comes from, at most 500 characters; null: not said. */
  prioritySource?: string | null | undefined;
  /** The proposal, PROPOSED or PLANNED; of an ADOPTED programme: any open one. */
  proposalId: string | number;
  /** Its title, at most 500 characters. */
  title?: string | null | undefined;
};

/** A new draft of a proposal. */
export type UploadDraftInput = {
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** How the text is written. */
  mediaType?: DraftMediaType;
  /** The proposal; state IN_PREPARATION, IN_REVIEW, SYNTHESIS or RESPONDING. */
  proposalId: string | number;
  /** The whole text, at most 2 000 000 bytes of UTF-8, without NUL. Kept as it is; read in NFC. */
  text: string;
  /** Its title, at most 500 characters; left out: the title of the proposal. */
  title?: string | null | undefined;
};

/** A day of the week (ngày trong tuần). */
export type Weekday =
  /** Thứ sáu. */
  | 'FRIDAY'
  /** Thứ hai. */
  | 'MONDAY'
  /** Thứ bảy. */
  | 'SATURDAY'
  /** Chủ nhật. */
  | 'SUNDAY'
  /** Thứ năm. */
  | 'THURSDAY'
  /** Thứ ba. */
  | 'TUESDAY'
  /** Thứ tư. */
  | 'WEDNESDAY';

/** To whom to show one's own comment. */
export type WidenCommentInput = {
  /** Who may see it from now on, for good: more people than now. */
  audience: Audience;
  /** The comment; the first one of a thread takes the thread with it. */
  commentId: string | number;
  /** That it is meant. Without it nothing is changed, and CONFIRMATION_REQUIRED says who would see it; another request, with another idempotency key. */
  confirm?: boolean;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
};

/** A proposal that is taken out of an adopted programme. */
export type WithdrawProposalInput = {
  /** The decision it rests on (số, ký hiệu văn bản), at most 200 characters. */
  decisionReference: string;
  /** Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey?: string | null | undefined;
  /** The proposal, open, of a programme in state ADOPTED, without an open round. */
  proposalId: string | number;
  /** Why, at most 2000 characters. */
  reason: string;
};

/** How sure the calendar of a year is. */
export type YearStatus =
  /** As it was announced in full (chính thức). */
  | 'FINAL'
  /** Computed, or not announced in full yet (dự kiến). */
  | 'PROVISIONAL';

export type MeetingsQueryVariables = Exact<{
  bodyId?: string | number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type MeetingsQuery = { meetings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, day: string, title: string | null, version: number, cancelledAt: string | null, cancelledReason: string | null, body: { id: string } }> } };

export type CreateMeetingMutationVariables = Exact<{
  input: CreateMeetingInput;
}>;


export type CreateMeetingMutation = { createMeeting: { eventId: string | null, cursor: string | null, meeting: { id: string, day: string, title: string | null, version: number, body: { id: string } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type MoveMeetingMutationVariables = Exact<{
  input: MoveMeetingInput;
}>;


export type MoveMeetingMutation = { moveMeeting: { eventId: string | null, cursor: string | null, meeting: { id: string, day: string, version: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type CancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;


export type CancelMeetingMutation = { cancelMeeting: { eventId: string | null, cursor: string | null, meeting: { id: string, cancelledAt: string | null, cancelledReason: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ChooseTargetMeetingMutationVariables = Exact<{
  input: ChooseTargetMeetingInput;
}>;


export type ChooseTargetMeetingMutation = { chooseTargetMeeting: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState, targetMeeting: { id: string, day: string } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ScheduleProposalMutationVariables = Exact<{
  input: ScheduleProposalInput;
}>;


export type ScheduleProposalMutation = { scheduleProposal: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState, agendaSection: AgendaSection | null, scheduledMeeting: { id: string, day: string } | null, targetMeeting: { id: string } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type UnscheduleProposalMutationVariables = Exact<{
  input: UnscheduleProposalInput;
}>;


export type UnscheduleProposalMutation = { unscheduleProposal: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState, agendaSection: AgendaSection | null, scheduledMeeting: { id: string } | null, targetMeeting: { id: string } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type GrantWaiverMutationVariables = Exact<{
  input: GrantWaiverInput;
}>;


export type GrantWaiverMutation = { grantWaiver: { eventId: string | null, cursor: string | null, obligation: { id: string, lateWorkingDays: number, waiver: { at: string, reason: string, chair: { login: string } } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type SubmitDossierMutationVariables = Exact<{
  input: SubmitProposalInput;
}>;


export type SubmitDossierMutation = { submitProposal: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ReturnIncompleteMutationVariables = Exact<{
  input: ReturnIncompleteInput;
}>;


export type ReturnIncompleteMutation = { returnIncomplete: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState, incompleteReturns: number, repreparations: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ReturnForRepreparationMutationVariables = Exact<{
  input: ReturnForRepreparationInput;
}>;


export type ReturnForRepreparationMutation = { returnForRepreparation: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState, incompleteReturns: number, repreparations: number, agendaSection: AgendaSection | null, targetMeeting: { id: string } | null, scheduledMeeting: { id: string } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type DossiersOfQueryVariables = Exact<{
  id: string | number;
}>;


export type DossiersOfQuery = { proposal: { id: string, state: ProposalState, repreparations: number, incompleteReturns: number, agendaSection: AgendaSection | null, targetMeeting: { id: string, day: string } | null, scheduledMeeting: { id: string, day: string } | null, submissions: Array<{ id: string, kind: SubmissionKind, submittedAt: string, checkResult: CheckResult, checkedAt: string | null, missing: Array<string>, newDue: string | null, checklist: Array<{ item: string, isEnclosed: boolean, note: string | null }>, draft: { id: string, number: number }, submittedBy: { login: string }, repreparation: { reasonCodes: Array<ReturnReason>, reason: string, newDue: string, at: string, returnedBy: { login: string } } | null }>, obligations: { nodes: Array<{ id: string, kind: ObligationKind, startedAt: string, originalDueAt: string, dueAt: string, fulfilledAt: string | null, provisional: boolean, lateWorkingDays: number, endedAt: string | null, endReason: ObligationEnd | null, body: { id: string }, meeting: { id: string } | null, changes: Array<{ kind: DueChangeKind, fromDueAt: string, toDueAt: string, isAfterExpiry: boolean, reason: string }>, waiver: { at: string, reason: string } | null }> } } };

export type AttachFileMutationVariables = Exact<{
  input: AttachFileInput;
}>;


export type AttachFileMutation = { attachFile: { eventId: string | null, cursor: string | null, workingOpinion: { version: number, attachments: Array<{ id: string, name: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type DetachFileMutationVariables = Exact<{
  input: AttachFileInput;
}>;


export type DetachFileMutation = { detachFile: { eventId: string | null, cursor: string | null, workingOpinion: { version: number, attachments: Array<{ id: string, name: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type AttachmentsOfQueryVariables = Exact<{
  roundId: string | number;
}>;


export type AttachmentsOfQuery = { node:
    | { workingOpinion: { version: number, attachments: Array<{ id: string, name: string }> } | null, opinions: Array<{ id: string, sequence: number, body: { id: string }, attachments: Array<{ id: string, name: string, mediaType: string, bytes: number, sha256: string, url: string, uploadedAt: string, uploadedBy: { login: string } }> }> }
    | Record<PropertyKey, never>
   };

export type AttentionQueryVariables = Exact<{
  kinds?: Array<AttentionKind> | AttentionKind | null | undefined;
  orderBy?: AttentionOrder;
  first?: number;
  after?: string | null | undefined;
}>;


export type AttentionQuery = { me: { attention: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: AttentionKind, startedAt: string, dueAt: string | null, workingDaysLeft: number | null, forPerson: boolean, reason: string, proposal: { id: string, number: number, title: string }, draft: { id: string, number: number } | null, round: { id: string } | null, request: { id: string, state: RequestState } | null, claim: { id: string } | null, opinion: { id: string } | null, finding: { id: string } | null, thread: { id: string } | null, comment: { id: string } | null }> } } };

export type ConcealCommentMutationVariables = Exact<{
  input: ConcealCommentInput;
}>;


export type ConcealCommentMutation = { concealComment: { eventId: string | null, cursor: string | null, comment: { id: string, text: string, concealment: { at: string, decisionReference: string, reason: string, by: { name: string } } | null, thread: { id: string, status: ThreadStatus, draft: { id: string } | null, round: { id: string } | null } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type RemarkInFullQueryVariables = Exact<{
  id: string | number;
}>;


export type RemarkInFullQuery = { node:
    | { id: string, text: string, audience: Audience, concealment: { decisionReference: string, reason: string, by: { name: string } } | null, thread: { id: string, status: ThreadStatus, audience: Audience, unreadCount: number, anchor: { exact: string } | null, draft: { id: string } | null, block: { id: string } | null, round: { id: string } | null } }
    | Record<PropertyKey, never>
   };

export type RecordPaperStateMutationVariables = Exact<{
  input: RecordPaperStateInput;
}>;


export type RecordPaperStateMutation = { recordPaperState: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState, title: string, handling: Handling } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type OnPaperQueryVariables = Exact<{
  id: string | number;
}>;


export type OnPaperQuery = { proposal: { id: string, number: number, title: string, handling: Handling, state: ProposalState, due: string | null, prioritySource: string | null, declineReason: string | null, version: number, programme: { export: { content: string }, changes: { nodes: Array<{ decisionReference: string, reason: string }> } } } };

export type CalendarQueryVariables = Exact<{
  version?: number | null | undefined;
  year?: number | null | undefined;
}>;


export type CalendarQuery = { calendar: { version: number, zone: string, weekdays: Array<Weekday>, opens: string, cutOff: string, reason: string, at: string, enteredBy: { name: string } | null, days: Array<{ day: string, kind: DayKind, name: string, source: string, announcedOn: string | null }>, years: Array<{ year: number, status: YearStatus, source: string }> } };

export type ChangeCalendarMutationVariables = Exact<{
  input: ChangeCalendarInput;
}>;


export type ChangeCalendarMutation = { changeCalendar: { eventId: string | null, cursor: string | null, calendar: { version: number, zone: string, weekdays: Array<Weekday>, opens: string, cutOff: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ImportCalendarMutationVariables = Exact<{
  input: ImportCalendarInput;
}>;


export type ImportCalendarMutation = { importCalendar: { eventId: string | null, cursor: string | null, calendar: { version: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type MarkCalendarYearMutationVariables = Exact<{
  input: MarkCalendarYearInput;
}>;


export type MarkCalendarYearMutation = { markCalendarYear: { eventId: string | null, cursor: string | null, calendar: { version: number, years: Array<{ year: number, status: YearStatus, source: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string> }> } };

export type RegulationsQueryVariables = Exact<{
  first: number;
}>;


export type RegulationsQuery = { regulations: { nodes: Array<{ id: string, name: string, decisionReference: string, effectiveFrom: string, effectiveTo: string | null, version: number, createdBy: { name: string } | null, rules: Array<{ procedure: Procedure, proposalKind: ProposalKind | null, urgent: boolean | null, amount: number, unit: DayUnit, clearDays: boolean, cutOff: string | null, silence: Silence, minimumWorkingDays: number | null, alertWorkingDays: number }> }> } };

export type RuleInForceQueryVariables = Exact<{
  procedure: Procedure;
  kind: ProposalKind;
  urgent: boolean;
  on: string;
}>;


export type RuleInForceQuery = { ruleInForce: { amount: number, unit: DayUnit, cutOff: string | null, silence: Silence, regulation: { name: string } } | null };

export type EnactRegulationMutationVariables = Exact<{
  input: EnactRegulationInput;
}>;


export type EnactRegulationMutation = { enactRegulation: { eventId: string | null, cursor: string | null, regulation: { id: string, version: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type EndRegulationMutationVariables = Exact<{
  input: EndRegulationInput;
}>;


export type EndRegulationMutation = { endRegulation: { eventId: string | null, cursor: string | null, regulation: { effectiveTo: string | null, version: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type CoverageOfQueryVariables = Exact<{
  roundId: string | number;
}>;


export type CoverageOfQuery = { node:
    | { coverage: { answered: number, asked: number, ratio: number, answeredLate: number } | null, requests: Array<{ id: string, state: RequestState, askedAgainAt: string | null, isInsufficient: boolean | null, body: { id: string }, coverage: { answered: number, asked: number, ratio: number, answeredLate: number } | null }> }
    | Record<PropertyKey, never>
   };

export type MatrixOfQueryVariables = Exact<{
  roundId: string | number;
}>;


export type MatrixOfQuery = { node:
    | { answers: Array<{ stance: Stance | null, text: string | null, outOfRemitAccepted: boolean, body: { id: string }, question: { id: string, number: number, mandatory: boolean }, opinion: { id: string, sequence: number } | null }> }
    | Record<PropertyKey, never>
   };

export type OfficialRowsQueryVariables = Exact<{
  roundId: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type OfficialRowsQuery = { node:
    | { officialRows: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: OfficialRowKind, stance: Stance | null, text: string | null, suggestedText: string | null, isLate: boolean, body: { id: string, name: string }, question: { number: number } | null, block: { id: string, position: number } | null, thread: { id: string } | null, opinion: { id: string, sequence: number } | null }> } }
    | Record<PropertyKey, never>
   };

export type FindingsOfQueryVariables = Exact<{
  roundId: string | number;
}>;


export type FindingsOfQuery = { node:
    | { opinions: Array<{ id: string, sequence: number, body: { id: string }, findings: Array<{ id: string, status: FindingStatus, codes: Array<SufficiencyCode>, proposedAt: string, opinion: { id: string }, grounds: Array<{ code: SufficiencyCode, questionNumber: number | null, found: string | null }>, steps: Array<{ status: FindingStatus, codes: Array<SufficiencyCode>, reason: string | null, at: string, by: { login: string } | null, byBody: { id: string } | null }> }> }> }
    | Record<PropertyKey, never>
   };

export type ProposeFindingMutationVariables = Exact<{
  input: ProposeFindingInput;
}>;


export type ProposeFindingMutation = { proposeFinding: { eventId: string | null, cursor: string | null, finding: { id: string, status: FindingStatus, codes: Array<SufficiencyCode> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ConfirmFindingMutationVariables = Exact<{
  input: ConfirmFindingInput;
}>;


export type ConfirmFindingMutation = { confirmFinding: { eventId: string | null, cursor: string | null, finding: { id: string, status: FindingStatus, codes: Array<SufficiencyCode> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ContestFindingMutationVariables = Exact<{
  input: FindingInput;
}>;


export type ContestFindingMutation = { contestFinding: { eventId: string | null, cursor: string | null, finding: { id: string, status: FindingStatus, codes: Array<SufficiencyCode> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type UpholdFindingMutationVariables = Exact<{
  input: FindingInput;
}>;


export type UpholdFindingMutation = { upholdFinding: { eventId: string | null, cursor: string | null, finding: { id: string, status: FindingStatus, codes: Array<SufficiencyCode> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type WithdrawFindingMutationVariables = Exact<{
  input: FindingInput;
}>;


export type WithdrawFindingMutation = { withdrawFinding: { eventId: string | null, cursor: string | null, finding: { id: string, status: FindingStatus, codes: Array<SufficiencyCode> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type AskOnceMoreMutationVariables = Exact<{
  input: AskAgainInput;
}>;


export type AskOnceMoreMutation = { askAgain: { eventId: string | null, cursor: string | null, request: { id: string, state: RequestState, askedAgainAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type SayWhatIsOutOfRemitMutationVariables = Exact<{
  input: DecideOutOfRemitInput;
}>;


export type SayWhatIsOutOfRemitMutation = { decideOutOfRemit: { eventId: string | null, cursor: string | null, claim: { id: string, accepted: boolean | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ClaimsOfQueryVariables = Exact<{
  roundId: string | number;
}>;


export type ClaimsOfQuery = { node:
    | { requests: Array<{ id: string, body: { id: string }, outOfRemit: Array<{ id: string, accepted: boolean | null, question: { number: number } | null }> }> }
    | Record<PropertyKey, never>
   };

export type PlacedThreadsQueryVariables = Exact<{
  id: string | number;
  first?: number;
  blockId?: string | number | null | undefined;
}>;


export type PlacedThreadsQuery = { draft: { id: string, threads: { totalCount: number, nodes: Array<{ id: string, status: ThreadStatus, draft: { id: string, number: number } | null, block: { id: string, text: string } | null, anchor: { exact: string } | null, placement: { status: PlacementStatus, pending: boolean, confirmedAt: string | null, draft: { id: string }, block: { id: string, text: string, position: number } | null, anchor: { exact: string, start: number, end: number } | null, confirmedBy: { login: string } | null, confirmedByBody: { id: string } | null } | null, placements: Array<{ status: PlacementStatus, pending: boolean, draft: { number: number } }>, comments: { nodes: Array<{ id: string, text: string }> } }> } } };

export type ThreadPlacementsQueryVariables = Exact<{
  id: string | number;
}>;


export type ThreadPlacementsQuery = { node:
    | { id: string, placements: Array<{ status: PlacementStatus, pending: boolean, draft: { id: string, number: number }, block: { id: string } | null }> }
    | Record<PropertyKey, never>
   };

export type ConfirmPlacementMutationVariables = Exact<{
  input: ConfirmPlacementInput;
}>;


export type ConfirmPlacementMutation = { confirmPlacement: { eventId: string | null, cursor: string | null, thread: { id: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type ReattachThreadMutationVariables = Exact<{
  input: ReattachThreadInput;
}>;


export type ReattachThreadMutation = { reattachThread: { eventId: string | null, cursor: string | null, thread: { id: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type DetachThreadMutationVariables = Exact<{
  input: DetachThreadInput;
}>;


export type DetachThreadMutation = { detachThread: { eventId: string | null, cursor: string | null, thread: { id: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type MarkReadyMutationVariables = Exact<{
  input: MarkReadyInput;
}>;


export type MarkReadyMutation = { markReady: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type DraftDiffQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  first?: number;
  after?: string | null | undefined;
  includeUnchanged?: boolean;
  underOwnThreads?: boolean;
}>;


export type DraftDiffQuery = { draftDiff: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: BlockChangeKind, confidence: number, from: Array<{ id: string, position: number, text: string }>, to: Array<{ id: string, position: number, text: string }>, words: Array<{ kind: DiffKind, text: string }> }> } };

export type ObligationsExtendedQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
  first?: number;
}>;


export type ObligationsExtendedQuery = { obligations: { totalCount: number, nodes: Array<{ id: string, kind: ObligationKind, startedAt: string, originalDueAt: string, dueAt: string, fulfilledAt: string | null, provisional: boolean, isCompressed: boolean, lateWorkingDays: number, stoppedAt: string | null, endedAt: string | null, endReason: ObligationEnd | null, calendarVersion: number, body: { id: string }, request: { id: string } | null, changes: Array<{ kind: DueChangeKind, fromDueAt: string, toDueAt: string, isAfterExpiry: boolean, reason: string, actor: { id: string } }>, extensionRequests: Array<{ id: string, until: string, reason: string, askedAt: string, isGranted: boolean | null, answeredAt: string | null, answerReason: string | null, askedBy: { id: string }, answeredBy: { id: string } | null }> }> } };

export type ExtendedFieldsFragment = { id: string, kind: ObligationKind, startedAt: string, originalDueAt: string, dueAt: string, fulfilledAt: string | null, provisional: boolean, isCompressed: boolean, lateWorkingDays: number, stoppedAt: string | null, endedAt: string | null, endReason: ObligationEnd | null, calendarVersion: number, body: { id: string }, request: { id: string } | null, changes: Array<{ kind: DueChangeKind, fromDueAt: string, toDueAt: string, isAfterExpiry: boolean, reason: string, actor: { id: string } }>, extensionRequests: Array<{ id: string, until: string, reason: string, askedAt: string, isGranted: boolean | null, answeredAt: string | null, answerReason: string | null, askedBy: { id: string }, answeredBy: { id: string } | null }> };

export type RequestExtensionMutationVariables = Exact<{
  input: RequestExtensionInput;
}>;


export type RequestExtensionMutation = { requestExtension: { cursor: string | null, extensionRequest: { id: string, until: string, isGranted: boolean | null, obligation: { id: string, dueAt: string } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type GrantExtensionMutationVariables = Exact<{
  input: GrantExtensionInput;
}>;


export type GrantExtensionMutation = { grantExtension: { cursor: string | null, obligation: { id: string, dueAt: string, lateWorkingDays: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type RefuseExtensionMutationVariables = Exact<{
  input: RefuseExtensionInput;
}>;


export type RefuseExtensionMutation = { refuseExtension: { cursor: string | null, extensionRequest: { id: string, isGranted: boolean | null, answerReason: string | null, obligation: { dueAt: string } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type SuspendProposalMutationVariables = Exact<{
  input: SuspendProposalInput;
}>;


export type SuspendProposalMutation = { suspendProposal: { proposal: { id: string, suspendedAt: string | null, suspensions: Array<{ startedAt: string, endedAt: string | null, decisionReference: string, reason: string, actor: { id: string } }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ResumeProposalMutationVariables = Exact<{
  input: ResumeProposalInput;
}>;


export type ResumeProposalMutation = { resumeProposal: { proposal: { id: string, suspendedAt: string | null, suspensions: Array<{ startedAt: string, endedAt: string | null }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ProgrammeCursorsQueryVariables = Exact<{
  id: string | number;
}>;


export type ProgrammeCursorsQuery = { programme: { title: string, firstCursor: string, feedCursor: string } };

export type InboxCursorsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCursorsQuery = { me: { inboxFirstCursor: string, inboxFeedCursor: string, actingBody: { name: string } } };

export type ProgrammeFeedSubscriptionVariables = Exact<{
  programmeId: string | number;
  after?: string | null | undefined;
}>;


export type ProgrammeFeedSubscription = { programmeFeed:
    | { __typename: 'Checkpoint', cursor: string }
    | { __typename: 'LeadTimeWaived', cursor: string, eventId: string, at: string, proposalId: string, obligationId: string, meetingId: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProgrammeCreated', cursor: string, eventId: string, at: string, programmeId: string, title: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProgrammeImported', cursor: string, eventId: string, at: string, format: SpreadsheetFormat, rows: number, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProgrammeStateChanged', cursor: string, eventId: string, at: string, programmeId: string, fromState: ProgrammeState, toState: ProgrammeState, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalAdded', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, due: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalCreated', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalMerged', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, intoProposalId: string, intoNumber: number, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalReassigned', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, fromLeadBodyId: string, toLeadBodyId: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalRedated', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, fromDue: string, toDue: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalResumed', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalReturned', cursor: string, eventId: string, at: string, proposalId: string, returnKind: ReturnKind, reasonCodes: Array<ReturnReason>, newDue: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalScheduled', cursor: string, eventId: string, at: string, proposalId: string, meetingId: string, day: string, section: AgendaSection, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalStateChanged', cursor: string, eventId: string, at: string, proposalId: string, from: ProposalState, to: ProposalState, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalSuspended', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalUpdated', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, version: number, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalWithdrawn', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'Ready', cursor: string }
    | { __typename: 'ResyncRequired', cursor: string }
    | { __typename: 'TargetMeetingChanged', cursor: string, eventId: string, at: string, proposalId: string, targetMeetingId: string | null, targetDay: string | null, leadTimeDueAt: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'TextErased', cursor: string, eventId: string, at: string, erasedEventId: string, decisionReference: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
   };

export type InboxFeedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type InboxFeedSubscription = { inboxFeed:
    | { __typename: 'ApiTokenCreated', cursor: string, eventId: string, at: string, tokenId: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ApiTokenRevoked', cursor: string, eventId: string, at: string, tokenId: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'AskedAgain', cursor: string, eventId: string, at: string, requestId: string, roundId: string, draftId: string, reason: string, opinionDueAt: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'AttentionChanged', cursor: string, eventId: string, at: string, kinds: Array<AttentionKind>, aboutProposalId: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'CalendarAddressCreated', cursor: string, eventId: string, at: string, addressId: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'CalendarAddressRevoked', cursor: string, eventId: string, at: string, addressId: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'CalendarChanged', cursor: string, eventId: string, at: string, version: number, reason: string, changedDays: number, movedDues: number, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'Checkpoint', cursor: string }
    | { __typename: 'CommentConcealed', cursor: string, eventId: string, at: string, commentId: string, threadId: string, remainingStatus: ThreadStatus | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'DelegationEnded', cursor: string, eventId: string, at: string, delegationId: string, personId: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'DueExpired', cursor: string, eventId: string, at: string, obligationId: string, obligationKind: ObligationKind, bodyId: string, proposalId: string, dueAt: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'DueMoved', cursor: string, eventId: string, at: string, obligationId: string, obligationKind: ObligationKind, bodyId: string, proposalId: string, changeKind: DueChangeKind, fromDueAt: string, toDueAt: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'DueSoon', cursor: string, eventId: string, at: string, obligationId: string, obligationKind: ObligationKind, bodyId: string, proposalId: string, dueAt: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'DuesRecomputed', cursor: string, eventId: string, at: string, onProposalId: string | null, calendarVersion: number, obligationIds: Array<string>, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ExtensionRefused', cursor: string, eventId: string, at: string, extensionRequestId: string, obligationId: string, obligationKind: ObligationKind, bodyId: string, proposalId: string, until: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingConfirmed', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingContested', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingProposed', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingUpheld', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingWithdrawn', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'MeetingCancelled', cursor: string, eventId: string, at: string, meetingId: string, bodyId: string, day: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'MeetingCreated', cursor: string, eventId: string, at: string, meetingId: string, bodyId: string, day: string, meetingTitle: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'MeetingMoved', cursor: string, eventId: string, at: string, meetingId: string, bodyId: string, fromDay: string, toDay: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'Mentioned', cursor: string, eventId: string, at: string, commentId: string, threadId: string, draftId: string, proposalId: string, personId: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'OpinionRequested', cursor: string, eventId: string, at: string, roundId: string, roundKind: RoundKind, proposalId: string, draftId: string, opinionDueAt: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'OpinionStale', cursor: string, eventId: string, at: string, opinionId: string, roundId: string, proposalId: string, draftId: string, draftNumber: number, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'OutOfRemitClaimed', cursor: string, eventId: string, at: string, claimId: string, requestId: string, bodyId: string, questionId: string | null, draftId: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'OutOfRemitDecided', cursor: string, eventId: string, at: string, claimId: string, requestId: string, questionId: string | null, draftId: string, accepted: boolean, decisionReason: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'PlacementPending', cursor: string, eventId: string, at: string, threadId: string, proposalId: string, draftId: string, draftNumber: number, placementStatus: PlacementStatus, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalAssigned', cursor: string, eventId: string, at: string, proposalId: string, programmeId: string, number: number, title: string, part: ProposalPart, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ReadPositionMoved', cursor: string, eventId: string, at: string, draftId: string, inThreadId: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'Ready', cursor: string }
    | { __typename: 'RegulationChanged', cursor: string, eventId: string, at: string, regulationId: string, name: string, effectiveFrom: string, effectiveTo: string | null, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'RequestCancelled', cursor: string, eventId: string, at: string, requestId: string, roundId: string, draftId: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'RequestRecused', cursor: string, eventId: string, at: string, requestId: string, roundId: string, bodyId: string, draftId: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'ResyncRequired', cursor: string }
    | { __typename: 'RoundWithdrawn', cursor: string, eventId: string, at: string, roundId: string, draftId: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'SigningDelegated', cursor: string, eventId: string, at: string, delegationId: string, personId: string | null, validFrom: string, validTo: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
    | { __typename: 'TextErased', cursor: string, eventId: string, at: string, erasedEventId: string, erasedCommentId: string | null, decisionReference: string, reason: string, actor: { name: string, bodyName: string, onBehalfOfBodyName: string | null } }
   };

export type FiguresOfYearQueryVariables = Exact<{
  year: number;
  by?: FiguresBy;
  bodyId?: string | number | null | undefined;
}>;


export type FiguresOfYearQuery = { figures: { year: number, body: { id: string, name: string } | null, periods: Array<{ period: string, returnedIncomplete: number, rePrepared: number, programme: { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } }, dossiers: { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } }, resubmissions: { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } }, responses: { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } }, officeChecks: { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } }, opinions: { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } }, compressedOpinions: { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } }, heldDays: { leadBody: number, office: number, appraisers: number, chair: number, suspended: number, total: number } }> } };

export type DueFragment = { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } };

export type HeldFragment = { leadBody: number, office: number, appraisers: number, chair: number, suspended: number, total: number };

export type FiguresOfBodiesQueryVariables = Exact<{
  year: number;
  by?: FiguresBy;
}>;


export type FiguresOfBodiesQuery = { figures: { bodies: Array<{ body: { id: string, name: string }, periods: Array<{ period: string, programme: { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } }, opinions: { due: number, onTime: number, late: number, missing: number, consented: number, pending: number, overdue: number, insufficient: number, lateShare: { percent: number | null, n: number }, missingShare: { percent: number | null, n: number }, insufficientShare: { percent: number | null, n: number } }, heldDays: { leadBody: number, office: number, appraisers: number, chair: number, suspended: number, total: number } }> }> } };

export type FigureItemsQueryVariables = Exact<{
  period: string;
  subject: FigureSubject;
  figure: Figure;
  bodyId?: string | number | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type FigureItemsQuery = { figureItems: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ count: number, dueAt: string | null, lateWorkingDays: number | null, body: { id: string }, proposal: { id: string, number: number, title: string } | null, obligation: { id: string, kind: ObligationKind } | null }> } };

export type HeldDaysOfProposalQueryVariables = Exact<{
  id: string | number;
}>;


export type HeldDaysOfProposalQuery = { proposal: { id: string, heldDays: { leadBody: number, office: number, appraisers: number, chair: number, suspended: number, total: number } | null } };

export type ObligationsQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ObligationsQuery = { obligations: { totalCount: number, nodes: Array<{ id: string, kind: ObligationKind, startedAt: string, originalDueAt: string, dueAt: string, fulfilledAt: string | null, provisional: boolean, isCompressed: boolean, lateWorkingDays: number, endedAt: string | null, endReason: ObligationEnd | null, calendarVersion: number, body: { id: string }, proposal: { id: string }, request: { id: string } | null, changes: Array<{ kind: DueChangeKind, fromDueAt: string, toDueAt: string, isAfterExpiry: boolean, calendarVersion: number, at: string, reason: string, actor: { id: string } }>, waiver: { at: string, reason: string, chair: { id: string } } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ObligationsOfProposalQueryVariables = Exact<{
  id: string | number;
  first?: number;
}>;


export type ObligationsOfProposalQuery = { proposal: { obligations: { totalCount: number, nodes: Array<{ id: string, kind: ObligationKind, dueAt: string, lateWorkingDays: number, body: { id: string } }> } } };

export type DuesOfRoundQueryVariables = Exact<{
  roundId: string | number;
}>;


export type DuesOfRoundQuery = { node:
    | { requests: Array<{ id: string, state: RequestState, dueAt: string | null, body: { id: string }, obligations: Array<{ id: string, dueAt: string, originalDueAt: string, fulfilledAt: string | null, isCompressed: boolean, lateWorkingDays: number, endReason: ObligationEnd | null, startedAt: string }> }> }
    | Record<PropertyKey, never>
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { role: Role, person: { id: string, login: string, name: string }, actingBody: { id: string, name: string, kind: BodyKind } } };

export type BodiesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type BodiesQuery = { bodies: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, kind: BodyKind, name: string, nameVi: string, nameEn: string, memberships: Array<{ role: Role, validFrom: string, validTo: string | null, person: { id: string, login: string, name: string } }> }> } };

export type BodyByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type BodyByIdQuery = { body: { id: string, name: string } };

export type NodeByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeByIdQuery = { node:
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Attachment', id: string }
    | { __typename: 'Block', id: string }
    | { __typename: 'Body', id: string }
    | { __typename: 'CalendarAddress', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'Delegation', id: string }
    | { __typename: 'Draft', id: string }
    | { __typename: 'ExtensionRequest', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Obligation', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'OpinionRequest', id: string }
    | { __typename: 'OutOfRemitClaim', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Programme', id: string }
    | { __typename: 'ProgrammeChange', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'Question', id: string }
    | { __typename: 'Regulation', id: string }
    | { __typename: 'Round', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'SufficiencyFinding', id: string }
    | { __typename: 'Thread', id: string }
   };

export type ProgrammesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type ProgrammesQuery = { programmes: { totalCount: number, nodes: Array<{ id: string, kind: ProgrammeKind, year: number, quarter: number | null, title: string, state: ProgrammeState }> } };

export type ProgrammeByIdQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type ProgrammeByIdQuery = { programme: { id: string, title: string, state: ProgrammeState, adoptedAt: string | null, proposals: { totalCount: number, nodes: Array<{ id: string, number: number, title: string, state: ProposalState }> } } };

export type ProposalsQueryVariables = Exact<{
  filter?: ProposalFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ProposalsQuery = { proposals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string }>, nodes: Array<{ id: string, number: number, kind: ProposalKind, title: string, state: ProposalState, due: string | null, programme: { id: string, year: number }, leadBody: { id: string, name: string } | null, contributingBodies: Array<{ id: string }>, decidingBody: { id: string } | null, rounds: Array<{ id: string, status: RoundStatus, bodies: Array<{ id: string, name: string }> }>, drafts: { nodes: Array<{ id: string, number: number, blockCount: number }> } }> } };

export type ProposalByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type ProposalByIdQuery = { proposal: { id: string, number: number, title: string, state: ProposalState, due: string | null, leadBody: { id: string } | null, drafts: { totalCount: number, nodes: Array<{ id: string, number: number, releasedAt: string | null }> }, rounds: Array<{ id: string, kind: RoundKind, mode: RoundMode, status: RoundStatus, closedAt: string | null }> } };

export type DraftByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftByIdQuery = { draft: { id: string, number: number, title: string, mediaType: DraftMediaType, bytes: number, sha256: string, blockCount: number, uploadedAt: string, releasedAt: string | null, firstCursor: string, feedCursor: string, proposal: { id: string, number: number, title: string }, uploadedBy: { id: string, name: string }, rounds: Array<{ id: string, status: RoundStatus }> } };

export type DraftOriginalQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftOriginalQuery = { draft: { id: string, original: string } };

export type BlocksQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type BlocksQuery = { draft: { id: string, blocks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, position: number, kind: BlockKind, headingPath: Array<string>, label: string | null, text: string }> } } };

export type ThreadsQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
  blockId?: string | number | null | undefined;
  statuses?: Array<ThreadStatus> | ThreadStatus | null | undefined;
}>;


export type ThreadsQuery = { draft: { id: string, feedCursor: string, threads: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, status: ThreadStatus, audience: Audience, anchor: { exact: string, prefix: string, suffix: string, start: number, end: number } | null, block: { id: string, position: number, label: string | null } | null, originBody: { id: string, name: string }, round: { id: string } | null, comments: { totalCount: number, nodes: Array<{ id: string, text: string, version: number, audience: Audience, inReplyToId: string | null, createdAt: string, editedAt: string | null, author: { id: string, name: string }, authorBody: { id: string, name: string } }> } }> } } };

export type CreateProgrammeMutationVariables = Exact<{
  input: CreateProgrammeInput;
}>;


export type CreateProgrammeMutation = { createProgramme: { eventId: string | null, cursor: string | null, programme: { id: string, state: ProgrammeState } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type AdoptProgrammeMutationVariables = Exact<{
  input: AdoptProgrammeInput;
}>;


export type AdoptProgrammeMutation = { adoptProgramme: { eventId: string | null, cursor: string | null, programme: { id: string, state: ProgrammeState, adoptedAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type CreateProposalMutationVariables = Exact<{
  input: CreateProposalInput;
}>;


export type CreateProposalMutation = { createProposal: { eventId: string | null, cursor: string | null, proposal: { id: string, number: number, state: ProposalState, due: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type StartProposalMutationVariables = Exact<{
  input: StartProposalInput;
}>;


export type StartProposalMutation = { startProposal: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type UploadDraftMutationVariables = Exact<{
  input: UploadDraftInput;
}>;


export type UploadDraftMutation = { uploadDraft: { eventId: string | null, cursor: string | null, draft: { id: string, number: number, blockCount: number, bytes: number, sha256: string, releasedAt: string | null, firstCursor: string, feedCursor: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type SubmitProposalMutationVariables = Exact<{
  input: SubmitProposalInput;
}>;


export type SubmitProposalMutation = { submitProposal: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type PassCheckMutationVariables = Exact<{
  input: PassCheckInput;
}>;


export type PassCheckMutation = { passCheck: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type OpenRoundMutationVariables = Exact<{
  input: OpenRoundInput;
}>;


export type OpenRoundMutation = { openRound: { eventId: string | null, cursor: string | null, round: { id: string, status: RoundStatus, bodies: Array<{ id: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type CloseRoundMutationVariables = Exact<{
  input: CloseRoundInput;
}>;


export type CloseRoundMutation = { closeRound: { eventId: string | null, cursor: string | null, round: { id: string, status: RoundStatus, closedAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { addComment: { eventId: string | null, cursor: string | null, comment: { id: string, text: string, version: number, audience: Audience, thread: { id: string, status: ThreadStatus, anchor: { exact: string, prefix: string, suffix: string, start: number, end: number } | null } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type ReplyToCommentMutationVariables = Exact<{
  input: ReplyToCommentInput;
}>;


export type ReplyToCommentMutation = { replyToComment: { eventId: string | null, cursor: string | null, comment: { id: string, text: string, audience: Audience, inReplyToId: string | null, thread: { id: string, status: ThreadStatus } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { editComment: { eventId: string | null, cursor: string | null, comment: { id: string, text: string, version: number, editedAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type ResolveThreadMutationVariables = Exact<{
  input: ResolveThreadInput;
}>;


export type ResolveThreadMutation = { resolveThread: { eventId: string | null, cursor: string | null, thread: { id: string, status: ThreadStatus, resolvedAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type DraftFeedSubscriptionVariables = Exact<{
  draftId: string | number;
  after?: string | null | undefined;
}>;


export type DraftFeedSubscription = { draftFeed:
    | { __typename: 'AnswersDrafted', cursor: string, eventId: string, at: string, roundId: string, version: number, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null }, answers: Array<{ questionId: string, stance: Stance | null, text: string | null, version: number }> }
    | { __typename: 'Checkpoint', cursor: string, at: string }
    | { __typename: 'CommentAdded', cursor: string, eventId: string, at: string, commentId: string, threadId: string, threadStatus: ThreadStatus, inReplyToId: string | null, blockId: string | null, audience: Audience, text: string, suggestedText: string | null, retracted: boolean, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null }, anchor: { exact: string, prefix: string, suffix: string, start: number, end: number } | null }
    | { __typename: 'CommentConcealed', cursor: string, eventId: string, at: string, commentId: string, threadId: string, remainingStatus: ThreadStatus | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'CommentEdited', cursor: string, eventId: string, at: string, commentId: string, threadId: string, version: number, text: string, suggestedText: string | null, retracted: boolean, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'CommentRetracted', cursor: string, eventId: string, at: string, commentId: string, threadId: string, threadStatus: ThreadStatus, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'CommentRevealed', cursor: string, eventId: string, at: string, commentId: string, threadId: string, threadStatus: ThreadStatus, inReplyToId: string | null, blockId: string | null, formerAudience: Audience, audience: Audience, writtenAt: string, version: number, text: string, suggestedText: string | null, retracted: boolean, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null }, anchor: { exact: string, prefix: string, suffix: string, start: number, end: number } | null }
    | { __typename: 'CoverageChanged', cursor: string, eventId: string, at: string, roundId: string, bodyId: string, answered: number, asked: number, answeredLate: number, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'DraftSuperseded', cursor: string, eventId: string, at: string, byDraftId: string, number: number, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'DueExpired', cursor: string, eventId: string, at: string, obligationId: string, obligationKind: ObligationKind, bodyId: string, dueAt: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'DueMoved', cursor: string, eventId: string, at: string, obligationId: string, obligationKind: ObligationKind, bodyId: string, proposalId: string, changeKind: DueChangeKind, fromDueAt: string, toDueAt: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'DueSoon', cursor: string, eventId: string, at: string, obligationId: string, obligationKind: ObligationKind, bodyId: string, dueAt: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'DuesRecomputed', cursor: string, eventId: string, at: string, onProposalId: string | null, calendarVersion: number, obligationIds: Array<string>, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ExtensionRefused', cursor: string, eventId: string, at: string, extensionRequestId: string, obligationId: string, obligationKind: ObligationKind, bodyId: string, proposalId: string, until: string, reason: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ExtensionRequested', cursor: string, eventId: string, at: string, extensionRequestId: string, obligationId: string, obligationKind: ObligationKind, bodyId: string, proposalId: string, until: string, reason: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'FileAttached', cursor: string, eventId: string, at: string, roundId: string, version: number, fileId: string, name: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'FileDetached', cursor: string, eventId: string, at: string, roundId: string, version: number, fileId: string, name: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingConfirmed', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingContested', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingProposed', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingUpheld', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'FindingWithdrawn', cursor: string, eventId: string, at: string, findingId: string, opinionId: string, roundId: string, bodyId: string, proposalId: string, codes: Array<SufficiencyCode>, findingReason: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'LeadTimeWaived', cursor: string, eventId: string, at: string, proposalId: string, obligationId: string, meetingId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'OpinionDrafted', cursor: string, eventId: string, at: string, roundId: string, version: number, fieldsVersion: number, position: Position | null, blockingText: string | null, comment: string | null, conclusion: Conclusion | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'OpinionPassedForSignature', cursor: string, eventId: string, at: string, roundId: string, version: number, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'OpinionSubmitted', cursor: string, eventId: string, at: string, roundId: string, opinionId: string, bodyId: string, sequence: number, position: Position | null, conclusion: Conclusion | null, lateAddendum: boolean, afterSeeingOthers: boolean, enteredByBodyId: string | null, draftId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'OutOfRemitClaimed', cursor: string, eventId: string, at: string, claimId: string, requestId: string, roundId: string, bodyId: string, questionId: string | null, reason: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'OutOfRemitDecided', cursor: string, eventId: string, at: string, claimId: string, requestId: string, roundId: string, bodyId: string, questionId: string | null, accepted: boolean, decisionReason: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'PlacementConfirmed', cursor: string, eventId: string, at: string, threadId: string, status: PlacementStatus, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalAdded', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, due: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalCreated', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalMerged', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, intoProposalId: string, intoNumber: number, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalReassigned', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, fromLeadBodyId: string, toLeadBodyId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalRedated', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, fromDue: string, toDue: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalResumed', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalReturned', cursor: string, eventId: string, at: string, proposalId: string, returnKind: ReturnKind, reasonCodes: Array<ReturnReason>, newDue: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalScheduled', cursor: string, eventId: string, at: string, proposalId: string, meetingId: string, day: string, section: AgendaSection, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalStateChanged', cursor: string, eventId: string, at: string, proposalId: string, from: ProposalState, to: ProposalState, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalSuspended', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalUpdated', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, version: number, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ProposalWithdrawn', cursor: string, eventId: string, at: string, proposalId: string, number: number, title: string, decisionReference: string, reason: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'Ready', cursor: string, at: string }
    | { __typename: 'RequestStateChanged', cursor: string, eventId: string, at: string, requestId: string, roundId: string, bodyId: string, opinionDueAt: string | null, fromState: RequestState, toState: RequestState, stateReason: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ResyncRequired', cursor: string, at: string }
    | { __typename: 'RoundCloseScheduled', cursor: string, eventId: string, at: string, roundId: string, closesAt: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundClosed', cursor: string, eventId: string, at: string, roundId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundDiscarded', cursor: string, eventId: string, at: string, roundId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundOpened', cursor: string, eventId: string, at: string, roundId: string, roundKind: RoundKind, mode: RoundMode, bodyIds: Array<string>, opinionDueAt: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundPaused', cursor: string, eventId: string, at: string, roundId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundPrepared', cursor: string, eventId: string, at: string, roundId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundRecalled', cursor: string, eventId: string, at: string, roundId: string, reason: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundResumed', cursor: string, eventId: string, at: string, roundId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundReturned', cursor: string, eventId: string, at: string, roundId: string, reason: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundRevealed', cursor: string, eventId: string, at: string, roundId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'RoundRevised', cursor: string, eventId: string, at: string, roundId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'TargetMeetingChanged', cursor: string, eventId: string, at: string, proposalId: string, targetMeetingId: string | null, targetDay: string | null, leadTimeDueAt: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'TextErased', cursor: string, eventId: string, at: string, erasedEventId: string, erasedCommentId: string | null, decisionReference: string, reason: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ThreadDetached', cursor: string, eventId: string, at: string, threadId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ThreadDismissed', cursor: string, eventId: string, at: string, threadId: string, reason: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ThreadPicked', cursor: string, eventId: string, at: string, roundId: string, version: number, threadId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ThreadPlaced', cursor: string, eventId: string, at: string, threadId: string, fromDraftId: string, status: PlacementStatus, pending: boolean, blockId: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null }, anchor: { exact: string } | null }
    | { __typename: 'ThreadReattached', cursor: string, eventId: string, at: string, threadId: string, blockId: string | null, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null }, anchor: { exact: string } | null }
    | { __typename: 'ThreadReopened', cursor: string, eventId: string, at: string, threadId: string, threadStatus: ThreadStatus, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ThreadResolved', cursor: string, eventId: string, at: string, threadId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
    | { __typename: 'ThreadUnpicked', cursor: string, eventId: string, at: string, roundId: string, version: number, threadId: string, actor: { personId: string, name: string, bodyId: string, bodyName: string, onBehalfOfBodyId: string | null, onBehalfOfBodyName: string | null } }
   };

export type OpenAskingMutationVariables = Exact<{
  input: OpenRoundInput;
}>;


export type OpenAskingMutation = { openRound: { eventId: string | null, cursor: string | null, round: { id: string, status: RoundStatus, questions: Array<{ id: string, number: number, text: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type RequestsWithOpinionsQueryVariables = Exact<{
  roundId: string | number;
}>;


export type RequestsWithOpinionsQuery = { node:
    | { requests: Array<{ state: RequestState, body: { id: string }, opinions: Array<{ id: string, sequence: number }> }> }
    | Record<PropertyKey, never>
   };

export type WorkingOpinionOfQueryVariables = Exact<{
  roundId: string | number;
}>;


export type WorkingOpinionOfQuery = { node:
    | { workingOpinion: { version: number, fieldsVersion: number, position: Position | null, blockingText: string | null, comment: string | null, conclusion: Conclusion | null, updatedAt: string | null, missing: Array<number>, updatedBy: { login: string } | null, answers: Array<{ stance: Stance | null, text: string | null, version: number, updatedAt: string, question: { id: string, number: number }, updatedBy: { login: string } }>, pickedThreads: Array<{ id: string }> } | null }
    | Record<PropertyKey, never>
   };

export type OpinionsOfQueryVariables = Exact<{
  roundId: string | number;
}>;


export type OpinionsOfQuery = { node:
    | { opinions: Array<{ id: string, sequence: number, position: Position, blockingText: string | null, comment: string | null, conclusion: Conclusion | null, signedAt: string, documentReference: string | null, lateAddendum: boolean, afterSeeingOthers: boolean, isStale: boolean, isLatest: boolean, round: { id: string }, body: { id: string }, draft: { id: string, number: number }, signer: { login: string }, enteredBy: { id: string } | null, reconfirms: { id: string } | null, answers: Array<{ stance: Stance, text: string | null, question: { id: string, number: number } }>, remarks: Array<{ position: number, exact: string | null, text: string, suggestedText: string | null, thread: { id: string } | null, block: { id: string } | null }> }> }
    | Record<PropertyKey, never>
   };

export type DraftOpinionMutationVariables = Exact<{
  input: DraftOpinionInput;
}>;


export type DraftOpinionMutation = { draftOpinion: { eventId: string | null, cursor: string | null, workingOpinion: { version: number, fieldsVersion: number, position: Position | null, blockingText: string | null, comment: string | null, conclusion: Conclusion | null, missing: Array<number> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type DraftAnswersMutationVariables = Exact<{
  input: DraftAnswersInput;
}>;


export type DraftAnswersMutation = { draftAnswers: { eventId: string | null, cursor: string | null, workingOpinion: { version: number, missing: Array<number>, answers: Array<{ stance: Stance | null, text: string | null, version: number, question: { id: string, number: number } }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type PickThreadMutationVariables = Exact<{
  input: PickThreadInput;
}>;


export type PickThreadMutation = { pickThread: { eventId: string | null, cursor: string | null, workingOpinion: { version: number, pickedThreads: Array<{ id: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type UnpickThreadMutationVariables = Exact<{
  input: PickThreadInput;
}>;


export type UnpickThreadMutation = { unpickThread: { eventId: string | null, cursor: string | null, workingOpinion: { version: number, pickedThreads: Array<{ id: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type PassForSignatureMutationVariables = Exact<{
  input: PassForSignatureInput;
}>;


export type PassForSignatureMutation = { passForSignature: { eventId: string | null, cursor: string | null, workingOpinion: { version: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type SubmitOpinionMutationVariables = Exact<{
  input: SubmitOpinionInput;
}>;


export type SubmitOpinionMutation = { submitOpinion: { eventId: string | null, cursor: string | null, opinion: { id: string, sequence: number, position: Position, lateAddendum: boolean, afterSeeingOthers: boolean, isStale: boolean, draft: { id: string, number: number }, answers: Array<{ stance: Stance }>, remarks: Array<{ text: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ReconfirmOpinionMutationVariables = Exact<{
  input: ReconfirmOpinionInput;
}>;


export type ReconfirmOpinionMutation = { reconfirmOpinion: { eventId: string | null, cursor: string | null, opinion: { id: string, sequence: number, position: Position, isStale: boolean, isLatest: boolean, draft: { id: string, number: number }, reconfirms: { id: string, isStale: boolean, isLatest: boolean } | null, answers: Array<{ stance: Stance, text: string | null, question: { number: number } }>, remarks: Array<{ text: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type EnterOpinionMutationVariables = Exact<{
  input: EnterOpinionInput;
}>;


export type EnterOpinionMutation = { enterOpinion: { eventId: string | null, cursor: string | null, opinion: { id: string, sequence: number, position: Position, documentReference: string | null, enteredBy: { id: string } | null, body: { id: string }, signer: { login: string } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type DelegateSigningMutationVariables = Exact<{
  input: DelegateSigningInput;
}>;


export type DelegateSigningMutation = { delegateSigning: { eventId: string | null, cursor: string | null, delegation: { id: string, validFrom: string, validTo: string, grantedAt: string, endedAt: string | null, person: { login: string }, body: { id: string }, grantedBy: { login: string } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type EndDelegationMutationVariables = Exact<{
  input: EndDelegationInput;
}>;


export type EndDelegationMutation = { endDelegation: { eventId: string | null, cursor: string | null, delegation: { id: string, endedAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type DelegationsOfQueryVariables = Exact<{
  bodyId: string | number;
}>;


export type DelegationsOfQuery = { body: { delegations: Array<{ id: string, endedAt: string | null, person: { login: string } }> } };

export type OfficialThreadsQueryVariables = Exact<{
  draftId: string | number;
}>;


export type OfficialThreadsQuery = { draft: { threads: { nodes: Array<{ id: string, isOfficial: boolean }> } } };

export type DraftPresenceSubscriptionVariables = Exact<{
  draftId: string | number;
}>;


export type DraftPresenceSubscription = { draftPresence: { at: string, totalCount: number, people: Array<{ personId: string, name: string, bodyId: string, bodyName: string, blockId: string | null, arrivedAt: string }> } };

export type MarkPresenceMutationVariables = Exact<{
  input: MarkPresenceInput;
}>;


export type MarkPresenceMutation = { markPresence: { eventId: string | null, cursor: string | null, draft: { id: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type PlanQueryVariables = Exact<{
  filter?: ProposalFilter | null | undefined;
  orderBy?: ProposalOrder;
  first?: number;
  after?: string | null | undefined;
}>;


export type PlanQuery = { proposals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: number, title: string, state: ProposalState, due: string | null, originalDue: string | null, priority: ProposalPriority, prioritySource: string | null, flags: Array<DifficultyFlag>, origin: ProposalOrigin, version: number, parent: { id: string, number: number } | null, children: { totalCount: number, nodes: Array<{ id: string, number: number }> }, predecessor: { id: string, title: string } | null, successor: { id: string, title: string } | null, mergedInto: { id: string, number: number } | null, mergedFrom: { totalCount: number, nodes: Array<{ id: string, number: number }> }, changes: { totalCount: number, nodes: Array<{ id: string, kind: ProgrammeChangeKind }> } }> } };

export type PlannedProposalQueryVariables = Exact<{
  id: string | number;
}>;


export type PlannedProposalQuery = { proposal: { id: string, number: number, kind: ProposalKind, title: string, state: ProposalState, due: string | null, originalDue: string | null, priority: ProposalPriority, prioritySource: string | null, flags: Array<DifficultyFlag>, origin: ProposalOrigin, declineReason: string | null, version: number, programme: { id: string }, leadBody: { id: string } | null, contributingBodies: Array<{ id: string }>, decidingBody: { id: string } | null, parent: { id: string } | null, children: { totalCount: number, nodes: Array<{ id: string }> }, predecessor: { id: string, state: ProposalState } | null, successor: { id: string } | null, mergedInto: { id: string } | null, mergedFrom: { nodes: Array<{ id: string }> }, changes: { totalCount: number, nodes: Array<{ id: string, kind: ProgrammeChangeKind }> } } };

export type ProgrammeChangesQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type ProgrammeChangesQuery = { programme: { id: string, state: ProgrammeState, changes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: ProgrammeChangeKind, decisionReference: string, reason: string, at: string, fromDue: string | null, toDue: string | null, programme: { id: string }, proposal: { id: string, number: number }, actor: { id: string, name: string }, actorBody: { id: string }, fromLeadBody: { id: string } | null, toLeadBody: { id: string } | null, intoProposal: { id: string } | null }> } } };

export type SimilarProposalsQueryVariables = Exact<{
  title: string;
  programmeId?: string | number | null | undefined;
  first?: number;
}>;


export type SimilarProposalsQuery = { similarProposals: Array<{ similarity: number, proposal: { id: string, number: number, title: string } }> };

export type ConsultProgrammeMutationVariables = Exact<{
  input: ConsultProgrammeInput;
}>;


export type ConsultProgrammeMutation = { consultProgramme: { eventId: string | null, cursor: string | null, programme: { id: string, state: ProgrammeState } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type UpdateProposalMutationVariables = Exact<{
  input: UpdateProposalInput;
}>;


export type UpdateProposalMutation = { updateProposal: { eventId: string | null, cursor: string | null, proposal: { id: string, version: number, title: string, due: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type AdmitProposalMutationVariables = Exact<{
  input: AdmitProposalInput;
}>;


export type AdmitProposalMutation = { admitProposal: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type DeclineProposalMutationVariables = Exact<{
  input: DeclineProposalInput;
}>;


export type DeclineProposalMutation = { declineProposal: { eventId: string | null, cursor: string | null, proposal: { id: string, state: ProposalState, declineReason: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type AddProposalMutationVariables = Exact<{
  input: AddProposalInput;
}>;


export type AddProposalMutation = { addProposal: { eventId: string | null, cursor: string | null, change: { id: string, kind: ProgrammeChangeKind, proposal: { id: string, number: number, state: ProposalState, origin: ProposalOrigin, due: string | null, originalDue: string | null } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type RedateProposalMutationVariables = Exact<{
  input: RedateProposalInput;
}>;


export type RedateProposalMutation = { redateProposal: { eventId: string | null, cursor: string | null, change: { id: string, kind: ProgrammeChangeKind, fromDue: string | null, toDue: string | null, proposal: { id: string, due: string | null, originalDue: string | null } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type ReassignProposalMutationVariables = Exact<{
  input: ReassignProposalInput;
}>;


export type ReassignProposalMutation = { reassignProposal: { eventId: string | null, cursor: string | null, change: { id: string, kind: ProgrammeChangeKind, fromLeadBody: { id: string } | null, toLeadBody: { id: string } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type WithdrawProposalMutationVariables = Exact<{
  input: WithdrawProposalInput;
}>;


export type WithdrawProposalMutation = { withdrawProposal: { eventId: string | null, cursor: string | null, change: { id: string, kind: ProgrammeChangeKind, proposal: { id: string, state: ProposalState } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type MergeProposalMutationVariables = Exact<{
  input: MergeProposalInput;
}>;


export type MergeProposalMutation = { mergeProposal: { eventId: string | null, cursor: string | null, change: { id: string, kind: ProgrammeChangeKind, proposal: { id: string, state: ProposalState }, intoProposal: { id: string } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type RoundInFullQueryVariables = Exact<{
  id: string | number;
}>;


export type RoundInFullQuery = { node:
    | { id: string, kind: RoundKind, mode: RoundMode, status: RoundStatus, closedAt: string | null, revealedAt: string | null, endedReason: string | null, leadAppraiser: { id: string } | null, bodies: Array<{ id: string }>, questions: Array<{ id: string, number: number, text: string, mandatory: boolean, toAll: boolean, addressees: Array<{ id: string }> }>, requests: Array<{ id: string, state: RequestState, acknowledgedAt: string | null, askedAgainAt: string | null, askedAgainReason: string | null, endedReason: string | null, body: { id: string }, outOfRemit: Array<{ id: string, reason: string, accepted: boolean | null, decidedAt: string | null, decisionReason: string | null, question: { number: number } | null }> }> }
    | Record<PropertyKey, never>
   };

export type RoundsOfDraftQueryVariables = Exact<{
  id: string | number;
}>;


export type RoundsOfDraftQuery = { draft: { id: string, rounds: Array<{ id: string, status: RoundStatus }>, proposal: { id: string, state: ProposalState } } };

export type PrepareRoundMutationVariables = Exact<{
  input: PrepareRoundInput;
}>;


export type PrepareRoundMutation = { prepareRound: { eventId: string | null, cursor: string | null, round: { id: string, status: RoundStatus, bodies: Array<{ id: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ReviseRoundMutationVariables = Exact<{
  input: ReviseRoundInput;
}>;


export type ReviseRoundMutation = { reviseRound: { eventId: string | null, cursor: string | null, round: { id: string, status: RoundStatus, bodies: Array<{ id: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type DiscardRoundMutationVariables = Exact<{
  input: DiscardRoundInput;
}>;


export type DiscardRoundMutation = { discardRound: { eventId: string | null, cursor: string | null, proposal: { id: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type SendRoundMutationVariables = Exact<{
  input: SendRoundInput;
}>;


export type SendRoundMutation = { sendRound: { eventId: string | null, cursor: string | null, round: { id: string, status: RoundStatus } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type PauseRoundMutationVariables = Exact<{
  input: PauseRoundInput;
}>;


export type PauseRoundMutation = { pauseRound: { eventId: string | null, cursor: string | null, round: { id: string, status: RoundStatus } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ResumeRoundMutationVariables = Exact<{
  input: ResumeRoundInput;
}>;


export type ResumeRoundMutation = { resumeRound: { eventId: string | null, cursor: string | null, round: { id: string, status: RoundStatus } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type RecallRoundMutationVariables = Exact<{
  input: RecallRoundInput;
}>;


export type RecallRoundMutation = { recallRound: { eventId: string | null, cursor: string | null, round: { id: string, status: RoundStatus, endedReason: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type AcknowledgeRequestMutationVariables = Exact<{
  input: AcknowledgeRequestInput;
}>;


export type AcknowledgeRequestMutation = { acknowledgeRequest: { eventId: string | null, cursor: string | null, request: { id: string, state: RequestState, acknowledgedAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type RecuseMutationVariables = Exact<{
  input: RecuseInput;
}>;


export type RecuseMutation = { recuse: { eventId: string | null, cursor: string | null, request: { id: string, state: RequestState, endedReason: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type AskAgainMutationVariables = Exact<{
  input: AskAgainInput;
}>;


export type AskAgainMutation = { askAgain: { eventId: string | null, cursor: string | null, request: { id: string, state: RequestState, askedAgainReason: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type CancelRequestMutationVariables = Exact<{
  input: CancelRequestInput;
}>;


export type CancelRequestMutation = { cancelRequest: { eventId: string | null, cursor: string | null, request: { id: string, state: RequestState, endedReason: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ClaimOutOfRemitMutationVariables = Exact<{
  input: ClaimOutOfRemitInput;
}>;


export type ClaimOutOfRemitMutation = { claimOutOfRemit: { eventId: string | null, cursor: string | null, claim: { id: string, reason: string, accepted: boolean | null, request: { id: string, state: RequestState } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type DecideOutOfRemitMutationVariables = Exact<{
  input: DecideOutOfRemitInput;
}>;


export type DecideOutOfRemitMutation = { decideOutOfRemit: { eventId: string | null, cursor: string | null, claim: { id: string, accepted: boolean | null, decisionReason: string | null, request: { id: string, state: RequestState } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type SearchQueryVariables = Exact<{
  query: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  programmeId?: string | number | null | undefined;
  proposalId?: string | number | null | undefined;
  draftId?: string | number | null | undefined;
  allDrafts?: boolean;
  first?: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ cursor: string }>, nodes: Array<{ kind: SearchKind, exactAccents: boolean, item:
        | { __typename: 'Block', id: string, position: number, text: string }
        | { __typename: 'Comment', id: string, text: string, audience: Audience }
        | { __typename: 'Proposal', id: string, number: number, title: string }
      , snippet: { text: string, start: number, cutBefore: boolean, cutAfter: boolean, highlights: Array<{ start: number, end: number }> }, proposal: { id: string, number: number } | null, draft: { id: string, number: number } | null }> } };

export type PeopleQueryVariables = Exact<{
  query?: string | null | undefined;
  bodyId?: string | number | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, login: string, name: string }> } };

export type BodiesByNameQueryVariables = Exact<{
  query?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type BodiesByNameQuery = { bodies: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, nameVi: string, nameEn: string }> } };

export type ImportProgrammeMutationVariables = Exact<{
  input: ImportProgrammeInput;
}>;


export type ImportProgrammeMutation = { importProgramme: { eventId: string | null, cursor: string | null, programmeImport: { rows: number, dryRun: boolean, programme: { id: string, title: string } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, retryable: boolean, details: Array<{ name: string, value: string }> }> } };

export type ExportProgrammeQueryVariables = Exact<{
  id: string | number;
  format: SpreadsheetFormat;
}>;


export type ExportProgrammeQuery = { programme: { id: string, title: string, export: { fileName: string, mediaType: string, content: string, rows: number } } };

export type ImportedProposalsQueryVariables = Exact<{
  filter?: ProposalFilter | null | undefined;
  first?: number;
}>;


export type ImportedProposalsQuery = { proposals: { totalCount: number, nodes: Array<{ number: number, kind: ProposalKind, title: string, state: ProposalState, due: string | null, priority: ProposalPriority, prioritySource: string | null, flags: Array<DifficultyFlag>, origin: ProposalOrigin, leadBody: { id: string } | null, contributingBodies: Array<{ id: string }>, decidingBody: { id: string } | null }> } };

export type RemarkMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type RemarkMutation = { addComment: { eventId: string | null, cursor: string | null, comment: { id: string, text: string, version: number, audience: Audience, suggestion: { before: string, after: string, diff: Array<{ kind: DiffKind, text: string }> } | null, mentions: Array<{ person: { id: string } | null, body: { id: string } | null }>, thread: { id: string, status: ThreadStatus } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type RetractCommentMutationVariables = Exact<{
  input: RetractCommentInput;
}>;


export type RetractCommentMutation = { retractComment: { eventId: string | null, cursor: string | null, comment: { id: string, text: string, version: number, retractedAt: string | null, suggestion: { after: string } | null, mentions: Array<{ person: { id: string } | null }>, thread: { id: string, status: ThreadStatus } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type WidenCommentMutationVariables = Exact<{
  input: WidenCommentInput;
}>;


export type WidenCommentMutation = { widenComment: { eventId: string | null, cursor: string | null, comment: { id: string, audience: Audience, thread: { id: string, status: ThreadStatus, audience: Audience } } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type DismissThreadMutationVariables = Exact<{
  input: DismissThreadInput;
}>;


export type DismissThreadMutation = { dismissThread: { eventId: string | null, cursor: string | null, thread: { id: string, status: ThreadStatus, dismissal: { reason: string, at: string, by: { name: string } } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ReopenThreadMutationVariables = Exact<{
  input: ReopenThreadInput;
}>;


export type ReopenThreadMutation = { reopenThread: { eventId: string | null, cursor: string | null, thread: { id: string, status: ThreadStatus, resolvedAt: string | null, dismissal: { reason: string } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type MarkReadMutationVariables = Exact<{
  input: MarkReadInput;
}>;


export type MarkReadMutation = { markRead: { eventId: string | null, cursor: string | null, draft: { id: string, unreadCount: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string>, details: Array<{ name: string, value: string }> }> } };

export type ThreadsInFullQueryVariables = Exact<{
  id: string | number;
  first?: number;
}>;


export type ThreadsInFullQuery = { draft: { id: string, feedCursor: string, unreadCount: number, threads: { totalCount: number, nodes: Array<{ id: string, status: ThreadStatus, audience: Audience, unreadCount: number, dismissal: { reason: string, by: { id: string, name: string } } | null, widenings: Array<{ from: Audience, to: Audience, at: string, by: { id: string, name: string }, byBody: { id: string } }>, comments: { totalCount: number, nodes: Array<{ id: string, text: string, audience: Audience, version: number, retractedAt: string | null, isUnread: boolean, suggestion: { before: string, after: string, diff: Array<{ kind: DiffKind, text: string }> } | null, mentions: Array<{ person: { id: string } | null, body: { id: string } | null }>, widenings: Array<{ from: Audience, to: Audience, at: string, by: { id: string, name: string }, byBody: { id: string } }> }> } }> } } };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken: { eventId: string | null, apiToken: { id: string, name: string, prefix: string, scopes: Array<Scope>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, token: string | null, body: { id: string } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> }> } };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { eventId: string | null, apiToken: { id: string, revokedAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> }> } };

export type MyApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type MyApiTokensQuery = { me: { person: { id: string, apiTokens: Array<{ id: string, name: string, prefix: string, scopes: Array<Scope>, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, token: string | null, body: { id: string } | null }> } } };

export type TokensOfPeopleQueryVariables = Exact<{
  query?: string | null | undefined;
}>;


export type TokensOfPeopleQuery = { people: { nodes: Array<{ login: string, apiTokens: Array<{ id: string }> }> } };

export type RoleQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleQuery = { me: { role: Role } };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { me: { person: { login: string } } };

export const ExtendedFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExtendedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Obligation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"originalDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilledAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"isCompressed"}},{"kind":"Field","name":{"kind":"Name","value":"lateWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"stoppedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"calendarVersion"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"toDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"isAfterExpiry"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"extensionRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isGranted"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerReason"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ExtendedFieldsFragment, unknown>;
export const DueFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"consented"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"insufficient"}},{"kind":"Field","name":{"kind":"Name","value":"lateShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}}]}}]} as unknown as DocumentNode<DueFragment, unknown>;
export const HeldFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Held"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HeldDays"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadBody"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"appraisers"}},{"kind":"Field","name":{"kind":"Name","value":"chair"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]} as unknown as DocumentNode<HeldFragment, unknown>;
export const MeetingsDocument = {"__meta__":{"documentId":"sha256:f45133cc376ba5629b299b7d6e8a97c0fffe450a39a27f390489292e2d43a43d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Meetings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"bodyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledReason"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MeetingsQuery, MeetingsQueryVariables>;
export const CreateMeetingDocument = {"__meta__":{"documentId":"sha256:5a1ea8c5157c824321cb07d3f76ea4692506595f158c466b2c7d27bde476ded8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateMeetingMutation, CreateMeetingMutationVariables>;
export const MoveMeetingDocument = {"__meta__":{"documentId":"sha256:6461fa83d484415150cb6256cedd9dd3aa50ef31bb88e2a17b08d6e7e5f5f067"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MoveMeetingMutation, MoveMeetingMutationVariables>;
export const CancelMeetingDocument = {"__meta__":{"documentId":"sha256:7b763268d6a1d90e579e920202abd5ac32f3f15191c907bac19369f99f9af419"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const ChooseTargetMeetingDocument = {"__meta__":{"documentId":"sha256:72eb76878343ee81461c7bd76640f6909942d3e3feb7e025585537d7f6076a5f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseTargetMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChooseTargetMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chooseTargetMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"targetMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChooseTargetMeetingMutation, ChooseTargetMeetingMutationVariables>;
export const ScheduleProposalDocument = {"__meta__":{"documentId":"sha256:6f468d8aecad400d3876fdc4b5eb04f15be722443025a37e921599577e77c073"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"agendaSection"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleProposalMutation, ScheduleProposalMutationVariables>;
export const UnscheduleProposalDocument = {"__meta__":{"documentId":"sha256:6a8dd76047d0d25886da835e1b9dfbeb516a6a1fc47d8d16140d7851a66d9207"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnscheduleProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnscheduleProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unscheduleProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"agendaSection"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnscheduleProposalMutation, UnscheduleProposalMutationVariables>;
export const GrantWaiverDocument = {"__meta__":{"documentId":"sha256:e8986813bec8f37e71a6c28bdd94487d1a7c1b56f46289120c943180e2796a24"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantWaiver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantWaiverInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantWaiver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lateWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"waiver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"chair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GrantWaiverMutation, GrantWaiverMutationVariables>;
export const SubmitDossierDocument = {"__meta__":{"documentId":"sha256:094d94cfdd23ad21522491c86fc99b2b5f10db68958b940bbe96b156abb15cef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitDossier"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitDossierMutation, SubmitDossierMutationVariables>;
export const ReturnIncompleteDocument = {"__meta__":{"documentId":"sha256:0485276e0dd882f3e43ddefa792506b1302293823f6464967bc4f76c1154e0a3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnIncomplete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnIncompleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnIncomplete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"incompleteReturns"}},{"kind":"Field","name":{"kind":"Name","value":"repreparations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReturnIncompleteMutation, ReturnIncompleteMutationVariables>;
export const ReturnForRepreparationDocument = {"__meta__":{"documentId":"sha256:6b45d65776f8740997477c3fa871af07b57f7b6e61e1b3c976e5eac6e1d35eba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnForRepreparation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnForRepreparationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnForRepreparation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"incompleteReturns"}},{"kind":"Field","name":{"kind":"Name","value":"repreparations"}},{"kind":"Field","name":{"kind":"Name","value":"targetMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scheduledMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaSection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReturnForRepreparationMutation, ReturnForRepreparationMutationVariables>;
export const DossiersOfDocument = {"__meta__":{"documentId":"sha256:502087b5bc155ac3e9d43f73824ee1cd9cdcf6312f0b1c4de6154306033013ca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DossiersOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"repreparations"}},{"kind":"Field","name":{"kind":"Name","value":"incompleteReturns"}},{"kind":"Field","name":{"kind":"Name","value":"agendaSection"}},{"kind":"Field","name":{"kind":"Name","value":"targetMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scheduledMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}}]}},{"kind":"Field","name":{"kind":"Name","value":"submissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"newDue"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"isEnclosed"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"submittedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repreparation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasonCodes"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"newDue"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"returnedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"obligations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"originalDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilledAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"lateWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"toDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"isAfterExpiry"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DossiersOfQuery, DossiersOfQueryVariables>;
export const AttachFileDocument = {"__meta__":{"documentId":"sha256:43c7cb3818ccec2348d1b21ba217d6e703029d0bd93fe4e153801843fcc03906"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AttachFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttachFileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attachFile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingOpinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AttachFileMutation, AttachFileMutationVariables>;
export const DetachFileDocument = {"__meta__":{"documentId":"sha256:cd8ab12593f873234cafc2edfbfaca834ac892c3f068f7cb09179377ff3dc3a7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DetachFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttachFileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detachFile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingOpinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DetachFileMutation, DetachFileMutationVariables>;
export const AttachmentsOfDocument = {"__meta__":{"documentId":"sha256:8501585df4f1058ae9289998093a8f51ad1dc5e852b7f64a7aefcf84aac50aac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AttachmentsOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingOpinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AttachmentsOfQuery, AttachmentsOfQueryVariables>;
export const AttentionDocument = {"__meta__":{"documentId":"sha256:890695c472cbfa926453e8636303be79cfb8d377b004da750d661214d0657961"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Attention"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttentionKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttentionOrder"}}},"defaultValue":{"kind":"EnumValue","value":"SINCE"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"forPerson"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AttentionQuery, AttentionQueryVariables>;
export const ConcealCommentDocument = {"__meta__":{"documentId":"sha256:7707a16404044a3d0fceaa6befb0a74da9fb83d3a59552f315476815384db115"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConcealComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConcealCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concealComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"concealment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConcealCommentMutation, ConcealCommentMutationVariables>;
export const RemarkInFullDocument = {"__meta__":{"documentId":"sha256:71faa5dace50c73957644e9ae5e8537aa73c191ab082124cbd95f2d3540a63e1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RemarkInFull"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"concealment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"block"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemarkInFullQuery, RemarkInFullQueryVariables>;
export const RecordPaperStateDocument = {"__meta__":{"documentId":"sha256:c5169656ffc12f9cf19226935f0430320c072ee2d1bbc50925430a575082bd6b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPaperState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPaperStateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPaperState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"handling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordPaperStateMutation, RecordPaperStateMutationVariables>;
export const OnPaperDocument = {"__meta__":{"documentId":"sha256:3de0a496375540efece62a6db55e604fc967eaed13356505eae41bbc340cde07"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnPaper"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"handling"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"prioritySource"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"export"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"CSV"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OnPaperQuery, OnPaperQueryVariables>;
export const CalendarDocument = {"__meta__":{"documentId":"sha256:18947990ffab80e25a8d432eb6501e6789926bc9755bddbf3b0119136aea59be"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Calendar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"cutOff"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"enteredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"announcedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]}}]} as unknown as DocumentNode<CalendarQuery, CalendarQueryVariables>;
export const ChangeCalendarDocument = {"__meta__":{"documentId":"sha256:b5223b6a2445a3393b8aa7be299fa52dc23ac5b1c63d45eb2e2a05ccf0f7d831"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeCalendar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCalendarInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCalendar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"cutOff"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangeCalendarMutation, ChangeCalendarMutationVariables>;
export const ImportCalendarDocument = {"__meta__":{"documentId":"sha256:6f12ee69c1dcbcafd608223152f9adba8ce82f3c88199d086eed584a9cac6956"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportCalendar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCalendarInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCalendar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportCalendarMutation, ImportCalendarMutationVariables>;
export const MarkCalendarYearDocument = {"__meta__":{"documentId":"sha256:56c07cbc8f2a80e1008a2054631b83ad59d78febc748f4c23ae9d93bbb62a1d5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkCalendarYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkCalendarYearInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markCalendarYear"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MarkCalendarYearMutation, MarkCalendarYearMutationVariables>;
export const RegulationsDocument = {"__meta__":{"documentId":"sha256:454bd95339cb1e2f07c9dce0b6a1acbbf70d9c97257c1c4d2d388c4445a3bd68"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Regulations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveTo"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"proposalKind"}},{"kind":"Field","name":{"kind":"Name","value":"urgent"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"clearDays"}},{"kind":"Field","name":{"kind":"Name","value":"cutOff"}},{"kind":"Field","name":{"kind":"Name","value":"silence"}},{"kind":"Field","name":{"kind":"Name","value":"minimumWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"alertWorkingDays"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RegulationsQuery, RegulationsQueryVariables>;
export const RuleInForceDocument = {"__meta__":{"documentId":"sha256:73c5346481c66ddb79d8ff3331cf764830cf88547cb437008f8fd05d4db7af4e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RuleInForce"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"procedure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Procedure"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"urgent"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleInForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"procedure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"procedure"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"urgent"},"value":{"kind":"Variable","name":{"kind":"Name","value":"urgent"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"cutOff"}},{"kind":"Field","name":{"kind":"Name","value":"silence"}},{"kind":"Field","name":{"kind":"Name","value":"regulation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RuleInForceQuery, RuleInForceQueryVariables>;
export const EnactRegulationDocument = {"__meta__":{"documentId":"sha256:cbbfb380323faaa9acb0973f11d1d06a120924410a4ca63e04236ee0d91d6649"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnactRegulation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnactRegulationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enactRegulation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EnactRegulationMutation, EnactRegulationMutationVariables>;
export const EndRegulationDocument = {"__meta__":{"documentId":"sha256:607179378245cc4291d69196def0c2475bfec528a69ebf816aeeede0721714ea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndRegulation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndRegulationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endRegulation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveTo"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndRegulationMutation, EndRegulationMutationVariables>;
export const CoverageOfDocument = {"__meta__":{"documentId":"sha256:79eaf996424db2fbf180ed4777da6de6e8dd7e90f5a18115977520fb9331cafe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CoverageOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}},{"kind":"Field","name":{"kind":"Name","value":"answeredLate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedAgainAt"}},{"kind":"Field","name":{"kind":"Name","value":"isInsufficient"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}},{"kind":"Field","name":{"kind":"Name","value":"answeredLate"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CoverageOfQuery, CoverageOfQueryVariables>;
export const MatrixOfDocument = {"__meta__":{"documentId":"sha256:1f477941cb4928415b11a1e9c368619ded29a97a5f1a6be924315aa3847d56f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MatrixOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"mandatory"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"outOfRemitAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MatrixOfQuery, MatrixOfQueryVariables>;
export const OfficialRowsDocument = {"__meta__":{"documentId":"sha256:ec9ac89e321e0696ac62460333ecb637a9b85eb1042277748336ce6f3c78878b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficialRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officialRows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedText"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"block"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OfficialRowsQuery, OfficialRowsQueryVariables>;
export const FindingsOfDocument = {"__meta__":{"documentId":"sha256:e1166f5aca88f2283321a81a6c90a1b2aba827a4b1acb8deb423c0008ddfe75a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindingsOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"questionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"found"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindingsOfQuery, FindingsOfQueryVariables>;
export const ProposeFindingDocument = {"__meta__":{"documentId":"sha256:88bcc53bdb58d393abe27765168046275511b7ec7a645feddacb2fe09727e799"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeFindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeFindingMutation, ProposeFindingMutationVariables>;
export const ConfirmFindingDocument = {"__meta__":{"documentId":"sha256:3bbc314e9a52e757feafa808cbb60254b4ea4db5608efa12fde5db146589aae5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmFindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmFindingMutation, ConfirmFindingMutationVariables>;
export const ContestFindingDocument = {"__meta__":{"documentId":"sha256:ac408d58e5c5772e9bda793b3537e2ceafbb674417062b8fb51299835eb25324"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContestFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ContestFindingMutation, ContestFindingMutationVariables>;
export const UpholdFindingDocument = {"__meta__":{"documentId":"sha256:ee9b36535494812ca15386f1be9154c474b087d536cd3cd57210efd8ffc0ffab"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpholdFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upholdFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpholdFindingMutation, UpholdFindingMutationVariables>;
export const WithdrawFindingDocument = {"__meta__":{"documentId":"sha256:25427f48cefd9eb02cd3f316cb00713f95e6c016d6cd3c905852e816a2a6b951"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawFindingMutation, WithdrawFindingMutationVariables>;
export const AskOnceMoreDocument = {"__meta__":{"documentId":"sha256:4f137fd95335c3b4cb22fe5eb727f28fdf2e65e2c48d4000c39371c162d1860f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskOnceMore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskAgainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askAgain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedAgainAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AskOnceMoreMutation, AskOnceMoreMutationVariables>;
export const SayWhatIsOutOfRemitDocument = {"__meta__":{"documentId":"sha256:f1b0db9cae603199a8802db9d5aa9d7587e9c0cb9bc660331ddbf85fb4f8f2ab"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SayWhatIsOutOfRemit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideOutOfRemitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideOutOfRemit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SayWhatIsOutOfRemitMutation, SayWhatIsOutOfRemitMutationVariables>;
export const ClaimsOfDocument = {"__meta__":{"documentId":"sha256:20ce2cd2aed9859662c784ceaf0fe06c417783dd8d9e3e2303a3aac38614ef54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClaimsOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfRemit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClaimsOfQuery, ClaimsOfQueryVariables>;
export const PlacedThreadsDocument = {"__meta__":{"documentId":"sha256:b13f2387788b991cfe9a231186f11eaed11e613947658d870542f8567a809c5b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlacedThreads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"blockId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"blockId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"blockId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"block"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"draftId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"block"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmedByBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlacedThreadsQuery, PlacedThreadsQueryVariables>;
export const ThreadPlacementsDocument = {"__meta__":{"documentId":"sha256:6c5346a1f1c0aa0dc4c28a08a4c8fff07fec790babfeef2d507c1c2cbfd4519e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThreadPlacements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Thread"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"block"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ThreadPlacementsQuery, ThreadPlacementsQueryVariables>;
export const ConfirmPlacementDocument = {"__meta__":{"documentId":"sha256:150da69dec50b125c82d25b15652f3e9e0401caa6ae126111b446ef6e513796c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmPlacementMutation, ConfirmPlacementMutationVariables>;
export const ReattachThreadDocument = {"__meta__":{"documentId":"sha256:bec27d04838529c2561ae06049d303ecd7e2390e876cf1922dc3f259db441fb1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReattachThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReattachThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reattachThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReattachThreadMutation, ReattachThreadMutationVariables>;
export const DetachThreadDocument = {"__meta__":{"documentId":"sha256:4c55049ddf49fed2571bc0e1297e4eaa831a94b25cb095ed722d1be442af137d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DetachThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DetachThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detachThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DetachThreadMutation, DetachThreadMutationVariables>;
export const MarkReadyDocument = {"__meta__":{"documentId":"sha256:aa43c644b804cf9b4d392fcaf10fe0fe0c61cb481f0d3564d21bcaf56d8d087e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkReady"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkReadyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markReady"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MarkReadyMutation, MarkReadyMutationVariables>;
export const DraftDiffDocument = {"__meta__":{"documentId":"sha256:97539ca5a25d777339a189776dccb4370a266c7b5a6a102d7e237011f3503871"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftDiff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"includeUnchanged"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":true}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"underOwnThreads"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftDiff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fromDraftId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"toDraftId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeUnchanged"},"value":{"kind":"Variable","name":{"kind":"Name","value":"includeUnchanged"}}},{"kind":"Argument","name":{"kind":"Name","value":"underOwnThreads"},"value":{"kind":"Variable","name":{"kind":"Name","value":"underOwnThreads"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DraftDiffQuery, DraftDiffQueryVariables>;
export const ObligationsExtendedDocument = {"__meta__":{"documentId":"sha256:176a8fe968215e9f5323f999fc9307a62b3c6917429a31d76edbbd1bcdf80b6e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ObligationsExtended"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ObligationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExtendedFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExtendedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Obligation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"originalDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilledAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"isCompressed"}},{"kind":"Field","name":{"kind":"Name","value":"lateWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"stoppedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"calendarVersion"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"toDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"isAfterExpiry"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"extensionRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isGranted"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerReason"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ObligationsExtendedQuery, ObligationsExtendedQueryVariables>;
export const RequestExtensionDocument = {"__meta__":{"documentId":"sha256:92a74333571d05f2487ce4141f91c47a87d7162f51219519a59d91e599854109"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestExtension"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestExtensionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestExtension"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extensionRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"isGranted"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RequestExtensionMutation, RequestExtensionMutationVariables>;
export const GrantExtensionDocument = {"__meta__":{"documentId":"sha256:329381a9d0e145d3674ae5500e5080ac889b91e1dedeee0e720b8fce725e63da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantExtension"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantExtensionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantExtension"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateWorkingDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GrantExtensionMutation, GrantExtensionMutationVariables>;
export const RefuseExtensionDocument = {"__meta__":{"documentId":"sha256:c683b422bdfcb55ebe807b13e77553ff77a045fb309eaeedede76fd1dd0f9bcc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseExtension"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseExtensionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseExtension"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extensionRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isGranted"}},{"kind":"Field","name":{"kind":"Name","value":"answerReason"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RefuseExtensionMutation, RefuseExtensionMutationVariables>;
export const SuspendProposalDocument = {"__meta__":{"documentId":"sha256:8f1c980e43db9b3bafa129bd0065618cde67f859051f035062b8aaf90b6fd9a0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspendProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspendProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SuspendProposalMutation, SuspendProposalMutationVariables>;
export const ResumeProposalDocument = {"__meta__":{"documentId":"sha256:6dda7c30e731df64f009cf3fb34677b17c9fbbb9c7c4af185ea64c1ce7086a27"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ResumeProposalMutation, ResumeProposalMutationVariables>;
export const ProgrammeCursorsDocument = {"__meta__":{"documentId":"sha256:f0919b0e7effe9d78e575c395c992b910639f44d887f1f565bea4db64b351dd3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgrammeCursors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"firstCursor"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}}]}}]}}]} as unknown as DocumentNode<ProgrammeCursorsQuery, ProgrammeCursorsQueryVariables>;
export const InboxCursorsDocument = {"__meta__":{"documentId":"sha256:d3cdaaf711ffc543d62d5383158c88401e692576f17e88ba5f265d7f5df43535"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxCursors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actingBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inboxFirstCursor"}},{"kind":"Field","name":{"kind":"Name","value":"inboxFeedCursor"}}]}}]}}]} as unknown as DocumentNode<InboxCursorsQuery, InboxCursorsQueryVariables>;
export const ProgrammeFeedDocument = {"__meta__":{"documentId":"sha256:1097985fc2ad8782e8fd3491c17b4ba642c45cb8bdf16565065b31802684c574"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ProgrammeFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programmeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programmeFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programmeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programmeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bodyName"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOfBodyName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextErased"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasedEventId"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programmeId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeStateChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programmeId"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeImported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalStateChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalRedated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromDue"}},{"kind":"Field","name":{"kind":"Name","value":"toDue"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalReassigned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromLeadBodyId"}},{"kind":"Field","name":{"kind":"Name","value":"toLeadBodyId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalMerged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intoProposalId"}},{"kind":"Field","name":{"kind":"Name","value":"intoNumber"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TargetMeetingChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"targetMeetingId"}},{"kind":"Field","name":{"kind":"Name","value":"targetDay"}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalScheduled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"meetingId"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadTimeWaived"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"meetingId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalReturned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"returnKind"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCodes"}},{"kind":"Field","name":{"kind":"Name","value":"newDue"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalSuspended"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalResumed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ready"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Checkpoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResyncRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProgrammeFeedSubscription, ProgrammeFeedSubscriptionVariables>;
export const InboxFeedDocument = {"__meta__":{"documentId":"sha256:fa7aec3d147354ad4c89d284c6168398ca5547bd63ae67fa6060cbfa6206b5c0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InboxFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bodyName"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOfBodyName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpinionRequested"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"roundKind"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"opinionDueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueSoon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationKind"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueExpired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationKind"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AskedAgain"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"opinionDueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestCancelled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestRecused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundWithdrawn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfRemitClaimed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"questionId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfRemitDecided"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"questionId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalAssigned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"programmeId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"part"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextErased"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasedEventId"}},{"kind":"Field","name":{"kind":"Name","value":"erasedCommentId"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentConcealed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"remainingStatus"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Mentioned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"personId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpinionStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinionId"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"draftNumber"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SigningDelegated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DelegationEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"personId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlacementPending"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"draftNumber"}},{"kind":"Field","alias":{"kind":"Name","value":"placementStatus"},"name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FindingMoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findingId"}},{"kind":"Field","name":{"kind":"Name","value":"opinionId"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","alias":{"kind":"Name","value":"findingReason"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadPositionMoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftId"}},{"kind":"Field","name":{"kind":"Name","value":"inThreadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueMoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationKind"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"changeKind"}},{"kind":"Field","name":{"kind":"Name","value":"fromDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"toDueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"changedDays"}},{"kind":"Field","name":{"kind":"Name","value":"movedDues"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DuesRecomputed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onProposalId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarVersion"}},{"kind":"Field","name":{"kind":"Name","value":"obligationIds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveTo"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meetingId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"meetingTitle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingMoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meetingId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingCancelled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meetingId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExtensionRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extensionRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationKind"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarAddressCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarAddressRevoked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiTokenCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokenId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiTokenRevoked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokenId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttentionChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"aboutProposalId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ready"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Checkpoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResyncRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]}}]} as unknown as DocumentNode<InboxFeedSubscription, InboxFeedSubscriptionVariables>;
export const FiguresOfYearDocument = {"__meta__":{"documentId":"sha256:8e539f96dea1a95578e25b228eafdc6dd0fdede2e8755e1e07f7215ff04d055e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FiguresOfYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FiguresBy"}}},"defaultValue":{"kind":"EnumValue","value":"MONTH"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"bodyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dossiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resubmissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officeChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compressedOpinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returnedIncomplete"}},{"kind":"Field","name":{"kind":"Name","value":"rePrepared"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"consented"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"insufficient"}},{"kind":"Field","name":{"kind":"Name","value":"lateShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Held"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HeldDays"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadBody"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"appraisers"}},{"kind":"Field","name":{"kind":"Name","value":"chair"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]} as unknown as DocumentNode<FiguresOfYearQuery, FiguresOfYearQueryVariables>;
export const FiguresOfBodiesDocument = {"__meta__":{"documentId":"sha256:9bf77333e82c96fa568134443690f0697a5a65849842ad18ce6570611aea5da0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FiguresOfBodies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FiguresBy"}}},"defaultValue":{"kind":"EnumValue","value":"QUARTER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Due"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"consented"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"insufficient"}},{"kind":"Field","name":{"kind":"Name","value":"lateShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Held"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HeldDays"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadBody"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"appraisers"}},{"kind":"Field","name":{"kind":"Name","value":"chair"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]} as unknown as DocumentNode<FiguresOfBodiesQuery, FiguresOfBodiesQueryVariables>;
export const FigureItemsDocument = {"__meta__":{"documentId":"sha256:3f695c9f7f9af64ee921364bc8973c9b02e255a95fdf5991fb5c53f1a0b7dbc8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FigureItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subject"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FigureSubject"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"figure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figureItems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"subject"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subject"}}},{"kind":"Argument","name":{"kind":"Name","value":"figure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"figure"}}},{"kind":"Argument","name":{"kind":"Name","value":"bodyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"obligation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FigureItemsQuery, FigureItemsQueryVariables>;
export const HeldDaysOfProposalDocument = {"__meta__":{"documentId":"sha256:dc709489f17eafe8efc1f891e2e4d5194a50adabcd85e62ca22d514f887fa292"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HeldDaysOfProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"heldDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Held"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Held"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HeldDays"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadBody"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"appraisers"}},{"kind":"Field","name":{"kind":"Name","value":"chair"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]} as unknown as DocumentNode<HeldDaysOfProposalQuery, HeldDaysOfProposalQueryVariables>;
export const ObligationsDocument = {"__meta__":{"documentId":"sha256:315848f7adc18d36e993b515fc70d489ad9fd1f6f557c9e385769fd9a032fd7f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Obligations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ObligationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"originalDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilledAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"isCompressed"}},{"kind":"Field","name":{"kind":"Name","value":"lateWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"calendarVersion"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"toDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"isAfterExpiry"}},{"kind":"Field","name":{"kind":"Name","value":"calendarVersion"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"chair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<ObligationsQuery, ObligationsQueryVariables>;
export const ObligationsOfProposalDocument = {"__meta__":{"documentId":"sha256:84e8a119e65f3c19ce68124c4fb42e631e6539a0d4b69640150be955e5b0ba20"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ObligationsOfProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateWorkingDays"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ObligationsOfProposalQuery, ObligationsOfProposalQueryVariables>;
export const DuesOfRoundDocument = {"__meta__":{"documentId":"sha256:991fa0cbc7101c609e25f53f82a7db937ccd5bf4ccb381e358495904b0eb1d71"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuesOfRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"obligations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"originalDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilledAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCompressed"}},{"kind":"Field","name":{"kind":"Name","value":"lateWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DuesOfRoundQuery, DuesOfRoundQueryVariables>;
export const MeDocument = {"__meta__":{"documentId":"sha256:d7700d2be5825a370f2e2e0b4af6782de77211fc370c0c1c1f61ff2185b3d449"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actingBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const BodiesDocument = {"__meta__":{"documentId":"sha256:1c424494a98910a55c00b692a5afe31c4fc074071f83a5a95a202668b686043a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Bodies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bodies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<BodiesQuery, BodiesQueryVariables>;
export const BodyByIdDocument = {"__meta__":{"documentId":"sha256:e70891091726c51a749a07c927fa130731b7f58079b01e2e71ea62b524b3498a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BodyById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BodyByIdQuery, BodyByIdQueryVariables>;
export const NodeByIdDocument = {"__meta__":{"documentId":"sha256:4b874610b09419d48602f9c9eb24aec0269442f809541448b555d4ba5e1331f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodeById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeByIdQuery, NodeByIdQueryVariables>;
export const ProgrammesDocument = {"__meta__":{"documentId":"sha256:b26935ea50347086abc6a355a654c6b14e0551e95c49f564f6a24be4f951fe2c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Programmes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<ProgrammesQuery, ProgrammesQueryVariables>;
export const ProgrammeByIdDocument = {"__meta__":{"documentId":"sha256:ae7c8021b274aa280b0a6cc438989144e2e9e4aebec4e3aa58fb7a3474c159ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgrammeById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"adoptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProgrammeByIdQuery, ProgrammeByIdQueryVariables>;
export const ProposalsDocument = {"__meta__":{"documentId":"sha256:62ebd086a9bdf2312180e5dac2129b2b18b41917405f60b74aea609d8c8881cc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Proposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributingBodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidingBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"drafts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"blockCount"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposalsQuery, ProposalsQueryVariables>;
export const ProposalByIdDocument = {"__meta__":{"documentId":"sha256:29e085805354ddd4a8682c9f9ea712f58edb54ba702313eb5a9763cd2f83fc94"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProposalById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"leadBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"drafts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"releasedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]}}]}}]} as unknown as DocumentNode<ProposalByIdQuery, ProposalByIdQueryVariables>;
export const DraftByIdDocument = {"__meta__":{"documentId":"sha256:f280e2c3ea731d6ba64dfe3f5dd37ae08a23cec57c9f2e5d0319e2f66984b469"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"blockCount"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"releasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstCursor"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uploadedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<DraftByIdQuery, DraftByIdQueryVariables>;
export const DraftOriginalDocument = {"__meta__":{"documentId":"sha256:a2059187b33e1c6e4048f515fed09537104f4e09553bbcf9b98973984da18889"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftOriginal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"original"}}]}}]}}]} as unknown as DocumentNode<DraftOriginalQuery, DraftOriginalQueryVariables>;
export const BlocksDocument = {"__meta__":{"documentId":"sha256:22479531955529cd329474335fc7d850c56205244be3f85b44722c6481cc04f1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Blocks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"headingPath"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BlocksQuery, BlocksQueryVariables>;
export const ThreadsDocument = {"__meta__":{"documentId":"sha256:e7e1193d03c3b31b3b14219b38e78e5bef09ecf8d4c52f5acf42e9794bd2a516"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Threads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"blockId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadStatus"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"threads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"blockId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"blockId"}}},{"kind":"Argument","name":{"kind":"Name","value":"statuses"},"value":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"block"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"inReplyToId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"authorBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ThreadsQuery, ThreadsQueryVariables>;
export const CreateProgrammeDocument = {"__meta__":{"documentId":"sha256:096b647ddc4e1e93f4a9a9a1478841307c2a635caa778283b3be3f15d124aa6f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProgramme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProgrammeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProgramme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateProgrammeMutation, CreateProgrammeMutationVariables>;
export const AdoptProgrammeDocument = {"__meta__":{"documentId":"sha256:0f12d9754ac24409aae013a3f8e30bae7d1a118a140d40de4c87173d0f55c4ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdoptProgramme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdoptProgrammeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adoptProgramme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"adoptedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdoptProgrammeMutation, AdoptProgrammeMutationVariables>;
export const CreateProposalDocument = {"__meta__":{"documentId":"sha256:4c6ace95522390170af788e961969027c353129985e11929db050a90cecc7773"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateProposalMutation, CreateProposalMutationVariables>;
export const StartProposalDocument = {"__meta__":{"documentId":"sha256:aab760a5f9224cc398689985f02235ab258f8483ce301df4cde672461a2b1c81"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartProposalMutation, StartProposalMutationVariables>;
export const UploadDraftDocument = {"__meta__":{"documentId":"sha256:1cc458f9fa2328a38c5bd379013ce588d82c57872a634042e523ce781edac831"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UploadDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UploadDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"blockCount"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"releasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstCursor"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UploadDraftMutation, UploadDraftMutationVariables>;
export const SubmitProposalDocument = {"__meta__":{"documentId":"sha256:67a9a8201a5290b2eac54d712763d1bc503b3327447c1b7127b5180fb4a86abb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitProposalMutation, SubmitProposalMutationVariables>;
export const PassCheckDocument = {"__meta__":{"documentId":"sha256:47a4a2c6ef323afcfa3ccc4355d6aaa370994b2feceb32caf2cddb283e6a963e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PassCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PassCheckInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PassCheckMutation, PassCheckMutationVariables>;
export const OpenRoundDocument = {"__meta__":{"documentId":"sha256:cc898265c32f8a801b1b77c032fecc409679eec6c81f5b2bece6d6ddeae4e119"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpenRoundMutation, OpenRoundMutationVariables>;
export const CloseRoundDocument = {"__meta__":{"documentId":"sha256:bf3839d63971949ff3b17f020366fcca023b2203e000bfe24fa5c3796b83f336"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CloseRoundMutation, CloseRoundMutationVariables>;
export const AddCommentDocument = {"__meta__":{"documentId":"sha256:a77c791239456338d9e8b413f070d359b09c4509e14be94211f861238bc54d84"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddCommentMutation, AddCommentMutationVariables>;
export const ReplyToCommentDocument = {"__meta__":{"documentId":"sha256:0db4887b14275bc0eb439856f97a5f854cdca22a5b9a59416bd9b98c4921ea12"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplyToComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplyToCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyToComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"inReplyToId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReplyToCommentMutation, ReplyToCommentMutationVariables>;
export const EditCommentDocument = {"__meta__":{"documentId":"sha256:ac30f79da0c911fb3bbbe5f5244e6cdf41805a0e8de45a588a00e92a075ffc2c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EditCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EditCommentMutation, EditCommentMutationVariables>;
export const ResolveThreadDocument = {"__meta__":{"documentId":"sha256:7ed284004e21cf328b5dfecf9909e551cd84320eaa1a6aa2711b8d33c3e4265b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolveThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResolveThreadMutation, ResolveThreadMutationVariables>;
export const DraftFeedDocument = {"__meta__":{"documentId":"sha256:d08d4cc844c18a24ab393bd16fb103f588733cdf3a4d4a2aa74b02d82f21a973"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DraftFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"draftId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"draftId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"draftId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyName"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOfBodyId"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOfBodyName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"threadStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inReplyToId"}},{"kind":"Field","name":{"kind":"Name","value":"blockId"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedText"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentEdited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedText"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentRevealed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"threadStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inReplyToId"}},{"kind":"Field","name":{"kind":"Name","value":"blockId"}},{"kind":"Field","name":{"kind":"Name","value":"formerAudience"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedText"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentRetracted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"threadStatus"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentConcealed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"remainingStatus"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextErased"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasedEventId"}},{"kind":"Field","name":{"kind":"Name","value":"erasedCommentId"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadResolved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadDismissed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadReopened"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"threadStatus"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundOpened"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"roundKind"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"bodyIds"}},{"kind":"Field","name":{"kind":"Name","value":"opinionDueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundClosed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundRevealed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"answeredLate"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FindingMoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findingId"}},{"kind":"Field","name":{"kind":"Name","value":"opinionId"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","alias":{"kind":"Name","value":"findingReason"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpinionSubmitted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"opinionId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"lateAddendum"}},{"kind":"Field","name":{"kind":"Name","value":"afterSeeingOthers"}},{"kind":"Field","name":{"kind":"Name","value":"enteredByBodyId"}},{"kind":"Field","name":{"kind":"Name","value":"draftId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpinionDrafted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fieldsVersion"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"blockingText"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswersDrafted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionId"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadPicked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadUnpicked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FileAttached"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fileId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FileDetached"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fileId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpinionPassedForSignature"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundPrepared"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundRevised"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundDiscarded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundPaused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundResumed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundCloseScheduled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueSoon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationKind"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueExpired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationKind"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundRecalled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundReturned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestStateChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","alias":{"kind":"Name","value":"fromState"},"name":{"kind":"Name","value":"from"}},{"kind":"Field","alias":{"kind":"Name","value":"toState"},"name":{"kind":"Name","value":"to"}},{"kind":"Field","alias":{"kind":"Name","value":"stateReason"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"opinionDueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfRemitClaimed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"questionId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfRemitDecided"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"questionId"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalStateChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalRedated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromDue"}},{"kind":"Field","name":{"kind":"Name","value":"toDue"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalReassigned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromLeadBodyId"}},{"kind":"Field","name":{"kind":"Name","value":"toLeadBodyId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalMerged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intoProposalId"}},{"kind":"Field","name":{"kind":"Name","value":"intoNumber"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TargetMeetingChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"targetMeetingId"}},{"kind":"Field","name":{"kind":"Name","value":"targetDay"}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalScheduled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"meetingId"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadTimeWaived"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"meetingId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalReturned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"returnKind"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCodes"}},{"kind":"Field","name":{"kind":"Name","value":"newDue"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalSuspended"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalResumed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DuesRecomputed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onProposalId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarVersion"}},{"kind":"Field","name":{"kind":"Name","value":"obligationIds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueMoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationKind"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"changeKind"}},{"kind":"Field","name":{"kind":"Name","value":"fromDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"toDueAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExtensionRequested"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extensionRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationKind"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExtensionRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extensionRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligationKind"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftSuperseded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byDraftId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadPlaced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"fromDraftId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"blockId"}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlacementConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadReattached"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"blockId"}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadDetached"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ready"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Checkpoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResyncRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<DraftFeedSubscription, DraftFeedSubscriptionVariables>;
export const OpenAskingDocument = {"__meta__":{"documentId":"sha256:2bd43f81422c2aaf75ad76d79c1eaeb724687357e5d57a285067fcd8a3898bea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenAsking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpenAskingMutation, OpenAskingMutationVariables>;
export const RequestsWithOpinionsDocument = {"__meta__":{"documentId":"sha256:fd21a1b8f554bd91f8c40dcac983c6b729988031e3d4c0710733afc326f6131b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RequestsWithOpinions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RequestsWithOpinionsQuery, RequestsWithOpinionsQueryVariables>;
export const WorkingOpinionOfDocument = {"__meta__":{"documentId":"sha256:da80ab254cc843b6d46f889bbbf98a5e228ac901acbf392a843d786b434332a9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkingOpinionOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingOpinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fieldsVersion"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"blockingText"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pickedThreads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WorkingOpinionOfQuery, WorkingOpinionOfQueryVariables>;
export const OpinionsOfDocument = {"__meta__":{"documentId":"sha256:37b1c2f9ffabfbca505c44ec25e6609c80f917cbb4ffeab45eb168ca75b218d1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpinionsOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"blockingText"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documentReference"}},{"kind":"Field","name":{"kind":"Name","value":"lateAddendum"}},{"kind":"Field","name":{"kind":"Name","value":"afterSeeingOthers"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"isLatest"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enteredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reconfirms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"block"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedText"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpinionsOfQuery, OpinionsOfQueryVariables>;
export const DraftOpinionDocument = {"__meta__":{"documentId":"sha256:b678866353428815e365d5d5c30f0ed1e09ee045dfc6c1c2be1b86b28a130912"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingOpinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fieldsVersion"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"blockingText"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DraftOpinionMutation, DraftOpinionMutationVariables>;
export const DraftAnswersDocument = {"__meta__":{"documentId":"sha256:aed48f2f175f278d42d28b22affc983d004dbf8d317bec3c6fec0627233e0d7e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftAnswers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftAnswersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftAnswers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingOpinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DraftAnswersMutation, DraftAnswersMutationVariables>;
export const PickThreadDocument = {"__meta__":{"documentId":"sha256:63a3151bd19062ac21947f015dced16140861ae3462e7bde4ac6a35c27d3f0c9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PickThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PickThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingOpinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"pickedThreads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PickThreadMutation, PickThreadMutationVariables>;
export const UnpickThreadDocument = {"__meta__":{"documentId":"sha256:43a8bc5424bb821439df61b6bd91e8cb61f55a514247abf0633c9cbf36b08caa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnpickThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PickThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unpickThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingOpinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"pickedThreads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnpickThreadMutation, UnpickThreadMutationVariables>;
export const PassForSignatureDocument = {"__meta__":{"documentId":"sha256:a93a127482c8d15b6c3e7d9cf8e855e0982b8ddff78fd62dacfd9f94c05f329b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PassForSignature"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PassForSignatureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passForSignature"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingOpinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PassForSignatureMutation, PassForSignatureMutationVariables>;
export const SubmitOpinionDocument = {"__meta__":{"documentId":"sha256:f929211f50439e56317fde7a135e12c92fbdc2fbab620c701134b60c39d25f5f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"lateAddendum"}},{"kind":"Field","name":{"kind":"Name","value":"afterSeeingOthers"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitOpinionMutation, SubmitOpinionMutationVariables>;
export const ReconfirmOpinionDocument = {"__meta__":{"documentId":"sha256:621949a8460e7310bc1c2cd9489afdc74ebe1aa27ad11444facc76db82aee18c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReconfirmOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReconfirmOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reconfirmOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"isLatest"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reconfirms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"isLatest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReconfirmOpinionMutation, ReconfirmOpinionMutationVariables>;
export const EnterOpinionDocument = {"__meta__":{"documentId":"sha256:136fed4b3d25406eacf5905158883dc2ae3cac3cfd846e745518d7ba19dff8c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"documentReference"}},{"kind":"Field","name":{"kind":"Name","value":"enteredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EnterOpinionMutation, EnterOpinionMutationVariables>;
export const DelegateSigningDocument = {"__meta__":{"documentId":"sha256:894decaddf4e8dc3ef0a0ea08a27f573e403663f2e02dc57be6c4a2708cee10d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DelegateSigning"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DelegateSigningInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegateSigning"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DelegateSigningMutation, DelegateSigningMutationVariables>;
export const EndDelegationDocument = {"__meta__":{"documentId":"sha256:af9e5a023872cdbf1870dbea1c9809d2ade51662edf5459c6a4281167194cfef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndDelegation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndDelegationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endDelegation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndDelegationMutation, EndDelegationMutationVariables>;
export const DelegationsOfDocument = {"__meta__":{"documentId":"sha256:798e530c9aef9413e59f9535c1ef0ef41687ef09236ab688f43bdb10ceaa0540"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DelegationsOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DelegationsOfQuery, DelegationsOfQueryVariables>;
export const OfficialThreadsDocument = {"__meta__":{"documentId":"sha256:bd6de684fe46c06a192f51474010ca00a977f46133bcac2c61bd29e8231b6474"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficialThreads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"draftId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"draftId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOfficial"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OfficialThreadsQuery, OfficialThreadsQueryVariables>;
export const DraftPresenceDocument = {"__meta__":{"documentId":"sha256:0283ca39ead1109a657d28c7e6a23e1aa734f5f74b2c81a8fc202663522fcee9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DraftPresence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"draftId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftPresence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"draftId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"draftId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bodyId"}},{"kind":"Field","name":{"kind":"Name","value":"bodyName"}},{"kind":"Field","name":{"kind":"Name","value":"blockId"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<DraftPresenceSubscription, DraftPresenceSubscriptionVariables>;
export const MarkPresenceDocument = {"__meta__":{"documentId":"sha256:cdc6b34ca4ffe7775ea30e19b32911e87614a64973dae77e384d3f49f210a50c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkPresence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkPresenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markPresence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MarkPresenceMutation, MarkPresenceMutationVariables>;
export const PlanDocument = {"__meta__":{"documentId":"sha256:3300e16d9ea2b7041716fe50c80d8bef0053ee0c7ac41cd18549c75b52c80100"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Plan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalOrder"}}},"defaultValue":{"kind":"EnumValue","value":"NUMBER"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"originalDue"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"prioritySource"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"predecessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedInto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedFrom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanQuery, PlanQueryVariables>;
export const PlannedProposalDocument = {"__meta__":{"documentId":"sha256:bd11e9c316437806b819e4ec18331d85c75c73fb3aa5bdbc14179507e9e71d81"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlannedProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"originalDue"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"prioritySource"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributingBodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidingBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"predecessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedInto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedFrom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlannedProposalQuery, PlannedProposalQueryVariables>;
export const ProgrammeChangesDocument = {"__meta__":{"documentId":"sha256:73e17f2f2f2d587f04ca3419f8fd79d933139e4d5b7cf7d4e2231b3a5bd3ced5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgrammeChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"fromDue"}},{"kind":"Field","name":{"kind":"Name","value":"toDue"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actorBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLeadBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLeadBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intoProposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProgrammeChangesQuery, ProgrammeChangesQueryVariables>;
export const SimilarProposalsDocument = {"__meta__":{"documentId":"sha256:c87faad644d981d75f714b69f3886e8c6dbcff323b5714019c422293019c0a9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimilarProposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"title"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programmeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"similarProposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"title"},"value":{"kind":"Variable","name":{"kind":"Name","value":"title"}}},{"kind":"Argument","name":{"kind":"Name","value":"programmeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programmeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<SimilarProposalsQuery, SimilarProposalsQueryVariables>;
export const ConsultProgrammeDocument = {"__meta__":{"documentId":"sha256:c4950243b8607b4350d6f556aed9d46694509e7fc5920a863f252877bbda4c29"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsultProgramme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsultProgrammeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultProgramme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsultProgrammeMutation, ConsultProgrammeMutationVariables>;
export const UpdateProposalDocument = {"__meta__":{"documentId":"sha256:a35d20ada64b97ee3bebe73cb1ff1d53fa0593e5d740cba3e87b894077b58e5b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdateProposalMutation, UpdateProposalMutationVariables>;
export const AdmitProposalDocument = {"__meta__":{"documentId":"sha256:0c34ab71d6b86ed7d6eec3c86af72e5142f3a831f29d2f1dff07b7b9c6278756"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdmitProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdmitProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"admitProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdmitProposalMutation, AdmitProposalMutationVariables>;
export const DeclineProposalDocument = {"__meta__":{"documentId":"sha256:d00bbabb96920a11df2d70cd60a93d102815d8e31974e57970c8dc20870ad187"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeclineProposalMutation, DeclineProposalMutationVariables>;
export const AddProposalDocument = {"__meta__":{"documentId":"sha256:d6048742b1ac24ddcf845e7dfa58f948490f566ff120c7eb2c2a018deef2d5c8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"originalDue"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddProposalMutation, AddProposalMutationVariables>;
export const RedateProposalDocument = {"__meta__":{"documentId":"sha256:ed17b8480ec64f63be97e2c76cdfa61fd48f6414ce0681fe699b989152458615"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RedateProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RedateProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redateProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromDue"}},{"kind":"Field","name":{"kind":"Name","value":"toDue"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"originalDue"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RedateProposalMutation, RedateProposalMutationVariables>;
export const ReassignProposalDocument = {"__meta__":{"documentId":"sha256:299ace2b6c37aa81dbb23547571d3fde940d15bb6ea8dd69b0c16f15a7afda6a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReassignProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReassignProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reassignProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromLeadBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLeadBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReassignProposalMutation, ReassignProposalMutationVariables>;
export const WithdrawProposalDocument = {"__meta__":{"documentId":"sha256:484c9ab62c0657dc41f4c07a258cd4eebfe8637f5fa3a99d2ffc1fb581abe82b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawProposalMutation, WithdrawProposalMutationVariables>;
export const MergeProposalDocument = {"__meta__":{"documentId":"sha256:ad55b9d83b62c11120b5521a59d04d717a179f6a338de5e36193fef885310dde"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MergeProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mergeProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intoProposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MergeProposalMutation, MergeProposalMutationVariables>;
export const RoundInFullDocument = {"__meta__":{"documentId":"sha256:e8c8eaedd1a68cb8a856212a96291eea8e636410c2a7eb3a42dc1ccc49a99cd7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoundInFull"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedReason"}},{"kind":"Field","name":{"kind":"Name","value":"leadAppraiser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mandatory"}},{"kind":"Field","name":{"kind":"Name","value":"toAll"}},{"kind":"Field","name":{"kind":"Name","value":"addressees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedAgainAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedAgainReason"}},{"kind":"Field","name":{"kind":"Name","value":"endedReason"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfRemit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RoundInFullQuery, RoundInFullQueryVariables>;
export const RoundsOfDraftDocument = {"__meta__":{"documentId":"sha256:8ffcde2abccbb7b8a30697c833ba9a27b7c417288e550fa81477d3d7120818ef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoundsOfDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<RoundsOfDraftQuery, RoundsOfDraftQueryVariables>;
export const PrepareRoundDocument = {"__meta__":{"documentId":"sha256:fb733d13534a6c16102d7d602f37997b3ca7e025647e90d4b51be666e330d676"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrepareRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrepareRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prepareRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PrepareRoundMutation, PrepareRoundMutationVariables>;
export const ReviseRoundDocument = {"__meta__":{"documentId":"sha256:22e2510b44b3d8b03a281a89b51af8da2a783ca66bbfa2fe89d1e77d896673c5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviseRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviseRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviseRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReviseRoundMutation, ReviseRoundMutationVariables>;
export const DiscardRoundDocument = {"__meta__":{"documentId":"sha256:614530041eabdedb78f48119c563124286e25c44ca3fdadf9923e3c0ebcc7b93"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DiscardRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discardRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DiscardRoundMutation, DiscardRoundMutationVariables>;
export const SendRoundDocument = {"__meta__":{"documentId":"sha256:d017da152c526a6693f8b2b01586a9b22e60f1ca7c9ad52ecd5e56c69f42c0c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SendRoundMutation, SendRoundMutationVariables>;
export const PauseRoundDocument = {"__meta__":{"documentId":"sha256:77c17803e10e0e9d84ca28101ecf90a71e072280cd1dca71d398630203510340"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PauseRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PauseRoundMutation, PauseRoundMutationVariables>;
export const ResumeRoundDocument = {"__meta__":{"documentId":"sha256:49f76e1eebbae6e15d4cba2dda845a8aaa958cec41ee340bc614d4c54c367a68"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResumeRoundMutation, ResumeRoundMutationVariables>;
export const RecallRoundDocument = {"__meta__":{"documentId":"sha256:04b35e06e0d3aad66a160b507e9ef27d3a3a76fec79d223b249ea2ada000c107"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecallRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecallRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recallRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"endedReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecallRoundMutation, RecallRoundMutationVariables>;
export const AcknowledgeRequestDocument = {"__meta__":{"documentId":"sha256:97bd67700cbcb25eb634159897c6d46d9c534d6dfafe6d8eb4a48c3bfd398159"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcknowledgeRequestMutation, AcknowledgeRequestMutationVariables>;
export const RecuseDocument = {"__meta__":{"documentId":"sha256:9f838e2d3241d41915996ee005df771918c04fdf899baaf99c21752579cfbead"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Recuse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecuseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recuse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecuseMutation, RecuseMutationVariables>;
export const AskAgainDocument = {"__meta__":{"documentId":"sha256:f96c6c1cb2ffce2aadba384fc4a5f855dc53dc5bfc071be522ff7f00190f3067"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskAgain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskAgainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askAgain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedAgainReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AskAgainMutation, AskAgainMutationVariables>;
export const CancelRequestDocument = {"__meta__":{"documentId":"sha256:4667b143c6de08373dbddb48bfdff954cb62209e39007a0177082836f3b27bae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelRequestMutation, CancelRequestMutationVariables>;
export const ClaimOutOfRemitDocument = {"__meta__":{"documentId":"sha256:5a71e5dbdd30ca20dd18518d5b785c1eed264f530fcf66450a134ca7e17785d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimOutOfRemit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimOutOfRemitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimOutOfRemit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClaimOutOfRemitMutation, ClaimOutOfRemitMutationVariables>;
export const DecideOutOfRemitDocument = {"__meta__":{"documentId":"sha256:8044a43c4a1fb81ad752407c65b40faa656d8926b62031c217af2282e327eafa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideOutOfRemit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideOutOfRemitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideOutOfRemit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DecideOutOfRemitMutation, DecideOutOfRemitMutationVariables>;
export const SearchDocument = {"__meta__":{"documentId":"sha256:68246587bc7cc0cf926671d217e7dfa9243b9c2eb66ae3e977787c39009373b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programmeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"proposalId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"draftId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"allDrafts"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"programmeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programmeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"proposalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"proposalId"}}},{"kind":"Argument","name":{"kind":"Name","value":"draftId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"draftId"}}},{"kind":"Argument","name":{"kind":"Name","value":"allDrafts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"allDrafts"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"exactAccents"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Block"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"snippet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"cutBefore"}},{"kind":"Field","name":{"kind":"Name","value":"cutAfter"}},{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const PeopleDocument = {"__meta__":{"documentId":"sha256:19db35a8114d1b14e85a8d421681e6032f5cc59a014bf206078e5b5609339db8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"bodyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bodyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const BodiesByNameDocument = {"__meta__":{"documentId":"sha256:fb49568a15a67ecfe40420d36f0920db6756bf1fa4d5c28ee85bced7902dd7d3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BodiesByName"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bodies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<BodiesByNameQuery, BodiesByNameQueryVariables>;
export const ImportProgrammeDocument = {"__meta__":{"documentId":"sha256:cce838db48d58c750f6329aa91cde0aa7453b6de91986cebc9bbfe7a46609b4b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportProgramme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportProgrammeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importProgramme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programmeImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"dryRun"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportProgrammeMutation, ImportProgrammeMutationVariables>;
export const ExportProgrammeDocument = {"__meta__":{"documentId":"sha256:6404234969c8ef79559948561c2b620bbce434689d6e64feecd46e0a13d40f6f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportProgramme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SpreadsheetFormat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"export"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}}]}}]}}]} as unknown as DocumentNode<ExportProgrammeQuery, ExportProgrammeQueryVariables>;
export const ImportedProposalsDocument = {"__meta__":{"documentId":"sha256:5075fbd70b8c6bcdb013328323b49391759e32b71a3da33cd394721d204c6434"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportedProposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"prioritySource"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"leadBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributingBodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidingBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportedProposalsQuery, ImportedProposalsQueryVariables>;
export const RemarkDocument = {"__meta__":{"documentId":"sha256:bbd8b1d4653db0afd08b5aad59649b5d2a350988906b660c9501c41eb1e5f37a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Remark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"diff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemarkMutation, RemarkMutationVariables>;
export const RetractCommentDocument = {"__meta__":{"documentId":"sha256:f09069ee7ab73ac815b67a120b1cb83b9c40fd15fd9a644bbe226882acd80905"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetractComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetractCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retractComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"retractedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RetractCommentMutation, RetractCommentMutationVariables>;
export const WidenCommentDocument = {"__meta__":{"documentId":"sha256:8a917a94f2ac62a10afae510db0c249ec93736886a320b96749732ce18530911"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WidenComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WidenCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"widenComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WidenCommentMutation, WidenCommentMutationVariables>;
export const DismissThreadDocument = {"__meta__":{"documentId":"sha256:da515ea48bb192b6a22a8e5d60b3bfae41b7cbedf2f7eb9ceedcf070e94aaa06"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DismissThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DismissThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dismissThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dismissal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DismissThreadMutation, DismissThreadMutationVariables>;
export const ReopenThreadDocument = {"__meta__":{"documentId":"sha256:88c2e8b87684e74db67db4ef4433cabfdc8be1d991c92c4a3f1a4344dc3d19dc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dismissal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReopenThreadMutation, ReopenThreadMutationVariables>;
export const MarkReadDocument = {"__meta__":{"documentId":"sha256:26ee4b1c2a2a60e78d06623c91f32a6effab0da83266b704b3bb5ef2b4b898ad"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MarkReadMutation, MarkReadMutationVariables>;
export const ThreadsInFullDocument = {"__meta__":{"documentId":"sha256:627ef0c1ad047cd88d89f685020fea31e0536e20db663a4c05838303c5eaf0eb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThreadsInFull"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"threads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"dismissal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"widenings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"retractedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isUnread"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"diff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"widenings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ThreadsInFullQuery, ThreadsInFullQueryVariables>;
export const CreateApiTokenDocument = {"__meta__":{"documentId":"sha256:0d8f580849f9c2be14b1c174181c0897f159f6dd01b0b87afa480085dc933461"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"token"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = {"__meta__":{"documentId":"sha256:546803e923bbda7d3dd60426ed88b48981142f814c2aecbddc02294ab6a20d0e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const MyApiTokensDocument = {"__meta__":{"documentId":"sha256:39260b02f448be8035b590242240ee9a53765c052eb7d963f3cc6048905c4566"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyApiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"apiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"token"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyApiTokensQuery, MyApiTokensQueryVariables>;
export const TokensOfPeopleDocument = {"__meta__":{"documentId":"sha256:7e75f3b79947378b4a5477b84039f429a59347fcce6c0727f0abe14e31f6a4d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TokensOfPeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"apiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TokensOfPeopleQuery, TokensOfPeopleQueryVariables>;
export const RoleDocument = {"__meta__":{"documentId":"sha256:41238c0255339469a6afc163e8f4778f674c39a428772eb589ffb25364273044"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Role"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<RoleQuery, RoleQueryVariables>;
export const WhoAmIDocument = {"__meta__":{"documentId":"sha256:179837f0082414e8a1d8223dbc8fcd6fcfedd0773af64970d1e21ba36c2b58c6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAmI"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]}}]} as unknown as DocumentNode<WhoAmIQuery, WhoAmIQueryVariables>;