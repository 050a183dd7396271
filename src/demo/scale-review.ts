import { type Actor, Role } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { commentAdded, commentEdited, threadResolved } from '../discussion/comment.events.ts';
import type { CommentRow, ThreadRow } from '../discussion/comments.ts';
import { ThreadStatus } from '../discussion/thread.type.ts';
import { findAnchor } from '../drafts/anchor.rules.ts';
import type { NewEvent } from '../events/append.ts';
import type { NewId } from '../ids.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import type { Cast } from './cast.ts';
import type { SeededRandom } from './random.ts';
import type { Row } from './rows.ts';
import type { Ledger, Wave } from './scale-ledger.ts';
import { remarkOf, replyOf } from './scale-words.ts';
import { minutesAfter, sometimeAfter } from './weekdays.ts';

export interface ReviewedBlock {
  id: string;
  label: string | null;
  text: string;
}

/** A round of the world made for measuring, as far as those who speak in it need to know it. */
export interface ReviewedDraft {
  proposalId: string;
  draftId: string;
  roundId: string;
  leadBodyId: string;
  invited: string[];
  blocks: ReviewedBlock[];
  openedAt: Date;
}

interface Begun {
  thread: ThreadRow;
  stored: Row;
  first: CommentRow;
  by: Actor;
}

const audiences = [
  ...Array<Audience>(11).fill(Audience.ROUND_AND_LEAD),
  ...Array<Audience>(5).fill(Audience.ROUND),
  ...[Audience.BODY, Audience.BODY, Audience.OFFICE, Audience.PRIVATE],
];
const commentsMin = 20;
const commentsMax = 40;
const lastDay = 7;

/** What several bodies say of a draft within seven working days: remarks, answers, corrections, and what was settled. */
export class Review {
  readonly #draft: ReviewedDraft;
  readonly #cast: Cast;
  readonly #ledger: Ledger;
  readonly #random: SeededRandom;
  readonly #newId: NewId;
  readonly #threads: Begun[] = [];

  constructor(draft: ReviewedDraft, cast: Cast, ledger: Ledger, random: SeededRandom, newId: NewId) {
    this.#draft = draft;
    this.#cast = cast;
    this.#ledger = ledger;
    this.#random = random;
    this.#newId = newId;
  }

  /** Everything that was said before the world ends. */
  take(end: Date): void {
    const random = this.#random;
    const count = random.between(commentsMin, commentsMax);
    const times = Array.from({ length: count }, () =>
      sometimeAfter(this.#draft.openedAt, random.between(1, lastDay), random),
    ).sort((a, b) => a.getTime() - b.getTime());
    for (const at of times.filter((time) => time < end))
      if (this.#threads.length > 0 && random.share() < 0.45) this.#reply(random.pick(this.#threads), at);
      else this.#begin(at);
    for (const begun of this.#threads) {
      const at = sometimeAfter(this.#draft.openedAt, lastDay + 1, random);
      if (random.share() < 0.4 && at < end) this.#resolve(begun, at);
    }
  }

  #begin(at: Date): void {
    const random = this.#random;
    const by = this.#speaker();
    const isLead = by.bodyId === this.#draft.leadBodyId;
    const drawn = random.pick(audiences);
    const audience = isLead && drawn === Audience.ROUND ? Audience.ROUND_AND_LEAD : drawn;
    const block = random.share() < 0.95 ? random.pick(this.#draft.blocks) : undefined;
    const { proposalId, draftId, roundId } = this.#draft;
    const owner = { ownerPersonId: by.personId, ownerBodyId: by.bodyId };
    const anchor = block ? findAnchor(block.text, this.#quote(block.text)) : null;
    const thread: ThreadRow = {
      ...{ id: this.#newId(), proposalId, draftId, roundId, blockId: block?.id ?? null, anchor, audience, ...owner },
      ...{ status: ThreadStatus.OPEN, createdAt: at, resolvedAt: null },
      ...{ dismissedAt: null, dismissedByPersonId: null, dismissalReason: null },
      ...{ traceOfBodyId: this.#traceOf(by, null), concealedForBodyId: null },
    };
    const stored: Row = {
      ...{ id: thread.id, proposal_id: proposalId, draft_id: draftId, round_id: roundId, block_id: thread.blockId },
      ...{ anchor_exact: anchor?.exact ?? null, anchor_prefix: anchor?.prefix ?? null, anchor_suffix: anchor?.suffix ?? null },
      ...{ anchor_start: anchor?.start ?? null, anchor_end: anchor?.end ?? null, audience },
      ...{ owner_person_id: by.personId, owner_body_id: by.bodyId, status: thread.status, created_at: at, resolved_at: null },
      trace_of_body_id: thread.traceOfBodyId,
    };
    this.#ledger.putFor(by, 'remarks', 'thread', stored);
    const first = this.#comment(thread, by, 'remarks', { answered: null, audience, ...owner, text: remarkOf(random), at });
    this.#threads.push({ thread, stored, first, by });
  }

  #reply({ thread, stored, first }: Begun, at: Date): void {
    const random = this.#random;
    const by = random.pick(this.#hearers(thread));
    const narrows = thread.audience === Audience.ROUND_AND_LEAD && by.bodyId !== this.#draft.leadBodyId && random.share() < 0.1;
    const audience = narrows ? Audience.ROUND : thread.audience;
    if (thread.status === ThreadStatus.OPEN && by.bodyId !== thread.ownerBodyId && audience === thread.audience)
      stored['status'] = thread.status = ThreadStatus.ANSWERED;
    const owner = narrows
      ? { ownerPersonId: by.personId, ownerBodyId: by.bodyId }
      : { ownerPersonId: first.ownerPersonId, ownerBodyId: first.ownerBodyId };
    this.#comment(thread, by, 'replies', { answered: first, audience, ...owner, text: replyOf(random), at });
  }

  #comment(
    thread: ThreadRow,
    by: Actor,
    wave: Wave,
    {
      at,
      answered,
      ...said
    }: Pick<CommentRow, 'audience' | 'ownerPersonId' | 'ownerBodyId' | 'text'> & {
      at: Date;
      answered: CommentRow | null;
    },
  ): CommentRow {
    const { random, ledger } = { random: this.#random, ledger: this.#ledger };
    const comment: CommentRow = {
      ...{ id: this.#newId(), threadId: thread.id, authorPersonId: by.personId, authorBodyId: by.bodyId, ...said },
      ...{ version: 1, createdAt: at, editedAt: null, suggestedText: null, retractedAt: null },
      ...{ inReplyToId: answered?.id ?? null, traceOfBodyId: this.#traceOf(by, answered), concealedForBodyId: null },
    };
    this.#record(by, at, commentAdded(thread, comment));
    const revise = (version: number, text: string, then: Date) =>
      ledger.putFor(by, wave, 'comment_revision', { comment_id: comment.id, version, text, at: then });
    revise(1, comment.text, at);
    const corrected = random.share() < 0.05;
    if (corrected) {
      comment.version = 2;
      comment.text = `${comment.text} (đã sửa)`;
      comment.editedAt = minutesAfter(at, 7);
      revise(2, comment.text, comment.editedAt);
      this.#record(by, comment.editedAt, commentEdited(thread, comment));
    }
    ledger.putFor(by, wave, 'comment', {
      ...{ id: comment.id, thread_id: thread.id, in_reply_to_id: comment.inReplyToId, proposal_id: thread.proposalId },
      ...{ round_id: thread.roundId, author_person_id: by.personId, author_body_id: by.bodyId, audience: comment.audience },
      ...{ owner_person_id: comment.ownerPersonId, owner_body_id: comment.ownerBodyId, text: comment.text },
      ...{ version: comment.version, created_at: at, edited_at: comment.editedAt, trace_of_body_id: comment.traceOfBodyId },
    });
    return comment;
  }

  #traceOf(by: Actor, answered: CommentRow | null): string | null {
    return by.isOffice ? (answered?.traceOfBodyId ?? null) : by.bodyId;
  }

  #resolve({ thread, stored, by }: Begun, at: Date): void {
    stored['status'] = ThreadStatus.RESOLVED;
    stored['resolved_at'] = at;
    this.#record(by, at, threadResolved(thread));
  }

  #record(by: Actor, at: Date, event: NewEvent): void {
    this.#ledger.record(by, at, [{ stream: proposalStream(this.#draft.proposalId), event }]);
  }

  /** Mostly those who are asked; sometimes the office or the lead body. */
  #speaker(): Actor {
    const share = this.#random.share();
    if (share < 0.06) return this.#random.pick(this.#speakersOf([this.#cast.body('office')]));
    if (share < 0.12) return this.#random.pick(this.#speakersOf([this.#draft.leadBodyId]));
    return this.#random.pick(this.#speakersOf(this.#draft.invited));
  }

  /** Who is shown a thread, and may answer it. */
  #hearers({ audience, ownerPersonId, ownerBodyId }: ThreadRow): Actor[] {
    const office = this.#cast.body('office');
    if (audience === Audience.PRIVATE) return this.#speakersOf([ownerBodyId]).filter((actor) => actor.personId === ownerPersonId);
    if (audience === Audience.BODY) return this.#speakersOf([ownerBodyId]);
    if (audience === Audience.OFFICE) return this.#speakersOf([ownerBodyId, office]);
    const asked = [...this.#draft.invited, office];
    return this.#speakersOf(audience === Audience.ROUND ? asked : [...asked, this.#draft.leadBodyId, this.#draft.leadBodyId]);
  }

  #speakersOf(bodyIds: string[]): Actor[] {
    return bodyIds.flatMap((id) => this.#cast.members(id)).filter((actor) => actor.role !== Role.OBSERVER);
  }

  /** A few words in a row, by their place: they need not be the only ones of their kind. */
  #quote(text: string): { exact: string; start: number; end: number } {
    const words = [...text.matchAll(/\S+/g)];
    const from = this.#random.between(0, Math.max(0, words.length - 8));
    const last = words[Math.min(words.length - 1, from + this.#random.between(3, 7))]!;
    const [start, end] = [words[from]!.index, last.index + last[0].length];
    return { exact: text.slice(start, end), start, end }; // all of the plane in which a code unit is a code point
  }
}
