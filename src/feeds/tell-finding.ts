import type { CoverageChangedPayload } from '../appraisal/coverage/coverage.events.ts';
import type { FindingPayload } from '../appraisal/findings/finding.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** How far bodies have answered, and which opinions are found sketchy, as it is told; nothing for an event of another kind. */
export function tellOfFinding(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'CoverageChanged': {
      const { roundId, bodyId, answered, asked, answeredLate } = payloadOf<CoverageChangedPayload>(event);
      return { kind, roundId: globalId('Round', roundId), bodyId: globalId('Body', bodyId), answered, asked, answeredLate };
    }
    case 'FindingProposed':
    case 'FindingConfirmed':
    case 'FindingContested':
    case 'FindingUpheld':
    case 'FindingWithdrawn': {
      const { findingId, opinionId, roundId, bodyId, proposalId, codes, reason } = payloadOf<FindingPayload>(event);
      return {
        kind,
        findingId: globalId('SufficiencyFinding', findingId),
        opinionId: globalId('Opinion', opinionId),
        roundId: globalId('Round', roundId),
        bodyId: globalId('Body', bodyId),
        proposalId: globalId('Proposal', proposalId),
        codes,
        reason,
      };
    }
    default:
      return undefined;
  }
}
