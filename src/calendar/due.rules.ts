import type { Day } from './days.rules.ts';
import type { WorkingDays } from './working-days.rules.ts';
import { instantOf, localOf } from './zone.rules.ts';

const msPerMinute = 60_000;

/** A working calendar as it is at one of its versions (domain §6). */
export interface WorkCalendar {
  version: number;
  /** A name of the time zone database. */
  zone: string;
  /** When a working day begins and ends for what has a due date, in minutes after midnight. */
  opensAtMinute: number;
  cutOffMinute: number;
  days: WorkingDays;
}

/** How long something may take, or how long before a meeting it is due. */
export interface Span {
  amount: number;
  unit: 'WORKING' | 'CALENDAR';
  /** Of a span before a meeting: neither end is counted, so one day more. */
  clearDays?: boolean;
  /** The cut-off of the due day, in minutes after midnight; left out: that of the calendar. */
  cutOffMinute?: number | null;
}

/** The last instant of a day on which something is on time. */
export function cutOffOf(calendar: WorkCalendar, day: Day, minute: number = calendar.cutOffMinute): Date {
  return instantOf(calendar.zone, day, minute);
}

/** The day on which something counts as received: the next working day, if it comes after the cut-off or on a day off. */
export function receivedOn(calendar: WorkCalendar, instant: Date, cutOffMinute: number = calendar.cutOffMinute): Day {
  const { day, ms } = localOf(calendar.zone, instant);
  return calendar.days.onOrAfter(ms > cutOffMinute * msPerMinute ? day + 1 : day);
}

/** When something is due that begins at an instant: the day it is received on is day 0. Calendar days end on a working day. */
export function dueAfter(calendar: WorkCalendar, start: Date, span: Span): Date {
  const minute = span.cutOffMinute ?? calendar.cutOffMinute;
  const received = receivedOn(calendar, start, minute);
  const { days } = calendar;
  const last = span.unit === 'WORKING' ? days.forward(received, span.amount) : days.onOrAfter(received + span.amount);
  return cutOffOf(calendar, last, minute);
}

/**
 * When something is due that a meeting needs beforehand: the meeting day is day 0. Calendar days that end on a day off
 * end on the working day before it: on the next one the lead time would not be kept.
 */
export function dueBefore(calendar: WorkCalendar, meeting: Day, span: Span): Date {
  const amount = span.amount + (span.clearDays ? 1 : 0);
  const { days } = calendar;
  const last = span.unit === 'WORKING' ? days.backward(meeting, amount) : days.onOrBefore(meeting - amount);
  return cutOffOf(calendar, last, span.cutOffMinute ?? calendar.cutOffMinute);
}

/** When something is due by a period: by a day, itself or the next one worked; by a month, quarter or year, its last one worked. */
export function dueBy(calendar: WorkCalendar, from: Day, to: Day): Date {
  return cutOffOf(calendar, from === to ? calendar.days.onOrAfter(to) : calendar.days.onOrBefore(to));
}

/**
 * How many working days late: those after the due day, up to and including the day of receipt; 0 when on time, never less
 * than 1 when not. The time of day of the due is its cut-off.
 */
export function lateWorkingDays(calendar: WorkCalendar, due: Date, fulfilledAt: Date): number {
  if (fulfilledAt <= due) return 0;
  const { day, ms } = localOf(calendar.zone, due);
  return calendar.days.between(day, receivedOn(calendar, fulfilledAt, ms / msPerMinute));
}

/** How many working days are left after today, up to and including the due day; negative when it has passed. */
export function workingDaysLeft(calendar: WorkCalendar, due: Date, now: Date): number {
  return calendar.days.between(localOf(calendar.zone, now).day, localOf(calendar.zone, due).day);
}

/** The same of what is owed still, where late is not early: once it is overdue the days it is late by, negative, though the next one that counts be to come. */
export function workingDaysToGo(calendar: WorkCalendar, due: Date, now: Date): number {
  return now > due ? -lateWorkingDays(calendar, due, now) : workingDaysLeft(calendar, due, now);
}

/** When it is first said that something is due soon: as the day begins after which so many working days are left. */
export function alertAt(calendar: WorkCalendar, due: Date, workingDaysBefore: number): Date {
  const day = calendar.days.backward(localOf(calendar.zone, due).day, workingDaysBefore);
  return instantOf(calendar.zone, day, calendar.opensAtMinute);
}
