import type { OpinionSubmittedPayload } from '../appraisal/opinions/opinion.events.ts';
import type {
  AnswersDraftedPayload,
  FileAttachedPayload,
  OpinionDraftedPayload,
  OpinionPassedPayload,
  ThreadPickedPayload,
} from '../appraisal/opinions/working-opinion.events.ts';
import type { DelegationEndedPayload, SigningDelegatedPayload } from '../bodies/delegation.events.ts';
import type { OpinionStalePayload } from '../drafts/overtaken-opinions.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What becomes of opinions, signed or in the making, as followers of a draft are told of it; nothing for an event of another kind. */
export function tellOfOpinion(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'OpinionSubmitted': {
      const { roundId, opinionId, bodyId, enteredByBodyId, draftId, ...more } = payloadOf<OpinionSubmittedPayload>(event);
      const { sequence, position, conclusion, lateAddendum, afterSeeingOthers } = more;
      return {
        ...{
          kind,
          roundId: globalId('Round', roundId),
          opinionId: globalId('Opinion', opinionId),
          bodyId: globalId('Body', bodyId),
        },
        ...{ sequence, position, conclusion, lateAddendum, afterSeeingOthers },
        ...{ enteredByBodyId: enteredByBodyId && globalId('Body', enteredByBodyId), draftId: globalId('Draft', draftId) },
      };
    }
    case 'OpinionDrafted': {
      const { roundId, version, fieldsVersion, position, blockingText, comment, conclusion } =
        payloadOf<OpinionDraftedPayload>(event);
      const fields = { position, blockingText, comment, conclusion };
      return { kind, roundId: globalId('Round', roundId), version, fieldsVersion, ...fields };
    }
    case 'AnswersDrafted': {
      const { roundId, version, answers } = payloadOf<AnswersDraftedPayload>(event);
      const told = answers.map(({ questionId, ...answer }) => ({ ...answer, questionId: globalId('Question', questionId) }));
      return { kind, roundId: globalId('Round', roundId), version, answers: told };
    }
    case 'ThreadPicked':
    case 'ThreadUnpicked': {
      const { roundId, version, threadId } = payloadOf<ThreadPickedPayload>(event);
      return { kind, roundId: globalId('Round', roundId), version, threadId: globalId('Thread', threadId) };
    }
    case 'FileAttached':
    case 'FileDetached': {
      const { roundId, version, fileId, name } = payloadOf<FileAttachedPayload>(event);
      return { kind, roundId: globalId('Round', roundId), version, fileId: globalId('Attachment', fileId), name };
    }
    case 'OpinionPassedForSignature': {
      const { roundId, version } = payloadOf<OpinionPassedPayload>(event);
      return { kind, roundId: globalId('Round', roundId), version };
    }
    default:
      return undefined;
  }
}

/** What a body is told of its own opinion and of who signs for it; nothing for an event of another kind. */
export function tellOfSigning(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'OpinionStale': {
      const { opinionId, roundId, proposalId, draftId, draftNumber } = payloadOf<OpinionStalePayload>(event);
      return {
        ...{ kind, opinionId: globalId('Opinion', opinionId), roundId: globalId('Round', roundId) },
        ...{ proposalId: globalId('Proposal', proposalId), draftId: globalId('Draft', draftId), draftNumber },
      };
    }
    case 'SigningDelegated': {
      const { delegationId, personId, validFrom, validTo } = payloadOf<SigningDelegatedPayload>(event);
      const ids = { delegationId: globalId('Delegation', delegationId), personId: globalId('Person', personId) };
      return { kind, ...ids, validFrom, validTo };
    }
    case 'DelegationEnded': {
      const { delegationId, personId } = payloadOf<DelegationEndedPayload>(event);
      return { kind, delegationId: globalId('Delegation', delegationId), personId: globalId('Person', personId) };
    }
    default:
      return undefined;
  }
}
