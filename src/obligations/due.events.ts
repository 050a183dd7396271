import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import { AttentionKind } from '../bodies/attention.type.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { NewEvent, ToAppend } from '../events/new-event.ts';
import type { DueChangeKind } from './due-change.type.ts';
import { ObligationKind } from './obligation.type.ts';
import type { ObligationRow } from './obligation-row.ts';

/** Instants are ISO texts. */
export interface DueMovedPayload {
  proposalId: string;
  obligationId: string;
  obligationKind: ObligationKind;
  bodyId: string;
  requestId: string | null;
  changeKind: DueChangeKind;
  fromDue: string;
  toDue: string;
}

export interface MovedDue {
  before: ObligationRow;
  after: ObligationRow;
}

const ofDossier = [
  AttentionKind.START_PREPARATION,
  AttentionKind.PREPARE_DRAFT,
  AttentionKind.COMPLETE_DOSSIER,
  AttentionKind.SUBMIT_DOSSIER,
];
const ofOpinion = [
  ...[AttentionKind.ACKNOWLEDGE_REQUEST, AttentionKind.GIVE_OPINION, AttentionKind.SIGN_OPINION],
  ...[AttentionKind.ANSWER_AGAIN, AttentionKind.RECONFIRM_OPINION],
];

/** What waits for the body that owes something. */
export const waitsWith: Record<ObligationKind, readonly AttentionKind[]> = {
  [ObligationKind.PROGRAMME_DUE]: ofDossier,
  [ObligationKind.LEAD_TIME]: ofDossier,
  [ObligationKind.RESUBMISSION]: ofDossier,
  [ObligationKind.OFFICE_CHECK]: [AttentionKind.CHECK_DOSSIER],
  [ObligationKind.OPINION]: ofOpinion,
  [ObligationKind.RESPONSE]: [],
};

/**
 * Due dates were moved: each is told in the stream of its proposal to whoever may know of the obligation, and to the body
 * that owes it in its inbox.
 */
export function duesMoved(actor: Actor, moved: readonly MovedDue[], changeKind: DueChangeKind): ToAppend[] {
  return moved.flatMap(({ before, after }) => {
    const { id: obligationId, kind: obligationKind, bodyId, proposalId, requestId } = after;
    const payload: DueMovedPayload = {
      ...{ proposalId, obligationId, obligationKind, bodyId, requestId, changeKind },
      ...{ fromDue: before.currentDue.toISOString(), toDue: after.currentDue.toISOString() },
    };
    return aboutObligation('DueMoved', actor, after, { ...payload });
  });
}

/**
 * An event about an obligation: in the stream of its proposal for those who may see it (`seesObligationSql`), and in the
 * inbox of the body that owes. That an opinion is owed betrays its body; the rest is the whole programme's to know.
 */
export function aboutObligation(
  kind: string,
  actor: Actor,
  {
    id,
    kind: obligationKind,
    bodyId,
    proposalId,
    roundId,
  }: Pick<ObligationRow, 'id' | 'kind' | 'bodyId' | 'proposalId' | 'roundId'>,
  payload: Record<string, unknown>,
): ToAppend[] {
  const told = { kind, draftId: null, objectType: 'Obligation', objectId: id, payload };
  const audience = roundId === null ? Audience.PROGRAMME : Audience.ROUND_AND_LEAD;
  const trace = roundId === null ? null : bodyId;
  const event: NewEvent = {
    ...told,
    shown: shownTo(audience, actor, roundId, trace),
    attention: [{ of: { bodyId }, kinds: waitsWith[obligationKind] }],
  };
  const toBody = { ...shownTo(Audience.BODY, actor, roundId, trace), ownerBodyId: bodyId };
  return [
    { stream: { kind: 'PROPOSAL', id: proposalId }, event },
    { stream: inboxStream(bodyId), event: { ...told, shown: toBody } },
  ];
}
