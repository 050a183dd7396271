import { readWords, writeWords } from '../../src/live/presence-words.ts';

const present = {
  ...{ personId: 'p', bodyId: 'b', isOffice: false, name: 'Hoa', bodyNameVi: 'Cơ quan', bodyNameEn: 'Body' },
  ...{ blockId: null, arrivedMs: 1, movedMs: 0 },
};

test.each([
  { from: 'x', kind: 'ask' as const },
  { from: 'x', kind: 'all' as const, people: [present, { ...present, blockId: 'd' }] },
  { from: 'x', kind: 'some' as const, people: [], gone: ['p b'] },
  { from: 'x', kind: 'mark' as const, key: 'p b', blockId: null },
])('what one process writes another reads: $kind', (words) => {
  expect(readWords(writeWords(words))).toEqual(words);
});

const person = (more: object) => JSON.stringify({ from: 'x', kind: 'all', people: [{ ...present, ...more }] });

test.each([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['of nobody', JSON.stringify({ kind: 'ask' })],
  ['of another kind', JSON.stringify({ from: 'x', kind: 'typing' })],
  ['without its people', JSON.stringify({ from: 'x', kind: 'all' })],
  ['without who has gone', JSON.stringify({ from: 'x', kind: 'some', people: [] })],
  ['people who are none', JSON.stringify({ from: 'x', kind: 'all', people: [null] })],
  ['a person without a name', person({ name: undefined })],
  ['a body that may be the office', person({ isOffice: 'yes' })],
  ['a block that is none', person({ blockId: 5 })],
  ['an instant that is none', person({ arrivedMs: 9e15 })],
  ['half a millisecond', person({ movedMs: 0.5 })],
  ['a name without end', person({ name: 'x'.repeat(1_001) })],
  ['a crowd without end', JSON.stringify({ from: 'x', kind: 'all', people: Array(10_001).fill(present) })],
  ['a mark of nobody', JSON.stringify({ from: 'x', kind: 'mark', blockId: null })],
  ['words without end', JSON.stringify({ from: 'x', kind: 'ask', more: 'x'.repeat(8_000_000) })],
])('%s is not understood, and is left', (_, text) => {
  expect(readWords(text)).toBeUndefined();
});
