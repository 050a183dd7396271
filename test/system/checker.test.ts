import { type Seen, type Shown, violations, type Write } from '../harness/checker.ts';

const entitled = (reader: string) => reader === 'r';
const seen = (text: string, eventId = text): Seen => ({ text, eventId });
const done = (text: string, eventId = text): Write => ({ text, outcome: 'acknowledged', eventId, entitled });
const unknown = (text: string): Write => ({ text, outcome: 'unknown', entitled });
const refused = (text: string): Write => ({ text, outcome: 'refused', entitled });
const reading = (texts: string, more: Partial<Shown> = {}): Shown => ({
  reader: 'r',
  events: [...texts].map((text) => seen(text)),
  ...more,
});
const log = (texts: string) => [...texts].map((text) => seen(text));

test('a day that keeps the promise has no violations: acknowledged once, unknown or not at all, refused never', () => {
  const writes = [done('1'), done('2'), done('2'), unknown('3'), unknown('4'), refused('5')];
  expect(violations(writes, log('123'), [reading('123'), { reader: 's', events: [] }])).toEqual([]);
});

test.each<[string, Write[], Seen[], Shown[], string]>([
  ['what was acknowledged is lost', [done('1')], [], [], '1 was acknowledged and is not in the log'],
  [
    'what was acknowledged is there under another id',
    [done('1')],
    [seen('1', 'x')],
    [],
    '1 was acknowledged and is not in the log',
  ],
  ['one key did it twice', [done('1', 'a'), done('1', 'b')], [seen('1', 'a'), seen('1', 'b')], [], '1 was made 2 times'],
  ['a retry that was never answered did it twice', [unknown('1')], [seen('1', 'a'), seen('1', 'b')], [], '1 was made 2 times'],
  ['what was refused was done', [refused('1')], log('1'), [], '1 was refused and is in the log'],
  ['what nobody asked for is there', [], log('1'), [], '1 is in the log, and nobody asked for it'],
  ['a reader misses one', [done('1'), done('2')], log('12'), [reading('1')], 'r never got 2'],
  ['a reader misses one whose answer was lost', [unknown('1')], log('1'), [reading('')], 'r never got 1'],
  ['a reader gets one twice', [done('1'), done('2')], log('12'), [reading('122')], 'r got 2 2 times'],
  ['a reader gets two in the wrong order', [done('1'), done('2')], log('12'), [reading('21')], 'r got 1 out of order'],
  ['a reader gets what was rolled back', [unknown('1')], [], [reading('1')], 'r got 1, which is not in the log'],
  [
    'one who is not entitled gets it',
    [done('1')],
    log('1'),
    [reading('1'), reading('1', { reader: 's' })],
    's got 1, which is not for it',
  ],
  [
    'a reader resumes from what it was not given',
    [done('1')],
    log('1'),
    [reading('1', { journal: [{ given: 'c1' }, { resumed: 'c1' }, { resumed: 'c9' }, { given: 'c9' }] })],
    'r resumed from a cursor that it was not given: c9',
  ],
  ['a feed ends by itself', [done('1')], log('1'), [reading('1', { ended: 'complete' })], "r's feed ended by itself: complete"],
])('it says so when %s', (_, writes, logged, shown, said) => {
  expect(violations(writes, logged, shown)).toEqual([said]);
});
