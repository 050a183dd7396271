import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A stretch of whole days, both ends included, as ISO dates. */
export interface Period {
  from: string;
  to: string;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (value: number) => String(value).padStart(2, '0');

/** Reads `2024-03-15`, `2024-03`, `2024-Q1` or `2024`; nothing for any other text, or a date that does not exist. */
export function readPeriod(text: string): Period | undefined {
  const quarter = /^([12]\d{3})-Q([1-4])$/.exec(text);
  if (quarter) {
    const [year, last] = [Number(quarter[1]), Number(quarter[2]) * 3];
    return { from: `${year}-${two(last - 2)}-01`, to: `${year}-${two(last)}-${two(lastDay(year, last))}` };
  }
  const [, year, month, day] = /^([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const days = lastDay(Number(year), Number(month));
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${two(days)}` };
  return Number(day) >= 1 && Number(day) <= days ? { from: text, to: text } : undefined;
}

/** The shortest way to write a period: the inverse of `readPeriod`. */
export function printPeriod({ from, to }: Period): string {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  const ofYear =
    to.slice(5) === '12-31' && from.slice(5) === '01-01' ? year : `${year}-Q${Math.ceil(Number(to.slice(5, 7)) / 3)}`;
  const text = from === to ? from : to.startsWith(month) ? month : ofYear;
  const period = readPeriod(text);
  if (period?.from !== from || period.to !== to) throw new Error(`No period can be written from ${from} to ${to}.`);
  return text;
}

function parse(value: unknown): Period {
  const period = typeof value === 'string' ? readPeriod(value) : undefined;
  if (!period)
    throw new GraphQLError(`Not a period: ${JSON.stringify(value)?.slice(0, 40)}. Write 2024-03-15, 2024-03, 2024-Q1 or 2024.`);
  return period;
}

export const PeriodScalar = new GraphQLScalarType<Period, string>({
  name: 'Period',
  description:
    'A day (`2024-03-15`), a month (`2024-03`), a quarter (`2024-Q1`) or a year (`2024`), in the calendar of the office.',
  serialize: (value) => printPeriod(value as Period),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
