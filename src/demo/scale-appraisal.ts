import { type Actor, Role } from '../access/actor.ts';
import { draftToTest, type TestedDraft } from '../appraisal/findings/sufficiency.rules.ts';
import { answersDrafted, opinionDrafted, opinionPassed } from '../appraisal/opinions/working-opinion.events.ts';
import { requestStateChanged } from '../appraisal/requests/request.events.ts';
import { RequestState } from '../appraisal/rounds/round.type.ts';
import type { RoundRow } from '../appraisal/rounds/rounds.ts';
import type { NewEvent } from '../events/append.ts';
import type { NewId } from '../ids.ts';
import { ObligationEnd } from '../obligations/obligation.type.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import type { Cast } from './cast.ts';
import { SeededRandom } from './random.ts';
import type { Row } from './rows.ts';
import type { OweOpinion, ScaleDues } from './scale-dues.ts';
import type { Ledger } from './scale-ledger.ts';
import { type AskedQuestion, drawOpinion, putFindings, putOpinion, type ScaleOpinion, toldOf } from './scale-opinion.ts';
import { questionsAbout } from './scale-questions.ts';
import type { ReviewedBlock } from './scale-review.ts';
import { minutesAfter, sometimeAfter } from './weekdays.ts';

export interface AppraisedDraft {
  round: RoundRow;
  openedAt: Date;
  invited: string[];
  blocks: ReviewedBlock[];
  owe: OweOpinion;
}

interface Request {
  id: string;
  bodyId: string;
  state: RequestState;
  stored: Row;
  owed: Row;
}

const { SENT, ACKNOWLEDGED, DRAFTING, AWAITING_SIGNATURE, SUBMITTED, NOT_GIVEN } = RequestState;
const signingShare = 0.92;
const passingShare = 0.4;
const someShare = 0.3;

/** What a round asks, and how far each body comes with its opinion: noted, written, passed for signature, signed. */
export class Appraisal {
  readonly #of: AppraisedDraft;
  readonly #dues: ScaleDues;
  readonly #cast: Cast;
  readonly #ledger: Ledger;
  readonly #random: SeededRandom;
  readonly #newId: NewId;
  readonly #requests: Request[];
  readonly #questions: AskedQuestion[];
  readonly #articles: string[];
  readonly #draft: TestedDraft;

  constructor(of: AppraisedDraft, dues: ScaleDues, cast: Cast, ledger: Ledger, newId: NewId) {
    this.#of = of;
    this.#dues = dues;
    this.#cast = cast;
    this.#ledger = ledger;
    this.#newId = newId;
    this.#random = new SeededRandom(`scale/opinions/${of.round.id}`);
    this.#draft = draftToTest(of.blocks);
    this.#articles = of.blocks.flatMap(({ label }) => (label?.startsWith('Điều') ? [label] : []));
    this.#questions = this.#ask();
    this.#requests = of.invited.map((bodyId) => this.#request(bodyId));
  }

  /** Everything that was written and signed before the world ends. */
  take(end: Date): void {
    for (const request of this.#requests) this.#answer(request, end);
  }

  /** What was not signed by then is not given. */
  close(desk: Actor, at: Date): void {
    for (const request of this.#requests) {
      if (request.state === SUBMITTED) continue;
      this.#move(request, desk, at, NOT_GIVEN);
      this.#dues.end(request.owed, at, ObligationEnd.NOT_GIVEN);
    }
  }

  #ask(): AskedQuestion[] {
    const { round, invited } = this.#of;
    return questionsAbout(this.#articles, this.#random).map(({ text, answer }, index) => {
      const isForSome = index > 0 && this.#random.share() < someShare;
      const bodyIds = isForSome ? this.#random.pickSome(invited, Math.ceil(invited.length / 2)) : null;
      const question = { id: this.#newId(), number: index + 1, text, mandatory: index < 3 };
      this.#ledger.put('question', { ...question, round_id: round.id, to_all: bodyIds === null });
      for (const bodyId of bodyIds ?? []) this.#ledger.put('question_addressee', { question_id: question.id, body_id: bodyId });
      return { ...question, bodyIds, answer };
    });
  }

  #request(bodyId: string): Request {
    const id = this.#newId();
    const stored: Row = {
      ...{ id, round_id: this.#of.round.id, body_id: bodyId, state: SENT, sent_at: this.#of.openedAt },
      ...{ state_at: this.#of.openedAt, acknowledged_at: null, acknowledged_by_person_id: null },
    };
    this.#ledger.put('opinion_request', stored);
    return { id, bodyId, state: SENT, stored, owed: this.#of.owe({ id, bodyId }) };
  }

  #answer(request: Request, end: Date): void {
    const { openedAt } = this.#of;
    const random = this.#random;
    const [officer, head] = [Role.OFFICER, Role.HEAD].map((role) => this.#cast.of(request.bodyId, role)) as [Actor, Actor];
    const [notedAt, writtenAt, passedAt, signedAt] = [
      sometimeAfter(openedAt, random.between(1, 2), random),
      sometimeAfter(openedAt, random.between(3, 5), random),
      sometimeAfter(openedAt, 6, random),
      sometimeAfter(openedAt, random.between(7, 8), random),
    ] as const;
    const [passes, signs] = [random.share() < passingShare, random.share() < signingShare];
    if (notedAt >= end) return;
    this.#move(request, officer, notedAt, ACKNOWLEDGED);
    if (writtenAt >= end || (!signs && random.share() < 0.5)) return;
    const opinion = drawOpinion({
      ...{ questions: this.#questions, articles: this.#articles, bodyId: request.bodyId },
      ...{ isLeadAppraiser: request.bodyId === this.#of.round.leadAppraiserBodyId, random },
    });
    const working = this.#write(request, officer, writtenAt, opinion);
    if (passes && passedAt < end) {
      this.#ledger.record(officer, passedAt, [opinionPassed(officer, this.#of.round, 2)]);
      this.#move(request, officer, passedAt, AWAITING_SIGNATURE);
    }
    if (!signs || signedAt >= end) return;
    working['version'] = 3;
    this.#sign(request, head, signedAt, opinion);
  }

  /** First the answers, then what is said of the draft as a whole. Gives the row of the opinion in the making. */
  #write(request: Request, by: Actor, at: Date, { fields, answers }: ScaleOpinion): Row {
    const { round } = this.#of;
    const own = { round_id: round.id, body_id: request.bodyId };
    const last = minutesAfter(at, 25);
    const working: Row = {
      ...{ ...own, position: fields.position, blocking_text: fields.blockingText, comment: fields.comment },
      ...{ conclusion: fields.conclusion, version: 2, fields_version: 1, updated_at: last, updated_by_person_id: by.personId },
    };
    this.#ledger.putFor(by, 'remarks', 'working_opinion', working);
    for (const { questionId, stance, text } of answers)
      this.#ledger.putFor(by, 'remarks', 'working_answer', {
        ...{ ...own, question_id: questionId, stance, text, version: 1, updated_at: at, updated_by_person_id: by.personId },
      });
    const drafted = answers.map((answer) => ({ ...answer, version: 1 }));
    this.#ledger.record(by, at, [answersDrafted(by, round, 1, drafted)]);
    this.#move(request, by, at, DRAFTING);
    this.#ledger.record(by, last, [opinionDrafted(by, round, { version: 2, fieldsVersion: 1, ...fields })]);
    return working;
  }

  #sign(request: Request, by: Actor, at: Date, opinion: ScaleOpinion): void {
    const signing = { id: this.#newId(), round: this.#of.round, by, at, ...opinion };
    putOpinion(signing, this.#ledger, this.#newId);
    const { submitted, coverage } = toldOf(signing);
    this.#record(by, at, submitted);
    this.#move(request, by, at, SUBMITTED);
    this.#dues.give(request.owed, at);
    this.#record(by, at, coverage);
    const tests = { draft: this.#draft, officeId: this.#cast.body('office') };
    this.#ledger.record(by, at, putFindings(signing, tests, this.#ledger, this.#newId));
  }

  #move(request: Request, by: Actor, at: Date, to: RequestState): void {
    this.#record(by, at, requestStateChanged(by, this.#of.round, request, to, null));
    request.state = to;
    Object.assign(request.stored, { state: to, state_at: at });
    if (by.bodyId === request.bodyId && !request.stored['acknowledged_at'])
      Object.assign(request.stored, { acknowledged_at: at, acknowledged_by_person_id: by.personId });
  }

  #record(by: Actor, at: Date, event: NewEvent): void {
    this.#ledger.record(by, at, [{ stream: proposalStream(this.#of.round.proposalId), event }]);
  }
}
