import { constantFrom, date, type IProperty, property, assert as propertyHolds, string } from 'fast-check';
import { instantOf } from '../src/instant.ts';

/** As PostgreSQL prints an instant, with none of the last decimals that are zero. */
const printed = (at: Date, finer: string, zone: string) => {
  const decimals = `${at.toISOString().slice(20, 23)}${finer}`.replace(/0+$/, '');
  return `${at.toISOString().slice(0, 19).replace('T', ' ')}${decimals && `.${decimals}`}${zone}`;
};
const holds = (what: IProperty<[Date, string, string]>) => propertyHolds(what, { seed: 11, numRuns: 2000 });

test('an instant that PostgreSQL printed is the date that its text is, and is said as that date is', () => {
  const at = date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });
  const finer = string({ unit: constantFrom(...'0123456789'), maxLength: 3 });
  holds(
    property(at, finer, constantFrom('+00', '+00', '+07', '+05:30'), (instant, more, zone) => {
      const text = printed(instant, more, zone);
      const expected = new Date(text);
      expect([text, instantOf(text).getTime()]).toEqual([text, expected.getTime()]);
      expect([text, instantOf(text).toISOString()]).toEqual([text, expected.toISOString()]);
      expect(JSON.stringify(instantOf(text))).toBe(JSON.stringify(expected));
    }),
  );
});

test.each([
  ['2026-11-29 11:13:01+00', '2026-11-29T11:13:01.000Z'],
  ['2026-11-29 11:13:01.5+00', '2026-11-29T11:13:01.500Z'],
  ['2026-11-29 11:13:01.05+00', '2026-11-29T11:13:01.050Z'],
  ['2026-11-29 11:13:01.123987+00', '2026-11-29T11:13:01.123Z'],
  ['2026-11-29T11:13:01.5Z', '2026-11-29T11:13:01.500Z'],
])('%s is said as %s', (text, said) => {
  expect([instantOf(text).toISOString(), instantOf(text).getTime()]).toEqual([said, Date.parse(said)]);
});
