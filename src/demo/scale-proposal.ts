import { createHash } from 'node:crypto';
import { type Actor, Role } from '../access/actor.ts';
import { opinionRequested, roundClosed, roundOpened } from '../appraisal/rounds/round.events.ts';
import { RoundKind, RoundMode, RoundStatus } from '../appraisal/rounds/round.type.ts';
import type { RoundRow } from '../appraisal/rounds/rounds.ts';
import type { WorkCalendar } from '../calendar/due.rules.ts';
import { draftUploaded } from '../drafts/draft.events.ts';
import { readDraft } from '../drafts/draft.rules.ts';
import type { Period } from '../graphql/period.ts';
import { type NewId, seededIds } from '../ids.ts';
import { ObligationEnd } from '../obligations/obligation.type.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { proposalAssigned, proposalCreated, proposalStateChanged, proposalStream } from '../proposals/proposal.events.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import type { ProposalKind } from '../proposals/proposal.type.ts';
import type { Cast } from './cast.ts';
import { SeededRandom } from './random.ts';
import type { Row } from './rows.ts';
import { Appraisal } from './scale-appraisal.ts';
import { drawDue, drawFlags, drawKind, drawPriority, drawSubmission, sourceOf } from './scale-draws.ts';
import { ScaleDues } from './scale-dues.ts';
import type { Ledger } from './scale-ledger.ts';
import { Review, type ReviewedBlock } from './scale-review.ts';
import { textOf, titleOf } from './scale-words.ts';
import { minutesAfter, sometimeAfter } from './weekdays.ts';

/** What the proposals of one programme share. */
export interface ScaleProgramme {
  id: string;
  year: number;
  createdAt: Date;
  adoptedAt: Date;
  leads: string[];
  cast: Cast;
  calendar: WorkCalendar;
  ledger: Ledger;
  /** Nothing happens from here on: what would, has not happened yet. */
  end: Date;
  /** How many titles other years have taken. */
  titlesBefore: number;
  /** The bodies of the programme, by id. */
  circle: Set<string>;
  /** What the year before left undone: its first proposals. */
  carriedIn: Carried[];
  /** What this year leaves undone, and the moment from which the next is put together. */
  carriedOut: Carried[];
  nextCreatedAt: Date;
}

/** A proposal that goes on in the next programme. */
export type Carried = { id: string; kind: ProposalKind; title: string; lead: string };

const invitedBodies = 11;
const stallingShare = 0.05;

/** One proposal of the world made for measuring, from its entry to the end of its review or of the world. */
export class ScaleProposal {
  readonly #programme: ScaleProgramme;
  readonly #random: SeededRandom;
  readonly #newId: NewId;
  readonly #id: string;
  readonly #row: Row;
  readonly #title: string;
  readonly #kind: ProposalKind;
  readonly #lead: string;
  readonly #due: Period;
  readonly #dues: ScaleDues;
  #programmeDue: Row | undefined;
  #states = 0;

  constructor(programme: ScaleProgramme, number: number) {
    const seed = `scale/${programme.year}/${number}`;
    this.#programme = programme;
    this.#random = new SeededRandom(seed);
    this.#newId = seededIds(seed);
    this.#id = this.#newId();
    const drawn = drawKind(this.#random);
    const predecessor = programme.carriedIn[number - 1];
    this.#kind = predecessor?.kind ?? drawn;
    this.#title = predecessor?.title ?? titleOf(drawn, programme.titlesBefore + number - 1);
    this.#lead = predecessor?.lead ?? programme.leads[(number * 7 + programme.year) % programme.leads.length]!;
    this.#due = drawDue(programme.year, this.#random);
    this.#dues = new ScaleDues(programme.calendar, programme.ledger, this.#id);
    const priority = drawPriority(predecessor !== undefined, this.#random);
    this.#row = {
      ...{ id: this.#id, programme_id: programme.id, number, kind: this.#kind, title: this.#title },
      ...{ state: ProposalState.PROPOSED, lead_body_id: this.#lead, deciding_body_id: programme.cast.body('council') },
      ...{ due_from: this.#due.from, due_to: this.#due.to, original_due_from: this.#due.from, original_due_to: this.#due.to },
      ...{ priority, priority_source: sourceOf(priority), flags: drawFlags(priority, this.#random) },
      ...{ origin: predecessor ? 'CARRIED_OVER' : 'PLANNED', predecessor_id: predecessor?.id ?? null },
      ...{ created_at: minutesAfter(programme.createdAt, number), state_at: minutesAfter(programme.createdAt, number) },
    };
  }

  /** Lets it live as far as it comes. */
  live(): void {
    const { adoptedAt, end } = this.#programme;
    this.#enter();
    const startedAt = sometimeAfter(adoptedAt, this.#random.between(3, 60), this.#random);
    if (startedAt >= end) return;
    this.#move(this.#by(this.#lead, Role.HEAD), startedAt, ProposalState.IN_PREPARATION);
    if (this.#random.share() < stallingShare) {
      this.#stall();
      return;
    }
    const submittedAt = drawSubmission(startedAt, this.#due, this.#random);
    const uploadedAt = sometimeAfter(submittedAt, -this.#random.between(1, 8), this.#random);
    if (uploadedAt >= end) return;
    const draft = this.#upload(uploadedAt, submittedAt);
    if (submittedAt >= end) return;
    const submission = this.#submit(draft.id, submittedAt);
    this.#dues.give(this.#programmeDue!, submittedAt, true);
    const check = this.#dues.officeCheck(this.#programme.cast.body('office'), submittedAt);
    const passedAt = sometimeAfter(submittedAt, this.#random.between(1, 3), this.#random);
    if (passedAt >= end) return;
    this.#pass(submission, passedAt);
    this.#dues.give(check, passedAt);
    this.#programmeDue!['provisional'] = false;
    this.#review(draft, minutesAfter(passedAt, 5));
  }

  /** Nothing more is heard of it, until the next year takes it over. */
  #stall(): void {
    const { carriedOut, nextCreatedAt, end, cast } = this.#programme;
    if (nextCreatedAt >= end) return;
    carriedOut.push({ id: this.#id, kind: this.#kind, title: this.#title, lead: this.#lead });
    const clerk = cast.of(cast.body('office'), Role.PROGRAMME_CLERK);
    const carriedAt = minutesAfter(nextCreatedAt, carriedOut.length);
    this.#move(clerk, carriedAt, ProposalState.CARRIED_OVER);
    this.#dues.end(this.#programmeDue!, carriedAt, ObligationEnd.CARRIED_OVER);
  }

  #enter(): void {
    const { id: programmeId, cast, ledger, adoptedAt, circle, leads } = this.#programme;
    const clerk = cast.of(cast.body('office'), Role.PROGRAMME_CLERK);
    const number = this.#row['number'] as number;
    const others = leads.filter((id) => id !== this.#lead);
    const contributing = this.#random.pickSome(others, this.#random.between(0, 3));
    for (const id of [this.#lead, cast.body('council'), ...contributing]) circle.add(id);
    ledger.put('proposal', this.#row);
    this.#keepState(this.#row['created_at'] as Date);
    for (const bodyId of contributing) ledger.put('proposal_contributor', { proposal_id: this.#id, body_id: bodyId });
    const entered = { id: this.#id, programmeId, number, title: this.#title };
    ledger.record(clerk, this.#row['created_at'] as Date, proposalCreated(clerk, entered, ProgrammeState.DRAFT));
    this.#move(clerk, adoptedAt, ProposalState.PLANNED);
    this.#programmeDue = this.#dues.programmeDue(this.#lead, adoptedAt, this.#due);
    ledger.record(clerk, adoptedAt, [
      proposalAssigned(clerk, this.#lead, entered, 'LEAD'),
      ...contributing.sort().map((bodyId) => proposalAssigned(clerk, bodyId, entered, 'CONTRIBUTING')),
    ]);
  }

  #upload(uploadedAt: Date, submittedAt: Date): { id: string; blocks: ReviewedBlock[] } {
    const { ledger, end } = this.#programme;
    const by = this.#by(this.#lead, Role.OFFICER);
    const text = textOf(this.#title, this.#random.between(20, 60), this.#random);
    const original = Buffer.from(text, 'utf8');
    const parsed = readDraft(text, 'MARKDOWN');
    const id = this.#newId();
    ledger.put('draft', {
      ...{ id, proposal_id: this.#id, number: 1, title: this.#title, media_type: 'MARKDOWN' },
      ...{ original: bytes(original), bytes: original.length, sha256: bytes(createHash('sha256').update(original).digest()) },
      ...{ block_count: parsed.length, uploaded_by_person_id: by.personId, uploaded_by_body_id: by.bodyId },
      ...{ uploaded_at: uploadedAt, released_at: submittedAt < end ? submittedAt : null },
    });
    const blocks = parsed.map(({ label, text: of }) => ({ id: this.#newId(), label, text: of }));
    for (const [index, { kind, headingPath, label, text: of }] of parsed.entries())
      ledger.put('block', {
        ...{ id: blocks[index]!.id, draft_id: id, position: index + 1, kind, heading_path: headingPath, label, text: of },
      });
    const event = draftUploaded(by, { draftId: id, number: 1, title: this.#title }, false);
    ledger.record(by, uploadedAt, [{ stream: proposalStream(this.#id), event }]);
    return { id, blocks };
  }

  #submit(draftId: string, at: Date): Row {
    const head = this.#by(this.#lead, Role.HEAD);
    const submission: Row = {
      ...{ id: this.#newId(), proposal_id: this.#id, draft_id: draftId, kind: 'FIRST', submitted_at: at },
      ...{ submitted_by_person_id: head.personId, check_result: null, checked_at: null },
    };
    this.#programme.ledger.put('submission', submission);
    this.#move(head, at, ProposalState.SUBMITTED);
    return submission;
  }

  #pass(submission: Row, at: Date): void {
    submission['check_result'] = 'PASSED';
    submission['checked_at'] = at;
    this.#move(this.#desk(), at, ProposalState.IN_REVIEW);
  }

  #review(draft: { id: string; blocks: ReviewedBlock[] }, openedAt: Date): void {
    const { cast, ledger, end, leads, circle } = this.#programme;
    const random = this.#random;
    const others = leads.filter((id) => id !== this.#lead);
    const invited = random.pickSome(others, random.between(invitedBodies - 2, invitedBodies + 2));
    const drawnClose = sometimeAfter(openedAt, random.between(9, 12), random);
    const closedAt = drawnClose < end ? drawnClose : null;
    const round: RoundRow = {
      ...{ id: this.#newId(), proposalId: this.#id, draftId: draft.id, openedAt, closedAt },
      kind: random.share() < 0.85 ? RoundKind.APPRAISAL : RoundKind.CONSULTATION,
      mode: RoundMode.OPEN,
      status: closedAt ? RoundStatus.CLOSED : RoundStatus.OPEN,
      ...{ revealedAt: null, leadAppraiserBodyId: invited[0]!, endedReason: null, closesAt: null },
    };
    const { id: roundId, kind, mode, status } = round;
    ledger.put('round', {
      ...{ id: roundId, proposal_id: this.#id, draft_id: draft.id, kind, mode, status },
      ...{ opened_at: openedAt, closed_at: closedAt, lead_appraiser_body_id: round.leadAppraiserBodyId },
    });
    for (const bodyId of invited) circle.add(bodyId);
    const desk = this.#desk();
    const tell = (at: Date, event: ReturnType<typeof roundOpened>) =>
      ledger.record(desk, at, [{ stream: proposalStream(this.#id), event }]);
    const { due, owe } = this.#dues.opinions(roundId, openedAt);
    tell(openedAt, roundOpened(desk, round, invited, due));
    ledger.record(
      desk,
      openedAt,
      invited.map((bodyId) => opinionRequested(desk, round, bodyId, due)),
    );
    const { id: draftId, blocks } = draft;
    const appraisal = new Appraisal({ round, openedAt, invited, blocks, owe }, this.#dues, cast, ledger, this.#newId);
    appraisal.take(end);
    const reviewed = { proposalId: this.#id, draftId, roundId, leadBodyId: this.#lead, invited, blocks, openedAt };
    new Review(reviewed, cast, ledger, random, this.#newId).take(end);
    if (!closedAt) return;
    tell(closedAt, roundClosed(desk, round));
    appraisal.close(desk, closedAt);
    this.#move(desk, closedAt, ProposalState.SYNTHESIS);
  }

  #move(by: Actor, at: Date, to: ProposalState): void {
    const from = { id: this.#id, programmeId: this.#programme.id, state: this.#row['state'] as ProposalState };
    this.#programme.ledger.record(by, at, proposalStateChanged(by, from, to));
    this.#row['state'] = to;
    this.#row['state_at'] = at;
    this.#keepState(at);
  }

  #keepState(at: Date): void {
    const now = { state: this.#row['state'], lead_body_id: this.#lead, at };
    this.#programme.ledger.put('proposal_state_history', { proposal_id: this.#id, sequence: ++this.#states, ...now });
  }

  #by(bodyId: string, role: Role): Actor {
    return this.#programme.cast.of(bodyId, role);
  }

  #desk(): Actor {
    const { cast } = this.#programme;
    return cast.of(cast.body('office'), Role.DESK_OFFICER);
  }
}

const bytes = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`;
