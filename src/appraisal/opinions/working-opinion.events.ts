import type { Actor } from '../../access/actor.ts';
import { Audience } from '../../access/audience.ts';
import { shownTo } from '../../access/require.ts';
import type { NewEvent } from '../../events/append.ts';
import type { ToAppend } from '../../events/new-event.ts';
import type { FileRow } from '../../files/files.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import type { RoundOfOpinion } from '../requests/asked-body.ts';
import type { OpinionFields } from './opinion.rules.ts';

// What happens to an opinion in the making: told to those who act for its body, and to nobody else.

/** `version` counts every change of the opinion in the making. */
interface OfWorkingOpinion {
  roundId: string;
  version: number;
}

export interface OpinionDraftedPayload extends OfWorkingOpinion, OpinionFields {
  fieldsVersion: number;
}

export interface DraftedAnswer {
  questionId: string;
  stance: string | null;
  text: string | null;
  version: number;
}

export interface AnswersDraftedPayload extends OfWorkingOpinion {
  answers: DraftedAnswer[];
}

export interface ThreadPickedPayload extends OfWorkingOpinion {
  threadId: string;
}

export interface FileAttachedPayload extends OfWorkingOpinion {
  fileId: string;
  name: string;
}

export type OpinionPassedPayload = OfWorkingOpinion;

/** Position, blocking text, comment or conclusion were written. */
export function opinionDrafted(actor: Actor, round: RoundOfOpinion, more: Omit<OpinionDraftedPayload, 'roundId'>): ToAppend {
  const payload: OpinionDraftedPayload = { roundId: round.id, ...more };
  return among('OpinionDrafted', actor, round, payload);
}

/** Answers were written. */
export function answersDrafted(actor: Actor, round: RoundOfOpinion, version: number, answers: DraftedAnswer[]): ToAppend {
  const payload: AnswersDraftedPayload = { roundId: round.id, version, answers };
  return among('AnswersDrafted', actor, round, payload);
}

/** A thread is to go into the opinion. */
export function threadPicked(actor: Actor, round: RoundOfOpinion, version: number, threadId: string): ToAppend {
  const payload: ThreadPickedPayload = { roundId: round.id, version, threadId };
  return among('ThreadPicked', actor, round, payload);
}

/** A thread is not to go into the opinion after all. */
export function threadUnpicked(actor: Actor, round: RoundOfOpinion, version: number, threadId: string): ToAppend {
  const payload: ThreadPickedPayload = { roundId: round.id, version, threadId };
  return among('ThreadUnpicked', actor, round, payload);
}

/** A file is to be signed with the opinion. */
export function fileAttached(actor: Actor, round: RoundOfOpinion, version: number, file: FileRow): ToAppend {
  const payload: FileAttachedPayload = { roundId: round.id, version, fileId: file.id, name: file.name };
  return among('FileAttached', actor, round, payload);
}

/** A file is not to be signed with the opinion after all. */
export function fileDetached(actor: Actor, round: RoundOfOpinion, version: number, file: FileRow): ToAppend {
  const payload: FileAttachedPayload = { roundId: round.id, version, fileId: file.id, name: file.name };
  return among('FileDetached', actor, round, payload);
}

/** The opinion is written, and waits for the head's hand. */
export function opinionPassed(actor: Actor, round: RoundOfOpinion, version: number): ToAppend {
  const payload: OpinionPassedPayload = { roundId: round.id, version };
  return among('OpinionPassedForSignature', actor, round, payload);
}

function among(kind: string, actor: Actor, round: RoundOfOpinion, payload: object): ToAppend {
  const event: NewEvent = {
    kind,
    shown: shownTo(Audience.BODY, actor, round.id, actor.bodyId),
    draftId: round.draftId,
    objectType: 'WorkingOpinion',
    objectId: round.id,
    payload: { ...payload },
  };
  return { stream: proposalStream(round.proposalId), event };
}
