import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import { AttentionKind } from '../bodies/attention.type.ts';
import type { NewEvent } from '../events/append.ts';
import type { Stream } from '../events/stream.ts';
import { ProgrammeState } from './programme.type.ts';

export const programmeStream = (id: string): Stream => ({ kind: 'PROGRAMME', id });

export interface ProgrammeCreatedPayload {
  title: string;
}

export interface ProgrammeStateChangedPayload {
  from: string;
  to: string;
}

/** `format` is CSV or XLSX. */
export interface ProgrammeImportedPayload {
  format: string;
  rows: number;
}

/** A programme was entered: the office puts it together. */
export function programmeCreated(actor: Actor, programme: { id: string; title: string }): NewEvent {
  return {
    kind: 'ProgrammeCreated',
    shown: shownTo(Audience.OFFICE, actor),
    draftId: null,
    objectType: 'Programme',
    objectId: programme.id,
    payload: { title: programme.title },
  };
}

/** A programme went from one state to another: its bodies may know. */
export function programmeStateChanged(actor: Actor, programmeId: string, from: string, to: string): NewEvent {
  return {
    kind: 'ProgrammeStateChanged',
    shown: shownTo(Audience.PROGRAMME, actor),
    draftId: null,
    objectType: 'Programme',
    objectId: programmeId,
    payload: { from, to },
    attention: [{ of: 'OFFICE', kinds: [AttentionKind.ADMIT_PROPOSAL] }],
  };
}

/** Proposals were entered in a programme from a file; each has its own ProposalCreated before. */
export function programmeImported(
  actor: Actor,
  programme: { id: string; state: ProgrammeState },
  payload: ProgrammeImportedPayload,
): NewEvent {
  return {
    kind: 'ProgrammeImported',
    shown: shownTo(programme.state === ProgrammeState.DRAFT ? Audience.OFFICE : Audience.PROGRAMME, actor),
    draftId: null,
    objectType: 'Programme',
    objectId: programme.id,
    payload: { ...payload },
  };
}
