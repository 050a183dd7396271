import { doubtfulConfidence, type Matching, match, sureConfidence, tellingCharactersMin } from './matching.rules.ts';

interface Gap {
  /** First and last block of each side, the last exclusive. */
  before: [number, number];
  after: [number, number];
}

const roundsMax = 8;

/** The indices of a longest run of rising numbers, in order: what has kept its order. */
export function inOrder(numbers: readonly number[]): number[] {
  const ends: number[] = []; // by length, the index of the smallest number a rising run of it can end with
  const previous = new Int32Array(numbers.length).fill(-1);
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) run.push(index);
  return run.reverse();
}

/** The stretches between blocks that have kept their order. */
export function gapsOf({ to, after }: Matching): Gap[] {
  const pairs = [...to.keys()].filter((from) => to[from]! >= 0);
  const spine = inOrder(pairs.map((from) => to[from]!)).map((index) => pairs[index]!);
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const from of [...spine, to.length]) {
    const until = from === to.length ? after.length : to[from]!;
    if (from > i && until > j) gaps.push({ before: [i, from], after: [j, until] });
    [i, j] = [from + 1, until + 1];
  }
  return gaps;
}

/**
 * Matches equal texts inside the gaps, round by round: what stands once on both sides of a gap, and what stands there
 * equally often, in order. A short text is sure only where its surroundings say so; the others stay doubtful.
 */
export function resolveGaps(matching: Matching): void {
  const sameText = (round: number) => {
    let found = 0;
    for (const gap of gapsOf(matching)) found += matchInGap(matching, gap, round > 0);
    return found;
  };
  for (let round = 0; round < roundsMax; round++) if (sameText(round) === 0 && round > 0) break;
  vouch(matching);
}

/** How many were matched. */
function matchInGap(matching: Matching, gap: Gap, severalToo: boolean): number {
  const { beforeWords, afterWords, to, from } = matching;
  const places = new Map<string, { before: number[]; after: number[] }>();
  const placesOf = (text: string) => {
    const known = places.get(text);
    if (known) return known;
    const fresh: { before: number[]; after: number[] } = { before: [], after: [] };
    places.set(text, fresh);
    return fresh;
  };
  for (let i = gap.before[0]; i < gap.before[1]; i++) if (to[i] === -1) placesOf(beforeWords[i]!).before.push(i);
  for (let j = gap.after[0]; j < gap.after[1]; j++) if (from[j] === -1) placesOf(afterWords[j]!).after.push(j);
  let found = 0;
  for (const place of places.values()) {
    if (place.before.length !== place.after.length || (place.before.length > 1 && !severalToo)) continue;
    place.before.forEach((i, n) => {
      match(matching, i, place.after[n]!, doubtfulConfidence);
      found += 1;
    });
  }
  return found;
}

/**
 * A doubtful match becomes sure when it tells enough of itself and is alone, or when both neighbours are those of its
 * counterpart; a neighbour on one side will do where the headings and labels above are the same too.
 */
function vouch(matching: Matching): void {
  const { before, beforeWords, after, to, confidence, beforeContext, afterContext } = matching;
  const last = before.length - 1;
  const follows = (i: number, step: 1 | -1): boolean => {
    const [beside, besideIt] = [i + step, to[i]! + step];
    if (beside < 0 || beside > last || besideIt < 0 || besideIt >= after.length)
      return (beside < 0 || beside > last) && (besideIt < 0 || besideIt >= after.length);
    return to[beside] === besideIt;
  };
  for (let i = 0; i <= last; i++) {
    if (to[i]! < 0 || confidence[i]! >= sureConfidence) continue;
    const sides = Number(follows(i, -1)) + Number(follows(i, 1));
    const sameContext = beforeContext[i] === afterContext[to[i]!];
    if (sides === 2 || (sides === 1 && sameContext)) confidence[i] = sides === 2 ? 0.98 : 0.95;
    else if (sameContext && beforeWords[i]!.length >= tellingCharactersMin) confidence[i] = 0.92;
  }
}
