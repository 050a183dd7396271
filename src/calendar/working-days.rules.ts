import { type Day, lastOfMonth, lastOfQuarter, weekdayOf } from './days.rules.ts';

/** What a day is that may not be what its weekday says. */
export type Exception = 'HOLIDAY' | 'MAKEUP';

/**
 * Which days are worked, counted without walking over them. Working days have running numbers: `numberOf(d)` of them
 * come before d. The weeks give that by division, and what is sorted here, the days that are not what their weekday
 * says, corrects it; so a span of a decade costs what a week does: two searches in a list.
 */
export class WorkingDays {
  readonly #perWeek: number;
  /** How many weekdays come before each of the seven days from 1970-01-05, a Monday. */
  readonly #before: number[];
  readonly #isWeekday: boolean[];
  readonly #days: Day[] = [];
  /** What the exceptions up to and including the n-th add. */
  readonly #added: number[] = [];
  readonly #exceptions: ReadonlyMap<Day, Exception>;

  /** `weekdays`: 1 is Monday, 7 is Sunday. An exception that says what the weekday says already changes nothing. */
  constructor(weekdays: readonly number[], exceptions: ReadonlyMap<Day, Exception>) {
    this.#isWeekday = Array.from({ length: 7 }, (_, i) => weekdays.includes(i + 1));
    this.#perWeek = this.#isWeekday.filter(Boolean).length;
    this.#before = this.#isWeekday.map((_, i) => this.#isWeekday.slice(0, i).filter(Boolean).length);
    if (this.#perWeek === 0) throw new RangeError('A week without a working day.');
    this.#exceptions = exceptions;
    let added = 0;
    for (const [day, kind] of [...exceptions].sort(([one], [other]) => one - other)) {
      if (this.#onWeekday(day) !== (kind === 'HOLIDAY')) continue;
      added += kind === 'HOLIDAY' ? -1 : 1;
      this.#days.push(day);
      this.#added.push(added);
    }
  }

  #onWeekday(day: Day): boolean {
    return this.#isWeekday[weekdayOf(day) - 1]!;
  }

  /** MAKEUP(d), or a weekday of the policy that is not HOLIDAY(d) (domain §6). */
  isWorkingDay(day: Day): boolean {
    const exception = this.#exceptions.get(day);
    return exception ? exception === 'MAKEUP' : this.#onWeekday(day);
  }

  /** How many working days come before a day, counted from a fixed one: less what an earlier day gives, how many lie between. */
  numberOf(day: Day): number {
    const sinceMonday = day - 4;
    const week = Math.floor(sinceMonday / 7);
    return week * this.#perWeek + this.#before[sinceMonday - week * 7]! + this.#addedBefore(day);
  }

  #addedBefore(day: Day): number {
    let [low, high] = [0, this.#days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#days[middle]! < day) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : this.#added[low - 1]!;
  }

  /** The working day before which so many come: the inverse of `numberOf` on working days. */
  at(number: number): Day {
    // At least as far away as it can be, whatever the exceptions; then halved until one day is left.
    const exceptions = this.#days.length;
    let low = 4 + Math.floor((number - exceptions) / this.#perWeek) * 7 - 7;
    let high = 4 + Math.ceil((number + exceptions + 1) / this.#perWeek) * 7 + 7;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.numberOf(middle + 1) > number) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The day itself when it is worked, or the next one that is. */
  onOrAfter(day: Day): Day {
    return this.isWorkingDay(day) ? day : this.at(this.numberOf(day));
  }

  /** The day itself when it is worked, or the last one before it that is. */
  onOrBefore(day: Day): Day {
    return this.isWorkingDay(day) ? day : this.at(this.numberOf(day) - 1);
  }

  /** The n-th working day after a day, which is day 0; for n = 0 the day itself if it is worked, or the next that is. */
  forward(day: Day, n: number): Day {
    return n === 0 ? this.onOrAfter(day) : this.at(this.numberOf(day + 1) + n - 1);
  }

  /** The n-th working day before a day, which is day 0; for n = 0 the day itself if it is worked, or the last before it that is. */
  backward(day: Day, n: number): Day {
    return n === 0 ? this.onOrBefore(day) : this.at(this.numberOf(day) - n);
  }

  /** How many working days come after the one day, up to and including the other; negative when that is earlier. */
  between(after: Day, upTo: Day): number {
    return this.numberOf(upTo + 1) - this.numberOf(after + 1);
  }

  /** The last working day of the month that a day is in; one of an earlier month if none of it is worked. */
  lastOfMonth(day: Day): Day {
    return this.onOrBefore(lastOfMonth(day));
  }

  /** The last working day of the quarter's last month. */
  lastOfQuarter(day: Day): Day {
    return this.onOrBefore(lastOfQuarter(day));
  }
}
