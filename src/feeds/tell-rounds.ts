import type { OutOfRemitClaimedPayload, OutOfRemitDecidedPayload } from '../appraisal/out-of-remit/out-of-remit.events.ts';
import type {
  AskedAgainPayload,
  RequestNoticePayload,
  RequestStateChangedPayload,
} from '../appraisal/requests/request.events.ts';
import type { RoundOfOfficePayload, RoundRecalledPayload, RoundWithdrawnPayload } from '../appraisal/rounds/round.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { RoundCloseScheduledPayload } from '../obligations/round-close.events.ts';
import { payloadOf, type Told } from './feed-item.ts';
import { dueTold } from './tell-dues.ts';

/** How far rounds and those asked in them are, as followers of a draft are told of it; nothing for an event of another kind. */
export function tellOfRounds(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'RoundPrepared':
    case 'RoundRevised':
    case 'RoundDiscarded':
    case 'RoundPaused':
    case 'RoundResumed':
      return { kind, roundId: globalId('Round', payloadOf<RoundOfOfficePayload>(event).roundId) };
    case 'RoundCloseScheduled': {
      const { roundId, closesAt } = payloadOf<RoundCloseScheduledPayload>(event);
      return { kind, roundId: globalId('Round', roundId), closesAt: closesAt === null ? null : new Date(closesAt) };
    }
    case 'RoundRecalled':
    case 'RoundReturned': {
      const { roundId, reason } = payloadOf<RoundRecalledPayload>(event);
      return { kind, roundId: globalId('Round', roundId), reason };
    }
    case 'RequestStateChanged': {
      const { from, to, reason, due, ...ids } = payloadOf<RequestStateChangedPayload>(event);
      return { kind, ...requestTold(ids), from, to, reason, opinionDueAt: dueTold(due) };
    }
    default:
      return tellOfRemit(event);
  }
}

/** What a body said is not its business, and what the office decided: in the feed of the draft and in an inbox alike. */
function tellOfRemit(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  if (kind !== 'OutOfRemitClaimed' && kind !== 'OutOfRemitDecided') return undefined;
  const { claimId, questionId, reason, ...ids } = payloadOf<OutOfRemitClaimedPayload>(event);
  const told = {
    kind,
    claimId: globalId('OutOfRemitClaim', claimId),
    questionId: questionId && globalId('Question', questionId),
    ...requestTold(ids),
    ...placeTold(ids),
  };
  if (kind === 'OutOfRemitClaimed') return { ...told, reason };
  const { accepted, decisionReason } = payloadOf<OutOfRemitDecidedPayload>(event);
  return { ...told, accepted, decisionReason };
}

/** What an inbox is told of a round and a request; nothing for an event of another kind. */
export function tellOfRequests(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'AskedAgain': {
      const { reason, due, ...ids } = payloadOf<AskedAgainPayload>(event);
      return { kind, ...requestTold(ids), ...placeTold(ids), reason, opinionDueAt: dueTold(due) };
    }
    case 'RequestCancelled':
    case 'RequestRecused': {
      const { reason, ...ids } = payloadOf<RequestNoticePayload>(event);
      return { kind, ...requestTold(ids), ...placeTold(ids), reason };
    }
    case 'RoundWithdrawn': {
      const { roundId, reason, ...ids } = payloadOf<RoundWithdrawnPayload>(event);
      return { kind, roundId: globalId('Round', roundId), ...placeTold(ids), reason };
    }
    default:
      return tellOfRemit(event);
  }
}

const requestTold = ({ roundId, requestId, bodyId }: { roundId: string; requestId: string; bodyId: string }) => ({
  roundId: globalId('Round', roundId),
  requestId: globalId('OpinionRequest', requestId),
  bodyId: globalId('Body', bodyId),
});

const placeTold = ({ proposalId, draftId }: { proposalId: string; draftId: string }) => ({
  proposalId: globalId('Proposal', proposalId),
  draftId: globalId('Draft', draftId),
});
