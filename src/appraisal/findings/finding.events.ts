import type { Actor } from '../../access/actor.ts';
import { Audience } from '../../access/audience.ts';
import { inboxStream } from '../../bodies/inbox.events.ts';
import type { NewEvent } from '../../events/append.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { findingTurns } from '../attention.kinds.ts';
import type { SufficiencyCode } from './finding.type.ts';
import type { FindingRow } from './findings.ts';

export type FindingEventKind = 'FindingProposed' | 'FindingConfirmed' | 'FindingContested' | 'FindingUpheld' | 'FindingWithdrawn';

export interface FindingPayload {
  findingId: string;
  opinionId: string;
  roundId: string;
  bodyId: string;
  proposalId: string;
  codes: SufficiencyCode[];
  /** Null: a test proposed it. */
  reason: string | null;
}

/**
 * What became of a finding, for the office and, once it was confirmed, its body: in the stream of the proposal, and in the
 * inbox of whoever has to know or to say something about it. The finding as it is now, with its owner.
 */
export function findingEvents(
  actor: Actor,
  finding: FindingRow,
  kind: FindingEventKind,
  reason: string | null,
  inboxOfBodyId: string | null,
): ToAppend[] {
  const { id: findingId, opinionId, roundId, bodyId, proposalId, codes } = finding;
  const payload: FindingPayload = { findingId, opinionId, roundId, bodyId, proposalId, codes, reason };
  const event: NewEvent = {
    kind,
    shown: {
      audience: Audience.OFFICE,
      ownerPersonId: actor.personId,
      ownerBodyId: finding.ownerBodyId,
      roundId,
      traceOfBodyId: bodyId,
    },
    draftId: finding.draftId,
    objectType: 'SufficiencyFinding',
    objectId: findingId,
    payload: { ...payload },
    attention: findingTurns,
  };
  const told = [{ stream: proposalStream(proposalId), event }];
  return inboxOfBodyId === null ? told : [...told, { stream: inboxStream(inboxOfBodyId), event }];
}
