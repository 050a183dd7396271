import { Cohort } from '../../src/live/cohort.ts';
import type { Following } from '../../src/live/following.ts';
import type { LogEntry } from '../../src/live/source.ts';

test('what they are shown of an event is found once for all of them, however many events there are, until the facts change', () => {
  const judged: number[] = [];
  const following = {
    mayFollow: () => true,
    show: ({ seq }: LogEntry) => {
      judged.push(seq);
      return seq % 2 === 0 ? `${seq}` : undefined;
    },
  } as unknown as Following<LogEntry, object, string>;
  const cohort = new Cohort(following);
  const entries = Array.from({ length: 100 }, (_, seq) => ({ seq }) as LogEntry);
  const expected = entries.map(({ seq }) => (seq % 2 === 0 ? `${seq}` : undefined));
  const facts = {};
  for (let n = 0; n < 2; n++) expect(entries.map((entry) => cohort.show(entry, facts))).toEqual(expected);
  expect(judged).toEqual(entries.map(({ seq }) => seq));
  cohort.show(entries[4]!, {});
  expect(judged.slice(100)).toEqual([4]);
});
