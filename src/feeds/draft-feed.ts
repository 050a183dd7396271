import { type Circle, maySee, maySeeDraft } from '../access/visibility.ts';
import type { RoundClosedPayload, RoundOpenedPayload } from '../appraisal/round.events.ts';
import type { Clock } from '../clock.ts';
import type { CommentAddedPayload, CommentEditedPayload, ThreadResolvedPayload } from '../discussion/comment.events.ts';
import type { DraftUploadedPayload } from '../drafts/draft.events.ts';
import type { Cursors, Position } from '../events/cursor.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { Following } from '../live/listener.ts';
import type { Locale } from '../locale.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import type { ProposalStateChangedPayload } from '../proposals/proposal.events.ts';

/** One thing a feed says, in the form its GraphQL type resolves: `kind` is the type's name. */
export type FeedItem = { kind: string; cursor: string; at: Date } & Record<string, unknown>;

interface DraftFollowing {
  draft: { id: string; proposalId: string; number: number };
  viewer: ActsFor;
  locale: Locale;
  cursors: Cursors;
  clock: Clock;
  overrun: () => void;
}

/** How one viewer follows one draft: which events of the proposal's stream it is shown, and in what form. */
export function followDraft({
  draft,
  viewer,
  locale,
  cursors,
  clock,
  overrun,
}: DraftFollowing): Following<RecordedEvent, Circle, FeedItem> {
  const stream = { kind: 'PROPOSAL', id: draft.proposalId } as const;
  const sign = (kind: string) => (position: Position) => ({ kind, cursor: cursors.ofStream(stream, position), at: clock.now() });
  return {
    viewer,
    overrun,
    mayFollow: (circle) => maySeeDraft(viewer, draft.id, circle),
    ready: sign('Ready'),
    checkpoint: sign('Checkpoint'),
    show(event, circle) {
      if (!maySee(viewer, event.shown, circle) || (event.shownNow && !maySee(viewer, event.shownNow, circle))) return undefined;
      const told = tell(event, draft, viewer, circle);
      if (!told) return undefined;
      event.cursor ??= cursors.ofStream(stream, event);
      return { cursor: event.cursor, eventId: event.eventId, at: event.at, actor: actorOf(event, locale), ...told };
    },
  };
}

function actorOf({ payload: { actor } }: RecordedEvent, locale: Locale) {
  return {
    personId: globalId('Person', actor.personId),
    name: actor.name,
    bodyId: globalId('Body', actor.bodyId),
    bodyName: locale === 'vi' ? actor.bodyNameVi : actor.bodyNameEn,
  };
}

/** An event as followers of this draft are told of it; nothing when it is about another draft. */
function tell(
  event: RecordedEvent,
  draft: { id: string; number: number },
  viewer: ActsFor,
  circle: Circle,
): ({ kind: string } & Record<string, unknown>) | undefined {
  if (event.kind === 'ProposalStateChanged') {
    const { proposalId, from, to } = payloadOf<ProposalStateChangedPayload>(event);
    return { kind: event.kind, proposalId: globalId('Proposal', proposalId), from, to };
  }
  if (event.kind === 'DraftUploaded') {
    const { draftId, number } = payloadOf<DraftUploadedPayload>(event);
    if (number <= draft.number || !maySeeDraft(viewer, draftId, circle)) return undefined;
    return { kind: 'DraftSuperseded', byDraftId: globalId('Draft', draftId), number };
  }
  return event.draftId === draft.id ? tellOfReview(event) : undefined;
}

function tellOfReview(event: RecordedEvent): ({ kind: string } & Record<string, unknown>) | undefined {
  const { kind } = event;
  switch (kind) {
    case 'CommentAdded': {
      const { commentId, threadId, inReplyToId, blockId, threadStatus, anchor, audience, text } =
        payloadOf<CommentAddedPayload>(event);
      return {
        kind,
        commentId: globalId('Comment', commentId),
        threadId: globalId('Thread', threadId),
        inReplyToId: inReplyToId && globalId('Comment', inReplyToId),
        blockId: blockId && globalId('Block', blockId),
        threadStatus,
        anchor,
        audience,
        text,
      };
    }
    case 'CommentEdited': {
      const { commentId, threadId, version, text } = payloadOf<CommentEditedPayload>(event);
      return { kind, commentId: globalId('Comment', commentId), threadId: globalId('Thread', threadId), version, text };
    }
    case 'ThreadResolved':
      return { kind, threadId: globalId('Thread', payloadOf<ThreadResolvedPayload>(event).threadId) };
    case 'RoundOpened': {
      const { roundId, kind: roundKind, mode, bodyIds } = payloadOf<RoundOpenedPayload>(event);
      return { kind, roundId: globalId('Round', roundId), roundKind, mode, bodyIds: bodyIds.map((id) => globalId('Body', id)) };
    }
    case 'RoundClosed':
      return { kind, roundId: globalId('Round', payloadOf<RoundClosedPayload>(event).roundId) };
    default:
      return undefined;
  }
}

function payloadOf<Payload>(event: RecordedEvent): Payload {
  return event.payload as unknown as Payload;
}
