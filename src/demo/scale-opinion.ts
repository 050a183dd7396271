import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { coverageCounted } from '../appraisal/coverage/coverage.events.ts';
import { findingEvents } from '../appraisal/findings/finding.events.ts';
import { FindingStatus, SufficiencyCode } from '../appraisal/findings/finding.type.ts';
import type { FindingRow } from '../appraisal/findings/findings.ts';
import { type TestedDraft, testOpinion } from '../appraisal/findings/sufficiency.rules.ts';
import { opinionSubmitted } from '../appraisal/opinions/opinion.events.ts';
import { Conclusion, isAnswered, Position, type SignedAnswer, type SignedFields } from '../appraisal/opinions/opinion.rules.ts';
import type { RoundRow } from '../appraisal/rounds/rounds.ts';
import type { NewEvent } from '../events/append.ts';
import type { ToAppend } from '../events/new-event.ts';
import type { NewId } from '../ids.ts';
import type { SeededRandom } from './random.ts';
import type { Ledger } from './scale-ledger.ts';
import { blockingTextOf, type ScaleQuestion } from './scale-questions.ts';

/** A question as it was put. `bodyIds` null: to all. */
export interface AskedQuestion extends ScaleQuestion {
  id: string;
  number: number;
  mandatory: boolean;
  bodyIds: string[] | null;
}

/** What one body says, as it is written and then signed. */
export interface ScaleOpinion {
  fields: SignedFields;
  answers: SignedAnswer[];
  /** The questions put to the body. */
  questions: AskedQuestion[];
}

const { AGREE, AGREE_WITH_COMMENTS, AGREE_IF_AMENDED, DISAGREE, NO_OPINION } = Position;
const positions = [
  ...[AGREE, AGREE, AGREE, AGREE, AGREE, AGREE_WITH_COMMENTS, AGREE_WITH_COMMENTS, AGREE_WITH_COMMENTS],
  ...[AGREE_IF_AMENDED, AGREE_IF_AMENDED, DISAGREE, NO_OPINION],
];
const blocking = [AGREE_IF_AMENDED, DISAGREE];
const missingShare = 0.08;

/** Mostly an answer to each question; some leave one open. */
export function drawOpinion(of: {
  questions: AskedQuestion[];
  articles: string[];
  bodyId: string;
  isLeadAppraiser: boolean;
  random: SeededRandom;
}): ScaleOpinion {
  const { random, bodyId } = of;
  const position = random.pick(positions);
  const isBlocking = blocking.includes(position);
  const conclusion = of.isLeadAppraiser ? (isBlocking ? Conclusion.NOT_QUALIFIED : Conclusion.QUALIFIED) : null;
  const [article, n] = [random.pick(of.articles), random.between(5, 900)];
  const fields = {
    ...{ position, conclusion, blockingText: isBlocking ? blockingTextOf(article, n) : null },
    comment: position === AGREE_WITH_COMMENTS ? `Đề nghị cơ quan chủ trì rà soát lại ${article} trước khi trình.` : null,
  };
  const questions = of.questions.filter(({ bodyIds }) => bodyIds?.includes(bodyId) ?? true);
  const missing = random.share() < missingShare ? random.pick(questions) : undefined;
  const answers = questions
    .filter((question) => question !== missing)
    .map(({ id, answer }) => ({ questionId: id, ...answer(random) }));
  return { fields, answers, questions };
}

export interface Signing extends ScaleOpinion {
  id: string;
  round: RoundRow;
  by: Actor;
  at: Date;
}

/** Puts the rows of an opinion as `write-opinion.ts` does for the first of a body, in time. */
export function putOpinion({ id, round, by, at, fields, answers }: Signing, ledger: Ledger, newId: NewId): void {
  const own = { round_id: round.id, body_id: by.bodyId };
  ledger.putFor(by, 'remarks', 'opinion', {
    ...{ id, proposal_id: round.proposalId, ...own, sequence: 1, draft_id: round.draftId, position: fields.position },
    ...{ blocking_text: fields.blockingText, comment: fields.comment, conclusion: fields.conclusion, signed_at: at },
    ...{ signer_person_id: by.personId, late_addendum: false, after_seeing_others: false, audience: Audience.DECIDERS },
    ...{ owner_person_id: by.personId, owner_body_id: by.bodyId, trace_of_body_id: by.bodyId },
  });
  for (const { questionId, stance, text } of answers) {
    // before the answer, whose trigger then finds it there
    const official = { id: newId(), ...own, question_id: questionId, late_addendum: false };
    ledger.putFor(by, 'remarks', 'official_answer', official);
    ledger.putFor(by, 'remarks', 'opinion_answer', { opinion_id: id, question_id: questionId, stance, text });
  }
}

/** That it was signed, and how far the body has answered with it. */
export function toldOf({ id, round, by, fields, answers, questions }: Signing): { submitted: NewEvent; coverage: NewEvent } {
  const { position, conclusion } = fields;
  const submitted = opinionSubmitted(by, round, {
    ...{ roundId: round.id, opinionId: id, bodyId: by.bodyId, sequence: 1, draftId: round.draftId, position, conclusion },
    ...{ lateAddendum: false, afterSeeingOthers: false, enteredByBodyId: null },
  });
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const mandatory = questions.filter((question) => question.mandatory);
  const answered = mandatory.filter((question) => isAnswered(byQuestion.get(question.id))).length;
  const counts = { answered, asked: mandatory.length, answeredLate: 0 };
  return { submitted, coverage: coverageCounted(by, round, by.bodyId, counts) };
}

/** What the tests find in it, as proposed to the office; what the body says about other proposals is not looked at. */
export function putFindings(
  { id: opinionId, round, by, at, fields, answers, questions }: Signing,
  { draft, officeId }: { draft: TestedDraft; officeId: string },
  ledger: Ledger,
  newId: NewId,
): ToAppend[] {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const tested = questions.map(({ id, number, text, mandatory }) => {
    const { stance = null, text: answer = null } = byQuestion.get(id) ?? {};
    return { number, text, mandatory, stance, answer, outOfRemit: false, sameElsewhere: 0 };
  });
  const grounds = testOpinion({ blockingText: fields.blockingText, questions: tested, draft });
  if (grounds.length === 0) return [];
  const found = new Set<string>(grounds.map(({ code }) => code));
  const codes = Object.values(SufficiencyCode).filter((code) => found.has(code));
  const status = FindingStatus.PROPOSED;
  const { id: roundId, proposalId, draftId } = round;
  const { bodyId } = by;
  const finding: FindingRow = {
    ...{ id: newId(), opinionId, proposalId, roundId, draftId, bodyId, codes, grounds, status },
    ...{ proposedAt: at, ownerBodyId: officeId },
  };
  ledger.putFor(by, 'remarks', 'sufficiency_finding', {
    ...{ id: finding.id, proposal_id: proposalId, round_id: roundId, body_id: bodyId, opinion_id: opinionId, status, codes },
    ...{ grounds, proposed_at: at, audience: Audience.OFFICE, owner_person_id: by.personId, owner_body_id: officeId },
    trace_of_body_id: bodyId,
  });
  ledger.putFor(by, 'remarks', 'finding_step', {
    ...{ finding_id: finding.id, sequence: 1, status, codes, reason: null, at, by_person_id: null, by_body_id: null },
  });
  return findingEvents(by, finding, 'FindingProposed', null, officeId);
}
