import type { CalendarChangedPayload, RegulationChangedPayload } from '../calendar/calendar.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { DuesRecomputedPayload } from '../obligations/recompute.events.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What happens to the calendar and the regulations, and to what is due by them; nothing for an event of another kind. */
export function tellOfCalendar(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'CalendarChanged': {
      const { version, reason, days: changedDays, duesMoved: movedDues } = payloadOf<CalendarChangedPayload>(event);
      return { kind, version, reason, changedDays, movedDues };
    }
    case 'RegulationChanged': {
      const { regulationId, name, effectiveFrom, effectiveTo } = payloadOf<RegulationChangedPayload>(event);
      return { kind, regulationId: globalId('Regulation', regulationId), name, effectiveFrom, effectiveTo };
    }
    case 'DuesRecomputed': {
      const { proposalId, calendarVersion, obligationIds } = payloadOf<DuesRecomputedPayload>(event);
      const onProposalId = proposalId && globalId('Proposal', proposalId);
      return { kind, onProposalId, calendarVersion, obligationIds: obligationIds.map((id) => globalId('Obligation', id)) };
    }
    default:
      return undefined;
  }
}
