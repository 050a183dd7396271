import ICAL from 'ical.js';
import { globalId } from '../graphql/global-id.ts';
import type { Locale } from '../locale.ts';
import type { ObligationKind } from '../obligations/obligation.type.ts';

// It counts the blank before a continued line to none: a line has 75 octets at most (RFC 5545, 3.1).
ICAL.foldLength = 74;

export const calendarPath = '/calendar';
export const pathOf = (secret: string): string => `${calendarPath}/${secret}.ics`;

/** Something that is due, as a calendar shows it. */
export interface DueEntry {
  obligationId: string;
  kind: ObligationKind;
  dueAt: Date;
  /** How often its due date was moved, and when it last changed at all. */
  sequence: number;
  changedAt: Date;
  number: number;
  title: string;
}

const names: Record<ObligationKind, Record<Locale, string>> = {
  PROGRAMME_DUE: { vi: 'Hạn trình theo chương trình', en: 'Dossier due by the programme' },
  LEAD_TIME: { vi: 'Hạn gửi tài liệu trước phiên họp', en: 'Dossier due before the meeting' },
  OFFICE_CHECK: { vi: 'Hạn kiểm tra hồ sơ', en: 'Check of the dossier due' },
  OPINION: { vi: 'Hạn cho ý kiến', en: 'Opinion due' },
  RESUBMISSION: { vi: 'Hạn trình lại', en: 'Dossier due again' },
  RESPONSE: { vi: 'Hạn tiếp thu, giải trình', en: 'Response due' },
};

/** How often a calendar program should look, at most. */
const refreshEvery = 'PT1H';

/** What is due as an iCalendar object (RFC 5545): the same bytes as long as the same is due. Texts are escaped and lines folded by ical.js. */
export function writeCalendar(entries: readonly DueEntry[], bodyName: string, locale: Locale): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//Collegium//Obligations//EN');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.updatePropertyWithValue('x-wr-calname', `Collegium: ${bodyName}`);
  calendar.updatePropertyWithValue('refresh-interval', ICAL.Duration.fromString(refreshEvery)).setParameter('value', 'DURATION');
  for (const entry of entries) calendar.addSubcomponent(entryOf(entry, locale));
  return `${calendar.toString().replace(/\r?\n/g, '\r\n')}\r\n`;
}

function entryOf({ obligationId, kind, dueAt, sequence, changedAt, number, title }: DueEntry, locale: Locale): ICAL.Component {
  const entry = new ICAL.Component('vevent');
  entry.updatePropertyWithValue('uid', `${globalId('Obligation', obligationId)}@collegium`);
  entry.updatePropertyWithValue('dtstamp', timeOf(changedAt));
  entry.updatePropertyWithValue('last-modified', timeOf(changedAt));
  entry.updatePropertyWithValue('sequence', sequence);
  entry.updatePropertyWithValue('dtstart', timeOf(dueAt));
  entry.updatePropertyWithValue('summary', `${names[kind][locale]}: ${number}. ${title.replace(/\s+/gu, ' ')}`);
  entry.updatePropertyWithValue('transp', 'TRANSPARENT');
  return entry;
}

const timeOf = (instant: Date): ICAL.Time => ICAL.Time.fromJSDate(instant, true);
