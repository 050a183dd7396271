/**
 * An instant that PostgreSQL printed. To print it again in JSON is to cut its text: to read a text as a date, and to write the
 * date as a text, took several times as long, and an answer has hundreds. Nobody sets a date to another.
 */
class Printed extends Date {
  readonly #text: string;

  constructor(ms: number, text: string) {
    super(ms);
    this.#text = text;
  }

  override toISOString(): string {
    const text = this.#text;
    return `${text.slice(0, 10)}T${text.slice(11, 19)}${thousandths(text)}Z`;
  }
}

/** Of an instant as PostgreSQL prints it. In UTC, that is `2026-11-29 11:13:01.12+00`, with as many decimals as it needs. */
export function instantOf(text: string): Date {
  const { length } = text;
  const isInUtc = length >= 22 && length <= 29 && text.endsWith('+00') && text[4] === '-' && text[10] === ' ';
  if (!isInUtc || text[0] === '0') return new Date(text); // `Date.UTC` would take the year 24 for 1924
  const two = (at: number) => (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
  const ms = Date.UTC(two(0) * 100 + two(2), two(5) - 1, two(8), two(11), two(14), two(17), Number(thousandths(text).slice(1)));
  return new Printed(ms, text);
}

const zero = '0'.charCodeAt(0);

/** The decimals of an instant, always three of them; what is finer is cut off, as dates do. */
function thousandths(text: string): string {
  return text.length >= 26 ? text.slice(19, 23) : `${text.slice(19, -3) || '.'}000`.slice(0, 4);
}
