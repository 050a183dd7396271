import { idPattern } from './everything.ts';
import type { Answers } from './paths.ts';

/** Cursors are sealed anew each time: of them only that there is one, and how long. */
const hideCursors = (key: string, value: unknown) =>
  /cursor$/i.test(key) && typeof value === 'string' ? `cursor of ${value.length}` : value;

/** Answers as they are, but for cursors. */
export const withoutCursors = (walked: [string, Answers][]): string[] =>
  walked.flatMap(([path, answers]) => answers.map((answer) => `${path} ${JSON.stringify(answer, hideCursors)}`));

/** Answers without what is random in them, to compare two worlds: ids by the order in which they come up. */
export function masked(walked: [string, Answers][]): string[] {
  const order = new Map<string, string>();
  const numbered = (id: string) => {
    if (!order.has(id)) order.set(id, `${/^[a-z]+_/.exec(id) ?? 'event_'}${order.size + 1}`);
    return order.get(id)!;
  };
  const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
  return withoutCursors(walked).map((line) => line.replace(idPattern, numbered).replace(uuid, numbered));
}

/** Where two lists of lines differ, each cut to what is around the first byte that does: short enough to be read. */
export function differences(expected: string[], got: string[]): string[] {
  const around = (line: string | undefined, place: number) =>
    line === undefined ? 'nothing' : `${line.slice(0, 60)} … ${line.slice(Math.max(60, place - 100), place + 200)}`;
  return Array.from({ length: Math.max(expected.length, got.length) }, (_, n): string[] => {
    const [one, other] = [expected[n], got[n]];
    if (one === other) return [];
    let place = 0;
    while (one && other && one[place] === other[place]) place += 1;
    return [`expected ${around(one, place)}\n     got ${around(other, place)}`];
  })
    .flat()
    .slice(0, 8);
}
