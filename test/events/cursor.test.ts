import { randomBytes } from 'node:crypto';
import { Cursors, markOf } from '../../src/events/cursor.ts';
import type { Problem } from '../../src/problems.ts';

const cursorsOf = () => new Cursors({ cursorKey: randomBytes(32), epoch: crypto.randomUUID() });
const stream = { kind: 'PROPOSAL', id: crypto.randomUUID() } as const;
const codeOf = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return (error as Problem).code;
  }
};

test('a cursor says again what was put into it', () => {
  const cursors = cursorsOf();
  const eventId = crypto.randomUUID();
  const opened = cursors.openStream(stream, cursors.ofStream(stream, { seq: 12_345, eventId }));
  expect(opened).toEqual({ epoch: cursors.epoch, seq: 12_345, mark: markOf(eventId) });
  expect(markOf(null)).toBe('0000000000000000');
});

test('all cursors have one length, and two of one place differ: nothing can be read off them', () => {
  const cursors = cursorsOf();
  const made = [1, 2, 2, 2 ** 40].map((seq) => cursors.ofStream(stream, { seq, eventId: null }));
  made.push(cursors.ofPage('threads', crypto.randomUUID()));
  expect(new Set(made.map((cursor) => cursor.length)).size).toBe(1);
  expect(new Set(made).size).toBe(made.length);
});

test('of many cursors no two are sealed with the same nonce', () => {
  const cursors = cursorsOf();
  const nonces = Array.from({ length: 1_000 }, (_, seq) => cursors.ofStream(stream, { seq, eventId: null }).slice(0, 16));
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('a cursor of another stream, list or installation, or one with any letter changed, is BAD_CURSOR', () => {
  const cursors = cursorsOf();
  const cursor = cursors.ofStream(stream, { seq: 1, eventId: null });
  expect(codeOf(() => cursorsOf().openStream(stream, cursor))).toBe('BAD_CURSOR');
  expect(codeOf(() => cursors.openStream({ ...stream, id: crypto.randomUUID() }, cursor))).toBe('BAD_CURSOR');
  expect(codeOf(() => cursors.openStream({ ...stream, kind: 'PROGRAMME' }, cursor))).toBe('BAD_CURSOR');
  expect(codeOf(() => cursors.openPage('threads', cursor))).toBe('BAD_CURSOR');
  const page = cursors.ofPage('threads', stream.id);
  expect(cursors.openPage('threads', page)).toBe(stream.id);
  expect(codeOf(() => cursors.openPage('blocks', page))).toBe('BAD_CURSOR');
  for (let i = 0; i < cursor.length; i++) {
    const changed = cursor.slice(0, i) + (cursor[i] === 'A' ? 'B' : 'A') + cursor.slice(i + 1);
    expect([i, codeOf(() => cursors.openStream(stream, changed))]).toEqual([i, 'BAD_CURSOR']);
  }
});
